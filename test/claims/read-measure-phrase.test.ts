import { describe, expect, test } from 'vitest';
import { createSpace } from '../../src/claims/figure-space.ts';
import { readFigures } from '../../src/claims/read-figures.ts';
import { type MeasurePhrase, readMeasurePhrases } from '../../src/claims/read-measure-phrase.ts';
import { findNames } from '../../src/text/names.ts';
import { languageOf } from '../../src/text/language.ts';
import { article } from '../support/article-builder.ts';

/** The phrases that the sentence gives for its last figure, surest first. */
function phrasesOf(sentence: string): readonly MeasurePhrase[] {
  const articles = [article('a', sentence, { date: '2026-05-14' })];
  const names = findNames(
    articles.flatMap(({ sentences }) => sentences),
    languageOf('en'),
  );
  const figures = readFigures(articles, '2026-05-14', names);
  const space = createSpace(articles, figures, names);
  const figure = figures.at(-1);
  if (space === null || figure === undefined) throw new Error(`no figure in: ${sentence}`);
  return readMeasurePhrases(figure, space);
}

describe('what is set at the value', () => {
  test.each([
    ['The chamber put the cost of the halt to the trade at 22 million euros a day.', 'cost of the halt to the trade'],
    ['The mill gives its workforce at Alder Bank as 420 people.', 'workforce at Alder Bank'],
    ['The fire service put the size of the fire at 14,200 acres.', 'size of the fire'],
    ['A bank values the lease at about $310 million.', 'lease'],
    ['An early paper costed stables at Alder Field at $340m.', 'stables at Alder Field'],
  ])('%s', (sentence, expected) => {
    expect(phrasesOf(sentence)[0]).toMatchObject({ text: expected, isMeasured: true, told: null });
  });
});

describe('what amounts to it', () => {
  test.each([
    ['The lab says an hour of speech costs about 24 cents.', 'hour of speech', 'cost'],
    ['Experts say that a new bund would have cost £3.1m.', 'new bund', 'cost'],
    ['When it escaped, the fine was £180,000.', 'fine', null],
    ['The bill for the repair came to €4m in the end.', 'bill for the repair', null],
    ['The lump from the ceiling weighed 40 kg.', 'lump from the ceiling', 'weight'],
  ])('%s', (sentence, text, told) => {
    expect(phrasesOf(sentence)[0]).toMatchObject({ text, told });
  });
});

describe('what is of it', () => {
  test.each([
    ['It wants the government to set up a hardship fund of €30m.', 'hardship fund'],
    ['The regulator came on Tuesday with a £2.4m penalty.', 'penalty'],
    ['Orvik told the press two metres a second of upward draught.', 'upward draught'],
    ['Orvik promises the market €280m of annual savings.', 'annual savings'],
  ])('%s', (sentence, expected) => {
    expect(phrasesOf(sentence).map(({ text }) => text)).toContain(expected);
  });
});

test.each([
  ['a pronoun stands for it', 'The ministry puts it at 40 million euros.'],
  ['a figure by any other name', 'The central bank says the figure is €6.1bn.'],
  ['an account of somebody', 'The first account was four minutes.'],
  ['a hedge with "of"', 'They sold a total of 40 million euros.'],
  ['half of what is joined by "and"', 'Mending the roof and the gutters will cost 14 million pounds.'],
  ['a verb before "of"', 'Orvik speaks of €1.1m a day.'],
  ['the noun of a passive', 'In the end the price is put at £540m.'],
  ['an hour', 'A valve gave way at 1:40 a.m.'],
])('no name: %s', (_why, sentence) => {
  expect(phrasesOf(sentence)).toEqual([]);
});
