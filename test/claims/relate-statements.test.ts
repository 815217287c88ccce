/** The contradiction of two sentences: a row a pair, with its reason; and the floor of precision on the labelled pairs. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readStatement, relateStatements } from '../../src/claims/relate-statements.ts';
import { languageOf } from '../../src/text/language.ts';

const english = languageOf('en');

function relate(a: string, b: string): string | null {
  return relateStatements(readStatement(a, english), readStatement(b, english), english)?.relation ?? null;
}

describe('relateStatements', () => {
  test.each([
    ['The ministry has not published the audit.', 'The ministry has published the audit.', 'opposite', 'not'],
    [
      'The river levee was never inspected by engineers.',
      'The river levee was inspected by engineers.',
      'opposite',
      'never',
    ],
    [
      'There was no warning from the river dispatcher.',
      'A warning came from the river dispatcher.',
      'opposite',
      'no before a noun',
    ],
    ['The launch is behind schedule.', 'The launch is on schedule.', 'status', 'states that exclude each other'],
    ['The vote was unanimous.', 'The vote was split.', 'status', 'states that exclude each other'],
    [
      'The kiln burned peat.',
      'The mill rejects the claim that the kiln burned peat.',
      'dispute',
      'an explicit rejection',
    ],
    ['The shelves were empty.', 'Reports that the shelves were empty are false.', 'dispute', 'said to be false'],
    ['The kit holds rope, flares and a lamp.', 'The kit holds rope and flares.', 'list', 'one item more'],
  ])('%j against %j is %s: %s', (a, b, relation) => {
    expect(relate(a, b)).toBe(relation);
    expect(relate(b, a)).toBe(relation);
  });

  test.each([
    ['The levee was not inspected in 2019.', 'The levee was inspected in 2021.', 'another year'],
    ['The northern levee was not inspected.', 'The southern levee was inspected.', 'another levee'],
    ['Lunden has not signed the treaty.', 'Marrow has signed the treaty.', 'another name'],
    ['The levee may not have been inspected.', 'The levee was inspected.', 'what may be'],
    ['Critics fear that the levee was not inspected.', 'The levee was inspected.', 'a fear'],
    ['Was the levee not inspected?', 'The levee was inspected.', 'a question'],
    ['Not only the levee was inspected.', 'The levee was inspected.', 'a negation that denies nothing'],
    ['The levee was not inspected.', 'The levee was never inspected.', 'both deny'],
    ['The port ships 40 tonnes and not more.', 'The port ships 60 tonnes.', 'figures are another stage’s affair'],
    ['The kit holds things such as rope, flares and a lamp.', 'The kit holds rope and flares.', 'an open list'],
    ['She packed rope, flares and a lamp.', 'They sold rope and flares.', 'lists of different heads'],
    ['The mill rejects the claim that the kiln burned peat.', 'The mill is old.', 'another matter'],
    ['', '', 'nothing'],
  ])('%j and %j do not contradict each other: %s', (a, b) => {
    expect(relate(a, b)).toBe(null);
    expect(relate(b, a)).toBe(null);
  });

  test('shows the clause that holds the position as the source has it', () => {
    const [a, b] = [
      'The firm hasn’t “withdrawn” its offer — so far.',
      'The firm has withdrawn its offer, a source said.',
    ];
    const found = relateStatements(readStatement(a, english), readStatement(b, english), english);
    expect(found?.clauses).toEqual(['The firm hasn’t “withdrawn” its offer', 'The firm has withdrawn its offer']);
    expect(found?.affirms).toBe(1);
  });

  test('is right in nine of ten of the labelled pairs that it calls contradictions, and finds a quarter', () => {
    const pairs = readFileSync(path.join(import.meta.dirname, '../eval/statements.jsonl'), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as { a: string; b: string; relation: string });
    const called = pairs.filter((pair) => relate(pair.a, pair.b) !== null);
    const right = called.filter((pair) => pair.relation !== 'same' && pair.relation !== 'none');
    const all = pairs.filter((pair) => pair.relation !== 'same' && pair.relation !== 'none');
    expect(right.length / called.length).toBeGreaterThanOrEqual(0.9);
    expect(right.length / all.length).toBeGreaterThanOrEqual(0.25);
  });
});
