/**
 * Which articles belong to an issue, what its date is and what it is called (pure: no clock). The date is the one asked for, else
 * that of the newest article, else unknown; the name is the one asked for, else the ISO week of the date, else `undated`.
 */
import type { Article, Notice } from '../model.ts';
import { articlesOutside, dateWrong, datesSpread, issueNameWrong, windowEmpty, windowUndated } from './errors.ts';

export interface IssueChoice {
  readonly issue?: string | undefined;
  /** ISO 8601 calendar dates. */
  readonly date?: string | undefined;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  /** Days up to and with the issue's date; null for all articles. */
  readonly windowDays: number | null;
}

export interface ChosenArticles {
  readonly id: string;
  readonly date: string | null;
  readonly articles: readonly Article[];
  readonly notices: readonly Notice[];
}

// A weekly letter that reaches further back than two weeks has most likely read last week's folder again.
const widestSpanDays = 14;
const dayMs = 86_400_000;

/** The articles of an issue. Raises `issue-name-wrong`, `date-wrong` or `window-empty`. */
export function chooseArticles(articles: readonly Article[], choice: IssueChoice): ChosenArticles {
  checkDates(choice);
  const within = filterByDate(articles, choice.since ?? null, choice.until ?? null);
  const date = choice.date ?? findNewest(within);
  const { since, until } = findWindow(choice, date);
  if (since !== null && until !== null && since > until) throw windowEmpty(since, until);
  const chosen = filterByDate(articles, since, until);
  const notices: Notice[] = [];
  if (choice.windowDays !== null && date === null && choice.since === undefined)
    notices.push(windowUndated(choice.windowDays));
  if (chosen.length < articles.length) notices.push(articlesOutside(articles.length - chosen.length, since, until));
  const spread = findSpread(chosen);
  if (spread !== null) notices.push(spread);
  return { id: nameIssue(choice.issue, date), date, articles: chosen, notices };
}

function findWindow(choice: IssueChoice, date: string | null): { since: string | null; until: string | null } {
  const isCounted = choice.windowDays !== null && date !== null;
  const first = isCounted ? formatDay(dayOf(date) - (choice.windowDays - 1)) : null;
  return { since: choice.since ?? first, until: choice.until ?? (isCounted ? date : null) };
}

/** Articles of unknown date belong to every window: only a person can tell. */
function filterByDate(articles: readonly Article[], since: string | null, until: string | null): readonly Article[] {
  return articles.filter(
    ({ date }) => date === null || ((since === null || date >= since) && (until === null || date <= until)),
  );
}

function findNewest(articles: readonly Article[]): string | null {
  return articles.reduce<string | null>(
    (newest, { date }) => (date !== null && (newest === null || date > newest) ? date : newest),
    null,
  );
}

function findSpread(articles: readonly Article[]): Notice | null {
  const dates = articles.flatMap(({ date }) => (date === null ? [] : [date])).toSorted();
  const [from, to] = [dates[0], dates.at(-1)];
  return from !== undefined && to !== undefined && dayOf(to) - dayOf(from) > widestSpanDays
    ? datesSpread(from, to)
    : null;
}

function nameIssue(name: string | undefined, date: string | null): string {
  if (name === undefined) return date === null ? 'undated' : formatIsoWeek(date);
  // It becomes a folder: no separators, no `..`, nothing hidden, on any system.
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,79}$/u.test(name) || name.endsWith('.')) throw issueNameWrong(name);
  return name;
}

/** `2026-11-20` → `2026-W47` (ISO 8601: weeks begin on Monday, week 1 holds the first Thursday). */
export function formatIsoWeek(date: string): string {
  const day = dayOf(date);
  // 1970-01-01 was a Thursday; the Thursday of a week is in the year that the week counts to.
  const thursday = Math.floor((day + 3) / 7) * 7;
  const year = formatDay(thursday).slice(0, 4);
  const week = Math.floor((thursday - dayOf(`${year}-01-01`)) / 7) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}

function checkDates(choice: IssueChoice): void {
  for (const option of ['date', 'since', 'until'] as const) {
    const value = choice[option];
    if (value !== undefined && !isDate(value)) throw dateWrong(option, value);
  }
}

/** True for a day that exists, written `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  // Date.parse takes 2026-02-30 for the 2nd of March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function dayOf(date: string): number {
  return Math.round(Date.parse(`${date.slice(0, 10)}T00:00:00Z`) / dayMs);
}

function formatDay(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}
