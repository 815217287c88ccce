import { describe, expect, test } from 'vitest';
import { findClaims } from '../../src/claims/find-claims.ts';
import { pairStatements } from '../../src/claims/pair-statements.ts';
import { composePoints } from '../../src/digest/compose-points.ts';
import type { PlacedPoint } from '../../src/digest/placed-point.ts';
import type { StoryClaims } from '../../src/model.ts';
import { createIdGiver } from '../../src/digest/point-ids.ts';
import { week } from '../support/article-builder.ts';
import { readStory } from '../support/story-text.ts';

function points(texts: Readonly<Record<string, string>>): readonly PlacedPoint[] {
  const text = readStory(week(texts, { date: '2026-11-18' }));
  return composePoints(text, findClaims(text, pairStatements(text), '2026-11-18'), () => 0, createIdGiver());
}

const sourcesOf = (placed: PlacedPoint): readonly string[] =>
  placed.point.kind === 'agreement'
    ? [...new Set(placed.point.citations.map((citation) => citation.article.replace('.md', '')))].toSorted()
    : [];

const CONTEXT: Readonly<Record<string, string>> = {
  courier: 'The Marlow tram line runs from the docks to the hospital. Passengers waited for years.',
  herald: 'Marlow built its tram line to the hospital in record time. The docks are its last stop.',
  wire: 'Trams now run between the docks and the hospital in Marlow. The line opened on Monday.',
};

function withCosts(costs: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(CONTEXT).map(([name, text]) => [name, `${text}\n\n${costs[name] ?? ''}`]));
}

test('a figure that most sources give is agreed on even where one differs', () => {
  const found = points(
    withCosts({
      courier: 'The Marlow tram line cost $640 million.',
      herald: 'The tram line in Marlow cost $640 million to build.',
      wire: 'The Marlow tram line cost $710 million.',
    }),
  );
  expect(found.map(({ point }) => point.kind)).toContain('difference');
  const agreed = found.filter(({ point }) => point.kind === 'agreement' && point.text.includes('$640 million'));
  expect(agreed.map(sourcesOf)).toEqual([['courier', 'herald']]);
});

test('what sets both figures beside each other is agreed by nobody who tells one', () => {
  const found = points(
    withCosts({
      courier: 'It said so: the Marlow tram line cost $640 million, the city told them.',
      herald: 'The Marlow tram line cost $640 million, the city said; auditors said $710 million.',
      wire: 'The Marlow tram line cost $710 million, auditors said.',
    }),
  );
  expect(found.map(({ point }) => point.kind)).toContain('difference');
  const agreed = found.filter(({ point }) => point.kind === 'agreement' && /\$\d/.test(point.text));
  expect(agreed.filter(({ point }) => /640.*710/.test(point.text))).toEqual([]);
});

test('two against two who name no speaker are no agreement', () => {
  const found = points({
    ...withCosts({
      courier: 'The Marlow tram line cost $640 million.',
      herald: 'The tram line in Marlow cost $640 million to build.',
      wire: 'The Marlow tram line cost $710 million.',
    }),
    post: `${CONTEXT['wire'] ?? ''} Marlow is proud of it.\n\nThe tram line in Marlow cost $710 million in all.`,
  });
  expect(found.map(({ point }) => point.kind)).toContain('difference');
  expect(found.filter(({ point }) => point.kind === 'agreement' && /\$\d/.test(point.text))).toEqual([]);
});

test('two against two who say whose figure it is: each figure is agreed to be said', () => {
  const found = points({
    ...withCosts({
      courier: 'The Marlow tram line cost $640 million, the city said.',
      herald: 'The tram line in Marlow cost $640 million to build, according to the city.',
      wire: 'The Marlow tram line cost $710 million, auditors said.',
    }),
    post: `${CONTEXT['wire'] ?? ''} Marlow is proud of it.\n\nThe tram line in Marlow cost $710 million in all, auditors said.`,
  });
  expect(found.map(({ point }) => point.kind)).toContain('difference');
  const agreed = found.filter(({ point }) => point.kind === 'agreement' && /\$\d/.test(point.text));
  expect(agreed.map(sourcesOf)).toEqual([
    ['courier', 'herald'],
    ['post', 'wire'],
  ]);
});

test('no sentence words two points', () => {
  const found = points(
    withCosts({
      courier: 'The mayor of Marlow opened the tram line on Monday and promised a second line to the airport by 2030.',
      herald: 'On Monday the mayor of Marlow opened the tram line. A second line to the airport is promised by 2030.',
      wire: 'The mayor opened the Marlow tram line on Monday. By 2030 a second line will reach the airport.',
    }),
  );
  const worded = found.map(({ wordedBy }) => wordedBy).filter((unit) => unit !== null);
  expect(new Set(worded).size).toBe(worded.length);
});

test('one fact, told as a figure and as a statement, is one point that cites all', () => {
  const found = points({
    courier:
      'Bellhaven council has a contract with Orrery Software worth 18 million crowns over three years. It rains.',
    herald:
      'Orrery Software holds a contract with Bellhaven council that is worth 18 million crowns. Schools are shut.',
    wire: 'The contract between Bellhaven council and Orrery Software is worth 18 million crowns over three years. Trams ran.',
  });
  const told = found.filter(({ point }) => point.kind === 'agreement' && /18 million/.test(point.text));
  expect(told.map(sourcesOf)).toEqual([['courier', 'herald', 'wire']]);
});

describe('a claim whose sentences are printed already', () => {
  const text = readStory(
    week({
      argus: 'The harbour of Selby will be dredged in spring.',
      beacon: 'Dredging of the harbour of Selby starts in spring.',
      courier: 'In spring the dredgers come to the harbour of Selby.',
    }),
  );
  const strengths: Readonly<Record<string, number>> = { '0-1': 9, '0-2': 4, '1-2': 4 };
  const strength = (a: number, b: number): number => strengths[`${Math.min(a, b)}-${Math.max(a, b)}`] ?? 0;
  const claim = { voices: 2, weight: 6, shared: ['harbour', 'dredg', 'spring'] };
  const cited = (mayAgree: boolean): readonly (readonly [string, boolean])[] => {
    const claims: StoryClaims = {
      figures: [],
      differences: [],
      statements: [
        { ...claim, units: [0, 1] },
        { ...claim, units: [0, 1, 2], voices: 3 },
      ],
      pairs: { of: () => [], strength },
      mayAgree: () => mayAgree,
    };
    return composePoints(text, claims, () => 0, createIdGiver()).flatMap(({ point }) =>
      'citations' in point ? point.citations.map(({ article, loose }) => [article, loose === true] as const) : [],
    );
  };

  test('is cited by the point that has one of them', () => {
    expect(cited(true)).toEqual([
      ['argus.md', false],
      ['beacon.md', false],
      ['courier.md', true],
    ]);
  });

  test('but not where the two differ, or their equal figures are of unlike things', () => {
    expect(cited(false).map(([article]) => article)).toEqual(['argus.md', 'beacon.md']);
  });
});

test.each([
  [
    'Lengths of time that do not match',
    'The city says the trial runs went on for three weeks. Drivers say nine days.',
    'The trial runs went on for three weeks.',
  ],
  [
    'Sums of money that do not match',
    'The city says the ceremony set it back $40,000. Auditors say $70,000.',
    'The ceremony set it back $40,000, and the sun shone.',
  ],
  [
    'Dates that do not match',
    'The city says it was told on 3 June. The drivers say 19 May.',
    'It was told on 3 June, the city says.',
  ],
])('figures that nothing names are at least called by their kind: %s', (title, courier, herald) => {
  const found = points(withCosts({ courier, herald }));
  expect(found.flatMap(({ point }) => (point.kind === 'difference' ? [point.text] : []))).toEqual([title]);
});
