import { expect, test } from 'vitest';
import { speaksOfRival } from '../../src/claims/rival-talk.ts';
import { measureTableOf } from '../../src/text/figures/measure-words.ts';
import { languageOf } from '../../src/text/language.ts';

const table = measureTableOf(languageOf('en'));

test.each<readonly [sentence: string, speaks: boolean]>([
  ['He gave me eight tons, and the other figure, he said, was for guests.', true],
  ['The higher total has the ponies in it.', true],
  ['The sexton keeps another tally: 96 by Sunday.', true],
  ['The miller’s tally is longer, at 61.', true],
  ['From the tower that figure seems high.', true],
  ['There were 80 ponies, far fewer than the guild claimed in May.', true],
  ['That is less than the miller concedes.', true],
  // a lower number of trains is a number of trains
  ['It is running a lower number of trains.', false],
  ['Prices were higher than in May.', false],
  ['The mill sold more than 40 barrels, it told its owners.', false],
  ['Another list of names was read out.', false],
])('%s → %s', (sentence, speaks) => {
  expect(table !== null && speaksOfRival(sentence, table)).toBe(speaks);
});
