/**
 * What may be seen of two figures that one article tells in one sentence or in neighbouring ones, as numbers: where they stand, who gives
 * them, what their sentences say beside them. Likeness of words sees little of it ("The city counts 40 lorries. The hauliers get to 65."): the
 * second account leaves out what was just told. `judge-rivals.ts` weighs the signs.
 */
import type { MeasureTable } from '../text/figures/measure-words.ts';
import type { FigureSpace } from './comparable-figure.ts';
import { compareFigures, type FigureComparison } from './compare-figures.ts';
import { isCalledTrue, isDispute } from './find-disputes.ts';
import type { ValueNode } from './group-values.ts';
import { isCompared, isLimited, isOnTop, isPlainDispute, isReference } from './plain-dispute.ts';
import { readAccount } from './read-account.ts';
import type { Figure } from './read-figures.ts';
import { isOneGiver, isWriters, readGiver, readNamedGiver, wordsOf } from './read-giver.ts';
import { countOwnWords, hasNoOwnWords, isOfWhatWasTold } from './read-own-words.ts';
import { collectSigns, type RivalSigns, type Sign } from './rival-signs.ts';
import { speaksOfRival } from './rival-talk.ts';
import { shareNoun } from './veto-class.ts';

/** Sentences from the one to the other at most. */
const REACH = 2;
/** Values farther apart than this are no accounts of one thing: of 422 labelled differences of numbers two are. */
const MOST_TIMES = 11;
/** From here on more of the same says no more. */
const MOST_OWN = 5;
const MOST_REASONS = 4;
/** Small numbers abound; below the lower limit they are hardly counted. */
const SMALL = 20;
const TINY = 4;
/** Words behind a figure among which a paper or an estimate is looked for. */
const BEHIND = 5;

/** Two figures in the order of the text, of the values they state. */
export interface NearPair {
  readonly first: Figure;
  readonly second: Figure;
  readonly nodes: readonly [ValueNode, ValueNode];
  readonly comparison: FigureComparison;
}

/** Signs of one pair: sign → strength, those that are not there left out. */
export type ReadToldSigns = (pair: NearPair) => RivalSigns;

/** All mentions of two values that one article tells near each other, and that neither the kind nor the size of the values keeps apart. */
export function findNear(a: ValueNode, b: ValueNode, space: FigureSpace): readonly NearPair[] {
  return a.figures.flatMap((x, i) =>
    b.figures.flatMap((y, j) => {
      if (x.article !== y.article || x.quantity.kind !== y.quantity.kind) return [];
      const gap = y.sentence.index - x.sentence.index;
      if (Math.abs(gap) > REACH || timesApart(x, y) > MOST_TIMES) return [];
      const [mine, theirs] = [a.parts[i], b.parts[j]];
      if (mine === undefined || theirs === undefined) return [];
      const isInOrder = gap > 0 || (gap === 0 && x.quantity.start < y.quantity.start);
      const comparison = compareFigures(...(isInOrder ? ([mine, theirs] as const) : ([theirs, mine] as const)), space);
      if (comparison.values === 'equal' || comparison.values === 'compatible') return [];
      const pair: NearPair = isInOrder
        ? { first: x, second: y, nodes: [a, b], comparison }
        : { first: y, second: x, nodes: [b, a], comparison };
      return [pair];
    }),
  );
}

/** The reader for the values of one story. */
export function createToldSigns(nodes: readonly ValueNode[], space: FigureSpace): ReadToldSigns {
  const bySentence = Map.groupBy(
    nodes.flatMap(({ figures }) => figures),
    ({ sentence }) => sentence,
  );
  const countBeside = (pair: NearPair, { sentence }: Figure): number =>
    (bySentence.get(sentence) ?? []).filter(
      (figure) => figure.quantity.kind === pair.first.quantity.kind && figure !== pair.first && figure !== pair.second,
    ).length;
  const listOthers = ({ sentence, quantity }: Figure): readonly Figure[] =>
    (bySentence.get(sentence) ?? []).filter((figure) => figure.quantity.kind !== quantity.kind);
  const countOthers = (figure: Figure): number => Math.min(MOST_OTHERS, listOthers(figure).length);
  const hasOther = (figure: Figure): number => Number(listOthers(figure).some((other) => isInOneClause(figure, other)));
  return (pair) => {
    const texts = readTexts(pair);
    return collectSigns([
      // "30 nurses until the summer": what the clause tells is another figure
      ['others beside the first', countOthers(pair.first)],
      ['others beside the second', countOthers(pair.second)],
      ['other in the clause of the first', hasOther(pair.first)],
      ['other in the clause of the second', hasOther(pair.second)],
      ['beside the first', countBeside(pair, pair.first)],
      ['beside the second', countBeside(pair, pair.second)],
      ...placeSigns(pair, texts),
      ...valueSigns(pair, space),
      ...giverSigns(pair, space),
      ...ownSigns(pair, space),
      ...wordSigns(pair, texts, space.table),
      ...accountSigns(pair, space),
      ...comparisonSigns(pair),
      ...storySigns(pair),
    ]);
  };
}

/** Figures of other kinds in one sentence beyond which more say nothing. */
const MOST_OTHERS = 3;

/** Whether nothing parts two figures of one sentence. */
function isInOneClause({ sentence, quantity: a }: Figure, { quantity: b }: Figure): boolean {
  const between = sentence.text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start));
  return !/[,;:—–]|\b(?:and|but)\b/u.test(between);
}

type Signs = readonly Sign[];

/** The words around the two, in lower case; between them lie `after` and `before`, which in one sentence are the same. */
interface Texts {
  readonly opening: readonly string[];
  readonly after: readonly string[];
  readonly before: readonly string[];
  readonly closing: readonly string[];
  readonly between: string;
}

function readTexts({ first, second }: NearPair): Texts {
  const isOne = first.sentence === second.sentence;
  const after = first.sentence.text.slice(first.quantity.end, isOne ? second.quantity.start : undefined);
  const before = isOne ? after : second.sentence.text.slice(0, second.quantity.start);
  return {
    opening: wordsOf(first.sentence.text.slice(0, first.quantity.start)),
    after: wordsOf(after),
    before: wordsOf(before),
    closing: wordsOf(second.sentence.text.slice(second.quantity.end)),
    between: isOne ? after : '',
  };
}

function placeSigns({ first, second }: NearPair, texts: Texts): Signs {
  const gap = second.sentence.index - first.sentence.index;
  const { opening, after, before, closing, between } = texts;
  return [
    ['in one sentence', Number(gap === 0)],
    ['a sentence between', Number(gap === REACH)],
    ['semicolon', Number(between.includes(';'))],
    ['comma', Number(between.includes(','))],
    ['words before the first', Math.log1p(opening.length)],
    ['words behind the first', gap === 0 ? 0 : Math.log1p(after.length)],
    ['words before the second', Math.log1p(before.length)],
    ['words behind the second', Math.log1p(closing.length)],
    ['second ends', Number(closing.length === 0)],
    ['quoted', Number(second.isQuoted)],
    ['both quoted', Number(first.isQuoted && second.isQuoted)],
  ];
}

function valueSigns({ first, second }: NearPair, { table }: FigureSpace): Signs {
  const [{ quantity: q }, { quantity: r }] = [first, second];
  const isDay = isCalendar(first);
  const times = Math.log(timesApart(first, second));
  const isCount = q.kind === 'count';
  const most = Math.max(sizeOf(first), sizeOf(second));
  const isOneNoun = shareNoun(new Set([q.unit]), new Set([r.unit]), table);
  return [
    [`kind ${q.kind}`, 1],
    ['times apart', times],
    ['times apart, squared', times * times],
    ['days apart', isDay ? Math.log1p(Math.abs(sizeOf(first) - sizeOf(second))) : 0],
    ['second bare', Number(r.unit === '' || second.elliptic)],
    ['one unit', Number(q.unit === r.unit)],
    ['other nouns', Number(isCount && q.unit !== '' && r.unit !== '' && !isOneNoun)],
    ['small', Number(isCount && most < SMALL)],
    ['tiny', Number(isCount && most < TINY)],
    ['approximate', Number(q.approximate || r.approximate)],
    ['bounded', Number(q.bound !== null || r.bound !== null)],
    ['first is a part', Number(first.role.part !== null)],
    ['second is a part', Number(second.role.part !== null)],
  ];
}

function giverSigns({ first, second }: NearPair, { table }: FigureSpace): Signs {
  const [named, other] = [readNamedGiver(first, table), readNamedGiver(second, table)];
  const [one, two] = [readGiver(first, table), readGiver(second, table)];
  const areTwo = one !== null && two !== null && !isOneGiver(one, two, table);
  return [
    ['first named', Number(named !== null)],
    ['second named', Number(other !== null)],
    ['first likely', Number(named === null && one !== null)],
    ['second likely', Number(other === null && two !== null)],
    ['both named', Number(named !== null && other !== null && !isOneGiver(named, other, table))],
    ['two givers', Number(areTwo)],
    ['one giver', Number(one !== null && two !== null && !areTwo)],
    ['no giver', Number(one === null && two === null)],
    ['second given alone', Number(one === null && two !== null)],
    ['first by a pronoun', Number(isPronoun(named, table))],
    ['second by a pronoun', Number(isPronoun(other, table))],
    ['first by the writer', Number(isWriters(first, table))],
    ['second by the writer', Number(isWriters(second, table))],
    [`first by ${readAccount(first, table)?.form ?? 'no account'}`, 1],
    [`second by ${readAccount(second, table)?.form ?? 'no account'}`, 1],
  ];
}

function isPronoun(giver: string | null, { words }: MeasureTable): boolean {
  return giver !== null && words.pronouns.has(wordsOf(giver)[0] ?? '');
}

/** What the second says of its figure that was not told with the first. */
function ownSigns({ first, second }: NearPair, space: FigureSpace): Signs {
  const own = countOwnWords(first, second, space);
  const ownFirst = countOwnWords(null, first, space);
  return [
    ['own words', Math.min(MOST_OWN, own)],
    ['no own words', Number(own === 0)],
    ['nothing of its own', Number(hasNoOwnWords(first, second, space))],
    ['own words of the first', Math.min(MOST_OWN, ownFirst)],
    ['none of the first', Number(ownFirst === 0)],
    ['words of the second', Math.min(MOST_OWN, countOwnWords(null, second, space))],
    ['shared words', shareOf(first, second, space)],
  ];
}

function shareOf(first: Figure, second: Figure, { locate }: FigureSpace): number {
  const known = new Set(locate(first.sentence.text).map(({ term }) => term));
  const terms = locate(second.sentence.text).map(({ term }) => term);
  return terms.length === 0 ? 0 : terms.filter((term) => known.has(term)).length / terms.length;
}

function wordSigns({ first, second }: NearPair, texts: Texts, { words }: MeasureTable): Signs {
  const { opening, after, before, closing } = texts;
  const around = [...before, ...closing.slice(0, BEHIND)];
  const has = (list: readonly string[], set: ReadonlySet<string>): number => Number(list.some((word) => set.has(word)));
  const years = [first, second].map(({ sentence }) => new Set(sentence.text.match(/\b(?:19|20)\d\d\b/gu)));
  return [
    ['contrast', has(before, words.contrasts)],
    ['parting', has(before, words.parting)],
    ['dispute', has([...opening, ...around], words.disputes)],
    ['first denied', has(opening, words.denials)],
    ['second denied', has(before, words.denials)],
    ['first said', has(opening, words.speech)],
    ['second said', has(before, words.speech)],
    ['second held', has(before.slice(-2), words.holding)],
    ['second given by a verb', has(before, words.giving)],
    ['second estimated', has(around, words.estimating)],
    ['second on paper', has(around, words.documents)],
    ['past', has(before, words.past)],
    ['rise', has([...before, ...after], words.rises)],
    ['fall', has([...before, ...after], words.falls)],
    ['change', has([...before, ...after], words.changes)],
    ['now', has([...opening, ...before, ...closing], words.now)],
    ['included', has(around, words.including)],
    ['of a whole', Number(words.ofWhole.has(before.at(-1) ?? ''))],
    ['other year', Number(years[0]?.symmetricDifference(years[1] ?? new Set()).size !== 0)],
  ];
}

/** What the rules for told disputes see in the two. */
function accountSigns({ first, second }: NearPair, space: FigureSpace): Signs {
  const { table } = space;
  const texts = [first.sentence.text, second.sentence.text];
  return [
    ['plainly disputed', Number(isPlainDispute(first, second, space))],
    ['disputed', Number(isDispute(first, second, space))],
    ['talk of a rival', Number(texts.some((text) => speaksOfRival(text, table)))],
    ['of what was told', Number(isOfWhatWasTold(second, table))],
    ['called true', Number(isCalledTrue(second, table))],
    ['first is a reference', Number(isReference(first, table))],
    ['second is a reference', Number(isReference(second, table))],
    ['on top', Number(isOnTop(second, table))],
    ['limited', Number(isLimited(second, table))],
    ['compared', Number(isCompared(first, table))],
  ];
}

function comparisonSigns({ comparison: { score, similarity, vetoes } }: NearPair): Signs {
  return [
    ['base', score],
    ['likeness', similarity],
    ['reasons', Math.min(MOST_REASONS, vetoes.length)],
    ...vetoes.map(({ name }) => [`not ${name}`, 1] as const),
  ];
}

/** How the rest of the story tells the two values. */
function storySigns({ nodes: [a, b] }: NearPair): Signs {
  const near = a.figures.filter((x) =>
    b.figures.some((y) => x.article === y.article && Math.abs(x.sentence.index - y.sentence.index) <= REACH),
  );
  return [
    ['articles with both', Math.log(new Set(near.map(({ article }) => article)).size)],
    ['voices of the first', Math.log(a.voices.size)],
    ['voices of the second', Math.log(b.voices.size)],
    ['mentions of the first', Math.log(a.figures.length)],
    ['mentions of the second', Math.log(b.figures.length)],
  ];
}

/** How many times as large the one is as the other; 1 for days and hours. */
function timesApart(x: Figure, y: Figure): number {
  if (isCalendar(x)) return 1;
  const [p, q] = [sizeOf(x), sizeOf(y)];
  return Math.max(p, q) / Math.max(Number.EPSILON, Math.min(p, q));
}

function isCalendar({ quantity }: Figure): boolean {
  return quantity.kind === 'date' || quantity.kind === 'time';
}

function sizeOf({ quantity }: Figure): number {
  return quantity.max ?? quantity.min ?? 0;
}
