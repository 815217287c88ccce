import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clusterItems } from '../../src/text/cluster.ts';

/** Similarity of points on a line: 1 at the same place, falling by 0.1 a step. */
const onLine =
  (places: readonly number[]) =>
  (a: number, b: number): number =>
    1 - Math.abs((places[a] as number) - (places[b] as number)) / 10;

test('no items, no clusters', () => expect(clusterItems(0, () => 1, { threshold: 0.5 })).toEqual([]));
test('one item is a cluster', () => expect(clusterItems(1, () => 1, { threshold: 0.5 })).toEqual([[0]]));
test('two alike are one, at the threshold itself too', () => {
  expect(clusterItems(2, () => 0.5, { threshold: 0.5 })).toEqual([[0, 1]]);
});
test('two unlike are two', () => expect(clusterItems(2, () => 0.4, { threshold: 0.5 })).toEqual([[0], [1]]));

test('a tie goes to the lower item', () => {
  expect(clusterItems(3, onLine([0, 1, 2]), { threshold: 0.88 })).toEqual([[0, 1], [2]]);
});

test('average link does not chain through a bridge', () => {
  expect(clusterItems(5, onLine([0, 1, 3, 5, 6]), { threshold: 0.7 })).toHaveLength(2);
});

test('a cohesion floor keeps two dense clusters apart that the threshold would join', () => {
  const places = [0, 0, 0, 4, 4, 4];
  expect(clusterItems(6, onLine(places), { threshold: 0.5 })).toEqual([[0, 1, 2, 3, 4, 5]]);
  expect(clusterItems(6, onLine(places), { threshold: 0.5, cohesion: 0.8 })).toEqual([
    [0, 1, 2],
    [3, 4, 5],
  ]);
});

test('the order of the items changes nothing where no two similarities tie', () => {
  const places = [0, 1.13, 2.91, 7.02, 7.57, 11.3, 19.9];
  const named = (order: readonly number[]): string[] =>
    clusterItems(order.length, onLine(order.map((at) => places[at] as number)), { threshold: 0.75, cohesion: 0.5 })
      .map((members) =>
        members
          .map((member) => order[member] as number)
          .sort((a, b) => a - b)
          .join(' '),
      )
      .sort();
  const expected = named([0, 1, 2, 3, 4, 5, 6]);
  fc.assert(
    fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7 }), (order) => {
      expect(named(order)).toEqual(expected);
    }),
  );
});

test('every item is in exactly one cluster', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 20 }), (places) => {
      const clusters = clusterItems(places.length, onLine(places), { threshold: 0.8 });
      expect(clusters.flat().sort((a, b) => a - b)).toEqual(places.map((_, item) => item));
    }),
  );
});
