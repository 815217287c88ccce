import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Digest, Point } from '../src/model.ts';
import { buildDigest } from '../src/pipeline.ts';
import { week } from './support/article-builder.ts';

const options = { issue: '2026-W47', date: '2026-11-20' };
const strike = week({
  courier:
    'Dock workers at Saltmere port walked out on Monday over pay. The union asks for 8 percent. Forty ships wait outside.',
  sluice:
    'On Monday the dock workers of Saltmere port walked out over pay. Their union wants 9 percent. Some 40 ships wait outside.',
  wire: 'Saltmere port stood still after dock workers walked out on Monday over pay. Forty ships wait outside the port.',
});
const bank = week({
  ledger:
    'The central bank of Varnholm left its main rate at 4.25 percent on Thursday. Two of nine members voted for a cut.',
  mint: 'On Thursday the central bank of Varnholm kept its main rate at 4.25 percent. Two of its nine members wanted a cut.',
});

function listPoints(digest: Digest): readonly Point[] {
  return [
    ...digest.summary,
    ...digest.stories.flatMap((story) => [...story.lead, ...story.themes.flatMap((theme) => theme.points)]),
  ];
}

test('no articles give an empty digest', () => {
  expect(buildDigest([], options).digest).toMatchObject({ articles: [], stories: [], alsoRead: [] });
});

test('one article is no story', () => {
  const { digest } = buildDigest(strike.slice(0, 1), options);
  expect(digest.stories).toEqual([]);
  expect(digest.alsoRead.map((entry) => entry.article)).toEqual(['courier.md']);
});

test('two events are two stories', () => {
  const { digest } = buildDigest([...strike, ...bank], options);
  expect(digest.stories.map((story) => story.articles)).toEqual([
    ['courier.md', 'sluice.md', 'wire.md'],
    ['ledger.md', 'mint.md'],
  ]);
});

test('the order of the articles does not change a byte of the digest', () => {
  const all = [...strike, ...bank];
  const expected = JSON.stringify(buildDigest(all, options).digest);
  const order = fc.shuffledSubarray([...all.keys()], { minLength: all.length });
  fc.assert(
    fc.property(order, (indices) => {
      const shuffled = indices.flatMap((index) => all[index] ?? []);
      expect(JSON.stringify(buildDigest(shuffled, options).digest)).toBe(expected);
    }),
    { numRuns: 12 },
  );
});

test('every citation is what its article says there', () => {
  const all = [...strike, ...bank];
  const { digest } = buildDigest(all, options);
  const citations = listPoints(digest).flatMap((point) =>
    'sides' in point ? point.sides.flatMap((side) => side.citations) : point.citations,
  );
  expect(citations.length).toBeGreaterThan(6);
  for (const citation of citations) {
    const source = all.find((each) => each.id === citation.article)?.text.slice(citation.start, citation.end);
    expect(source?.replaceAll(/\s+/g, ' ')).toBe(citation.quote);
  }
});

test('an agreement cites two publishers at least, a single source one', () => {
  const { digest } = buildDigest([...strike, ...bank], options);
  for (const point of listPoints(digest)) {
    if ('sides' in point) continue;
    const articles = new Set(point.citations.map((citation) => citation.article)).size;
    if (point.kind === 'agreement') expect(articles).toBeGreaterThan(1);
    else expect(articles).toBe(1);
  }
});
