import { expect, test } from 'vitest';
import type { PlacedPoint } from '../../src/digest/placed-point.ts';
import { loosenUnlike } from '../../src/digest/unlike-figures.ts';
import { citePassage } from '../../src/digest/cite.ts';
import { week } from '../support/article-builder.ts';
import { readStory } from '../support/story-text.ts';

/** An agreement in the words of the first paper that cites all sentences of the others; who is left among those that surely agree. */
function sureOf(courier: string, herald: string, wire: string): readonly string[] {
  const text = readStory(week({ courier, herald, wire }, { date: '2026-11-18' }));
  const [first, ...rest] = text.units.map(({ sentence }) => citePassage(sentence));
  if (first === undefined) throw new Error('no sentence');
  const placed: PlacedPoint = {
    point: { id: 'a', kind: 'agreement', text: first.quote, generated: first.quote, citations: [first, ...rest] },
    theme: 0,
    weight: 1,
    units: [...text.units.keys()],
    matter: null,
    wordedBy: 0,
    explain: { shared: [], similarity: 1, vetoes: [] },
  };
  const { point } = loosenUnlike(text, placed);
  const citations = point.kind === 'agreement' ? point.citations : [];
  return [...new Set(citations.flatMap(({ article, loose }) => (loose === true ? [] : [article.replace('.md', '')])))];
}

test.each([
  [
    'another sum',
    'A lamp for the works, priced at £8.1 million, was moved to 2028.',
    'The lamp, at £6.5 million, comes in 2028.',
    'In 2028 the works get their lamp.',
    ['courier', 'wire'],
  ],
  [
    'the same sum in another form',
    'A lamp for the works, priced at £8.1 million, was moved to 2028.',
    'The lamp, at £8,100,000, comes in 2028.',
    'The lamp costs about eight million pounds.',
    ['courier', 'herald', 'wire'],
  ],
  [
    'what its bound allows',
    'The lamp will cost more than £6 million.',
    'The lamp is priced at £8.1 million.',
    'The lamp costs up to £5 million.',
    ['courier', 'herald'],
  ],
  [
    'another sum, where one of two is shared',
    'The loan was paid in two helpings of £2 million, £4 million in all.',
    'The loan was £4 million.',
    'The loan came in parts of £3 million.',
    ['courier', 'herald'],
  ],
  [
    'things counted apart',
    'The storm drowned 40 goats.',
    'The storm tore 12 roofs off.',
    'The storm came on 3 May, not on 2 May.',
    ['courier', 'herald', 'wire'],
  ],
])('%s', (_name, courier, herald, wire, sure) => {
  expect(sureOf(courier, herald, wire)).toEqual(sure);
});
