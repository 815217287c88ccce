import { describe, expect, test } from 'vitest';
import { type Links, linkPassages } from '../../src/themes/link-passages.ts';
import { week } from '../support/article-builder.ts';
import { readStory } from '../support/story-text.ts';

const story = readStory(
  week({
    baker: 'The bakery raised the price of bread. Rye flour grew scarce.\n\nThe oven broke on Sunday.',
    miller: 'Bread got dearer at the bakery. The mill has no rye flour left.',
    rower: 'The oven of the bakery was mended. Rowers trained on the lake. On the lake rowers met.',
  }),
);
const links = linkPassages(story.units, story.language, []);
const find = (words: string): number => story.units.findIndex((unit) => unit.sentence.text.includes(words));
const between = ({ size, values }: Links, a: string, b: string): number => values[find(a) * size + find(b)] as number;

test('links are the same both ways', () => {
  const { size, values } = links;
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++) expect(values[i * size + j]).toBeCloseTo(values[j * size + i] as number, 12);
});

describe('what brings passages together', () => {
  const rows: readonly (readonly [reason: string, a: string, nearer: string, farther: string])[] = [
    ['the same words', 'Rye flour grew', 'no rye flour', 'Rowers trained'],
    ['one concept in two words', 'raised the price', 'got dearer', 'rowers met'],
    ['a paragraph', 'raised the price', 'Rye flour grew', 'The oven broke'],
  ];
  test.each(rows)('%s: "%s" is nearer to "%s" than to "%s"', (_reason, a, nearer, farther) => {
    expect(between(links, a, nearer)).toBeGreaterThan(between(links, a, farther));
  });
});

test('a claim that two passages share brings them together, the surer the nearer', () => {
  const [from, to] = [find('The oven broke'), find('Rowers trained')].toSorted((a, b) => a - b) as [number, number];
  const linkOf = (likelihood: number): number =>
    between(linkPassages(story.units, story.language, [{ from, to, likelihood }]), 'The oven broke', 'Rowers trained');
  expect(linkOf(0.2)).toBeGreaterThan(between(links, 'The oven broke', 'Rowers trained'));
  expect(linkOf(0.9)).toBeGreaterThan(linkOf(0.2));
});

test('a neighbour of a neighbour counts: two passages without a word in common meet in a third', () => {
  const told = readStory(
    week({
      first: 'Herons left the pond.',
      second: 'Herons left as the water froze.',
      third: 'The water froze again.',
      fourth: 'Trams stood in the depot.',
      fifth: 'The depot for trams is shut.',
    }),
  );
  const { size, values } = linkPassages(told.units, told.language, []);
  const linkOf = (a: string, b: string): number => {
    const [one, other] = [a, b].map((id) => told.units.findIndex((unit) => unit.sentence.article.startsWith(id)));
    return values[(one ?? 0) * size + (other ?? 0)] as number;
  };
  expect(linkOf('first', 'third')).toBeGreaterThan(0.1);
  expect(linkOf('first', 'fifth')).toBeCloseTo(0);
  expect(linkOf('third', 'fourth')).toBeCloseTo(0);
});

test('no passages, no links', () => {
  expect(linkPassages([], story.language, [])).toEqual({ size: 0, values: new Float64Array(0) });
});
