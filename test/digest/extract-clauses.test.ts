import { expect, test } from 'vitest';
import { extractClauses } from '../../src/digest/extract-clauses.ts';

test.each<readonly [sentence: string, clauses: readonly string[], reason: string]>([
  [
    'It was the worst storm since 1987, when the Gannet Light collapsed with two keepers inside.',
    ['The Gannet Light collapsed with two keepers inside.'],
    'the time clause has a subject of its own',
  ],
  [
    'Its roof leaks; the owners have paid for three repairs since May.',
    ['The owners have paid for three repairs since May.'],
    'a semicolon parts two sentences',
  ],
  [
    'Nobody noticed at first, and Bellhaven Council approved the plan in March.',
    ['Bellhaven Council approved the plan in March.'],
    'a name can be the subject',
  ],
  [
    'She said it was late, and the council approved the plan in March.',
    [],
    'what follows a report may be part of the report',
  ],
  ['It is cheap, but the council may reject the plan in March.', [], 'what may be is not said to be'],
  ['It is cheap, and "the council approved the plan in March".', [], 'a quotation is not cut'],
  ['If it rains, the match is moved to the old hall.', [], 'a condition would be lost'],
  ['It is old, and it leaks in every storm of the year.', [], 'a pronoun leans on what is not there'],
  ['It is old, and the roof of the hall.', [], 'no verb'],
  [
    'It is a first for Orlo, and the first time since March that the council has met in the hall.',
    [],
    'a noun with a clause on it',
  ],
  ['The council approved the plan in March.', [], 'one clause alone is the sentence'],
])('%s → %j (%s)', (sentence, clauses) => {
  expect(extractClauses(sentence)).toEqual(clauses);
});
