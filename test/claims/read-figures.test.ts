import { expect, test } from 'vitest';
import { readFigures } from '../../src/claims/read-figures.ts';
import { languageOf } from '../../src/text/language.ts';
import { findNames } from '../../src/text/names.ts';
import { article } from '../support/article-builder.ts';

test.each([
  ['Orvik & Co', []],
  ['The Orvik', []],
  ['Halm Ledger', ['orvik']],
])('the paper that writes is nobody whose figure it is: %s', (source, expected) => {
  const text = 'The books, which Orvik has read, put the average subsidy at 22 percent. Orvik was there.';
  const articles = [{ ...article('a', text, { date: '2026-05-14' }), source, publisher: source }];
  const names = findNames(
    articles.flatMap(({ sentences }) => sentences),
    languageOf('en'),
  );
  const [figure] = readFigures(articles, '2026-05-14', names);
  expect([...(figure?.names.keys() ?? [])]).toEqual(expected);
});

test.each([
  ['The plan once assumed 40 carts.', true],
  ['The fund’s appraisal assumes 40 carts.', false],
])('what was assumed is a value of then, what is assumed one of now: %s', (text, expected) => {
  const articles = [article('a', text, { date: '2026-05-14' })];
  const names = findNames(
    articles.flatMap(({ sentences }) => sentences),
    languageOf('en'),
  );
  expect(readFigures(articles, '2026-05-14', names)[0]?.role.former).toBe(expected);
});
