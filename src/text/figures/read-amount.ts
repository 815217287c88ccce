/**
 * The core of a quantity: number or range, unit, rate. Order of the attempts matters: money before plain numbers (the sign comes first),
 * multiples and fractions before counts (their words would be read as nouns).
 */
import type { QuantityKind } from '../../model.ts';
import { parseAndAHalf, parseHalfScale, parseNumber, round, type NumberPhrase } from './parse-number.ts';
import type { QuantityToken } from './quantity-tokens.ts';
import type { QuantityWords } from './quantity-words.ts';
import { readLabel } from './read-label.ts';
import { readUnit, readRate, type Unit } from './read-unit.ts';

export interface Amount {
  /** Null where a number was recognised that is no quantity: a label, a score, a model name. */
  readonly kind: QuantityKind | null;
  readonly min: number;
  readonly max: number;
  readonly unit: string;
  /** The counted noun as printed, where `unit` is to be its stem. */
  readonly noun: string | null;
  readonly per: string | null;
  readonly precision: number;
  readonly vague: boolean;
  readonly end: number;
}

type Tokens = readonly QuantityToken[];

const MAX_AGE = 110;
/** A share told as a fraction ("two-thirds", "one in six") is exact to about a percentage point. */
const SPOKEN_SHARE = 1;

/** Reads the amount at token `at`, or null. */
export function readAmount(tokens: Tokens, at: number, words: QuantityWords): Amount | null {
  const token = tokens[at];
  if (token === undefined) return null;
  return (
    readReturnPeriod(tokens, at, words) ??
    readOneDuration(tokens, at, words) ??
    readShare(tokens, at, words) ??
    readBetween(tokens, at, words) ??
    readMultiple(tokens, at, words) ??
    (parseHalfScale(tokens, at, words) === null ? readFraction(tokens, at, words) : null) ??
    readLeadingUnit(tokens, at, words) ??
    readValue(tokens, at, words)
  );
}

function amount(
  kind: QuantityKind | null,
  min: number,
  max: number,
  unit: string,
  end: number,
  rest: Partial<Amount> = {},
): Amount {
  return {
    kind,
    min: round(min),
    max: round(max),
    unit,
    noun: null,
    per: null,
    precision: 0,
    vague: false,
    end,
    ...rest,
  };
}

function passOver(end: number): Amount {
  return amount(null, 0, 0, '', end);
}

/** once in 200 years, one-in-200-year */
function readReturnPeriod(tokens: Tokens, at: number, words: QuantityWords): Amount | null {
  if (!words.once.has(tokens[at]?.lower ?? '')) return null;
  let i = skipHyphen(tokens, at + 1);
  if (!words.in.has(tokens[i]?.lower ?? '') && !words.periodAdverbs.has(tokens[i]?.lower ?? '')) {
    if (!words.articles.has(tokens[i]?.lower ?? '') || tokens[at]?.lower === 'one') return null;
  }
  i = skipHyphen(tokens, i + 1);
  if (words.articles.has(tokens[i]?.lower ?? '')) i++;
  const number = parseNumber(tokens, i, words);
  const end = number?.end ?? i;
  const unit = tokens[skipHyphen(tokens, end)];
  const days = unit === undefined ? undefined : words.durations.get(unit.lower);
  if (days === undefined) return null;
  const count = number?.min ?? 1;
  return amount('duration', count * days, count * days, 'days', skipHyphen(tokens, end) + 1, {
    per: 'event',
    precision: 0.5 * days,
  });
}

/**
 * "a year and a half", and after a hedge or a word of length "within a month", "nearly a decade", "for a week": the article counts one. A rate
 * ("60 a year") has its number before it.
 */
function readOneDuration(tokens: Tokens, at: number, words: QuantityWords): Amount | null {
  if (!words.articles.has(tokens[at]?.lower ?? '')) return null;
  const days = words.durations.get(tokens[at + 1]?.lower ?? '');
  if (days === undefined) return null;
  const half = parseAndAHalf(tokens, at + 2, words);
  if (half !== null) return amount('duration', 1.5 * days, 1.5 * days, 'days', half, { precision: 0.25 * days });
  if (!words.oneLeads.has(tokens[at - 1]?.lower ?? '')) return null;
  return amount('duration', days, days, 'days', at + 2, { precision: 0.5 * days });
}

/** one in six, two in five: a share */
function readShare(tokens: Tokens, at: number, words: QuantityWords): Amount | null {
  const part = parseNumber(tokens, at, words);
  if (part === null || part.scale !== 1 || part.vague || part.decimals > 0) return null;
  const i = skipHyphen(tokens, part.end);
  const into = readInto(tokens, i, words);
  if (into === null) return readShareOfNoun(tokens, part, i, words);
  const whole = parseNumber(tokens, into, words);
  // "the Orvik 3 in 6.1 percent of tries": no whole has decimals
  if (whole === null || whole.vague || whole.decimals > 0 || whole.min <= part.min || whole.min > 1e6) return null;
  const isYear = /^(?:1[5-9]|20|21)\d\d$/.test(tokens[i + 1]?.text ?? '');
  if (isYear || !isShareEnd(tokens[whole.end], words)) return null;
  if (!part.spelled && part.min > 20) return null;
  const share = (100 * part.min) / whole.min;
  return amount('percent', share, share, 'percent', whole.end, { precision: SPOKEN_SHARE });
}

/** "in", "out of", "in every", "out of every": index of the whole after it, or null. */
function readInto(tokens: Tokens, at: number, words: QuantityWords): number | null {
  const isOutOf = words.out.has(tokens[at]?.lower ?? '') && words.of.has(tokens[at + 1]?.lower ?? '');
  if (!isOutOf && !words.in.has(tokens[at]?.lower ?? '')) return null;
  const next = skipHyphen(tokens, isOutOf ? at + 2 : at + 1);
  return words.every.has(tokens[next]?.lower ?? '') ? next + 1 : next;
}

/** "one home in six" */
function readShareOfNoun(tokens: Tokens, part: NumberPhrase, at: number, words: QuantityWords): Amount | null {
  const [noun, into] = [tokens[at], tokens[at + 1]];
  if (!part.spelled || noun?.kind !== 'word' || into === undefined || !words.in.has(into.lower)) return null;
  if (words.durations.has(noun.lower)) return null;
  const whole = parseNumber(tokens, readInto(tokens, at + 1, words) ?? at + 2, words);
  if (whole === null || !whole.spelled || whole.min <= part.min || whole.min > 100) return null;
  if (!isShareEnd(tokens[whole.end], words)) return null;
  const share = (100 * part.min) / whole.min;
  return amount('percent', share, share, 'percent', whole.end, { precision: SPOKEN_SHARE });
}

/** After "one in six" no unit may follow: "one in six months" is a delay. */
function isShareEnd(token: QuantityToken | undefined, words: QuantityWords): boolean {
  if (token === undefined || token.kind !== 'word') return true;
  return !words.durations.has(token.lower) && !words.units.has(token.lower) && !words.scales.has(token.lower);
}

function skipHyphen(tokens: Tokens, at: number): number {
  return tokens[at]?.text === '-' || tokens[at]?.text === '‑' ? at + 1 : at;
}

/** between $115 and $135 billion */
function readBetween(tokens: Tokens, at: number, words: QuantityWords): Amount | null {
  if (!words.between.has(tokens[at]?.lower ?? '')) return null;
  const first = readBare(tokens, at + 1, words);
  if (first === null) return null;
  const firstUnit = readUnit(tokens, first.end, first.number, words, first.currency);
  const joiner = [first.end, firstUnit?.end ?? first.end].find((i) => words.and.has(tokens[i]?.lower ?? ''));
  if (joiner === undefined) return null;
  const second = readBare(tokens, joiner + 1, words);
  return second === null ? null : combine(tokens, first, second, words);
}

interface Bare {
  readonly number: NumberPhrase;
  readonly currency: string | null;
  readonly end: number;
}

/** A number with an optional currency before it, and its sign. */
function readBare(tokens: Tokens, at: number, words: QuantityWords): Bare | null {
  let i = at;
  let negative = false;
  const first = tokens[i];
  if (first === undefined) return null;
  if (words.minus.has(first.lower) || isMinusSign(tokens, i)) {
    negative = true;
    i = skipHyphen(tokens, i + 1);
  }
  const currency = currencyAt(tokens, i, words);
  if (currency !== null) i = currency.end;
  let number = parseNumber(tokens, i, words);
  if (number === null) return null;
  if (currency !== null) number = withMoneyScale(tokens, number);
  if (negative) number = { ...number, min: -number.max, max: -number.min };
  return { number, currency: currency?.code ?? null, end: number.end };
}

function isMinusSign(tokens: Tokens, at: number): boolean {
  const [sign, next, before] = [tokens[at], tokens[at + 1], tokens[at - 1]];
  if (sign === undefined || next === undefined || !next.glued) return false;
  if (next.kind !== 'number' && !/^[$€£¥]/u.test(next.text)) return false;
  if (sign.text === '−') return true;
  return (sign.text === '-' || sign.text === '–') && !sign.glued && before?.kind !== 'number';
}

/** After a currency a glued `m` or `M` is million. */
function withMoneyScale(tokens: Tokens, number: NumberPhrase): NumberPhrase {
  const next = tokens[number.end];
  if (number.scale !== 1 || next === undefined || !/^(?:m|M)$/.test(next.text)) return number;
  const step = number.decimals > 0 ? 10 ** -number.decimals : 1;
  return {
    ...number,
    min: round(number.min * 1e6),
    max: round(number.max * 1e6),
    precision: 0.5e6 * step,
    scale: 1e6,
    end: number.end + 1,
  };
}

function currencyAt(
  tokens: Tokens,
  at: number,
  words: QuantityWords,
): { readonly code: string; readonly end: number } | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const sign = words.currencySigns.find(([shown]) => shown === token.text);
  if (sign !== undefined) return { code: sign[1], end: at + 1 };
  if (token.kind === 'word' && words.currencyCodes.has(token.text)) {
    const after = tokens[at + 1]?.text === '.' ? at + 2 : at + 1;
    const code = token.text === 'Rs' ? 'INR' : token.text === 'RMB' ? 'CNY' : token.text;
    if (tokens[after]?.kind === 'number' || currencyAt(tokens, after, words) !== null) return { code, end: after };
  }
  return null;
}

function readValue(tokens: Tokens, at: number, words: QuantityWords): Amount | null {
  const first = readBare(tokens, at, words);
  if (first === null) return null;
  const label = first.currency === null ? readLabel(tokens, at, first.number, words) : null;
  if (label !== null) return passOver(label);
  const range = readRange(tokens, first, words);
  if (range !== null) return range;
  const unit = readUnit(tokens, first.end, first.number, words, first.currency);
  return finish(tokens, at, first, first, unit, words);
}

/** $115-135bn, 8 to 9 percent, $140- $150 million, two or three */
function readRange(tokens: Tokens, first: Bare, words: QuantityWords): Amount | null {
  const firstUnit = readUnit(tokens, first.end, first.number, words, first.currency);
  for (const end of new Set([first.end, firstUnit === null || firstUnit.noun !== null ? first.end : firstUnit.end])) {
    const joiner = tokens[end];
    if (joiner === undefined) continue;
    const isDash = /^[-–—‑]$/.test(joiner.text) && (joiner.glued || tokens[end + 1]?.glued === true);
    if (!isDash && !words.to.has(joiner.lower) && !(words.or.has(joiner.lower) && first.number.scale === 1)) continue;
    let next = end + 1;
    if (isDash && words.to.has(tokens[next]?.lower ?? '')) next += tokens[next + 1]?.text === '-' ? 2 : 1;
    const second = readBare(tokens, next, words);
    if (second === null) continue;
    // "fell 8 percent to 90 million euros": by how much, and to what
    if (firstUnit !== null && end === firstUnit.end && end !== first.end && isOfOther(tokens, firstUnit, second, words))
      continue;
    if (isChange(tokens, first, words) && !isDash) return readOldValue(tokens, first, firstUnit, second, words);
    const range = combine(tokens, first, second, words);
    if (range !== null) return range;
    if (isDash && first.currency === null && second.currency === null) {
      const unit = readUnit(tokens, second.end, second.number, words, null);
      if (unit === null || unit.noun !== null) return passOver(second.end); // a score: 3-1, 9-14 record
    }
  }
  return null;
}

/** Whether a value has a unit of its own that is not this one. */
function isOfOther(tokens: Tokens, unit: Unit, second: Bare, words: QuantityWords): boolean {
  const own = readUnit(tokens, second.end, second.number, words, second.currency);
  const isMoney = second.currency !== null || own?.kind === 'money';
  return isMoney ? unit.kind !== 'money' : own !== null && own.noun === null && own.kind !== unit.kind;
}

/** The first of "from 3 to 12 percent" has the unit of the second. */
function readOldValue(
  tokens: Tokens,
  first: Bare,
  unit: Unit | null,
  second: Bare,
  words: QuantityWords,
): Amount | null {
  if (unit !== null && unit.noun === null) return finish(tokens, first.end - 1, first, first, unit, words);
  const later = readUnit(tokens, second.end, second.number, words, second.currency);
  if (later === null) return null;
  const shared: Unit = { ...later, end: first.end };
  // $10 to $12 million: the scale belongs to both
  const scale =
    first.number.scale === 1 && second.number.scale > 1 && first.currency === null ? second.number.scale : 1;
  const number = { ...first.number, min: first.number.min * scale, max: first.number.max * scale };
  const { factor, offset } = shared;
  return {
    kind: shared.kind,
    min: round(number.min * factor + offset),
    max: round(number.max * factor + offset),
    unit: shared.unit,
    noun: shared.noun,
    per: null,
    precision: round(number.precision * factor),
    vague: false,
    end: first.end,
  };
}

/** "rose from 3 to 12": two values in time, not a range. */
function isChange(tokens: Tokens, first: Bare, words: QuantityWords): boolean {
  for (let i = first.end - 2; i >= 0 && i >= first.end - 5; i--) {
    const token = tokens[i];
    if (token === undefined || token.text === ',') return false;
    if (words.from.has(token.lower)) return true;
  }
  return false;
}

function combine(tokens: Tokens, first: Bare, second: Bare, words: QuantityWords): Amount | null {
  let low = first.number;
  const high = second.number;
  // $115-135bn: the scale of the second belongs to both
  if (low.scale === 1 && high.scale > 1 && low.min < high.max / high.scale) {
    low = { ...low, min: round(low.min * high.scale), max: round(low.max * high.scale) };
  }
  if (low.min >= high.max) return null;
  const currency = first.currency ?? second.currency;
  const unit = readUnit(tokens, second.end, high, words, currency);
  const joined: Bare = { number: { ...high, min: low.min }, currency, end: second.end };
  if (unit === null && currency === null && isScoreLike(tokens, first, second, words)) return null;
  return finish(tokens, first.end - 1, joined, { ...first, number: low }, unit, words);
}

function isScoreLike(tokens: Tokens, first: Bare, second: Bare, words: QuantityWords): boolean {
  const dash = /^[-–—]$/.test(tokens[first.end]?.text ?? '');
  const next = tokens[second.end];
  return (
    dash &&
    first.number.scale === 1 &&
    (next === undefined ||
      next.kind !== 'word' ||
      words.scoreWords.has(next.lower) ||
      words.nounStops.has(next.lower)) &&
    second.number.max < 200
  );
}

function finish(
  tokens: Tokens,
  at: number,
  value: Bare,
  first: Bare,
  unit: Unit | null,
  words: QuantityWords,
): Amount | null {
  const { number } = value;
  const age = readAge(tokens, at, value, unit, words);
  if (age !== null) return age;
  if (unit === null) return bareCount(tokens, at, value, first, words);
  const rest = unit.kind === 'duration' ? readRemainder(tokens, unit, words) : null;
  if (rest !== null) {
    const days = number.min * unit.factor + rest.days;
    return amount('duration', days, days, unit.unit, rest.end, { precision: rest.precision });
  }
  const convert = (printed: number): number => printed * unit.factor + unit.offset;
  const rate = readRate(tokens, unit.end, unit.kind, words);
  return {
    kind: unit.kind,
    min: round(convert(number.min)),
    max: round(convert(number.max)),
    unit: unit.unit,
    noun: unit.noun,
    per: rate?.per ?? null,
    precision: round(number.precision * unit.factor),
    vague: number.vague,
    end: rate?.end ?? unit.end,
  };
}

/** "seven years and six months", "2 hours 40 minutes": the smaller unit after the larger, or null. */
function readRemainder(
  tokens: Tokens,
  unit: Unit,
  words: QuantityWords,
): { readonly days: number; readonly precision: number; readonly end: number } | null {
  const half = parseAndAHalf(tokens, unit.end, words);
  if (half !== null) return { days: unit.factor / 2, precision: unit.factor / 4, end: half };
  const i = words.and.has(tokens[unit.end]?.lower ?? '') ? unit.end + 1 : unit.end;
  const number = parseNumber(tokens, i, words);
  if (number === null || number.vague) return null;
  const smaller = words.durations.get(tokens[number.end]?.lower ?? '');
  if (smaller === undefined || smaller >= unit.factor || number.min * smaller >= unit.factor) return null;
  return { days: number.min * smaller, precision: 0.5 * smaller, end: number.end + 1 };
}

/** A number with nothing to count: kept when it looks like a figure (grouped, scaled, decimal or from ten up). */
function bareCount(tokens: Tokens, at: number, value: Bare, first: Bare, words: QuantityWords): Amount | null {
  const { number, end } = value;
  const isLarge = number.scale >= 1000 || number.grouped || number.decimals > 0 || number.min >= 10;
  if (number.vague && number.min < 1000 && words.of.has(tokens[end]?.lower ?? '') === false) return null;
  if (!isLarge && first === value && !isGivenAlone(tokens, at, value, words)) return passOver(end);
  if (tokens[end]?.kind === 'word' && tokens[end]?.glued === true) return passOver(end + 1); // 5G, 4th, 27B-parameter left over
  if (at < 0) return null;
  return amount('count', number.min, number.max, '', end, { precision: number.precision, vague: number.vague });
}

/** "The union counted four.", "the office says two, but": a verb that gives figures before it, nothing that is counted behind. */
function isGivenAlone(tokens: Tokens, at: number, { number, end }: Bare, words: QuantityWords): boolean {
  const [before, after] = [tokens[at - 1], tokens[end]];
  const isEnd = after === undefined || /^[.,;]$/u.test(after.text);
  return number.min >= 2 && number.min === number.max && isEnd && words.givingVerbs.has(before?.lower ?? '');
}

/** 38-year-old, 10 years old, aged 38, "Smith, 49,": years of age */
function readAge(tokens: Tokens, at: number, value: Bare, unit: Unit | null, words: QuantityWords): Amount | null {
  const { number } = value;
  if (number.max > MAX_AGE || number.min < 0 || value.currency !== null) return null;
  const age = (end: number): Amount => amount('measure', number.min, number.max, 'years-old', end, { precision: 0.5 });
  if (unit !== null && unit.kind === 'duration') {
    const after = skipHyphen(tokens, unit.end);
    return words.age.has(tokens[after]?.lower ?? '') && tokens[after]?.lower !== 'aged' ? age(after + 1) : null;
  }
  if (number.scale !== 1 || number.decimals > 0) return null;
  const before = tokens[at - 1];
  const isListed =
    before !== undefined && (words.and.has(before.lower) || before.text === ',') && tokens[at - 2]?.kind === 'number';
  const lead = isListed ? tokens[at - 3] : before;
  if (lead !== undefined && words.age.has(lead.lower) && lead.lower !== 'old') return age(value.end);
  const [name, next] = [tokens[at - 2], tokens[value.end]];
  const isPerson = name?.kind === 'word' && words.ageNouns.has(name.lower);
  const isBracketed =
    before?.text === ',' &&
    (next === undefined || /^[,.;)]$/.test(next.text)) &&
    (name?.kind === 'word' || name?.text === '.') &&
    (isPerson || /^(?:\p{Lu}\p{Ll}|\.)/u.test(name.text));
  return isBracketed &&
    !number.spelled &&
    number.min >= 1 &&
    unit === null &&
    !words.months.has(name.lower) &&
    !words.weekdays.has(name.lower)
    ? age(value.end)
    : null;
}

/** nearly double, twice the, three times as many, 3x, threefold, 40-fold */
function readMultiple(tokens: Tokens, at: number, words: QuantityWords): Amount | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const single = words.multiples.get(token.lower);
  if (single !== undefined) {
    const next = tokens[at + 1];
    if (
      single === 2 &&
      token.lower === 'twice' &&
      next !== undefined &&
      next.kind === 'word' &&
      !words.multipleNext.has(next.lower)
    )
      return null;
    if (next?.text === '-') return null;
    if (token.lower === 'double' && next !== undefined && next.kind === 'word' && !words.multipleNext.has(next.lower))
      return null;
    return amount('multiple', single, single, 'times', at + 1, { precision: 0.05 });
  }
  const number = parseNumber(tokens, at, words);
  if (number === null || number.vague) return null;
  const i = skipHyphen(tokens, number.end);
  const word = tokens[i];
  if (word === undefined) return null;
  if (words.fold.has(word.lower))
    return amount('multiple', number.min, number.max, 'times', i + 1, { precision: number.precision });
  if (!words.times.has(word.lower)) return null;
  const next = tokens[i + 1];
  const isFactor = word.lower !== 'times' || (next !== undefined && words.factorNext.has(next.lower));
  if (!isFactor) return amount('count', number.min, number.max, 'time', i + 1, { precision: number.precision });
  return amount('multiple', number.min, number.max, 'times', i + 1, { precision: number.precision });
}

/** a third, two-thirds, three quarters, half: percent; with a unit ("half an hour") that part of it */
function readFraction(tokens: Tokens, at: number, words: QuantityWords): Amount | null {
  let i = at;
  let count = 1;
  const first = tokens[i];
  if (first === undefined) return null;
  let hasCount = false;
  if (words.articles.has(first.lower)) {
    i++;
    hasCount = true;
  } else if (words.numbers.has(first.lower) && !words.fractions.has(first.lower)) {
    count = words.numbers.get(first.lower) ?? 1;
    i = skipHyphen(tokens, at + 1);
    hasCount = true;
  }
  const word = tokens[i];
  const fraction = words.fractions.get(word?.lower ?? '');
  if (word === undefined || fraction === undefined) return null;
  const isHalf = fraction === 0.5;
  if (!hasCount && !isHalf) return null;
  if (count === 1 && word.lower.endsWith('s')) return null;
  const before = tokens[at - 1];
  if (before !== undefined && (words.ordinals.has(before.lower) || words.ordinalSuffixes.has(before.lower)))
    return null;
  if (before?.text === '-' && before.glued) return null;
  const ofUnit = readFractionOfUnit(tokens, i + 1, count * fraction, words);
  if (ofUnit !== null) return ofUnit;
  if (!isFractionEnd(tokens[i + 1], words, count > 1 || isHalf)) return null;
  const share = 100 * count * fraction;
  return amount('percent', share, share, 'percent', i + 1, { precision: SPOKEN_SHARE });
}

/** "a third model" counts in order, "a third of the cost" divides. */
function isFractionEnd(token: QuantityToken | undefined, words: QuantityWords, isCertain: boolean): boolean {
  if (token === undefined || token.kind === 'sign') return token?.text !== '-';
  if (token.kind !== 'word') return false;
  if (words.nounStops.has(token.lower)) return true;
  return isCertain && words.fractionNext.has(token.lower);
}

/** half an hour, three quarters of a mile */
function readFractionOfUnit(tokens: Tokens, at: number, value: number, words: QuantityWords): Amount | null {
  let i = at;
  if (words.of.has(tokens[i]?.lower ?? '')) i++;
  const isHyphen = tokens[i]?.text === '-';
  if (!isHyphen && !words.articles.has(tokens[i]?.lower ?? '')) return null;
  const unit = tokens[i + 1];
  if (unit === undefined) return null;
  const days = words.durations.get(unit.lower);
  if (days !== undefined)
    return amount('duration', value * days, value * days, 'days', i + 2, { precision: 0.1 * days });
  const measure = words.units.get(unit.lower);
  if (measure !== undefined && unit.lower.length > 1) {
    return amount(measure.kind, value * measure.factor, value * measure.factor, measure.unit, i + 2, {
      precision: 0.1 * measure.factor,
    });
  }
  return null;
}

/** magnitude 6.1, magnitude-5.2, 6.1-magnitude */
function readLeadingUnit(tokens: Tokens, at: number, words: QuantityWords): Amount | null {
  const unit = words.leadingUnits.get(tokens[at]?.lower ?? '');
  if (unit !== undefined) {
    let i = skipHyphen(tokens, at + 1);
    if (words.of.has(tokens[i]?.lower ?? '')) i++;
    const number = parseNumber(tokens, i, words);
    return number === null
      ? null
      : amount(unit.kind, number.min, number.max, unit.unit, number.end, { precision: number.precision });
  }
  const number = tokens[at]?.kind === 'number' ? parseNumber(tokens, at, words) : null;
  if (number === null) return null;
  const i = skipHyphen(tokens, number.end);
  const after = words.leadingUnits.get(tokens[i]?.lower ?? '');
  return after === undefined
    ? null
    : amount(after.kind, number.min, number.max, after.unit, i + 1, { precision: number.precision });
}
