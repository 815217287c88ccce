/**
 * Times that leave out their half of the day ("gives 3:41", "at five past three") → times of day, by the clear ones around them: a report that
 * has just told of 3:05 p.m. does not jump to the night.
 */
import type { Quantity } from '../model.ts';
import { quantityWordsOf } from '../text/figures/quantity-words.ts';
import { readClock } from '../text/figures/read-spoken-clock.ts';
import type { Language } from '../text/language.ts';

const HALF_DAY = 720;
/** Sentences around it in which a clear time decides. */
const REACH = 12;

/** The quantities of an article, by sentence, with every time told that the clear times of the article, else those of the story, can tell. */
export function resolveClock(
  quantities: readonly (readonly Quantity[])[],
  story: readonly number[],
  language: Language,
): readonly (readonly Quantity[])[] {
  const own = quantities.flatMap((row, index) => clearTimes(row).map((minutes) => ({ index, minutes })));
  // who writes 15:05 means the night by 3:05
  if (quantities.some((row) => row.some(isOfDay))) return quantities;
  return quantities.map((row, index) =>
    row.some((quantity) => isOpen(quantity))
      ? row.map((quantity) => {
          const minutes = isOpen(quantity) ? minutesOf(quantity, language) : null;
          const near = own
            .filter((clear) => Math.abs(clear.index - index) <= REACH)
            .toSorted((a, b) => Math.abs(a.index - index) - Math.abs(b.index - index))[0];
          const anchor = near?.minutes ?? median(story);
          if (minutes === null || anchor === null) return quantity;
          const value =
            Math.abs(minutes - anchor) <= Math.abs(minutes + HALF_DAY - anchor) ? minutes : minutes + HALF_DAY;
          return { ...quantity, min: value, max: value };
        })
      : row,
  );
}

/** The times of day of some sentences of which it is clear which half of the day is meant. */
export function clearTimes(row: readonly Quantity[]): readonly number[] {
  return row.flatMap((quantity) =>
    quantity.kind === 'time' && quantity.min !== null && !isOpen(quantity) ? [quantity.min] : [],
  );
}

/** "3:41", "11.20", or in words and without a value. */
function isOpen({ kind, text, min }: Quantity): boolean {
  if (kind !== 'time') return false;
  return min === null ? !/\d/u.test(text) : /^(?:[1-9]|1[0-2])[:.]\d\d$/u.test(text);
}

/** "15:05", "08:30" */
function isOfDay({ kind, text }: Quantity): boolean {
  return kind === 'time' && /^(?:0\d|1[3-9]|2\d)[:.]?\d\d/u.test(text);
}

/** Minutes since the last midnight or noon. */
function minutesOf({ text, min }: Quantity, language: Language): number | null {
  if (min !== null) return min % HALF_DAY;
  const words = quantityWordsOf(language);
  return words === null ? null : readClock(text, words);
}

function median(times: readonly number[]): number | null {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? null;
}
