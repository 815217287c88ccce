import { describe, expect, test } from 'vitest';
import { englishDates, formatDate, formatDateRange } from '../../src/render/format-dates.ts';
import { loadDateStyle } from '../../src/render/load-dates.ts';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

test.each([
  ['en', '2026-04-08', '8 April 2026'],
  ['en-US', '2026-04-08', 'April 8, 2026'],
  ['de', '2026-04-08', '8. April 2026'],
  ['fr-FR', '2026-04-08', '8 avril 2026'],
  ['fr', '2026-11-01', '1er novembre 2026'],
  ['es', '2026-04-08', '8 de abril de 2026'],
  ['he', '2026-04-08', '8 באפריל 2026'],
  ['ja', '2026-04-08', '2026年4月8日'],
  ['ar', '2026-04-08', '8 أبريل 2026'],
  ['xx-unknown', '2026-04-08', '8 April 2026'],
  ['../../../etc', '2026-04-08', '8 April 2026'],
  ['en', '2026-04', 'April 2026'],
  ['en', '2026', '2026'],
  ['en', 'spring', 'spring'],
])('%s: %s is %s', (language, iso, expected) => {
  expect(plain(formatDate(iso, loadDateStyle(language)))).toBe(expected);
});

describe('a range says once what is the same', () => {
  test.each([
    ['2026-11-14', '2026-11-20', '14–20 November 2026'],
    ['2026-11-28', '2026-12-04', '28 November – 4 December 2026'],
    ['2026-12-28', '2027-01-02', '28 December 2026 – 2 January 2027'],
    ['2026-11-14', '2026-11-14', '14 November 2026'],
    ['2026-10', '2026-11-02', 'October 2026 – 2 November 2026'],
    [null, '2026-11-02', '2 November 2026'],
    [null, null, ''],
  ])('%s to %s: %s', (from, to, expected) => {
    expect(plain(formatDateRange(from, to, englishDates))).toBe(expected);
  });
});

test.each([
  ['de', '2026-11-28', '2026-12-04', '28. November – 4. Dezember 2026'],
  ['de', '2026-11-14', '2026-11-20', '14.–20. November 2026'],
  ['fr', '2026-11-01', '2026-11-07', '1er–7 novembre 2026'],
  ['es', '2026-11-14', '2026-11-20', '14–20 de noviembre de 2026'],
  ['es', '2026-11-28', '2026-12-04', '28 de noviembre – 4 de diciembre de 2026'],
  ['he', '2026-11-14', '2026-11-20', '14–20 בנובמבר 2026'],
])('%s: %s to %s: %s', (language, from, to, expected) => {
  expect(plain(formatDateRange(from, to, loadDateStyle(language)))).toBe(expected);
});

test('the time zone of the machine changes nothing', () => {
  const before = process.env['TZ'];
  try {
    for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'UTC']) {
      process.env['TZ'] = zone;
      // A style of its own: what one has printed is remembered.
      expect(plain(formatDate('2026-03-29', { ...englishDates }))).toBe('29 March 2026');
    }
  } finally {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  }
});
