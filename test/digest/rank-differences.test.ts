import { expect, test } from 'vitest';
import { rankDifferences } from '../../src/digest/rank-differences.ts';
import type { Citation, DifferencePoint } from '../../src/model.ts';
import { createStoryText } from '../../src/text/story-text.ts';
import { article } from '../support/article-builder.ts';

const articles = [
  article('courier', 'The bill for the tram has grown. The depot has a cat.', { title: 'Tram bill climbs again' }),
  article('wire', 'A review puts the bill higher still. The depot has two cats.', { title: 'Tram bill rises' }),
];
const text = createStoryText(
  articles,
  articles.map(({ id }) => ({ articles: [id], reason: 'alone' as const })),
);

const cite = (id: string, quote: string): Citation => ({ article: id, quote, start: 0, end: quote.length, line: 1 });
const [courier = '', wire = ''] = articles.map(({ id }) => id);

function differ(
  id: string,
  name: string,
  relation: DifferencePoint['relation'],
  citations: Citation[],
): DifferencePoint {
  const [one, other] = citations.map((citation) => ({ position: citation.quote, citations: [citation] as const }));
  if (one === undefined || other === undefined) throw new Error('expected two sides');
  return { id, kind: 'difference', text: name, generated: name, relation, sides: [one, other] };
}

const CATS = [cite(courier, 'The depot has a cat.'), cite(wire, 'The depot has two cats.')];
const BILL = [cite(courier, 'The bill for the tram has grown.'), cite(wire, 'A review puts the bill higher still.')];

test.each([
  [
    'what the titles speak of',
    [differ('a', 'Number of cats', 'different-figure', CATS), differ('b', 'Cost', 'different-figure', BILL)],
    'Cost',
  ],
  [
    'what two sources give, before what one tells',
    [
      differ('a', 'Cost', 'different-figure', [BILL[0] as Citation, BILL[0] as Citation]),
      differ('b', 'Bill', 'different-figure', BILL),
    ],
    'Bill',
  ],
  [
    'a question, before what only a noun names',
    [differ('a', 'Tram', 'dispute', BILL), differ('b', 'Whether the bill has grown', 'dispute', BILL)],
    'Whether the bill has grown',
  ],
])('first comes %s', (_, points, expected) => {
  expect(rankDifferences(text, points)[0]?.text).toBe(expected);
  expect(rankDifferences(text, points.toReversed())[0]?.text).toBe(expected);
});
