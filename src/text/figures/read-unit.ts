/** What a number counts or measures, read from the words after it (or the currency before it), and what it is per. */
import type { QuantityKind } from '../../model.ts';
import { isPlural, parseNumber, type NumberPhrase } from './parse-number.ts';
import type { QuantityToken } from './quantity-tokens.ts';
import type { QuantityWords, UnitWord } from './quantity-words.ts';

export interface Unit {
  readonly kind: QuantityKind;
  readonly unit: string;
  readonly factor: number;
  readonly offset: number;
  /** The counted noun as printed, or null. */
  readonly noun: string | null;
  readonly end: number;
}

type Tokens = readonly QuantityToken[];

/** How many words may stand between a number and the noun it counts: "three former chief executives". */
const MAX_NOUN_DISTANCE = 5;

/** Reads the unit of a number that ends before token `at`, or null where it has none. */
export function readUnit(
  tokens: Tokens,
  at: number,
  number: NumberPhrase,
  words: QuantityWords,
  currency: string | null,
): Unit | null {
  if (currency !== null) return money(currency, 1, skipCurrencyWord(tokens, at, words));
  const i = tokens[at]?.text === '-' && tokens[at]?.glued === true ? at + 1 : at;
  // hundreds of millions of dollars
  if (words.of.has(tokens[i]?.lower ?? '') && words.currencyWords.has(tokens[i + 1]?.lower ?? '')) {
    return readCurrency(tokens, i + 1, words);
  }
  return (
    readPercent(tokens, i, words) ??
    readCurrency(tokens, i, words) ??
    readMeasure(tokens, i, number, words) ??
    (tokens[at]?.text === '-' ? null : readNoun(tokens, at, number, words))
  );
}

function money(code: string, factor: number, end: number): Unit {
  return { kind: 'money', unit: code, factor, offset: 0, noun: null, end };
}

/** "$5 dollars", "€ 3 euros": the word repeats the sign. */
function skipCurrencyWord(tokens: Tokens, at: number, words: QuantityWords): number {
  return words.currencyWords.has(tokens[at]?.lower ?? '') ? at + 1 : at;
}

function matches(tokens: Tokens, at: number, rows: readonly (readonly string[])[]): number {
  let best = 0;
  for (const row of rows) {
    if (row.length > best && row.every((word, index) => tokens[at + index]?.lower === word)) best = row.length;
  }
  return best;
}

function readPercent(tokens: Tokens, at: number, words: QuantityWords): Unit | null {
  const points = matches(tokens, at, words.pointWords);
  if (points > 0) return { kind: 'percent', unit: 'points', factor: 1, offset: 0, noun: null, end: at + points };
  const basis = matches(tokens, at, words.basisPointWords);
  if (basis > 0) return { kind: 'percent', unit: 'points', factor: 0.01, offset: 0, noun: null, end: at + basis };
  const percent = matches(tokens, at, words.percentWords);
  if (percent === 0) return null;
  const after = matches(tokens, at + percent, [['points'], ['point'], ['-', 'point']]);
  const unit = after > 0 ? 'points' : 'percent';
  return { kind: 'percent', unit, factor: 1, offset: 0, noun: null, end: at + percent + after };
}

function readCurrency(tokens: Tokens, at: number, words: QuantityWords): Unit | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const nation = words.currencyNations.get(token.lower);
  if (nation !== undefined && words.currencyWords.has(tokens[at + 1]?.lower ?? '')) return money(nation, 1, at + 2);
  const word = words.currencyWords.get(token.lower);
  if (word !== undefined) return isWeight(tokens, at, words) ? null : money(word[0], word[1], at + 1);
  const small = token.glued ? words.gluedCurrencies.get(token.text) : undefined;
  if (small !== undefined) return money(small[0], small[1], at + 1);
  if (token.kind === 'word' && words.currencyCodes.has(token.text))
    return money(token.text === 'RMB' ? 'CNY' : token.text, 1, at + 1);
  const sign = words.currencySigns.find(([shown]) => shown === token.text);
  return sign !== undefined && token.glued && tokens[at + 1]?.kind !== 'number' ? money(sign[1], 1, at + 1) : null;
}

/** "20 pounds of explosives" weighs; "20 pounds" and "pounds a month" cost. */
function isWeight(tokens: Tokens, at: number, words: QuantityWords): boolean {
  return tokens[at]?.lower === 'pounds' && words.of.has(tokens[at + 1]?.lower ?? '');
}

function readMeasure(tokens: Tokens, at: number, number: NumberPhrase, words: QuantityWords): Unit | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const compound = readCompoundUnit(tokens, at, words);
  if (compound !== null) return compound;
  const power = words.powers.get(token.lower);
  if (power !== undefined) {
    const next = tokens[at + 1]?.text === '-' ? at + 2 : at + 1;
    const unit = unitOf(tokens[next], words);
    if (unit !== null && unit.unit === 'm') {
      return { kind: 'measure', unit: `m${power}`, factor: unit.factor ** power, offset: 0, noun: null, end: next + 1 };
    }
    return null;
  }
  const days = words.durations.get(token.lower);
  if (days !== undefined) {
    const isAgo = tokens[at + 1]?.lower === 'ago';
    return { kind: 'duration', unit: 'days', factor: days, offset: 0, noun: null, end: at + (isAgo ? 2 : 1) };
  }
  const degree = readDegrees(tokens, at, words);
  if (degree !== null) return degree;
  const unit = unitOf(token, words);
  if (unit === null) return null;
  // One letter is a unit only when glued to a numeral: 5m, 90g, but "4 C" not.
  if (token.text.length === 1 && ((!token.glued && token.text !== 'm') || number.spelled)) return null;
  const perHour = speedOf(tokens, at, words);
  if (perHour !== null) return perHour;
  return { kind: unit.kind, unit: unit.unit, factor: unit.factor, offset: unit.offset ?? 0, noun: null, end: at + 1 };
}

/** kilowatt-hours, nautical miles; and pounds that weigh ("20 pounds of explosives"). */
function readCompoundUnit(tokens: Tokens, at: number, words: QuantityWords): Unit | null {
  const [first, second, third] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  const joined =
    second?.text === '-' && third !== undefined
      ? { key: `${first?.lower}-${third.lower}`, end: at + 3 }
      : { key: `${first?.lower} ${second?.lower}`, end: at + 2 };
  const unit = words.units.get(joined.key) ?? (isWeight(tokens, at, words) ? words.units.get('lb') : undefined);
  if (unit === undefined) return null;
  const end = unit === words.units.get('lb') ? at + 1 : joined.end;
  return { kind: unit.kind, unit: unit.unit, factor: unit.factor, offset: 0, noun: null, end };
}

function unitOf(token: QuantityToken | undefined, words: QuantityWords): UnitWord | null {
  if (token === undefined) return null;
  const exact = words.units.get(token.text);
  if (exact !== undefined) return exact;
  // Capital letters alone (B, C, G) are names and scales, not units.
  if (token.text.length <= 2 && token.text !== token.lower) return null;
  return words.units.get(token.lower) ?? null;
}

/** degrees Celsius, °C, 35C */
function readDegrees(tokens: Tokens, at: number, words: QuantityWords): Unit | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const isDegree = /^(?:degrees?|°|º)$/.test(token.lower);
  const scale = isDegree ? tokens[at + 1] : token;
  const named = /^(?:C|F|[Cc]elsius|[Ff]ahrenheit|centigrade)$/.test(scale?.text ?? '');
  if (!isDegree && !(named && (token.glued || token.text.length > 1))) return null;
  if (isDegree && !named) return { kind: 'measure', unit: 'degree', factor: 1, offset: 0, noun: null, end: at + 1 };
  const isF = /^f/i.test(scale?.text ?? '');
  const unit = words.units.get(isF ? 'fahrenheit' : 'celsius');
  return {
    kind: 'measure',
    unit: 'degree',
    factor: unit?.factor ?? 1,
    offset: unit?.offset ?? 0,
    noun: null,
    end: at + (isDegree ? 2 : 1),
  };
}

/** kilometres per hour, metres a second */
function speedOf(tokens: Tokens, at: number, words: QuantityWords): Unit | null {
  const unit = unitOf(tokens[at], words);
  if (unit?.unit !== 'm') return null;
  const joiner = tokens[at + 1];
  const next = tokens[at + 2];
  if (joiner === undefined || next === undefined) return null;
  if (!words.per.has(joiner.lower) && joiner.text !== '/') return null;
  const seconds =
    next.lower === 'hour' || next.lower === 'h' ? 3600 : next.lower === 'second' || next.lower === 's' ? 1 : 0;
  if (seconds === 0) return null;
  return { kind: 'measure', unit: 'm/s', factor: unit.factor / seconds, offset: 0, noun: null, end: at + 3 };
}

/** The counted noun: the first plural within reach ("40 volunteer firefighters", "2,300 of my neighbours' homes"). */
function readNoun(tokens: Tokens, at: number, number: NumberPhrase, words: QuantityWords): Unit | null {
  let i = at;
  const isOf = words.of.has(tokens[i]?.lower ?? '');
  if (isOf) {
    i++;
    while (words.possessives.has(tokens[i]?.lower ?? '')) i++;
    // three of the six lifeboats, four of the ship's six lifeboats: the whole is passed over
    if (tokens[i + 1]?.kind === 'word' && tokens[i]?.lower.endsWith(words.possessiveEnding)) i++;
    const whole = parseNumber(tokens, i, words);
    if (whole !== null && !whole.vague) i = whole.end;
  }
  for (let distance = 0; distance < MAX_NOUN_DISTANCE; distance++, i++) {
    const token = tokens[i];
    if (token === undefined) break;
    if (token.kind === 'number') {
      // six AK 47 rifles, two Boeing 737 jets: a number after a name is of the name
      if (distance > 0 && /^\p{Lu}/u.test(tokens[i - 1]?.text ?? '') && !token.glued) continue;
      break; // three of the six lifeboats: the whole is passed over
    }
    if (token.text === '-' && token.glued) continue;
    if (token.kind === 'sign') break;
    if (token.kind === 'opaque') continue;
    if (words.nounStops.has(token.lower)) break;
    if (token.lower.endsWith(words.possessiveEnding)) continue; // a possessor: the town's homes
    const next = tokens[i + 1];
    if (next !== undefined && next.glued && /^['’]$/.test(next.text)) {
      i++; // neighbours' homes
      continue;
    }
    if (isPlural(token, words) || (number.min === 1 && number.max === 1 && distance === 0)) {
      const head = isPlural(token, words) ? lastOfCompound(tokens, i, words) : i;
      const end = isOf ? at : head + 1;
      return { kind: 'count', unit: '', factor: 1, offset: 0, noun: tokens[head]?.text ?? token.text, end };
    }
  }
  return null;
}

/** "people", but "sports clubs": a plural followed at once by a plural is its modifier. */
function lastOfCompound(tokens: Tokens, at: number, words: QuantityWords): number {
  const next = tokens[at + 1];
  return next !== undefined && next.kind === 'word' && !next.glued && isPlural(next, words) ? at + 1 : at;
}

/** "every six months", "every three months": the part of a year it is, by its days. */
function readMonths(
  tokens: Tokens,
  at: number,
  words: QuantityWords,
): { readonly per: string; readonly end: number } | null {
  const [number, unit] = [tokens[at], tokens[at + 1]];
  if (number === undefined) return null;
  const count = number.kind === 'number' ? number.value : (words.numbers.get(number.lower) ?? 0);
  const days = count * (words.durations.get(unit?.lower ?? '') ?? 0);
  const per = days > 175 && days < 190 ? 'half-year' : days > 85 && days < 95 ? 'quarter' : null;
  return per === null ? null : { per, end: at + 2 };
}

function isThing(token: QuantityToken | undefined, words: QuantityWords): boolean {
  return token?.kind === 'word' && /^\p{Ll}{3,}$/u.test(token.text) && !words.nounStops.has(token.lower);
}

/** per year, a month, /year, each, annually, after an amount of `kind`. */
export function readRate(
  tokens: Tokens,
  at: number,
  kind: QuantityKind,
  words: QuantityWords,
): { readonly per: string; readonly end: number } | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const adverb = words.periodAdverbs.get(token.lower);
  if (adverb !== undefined) return { per: adverb, end: at + 1 };
  const next = tokens[at + 1];
  if (words.each.has(token.lower) && kind === 'money' && !words.periods.has(next?.lower ?? '')) {
    return { per: 'each', end: at + 1 };
  }
  if (token.lower === 'per' || token.text === '/' || words.per.has(token.lower)) {
    const hour = tokens[at + 2]?.text === '-' ? `${next?.lower}-${tokens[at + 3]?.lower}` : '';
    const energy = words.periods.get(hour);
    if (energy !== undefined) return { per: energy, end: at + 4 };
    const months = readMonths(tokens, at + 1, words);
    if (months !== null && kind === 'money') return months;
    const period = words.periods.get(next?.lower ?? '');
    // "31 crowns a pouch": of one thing each, which stays a word of the sentence
    if (period === undefined) return kind === 'money' && isThing(next, words) ? { per: 'each', end: at } : null;
    const isTime = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second', 'quarter'].includes(period);
    // "an earthquake a day" is rare; "a" before anything but a time needs money: "$5 a share".
    if (token.lower !== 'per' && token.text !== '/' && !isTime && kind !== 'money') return null;
    if (kind === 'duration' && !isTime) return null;
    return { per: period, end: at + 2 };
  }
  return null;
}
