/** Dated events of a story: sentences that name a day or a month, one a date, in order. */
import type { Quantity, TimelineEntry } from '../model.ts';
import { hasVerb, wordsOf } from '../text/clauses.ts';
import { parseQuantities } from '../text/figures/parse-quantities.ts';
import type { StoryText } from '../text/story-text.ts';
import { chooseSentence } from './choose-sentence.ts';
import { citePassages } from './cite.ts';

const MOST_ENTRIES = 6;
/** One date is no timeline. */
const LEAST_ENTRIES = 2;
const MOST_WORDS = 24;
/** Half a year, as far as news looks back without naming the year. */
const FAR_DAYS = 183;
const DAY_MS = 86_400_000;

/** Entries sorted by date; empty where fewer than two dates are told. */
export function composeTimeline(text: StoryText): readonly TimelineEntry[] {
  const { calendar } = text.language.names;
  /** Date → units that tell of it, with the date as printed there. */
  const byDate = new Map<string, Map<number, string>>();
  text.units.forEach(({ sentence, article }, unit) => {
    if (!/\d/.test(sentence.text) || !wordsOf(sentence.text).some((word) => calendar.has(word))) return;
    const writtenOn = text.articles[article]?.date ?? null;
    for (const quantity of parseQuantities(sentence.text, text.language, writtenOn)) {
      const date = isFarGuess(quantity, writtenOn) ? null : formatDate(quantity);
      if (date === null) continue;
      const told = byDate.get(date) ?? new Map<number, string>();
      byDate.set(date, told.set(unit, quantity.text));
    }
  });
  const used = new Set<number>();
  const entries = [...byDate]
    .toSorted((a, b) => b[1].size - a[1].size || (a[0] < b[0] ? -1 : 1))
    .flatMap(([date, told]): TimelineEntry[] => {
      // What is printed must hold its date: the rest of the sentence may tell of another day.
      const wordings = [...told]
        .filter(([unit]) => !used.has(unit))
        .map(([unit, printed]) => chooseSentence(text, [unit], [], printed))
        .filter((each) => each !== null);
      const wording = wordings.toSorted((a, b) => b.fitness - a.fitness || a.unit - b.unit)[0] ?? null;
      if (wording === null || !hasVerb(wording.text) || wordsOf(wording.text).length > MOST_WORDS) return [];
      used.add(wording.unit);
      return [{ date, text: wording.text, citations: citePassages(wording.sentences) }];
    })
    .slice(0, MOST_ENTRIES)
    .toSorted((a, b) => (a.date < b.date ? -1 : 1));
  return entries.length < LEAST_ENTRIES ? [] : entries;
}

/** A day without a year is near the day of writing; one that was guessed to lie far back may be the one to come. */
function isFarGuess({ text, min }: Quantity, writtenOn: string | null): boolean {
  if (writtenOn === null || min === null || /\d{4}/.test(text)) return false;
  return Date.parse(writtenOn) / DAY_MS - min > FAR_DAYS;
}

/** A day, a month or null: years and seasons are too wide for a timeline. */
function formatDate({ kind, min, max, bound, approximate, text }: Quantity): string | null {
  if (kind !== 'date' || min === null || max === null || bound !== null || approximate) return null;
  // "in April" alone is as often a habit as a date: a day, or a year beside the month, must be written.
  if (!/\d/.test(text)) return null;
  const first = new Date(min * DAY_MS).toISOString().slice(0, 10);
  const last = new Date(max * DAY_MS).toISOString().slice(0, 10);
  if (first === last) return first;
  const isMonth = first.endsWith('-01') && first.slice(0, 7) === last.slice(0, 7) && max - min >= 27;
  return isMonth ? first.slice(0, 7) : null;
}
