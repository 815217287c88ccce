/** Dates as a letter prints them, through date-fns in the letter's language; no clock and no time zone is involved. */
import { createRequire } from 'node:module';
import type { Locale } from 'date-fns';
import { cleanText, noBreak } from './typography.ts';

// As CommonJS: for every file it imports, Node's ESM loader reads the 200 KB of the package's package.json again, a tenth of a second in all.
const { format } = createRequire(import.meta.url)('date-fns/format') as typeof import('date-fns/format');

/** How a language writes a day. `locale` undefined is date-fns's own English. */
export interface DateStyle {
  readonly locale: Locale | undefined;
  /** date-fns pattern of a whole date: `d MMMM yyyy`; `PPP` is the locale's own long form. */
  readonly day: string;
}

export const englishDates: DateStyle = { locale: undefined, day: 'd MMMM yyyy' };
export const americanDates: DateStyle = { locale: undefined, day: 'MMMM d, yyyy' };

/** `8 April 2026`, `April 2026` or `2026`, as precise as the ISO date given; other text is returned as one clean line. */
export function formatDate(iso: string, style: DateStyle): string {
  const known = formatted.get(style) ?? new Map<string, string>();
  formatted.set(style, known);
  const printed = known.get(iso) ?? formatParts(iso, style);
  if (known.size >= maxFormatted) known.clear();
  known.set(iso, printed);
  return printed;
}

// The articles of a week bear seven dates, which date-fns formats slower than all else of them is read.
const formatted = new WeakMap<DateStyle, Map<string, string>>();
const maxFormatted = 500;

function formatParts(iso: string, style: DateStyle): string {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(iso);
  if (parts === null) return cleanText(iso);
  const [, year = '', month, day] = parts;
  const date = new Date(Number(year), Number(month ?? 1) - 1, Number(day ?? 1));
  const pattern = month === undefined ? 'yyyy' : day === undefined ? 'LLLL yyyy' : style.day;
  if (Number.isNaN(date.getTime())) return cleanText(iso);
  const printed = style.locale === undefined ? format(date, pattern) : format(date, pattern, { locale: style.locale });
  return printed.replace(/^(\d+(?:\.|er)?) /, `$1${noBreak}`);
}

/** `14–20 November 2026`, `28 November – 4 December 2026`: what is the same is said once. A null end leaves the other. */
export function formatDateRange(from: string | null, to: string | null, style: DateStyle): string {
  const start = from ?? to;
  const end = to ?? from;
  if (start === null || end === null) return '';
  const [first, last] = [formatDate(start, style), formatDate(end, style)];
  if (start === end) return last;
  const dayFirst = /^(\d{1,2}(?:\.|er)?)\u00a0/;
  const year = end.slice(0, 4);
  if (!dayFirst.test(first) || !dayFirst.test(last) || !start.startsWith(year)) return `${first} – ${last}`;
  if (start.slice(0, 7) === end.slice(0, 7)) return `${dayFirst.exec(first)?.[1] ?? ''}–${last}`;
  return `${first.replace(new RegExp(`(?:\\s+de)?\\s+${year}$`), '')} – ${last}`;
}
