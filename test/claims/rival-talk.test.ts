import { expect, test } from 'vitest';
import { speaksOfRival } from '../../src/claims/rival-talk.ts';
import { measureTableOf } from '../../src/text/figures/measure-words.ts';
import { languageOf } from '../../src/text/language.ts';

const table = measureTableOf(languageOf('en'));

test.each<readonly [sentence: string, speaks: boolean]>([
  ['She told me to write five weeks, and that the other number was for summers.', true],
  ['The lower sum, he said, pays for the bricks only.', true],
  ['Dr Amsel has another total: her wards came to 96.', true],
  ['The office’s list is shorter, at 61.', true],
  ['The official count looks low from the gate.', true],
  ['The buyers put it at 80 million, a good deal more than the court has been told.', true],
  ['That is rather more than the ministry admits to.', true],
  // a lower number of trains is a number of trains
  ['It is running a lower number of trains.', false],
  ['Prices were higher than in May.', false],
  ['The mill sold more than 40 barrels, it told its owners.', false],
  ['Another list of names was read out.', false],
])('%s → %s', (sentence, speaks) => {
  expect(table !== null && speaksOfRival(sentence, table)).toBe(speaks);
});
