/**
 * Numbers that name something instead of counting it: page 12, Llama 4, AK 47, Boeing 737 jets, the 1200 block, 9/11. They are passed over,
 * so that no two of them can be told as figures that differ.
 */
import { isPlural, type NumberPhrase } from './parse-number.ts';
import type { QuantityToken } from './quantity-tokens.ts';
import type { QuantityWords } from './quantity-words.ts';

type Tokens = readonly QuantityToken[];

/** Model names and streets have at most four digits. */
const MAX_NAME = 10_000;
/** From here on a count of things may follow a name: "the airline said 20 jets". */
const LEAST_COUNT = 20;
/** A house number or a block of a street has three digits or more. */
const LEAST_BLOCK = 100;

/** Index after a number at `at` that only labels something, or null when it may count. */
export function readLabel(tokens: Tokens, at: number, number: NumberPhrase, words: QuantityWords): number | null {
  const { end } = number;
  const next = tokens[end];
  if (next?.glued === true && next.kind === 'word' && words.ordinalSuffixes.has(next.lower)) return end + 1;
  const token = tokens[at];
  if (token === undefined || token.kind !== 'number') return null;
  if (isBlock(number, next, words) || isSlashed(tokens, at)) return end;
  let before = tokens[at - 1];
  if (before?.text === '.' || before?.text === '-') before = tokens[at - 2];
  if (before === undefined || before.kind !== 'word') return null;
  if (/^0\d/.test(token.text)) return end;
  const isNamed = tokens[at - 1] === before || (tokens[at - 1]?.glued ?? false);
  if (words.labelWords.has(before.lower) && isNamed && number.scale === 1 && !number.grouped) return end;
  return tokens[at - 1] === before && isPartOfName(tokens, at, number, words) ? end : null;
}

/** "the 1200 block of East Street" */
function isBlock(number: NumberPhrase, next: QuantityToken | undefined, words: QuantityWords): boolean {
  return number.min >= LEAST_BLOCK && words.labelledNouns.has(next?.lower ?? '');
}

/** The second half of 9/11 and 24/7. */
function isSlashed(tokens: Tokens, at: number): boolean {
  const [number, slash] = [tokens[at - 2], tokens[at - 1]];
  return slash?.text === '/' && slash.glued && number?.kind === 'number' && tokens[at]?.glued === true;
}

/** After a capitalised word: "Llama 4", "AK 47 rifles", "Boeing 737 jets"; but "In Athens 355 shops", "Tuesday 40 people". */
function isPartOfName(tokens: Tokens, at: number, number: NumberPhrase, words: QuantityWords): boolean {
  const [before, next] = [tokens[at - 1], tokens[number.end]];
  if (before === undefined || at < 2 || !/^\p{Lu}/u.test(before.text) || tokens[at]?.glued === true) return false;
  if (number.grouped || (number.scale > 1 && !isLetter(tokens[number.end - 1]))) return false;
  if ([words.hyphenPrefixes, words.months, words.weekdays].some((set) => set.has(before.lower))) return false;
  if (next === undefined) return number.min < MAX_NAME;
  if (next.text === '%' || words.percentWords.some((row) => row[0] === next.lower)) return false;
  if (words.peopleNouns.has(next.lower)) return false;
  const isThing = next.kind === 'word' && (isPlural(next, words) || words.durations.has(next.lower));
  if (isThing && number.decimals === 0 && number.min >= LEAST_COUNT) return isModel(tokens, at, words);
  return number.min < MAX_NAME;
}

/** "the Corvo 2K": a capital right behind a number may be part of a name. */
function isLetter(token: QuantityToken | undefined): boolean {
  return token?.glued === true && /^\p{Lu}$/u.test(token.text);
}

/**
 * Whether the name before a number and its things is a maker's or a weapon's, not a place or a speaker: it is counted itself ("six AK 47
 * rifles"), or stands after an article or a preposition of kind ("the Boeing 737 jets", "of Boeing 737 jets").
 */
function isModel(tokens: Tokens, at: number, words: QuantityWords): boolean {
  let first = at - 1;
  while (first > 0 && tokens[first - 1]?.kind === 'word' && /^\p{Lu}/u.test(tokens[first - 1]?.text ?? '')) first--;
  const lead = tokens[first - 1];
  if (lead === undefined) return false;
  return (
    lead.kind === 'number' ||
    words.numbers.has(lead.lower) ||
    words.articles.has(lead.lower) ||
    words.of.has(lead.lower) ||
    words.definite.has(lead.lower)
  );
}
