import { expect, test } from 'vitest';
import { composeLead } from '../../src/digest/compose-lead.ts';
import type { PlacedPoint } from '../../src/digest/placed-point.ts';
import { createIdGiver } from '../../src/digest/point-ids.ts';
import type { StoryClaims, StatementClaim } from '../../src/model.ts';
import { article } from '../support/article-builder.ts';
import { readStory } from '../support/story-text.ts';

const NEWS = 'The council of Orrery closed the lighthouse on Monday.';
const DETAIL = 'The keeper of the tower kept eleven brown hens in a shed.';
const text = readStory([
  article('a', `${NEWS}\n\n${DETAIL}`, { title: 'Orrery council closes lighthouse' }),
  article(
    'b',
    `On Monday the Orrery council closed its lighthouse.\n\nEleven brown hens were kept in a shed by the keeper.`,
    {
      title: 'Lighthouse of Orrery closed',
    },
  ),
]);
const find = (words: string, id: string): number =>
  text.units.findIndex(({ sentence }) => sentence.article === `${id}.md` && sentence.text.includes(words));
const claim = (words: string, weight: number): StatementClaim => ({
  units: [find(words, 'a'), find(words, 'b')],
  voices: 2,
  weight,
  shared: [],
});
const news = claim('closed', 5);
const detail = claim('hens', 50);
const claims = (statements: readonly StatementClaim[]): StoryClaims => ({
  figures: [],
  statements,
  differences: [],
  pairs: { of: () => [], strength: () => 0 },
});
const lead = (statements: readonly StatementClaim[], printed: readonly PlacedPoint[] = []): readonly string[] =>
  composeLead(text, claims(statements), printed, createIdGiver()).map((point) => point.text);
const place = (kind: 'agreement' | 'difference', units: readonly number[]): PlacedPoint =>
  ({ point: { kind, text: 'Printed below.' }, theme: 0, weight: 1, units, matter: null }) as unknown as PlacedPoint;

test('the lead is what the titles speak of, however heavy a detail weighs', () => {
  expect(lead([detail, news])).toEqual([NEWS]);
  expect(lead([detail])).toEqual([]);
});

test('it cites all who make the claim', () => {
  const [point] = composeLead(text, claims([news]), [], createIdGiver());
  const cited = point !== undefined && 'citations' in point ? point.citations.map((citation) => citation.article) : [];
  expect(cited).toEqual(['a.md', 'b.md']);
});

test('what a point says below, in whatever words, does not open the story', () => {
  expect(lead([news], [place('agreement', news.units)])).toEqual([]);
  expect(lead([news], [place('agreement', detail.units)])).toEqual([NEWS]);
});

test('a side of a difference does not open the story as agreed', () => {
  const [one] = news.units as [number, number];
  expect(lead([news], [place('difference', [one, ...detail.units])])).not.toContain(NEWS);
});
