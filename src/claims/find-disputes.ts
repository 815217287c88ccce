/**
 * Two figures that one source tells side by side as two accounts of one thing: "Police counted 600. The organisers say 2,500." Adjacent
 * sentences share few words, so that likeness of context cannot see it; speakers and words of contrast can.
 */
import { holdsPhrase } from '../text/find-phrase.ts';
import type { MeasureTable } from '../text/figures/measure-words.ts';
import type { FigureSpace } from './comparable-figure.ts';
import type { ValueNode } from './group-values.ts';
import type { Figure } from './read-figures.ts';
import { countOwnWords, isForComparison, isOfThat, isOfWhatWasTold } from './read-own-words.ts';
import { speaksOfRival } from './rival-talk.ts';
import { isOneGiver, isWriters, readGiver, wordsOf } from './read-giver.ts';

/** Words between a figure and the one it corrects. */
const CORRECTION_WORDS = 6;
/** Characters between the two accounts of one sentence: a table squashed into one would else be read again for each pair. */
const FARTHEST = 600;
/** Sentences between the two accounts at most. */
const REACH = 2;

/** Whether some source sets a value of `a` against one of `b` in one sentence or in neighbouring ones. */
export function isDisputed(a: ValueNode, b: ValueNode, space: FigureSpace): boolean {
  return a.figures.some((x) => b.figures.some((y) => isDispute(x, y, space)));
}

/** Whether the two that are set against each other count one thing, or leave out what they count: elsewhere the same values may have other nouns. */
export function isDisputedOfOneNoun(a: ValueNode, b: ValueNode, space: FigureSpace): boolean {
  return a.figures.some((x) =>
    b.figures.some((y) => {
      const [mine, theirs] = [x.quantity.unit, y.quantity.unit];
      return (mine === theirs || mine === '' || theirs === '') && isDispute(x, y, space);
    }),
  );
}

/** Whether it names who gives either: surer than a word of contrast. */
export function isDisputedByTwo(a: ValueNode, b: ValueNode, space: FigureSpace): boolean {
  return a.figures.some((x) =>
    b.figures.some((y) => {
      if (x.article !== y.article) return false;
      const gap = y.sentence.index - x.sentence.index;
      const isInOrder = gap === 0 ? x.quantity.start < y.quantity.start : gap > 0;
      const [first, second] = isInOrder ? [x, y] : [y, x];
      if (gap === 0) return isInOneBreath(first, second, space) && areOfTwo(first, second, space.table);
      return Math.abs(gap) <= REACH && isByTwo(first, second, space);
    }),
  );
}

/** Whether two figures of one article stand near each other and are told as two accounts: by two speakers, or with a word of contrast. */
export function isDispute(x: Figure, y: Figure, space: FigureSpace): boolean {
  if (x.article !== y.article) return false;
  const { table } = space;
  const gap = Math.abs(x.sentence.index - y.sentence.index);
  if (gap === 0) return isInOneBreath(x, y, space);
  if (gap > REACH) return false;
  const [first, second] = x.sentence.index < y.sentence.index ? [x, y] : [y, x];
  if (isOfThat(second, table) || isForComparison(second, table)) return false;
  return (
    isByTwo(first, second, space) ||
    hasContrast(first, table) ||
    hasContrast(second, table) ||
    isHearsay(first, table) !== isHearsay(second, table)
  );
}

/** "According to the club 9,000 came; the police counted 6,500": one sentence, two who say so, and a word or mark that parts them. */
function isInOneBreath(x: Figure, y: Figure, space: FigureSpace): boolean {
  const { table } = space;
  const { words } = table;
  const [first, second] = x.quantity.start < y.quantity.start ? [x, y] : [y, x];
  if (second.quantity.start - first.quantity.end > FARTHEST) return false;
  const between = first.sentence.text.slice(first.quantity.end, second.quantity.start);
  // "97 homes, not 91"
  if (words.denials.has(wordsOf(between).at(-1) ?? '') && wordsOf(between).length <= CORRECTION_WORDS) return true;
  // "not 91 but 97 homes"
  const isDenied = words.denials.has(wordsOf(first.sentence.text.slice(0, first.quantity.start)).at(-1) ?? '');
  if (isDenied && words.parting.has(wordsOf(between).at(-1) ?? '')) return true;
  if (readGiver(x, table) === readGiver(y, table) || x.quantity.kind === 'date') return false;
  const isParted = wordsOf(between).some((word) => words.parting.has(word) || words.contrasts.has(word));
  const isApart = between.includes(';') || isParted || isSetAgainst(first, between, table);
  return isApart && isOfOneThing(first, second, space);
}

/** "Although the council says six weeks, the contractor expects ten", "Residents dispute the council's 4,000, saying that …" */
function isSetAgainst({ sentence, quantity }: Figure, between: string, { words }: MeasureTable): boolean {
  const before = wordsOf(sentence.text.slice(0, quantity.start));
  const isOpen = words.parting.has(before[0] ?? '') || before.some((word) => words.disputes.has(word));
  return isOpen && between.includes(',');
}

/** The second says nothing of its figure that the first did not; or the first says nothing at all ("The minutes say 20 pounds a month"). */
function isOfOneThing(first: Figure, second: Figure, space: FigureSpace): boolean {
  const own = countOwnWords(first, second, space);
  return own === 0 || (own < Number.POSITIVE_INFINITY && countOwnWords(null, first, space) === 0);
}

/** Nearness of a class that both figures are plainly of. */
const SAME_CLASS = 0.3;

/** Neighbouring figures of two speakers of which the later has words of its own, and no class is of both: each speaks of something else. */
export function isOfTwoThings(x: Figure, y: Figure, space: FigureSpace): boolean {
  const gap = y.sentence.index - x.sentence.index;
  if (x.article !== y.article || Math.abs(gap) > REACH) return false;
  if ([...x.classes].some(([name, near]) => Math.min(near, y.classes.get(name) ?? 0) >= SAME_CLASS)) return false;
  const isInOrder = gap > 0 || (gap === 0 && x.quantity.start < y.quantity.start);
  return !(isInOrder ? isOfOneThing(x, y, space) : isOfOneThing(y, x, space));
}

function isByTwo(first: Figure, second: Figure, space: FigureSpace): boolean {
  const { table } = space;
  // "… she said. She put …": still the same speaker, unless the sentence itself names another
  const isPronoun = table.words.pronouns.has(wordsOf(second.sentence.text)[0] ?? '');
  const isSame = isPronoun && second.attribution === null && !isWriters(second, table);
  if (isSame || isSaidByPronoun(second, table)) return false;
  return areOfTwo(first, second, table) && (isOfOneThing(first, second, space) || isCalledTrue(second, table));
}

/** "…, he said": the speaker of the sentence before, whatever else the sentence opens with. */
function isSaidByPronoun({ sentence, quantity, attribution }: Figure, { words }: MeasureTable): boolean {
  if (attribution !== null) return false;
  const tags = sentence.text.slice(quantity.end).matchAll(/[,”"]\s+(\p{L}+)\s+(\p{L}+)/gu);
  return [...tags].some(
    ([, who = '', verb = '']) => words.pronouns.has(who.toLowerCase()) && words.speech.has(verb.toLowerCase()),
  );
}

/** Who gives either is named, and they are two; or what somebody says stands beside what is told in nobody's name. */
function areOfTwo(first: Figure, second: Figure, table: MeasureTable): boolean {
  const [one, other] = [readGiver(first, table), readGiver(second, table)];
  if (other === null) return false;
  if (one !== null) return !isOneGiver(one, other, table);
  return isWriters(second, table) || isSecondAccount(first, second, table);
}

/** "The guild makes it 70", "The mayor says 9", "the union says the true figure is 80": what somebody says of what was told. */
function isSecondAccount(first: Figure, second: Figure, table: MeasureTable): boolean {
  const isNext = Math.abs(second.sentence.index - first.sentence.index) <= 1;
  if (!isNext) return false;
  return isSaidAlone(second, table) || isOfWhatWasTold(second, table) || isCalledTrue(second, table);
}

/** Nothing stands between a verb of saying and the figure, nor behind it: "The mayor says 9, because …". */
function isSaidAlone({ sentence, quantity, attribution }: Figure, { words }: MeasureTable): boolean {
  const before = wordsOf(sentence.text.slice(0, quantity.start)).at(-1) ?? '';
  return attribution !== null && words.speech.has(before) && !/^\s*\p{L}/u.test(sentence.text.slice(quantity.end));
}

/** Words before a figure in which it is called the true one. */
const TRUTH_REACH = 6;

/** "the true figure is 80", "the true annual cost": of what was told, whatever else its sentence says. */
export function isCalledTrue({ sentence, quantity }: Figure, { words }: MeasureTable): boolean {
  const before = wordsOf(sentence.text.slice(0, quantity.start)).slice(-TRUTH_REACH);
  return before.some(
    (word, at) => words.truths.has(word) && before.slice(at + 1, at + 3).some((next) => words.counters.has(next)),
  );
}

/** A word of contrast or of dispute before the figure, in its sentence; or it speaks of another figure. */
function hasContrast({ sentence, quantity }: Figure, table: MeasureTable): boolean {
  const { words } = table;
  if (speaksOfRival(sentence.text, table)) return true;
  return wordsOf(sentence.text.slice(0, quantity.start)).some(
    (word) => words.contrasts.has(word) || words.disputes.has(word),
  );
}

/** "Some papers say 20": told on, and beside it what the writer holds. */
function isHearsay({ sentence, quantity }: Figure, { words }: MeasureTable): boolean {
  const before = wordsOf(sentence.text.slice(0, quantity.start));
  return holdsPhrase(before, words.hearsay);
}
