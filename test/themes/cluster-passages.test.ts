import { expect, test } from 'vitest';
import { clusterPassages } from '../../src/themes/cluster-passages.ts';
import type { Links } from '../../src/themes/link-passages.ts';

/** Links from a table of which only what stands above the diagonal is read. */
const linksOf = (rows: readonly (readonly number[])[]): Links => ({
  size: rows.length,
  values: Float64Array.from(
    rows.flatMap((row, i) => row.map((link, j) => (i === j ? 1 : j > i ? link : (rows[j]?.[i] ?? 0)))),
  ),
});
const voices = (...list: readonly number[]): readonly { readonly voice: number }[] => list.map((voice) => ({ voice }));

/** Two voices that tell of two subjects, in the same order. */
const links = linksOf([
  [1, 0.4, 0.7, 0.1],
  [1, 1, 0.1, 0.6],
  [1, 1, 1, 0.4],
  [1, 1, 1, 1],
]);
const cluster = (count: number): readonly (readonly number[])[] => clusterPassages(voices(0, 0, 1, 1), links, count);

test('the closest of different voices come together first', () => {
  expect(cluster(2)).toEqual([
    [0, 2],
    [1, 3],
  ]);
});

test('as many clusters as asked for, no more than there are passages', () => {
  expect(cluster(1)).toEqual([[0, 1, 2, 3]]);
  expect(cluster(4)).toHaveLength(4);
  expect(cluster(9)).toHaveLength(4);
  expect(clusterPassages([], linksOf([]), 3)).toEqual([]);
});

test('passages of one voice need to be twice as close as those of two', () => {
  const near = linksOf([
    [1, 0.8, 0.5],
    [1, 1, 0.1],
    [1, 1, 1],
  ]);
  expect(clusterPassages(voices(0, 0, 1), near, 2)).toEqual([[0, 2], [1]]);
  expect(clusterPassages(voices(0, 1, 2), near, 2)).toEqual([[0, 1], [2]]);
});

test('two clusters are as close as their members are on average, so that one bridge joins nothing', () => {
  const near = linksOf([
    [1, 0.9, 0.6, 0],
    [1, 1, 0, 0],
    [1, 1, 1, 0.5],
    [1, 1, 1, 1],
  ]);
  expect(clusterPassages(voices(0, 1, 2, 3), near, 2)).toEqual([
    [0, 1],
    [2, 3],
  ]);
});
