import { expect, test } from 'vitest';
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

test('does not say in other words what it has said', () => {
  const [first, ...rest] = sampleDigest.summary;
  if (first === undefined) throw new Error('the sample has no summary');
  const again = { ...first, id: 'p-again', text: `${first.text.replace(/\.$/, '')} on 16 November.` };
  const [story, ...others] = sampleDigest.stories;
  if (story === undefined) throw new Error('the sample has no story');
  const digest = { ...sampleDigest, summary: [first, ...rest], stories: [{ ...story, lead: [again] }, ...others] };
  const chosen = choosePoints(digest).map(({ point }) => point.id);
  expect(chosen).toContain(first.id);
  expect(chosen).not.toContain('p-again');
});
