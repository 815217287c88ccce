import { expect, test } from 'vitest';
import { citePassages, uniteCitations } from '../../src/digest/cite.ts';
import type { Passage } from '../../src/model.ts';

const passage = (article: string, start: number, end = start + 4, heads: readonly string[] = []): Passage => ({
  article,
  start,
  end,
  line: 1,
  text: 'text',
  heads,
});

test('sorts by article, place and end, and cites each passage once', () => {
  const cited = citePassages([
    passage('b', 9),
    passage('a', 5, 9),
    passage('a', 5, 7),
    passage('b', 9),
    passage('B', 1),
  ]);
  expect(cited.map(({ article, start, end }) => [article, start, end])).toEqual([
    ['B', 1, 5],
    ['a', 5, 7],
    ['a', 5, 9],
    ['b', 9, 13],
  ]);
});

test('keeps the heads of a table cell, and leaves them out elsewhere', () => {
  expect(citePassages([passage('a', 0, 4, ['2026'])])[0].heads).toEqual(['2026']);
  expect('heads' in citePassages([passage('a', 0)])[0]).toBe(false);
});

test('nothing to cite: nothing can be said', () => {
  expect(() => citePassages([])).toThrow(TypeError);
});

test('two lists become one: sorted, each place once', () => {
  const united = uniteCitations(
    citePassages([passage('b', 9), passage('a', 5)]),
    citePassages([passage('a', 5), passage('a', 1)]),
  );
  expect(united.map(({ article, start }) => [article, start])).toEqual([
    ['a', 1],
    ['a', 5],
    ['b', 9],
  ]);
});

test('of two lists that cite one place, what is sure in one of them is sure', () => {
  const sure = citePassages([passage('a', 0), passage('b', 0)]);
  const [first, second] = sure;
  const loose = [first, second].flatMap((each) => (each === undefined ? [] : [{ ...each, loose: true as const }]));
  expect(uniteCitations(sure, loose)).toEqual(sure);
  expect(uniteCitations([loose[0] as (typeof loose)[0], loose[1] as (typeof loose)[0]], sure)).toEqual(sure);
});
