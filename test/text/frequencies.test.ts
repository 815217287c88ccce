import { expect, test } from 'vitest';
import { countDocuments, countTerms, createIdf, weighFrequency } from '../../src/text/frequencies.ts';
import { languageOf } from '../../src/text/language.ts';
import { terms } from '../../src/text/terms.ts';

const english = languageOf('en');
const termOf = (word: string): string => terms(word, english)[0] as string;

test('counts documents, not occurrences', () => {
  const { documents, df } = countDocuments([['a', 'a', 'b'], ['a']]);
  expect(documents).toBe(2);
  expect([...df]).toEqual([
    ['a', 2],
    ['b', 1],
  ]);
});
test('counts occurrences in one text', () =>
  expect([...countTerms(['b', 'a', 'b'])]).toEqual([
    ['b', 2],
    ['a', 1],
  ]));

test.each([
  ['year', 'zircon'],
  ['people', 'dock'],
  ['work', 'inflation'],
])('on one article a common word (%s) tells less than a rare one (%s)', (common, rare) => {
  const idf = createIdf(countDocuments([[termOf(common), termOf(rare)]]), english);
  expect(idf(termOf(common))).toBeLessThan(idf(termOf(rare)));
});
test('a rare word that fills the folder tells less than one that does not', () => {
  const folder = Array.from({ length: 400 }, (_, i) => (i < 2 ? ['zircon', 'quartz'] : ['zircon']));
  const idf = createIdf(countDocuments(folder), english);
  expect(idf('zircon')).toBeLessThan(idf('quartz') / 2);
});
test('no weight is negative', () => {
  const idf = createIdf(countDocuments(Array.from({ length: 1000 }, () => [termOf('know')])), english);
  expect(idf(termOf('know'))).toBeGreaterThanOrEqual(0);
});
test('frequency is sublinear', () => {
  expect(weighFrequency(0)).toBe(0);
  expect(weighFrequency(1)).toBe(1);
  expect(weighFrequency(100)).toBeLessThan(6);
});
