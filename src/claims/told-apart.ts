/** What a source that states both of two values says of them: two things, or two accounts of one. */
import type { ComparableFigure, FigureSpace } from './comparable-figure.ts';
import { compareFigures } from './compare-figures.ts';
import { isDispute, isDisputed, isOfTwoThings } from './find-disputes.ts';
import { compareValues, haveOneValue } from './figure-values.ts';
import type { Figure } from './read-figures.ts';
import { type ValueNode } from './group-values.ts';

/** Whether some source gives a day like the one and a day like the other in one sentence, as of two things: a start and an end. */
export function areDaysOfOneSentence(
  a: ValueNode,
  b: ValueNode,
  nodes: readonly ValueNode[],
  space: FigureSpace,
): boolean {
  if (a.comparable.dimension !== 'date') return false;
  const like = (target: ValueNode): readonly ValueNode[] =>
    nodes.filter(
      ({ comparable }) => comparable.dimension === 'date' && compareValues(comparable, target.comparable) === 'equal',
    );
  const theirs = like(b);
  return like(a).some((x) => theirs.some((y) => isInOneSentence(x, y, space)));
}

/** One writer who puts both values in one sentence tells of two things, unless the sentence names who says which. */
export function isInOneSentence(a: ValueNode, b: ValueNode, space: FigureSpace): boolean {
  return a.figures.some((x) =>
    b.figures.some(
      (y) =>
        x.article === y.article &&
        x.sentence.index === y.sentence.index &&
        !areOfTwoSpeakers(x, y) &&
        !isDispute(x, y, space),
    ),
  );
}

/** Share by which the sum of two printed values may miss a third. */
const SUM_ERROR = 0.006;

/** "Of the 50 million 30 came from tickets and 20 from television": a value that makes the larger one up together with another of its sentence. */
export function isSummand(a: ValueNode, b: ValueNode, nodes: readonly ValueNode[]): boolean {
  const [part, whole] = a.comparable.max < b.comparable.max ? [a, b] : [b, a];
  const { dimension, max, per } = whole.comparable;
  if (!ADDED.has(dimension.split(':')[0] ?? '') || max < LEAST_SUM) return false;
  const rest = max - part.comparable.max;
  return nodes.some(
    (node) =>
      node !== part &&
      node !== whole &&
      node.comparable.dimension === dimension &&
      node.comparable.per === per &&
      Math.abs(node.comparable.max - rest) <= SUM_ERROR * max &&
      node.figures.some((x) =>
        part.figures.some((y) => x.article === y.article && x.sentence.index === y.sentence.index),
      ),
  );
}

/** Kinds of value that add up; small ones do by chance. */
const ADDED: ReadonlySet<string> = new Set(['money', 'count']);
const LEAST_SUM = 20;

/** Every source of the one value also states the other, in no one else's name and never as another account: to that source they are two things. */
export function isToldApart(a: ValueNode, b: ValueNode, space: FigureSpace): boolean {
  const [few, many] = a.voices.size <= b.voices.size ? [a, b] : [b, a];
  if (![...few.voices].every((voice) => many.voices.has(voice))) return false;
  const isSetOut = isDisputed(a, b, space);
  return few.figures.every((x, i) =>
    many.figures.some((y, j) => {
      if (x.article !== y.article || areOfTwoSpeakers(x, y) || isDispute(x, y, space) || (isSetOut && isInTable(x, y)))
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
  const beside = new Set<string>();
  for (const [x, p] of mine) {
    for (const [y, q] of theirs) {
      if (x.article !== y.article || compareValues(p, q) !== 'disjoint') continue;
      const isSaid = areOfTwoSpeakers(x, y);
      if (isDispute(x, y, space) || (isSaid && !isOfTwoThings(x, y, space))) disputed.add(x.article);
      else (isSaid ? beside : told).add(x.article);
    }
  }
  const apart = [...told].filter((article) => !disputed.has(article)).length;
  // "The council says it felled 40 trees. Campaigners say they planted 65.": two things, if no source tells of a dispute
  return apart > disputed.size / 2 || (disputed.size === 0 && beside.size > 0);
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
    if (!haveOneValue(x, y)) return false;
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

/** A mark and a subject stand before the second of two values that share their unit: "sixty litres, the dairy fifty". */
const ELLIPTIC_WORDS = 4;

function areOfTwoSpeakers(x: Figure, y: Figure): boolean {
  // "the inspector found sixty litres, the dairy fifty": two figures of one measure side by side
  // (but "12 are Somali and 11 Yemeni" counts parts)
  if (x.elliptic !== y.elliptic && x.sentence === y.sentence && x.quantity.kind !== 'count') {
    const [first, second] = x.quantity.start < y.quantity.start ? [x, y] : [y, x];
    const between = first.sentence.text.slice(first.quantity.end, second.quantity.start);
    const [, last] = /[,;]\s([^,;]*)$/u.exec(between) ?? [];
    if (last !== undefined && last.trim().split(/\s+/).length <= ELLIPTIC_WORDS) return true;
  }
  // "the poll found 38% in favour and 51% against": the verb is of both
  const counting = x.attribution ?? y.attribution;
  const isOneVerb = x.sentence === y.sentence && (x.attribution === null || y.attribution === null);
  if (isOneVerb && counting?.isCounting === true) return false;
  // the quotation goes on: still the same speaker
  if ([x, y].some(({ isQuoted, attribution }) => isQuoted && attribution === null)) return false;
  return (x.attribution?.text.toLowerCase() ?? '') !== (y.attribution?.text.toLowerCase() ?? '');
}
