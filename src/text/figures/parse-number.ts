/** Numbers as prose writes them: 1.2, 600,000, 1.2 billion, twenty-five, two and a half million, hundreds of millions, a dozen. */
import type { QuantityToken } from './quantity-tokens.ts';
import type { QuantityWords } from './quantity-words.ts';

export interface NumberPhrase {
  readonly min: number;
  readonly max: number;
  /** Half of the last printed digit. */
  readonly precision: number;
  /** Index of the token after it. */
  readonly end: number;
  /** What a following scale may still multiply: 1 when none was printed. */
  readonly scale: number;
  readonly spelled: boolean;
  /** "hundreds", "dozens": a range by its nature. */
  readonly vague: boolean;
  readonly decimals: number;
  readonly grouped: boolean;
}

/** Stands for a number whose value does not matter to its unit. */
export const PLAIN_NUMBER: NumberPhrase = {
  min: 2,
  max: 2,
  precision: 0.5,
  end: 0,
  scale: 1,
  spelled: false,
  vague: false,
  decimals: 0,
  grouped: false,
};

type Tokens = readonly QuantityToken[];

/** Reads the number phrase that starts at token `at`, or null. */
export function parseNumber(tokens: Tokens, at: number, words: QuantityWords): NumberPhrase | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (token.kind === 'number') return withScale(tokens, words, numeral(token, at));
  if (token.kind !== 'word') return null;
  return parseVague(tokens, at, words) ?? parseSpelled(tokens, at, words);
}

function numeral(token: QuantityToken, at: number): NumberPhrase {
  const { value, decimals, grouped } = token;
  return {
    min: value,
    max: value,
    precision: 0.5 * printedStep(value, decimals),
    end: at + 1,
    scale: 1,
    spelled: false,
    vague: false,
    decimals,
    grouped,
  };
}

/** Size of the last printed digit; trailing zeros of a number from 1,000 up (at most three) are taken as rounding. */
function printedStep(value: number, decimals: number): number {
  if (decimals > 0) return 10 ** -decimals;
  if (value < 1000) return 1;
  let step = 1;
  while (step < 1000 && value % (step * 10) === 0) step *= 10;
  return step;
}

function withScale(tokens: Tokens, words: QuantityWords, number: NumberPhrase): NumberPhrase {
  let end = number.end;
  let scale = 1;
  for (;;) {
    const next = tokens[end];
    if (next === undefined) break;
    const hyphen = next.text === '-' ? tokens[end + 1] : undefined;
    const word = hyphen !== undefined && hyphen.glued ? hyphen : next;
    const factor = scaleOf(word, words, tokens[end + (word === next ? 1 : 2)]);
    if (factor === null || factor <= 1) break;
    scale *= factor;
    end += word === next ? 1 : 2;
  }
  if (scale === 1) return number;
  const step = number.decimals > 0 ? 10 ** -number.decimals : 1;
  return {
    ...number,
    min: round(number.min * scale),
    max: round(number.max * scale),
    precision: 0.5 * step * scale,
    end,
    scale,
  };
}

/** Removes the dust of binary fractions: 1.2 × 1e9 is 1200000000. */
export function round(value: number): number {
  return Number(value.toPrecision(12));
}

function scaleOf(token: QuantityToken, words: QuantityWords, next: QuantityToken | undefined): number | null {
  if (token.kind !== 'word') return null;
  if (token.glued) {
    const glued = words.gluedScales.get(token.text);
    if (glued !== undefined) return glued;
    if (token.text === 'm' && isCountedNext(next, words)) return 1e6;
  }
  return words.scales.get(token.lower) ?? null;
}

/** `22m people` counts millions; `22m of clay` and a bare `22m` measure metres. */
function isCountedNext(next: QuantityToken | undefined, words: QuantityWords): boolean {
  if (next === undefined || next.kind !== 'word' || next.glued) return false;
  return words.currencyWords.has(next.lower) || words.currencyCodes.has(next.text) || isPlural(next, words);
}

/** Whether a word looks like a plural noun. */
export function isPlural(token: QuantityToken, words: QuantityWords): boolean {
  if (words.irregularPlurals.has(token.lower) || /^\p{Lu}{2,}s$/u.test(token.text)) return true;
  if (words.notNouns.has(token.lower) || words.nounStops.has(token.lower)) return false;
  return (
    /[^su']s$/.test(token.lower) &&
    token.lower.length > 3 &&
    !token.lower.endsWith(words.possessiveEnding) &&
    // Somalis, Iraqis; but no analysis, no crisis
    (!/(?:ss|us|is)$/.test(token.lower) || /^\p{Lu}\p{Ll}{2,}is$/u.test(token.text))
  );
}

function parseVague(tokens: Tokens, at: number, words: QuantityWords): NumberPhrase | null {
  const range = words.vague.get(tokens[at]?.lower ?? '');
  if (range === undefined) return null;
  let [min, max] = range;
  let end = at + 1;
  // hundreds of millions, tens of thousands
  const of = tokens[end];
  const next = tokens[end + 1];
  if (of !== undefined && words.of.has(of.lower) && next !== undefined) {
    const singular = words.scales.get(next.lower.replace(/s$/, ''));
    if (singular !== undefined && next.lower.endsWith('s')) {
      min *= singular;
      max *= singular;
      end += 2;
    } else if (words.vague.has(next.lower)) {
      const inner = words.vague.get(next.lower);
      min *= (inner?.[0] ?? 2) / 2;
      max *= (inner?.[0] ?? 2) / 2;
      end += 2;
    }
  }
  return { min, max, precision: 0, end, scale: 1, spelled: true, vague: true, decimals: 0, grouped: false };
}

function parseSpelled(tokens: Tokens, at: number, words: QuantityWords): NumberPhrase | null {
  let at0 = at;
  const first = tokens[at];
  if (first === undefined) return null;
  let total = 0;
  let part = 0;
  let scale = 1;
  let seen = false;
  let i = at;
  if (words.articles.has(first.lower)) {
    // "a hundred", "a dozen", "a million": the article counts only before a scale
    const next = tokens[at + 1];
    if (next === undefined || !words.scales.has(next.lower)) return parseHalfScale(tokens, at, words);
    part = 1;
    i = at + 1;
  }
  const half = parseHalfScale(tokens, at0, words);
  if (half !== null) return half;
  at0 = i;
  for (; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined) break;
    const value = words.numbers.get(token.lower);
    const factor = words.scales.get(token.lower);
    if (value !== undefined) {
      if (seen && !isContinued(part, value)) break;
      part += value;
      seen = true;
    } else if (factor !== undefined && (seen || part > 0)) {
      if (factor >= 1000) {
        total += part * factor;
        part = 0;
      } else part *= factor;
      scale = Math.max(scale, factor);
      seen = true;
    } else if (token.text === '-' && token.glued && i > at0) {
      const next = tokens[i + 1];
      if (next === undefined || !next.glued || !(words.numbers.has(next.lower) || words.scales.has(next.lower))) break;
      const value2 = words.numbers.get(next.lower);
      if (value2 !== undefined && !isContinued(part, value2)) break;
    } else if (words.and.has(token.lower) && scale >= 100 && seen) {
      const next = tokens[i + 1];
      if (next === undefined || !words.numbers.has(next.lower)) break;
    } else break;
  }
  if (!seen) return null;
  const halved = parseAndAHalf(tokens, i, words);
  const value = total + part;
  if (halved !== null) {
    const next = scaleOf(tokens[halved] ?? first, words, undefined);
    const factor = next ?? 1;
    const sum = (value + 0.5) * factor;
    return spelled(sum, sum, 0.25 * factor, next === null ? halved : halved + 1, factor);
  }
  return spelled(value, value, 0.5 * (scale >= 1000 ? scale : 1), i, scale);
}

/** Twenty-five and five hundred go on; "two three" does not. */
function isContinued(part: number, value: number): boolean {
  if (part === 0) return true;
  return (part % 100 >= 20 && part % 10 === 0 && value < 10) || (part >= 100 && part % 100 === 0 && value < 100);
}

/** half a million, a quarter of a million, three-quarters of a million, half a dozen */
export function parseHalfScale(tokens: Tokens, at: number, words: QuantityWords): NumberPhrase | null {
  let i = at;
  let parts = words.numbers.get(tokens[i]?.lower ?? '') ?? 1;
  if (words.fractions.has(tokens[i]?.lower ?? '')) parts = 1;
  else if (words.articles.has(tokens[i]?.lower ?? '')) i++;
  else i += tokens[i + 1]?.text === '-' ? 2 : 1;
  const part = words.fractions.get(tokens[i]?.lower ?? '');
  if (part === undefined) return null;
  const fraction = parts * part;
  i++;
  if (words.of.has(tokens[i]?.lower ?? '')) i++;
  if (!words.articles.has(tokens[i]?.lower ?? '')) return null;
  const scale = words.scales.get(tokens[i + 1]?.lower ?? '');
  if (scale === undefined) return null;
  const value = fraction * scale;
  return spelled(value, value, scale === 12 ? 0.5 : 0.05 * scale, i + 2, scale);
}

/** "… and a half": index after it. */
export function parseAndAHalf(tokens: Tokens, at: number, words: QuantityWords): number | null {
  const [and, article, half] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (and === undefined || article === undefined || half === undefined) return null;
  if (!words.and.has(and.lower) || !words.articles.has(article.lower)) return null;
  return words.fractions.get(half.lower) === 0.5 ? at + 3 : null;
}

function spelled(min: number, max: number, precision: number, end: number, scale: number): NumberPhrase {
  return { min, max, precision, end, scale, spelled: true, vague: false, decimals: 0, grouped: false };
}
