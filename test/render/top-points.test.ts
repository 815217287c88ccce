import { expect, test } from 'vitest';
import type { Point } from '../../src/model.ts';
import { choosePoints } from '../../src/render/top-points.ts';
import { sampleDigest } from '../support/sample-digest.ts';

const texts = (): readonly string[] => choosePoints(sampleDigest).map(({ point }) => point.text);

test('chooses five, in the order of the stories', () => {
  expect(texts()).toHaveLength(5);
  const places = choosePoints(sampleDigest).map(({ story }) =>
    story === null ? -1 : sampleDigest.stories.indexOf(story),
  );
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

test.each(['agreement', 'single'] as const)('does not say in other words what it has said: %s', (kind) => {
  const [first] = sampleDigest.summary;
  const [story] = sampleDigest.stories;
  if (first?.kind !== 'agreement' || story === undefined) throw new Error('the sample opens with no agreement');
  const again: Point = { ...first, kind, id: 'p-again', text: `${first.text.replace(/\.$/, '')} on 16 November.` };
  const other: Point = { ...again, id: 'p-other', text: 'Ships wait off the coast.' };
  const chosen = choosePoints({ summary: [first], stories: [{ ...story, lead: [again, other], themes: [] }] });
  expect(chosen.map(({ point }) => point.id)).toEqual([first.id, 'p-other']);
});
