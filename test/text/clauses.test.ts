import { describe, expect, test } from 'vitest';
import {
  dropConnective,
  hasMainVerb,
  hasVerb,
  isImperative,
  opensWithPointer,
  raiseFirst,
  speaksInPerson,
  wordsOf,
} from '../../src/text/clauses.ts';

test.each([
  ['The U.S. Navy’s plan', ['the', 'u.s', "navy's", 'plan']],
  ['', []],
])('words of "%s"', (text, expected) => {
  expect(wordsOf(text)).toEqual(expected);
});

test.each([
  ['The gates opened', true, 'a past form'],
  ['The gates are large', true, 'an auxiliary'],
  ['She planned it', true, 'a doubled consonant'],
  ['Opening of the gates', false, 'a noun phrase'],
  ['Open gates', false, 'the first word alone may be an adjective'],
])('"%s" has a verb: %s (%s)', (text, expected) => {
  expect(hasVerb(text)).toBe(expected);
});

test.each([
  ['The choir that built the hall – and that gave the town its pride.', false, 'two clauses on one noun'],
  ['Three sites when the firm took over.', false, 'a clause of time'],
  ['The choir that built the hall left the town.', true, 'the second verb'],
  ['The board believes that the bill will pass.', true, 'what is said is no clause of a noun'],
  ['The first time that the choir has sung in the hall.', false, 'a clause on a noun with a subject of its own'],
  ['The choir left when the hall closed.', true, 'before a clause of time'],
])('"%s" has a main verb: %s (%s)', (text, expected) => {
  expect(hasMainVerb(text)).toBe(expected);
});

test.each([
  ['Bring a cushion to the hall.', true],
  ['Consider Orlo and its rivals.', true],
  ['Growers: expect a smaller crop this year.', true],
  ['Growers: the crop will be smaller this year.', false],
  ['Changes of the law are planned.', false],
  ['Bakers consider a strike.', false],
  ['Left the hall on Monday.', false],
])('"%s" is an order: %s', (text, expected) => {
  expect(isImperative(text)).toBe(expected);
});

test.each([
  ['This is new.', true],
  ['They left.', true],
  ['One obliges the firm to stop.', true],
  ['One of them is shut.', false],
  ['One mill is shut.', false],
  ['One series ends.', false],
  ['Thistles grow.', false],
  ['“It is new.”', true],
])('"%s" opens with a pointer: %s', (text, expected) => {
  expect(opensWithPointer(text)).toBe(expected);
});

describe('connectives', () => {
  test.each([
    ['But the gates opened.', 'The gates opened.'],
    ['However, the gates opened.', 'The gates opened.'],
    ['So far the gates are shut.', 'So far the gates are shut.'],
    ['No one came.', 'No one came.'],
    ['Yet another gate opened.', 'Yet another gate opened.'],
    ['The gates opened.', 'The gates opened.'],
    ['But iPhones sell.', 'iPhones sell.'],
  ])('%s → %s', (text, expected) => {
    expect(dropConnective(text)).toBe(expected);
  });
});

test.each([
  ['We saw the gates.', true],
  ['“We saw the gates,” she said.', false],
  ['The gates opened.', false],
])('"%s" speaks in person: %s', (text, expected) => {
  expect(speaksInPerson(text)).toBe(expected);
});

test.each([
  ['gates', 'Gates'],
  ['“gates”', '“Gates”'],
  ['iPhone', 'iPhone'],
  ['40 gates', '40 gates'],
  ['', ''],
])('raises "%s" to "%s"', (text, expected) => {
  expect(raiseFirst(text)).toBe(expected);
});
