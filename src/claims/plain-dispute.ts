/**
 * Two accounts of one thing that a source sets side by side so plainly that nothing else need be like: each names whoever gives it, and the
 * second says nothing of its figure but that. "Wardens counted 80 carts. The guild says 130." – "The ministry has 12 percent, the
 * council 15." An elliptic clause is of what was just told (gapping and answer ellipsis); what the same values are called elsewhere in the story
 * is no reason against.
 */
import type { MeasureTable } from '../text/figures/measure-words.ts';
import { holdsPhrase } from '../text/find-phrase.ts';
import type { ComparableFigure, FigureSpace } from './comparable-figure.ts';
import { compareFigures } from './compare-figures.ts';
import type { ValueNode } from './group-values.ts';
import { countOwnWords, hasNoOwnWords, isForComparison, isOfThat } from './read-own-words.ts';
import { readAccount } from './read-account.ts';
import { isCalledTrue } from './find-disputes.ts';
import { isOneGiver, isWriters, readNamedGiver, wordsOf } from './read-giver.ts';
import type { Figure } from './read-figures.ts';
import { shareNoun } from './veto-class.ts';

/** Kinds of value of which neighbouring sentences are full. */
const UNTOLD: ReadonlySet<string> = new Set(['multiple']);
/** Small numbers abound. */
const LEAST_COUNT = 20;
/** Accounts of one thing lie no farther apart. */
const MAX_RATIO = 5;
/** Parts that are told as such: "in July alone", "another 12", "including 11". */
const PARTS: ReadonlySet<string> = new Set(['alone', 'further', 'included']);
/** What the two mentions say by themselves that keeps them apart after all: another measure, time or scope. */
const HONOURED: ReadonlySet<string> = new Set([
  'different-class',
  'different-period',
  'different-scope',
  'different-whole',
  'scope-of-one',
  'norm-against-measure',
]);
/** Words before a figure in which it is said to be only what another is compared with. */
const REFERENCE_REACH = 3;
/** Words before it in which a phrase of comparison may stand: "dwarfing the three-year, 9 million deal". */
const COMPARED_REACH = 5;

/** Whether a source tells a value of `a` and one of `b` so. */
export function isPlainlyDisputed(a: ValueNode, b: ValueNode, space: FigureSpace): boolean {
  return a.figures.some((x, i) =>
    b.figures.some((y, j) => {
      if (x.article !== y.article) return false;
      const gap = y.sentence.index - x.sentence.index;
      const isInOrder = gap > 0 || (gap === 0 && x.quantity.start < y.quantity.start);
      const isPlain = isInOrder ? isPlainDispute(x, y, space) : isPlainDispute(y, x, space);
      return isPlain && isApart(a.parts[i] as ComparableFigure, b.parts[j] as ComparableFigure, space);
    }),
  );
}

/** Whether the second, behind the first in the same article, is told as another plain account of it. */
export function isPlainDispute(first: Figure, second: Figure, space: FigureSpace): boolean {
  if (first.sentence !== second.sentence && isSecondOfItsKind(first)) return false;
  return areOfOneKind(first, second, space.table) && areTwoAccounts(first, second, space);
}

/** Signs by which an amount of money or a share is known in print. */
const SIGNS: ReadonlyMap<string, RegExp> = new Map([
  ['money', /[$€£¥]\s?\d|\d\s?(?:m|mn|bn|million|billion|trillion)\b/iu],
  ['percent', /\d\s?(?:%|per\s?cent\b)/iu],
]);

/** "… brings 50m, at a cost of 30m. The guild thinks 40m": what comes next is of the first amount. */
function isSecondOfItsKind({ sentence, quantity }: Figure): boolean {
  return SIGNS.get(quantity.kind)?.test(sentence.text.slice(0, quantity.start)) === true;
}

/** Whether the two are told as plain accounts of one thing; `second` stands in the same sentence as `first` or in the next, behind it. */
export function areTwoAccounts(first: Figure, second: Figure, space: FigureSpace): boolean {
  const { table } = space;
  const gap = second.sentence.index - first.sentence.index;
  // "the true figure" looks back over a sentence that goes on about the first
  const reach = isCalledTrue(second, table) ? 2 : 1;
  if (gap < 0 || gap > reach || isReference(second, table) || isOnTop(second, table) || isLimited(second, table))
    return false;
  if (isOfThat(second, table) || isForComparison(second, table)) return false;
  // "it was to be 12 months, but Veldane made it 24"
  if (gap === 0 && first.role.former) return false;
  if (isSaidInNextClause(first, table) || isSaidInNextClause(second, table)) return false;
  if (isCompared(first, table)) return false;
  const other = readNamedGiver(second, table);
  if (other === null || isPronoun(other, table)) return false;
  if (gap > 0 && isCalledTrue(second, table)) return true;
  const giver = readNamedGiver(first, table);
  if (giver === null) return isSaidToBeAsked(second, first, space) || isAnswer(first, second, space);
  if (isNameless(giver, table) || isOneGiver(giver, other, table) || (isEntry(first, table) && isEntry(second, table)))
    return false;
  return hasNoOwnWords(first, second, space);
}

/** Who speaks in the next clause speaks of something else: "57% were for it, so the board thinks less of the plan than before". */
function isSaidInNextClause({ sentence, quantity, attribution }: Figure, { words }: MeasureTable): boolean {
  if (attribution === null || attribution.start < quantity.end) return false;
  return words.conjunctions.has(wordsOf(sentence.text.slice(quantity.end, attribution.start)).at(-1) ?? '');
}

function isEntry(figure: Figure, table: MeasureTable): boolean {
  return readAccount(figure, table)?.form === 'entry';
}

/** "I'm told": the giver is not named. */
function isPronoun(giver: string, table: MeasureTable): boolean {
  return table.words.pronouns.has(wordsOf(giver)[0] ?? '') || isNameless(giver, table);
}

/** "argued a “White Paper”": its name is cut off. */
function isNameless(giver: string, { words }: MeasureTable): boolean {
  return wordsOf(giver).every((word) => words.determiners.has(word));
}

/** "The levy brings 420 million; the council gets to 310": told in nobody's name, and then nothing but whose the other figure is. */
function isAnswer(first: Figure, second: Figure, space: FigureSpace): boolean {
  const { words } = space.table;
  const { text } = second.sentence;
  // "The mill's 80 carters go home": the figure is hers, but nobody gives it
  const isSaid = second.attribution !== null || isWriters(second, space.table);
  const form = isSaid ? 'clause' : readAccount(second, space.table)?.form;
  if (form === undefined || NO_ANSWER.has(form)) return false;
  const isNext = first.sentence !== second.sentence;
  const before = text.slice(isNext ? 0 : first.quantity.end, second.quantity.start);
  const list = wordsOf(before);
  if (!isNext && !before.includes(';') && !list.some((word) => words.parting.has(word))) return false;
  // "had hoped for 40", "do not expect 2%", and what another figure of the sentence is of
  if (/\d/u.test(before) || list.some((word) => words.past.has(word) || words.denials.has(word))) return false;
  // "of 900": the whole of something else
  if (words.ofWhole.has(wordsOf(first.sentence.text.slice(0, first.quantity.start)).at(-1) ?? '')) return false;
  const hasOtherScope = [...second.scopes].some(([set, member]) => first.scopes.get(set) !== member);
  return !hasOtherScope && countOwnWords(null, second, space) === 0;
}

/** Forms of an account that are none of what somebody else has told. */
const NO_ANSWER: ReadonlySet<string> = new Set(['gapped', 'official', 'entry']);

/** "9 miles, or 11 if you ask the millers" */
function isSaidToBeAsked(second: Figure, first: Figure, space: FigureSpace): boolean {
  return readAccount(second, space.table)?.form === 'behind' && hasNoOwnWords(first, second, space);
}

function areOfOneKind(first: Figure, second: Figure, table: MeasureTable): boolean {
  const { quantity: x } = first;
  const { quantity: y, elliptic } = second;
  if (x.kind !== y.kind || UNTOLD.has(x.kind) || x.unit === 'years-old') return false;
  if (PARTS.has(first.role.part ?? '') || PARTS.has(second.role.part ?? '') || isOnTop(first, table)) return false;
  const [p, q] = [x.max ?? x.min ?? 0, y.max ?? y.min ?? 0];
  if (Math.max(p, q) > MAX_RATIO * Math.min(p, q)) return false;
  if (x.kind !== 'count') return true;
  const isBare = x.unit === '' || y.unit === '' || elliptic;
  return (
    (areParted(first, second) || Math.max(p, q) >= LEAST_COUNT || isAllThatIsSaid(second, table)) &&
    (isBare || shareNoun(new Set([x.unit]), new Set([y.unit]), table))
  );
}

/** "The union counted four.", "The guild says the real number is 11.": small, but of nothing else than what was told. */
function isAllThatIsSaid(figure: Figure, table: MeasureTable): boolean {
  const { sentence, quantity } = figure;
  const isAlone = /^(?:\p{L}+|\d+)$/u.test(quantity.text) && /^\s*(?:[.,;]|$)/u.test(sentence.text.slice(quantity.end));
  const isSaid = figure.attribution !== null || readAccount(figure, table)?.form === 'clause';
  return isAlone && (isSaid || isCalledTrue(figure, table));
}

/** In one sentence, with a mark between them. */
function areParted({ sentence, quantity }: Figure, second: Figure): boolean {
  return sentence === second.sentence && /[,;:]/u.test(sentence.text.slice(quantity.end, second.quantity.start));
}

/** "After tax we reckon with 80 million": under other terms than what was told. */
export function isLimited({ sentence, quantity }: Figure, { words }: MeasureTable): boolean {
  const clause =
    sentence.text
      .slice(0, quantity.start)
      .split(/[;:.]\s/u)
      .at(-1) ?? '';
  return words.limiting.has(wordsOf(clause)[0] ?? '');
}

/** "a further 450", "another 60": on top of what was told. */
export function isOnTop({ sentence, quantity }: Figure, { words }: MeasureTable): boolean {
  return words.further.has(wordsOf(sentence.text.slice(0, quantity.start)).at(-1) ?? '');
}

/** "dwarfing the three-year, 9 million deal": what another is compared with. */
export function isCompared({ sentence, quantity }: Figure, { words }: MeasureTable): boolean {
  const before = wordsOf(sentence.text.slice(0, quantity.start)).slice(-COMPARED_REACH);
  return holdsPhrase(
    before,
    words.references.filter(({ length }) => length > 1),
  );
}

/** "against 60 on the day before": what it was before, or elsewhere. */
export function isReference({ sentence, quantity }: Figure, { words }: MeasureTable): boolean {
  const before = wordsOf(sentence.text.slice(0, quantity.start)).slice(-REFERENCE_REACH);
  // "of these 260 were homes"
  if (words.ofWhole.has(before.at(-2) ?? '') && words.anaphors.has(before.at(-1) ?? '')) return true;
  return words.references.some((phrase) => holdsPhrase(before.slice(-phrase.length), [phrase]));
}

function isApart(a: ComparableFigure, b: ComparableFigure, space: FigureSpace): boolean {
  const { values, vetoes } = compareFigures(a, b, space);
  return values === 'disjoint' && !vetoes.some(({ name }) => HONOURED.has(name));
}
