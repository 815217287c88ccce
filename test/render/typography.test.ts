import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bindFigures, cleanText, isolate, missingStop, preventWidow, quoted } from '../../src/render/typography.ts';

describe('bindFigures', () => {
  test.each([
    ['$115 billion', '$115_billion', 'scale'],
    ['3.75 per cent', '3.75_per_cent', 'the figure to its unit'],
    ['on 8 April', 'on 8_April', 'day and month'],
    ['€ 40', '€_40', 'currency before the figure'],
    ['40 ships', '40 ships', 'counted nouns may wrap'],
    ['5 mines', '5 mines', 'a unit is a whole word'],
    ['a 10 km race', 'a 10_km race', 'in mid-sentence'],
  ])('%s → %s: %s', (text, expected) => {
    expect(bindFigures(text)).toBe(expected.replaceAll('_', '\u00a0'));
  });

  test('changes spaces only', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(bindFigures(text).replaceAll('\u00a0', ' ')).toBe(text.replaceAll('\u00a0', ' '));
      }),
    );
  });
});

test('cleanText leaves one line that HTML can hold', () => {
  expect(cleanText(' a\r\n\tb\u0000\u0085c\u2028d \ufeff')).toBe('a b c d');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const clean = cleanText(text);
      for (const control of ['\n', '\r', '\t', '\u0000', '\u0080']) expect(clean).not.toContain(control);
      expect(clean.isWellFormed()).toBe(true);
      expect(cleanText(clean)).toBe(clean);
    }),
  );
});

test.each([
  ['The port stays shut for now', 'The port stays shut for\u00a0now', 'a short last word is kept company'],
  ['Weir rebuilt', 'Weir rebuilt', 'short headlines do not wrap'],
  [
    'They disagree about counterrevolutionaries',
    'They disagree about counterrevolutionaries',
    'a long last word fills its line',
  ],
])('preventWidow: %s', (headline, expected) => {
  expect(preventWidow(headline)).toBe(expected);
});

test.each([
  ['It ends.', ''],
  ['It ends.”', ''],
  ['Es endet.“', ''],
  ['Fini ?\u00a0»', ''],
  ['Does it end?', ''],
  ['It goes on', '.'],
  ['She said “no”', '.'],
  ['', '.'],
])('missingStop of %j is %j', (text, expected) => {
  expect(missingStop(text)).toBe(expected);
});

test('quoted adds marks where there are none', () => {
  expect(quoted('No')).toBe('"No"');
  expect(quoted('„Nein“')).toBe('„Nein“');
});

test('isolate guards names of the other direction only', () => {
  expect(isolate('Courier', false)).toBe('Courier');
  expect(isolate('صحيفة', false)).toBe('\u2068صحيفة\u2069');
  expect(isolate('Courier', true)).toBe('\u2068Courier\u2069');
  expect(isolate('صحيفة 24', true)).toBe('صحيفة 24');
});
