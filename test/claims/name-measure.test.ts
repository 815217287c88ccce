import { expect, test } from 'vitest';
import { matchFigures } from '../../src/claims/match-figures.ts';
import { article } from '../support/article-builder.ts';

/** What the figures that two or more sources tell are said to measure. */
function nameOf(...texts: readonly string[]): readonly (string | null)[] {
  const articles = texts.map((text, index) => article(`source-${index}`, text, { date: '2026-05-14' }));
  const voices = articles.map(({ id }) => ({ articles: [id], reason: 'alone' as const }));
  return matchFigures(articles, voices, '2026-05-14')
    .matters.filter(({ kind }) => kind === 'difference')
    .map(({ measure }) => measure);
}

test.each([
  [
    'Spending in 2026',
    'what is measured owns nothing',
    [
      'Spending of the mill in 2026: Capex will be $29 million, the board says. The mill is old. Its Capex is high.',
      'Spending of the mill in 2026: Capex will be $34 million, the union says. The Capex of the mill is known.',
    ],
  ],
  [
    'Number of customers',
    'no homes that were lost',
    [
      'The power cut cost the Orlo works: 1,900 customers lost service, the firm says.',
      'In the power cut of the Orlo works 2,300 customers lost service, the regulator says.',
    ],
  ],
  [
    'Rise in cost',
    'the way a share of money went, where the sources tell it',
    [
      'The average seat will cost 14 percent more in the Holm Park arena.',
      'In the Holm Park arena the average seat is to cost 22 percent more.',
    ],
  ],
  [
    'Number of people',
    'no "million" of it',
    [
      'The Orlo breach concerns 1.9 million people, the insurer says.',
      'The Orlo breach concerns 2.3 million people, the regulator says.',
    ],
  ],
  [
    'Share of phones',
    'the whole behind one share that the other sentence holds too',
    [
      'The alert reached 82 percent of phones in the zone, the county says.',
      'The alert reached far fewer phones in the zone, 58 percent, the carriers say.',
    ],
  ],
  [
    'Hours last winter',
    'the head of the row in which one source has both',
    [
      '| What | Owner | Union |\n| --- | --- | --- |\n| Hours last winter | 45 hours a week | 57 hours a week |',
      'The mill in Orlo was busy last winter. Nobody slept much, and the union was cross.',
    ],
  ],
  [
    'Share of patients',
    'the whole that one share alone tells; a body that gives it is none',
    [
      'The review found that the helper gave 3.1 percent of patients too low a rank. Its maker, Anselm, puts the rate at 1.2 percent.',
      'In 3.1% of the visits the helper gave too low a rank. Anselm says 1.2%.',
    ],
  ],
  [
    'Cost of stables at Alder Field',
    'in the words of the source that says what is priced, where a class alone would not say it',
    [
      'An early paper costed stables at Alder Field at $340m and dropped it.',
      'Alder Field is rough grazing. Fence it, add a trough, and stables there cost $210m.',
    ],
  ],
])('%s: %s', (expected, _why, texts) => {
  expect(nameOf(...texts)).toEqual([expected]);
});
