/** Sentences that speak of another figure than the one they give: "the other figure", "the tally is longer", "fewer than the guild admits". */
import type { MeasureTable } from '../text/figures/measure-words.ts';
import { wordsOf } from './read-giver.ts';

/** Whether a sentence says that there is another figure for what it speaks of. */
export function speaksOfRival(sentence: string, { words }: MeasureTable): boolean {
  const list = wordsOf(sentence);
  return (
    words.excess.test(sentence) ||
    list.some((word, at) => {
      const next = list[at + 1] ?? '';
      // "a lower number of trains" tells how many there are
      if (words.rivalling.has(word) && words.tallies.has(next)) return !words.ofWhole.has(list[at + 2] ?? '');
      return words.tallies.has(word) && words.seeming.has(next) && words.differing.has(list[at + 2] ?? '');
    })
  );
}
