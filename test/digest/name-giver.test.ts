import { expect, test } from 'vitest';
import { nameGiver } from '../../src/digest/name-giver.ts';
import { week } from '../support/article-builder.ts';
import { readStory } from '../support/story-text.ts';

const text = readStory(
  week(
    {
      courier:
        'The broker Halloway Strand, whose clients pay, says 320 million. Mr Halloway Strand is no broker. Dawn Ruddock, convener of the union, makes it 385. Later Dawn Ruddock spoke again.',
      herald:
        'Dawn Ruddock and the broker Halloway Strand met in Orlo. The Chamber of Commerce says so, and the Chamber of Commerce knows.',
    },
    { date: '2026-11-18' },
  ),
);

test.each([
  'the union',
  'the Chamber of Commerce',
  "the state's alert log",
  'Dawn Ruddock',
  'the broker Halloway Strand',
])('in brackets: %s', (who) => {
  expect(nameGiver(text, who)).toBe(who);
});

test.each([
  ['whatever the police', 'no subject of a sentence'],
  ['the sum Dawn Ruddock', 'a sum gives nothing'],
  ['Late on Tuesday Dawn Ruddock', 'a day before the name'],
  ["Ruddock's", 'a possessive'],
  ['the first train that came in from the coast', 'a clause'],
])('not in brackets: %s, %s', (who) => {
  expect(nameGiver(text, who)).toBeNull();
});
