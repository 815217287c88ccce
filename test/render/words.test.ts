import { expect, test } from 'vitest';
import { agreementLabel, countOf, listNames, rivalWords, spellCount } from '../../src/render/words.ts';
import type { RivalRelation } from '../../src/model.ts';

test.each([
  [4, 5, 'Four of five sources'],
  [5, 5, 'All five sources'],
  [2, 2, 'Both sources'],
  [2, 3, 'Two of three sources'],
  [12, 15, 'Twelve of 15 sources'],
  [14, 15, '14 of 15 sources'],
])('%d of %d: %s', (count, total, expected) => {
  expect(agreementLabel(count, total)).toBe(expected);
});

test('counts and lists read as written', () => {
  expect(spellCount(13)).toBe('13');
  expect(countOf(1, 'story', 'stories')).toBe('1\u00a0story');
  expect(countOf(2, 'story', 'stories')).toBe('2\u00a0stories');
  expect(listNames([])).toBe('');
  expect(listNames(['A'])).toBe('A');
  expect(listNames(['A', 'B', 'C'])).toBe('A, B and C');
});

test('forecasts differ, they never contradict', () => {
  const relations: readonly RivalRelation[] = [
    'different-figure',
    'contains',
    'overlaps',
    'opposite',
    'list',
    'status',
    'dispute',
  ];
  for (const relation of relations) expect(rivalWords(relation, true)).not.toMatch(/contradict/i);
  expect(rivalWords('different-figure', true)).toBe('Estimates differ');
  expect(rivalWords('different-figure', false)).toBe('Figures differ');
});
