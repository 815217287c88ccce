/** What a source that states both of two values says of them: two things, or two accounts of one. */
import type { ComparableFigure, FigureSpace } from './comparable-figure.ts';
import { compareFigures } from './compare-figures.ts';
import { isDispute, isDisputed } from './find-disputes.ts';
import { compareValues } from './figure-values.ts';
import type { Figure } from './read-figures.ts';
import { type ValueNode } from './group-values.ts';

/** One writer who puts both values in one sentence tells of two things, unless the sentence names who says which. */
export function isInOneSentence(a: ValueNode, b: ValueNode, space: FigureSpace): boolean {
  return a.figures.some((x) =>
    b.figures.some(
      (y) =>
        x.article === y.article &&
        x.sentence.index === y.sentence.index &&
        !isOfTwoSpeakers(x, y) &&
        !isDispute(x, y, space),
    ),
  );
}

/** Every source of the one value also states the other, in no one else's name and never as another account: to that source they are two things. */
export function isToldApart(a: ValueNode, b: ValueNode, space: FigureSpace): boolean {
  const [few, many] = a.voices.size <= b.voices.size ? [a, b] : [b, a];
  if (![...few.voices].every((voice) => many.voices.has(voice))) return false;
  const isSetOut = isDisputed(a, b, space);
  return few.figures.every((x, i) =>
    many.figures.some((y, j) => {
      if (x.article !== y.article || isOfTwoSpeakers(x, y) || isDispute(x, y, space) || (isSetOut && isInTable(x, y)))
        return false;
      return compareValues(few.parts[i] as ComparableFigure, many.parts[j] as ComparableFigure) === 'disjoint';
    }),
  );
}

/** Likeness from which a node of the same value speaks of the same thing as another. */
const SAME_THING = 0.35;

/** Vetoes that tell it speaks of something else after all. */
const OTHER_THING: ReadonlySet<string> = new Set(['different-class', 'different-noun', 'different-period']);

/**
 * A source that states both values and names no one for either knows them for two things; one that names who says which knows of a dispute.
 * The dispute counts twice: a source may well state both plainly elsewhere.
 */
export function isToldByOne(a: ValueNode, b: ValueNode, nodes: readonly ValueNode[], space: FigureSpace): boolean {
  const [mine, theirs] = [figuresLike(a, nodes, space), figuresLike(b, nodes, space)];
  const disputed = new Set<string>();
  const told = new Set<string>();
  for (const [x, p] of mine) {
    for (const [y, q] of theirs) {
      if (x.article !== y.article || compareValues(p, q) !== 'disjoint') continue;
      (isOfTwoSpeakers(x, y) || isDispute(x, y, space) ? disputed : told).add(x.article);
    }
  }
  return [...told].filter((article) => !disputed.has(article)).length > disputed.size / 2;
}

/** The figures of a node and of those with its value that may well be of the same thing. */
function figuresLike(
  target: ValueNode,
  nodes: readonly ValueNode[],
  space: FigureSpace,
): readonly (readonly [Figure, ComparableFigure])[] {
  const isLike = (node: ValueNode): boolean => {
    if (node === target) return true;
    const [x, y] = [node.comparable, target.comparable];
    if (x.dimension !== y.dimension || compareValues(x, y) !== 'equal') return false;
    const { similarity, vetoes } = compareFigures(x, y, space);
    return similarity >= SAME_THING && !vetoes.some((veto) => OTHER_THING.has(veto.name));
  };
  return nodes
    .filter(isLike)
    .flatMap((node) => node.figures.map((figure, i) => [figure, node.parts[i] as ComparableFigure] as const));
}

/** A table sets accounts that the text calls disputed side by side once more: "14m | 38m (Castellan)". */
function isInTable(x: Figure, y: Figure): boolean {
  return x.sentence.heads.length > 0 || y.sentence.heads.length > 0;
}

function isOfTwoSpeakers(x: Figure, y: Figure): boolean {
  // "the inspector found sixty litres, the dairy fifty": two figures of one measure side by side
  // (but "12 are Somali and 11 Yemeni" counts parts)
  if (x.elliptic !== y.elliptic && x.sentence === y.sentence && x.quantity.kind !== 'count') return true;
  return (x.attribution?.text.toLowerCase() ?? '') !== (y.attribution?.text.toLowerCase() ?? '');
}
