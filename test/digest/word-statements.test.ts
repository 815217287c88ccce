import { describe, expect, test } from 'vitest';
import type { StatementClaim, StatementPairs } from '../../src/model.ts';
import { createIdGiver } from '../../src/digest/point-ids.ts';
import type { PlacedPoint } from '../../src/digest/placed-point.ts';
import { supports, wordStatement } from '../../src/digest/word-statements.ts';
import { week } from '../support/article-builder.ts';
import { readStory } from '../support/story-text.ts';

/** One sentence each, in the order of their names: units 0 to 4. */
const text = readStory(
  week({
    argus: 'The harbour of Selby will be dredged in spring.',
    beacon: 'Dredging of the harbour of Selby starts in spring.',
    courier: 'In spring the dredgers come to the harbour of Selby.',
    dial: 'Selby has a harbour that nobody uses in winter.',
    echo: 'The cafés at Selby open late.',
  }),
);

const claim: StatementClaim = { units: [0, 1, 2, 3, 4], voices: 5, weight: 6, shared: ['harbour', 'dredg', 'spring'] };

/** Strengths by pair of units; what is not named shares nothing. */
function pairsOf(strengths: Readonly<Record<string, number>>): StatementPairs {
  const strength = (a: number, b: number): number => strengths[`${Math.min(a, b)}-${Math.max(a, b)}`] ?? 0;
  return { of: () => [], strength };
}

const word = (strengths: Readonly<Record<string, number>>): PlacedPoint | null =>
  wordStatement(text, claim, pairsOf(strengths), new Set(), () => 0, createIdGiver());

describe('a statement is cited by those who say it', () => {
  test('what is only near to it is no witness', () => {
    const found = word({ '0-1': 9, '0-2': 8, '1-2': 9, '0-3': 2.5, '0-4': 1.4, '1-3': 1.5 });
    expect(found?.units).toEqual([0, 1, 2]);
  });

  test('two words of what the story is about are too few, unless they weigh much', () => {
    const near = { '0-1': 9, '0-2': 9, '1-2': 9 };
    expect(word({ ...near, '0-3': 2.5, '1-3': 2.5, '2-3': 2.5 })?.units).toEqual([0, 1, 2]);
    expect(word({ ...near, '0-3': 3.5, '1-3': 3.5, '2-3': 3.5 })?.units).toEqual([0, 1, 2, 3]);
  });

  test('the nearest of another voice may be its only second source, though it is weak', () => {
    const found = word({ '0-1': 2 });
    expect(found?.units).toEqual([0, 1]);
  });

  test('a passage as likely to say something else is cited loosely', () => {
    const found = word({ '0-1': 9, '0-2': 4, '1-2': 4 });
    const cited = found !== null && 'citations' in found.point ? found.point.citations : [];
    expect(cited.map(({ article, loose }) => [article, loose === true])).toEqual([
      ['argus.md', false],
      ['beacon.md', false],
      ['courier.md', true],
    ]);
  });

  test('a claim none of whose sentences speaks for two sources is left out', () => {
    expect(word({ '0-1': 0.8, '2-3': 0.7 })).toBeNull();
  });

  test('of sentences fit to print, the one that speaks for more sources stands for all', () => {
    const found = word({ '0-1': 9, '1-2': 9, '1-3': 9, '1-4': 9 });
    expect(found?.units).toEqual([0, 1, 2, 3, 4]);
    expect(found?.wordedBy).toBe(1);
  });

  test('a claim that keeps all its passages keeps its weight', () => {
    const all = { '0-1': 9, '0-2': 9, '0-3': 9, '0-4': 9, '1-2': 9, '1-3': 9, '1-4': 9, '2-3': 9, '2-4': 9, '3-4': 9 };
    expect(word(all)?.weight).toBeCloseTo(claim.weight);
  });

  test('fewer witnesses of one strength weigh less', () => {
    const weights = [{ '0-1': 9 }, { '0-1': 9, '0-2': 9, '1-2': 9 }].map((strengths) => {
      const pairs = pairsOf(strengths);
      const whole = { ...claim, units: [0, 1, 2] };
      const total = pairs.strength(0, 1) + pairs.strength(0, 2) + pairs.strength(1, 2);
      return wordStatement(text, { ...whole, weight: total }, pairs, new Set(), () => 0, createIdGiver())?.weight ?? 0;
    });
    expect(weights[0]).toBeLessThan(weights[1] ?? 0);
  });
});

test('a passage supports its own wording, whatever it shares with others', () => {
  expect(supports(text, pairsOf({}), 2, 2)).toBe(true);
  expect(supports(text, pairsOf({ '1-2': 1.4 }), 1, 2)).toBe(false);
  expect(supports(text, pairsOf({ '1-2': 1.5 }), 1, 2)).toBe(true);
});
