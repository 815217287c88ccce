import { expect, test } from 'vitest';
import { buildDigest } from '../../src/pipeline.ts';
import { article, week } from '../support/article-builder.ts';
import { citationsOf, listPoints } from '../support/digest-faults.ts';

const options = { issue: '2026-W47', date: '2026-11-20' };
const ARTICLES = [
  ...week({
    courier:
      'Dock workers at Saltmere port walked out on Monday over pay. The port lost 12 million crowns on the first day, its owner said.',
    sluice:
      'On Monday the dock workers of Saltmere port walked out over pay. The port lost 19 million crowns on the first day, the union said.',
    wire: 'Saltmere port stood still after dock workers walked out on Monday over pay. Its cranes were built in 1974 by a yard that has since closed.',
  }),
  article(
    'letter',
    'Saltmere port has been shut since dock workers walked out over pay on Monday.\n\nSubscribe to our newsletter.',
  ),
];

test('counts what is printed, and every source with what was used of it', () => {
  const { digest, quality } = buildDigest(ARTICLES, options);
  const printed = listPoints(digest);
  const total = Object.values(quality.points).reduce((sum, count) => sum + count, 0);
  expect(total).toBe(printed.length - digest.summary.length);
  expect(quality.citedPoints).toBe(1);
  expect(quality.sources.map((source) => source.article)).toEqual(['courier.md', 'letter.md', 'sluice.md', 'wire.md']);
  for (const source of quality.sources) {
    const cited = new Set(
      printed.flatMap(citationsOf).flatMap((citation) => (citation.article === source.article ? citation.start : [])),
    );
    expect(source.cited).toBe(cited.size);
    expect(source.cited).toBeLessThanOrEqual(source.sentences);
  }
});

test('what was set aside stands with its line and reason', () => {
  const { quality } = buildDigest(ARTICLES, options);
  const letter = quality.sources.find((source) => source.article === 'letter.md');
  expect(letter?.setAside).toMatchObject([{ line: 8, reason: 'subscription', text: 'Subscribe to our newsletter.' }]);
});

test('a printed difference is unresolved', () => {
  const { digest, quality } = buildDigest(ARTICLES, options);
  const points = digest.stories.flatMap((story) => story.themes.flatMap((theme) => theme.points));
  const differences = points.filter((point) => point.kind === 'difference');
  expect(differences.length).toBeGreaterThan(0);
  expect(quality.unresolved.map((entry) => entry.point)).toEqual(differences.map((point) => point.id));
});

test('a story in a language that is only quoted is named', () => {
  const german = week(
    {
      bote: 'Die Hafenarbeiter von Saltmere haben am Montag die Arbeit niedergelegt, weil sie mehr Lohn wollen und der Hafen nicht zahlt.',
      kurier: 'Am Montag haben die Hafenarbeiter von Saltmere die Arbeit niedergelegt, weil sie mehr Lohn fordern.',
    },
    { language: 'de' },
  );
  expect(buildDigest(german, options).quality.degraded.map((entry) => entry.language)).toEqual(['de']);
  expect(buildDigest(ARTICLES, options).quality.degraded).toEqual([]);
});
