import { expect, test } from 'vitest';
import { clusterPassages } from '../../src/themes/cluster-passages.ts';
import { week } from '../support/article-builder.ts';
import { readStory } from '../support/story-text.ts';

const story = readStory(
  week({
    courier: 'Homes pay the flood levy. Gulls nest on the gates.',
    sluice: 'The flood levy is paid by homes. On the gates gulls nest.',
  }),
);
const cluster = (count: number): readonly (readonly number[])[] =>
  clusterPassages(story.units, count, (unit) => unit.own);

test('the closest of different articles come together first', () => {
  expect(cluster(2)).toEqual([
    [0, 2],
    [1, 3],
  ]);
});

test('as many clusters as asked for, no more than there are sentences', () => {
  expect(cluster(1)).toEqual([[0, 1, 2, 3]]);
  expect(cluster(4)).toHaveLength(4);
  expect(cluster(9)).toHaveLength(4);
  expect(clusterPassages([], 3, (unit) => unit.own)).toEqual([]);
});

test('sentences of one article need to be closer than those of two', () => {
  const same = readStory(
    week({ courier: 'Homes pay the levy. Homes pay the levy.', sluice: 'Homes will pay a levy in spring.' }),
  );
  const clusters = clusterPassages(same.units, 2, (unit) => unit.own);
  expect(clusters.find((each) => each.includes(2))?.length).toBe(2);
});
