/** A figure that is plainly of a body on the edge of the story: where the other does not name it, the other is of somebody else. */
import type { FigureSpace } from './comparable-figure.ts';
import type { ValueNode } from './group-values.ts';
import type { Figure } from './read-figures.ts';

/**
 * Up to this share of what its main name has, a name is on the edge of a story: others are called "the firm" where they are meant. A guess on
 * the safe side: with every name on the edge the labelled stories come out the same.
 */
const EDGE = 0.25;

/** Whether either value is, in each of its mentions, of such a body that no sentence of the other names. */
export function isOfForeigner(a: ValueNode, b: ValueNode, space: FigureSpace): boolean {
  return isForeignTo(a, b, space) || isForeignTo(b, a, space);
}

function isForeignTo(a: ValueNode, b: ValueNode, space: FigureSpace): boolean {
  return a.figures.every((figure) => {
    const owner = ownerOf(figure, space);
    return owner !== null && !b.figures.some(({ allNames }) => allNames.has(owner));
  });
}

/** The body that its clause opens with and that does not only say it; a place or a person may stand there for what both speak of. */
function ownerOf({ subject, attribution }: Figure, { kindOf, prominence }: FigureSpace): string | null {
  if (subject === null || attribution !== null || prominence(subject) > EDGE) return null;
  return kindOf(subject) === 'place' || kindOf(subject) === 'person' ? null : subject;
}
