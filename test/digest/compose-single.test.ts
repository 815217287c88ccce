import { expect, test } from 'vitest';
import { findClaims } from '../../src/claims/find-claims.ts';
import { pairStatements } from '../../src/claims/pair-statements.ts';
import { composeSingle } from '../../src/digest/compose-single.ts';
import { createIdGiver } from '../../src/digest/point-ids.ts';
import { week } from '../support/article-builder.ts';
import { readStory } from '../support/story-text.ts';

/** What one source alone says of the toll, beside what two say. */
function single(alone: string): string | null {
  const text = readStory(
    week({
      courier: `The Marlow bridge toll for lorries will be paid at the northern gate. ${alone}\n\nRain fell on gulls. A kiosk sold ices. Waves broke on the pier. Nets dried in the wind.`,
      herald:
        'The toll for lorries on the Marlow bridge will be paid at the northern gate by drivers and by hauliers.\n\nFog came. A sail passed by. Crabs hid in the sand. Kelp rotted.',
    }),
  );
  const said = new Set(
    [...text.units.keys()].filter((unit) => /northern gate/.test(text.units[unit]?.sentence.text ?? '')),
  );
  const units = [...text.units.keys()];
  return (
    composeSingle(text, units, findClaims(text, pairStatements(text), '2026-11-18'), said, 0, createIdGiver())?.point
      .text ?? null
  );
}

test.each([
  ['Repairs of the northern pier have cost 14 million crowns so far.', 'a figure'],
  ['Greta Holm, who speaks for the hauliers, wants the Marlow bridge toll to end for lorries.', 'on what others tell'],
])('%s is worth a line: %s', (sentence) => {
  expect(single(sentence)).toBe(sentence);
});

test.each([
  ['Consultant Greta Holm of Orlo has long since done the sums.', 'on nothing that others tell'],
  ['A painted herring hangs above the door of the inn of Widow Holm.', 'a scene'],
  ['The other 14 were then paid in full at the gate on Monday.', 'leans on what was not told'],
  ['Bring a good 14 crowns in coins with you on the first day.', 'an order'],
])('%s is not: %s', (sentence) => {
  expect(single(sentence)).toBeNull();
});
