/** The day a figure is told as of: "by Monday evening", "as of Thursday", "on Tuesday night", "the mayor said on Friday". */
import { holdsPhrase } from '../text/find-phrase.ts';
import type { Quantity } from '../model.ts';
import type { MeasureTable } from '../text/figures/measure-words.ts';

export interface AsOf {
  /** Days; "by noon on Monday" is half past that day. */
  readonly min: number;
  readonly max: number;
  /** The day on which somebody said so: the figure is hardly younger, and may be of any time before. */
  readonly isSpeech: boolean;
  /** "by Friday", "as of Friday": what is counted went on. */
  readonly isRunning: boolean;
}

/** A date longer than this is a period, no day. */
const MAX_DAYS = 1;
/** Words between the day and the verb of speech. */
const SPEECH_BEFORE = 2;
const SPEECH_AFTER = 5;

/** The nearest day of the sentence, or null; dates of other figures ("since January") are left out. */
export function readAsOf(
  text: string,
  quantity: Quantity,
  own: readonly Quantity[],
  nearness: (start: number, end: number) => number,
  table: MeasureTable,
): AsOf | null {
  if (quantity.kind === 'date' || quantity.kind === 'time' || quantity.kind === 'duration') return null;
  let best: AsOf | null = null;
  let bestNear = 0;
  for (const date of own) {
    const [min, max] = [date.min ?? date.max, date.max ?? date.min];
    if (date.kind !== 'date' || date.bound === 'lower' || min === null || max === null) continue;
    const near = nearness(date.start, date.end);
    if (max - min > MAX_DAYS || near <= bestNear) continue;
    bestNear = near;
    const isRunning = isUpTo(text, date, table);
    const hour = isRunning && min === max ? readShareOfDay(text, date, table) : 0;
    best = { min: min + hour, max: max + hour, isSpeech: isOfSpeech(text, date, table), isRunning };
  }
  return best;
}

function isOfSpeech(text: string, date: Quantity, { words }: MeasureTable): boolean {
  const [before, after] = [wordsOf(text.slice(0, date.start)), wordsOf(text.slice(date.end))];
  const isOpening = before.length <= SPEECH_BEFORE;
  return (
    before.slice(-1 - SPEECH_BEFORE).some((word) => words.speech.has(word)) ||
    (isOpening && after.slice(0, SPEECH_AFTER).some((word) => words.speech.has(word)))
  );
}

function isUpTo(text: string, date: Quantity, { words }: MeasureTable): boolean {
  // the bound may be part of the date: "by 5 May"
  const before = wordsOf(text.slice(0, date.end)).slice(-LEAD);
  return holdsPhrase(before, words.upTo);
}

/** Of what goes on, noon and night of one day tell two values: what share of the day has gone by, or 0. */
function readShareOfDay(text: string, date: Quantity, { words }: MeasureTable): number {
  const before = wordsOf(text.slice(0, date.end)).slice(-LEAD);
  const [behind = ''] = wordsOf(text.slice(date.end));
  for (const word of [...before.toReversed(), behind]) {
    const part = words.shareOfDay.get(word);
    if (part !== undefined) return part;
  }
  return 0;
}

/** Words in which a day and what leads it stand: "by late on Monday". */
const LEAD = 5;

/** Words beside a figure that say that it goes on changing ("stands at"), or that more is to come ("so far"). */
export function readRunning(text: string, quantity: Quantity, { words }: MeasureTable): 'yet' | 'running' | null {
  const near = wordsOf(`${text.slice(Math.max(0, quantity.start - REACH), quantity.end + REACH)} `);
  return holdsPhrase(near, words.yet) ? 'yet' : holdsPhrase(near, words.running) ? 'running' : null;
}

/** Characters on either side of a figure in which it may be said to run. */
const REACH = 40;

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}'’]+/gu) ?? [];
}
