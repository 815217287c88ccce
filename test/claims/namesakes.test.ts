import { expect, test } from 'vitest';
import { matchFigures } from '../../src/claims/match-figures.ts';
import { article } from '../support/article-builder.ts';

function areNamesakes(first: string, second: string): boolean {
  const articles = [first, second].map((body, at) => article(['a', 'b'][at] ?? '', body, { date: '2026-03-12' }));
  const voices = articles.map(({ id }) => ({ articles: [id], reason: 'alone' as const }));
  const { namesakes } = matchFigures(articles, voices, '2026-03-12');
  const [a, b] = articles.map(({ sentences }) => sentences[0]);
  if (a === undefined || b === undefined) throw new TypeError('an article without a sentence');
  expect(namesakes.has(b, a)).toBe(namesakes.has(a, b));
  return namesakes.has(a, b);
}

test.each<readonly [first: string, second: string, expected: boolean]>([
  ['Inflation in Tavan rose by 3.4 percent in May.', 'Unemployment in Tavan fell to 3.4 percent in May.', true],
  ['In Tavan 340 people were killed by the flood.', 'In Tavan 340 people were arrested after the flood.', true],
  ['Inflation in Tavan was 3.4 percent in May.', 'Tavan had inflation of 3.4 percent in May.', false],
  ['Inflation in Tavan was 3.4 percent in May.', 'Unemployment in Tavan was 5.1 percent in May.', false],
])('%s – %s: %s', (first, second, expected) => {
  expect(areNamesakes(first, second)).toBe(expected);
});
