/** Times of day as speech tells them: twenty to one, ten past two, half past nine in the morning, a quarter to six. */
import type { DatePhrase } from './parse-date.ts';
import { tokenizeQuantities, type QuantityToken } from './quantity-tokens.ts';
import type { QuantityWords } from './quantity-words.ts';

/** Words after the hour in which its half of the day may be told: "half past nine on Monday morning". */
const DAY_PART_REACH = 4;

/**
 * The time at token `at`, or null. Which half of the day is meant must be told: without it the time has no value, but its words are no count
 * either ("at twenty to one" is of no twenty).
 */
export function readSpokenClock(tokens: readonly QuantityToken[], at: number, words: QuantityWords): DatePhrase | null {
  const first = words.articles.has(tokens[at]?.lower ?? '') ? at + 1 : at;
  let i = first + 1;
  let name = tokens[first]?.lower ?? '';
  if (tokens[i]?.text === '-' && tokens[i]?.glued === true) {
    name = `${name}-${tokens[i + 1]?.lower ?? ''}`;
    i += 2;
  }
  const minutes = words.clockMinutes.get(name);
  if (minutes === undefined) return null;
  if (words.minuteWords.has(tokens[i]?.lower ?? '')) i++;
  const link = tokens[i]?.lower ?? '';
  const isTo = words.toHour.has(link);
  const hour = hourOf(tokens[i + 1], words);
  if (hour === null || (!isTo && !words.pastHour.has(link))) return null;
  const next = tokens[i + 2];
  // "ten to twelve people" is a range, "at ten to twelve" a time
  const isLed = words.clockLeads.has(tokens[at - 1]?.lower ?? '');
  if (isTo && !isLed) return null;
  if (next !== undefined && next.kind === 'word' && !words.nounStops.has(next.lower) && !words.dayParts.has(next.lower))
    return null;
  const end = i + 2;
  const half = dayPart(tokens, end, words);
  if (half === null) return { kind: 'time', min: null, max: null, end };
  const value = (hour % 12) * 60 + half + (isTo ? -minutes : minutes);
  const time = (value + 1440) % 1440;
  return { kind: 'time', min: time, max: time, end };
}

/** Minutes since midnight or noon of a time in words, or null: "five past three" is 185, and so is "until five past three". */
export function readClock(text: string, words: QuantityWords): number | null {
  const [first = '', ...rest] = text.split(/\s+/u);
  const isLed = words.before.has(first.toLowerCase()) || words.after.has(first.toLowerCase());
  if (isLed) return readClock(rest.join(' '), words);
  const lead = [...words.clockLeads][0] ?? '';
  const part = [...words.dayParts].find(([, add]) => add === 0)?.[0] ?? '';
  // led and closed as the phrase would be where its half of the day is told
  const phrase = readSpokenClock(tokenizeQuantities(`${lead} ${text} ${part}`, words), 1, words);
  return phrase?.min ?? null;
}

function hourOf(token: QuantityToken | undefined, words: QuantityWords): number | null {
  if (token === undefined) return null;
  const hour = token.kind === 'number' && token.decimals === 0 ? token.value : words.numbers.get(token.lower);
  return hour !== undefined && hour >= 1 && hour <= 12 ? hour : null;
}

function dayPart(tokens: readonly QuantityToken[], at: number, words: QuantityWords): number | null {
  for (const token of tokens.slice(at, at + DAY_PART_REACH)) {
    const part = words.dayParts.get(token.lower);
    if (part !== undefined) return part;
    if (token.kind !== 'word') return null;
  }
  return null;
}
