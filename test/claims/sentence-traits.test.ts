import { expect, test } from 'vitest';
import { compareTraits, type TraitEvidence } from '../../src/claims/sentence-traits.ts';
import { readEvidence } from '../../src/claims/statement-evidence.ts';
import { week } from '../support/article-builder.ts';
import { readStory } from '../support/story-text.ts';

/** What the openings of two articles say of each other. */
function compare(one: string, other: string): TraitEvidence {
  const text = readStory(week({ courier: one, herald: other }));
  const { units } = readEvidence(text);
  const second = text.units.findIndex(({ article }) => article === 1);
  const [a, b] = [units[0]?.traits, units[second]?.traits];
  if (a === undefined || b === undefined) throw new Error('expected two articles');
  return compareTraits(a, b);
}

test.each([
  ['The fire cost $31 million.', 'Repairs came to 31 million dollars.', 1, 0],
  ['The fire cost $31 million.', 'Of voters 31 percent came.', 0, 1],
  ['By 2030 the yard will employ 400 people.', 'The yard wants 420 people by 2030.', 1, 1],
  ['The yard employs 400 people.', 'The yard is large.', 0, 0],
])('numbers of %j and %j: equal %i, unlike %i', (one, other, numbers, unlikeNumbers) => {
  expect(compare(one, other)).toMatchObject({ numbers, unlikeNumbers });
});

test('only one counts', () => {
  expect(compare('The yard employs 400 people.', 'The yard is large.').oneCounts).toBe(1);
  expect(compare('The yard employs 400 people.', 'It pays 90 of them too little.').oneCounts).toBe(0);
});

test('told by someone, dated, personal', () => {
  const told = compare('The mayor said on 3 March the bridge was safe.', 'It was safe on 3 March, an engineer said.');
  expect(told).toMatchObject({ told: 1, dated: 1, personal: 0 });
  expect(compare('We crossed the bridge.', 'The bridge is safe.')).toMatchObject({ told: 0, dated: 0, personal: 1 });
});

test('the further from each other in their articles, the further apart', () => {
  const filler = 'Gulls nest on the roof. Rain fell all night. Ships waited at the quay.';
  expect(compare(`The bridge is shut. ${filler}`, `The bridge was closed. ${filler}`).apart).toBe(0);
  const { units } = readEvidence(
    readStory(week({ courier: `The bridge is shut. ${filler}`, herald: `${filler} The bridge was closed.` })),
  );
  const [first, last] = [units[0]?.traits, units.at(-1)?.traits];
  expect(first && last && compareTraits(first, last).apart).toBeCloseTo(0.75);
});
