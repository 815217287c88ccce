/**
 * What a story as a whole says for two values being rivals, where the words around them share too little to tell: nothing else in the story
 * is like them, they are of one name, the text itself sets them against each other. Only vetoes of faint context are outweighed, never those
 * of a different thing.
 */
import type { ComparableFigure, FigureSpace } from './comparable-figure.ts';
import { compareFigures, isRival, SAME_MEASURE, type FigureComparison } from './compare-figures.ts';
import { closeness } from './figure-values.ts';
import { isDispute, isDisputed, isDisputedByTwo, isDisputedOfOneNoun } from './find-disputes.ts';
import { isPlainlyDisputed } from './plain-dispute.ts';
import { groupsOf, shareNoun } from './veto-class.ts';
import type { ValueNode } from './group-values.ts';
import { isOneGiver, readNamedGiver } from './read-giver.ts';
import type { Figure } from './read-figures.ts';
import { speaksOfRival } from './rival-talk.ts';
import type { Veto } from './veto.ts';

/** Vetoes that speak of faint context only, and what each costs when the story speaks for the pair. */
const PRICE: ReadonlyMap<string, number> = new Map([
  ['nothing-near', 0.06],
  ['too-little-shared', 0.1],
  ['different-event', 0.1],
]);
/** No third value of the kind lies within reach of either. */
const ALONE = 0.22;
/** One does. */
const ALMOST_ALONE = 0.12;
/** What being alone is worth by kind of value: shares of a hundred and lengths are of anything, sums of money seldom. */
const ALONE_WORTH: ReadonlyMap<string, number> = new Map([
  ['money', 1],
  ['count', 1],
  ['date', 0.5],
  ['duration', 0.5],
  ['measure', 0.5],
]);
/** Both stand beside one name. */
const SHARED_NAME = 0.12;
/** Both stand beside words of one class that can name such a figure. */
const SHARED_CLASS = 0.15;
/** Of dates a class is an event: opening, vote, return. */
const SHARED_EVENT = 0.2;
/** "not before 16 March", "not until 23 March" */
const SAME_LIMIT = 0.2;
/** "not 14 but 17", "the company says 40, the agency 90" */
const CUE = 0.2;
/** Each is given by someone, and not by the same one: who tells no value of their own but cites one has another before them. */
const TWO_GIVERS = 0.12;
/** One telling word stands right beside both. */
const ONE_WORD = 0.12;
/** One source tells the two side by side as two accounts of one thing: nearly enough by itself. */
const DISPUTED = 0.45;
const DISPUTED_LIKENESS = 0.3;
/** It names who gives the one and who the other: surer than what the story as a whole says, and worth printing without a name for the measure. */
const TOLD = 0.25;
export const TOLD_CEILING = 0.75;
/** It tells them as plain accounts of one thing: surer than any likeness. */
const PLAIN = 0.95;
/** Vetoes that such a source outweighs: neighbouring sentences share few words, and one may leave the noun out. */
const OUTWEIGHED: ReadonlySet<string> = new Set(['nothing-near', 'too-little-shared', 'unnamed']);
/** And those that it outweighs only where it names who gives the one and who the other. */
const OUTWEIGHED_BY_TWO: ReadonlySet<string> = new Set([
  'far-apart',
  'later-count',
  'different-day',
  'change-against-level',
  'part-of-more',
  'past-event',
]);
/** Vetoes that come of what a value is called: other mentions of it may raise them. */
const OF_WORDS: ReadonlySet<string> = new Set([...OUTWEIGHED, 'different-noun', 'different-class', 'different-whole']);
/** Least likeness of two lengths of time that one source tells side by side. */
const LEAST_TOLD = 0.15;
/** Kinds of value that abound in neighbouring sentences. */
const UNTOLD: ReadonlySet<string> = new Set(['time', 'multiple', 'distance']);
/** One piece of evidence alone is chance. */
const LEAST_EVIDENCE = 2;
/** Rates of one kind are seldom of two things. */
const SHARED_RATE = 0.08;
/** Least likeness: a pair without a word in common is chance, alone or not. */
const LEAST_SIMILARITY = 0.27;
/** Values this many times apart are no neighbours. */
export const REACH = 3;
export const DATE_REACH_DAYS = 250;
const NEAR = 0.3;
/** Below this many figures "the only two of their kind" says nothing. */
export const MIN_NODES = 20;
/** Small numbers abound, and meet by chance. */
const LEAST_COUNT = 20;
/** Rival values are seldom farther apart; only what is said around them may tell so. */
const MAX_RATIO = 2;
/** A whole year is the time of anything. */
const MAX_PERIOD_DAYS = 200;
/** What the story adds cannot make a pair surer than this. */
const CEILING = 0.6;

/** Weighs again a pair that only faint context keeps apart; other comparisons come back as they are. */
export function weighRivals(
  a: ValueNode,
  b: ValueNode,
  result: FigureComparison,
  nodes: readonly ValueNode[],
  space: FigureSpace,
): FigureComparison {
  if (result.values === 'equal' || result.values === 'compatible') return result;
  if (isPlainlyDisputed(a, b, space)) return asRival(result, PLAIN, PLAIN);
  // told by a source as well: nothing is surer
  if (isRival(result.relation))
    return isDisputedByTwo(a, b, space) ? { ...result, score: Math.max(result.score, TOLD_CEILING) } : result;
  if (isOneOfTwoAccounts(a, b, result, space)) {
    const weight = DISPUTED + DISPUTED_LIKENESS * result.similarity;
    return isDisputedByTwo(a, b, space) ? asRival(result, weight + TOLD, TOLD_CEILING) : asRival(result, weight);
  }
  if (nodes.length < MIN_NODES || !isOpen(a, b, result, space)) return result;
  const { comparable: x } = a;
  const { comparable: y } = b;
  const price = result.vetoes.reduce((sum, veto) => sum + (PRICE.get(veto.name) ?? 1), 0);
  const alone = aloneness(a, b, nodes, space) * (ALONE_WORTH.get(x.dimension.split(':')[0] ?? '') ?? 0);
  const evidence = [
    alone,
    sharesName(x, y) ? SHARED_NAME : 0,
    sharesClass(x, y, space) ? (x.dimension === 'date' ? SHARED_EVENT : SHARED_CLASS) : 0,
    x.dimension === 'date' && x.open === 'lower' && y.open === 'lower' ? SAME_LIMIT : 0,
    x.per !== null && x.per === y.per ? SHARED_RATE : 0,
    isSetAgainst(a, b, space) ? CUE : 0,
    areOfTwoGivers(a, b, space) ? TWO_GIVERS : 0,
    hasOwnWord(x, y, result, space) ? ONE_WORD : 0,
  ].filter((weight) => weight > 0);
  if (evidence.length < LEAST_EVIDENCE) return result;
  const support = evidence.reduce((sum, weight) => sum + weight, 0);
  return asRival(result, result.similarity * (0.55 + 0.45 * closeness(x, y)) + support - price);
}

/** The comparison with what outweighs its vetoes; they stay in it, for `--explain`. */
export function asRival(result: FigureComparison, weight: number, ceiling: number = CEILING): FigureComparison {
  if (weight < SAME_MEASURE) return result;
  const relation = result.values === 'contains' || result.values === 'overlaps' ? result.values : 'different-figure';
  return { ...result, relation, score: Math.min(ceiling, weight) };
}

/** One source tells them side by side as two accounts, and nothing says that they are of two things. */
function isOneOfTwoAccounts(a: ValueNode, b: ValueNode, result: FigureComparison, space: FigureSpace): boolean {
  const { dimension } = a.comparable;
  const isClock = dimension === 'time' && isDisputedByTwo(a, b, space);
  if (UNTOLD.has(dimension.split(':')[0] ?? '') && !isClock) return false;
  if (dimension === 'count' && Math.max(a.comparable.max, b.comparable.max) < LEAST_COUNT) return false;
  if (!isDisputed(a, b, space)) return false;
  // two lengths of time in neighbouring sentences are of anything
  if (dimension === 'duration' && result.similarity < LEAST_TOLD) return false;
  if (areOutweighed(a, b, result.vetoes, space)) return true;
  return result.vetoes.every(({ name }) => OF_WORDS.has(name)) && isDisputedAlone(a, b, space);
}

function areOutweighed(a: ValueNode, b: ValueNode, vetoes: readonly Veto[], space: FigureSpace): boolean {
  return vetoes.every(
    ({ name }) =>
      OUTWEIGHED.has(name) ||
      (OUTWEIGHED_BY_TWO.has(name) && isDisputedByTwo(a, b, space)) ||
      (name === 'different-noun' && isDisputedOfOneNoun(a, b, space)) ||
      (name === 'different-rate' && isRateLeftOut(a.comparable, b.comparable)),
  );
}

/** The two mentions that are set against each other are of one thing by themselves: what the same values are called elsewhere is no reason against. */
function isDisputedAlone(a: ValueNode, b: ValueNode, space: FigureSpace): boolean {
  return a.figures.some((x, i) =>
    b.figures.some((y, j) => {
      if (!isDispute(x, y, space)) return false;
      const [left, right] = [only(a, i), only(b, j)];
      const { values, vetoes } = compareFigures(left.comparable, right.comparable, space);
      return values !== 'equal' && values !== 'compatible' && areOutweighed(left, right, vetoes, space);
    }),
  );
}

/** A value with one of its mentions. */
function only(node: ValueNode, at: number): ValueNode {
  const [figure, part] = [node.figures[at] as Figure, node.parts[at] as ComparableFigure];
  return { ...node, figures: [figure], parts: [part], comparable: part };
}

/** "The €8m a year in the plan … Creditors were told €11m": the second leaves the rate out, if it is near the first. */
function isRateLeftOut(x: ComparableFigure, y: ComparableFigure): boolean {
  const isYearly = (x.printedPer ?? y.printedPer) === 'year' && (x.per === null || y.per === null);
  return isYearly && Math.max(x.max, y.max) <= MAX_RATIO * Math.min(x.max, y.max);
}

function isOpen(a: ValueNode, b: ValueNode, result: FigureComparison, space: FigureSpace): boolean {
  if (!result.vetoes.every((veto) => PRICE.has(veto.name))) return false;
  const { comparable: x } = a;
  const { comparable: y } = b;
  if (UNTOLD.has(x.dimension.split(':')[0] ?? '')) return false;
  const isFaint = result.vetoes.some((veto) => veto.name === 'nothing-near');
  if (isFaint && result.vetoes.some((veto) => veto.name === 'too-little-shared')) return false;
  if (x.dimension === 'count' && Math.max(x.max, y.max) < LEAST_COUNT) return false;
  if (x.dimension !== 'date' && Math.max(x.max, y.max) > MAX_RATIO * Math.min(x.max, y.max)) return false;
  // A bare number is a rival only of what its own words name.
  if (x.dimension === 'count' && Math.min(x.nouns.size, y.nouns.size) === 0 && !isOneWord(x, y, result, space))
    return false;
  if (x.dimension === 'date' && Math.max(x.max - x.min, y.max - y.min) > MAX_PERIOD_DAYS) return false;
  if (!isNamedAlike(x, y, isFaint, space)) return false;
  return result.similarity >= LEAST_SIMILARITY || sharesName(x, y);
}

/** Kinds of value that a story is full of need a word for what they measure, not only the like size. */
function isNamedAlike(x: ComparableFigure, y: ComparableFigure, isFaint: boolean, space: FigureSpace): boolean {
  const [kind] = x.dimension.split(':');
  if (x.dimension === 'measure:years-old') return false;
  if ((x.per === 'time') !== (y.per === 'time')) return false;
  if (kind === 'measure') return !isFaint;
  if (kind === 'duration') return sharesClass(x, y, space);
  if (kind === 'date')
    return sharesClass(x, y, space) || (x.open === 'lower' && y.open === 'lower' && sharesName(x, y));
  const isPeople = [...x.nouns, ...y.nouns].every((noun) => space.table.people.has(noun));
  // "120,000 people" here and "500,000 people" there: of any place
  return kind !== 'count' || !isPeople || !isFaint || sharesClass(x, y, space);
}

/** Nearness and idf of a word that both figures stand right beside. */
const BESIDE = 0.6;
const TELLING_IDF = 2;

/** A telling word beside both that neither is counted (two sources print goals) nor names a class, which speaks for itself. */
function hasOwnWord(x: ComparableFigure, y: ComparableFigure, result: FigureComparison, space: FigureSpace): boolean {
  const { classTerms } = space.table;
  const shared = result.shared.filter((term) => !x.nouns.has(term) && !y.nouns.has(term) && !classTerms.has(term));
  return isOneWord(x, y, { ...result, shared }, space);
}

function isOneWord(
  x: ComparableFigure,
  y: ComparableFigure,
  { shared }: FigureComparison,
  { idf }: FigureSpace,
): boolean {
  return shared.some(
    (term) =>
      !/^[#@]/.test(term) &&
      idf(term) >= TELLING_IDF &&
      Math.min(x.near.get(term) ?? 0, y.near.get(term) ?? 0) >= BESIDE,
  );
}

/** How far the two are the only values of their kind and size. */
function aloneness(a: ValueNode, b: ValueNode, nodes: readonly ValueNode[], space: FigureSpace): number {
  let others = 0;
  for (const node of nodes) {
    if (node === a || node === b || node.comparable.dimension !== a.comparable.dimension) continue;
    if (isLike(node.comparable, a.comparable, space) || isLike(node.comparable, b.comparable, space)) others++;
    if (others > 1) return 0;
  }
  return others === 0 ? ALONE : ALMOST_ALONE;
}

function isLike(x: ComparableFigure, y: ComparableFigure, { table }: FigureSpace): boolean {
  if (x.per !== y.per) return false;
  if (x.nouns.size > 0 && y.nouns.size > 0 && !shareNoun(x.nouns, y.nouns, table)) return false;
  if (x.dimension === 'date') return Math.abs(x.min - y.min) < DATE_REACH_DAYS;
  return x.max < REACH * y.max && y.max < REACH * x.max;
}

function sharesName(x: ComparableFigure, y: ComparableFigure): boolean {
  const isNear = (figure: ComparableFigure, name: string): boolean =>
    figure.subjects.has(name) || (figure.names.get(name) ?? 0) >= NEAR;
  return [...x.names.keys()].some((name) => isNear(x, name) && isNear(y, name));
}

function sharesClass(x: ComparableFigure, y: ComparableFigure, { table }: FigureSpace): boolean {
  const groups = groupsOf(x.dimension);
  return [...x.classes].some(([name, near]) => {
    const entry = table.byName.get(name);
    if (entry === undefined || near < NEAR || (y.classes.get(name) ?? 0) < NEAR) return false;
    // speed, temperature, capacity: named by their unit as well
    const isOwn =
      entry.group === null ? x.dimension.startsWith('measure') && !entry.running : groups.includes(entry.group);
    return entry.general !== true && isOwn;
  });
}

export function areOfTwoGivers(a: ValueNode, b: ValueNode, { table }: FigureSpace): boolean {
  const [x, y] = [a, b].map(({ figures }) => figures.flatMap((figure) => readNamedGiver(figure, table) ?? [])) as [
    string[],
    string[],
  ];
  return x.length > 0 && y.length > 0 && !x.some((one) => y.some((other) => isOneGiver(one, other, table)));
}

/** A sentence around the one value names the other, or says that it gainsays someone. */
function isSetAgainst(a: ValueNode, b: ValueNode, space: FigureSpace): boolean {
  return [...a.figures, ...b.figures].some((figure) => hasRivalWord(figure, space));
}

/** Words before or after the figure in which a word of dispute counts. */
const CUE_REACH = 60;

function hasRivalWord({ sentence, quantity }: Figure, { table }: FigureSpace): boolean {
  const near = sentence.text.slice(Math.max(0, quantity.start - CUE_REACH), quantity.end + CUE_REACH).toLowerCase();
  return (
    speaksOfRival(sentence.text, table) ||
    (near.match(/\p{L}+/gu) ?? []).some((word) => table.words.disputes.has(word)) ||
    /^[^\p{L}]*,? not\b/u.test(sentence.text.slice(quantity.end))
  );
}
