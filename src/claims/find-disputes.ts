/**
 * Two figures that one source tells side by side as two accounts of one thing: "Police counted 600. The organisers say 2,500." Adjacent
 * sentences share few words, so that likeness of context cannot see it; speakers and words of contrast can.
 */
import type { MeasureTable } from '../text/figures/measure-words.ts';
import type { FigureSpace } from './comparable-figure.ts';
import type { ValueNode } from './group-values.ts';
import type { Figure } from './read-figures.ts';

/** Words after a figure within which a document is its source. */
const DOCUMENT_REACH = 3;
/** Words between a figure and the one it corrects. */
const CORRECTION_WORDS = 6;
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
export function isDisputedByTwo(a: ValueNode, b: ValueNode, { table }: FigureSpace): boolean {
  return a.figures.some((x) =>
    b.figures.some((y) => {
      if (x.article !== y.article) return false;
      const gap = y.sentence.index - x.sentence.index;
      if (gap === 0) return isInOneBreath(x, y, table);
      return Math.abs(gap) <= REACH && (gap > 0 ? isByTwo(x, y, table) : isByTwo(y, x, table));
    }),
  );
}

/** Whether two figures of one article stand near each other and are told as two accounts: by two speakers, or with a word of contrast. */
export function isDispute(x: Figure, y: Figure, { table }: FigureSpace): boolean {
  if (x.article !== y.article) return false;
  const gap = Math.abs(x.sentence.index - y.sentence.index);
  if (gap === 0) return isInOneBreath(x, y, table);
  if (gap > REACH) return false;
  const [first, second] = x.sentence.index < y.sentence.index ? [x, y] : [y, x];
  return (
    isByTwo(first, second, table) ||
    hasContrast(first, table) ||
    hasContrast(second, table) ||
    isHearsay(first, table) !== isHearsay(second, table)
  );
}

/** "According to the club 9,000 came; the police counted 6,500": one sentence, two who say so, and a word or mark that parts them. */
function isInOneBreath(x: Figure, y: Figure, { words }: MeasureTable): boolean {
  const [first, second] = x.quantity.start < y.quantity.start ? [x, y] : [y, x];
  const between = first.sentence.text.slice(first.quantity.end, second.quantity.start);
  // "97 homes, not 91"
  if (words.denials.has(wordsOf(between).at(-1) ?? '') && wordsOf(between).length <= CORRECTION_WORDS) return true;
  // "not 91 but 97 homes"
  const isDenied = words.denials.has(wordsOf(first.sentence.text.slice(0, first.quantity.start)).at(-1) ?? '');
  if (isDenied && words.parting.has(wordsOf(between).at(-1) ?? '')) return true;
  if (x.attribution?.text === y.attribution?.text || x.quantity.kind === 'date') return false;
  const isParted = wordsOf(between).some((word) => words.parting.has(word) || words.contrasts.has(word));
  return between.includes(';') || isParted;
}

function isByTwo(first: Figure, second: Figure, table: MeasureTable): boolean {
  // "… she said. She put …": still the same speaker
  if (table.words.pronouns.has(wordsOf(second.sentence.text)[0] ?? '')) return false;
  const [x, y] = [speakerOf(first, table), speakerOf(second, table)];
  return x !== null && y !== null && x !== y;
}

/** Who gives the figure: the speaker; else whoever opens a sentence with a word of speech or of counting before the figure. */
function speakerOf({ attribution, sentence, quantity }: Figure, { words }: MeasureTable): string | null {
  if (attribution !== null) return attribution.text.toLowerCase();
  const before = wordsOf(sentence.text.slice(0, quantity.start));
  const isGiven = before.some((word) => words.speech.has(word) || words.estimating.has(word));
  if (isGiven) return before.slice(0, 2).join(' ');
  // "the €8m in the plan"
  const after = wordsOf(sentence.text.slice(quantity.end)).slice(0, DOCUMENT_REACH);
  return after.find((word) => words.documents.has(word)) ?? null;
}

/** A word of contrast or of dispute before the figure, in its sentence. */
function hasContrast({ sentence, quantity }: Figure, { words }: MeasureTable): boolean {
  return wordsOf(sentence.text.slice(0, quantity.start)).some(
    (word) => words.contrasts.has(word) || words.disputes.has(word),
  );
}

/** "Some papers say 20": told on, and beside it what the writer holds. */
function isHearsay({ sentence, quantity }: Figure, { words }: MeasureTable): boolean {
  const before = wordsOf(sentence.text.slice(0, quantity.start));
  return words.hearsay.some((phrase) => before.some((_, at) => phrase.every((word, i) => before[at + i] === word)));
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? [];
}
