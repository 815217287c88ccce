/**
 * Two figures that look like rivals and are of two things: a value and its limit, a count and what it grew to, a part and the sum, a place and the
 * country. Each row has a twin without the words that say so, in which the two are rivals.
 */
import { describe, expect, it } from 'vitest';
import { matchFigures } from '../../src/claims/match-figures.ts';
import type { FigureMatter } from '../../src/model.ts';
import { article } from '../support/article-builder.ts';

interface Row {
  readonly name: string;
  readonly first: string;
  readonly second: string;
  /** The same with these words instead, for rivals. */
  readonly twin: { readonly first?: string; readonly second?: string };
}

const ROWS: readonly Row[] = [
  {
    name: 'what is and what is allowed',
    first: 'The average nitrate level in the Velm was 31 milligrams last year.',
    second: 'For the average nitrate level in the Velm the limit is 25 milligrams.',
    twin: { second: 'The average nitrate level in the Velm was 25 milligrams last year.' },
  },
  {
    name: 'what two give for a year past, and what is given now',
    first:
      'A study of 2021 put the cost of the mill in Orlo at 210 million crowns. In 2021 the cost of the mill stood at 210 million crowns.',
    second: 'The guild puts the cost of the mill in Orlo at 285 million crowns.',
    twin: {
      first:
        'A study put the cost of the mill in Orlo at 210 million crowns. The cost of the mill stood at 210 million crowns.',
    },
  },
  {
    name: 'a fund and what of it was paid',
    first: 'The fund for the traders of Harl holds 4.5 million crowns, the council says.',
    second:
      'The council says that the fund for the traders holds 4.5 million crowns. The traders count 1.7 million of it.',
    twin: {
      second: 'The council says that the fund for the traders holds 4.5 million crowns. The traders count 1.7 million.',
    },
  },
  {
    name: 'what somebody else pays, told for comparison',
    first: 'The budget office of Orlo puts the income from the mine at 12 million crowns a year.',
    second:
      'The budget office puts the income from the mine at 12 million crowns a year. For comparison, the harbour master counts 21 million crowns a year.',
    twin: {
      second:
        'The budget office puts the income from the mine at 12 million crowns a year. The harbour master counts 21 million crowns a year.',
    },
  },
  {
    name: 'a claim and what of that is waste',
    first: 'The builder of the tramway in Orlo claims 74 million crowns, its ledger says.',
    second: 'The ledger has the builder’s claims at 74 million crowns. Okerlund says 48 million of that is waste.',
    twin: { second: 'The ledger has the builder’s claims at 74 million crowns. Okerlund says 48 million.' },
  },
  {
    name: 'a share price and a target price',
    first: 'Shares in the shipyard Orvik closed at 61.80 euros.',
    second: 'Analysts lowered their target price for shares in the shipyard Orvik to 66 euros.',
    twin: { second: 'Shares in the shipyard Orvik closed at 66 euros.' },
  },
  {
    name: 'a value and the one before it, which a third sentence tells',
    first:
      'Doctors in Tavan have treated 212 patients for the fever. The number is up from 170 patients the day before.',
    second: 'Doctors in Tavan have treated 170 patients for the fever.',
    twin: { first: 'Doctors in Tavan have treated 212 patients for the fever. The number is up.' },
  },
  {
    name: 'shares that go opposite ways',
    first: 'Traffic on the ring road in Pellport rose by 6 percent last year.',
    second: 'Traffic on the ring road in Pellport fell by 4 percent last year.',
    twin: { second: 'Traffic on the ring road in Pellport rose by 4 percent last year.' },
  },
  {
    name: 'one place and the whole',
    first: 'Unemployment has reached 5.8 percent, the statistics office says.',
    second: 'In Birk Valley unemployment has reached 8.2 percent, the statistics office says.',
    twin: { second: 'Unemployment has reached 8.2 percent, the trade unions say.' },
  },
  {
    name: 'a summand and the sum',
    first: 'The toll ring in Pellport brought in 5.7 million euros in February.',
    second:
      'The toll ring in Pellport brought in 4.1 million euros in charges and 1.6 million euros in fines in February.',
    twin: { second: 'The toll ring in Pellport brought in 4.1 million euros in charges in February.' },
  },
  {
    name: "the story's firm and one on its edge",
    first:
      'The Corvane group had revenue of $3.6 billion last year. Corvane sells mills. Corvane is old. Corvane is in Harl.',
    second:
      'Lundell Tools rose 4%. It had revenue of $5.7 billion for the group last year. Corvane and Corvane, Corvane.',
    twin: {
      second: 'Shares rose 4%. It had revenue of $5.7 billion for the group last year. Corvane and Corvane, Corvane.',
    },
  },
  {
    name: 'a petition that grows',
    first: 'The petition against the toll had 51,300 signatures on Wednesday evening.',
    second: 'The petition against the toll has passed 54,000 signatures on Wednesday evening.',
    twin: { second: 'The petition against the toll had 54,000 signatures on Wednesday evening.' },
  },
  {
    name: 'a handful and the one before it',
    first: 'Three people are still in the fever ward in Tavan on Tuesday, down from nine on Sunday night.',
    second: 'Nine people were in the fever ward in Tavan on Sunday night, the clinic said.',
    twin: { first: 'Three people are in the fever ward in Tavan on Sunday night, the mayor said.' },
  },
  {
    name: 'two facts of which nobody is said to give either',
    first: 'For its raffle the hospice in Tavan bought a bell for 500 crowns. The bell hangs in the yard.',
    second: 'In the yard in Tavan they had paid 640 crowns for the old bell, which is cracked.',
    twin: {
      first: 'For its raffle the hospice in Tavan bought a bell for 500 crowns, it says. The bell hangs in the yard.',
      second:
        'In the yard in Tavan they had paid 640 crowns for the old bell, according to the sexton, which is cracked.',
    },
  },
];

function differences(first: string, second: string): readonly FigureMatter[] {
  const articles = [first, second].map((body, at) => article(['a', 'b'][at] ?? '', body, { date: '2026-03-12' }));
  const voices = articles.map(({ id }) => ({ articles: [id], reason: 'alone' as const }));
  return matchFigures(articles, voices, '2026-03-12').matters.filter(({ kind }) => kind === 'difference');
}

describe('figures of two things', () => {
  it.each(ROWS)('are no difference: $name', ({ first, second }) => {
    expect(differences(first, second)).toEqual([]);
  });

  it.each(ROWS)('are one without the words that say so: $name', ({ first, second, twin }) => {
    expect(differences(twin.first ?? first, twin.second ?? second)).toHaveLength(1);
  });
});
