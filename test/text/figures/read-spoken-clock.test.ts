import { describe, expect, it } from 'vitest';
import { quantityWordsOf } from '../../../src/text/figures/quantity-words.ts';
import { readClock } from '../../../src/text/figures/read-spoken-clock.ts';
import { languageOf } from '../../../src/text/language.ts';

describe('readClock', () => {
  it.each([
    ['five past three', 185],
    ['until five past three', 185],
    ['after twenty to eleven', 640],
    ['until the river rose', null],
  ])('reads the minutes of %j', (text, minutes) => {
    const words = quantityWordsOf(languageOf('en'));
    if (words === null) throw new Error('English has words for times');
    expect(readClock(text, words)).toBe(minutes);
  });
});
