import { expect, test } from 'vitest';
import type { PlacedPoint } from '../../src/digest/placed-point.ts';
import { createAgreementSigns, createRating } from '../../src/digest/rate-agreement.ts';
import type { FigureMatter } from '../../src/model.ts';
import { week } from '../support/article-builder.ts';
import { readStory } from '../support/story-text.ts';

const text = readStory(
  week({
    courier: 'Marlow bridge is shut. The toll rises to 4 crowns. Gulls nest on the town hall.',
    herald: 'The bridge of Marlow was closed. Drivers pay a toll of 4 crowns. Marlow has a bridge.',
    wire: 'Divers found cracks. A toll of 4 crowns is asked. The band played.',
  }),
);

/** An agreement of some units, cited by the articles they stand in. */
function place(units: readonly number[], more: Partial<PlacedPoint> = {}): PlacedPoint {
  const citations = units.map((unit) => ({ article: text.units[unit]?.sentence.article }));
  const [wordedBy = null] = units;
  const known = { theme: 0, weight: 5, matter: null, explain: { shared: ['a', 'b'], similarity: 1, vetoes: [] } };
  return { point: { kind: 'agreement', citations }, units, wordedBy, ...known, ...more } as unknown as PlacedPoint;
}

const FIGURE = { matter: {} as FigureMatter };

test('signs tell the weight, the place of the earliest passage, the share of articles, and what is shared', () => {
  const readSigns = createAgreementSigns(text);
  expect(readSigns(place([1, 5]))).toMatchObject({
    weight: Math.log(6),
    figure: 0,
    figureWeight: 0,
    place: Math.sqrt(1 / 3),
    figureSources: 0,
    shared: 2,
  });
  expect(readSigns(place([1, 4, 7])).cited).toBe(1);
  expect(readSigns(place([1, 4, 7], FIGURE))).toMatchObject({ figure: 1, figureWeight: Math.log(6), figureSources: 3 });
});

test('more weight, more articles and a figure make an agreement likelier to be listed', () => {
  const rate = createRating(text);
  const plain = rate(place([1, 4]));
  expect(rate(place([1, 4], { weight: 9 }))).toBeGreaterThan(plain);
  expect(rate(place([1, 4, 7]))).toBeGreaterThan(plain);
  expect(rate(place([1, 4], FIGURE))).toBeGreaterThan(plain);
});
