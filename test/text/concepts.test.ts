/** Words that stand for one another: rows of pairs that share a concept, and of pairs that only look as if they did. */
import { describe, expect, test } from 'vitest';
import { conceptsOf } from '../../src/text/concepts.ts';
import { languageOf } from '../../src/text/language.ts';
import { conceptRows } from '../../src/text/languages/en/concepts.ts';

const english = languageOf('en');

function shares(a: string, b: string): boolean {
  const [left, right] = [conceptsOf(a, english), conceptsOf(b, english)];
  return [...left.keys()].some((row) => right.has(row));
}

describe('conceptsOf', () => {
  test.each([
    ['the vessel left', 'the ferry left', 'nouns for one thing'],
    ['they were sacked', 'three redundancies', 'verb and noun'],
    ['the work was called off', 'the cancellation', 'a phrasal verb and a noun'],
    ['the city will foot the bill', 'who pays', 'an idiom and a verb'],
    ['it turns down offers', 'a rejection', 'the first word of a phrase is inflected'],
    ['Mothers and fathers wait', 'a parent waits', 'plural and singular'],
  ])('joins %j and %j: %s', (a, b) => {
    expect(shares(a, b)).toBe(true);
  });

  test.each([
    ['the gate', 'the minister', 'nothing in common'],
    ['she turned left', 'a rejection', 'half a phrase'],
    ['', 'anything', 'nothing at all'],
  ])('keeps %j and %j apart: %s', (a, b) => {
    expect(shares(a, b)).toBe(false);
  });

  test('gives a word of two senses half a weight in each, and names the word that carries it', () => {
    const found = [...conceptsOf('debris', english), ...conceptsOf('bankruptcies', english)];
    for (const [, concept] of found) expect(concept.carriers.size).toBe(1);
    const weights = [...conceptsOf('collapse', english).values()].map((concept) => concept.weight);
    expect(weights.length).toBeGreaterThan(1);
    for (const weight of weights) expect(weight).toBeCloseTo(1 / weights.length);
  });

  test('finds nothing in other languages', () => {
    expect(conceptsOf('The ferry sank.', languageOf('de')).size).toBe(0);
  });

  test('has no row of one entry, and no entry twice in a row', () => {
    expect(conceptRows.filter((row) => row.length < 2 || new Set(row).size < row.length || row.includes(''))).toEqual(
      [],
    );
  });
});
