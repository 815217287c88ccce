import { expect, test } from 'vitest';
import { assignPassages, keepSurest, rate } from '../../src/themes/assign-passages.ts';
import type { Links } from '../../src/themes/link-passages.ts';

/** Two pairs, and a fifth passage that stands between them. */
const rows: readonly (readonly number[])[] = [
  [1, 0.9, 0.1, 0.1, 0.4],
  [0.9, 1, 0.1, 0.1, 0.4],
  [0.1, 0.1, 1, 0.8, 0.35],
  [0.1, 0.1, 0.8, 1, 0.35],
  [0.4, 0.4, 0.35, 0.35, 1],
];
const links: Links = { size: rows.length, values: Float64Array.from(rows.flat()) };
const pairs = [
  [0, 1],
  [2, 3],
];

test('every passage goes to the theme it is nearest to', () => {
  expect(assignPassages(links, pairs, 1)).toEqual([
    [0, 1, 4],
    [2, 3],
  ]);
});

test('what stands between two themes is the first to be left out', () => {
  expect(assignPassages(links, pairs, 0.8)).toEqual(pairs);
});

test('a passage is no witness for its own theme', () => {
  // Alone in its theme the fifth has nobody to keep it there.
  expect(assignPassages(links, [[0, 1], [2, 3], [4]], 1)).toEqual([[0, 1, 4], [2, 3], []]);
});

test('no themes hold nothing', () => {
  expect(assignPassages(links, [], 1)).toEqual([]);
});

test('a clear best theme is surer than a nearer one with a rival', () => {
  expect(rate(0, [0.5, 0]).surety).toBeGreaterThan(rate(0, [0.7, 0.6]).surety);
  expect(rate(3, [0.1, 0.2, 0.15])).toMatchObject({ passage: 3, theme: 1 });
});

test('equally sure passages are kept from the front', () => {
  const ratings = [2, 0, 1].map((passage) => ({ passage, theme: 0, surety: 0.5 }));
  expect(keepSurest(ratings, 1, 0.67)).toEqual([[0, 1]]);
});
