import { expect, test } from 'vitest';
import { parseDays, parseDurationMs, parseRatePerSecond } from '../../src/config/durations.ts';
import { nearest } from '../../src/config/nearest.ts';

test.each([
  ['0s', 0],
  ['45s', 45_000],
  ['5m', 300_000],
  ['1.5h', 5_400_000],
  ['2d', 172_800_000],
  ['5', null],
  ['m', null],
  ['-5m', null],
  ['5 minutes', null],
])('%s is %s ms', (text, ms) => expect(parseDurationMs(text)).toBe(ms));

test.each([
  ['7d', 7],
  ['1w', 7],
  ['48h', 2],
  ['36h', null],
  ['0d', null],
])('%s is %s days', (text, days) => expect(parseDays(text)).toBe(days));

test.each([
  ['14', 14],
  ['14/s', 14],
  ['600/m', 10],
  ['3600 / h', 1],
  ['0', null],
  ['14/d', null],
])('%s is %s messages a second', (text, rate) => expect(parseRatePerSecond(text)).toBe(rate));

test.each([
  ['isue', 'issue'],
  ['nmae', 'name'],
  ['postaladdress', 'postalAddress'],
  ['zebra', null],
])('nearest to %s is %s', (word, expected) => expect(nearest(word, ['name', 'issue', 'postalAddress'])).toBe(expected));
