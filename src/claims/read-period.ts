/** The time a figure belongs to: the year, month or quarter told in its clause or at the head of its column. */
import type { Quantity, Sentence } from '../model.ts';
import { dateOf } from '../text/figures/calendar.ts';
import type { MeasureTable } from '../text/figures/measure-words.ts';
import { parseQuantities } from '../text/figures/parse-quantities.ts';
import type { Language } from '../text/language.ts';

/** Days of a period. */
export interface Period {
  readonly min: number;
  readonly max: number;
  readonly text: string;
}

/** Where the figure stands. */
export interface PeriodPlace {
  readonly sentence: Sentence;
  readonly language: Language;
  readonly table: MeasureTable;
  readonly own: readonly Quantity[];
  readonly on: number | null;
}

export interface AttachedPeriod {
  readonly period: Period;
  readonly support: readonly Sentence[];
}

/** Least nearness of a date to be the period of a figure in the same sentence. */
const PERIOD_NEARNESS = 0.2;

/** The year, month or quarter a figure belongs to: the nearest date of its clause, else a table head's, else its heading's. */
export function readPeriod(
  place: PeriodPlace,
  quantity: Quantity,
  nearness: (start: number, end: number) => number,
): AttachedPeriod | null {
  if (quantity.kind === 'date') return null;
  let best: Period | null = null;
  let bestNearness = 0;
  const dates = place.own.filter((date) => date.kind === 'date' && date.bound === null && !isDayOfSpeech(date));
  for (const date of dates) {
    if (date.min === null || date.max === null || isInAside(place.sentence.text, date, quantity, place.table)) continue;
    const near = nearness(date.start, date.end);
    // The only date of a sentence is its figures' however far it stands.
    if (near > bestNearness && (near >= PERIOD_NEARNESS || dates.length === 1)) {
      bestNearness = near;
      best = { min: date.min, max: date.max, text: date.text };
    }
  }
  if (best !== null) return { period: best, support: [] };
  for (const head of place.sentence.heads) {
    const dated = periodOfText(head, place);
    if (dated !== null) return { period: dated, support: [] };
  }
  return null;
}

/** "Ann Lee, who led the choir from 2003 to 2009, was away for six years": the years are of her, not of the ban. */
function isInAside(text: string, date: Quantity, quantity: Quantity, { words }: MeasureTable): boolean {
  if (date.end > quantity.start) return false;
  const isClosed = /^[^,;:.]{0,40},/u.test(text.slice(date.end, quantity.start));
  const opening = /,\s+(\p{L}+)[^,;]*$/u.exec(text.slice(0, date.start))?.[1]?.toLowerCase();
  return isClosed && opening !== undefined && words.relatives.has(opening);
}

/** "on Tuesday", "today": when it was said, not what the figure is of. */
export function isDayOfSpeech(date: Quantity): boolean {
  return date.precision <= 0.5 && !/\d/.test(date.text);
}

function periodOfText(text: string, place: PeriodPlace): Period | null {
  const iso = place.on === null ? null : isoOf(place.on);
  const date = parseQuantities(text, place.language, iso).find((quantity) => quantity.kind === 'date');
  if (date === undefined || date.min === null || date.max === null) return null;
  return { min: date.min, max: date.max, text: date.text };
}

function isoOf(days: number): string {
  const { year, month, day } = dateOf(days);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
