/** Whether a figure is what is allowed, aimed at or warned from, not what is: "a limit of 50", "a guide value of 12", "target price". */
import { holdsPhrase } from '../text/find-phrase.ts';
import type { Quantity } from '../model.ts';
import type { MeasureTable } from '../text/figures/measure-words.ts';

/** Words before a figure that are looked at, and behind it: what stands farther off is of something else ("47, under the limit of 50"). */
const BEFORE = 6;
const AFTER = 5;
/** A whole phrase for it may stand farther before the figure: "the target price for the bonds to 90". */
const PHRASE_BEFORE = 12;

/** "where the law says 50", "the 12 gram guide value", "anything under 12 is fine": a bound for the thing, no measure of it. */
export function isNorm(text: string, quantity: Quantity, { words }: MeasureTable): boolean {
  const before = wordsOf(text.slice(0, quantity.start));
  const after = wordsOf(text.slice(quantity.end));
  const clause = before.slice(before.findLastIndex(isMark) + 1);
  const near = clause.slice(-BEFORE);
  const end = after.findIndex(isMark);
  const behind = (end < 0 ? after : after.slice(0, end)).slice(0, AFTER);
  return (
    [...near, ...behind].some((word) => words.norms.has(word)) ||
    holdsPhrase(clause.slice(-PHRASE_BEFORE), words.normPhrases) ||
    holdsPhrase(behind, words.normPhrases)
  );
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}'’-]+|[,;:!?()]|\.(?!\d)/gu) ?? [];
}

function isMark(word: string): boolean {
  return /^[,;:.!?()]/u.test(word);
}
