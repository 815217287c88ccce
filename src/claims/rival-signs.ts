/**
 * What may be seen of two values that tells whether they are rival figures of one quantity, as numbers: how like they are and how far apart,
 * who gives them, how their sentences stand to each other, and what the rules say for and against. `judge-rivals.ts` weighs them.
 */
import type { Sentence } from '../model.ts';
import type { ComparableFigure, FigureSpace } from './comparable-figure.ts';
import type { FigureComparison } from './compare-figures.ts';
import { isDisputed } from './find-disputes.ts';
import type { ValueNode } from './group-values.ts';
import { isPlainlyDisputed } from './plain-dispute.ts';
import { readNamedGiver } from './read-giver.ts';
import { areOfTwoGivers, DATE_REACH_DAYS, REACH } from './rival-evidence.ts';
import { isToldBySomeone } from './told-by-someone.ts';

/** Sign → strength; signs that are not there are left out. */
export type RivalSigns = ReadonlyMap<string, number>;

/** One sign and its strength. */
export type Sign = readonly [name: string, strength: number];

/** Signs without those of no strength. */
export function collectSigns(signs: readonly Sign[]): RivalSigns {
  return new Map(signs.filter(([, strength]) => strength !== 0));
}

export interface ReadSigns {
  /** `base` is what the two say by themselves, `result` with what the rest of the story says. */
  (a: ValueNode, b: ValueNode, base: FigureComparison, result: FigureComparison): RivalSigns;
}

/** Nearness from which a class of measure speaks for a figure. */
const NEAR = 0.3;
/** Sentences apart in one article: neighbours; beyond, the article tells of two things. */
const NEIGHBOURS = 3;
/** From here on more of the same says no more. */
const MOST = { apart: 3, days: 8, reasons: 4, mentions: 4, digits: 4, near: 5, names: 2, voices: 4 } as const;

/** The reader for the values of one story. */
export function createSigns(nodes: readonly ValueNode[], space: FigureSpace): ReadSigns {
  const sizes = sortSizes(nodes);
  const isGiven = remember(({ figures }: ValueNode) =>
    figures.some((figure) => readNamedGiver(figure, space.table) !== null),
  );
  const isTold = remember((node: ValueNode) => isToldBySomeone(node, space));
  const weigh = remember((sentence: Sentence) => weighTerms(sentence, space));
  return (a, b, base, result) => {
    const { comparable: x } = a;
    const { comparable: y } = b;
    const [kind = ''] = x.dimension.split(':');
    const told = [a, b].filter(isTold).length;
    const names = [...x.names.keys()].filter((name) => y.names.has(name));
    return collectSigns([
      ...(kind === 'date' ? [daysApart(x, y)] : [timesApart(x, y)]),
      ['alike', Math.log1p(countOfOneSize(a, b, sizes))],
      ['base', base.score],
      ['plainly disputed', Number(isPlainlyDisputed(a, b, space))],
      ['disputed', Number(isDisputed(a, b, space))],
      ['reasons', Math.min(MOST.reasons, result.vetoes.length)],
      ['sentences', alikeSentences(a, b, weigh)],
      ['named givers', [a, b].filter(isGiven).length],
      ['two givers', Number(areOfTwoGivers(a, b, space))],
      ['told', told],
      ['told and like', told === 2 ? result.similarity : 0],
      ['mentions', Math.min(MOST.mentions, Math.log(a.figures.length * b.figures.length))],
      ['voices', Math.min(MOST.voices, new Set([...a.voices, ...b.voices]).size)],
      ['digits', Math.min(MOST.digits, digitsOf(x), digitsOf(y))],
      ['other nouns', Number(x.nouns.size > 0 && y.nouns.size > 0 && ![...x.nouns].some((noun) => y.nouns.has(noun)))],
      ['other classes', Number(areOfOtherClasses(x, y))],
      ['other scope', Number([...x.scopes].some(([set, member]) => y.scopes.get(set) !== member))],
      ['other part', Number(x.part !== y.part)],
      ['one former', Number(x.former !== y.former)],
      ['near word', nearestWord(x, y, result.shared, space)],
      ['names', Math.min(MOST.names, names.length)],
      ['near name', Math.max(0, ...names.map((name) => Math.min(x.names.get(name) ?? 0, y.names.get(name) ?? 0)))],
      ...gapSigns(a, b),
      [`kind ${kind}`, 1],
      ...result.vetoes.map(({ name }): [string, number] => [`not ${name}`, 1]),
    ]);
  };
}

/** What is asked of a value or sentence once for each pair it is in. */
function remember<Key extends object, Value>(read: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, Value>();
  return (key) => {
    if (known.has(key)) return known.get(key) as Value;
    const value = read(key);
    known.set(key, value);
    return value;
  };
}

/** On a scale of logarithms, like that of times apart. */
function daysApart(x: ComparableFigure, y: ComparableFigure): [string, number] {
  return ['days apart', Math.min(MOST.days, Math.log1p(Math.abs(x.min - y.min))) / MOST.apart];
}

function timesApart(x: ComparableFigure, y: ComparableFigure): [string, number] {
  const [large, small] = [Math.max(x.max, y.max), Math.min(x.max, y.max)];
  return ['times apart', Math.min(MOST.apart, Math.log(Math.max(1e-9, large) / Math.max(1e-9, small)))];
}

/** Largest ends of all values of a dimension, ascending. */
function sortSizes(nodes: readonly ValueNode[]): ReadonlyMap<string, readonly number[]> {
  const sizes = new Map<string, number[]>();
  for (const { comparable } of nodes) {
    const list = sizes.get(comparable.dimension);
    if (list === undefined) sizes.set(comparable.dimension, [comparable.max]);
    else list.push(comparable.max);
  }
  for (const list of sizes.values()) list.sort((p, q) => p - q);
  return sizes;
}

/** How many further values of the kind are of the size of either: the fewer, the surer that the two are of one thing. */
function countOfOneSize(a: ValueNode, b: ValueNode, sizes: ReadonlyMap<string, readonly number[]>): number {
  const [p, q] = [a.comparable.max, b.comparable.max];
  const [low, high] = [Math.min(p, q), Math.max(p, q)];
  const isDate = a.comparable.dimension === 'date';
  const [least, most] = isDate ? [low - DATE_REACH_DAYS, high + DATE_REACH_DAYS] : [low / REACH, high * REACH];
  const list = sizes.get(a.comparable.dimension) ?? [];
  const within = indexOf(list, (size) => size >= most) - indexOf(list, (size) => size > least);
  return Math.max(0, within - [p, q].filter((size) => size > least && size < most).length);
}

/** Position of the first that holds, in an ascending list. */
function indexOf(list: readonly number[], holds: (value: number) => boolean): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(list[middle] as number)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Terms of a sentence with their weights, idf squared, and the sum of these. */
interface Weighed {
  readonly weights: ReadonlyMap<string, number>;
  readonly sum: number;
}

function weighTerms({ text }: Sentence, { locate, idf }: FigureSpace): Weighed {
  const weights = new Map(locate(text).map(({ term }) => [term, idf(term) ** 2] as const));
  return { weights, sum: [...weights.values()].reduce((sum, weight) => sum + weight, 0) };
}

/** Cosine of the most alike sentences of two articles, by the idf of their terms. */
function alikeSentences(a: ValueNode, b: ValueNode, weigh: (sentence: Sentence) => Weighed): number {
  let best = 0;
  for (const x of a.figures) {
    for (const y of b.figures) {
      if (x.article === y.article) continue;
      const [mine, theirs] = [weigh(x.sentence), weigh(y.sentence)];
      let shared = 0;
      for (const [term, weight] of mine.weights) if (theirs.weights.has(term)) shared += weight;
      if (shared > 0) best = Math.max(best, shared / Math.sqrt(mine.sum * theirs.sum));
    }
  }
  return best;
}

/** Digits that the value is told with: 14,230 has four, 14,000 two. */
function digitsOf({ max }: ComparableFigure): number {
  return String(max).replace(/0+$/, '').replace('.', '').replace(/^0+/, '').length;
}

function areOfOtherClasses(x: ComparableFigure, y: ComparableFigure): boolean {
  const near = ({ classes }: ComparableFigure): readonly string[] =>
    [...classes].flatMap(([name, nearness]) => (nearness >= NEAR ? [name] : []));
  const [mine, theirs] = [near(x), near(y)];
  return mine.length > 0 && theirs.length > 0 && !mine.some((name) => theirs.includes(name));
}

/** Idf × nearness of the most telling word that stands beside both. */
function nearestWord(
  x: ComparableFigure,
  y: ComparableFigure,
  shared: readonly string[],
  { idf }: FigureSpace,
): number {
  const words = shared.filter((term) => !/^[#@]/.test(term));
  const weights = words.map((term) => idf(term) * Math.min(x.near.get(term) ?? 0, y.near.get(term) ?? 0));
  return Math.min(MOST.near, Math.max(0, ...weights));
}

/** Where one article has both: in one sentence, in neighbouring ones, or far from each other. */
function gapSigns(a: ValueNode, b: ValueNode): readonly [string, number][] {
  let gap = Number.POSITIVE_INFINITY;
  for (const x of a.figures)
    for (const y of b.figures)
      if (x.article === y.article) gap = Math.min(gap, Math.abs(x.sentence.index - y.sentence.index));
  return [
    ['in one sentence', Number(gap === 0)],
    ['in neighbours', Number(gap > 1 && gap <= NEIGHBOURS)],
    ['in one article', Number(gap > NEIGHBOURS && gap < Number.POSITIVE_INFINITY)],
  ];
}
