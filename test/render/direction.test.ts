import { expect, test } from 'vitest';
import { isRightToLeft, primaryLanguage } from '../../src/render/direction.ts';

test.each([
  ['ar', true],
  ['he-IL', true],
  ['fa', true],
  ['pa-Arab', true],
  ['az', false],
  ['az-Arab', true],
  ['ar-Latn', false],
  ['en-GB', false],
  ['', false],
])('%j is right to left: %s', (tag, expected) => {
  expect(isRightToLeft(tag)).toBe(expected);
});

test('the primary language ignores case and region', () => {
  expect(primaryLanguage('EN-gb')).toBe('en');
});
