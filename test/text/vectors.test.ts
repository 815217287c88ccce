import { expect, test } from 'vitest';
import {
  addVectors,
  centroid,
  cosine,
  createVector,
  dot,
  norm,
  normalize,
  Vocabulary,
} from '../../src/text/vectors.ts';

const vector = (...entries: [number, number][]) => createVector(new Map(entries));

test('numbers are sorted and zeros dropped', () => {
  const { keys, weights } = vector([9, 1], [2, 3], [5, 0]);
  expect([...keys]).toEqual([2, 9]);
  expect([...weights]).toEqual([3, 1]);
});
test('the dot product counts shared terms only', () =>
  expect(dot(vector([1, 2], [3, 4]), vector([3, 5], [7, 6]))).toBe(20));
test('the norm is the Euclidean length', () => expect(norm(vector([1, 3], [2, 4]))).toBe(5));
test('a vector has a cosine of one with itself, none with an empty one', () => {
  expect(cosine(vector([1, 3], [2, 4]), vector([1, 3], [2, 4]))).toBeCloseTo(1);
  expect(cosine(vector([1, 3]), vector())).toBe(0);
});
test('normalising makes the length one and leaves an empty vector empty', () => {
  expect(norm(normalize(vector([1, 3], [2, 4])))).toBeCloseTo(1);
  expect(norm(normalize(vector()))).toBe(0);
});
test('sums and means', () => {
  expect([...addVectors(vector([1, 1], [2, 2]), vector([2, 3], [4, 1])).weights]).toEqual([1, 5, 1]);
  expect([...centroid([vector([1, 2]), vector([1, 4], [3, 2])]).weights]).toEqual([3, 1]);
  expect(centroid([]).keys).toHaveLength(0);
});
test('a vocabulary numbers terms in order of first use', () => {
  const vocabulary = new Vocabulary();
  expect(['b', 'a', 'b'].map((term) => vocabulary.numberOf(term))).toEqual([0, 1, 0]);
  expect(vocabulary.termOf(1)).toBe('a');
  expect(vocabulary.size).toBe(2);
});
