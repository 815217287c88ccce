/** Equal values of unlike things: "3.4 percent" of growth here and of a deficit there. Two sentences that share only those make no claim in common. */
import type { FigureSpace } from './comparable-figure.ts';
import { compareFigures } from './compare-figures.ts';
import type { ValueNode } from './group-values.ts';
import type { Figure } from './read-figures.ts';

/** Pairs of sentences in which equal values are of unlike things. */
export interface Namesakes {
  has(a: Figure['sentence'], b: Figure['sentence']): boolean;
}

export const NO_NAMESAKES: Namesakes = { has: () => false };

/** Vetoes that say of what two values are, and not only how little they share. */
const UNLIKE: ReadonlySet<string> = new Set([
  'different-class',
  'different-noun',
  'different-entity',
  'different-whole',
  'different-subject',
  'different-rate',
  'different-position',
  'different-age',
]);

/** Common values ("two years") are compared with so many others each, so that time grows with the story, not its square. */
const MAX_COMPARED = 40;

/** Finds them among the value nodes of a story. */
export function findNamesakes(nodes: readonly ValueNode[], space: FigureSpace): Namesakes {
  const found = new Set<string>();
  const buckets = Map.groupBy(
    nodes.filter(isAmount),
    ({ comparable: { dimension, min, max } }) => `${dimension} ${min} ${max}`,
  );
  for (const bucket of buckets.values()) {
    bucket.forEach((a, at) => {
      for (const b of bucket.slice(at + 1, at + 1 + MAX_COMPARED)) {
        const { relation, vetoes } = compareFigures(a.comparable, b.comparable, space);
        if (relation === 'equal' || !vetoes.some(({ name }) => UNLIKE.has(name))) continue;
        for (const x of a.figures) for (const y of b.figures) found.add(keyOf(x.sentence, y.sentence));
      }
    });
  }
  return { has: (a, b) => found.has(keyOf(a, b)) || found.has(keyOf(b, a)) };
}

/** One day is that of any number of things. */
function isAmount({ comparable: { dimension } }: ValueNode): boolean {
  return dimension !== 'date' && dimension !== 'time';
}

function keyOf(a: Figure['sentence'], b: Figure['sentence']): string {
  return `${a.article} ${a.index} ${b.article} ${b.index}`;
}
