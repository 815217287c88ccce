/**
 * Dates and times of day as prose writes them: 26 May 2026, May 26, 14/05/2026, mid-2032, fourth quarter of 2027, end of 2030, spring
 * 2031, last year, Tuesday. A date without its year (or a weekday) is resolved only when the day of writing is known.
 */
import { dateOf, daysOf, monthLength, weekdayOf } from './calendar.ts';
import { readSpokenClock } from './read-spoken-clock.ts';
import type { QuantityToken } from './quantity-tokens.ts';
import type { QuantityWords } from './quantity-words.ts';

export interface DatePhrase {
  readonly kind: 'date' | 'time';
  /** First and last day (or minute of the day); null where the year is not known. */
  readonly min: number | null;
  readonly max: number | null;
  readonly end: number;
  /** "the end of May": what ends before it ends with it. */
  readonly closes?: boolean;
}

export interface DateContext {
  readonly text: string;
  readonly tokens: readonly QuantityToken[];
  readonly words: QuantityWords;
  /** Day of writing, as days since 1970-01-01, or null. */
  readonly on: number | null;
}

interface Period {
  readonly min: number;
  readonly max: number;
}

const FIRST_YEAR = 1500;
const LAST_YEAR = 2150;
/** How far ahead or behind a month without a year may lie before the guess becomes a coin toss. */
const FUTURE_REACH = 8;
/** A month this near ahead is the next one, unless the clause tells of the past. */
const NEXT_MONTHS = 3;

/** Reads a date or a time of day at token `at`, or null. */
export function parseDate(context: DateContext, at: number): DatePhrase | null {
  const token = context.tokens[at];
  if (token === undefined) return null;
  return (
    parseNumericDate(context, at) ??
    parseTime(context, at) ??
    readSpokenClock(context.tokens, at, context.words) ??
    parsePartOfPeriod(context, at) ??
    parseDayRange(context, at) ??
    parseDayAndMonth(context, at) ??
    parseOrdinalDay(context, at) ??
    parseQuarter(context, at) ??
    parseSeason(context, at) ??
    parseRelative(context, at) ??
    parseYear(context, at)
  );
}

function date(period: Period | null, end: number): DatePhrase {
  return { kind: 'date', min: period?.min ?? null, max: period?.max ?? null, end };
}

function wholeYear(year: number): Period {
  return { min: daysOf(year, 1, 1), max: daysOf(year, 12, 31) };
}

function wholeMonth(year: number, month: number): Period {
  return { min: daysOf(year, month, 1), max: daysOf(year, month, monthLength(year, month)) };
}

function isYearToken(token: QuantityToken | undefined): token is QuantityToken {
  return (
    token !== undefined &&
    token.kind === 'number' &&
    /^\d{4}$/.test(token.text) &&
    token.value >= FIRST_YEAR &&
    token.value <= LAST_YEAR
  );
}

function parseNumericDate({ text, tokens }: DateContext, at: number): DatePhrase | null {
  const token = tokens[at];
  if (token?.kind !== 'number') return null;
  const rest = text.slice(token.start, token.start + 12);
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(rest);
  const local = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)/.exec(rest);
  const match = iso ?? local;
  if (match === null) return null;
  const end = tokens.findIndex((other) => other.start >= token.start + match[0].length);
  const after = end < 0 ? tokens.length : end;
  if (iso !== null) return dayOrNull(Number(iso[1]), Number(iso[2]), Number(iso[3]), after);
  const [first, second, year] = [Number(local?.[1]), Number(local?.[3]), Number(local?.[4])];
  // 14/05 and 05/14 tell day from month; 05/06 does not, unless points (never American) stand between.
  if (first > 12 || local?.[2] === '.' || first === second) return dayOrNull(year, second, first, after);
  if (second > 12) return dayOrNull(year, first, second, after);
  return date(
    { min: wholeMonth(year, Math.min(first, second)).min, max: wholeMonth(year, Math.max(first, second)).max },
    after,
  );
}

function dayOrNull(year: number, month: number, day: number, end: number): DatePhrase | null {
  if (month < 1 || month > 12 || day < 1 || day > monthLength(year, month)) return null;
  const days = daysOf(year, month, day);
  return date({ min: days, max: days }, end);
}

function parseTime({ tokens, words, text }: DateContext, at: number): DatePhrase | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const noon = words.noon.get(token.lower);
  if (noon !== undefined) return time(noon, at + 1);
  if (token.kind !== 'number' || token.grouped) return null;
  let end = at + 1;
  let hours = Math.floor(token.value);
  let minutes = token.decimals === 2 ? Math.round((token.value % 1) * 100) : 0;
  let certain = false;
  const [colon, after] = [tokens[at + 1], tokens[at + 2]];
  if (colon?.text === ':' && colon.glued && after?.kind === 'number' && after.glued && /^\d{2}$/.test(after.text)) {
    minutes = after.value;
    end = at + 3;
    certain = token.decimals === 0;
  }
  const next = tokens[end];
  const meridiem = next === undefined ? undefined : meridiemOf(text, next, words);
  if (meridiem !== undefined && hours <= 12) {
    const span = meridiem.length;
    let stop = end + 1;
    while (tokens[stop] !== undefined && (tokens[stop]?.start ?? 0) < (next?.start ?? 0) + span) stop++;
    return time((hours % 12) * 60 + minutes + meridiem.add, stop);
  }
  const isLocal = next !== undefined && words.local.has(next.lower) && words.local.has(tokens[end + 1]?.lower ?? '');
  if (next !== undefined && (words.timeMarks.has(next.lower) || isLocal)) {
    if (isLocal) end++;
    if (/^\d{4}$/.test(token.text)) {
      hours = Math.floor(token.value / 100);
      minutes = token.value % 100;
    } else if (next.lower === 'hours') return null;
    if (hours < 24 && minutes < 60) return time(hours * 60 + minutes, end + 1);
  }
  if (certain) return hours < 24 && minutes < 60 ? time(hours * 60 + minutes, end) : null;
  return parseClock(tokens, at, words);
}

/** "by 0115", "at 21.42": four digits after a preposition of time; with a zero before or a point between they are no count. */
function parseClock(tokens: readonly QuantityToken[], at: number, words: QuantityWords): DatePhrase | null {
  const [token, before, next] = [tokens[at], tokens[at - 1], tokens[at + 1]];
  if (token === undefined || before === undefined || !words.clockLeads.has(before.lower)) return null;
  if (next !== undefined && (next.glued || words.scales.has(next.lower) || words.units.has(next.lower))) return null;
  const match =
    /^(0\d)([0-5]\d)$/.exec(token.text) ??
    /^([01]?\d|2[0-3])\.([0-5]\d)$/.exec(token.text) ??
    (isTimeRepeated(tokens, at, words) ? /^([01]\d|2[0-3])([0-5]\d)$/.exec(token.text) : null);
  if (match === null) return null;
  return time(Number(match[1]) * 60 + Number(match[2]), at + 1);
}

function meridiemOf(
  text: string,
  token: QuantityToken,
  words: QuantityWords,
): { readonly add: number; readonly length: number } | undefined {
  const shown = /^[ap]\.?\s?m\.?(?![\p{L}])/iu.exec(text.slice(token.start, token.start + 6))?.[0];
  if (shown === undefined) return undefined;
  const add = words.meridiem.get(shown.toLowerCase().replaceAll(/[.\s]/gu, ''));
  return add === undefined ? undefined : { add, length: shown.length };
}

/** "at 1353 (1023 GMT)": the bracket says that the four digits are a time. */
function isTimeRepeated(tokens: readonly QuantityToken[], at: number, words: QuantityWords): boolean {
  return tokens[at + 1]?.text === '(' && words.timeMarks.has(tokens[at + 3]?.lower ?? '');
}

function time(minutes: number, end: number): DatePhrase {
  return { kind: 'time', min: minutes, max: minutes, end };
}

/** mid-2032, early May, the middle of 2032, end of the year */
function parsePartOfPeriod(context: DateContext, at: number): DatePhrase | null {
  const { tokens, words } = context;
  const part = words.partsOfPeriod.get(tokens[at]?.lower ?? '');
  if (part === undefined) return null;
  let i = at + 1;
  if (tokens[i]?.text === '-' || words.in.has(tokens[i]?.lower ?? '') || words.of.has(tokens[i]?.lower ?? '')) i++;
  if (words.definite.has(tokens[i]?.lower ?? '') || words.of.has(tokens[i]?.lower ?? '')) i++;
  const inner =
    parseMonth(context, i) ??
    parseQuarter(context, i) ??
    parseSeason(context, i) ??
    parseRelativePeriod(context, i) ??
    (isYearToken(tokens[i]) ? parseYear(context, i) : null) ??
    parseBareYearWord(context, i);
  if (inner === null) return null;
  if (inner.min === null || inner.max === null) return inner;
  const length = inner.max - inner.min + 1;
  const within = { min: inner.min + Math.round(part[0] * length), max: inner.min + Math.round(part[1] * length) - 1 };
  return { ...date(within, inner.end), closes: part[0] >= CLOSING };
}

/** From here on a part of a period is its end. */
const CLOSING = 0.75;

/** "the year", "the month" after "end of": that of writing. */
function parseBareYearWord({ tokens, words, on }: DateContext, at: number): DatePhrase | null {
  if (!words.definite.has(tokens[at - 1]?.lower ?? '')) return null;
  const name = tokens[at]?.lower ?? '';
  const isMonth = words.periods.get(name) === 'month';
  if (!isMonth && !words.yearWords.has(name)) return null;
  if (on === null) return date(null, at + 1);
  const { year, month } = dateOf(on);
  return date(isMonth ? wholeMonth(year, month) : wholeYear(year), at + 1);
}

function monthAt({ tokens, words }: DateContext, at: number): number | undefined {
  const token = tokens[at];
  if (token === undefined || token.kind !== 'word' || !/^\p{Lu}/u.test(token.text)) return undefined;
  return words.months.get(token.lower);
}

/** 26 May 2026, May 26, 26th of May, May 2026, in May */
function parseDayAndMonth(context: DateContext, at: number): DatePhrase | null {
  const { tokens, words } = context;
  let i = at;
  if (words.weekdays.has(tokens[i]?.lower ?? '')) {
    i++;
    if (tokens[i]?.text === ',') i++;
    const dated = parseDayMonthOnly(context, i) ?? parseMonthDay(context, i);
    return dated ?? parseWeekday(context, at);
  }
  return parseDayMonthOnly(context, i) ?? parseMonthDay(context, i) ?? parseMonth(context, i);
}

/** 21 to 23 April, April 21-23, between 3 and 5 May 2026, 19 and 20 September (of two days that follow each other) */
function parseDayRange(context: DateContext, at: number): DatePhrase | null {
  const { tokens, words } = context;
  const isBetween = words.between.has(tokens[at]?.lower ?? '');
  let i = isBetween ? at + 1 : at;
  const before = monthAt(context, i);
  if (before !== undefined) i++;
  const first = dayAt(context, i);
  if (first === null) return null;
  const joiner = tokens[first.end];
  const isDash = /^[-–—‑]$/u.test(joiner?.text ?? '');
  const isAnd = words.and.has(joiner?.lower ?? '');
  const second = dayAt(context, first.end + 1);
  if (second === null || second.day <= first.day) return null;
  if (!isDash && !words.to.has(joiner?.lower ?? '') && !(isAnd && (isBetween || second.day === first.day + 1)))
    return null;
  i = second.end;
  if (before === undefined && words.of.has(tokens[i]?.lower ?? '')) i++;
  const month = before ?? monthAt(context, i);
  if (month === undefined) return null;
  if (before === undefined) i++;
  const [from, to] = [first.day, second.day].map((day) => withYear(context, i, month, day));
  return from === undefined || to === undefined ? null : { ...to, min: from.min };
}

/** A day of a month, "21" or "21st", and where it ends; or null. */
function dayAt({ tokens, words }: DateContext, at: number): { readonly day: number; readonly end: number } | null {
  const token = tokens[at];
  const isDay = token?.kind === 'number' && token.decimals === 0 && token.value >= 1 && token.value <= 31;
  if (!isDay || token.grouped) return null;
  const suffix = tokens[at + 1];
  return { day: token.value, end: suffix?.glued === true && words.ordinalSuffixes.has(suffix.lower) ? at + 2 : at + 1 };
}

function parseDayMonthOnly(context: DateContext, at: number): DatePhrase | null {
  const { tokens, words } = context;
  const day = tokens[at];
  if (day?.kind !== 'number' || day.decimals > 0 || day.value < 1 || day.value > 31) return null;
  let i = at + 1;
  if (tokens[i]?.glued === true && words.ordinalSuffixes.has(tokens[i]?.lower ?? '')) i++;
  if (words.of.has(tokens[i]?.lower ?? '')) i++;
  const month = monthAt(context, i);
  return month === undefined ? null : withYear(context, i + 1, month, day.value);
}

function parseMonthDay(context: DateContext, at: number): DatePhrase | null {
  const { tokens, words } = context;
  const month = monthAt(context, at);
  if (month === undefined) return null;
  let i = at + 1;
  if (tokens[i]?.text === '.') i++;
  const day = tokens[i];
  if (day?.kind !== 'number' || day.decimals > 0 || day.value < 1 || day.value > 31 || day.grouped) return null;
  i++;
  if (tokens[i]?.glued === true && words.ordinalSuffixes.has(tokens[i]?.lower ?? '')) i++;
  return withYear(context, i, month, day.value);
}

function withYear(context: DateContext, at: number, month: number, day: number): DatePhrase {
  const { tokens } = context;
  let i = at;
  if (tokens[i]?.text === ',') i++;
  const year = tokens[i];
  if (isYearToken(year)) return dayOrNull(year.value, month, day, i + 1) ?? date(null, i + 1);
  const told = relativeYear(context, i);
  if (told !== null)
    return (told.year === null ? null : dayOrNull(told.year, month, day, told.end)) ?? date(null, told.end);
  const guessed = guessYear(context, at, month);
  return guessed === null ? date(null, at) : (dayOrNull(guessed, month, day, at) ?? date(null, at));
}

/** May 2026, May of 2026; a month alone only where a preposition or "last" makes it one ("may", "march"). */
function parseMonth(context: DateContext, at: number): DatePhrase | null {
  const { tokens, words } = context;
  const month = monthAt(context, at);
  if (month === undefined) return null;
  let i = at + 1;
  if (tokens[i]?.text === '.' && isYearToken(tokens[i + 1])) i++;
  if (tokens[i]?.text === ',' && isYearToken(tokens[i + 1])) i++;
  if (words.of.has(tokens[i]?.lower ?? '') && isYearToken(tokens[i + 1])) i++;
  const year = tokens[i];
  if (isYearToken(year)) return date(wholeMonth(year.value, month), i + 1);
  const before = tokens[at - 1];
  const isPlaced =
    before !== undefined &&
    before.kind === 'word' &&
    (words.monthLeads.has(before.lower) || words.relatives.has(before.lower) || words.partsOfPeriod.has(before.lower));
  const told = relativeYear(context, i);
  if (told !== null) return date(told.year === null ? null : wholeMonth(told.year, month), told.end);
  if (!isPlaced && (tokens[at]?.lower.length ?? 0) <= 5) return null;
  const guessed = guessYear(context, at, month);
  return date(guessed === null ? null : wholeMonth(guessed, month), at + 1);
}

/** "spring next year", "in June of this year": the year told after it, or null where none is. */
function relativeYear(
  { tokens, words, on }: DateContext,
  at: number,
): { readonly year: number | null; readonly end: number } | null {
  const i = words.of.has(tokens[at]?.lower ?? '') ? at + 1 : at;
  const relative = words.relatives.get(tokens[i]?.lower ?? '');
  if (relative === undefined || words.periods.get(tokens[i + 1]?.lower ?? '') !== 'year') return null;
  return { year: on === null ? null : dateOf(on).year + relative, end: i + 2 };
}

/** "on the thirteenth", "by the 16th": a day of the month of writing, or of the one before it where that lies ahead. */
function parseOrdinalDay({ tokens, words, on }: DateContext, at: number): DatePhrase | null {
  const [lead, the, name] = [tokens[at - 2], tokens[at - 1], tokens[at]];
  if (name === undefined || !words.definite.has(the?.lower ?? '')) return null;
  if (!words.dayLeads.has(lead?.lower ?? '') && !words.before.has(lead?.lower ?? '')) return null;
  const isDigits = name.kind === 'number' && words.ordinalSuffixes.has(tokens[at + 1]?.lower ?? '');
  const day = isDigits ? name.value : words.ordinals.get(name.lower);
  const end = isDigits ? at + 2 : at + 1;
  const next = tokens[end];
  const isLast = next === undefined || (next.kind === 'sign' && /^[.,;:]$/.test(next.text));
  if (day === undefined || day < LEAST_ORDINAL || day > 31 || !isLast) return null;
  if (on === null) return date(null, end);
  const now = dateOf(on);
  if (day <= now.day) return dayOrNull(now.year, now.month, day, end);
  return now.month === 1 ? dayOrNull(now.year - 1, 12, day, end) : dayOrNull(now.year, now.month - 1, day, end);
}

/** Below this an ordinal is more often a place in a row: "the fourth". */
const LEAST_ORDINAL = 10;

/** The year of a month or day without one: the next to come when the clause looks ahead, else the last one past. */
function guessYear(context: DateContext, at: number, month: number): number | null {
  if (context.on === null) return null;
  const now = dateOf(context.on);
  const relative = relativeBefore(context, at);
  if (relative === 0) return now.year;
  if (relative === 1) return month > now.month ? now.year : now.year + 1;
  if (relative === -1) return month < now.month ? now.year : now.year - 1;
  const ahead = (month - now.month + 12) % 12;
  if (ahead === 0) return now.year;
  // "backed it by seven votes to five on 22 January", written in February
  const isJustPast = ahead >= 12 - NEXT_MONTHS && looksBack(context, at);
  if (!isJustPast && looksAhead(context, at, ahead)) return month > now.month ? now.year : now.year + 1;
  // "In December it opens", written in November: no word looks ahead, but none looks back either, and eleven months ago is far
  const isNext = ahead <= NEXT_MONTHS && !looksBack(context, at);
  if (isNext) return month > now.month ? now.year : now.year + 1;
  return month < now.month ? now.year : now.year - 1;
}

/** "this September", "last June": the word two or three tokens back. */
function relativeBefore({ tokens, words }: DateContext, at: number): number | undefined {
  for (let i = at - 1; i >= 0 && i >= at - 2; i--) {
    const relative = words.relatives.get(tokens[i]?.lower ?? '');
    if (relative !== undefined) return relative;
  }
  return undefined;
}

/** A verb of the past before the date in its clause, or right after it: "opened in December", "in December the gate was shut". */
function looksBack({ tokens, words }: DateContext, at: number): boolean {
  const isPast = (token: QuantityToken | undefined, i: number): boolean =>
    token?.kind === 'word' &&
    (words.past.has(token.lower) ||
      (/^\p{Ll}{3,}ed$/u.test(token.text) && !words.present.has(tokens[i - 1]?.lower ?? '')));
  for (let i = at - 1; i >= 0 && i > at - 14 && tokens[i]?.text !== ';'; i--) if (isPast(tokens[i], i)) return true;
  return tokens.slice(at + 1, at + 8).some((token, i) => isPast(token, at + 1 + i));
}

function looksAhead({ tokens, words }: DateContext, at: number, monthsAhead: number = 0): boolean {
  for (let i = at + 1; i < tokens.length && i < at + 6; i++) {
    const token = tokens[i];
    if (token === undefined || token.kind === 'sign') break;
    if (words.future.has(token.lower) && !words.to.has(token.lower)) return true;
  }
  let isTold = false;
  let isLimit = false;
  for (let i = at - 1; i >= 0 && i > at - 14; i--) {
    const token = tokens[i];
    if (token === undefined || token.text === ';') break;
    if (words.future.has(token.lower)) return true;
    if (words.past.has(token.lower)) isTold = true;
    if (i >= at - 3 && words.before.has(token.lower)) isLimit = true;
  }
  // "not off before September": a limit lies ahead unless the clause tells of the past.
  return isLimit && !isTold && monthsAhead <= FUTURE_REACH;
}

function parseWeekday(context: DateContext, at: number): DatePhrase | null {
  const { tokens, words, on } = context;
  const token = tokens[at];
  const weekday = words.weekdays.get(token?.lower ?? '');
  if (weekday === undefined || token === undefined || !/^\p{Lu}/u.test(token.text)) return null;
  if (on === null) return date(null, at + 1);
  const back = (weekdayOf(on) - weekday + 7) % 7;
  const relative = words.relatives.get(tokens[at - 1]?.lower ?? '');
  const ahead = relative === 1 || (relative === undefined && looksAhead(context, at));
  const day = ahead ? on + ((7 - back) % 7) : on - back;
  return date({ min: day, max: day }, at + 1);
}

/** Stands for the ordinal of the last part, however many there are. */
const LAST = -1;

/** Q4 2027, fourth quarter of 2027, last quarter of 2027, second half of 2028, H2 2028 */
function parseQuarter(context: DateContext, at: number): DatePhrase | null {
  const { tokens, words } = context;
  const token = tokens[at];
  if (token === undefined) return null;
  let parts = 0;
  let index = 0;
  let i = at;
  const letter = token.kind === 'word' ? token.text : '';
  const digit = tokens[at + 1];
  if (/^[QH]$/u.test(letter) && digit?.kind === 'number' && digit.glued) {
    parts = letter === 'Q' ? 4 : 2;
    index = digit.value;
    i = at + 2;
  } else {
    const ordinal =
      words.ordinals.get(token.lower) ??
      (words.lastWords.has(token.lower) ? LAST : undefined) ??
      (token.kind === 'number' && words.ordinalSuffixes.has(digit?.lower ?? '') ? token.value : undefined);
    if (ordinal === undefined) return null;
    i = token.kind === 'number' ? at + 2 : at + 1;
    if (tokens[i]?.text === '-') i++;
    const name = tokens[i]?.lower ?? '';
    parts = words.quarterWords.has(name) ? 4 : words.halfWords.has(name) ? 2 : 0;
    index = ordinal === LAST ? parts : ordinal;
    i++;
    // "the last quarter" alone is the one just past, or of a match
    if (ordinal === LAST && !words.of.has(tokens[i]?.lower ?? '')) return null;
  }
  if (parts === 0 || index < 1 || index > parts) return null;
  let j = i;
  if (words.of.has(tokens[j]?.lower ?? '') || words.in.has(tokens[j]?.lower ?? '')) j++;
  if (tokens[j]?.text === ',') j++;
  const year = tokens[j];
  const relative =
    parseRelativePeriod(context, j) ??
    (words.definite.has(tokens[j]?.lower ?? '') ? parseBareYearWord(context, j + 1) : null);
  if (isYearToken(year)) return date(partOfYear(year.value, parts, index), j + 1);
  if (relative !== null) {
    return date(relative.min === null ? null : partOfYear(dateOf(relative.min).year, parts, index), relative.end);
  }
  if (words.of.has(tokens[i]?.lower ?? '')) return null; // of a match
  if (parts === 2) return null; // "the second half" may be of a match
  return date(context.on === null ? null : partOfYear(nearYear(context, at, index * 3), parts, index), i);
}

function nearYear(context: DateContext, at: number, lastMonth: number): number {
  const now = dateOf(context.on ?? 0);
  if (looksAhead(context, at)) return lastMonth >= now.month ? now.year : now.year + 1;
  return lastMonth <= now.month + 2 ? now.year : now.year - 1;
}

function partOfYear(year: number, parts: number, index: number): Period {
  const months = 12 / parts;
  const first = (index - 1) * months + 1;
  return { min: daysOf(year, first, 1), max: wholeMonth(year, first + months - 1).max };
}

/** spring 2031, autumn of 2027, last summer */
function parseSeason(context: DateContext, at: number): DatePhrase | null {
  const { tokens, words } = context;
  const month = words.seasons.get(tokens[at]?.lower ?? '');
  if (month === undefined) return null;
  let i = at + 1;
  if (words.of.has(tokens[i]?.lower ?? '')) i++;
  const year = tokens[i];
  if (isYearToken(year)) return date(season(year.value, month), i + 1);
  const told = relativeYear(context, i);
  if (told !== null) return date(told.year === null ? null : season(told.year, month), told.end);
  const relative = words.relatives.get(tokens[at - 1]?.lower ?? '');
  if (relative === undefined) return parseBareSeason(context, at, month);
  if (context.on === null) return date(null, at + 1);
  const now = dateOf(context.on);
  const isPast = month + 2 < now.month;
  const isAhead = month > now.month;
  const shift = relative < 0 ? (isPast ? 0 : -1) : relative > 0 ? (isAhead ? 0 : 1) : 0;
  return date(season(now.year + shift, month), at + 1);
}

/** "till autumn", "by the spring", "this side of summer": a season alone is a date only after a word that puts it in time. */
function parseBareSeason(context: DateContext, at: number, month: number): DatePhrase | null {
  const { tokens, words, on } = context;
  const lead = tokens[words.definite.has(tokens[at - 1]?.lower ?? '') ? at - 2 : at - 1];
  if (lead === undefined || !words.seasonLeads.has(lead.lower)) return null;
  if (on === null) return date(null, at + 1);
  const now = dateOf(on);
  const isAhead = month > now.month;
  return date(
    season(looksAhead(context, at) === isAhead ? now.year : isAhead ? now.year - 1 : now.year + 1, month),
    at + 1,
  );
}

/** Northern seasons; winter 2026 is read as December 2025 to February 2027: both winters of that year. */
function season(year: number, month: number): Period {
  if (month === 12) return { min: daysOf(year, 1, 1), max: wholeMonth(year + 1, 2).max };
  return { min: daysOf(year, month, 1), max: wholeMonth(year, month + 2).max };
}

function parseRelative(context: DateContext, at: number): DatePhrase | null {
  const { tokens, words, on } = context;
  const day = words.relativeDays.get(tokens[at]?.lower ?? '');
  if (day !== undefined) return date(on === null ? null : { min: on + day, max: on + day }, at + 1);
  return parseRelativePeriod(context, at);
}

/** last year, this month, next week */
function parseRelativePeriod(context: DateContext, at: number): DatePhrase | null {
  const { tokens, words, on } = context;
  const relative = words.relatives.get(tokens[at]?.lower ?? '');
  if (relative === undefined) return null;
  let i = at + 1;
  if (words.yearWords.has(tokens[i]?.lower ?? '') && words.yearWords.has(tokens[i + 1]?.lower ?? '')) i++;
  const period = words.periods.get(tokens[i]?.lower ?? '');
  if (period === undefined || !['year', 'month', 'week'].includes(period)) return null;
  if (tokens[i + 1]?.lower === words.possessiveEnding) i++;
  if (on === null) return date(null, i + 1);
  const now = dateOf(on);
  if (period === 'year') return date(wholeYear(now.year + relative), i + 1);
  if (period === 'week') {
    const monday = on - ((weekdayOf(on) + 6) % 7) + 7 * relative;
    return date({ min: monday, max: monday + 6 }, i + 1);
  }
  const month = now.month + relative;
  const year = month < 1 ? now.year - 1 : month > 12 ? now.year + 1 : now.year;
  return date(wholeMonth(year, ((month + 11) % 12) + 1), i + 1);
}

function parseYear(context: DateContext, at: number): DatePhrase | null {
  const { tokens, words } = context;
  let i = at;
  const first = tokens[i];
  if (
    first !== undefined &&
    words.yearWords.has(first.lower) &&
    first.lower !== 'years' &&
    tokens[i + 1]?.kind === 'number'
  )
    i++;
  if (words.yearWords.has(tokens[i]?.lower ?? '') && isYearToken(tokens[i + 1])) i++;
  const token = tokens[i];
  if (!isYearToken(token)) return null;
  if (isCountOfThings(context, i)) return null;
  const [dash, next] = [tokens[i + 1], tokens[i + 2]];
  if (
    next?.kind === 'number' &&
    (dash?.text === '-' || dash?.text === '–' || dash?.text === '/') &&
    dash.glued &&
    next.glued
  ) {
    const last = /^\d{2}$/.test(next.text) ? Math.floor(token.value / 100) * 100 + next.value : next.value;
    const isYears =
      (/^\d{2}$/.test(next.text) && last === token.value + 1) || (isYearToken(next) && last > token.value);
    if (isYears) return date({ min: wholeYear(token.value).min, max: wholeYear(last).max }, i + 3);
  }
  if (dash?.glued === true && dash.lower === 's') {
    return date({ min: wholeYear(token.value).min, max: wholeYear(token.value + 9).max }, i + 2);
  }
  return date(wholeYear(token.value), i + 1);
}

/** `2000 people` counts; `2019 elections` dates. A unit, a scale or a currency beside it also makes it a number. */
function isCountOfThings({ tokens, words }: DateContext, at: number): boolean {
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  const token = tokens[at];
  if (before !== undefined && words.currencySigns.some(([sign]) => sign === before.text)) return true;
  if (before !== undefined && before.glued && before.text === '.') return true;
  if (next === undefined) return false;
  if (words.scales.has(next.lower) || words.currencyWords.has(next.lower) || next.text === '%') return true;
  if (words.units.has(next.lower) && next.lower.length > 1) return true;
  if (words.durations.has(next.lower)) return true;
  const isRound = token !== undefined && token.value % 100 === 0;
  return words.peopleNouns.has(next.lower) && (isRound || (before !== undefined && !words.yearLeads.has(before.lower)));
}
