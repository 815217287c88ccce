/** Dates as articles print them → ISO 8601 calendar dates. The date is the one written: no time zone is ever applied. */

/** `ambiguous`: a numeric date whose day and month could be swapped. */
export type ParsedDate =
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'ambiguous' }
  | { readonly kind: 'none' };

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH_NAME =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const YEAR = '((?:19|20)\\d\\d)';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';

const ISO = new RegExp(`\\b${YEAR}[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)`);
const COMPACT = /^\s*((?:19|20)\d\d)(\d\d)(\d\d)\s*$/;
const DAY_MONTH = new RegExp(`\\b${DAY}(?:\\s+of)?[\\s-]+${MONTH_NAME},?[\\s-]+${YEAR}\\b`, 'i');
const MONTH_DAY = new RegExp(`\\b${MONTH_NAME}\\s+${DAY},?\\s+${YEAR}\\b`, 'i');
const NUMERIC = new RegExp(`(?<![\\d/.-])(\\d{1,2})[/.-](\\d{1,2})[/.-]${YEAR}\\b`);
const GERMAN_DOTS = new RegExp(`(?<![\\d/.-])(\\d{1,2})\\.(\\d{1,2})\\.${YEAR}\\b`);

/** Finds the first date in a text. `dayFirst` says how to read `04/05/2026`; null when nothing tells. */
export function parseDate(text: string, dayFirst: boolean | null = null): ParsedDate {
  const iso = COMPACT.exec(text) ?? ISO.exec(text);
  if (iso) return calendarDate(iso[1], Number(iso[2]), Number(iso[3]));
  const dayMonth = DAY_MONTH.exec(text);
  if (dayMonth) return calendarDate(dayMonth[3], monthNumber(dayMonth[2]), Number(dayMonth[1]));
  const monthDay = MONTH_DAY.exec(text);
  if (monthDay) return calendarDate(monthDay[3], monthNumber(monthDay[1]), Number(monthDay[2]));
  return parseNumeric(text, dayFirst);
}

function parseNumeric(text: string, dayFirst: boolean | null): ParsedDate {
  const found = NUMERIC.exec(text);
  if (found === null) return { kind: 'none' };
  const [first, second] = [Number(found[1]), Number(found[2])];
  if (first > 12 || first === second) return calendarDate(found[3], second, first);
  if (second > 12) return calendarDate(found[3], first, second);
  // Dates with dots are written day first wherever they are used.
  const isDayFirst = GERMAN_DOTS.test(text) ? true : dayFirst;
  if (isDayFirst === null) return { kind: 'ambiguous' };
  return isDayFirst ? calendarDate(found[3], second, first) : calendarDate(found[3], first, second);
}

function monthNumber(name: string | undefined): number {
  return MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;
}

function calendarDate(year: string | undefined, month: number, day: number): ParsedDate {
  const time = new Date(Date.UTC(Number(year), month - 1, day));
  if (time.getUTCMonth() !== month - 1 || time.getUTCDate() !== day || month < 1) return { kind: 'none' };
  return { kind: 'date', date: time.toISOString().slice(0, 10) };
}
