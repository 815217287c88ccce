import { expect, test } from 'vitest';
import { chooseArticles, formatIsoWeek, isDate, type IssueChoice } from '../../src/build/choose-articles.ts';
import type { Article } from '../../src/model.ts';

const article = (date: string | null): Article => ({ id: `${date ?? 'none'}.md`, date }) as Article;
const choose = (
  dates: readonly (string | null)[],
  choice: Partial<IssueChoice> = {},
): ReturnType<typeof chooseArticles> => chooseArticles(dates.map(article), { windowDays: null, ...choice });
const datesOf = (chosen: ReturnType<typeof chooseArticles>): readonly (string | null)[] =>
  chosen.articles.map((each) => each.date);
const codesOf = (chosen: ReturnType<typeof chooseArticles>): readonly string[] =>
  chosen.notices.map((each) => each.code);

test.each([
  ['2026-11-20', '2026-W47', 'a Friday in the middle of the year'],
  ['2026-01-01', '2026-W01', 'a Thursday begins the year with week 1'],
  ['2027-01-01', '2026-W53', 'a Friday belongs to the last week of the year before'],
  ['2024-12-30', '2025-W01', 'a Monday before New Year belongs to the next year'],
  ['2026-11-16', '2026-W47', 'weeks begin on Monday'],
  ['2026-11-22', '2026-W47', 'and end on Sunday'],
  ['1969-12-31', '1970-W01', 'before 1970'],
])('%s is in %s: %s', (date, week) => expect(formatIsoWeek(date)).toBe(week));

test.each([
  ['2026-02-28', true],
  ['2026-02-30', false],
  ['2026-13-01', false],
  ['2026-1-1', false],
  ['tomorrow', false],
])('%s is a date: %s', (text, expected) => expect(isDate(text)).toBe(expected));

test('the date is that of the newest article, the name its week', () => {
  expect(choose(['2026-11-17', null, '2026-11-20'])).toMatchObject({ id: '2026-W47', date: '2026-11-20' });
});

test('without any date the issue is undated', () => {
  expect(choose([null])).toMatchObject({ id: 'undated', date: null });
});

test('a date and a name that are asked for win', () => {
  expect(choose(['2026-11-17'], { date: '2026-12-24', issue: 'christmas' })).toMatchObject({
    id: 'christmas',
    date: '2026-12-24',
  });
});

test('a window counts back from the date of the issue and keeps what has no date', () => {
  const chosen = choose(['2026-11-13', '2026-11-14', null, '2026-11-20', '2026-11-21'], {
    date: '2026-11-20',
    windowDays: 7,
  });
  expect(datesOf(chosen)).toEqual(['2026-11-14', null, '2026-11-20']);
  expect(codesOf(chosen)).toEqual(['articles-outside']);
});

test('since and until narrow first, so that the newest left gives the date', () => {
  expect(
    choose(['2026-11-10', '2026-11-17', '2026-11-20'], { since: '2026-11-11', until: '2026-11-19' }),
  ).toMatchObject({ date: '2026-11-17' });
});

test('dates that span more than two weeks are told', () => {
  expect(codesOf(choose(['2026-11-01', '2026-11-15']))).toEqual([]);
  expect(codesOf(choose(['2026-11-01', '2026-11-16']))).toEqual(['articles-spread']);
});

test('a window without any date takes everything and says so', () => {
  const chosen = choose([null, null], { windowDays: 7 });
  expect(chosen.articles).toHaveLength(2);
  expect(codesOf(chosen)).toEqual(['window-undated']);
});

test.each(['..', '../x', 'a/b', '', '.hidden', 'a\\b', 'x'.repeat(81), 'end.'])(
  '%j is no name for an issue',
  (issue) => {
    expect(() => choose(['2026-11-20'], { issue })).toThrow(/expected the name of an issue/);
  },
);

test('a first day after the last is refused', () => {
  expect(() => choose(['2026-11-20'], { since: '2026-11-20', until: '2026-11-10' })).toThrow(
    /expected a first day before the last/,
  );
});
