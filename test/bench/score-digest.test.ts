/** The scorer against examples small enough to score by hand. */
import { describe, expect, test } from 'vitest';
import { scoreStory } from '../../bench/score-digest.ts';
import type { Gold, GoldQuote } from '../../bench/support/gold.ts';
import {
  isSameNumber,
  namesNumbers,
  numbersToSupport,
  readPrintedNumbers,
} from '../../bench/support/printed-numbers.ts';
import { scoreExtendedBcubed } from '../../bench/support/score-themes.ts';
import { countPairs } from '../../bench/support/score-sets.ts';
import type { Article, Citation, Citations, DigestStory, DigestTheme, Point, Side } from '../../src/model.ts';
import { week } from '../support/article-builder.ts';

const articles = week({
  harbour:
    'The bridge will cost 40 million. Work begins in May. Nobody else tells of every tide in the harbour as we do.',
  mill: 'The crossing costs 40 million. It opens in 2028, the builder says.',
  quay: 'The bill is 55 million. The bridge opens in 2030. Work starts in May.',
});
const at = (file: string, quote: string): GoldQuote => ({ file: `${file}.md`, quote });
const FORTY = [at('harbour', 'The bridge will cost 40 million.'), at('mill', 'The crossing costs 40 million.')];
const FIFTY_FIVE = at('quay', 'The bill is 55 million.');
const MAY = [at('harbour', 'Work begins in May.'), at('quay', 'Work starts in May.')];
const OPENS = [at('mill', 'It opens in 2028, the builder says.'), at('quay', 'The bridge opens in 2030.')];

const gold: Gold = {
  schema: 'digest-gold/1',
  story: 'bridge',
  files: articles.map((article) => ({ file: article.id })),
  themes: [
    { label: 'What it costs', keywords: ['cost', 'bill'], quotes: [...FORTY, FIFTY_FIVE] },
    { label: 'When it opens', keywords: ['opening', 'date'], quotes: [...MAY, ...OPENS] },
  ],
  figures: [],
  agreements: [
    { id: 'A1', claim: 'It costs 40 million', quotes: FORTY },
    { id: 'A2', claim: 'Work begins in May', quotes: MAY },
  ],
  conflicts: [
    { id: 'C1', attribute: 'cost', kind: 'figure', sides: [{ quotes: FORTY }, { quotes: [FIFTY_FIVE] }] },
    { id: 'C2', attribute: 'opening', kind: 'figure', sides: OPENS.map((quote) => ({ quotes: [quote] })) },
  ],
  also_fair: [],
  traps: [
    {
      id: 'X1',
      reason: 'different_measure',
      must_not: 'conflict',
      a: { quotes: [{ ...(FORTY[0] as GoldQuote), mention: '40 million' }] },
      b: { quotes: [{ ...(OPENS[1] as GoldQuote), mention: '2030' }] },
    },
  ],
  boilerplate: [{ file: 'harbour.md', text: 'Nobody else tells of every tide in the harbour as we do.' }],
};

function cite({ file, quote }: GoldQuote): Citation {
  const start = (articles.find((article) => article.id === file) as Article).text.indexOf(quote);
  return { article: file, quote, start, end: start + quote.length, line: 1 };
}
const citeAll = (quotes: readonly GoldQuote[]): Citations => quotes.map(cite) as unknown as Citations;
const agreement = (text: string, quotes: readonly GoldQuote[]): Point => ({
  id: text,
  kind: 'agreement',
  text,
  generated: text,
  citations: citeAll(quotes),
});
const difference = (text: string, ...sides: readonly (readonly [string, readonly GoldQuote[]])[]): Point => ({
  id: text,
  kind: 'difference',
  relation: 'different-figure',
  text,
  generated: text,
  sides: sides.map(([position, quotes]) => ({ position, citations: citeAll(quotes) })) as unknown as readonly [
    Side,
    Side,
  ],
});
const theme = (label: string, quotes: readonly GoldQuote[], ...points: readonly Point[]): DigestTheme => ({
  id: label,
  label,
  keywords: [],
  declared: false,
  passages: quotes.map(cite),
  points,
  silent: [],
});
const story = (...themes: readonly DigestTheme[]): DigestStory => ({
  id: 'story',
  title: 'A bridge',
  articles: articles.map((article) => article.id),
  independentSources: 3,
  reason: '',
  lead: [],
  themes,
  figures: [],
  timeline: [],
});
const score = (...themes: readonly DigestTheme[]): ReturnType<typeof scoreStory> =>
  scoreStory(story(...themes), articles, gold);

const perfect = [
  theme(
    'The bill',
    [...FORTY, FIFTY_FIVE],
    difference('Cost of the bridge', ['40 million', FORTY], ['55 million', [FIFTY_FIVE]]),
    agreement('The bridge will cost 40 million.', FORTY),
  ),
  theme(
    'Opening',
    [...MAY, ...OPENS],
    agreement('Work begins in May.', MAY),
    difference('Opening', ['2028', OPENS.slice(0, 1)], ['2030', OPENS.slice(1)]),
  ),
];

describe('a perfect digest', () => {
  test('has full marks and no remark', () => {
    const result = score(...perfect);
    expect(result).toMatchObject({
      themes: { recall: 1, precision: 1, labels: 1, bcubed: 1, assigned: 1 },
      agreements: { recall: 1, listed: 1, falseOnes: 0, completeness: 1, precision: 1 },
      differences: { figureRecall: 1, figures: { right: 2, printed: 2 }, statementRecall: null, traps: 0 },
      leaks: 0,
      exactQuotes: 1,
      supportedNumbers: 1,
      citedPoints: 1,
      remarks: [],
    });
  });
});

describe('themes', () => {
  test('one theme of everything matches one of two and mixes quotes that belong apart', () => {
    const { themes } = score(theme('All of it', [...FORTY, FIFTY_FIVE, ...MAY, ...OPENS]));
    // Four of seven passages are on the opening: a match. B-cubed precision (3·3/7 + 4·4/7)/7 = 25/49, recall 1.
    expect(themes).toMatchObject({ recall: 0.5, precision: 1, labels: 0 });
    expect(themes.bcubed).toBeCloseTo((2 * (25 / 49)) / (25 / 49 + 1));
  });

  test('two themes on one subject: the larger stands for it, the other costs precision', () => {
    const { themes } = score(theme('Bill', [...FORTY]), theme('Price', [...FORTY, FIFTY_FIVE]));
    expect(themes).toMatchObject({ recall: 0.5, precision: 0.5, labels: 0 });
  });

  test.each([
    ['Rising costs', 1, 'an accepted word with a short ending'],
    ['Costumes', 0, 'a longer word that begins alike'],
    ['BILL', 1, 'letter case does not count'],
    ['Bridge', 0, 'no accepted word'],
  ])('label "%s" scores %i: %s', (label, expected) => {
    expect(score(theme(label, [...FORTY, FIFTY_FIVE])).themes.labels).toBe(expected);
  });

  test('quotes of no theme are not judged, only counted', () => {
    const { themes } = score(theme('Bill', FORTY));
    expect(themes).toMatchObject({ bcubed: 1, assigned: 2 / 7 });
  });
});

describe('agreements', () => {
  test('citing one of two articles finds nothing and is false', () => {
    const { agreements } = score(theme('Bill', FORTY, agreement('It will cost 40 million.', FORTY.slice(0, 1))));
    expect(agreements).toMatchObject({ recall: 0, falseOnes: 1 });
  });

  test('an agreement the sheet does not know is counted as unlisted', () => {
    const { agreements } = score(theme('Bill', FORTY, agreement('They talk.', [MAY[0], OPENS[0]] as GoldQuote[])));
    expect(agreements).toMatchObject({ recall: 0, listed: 0, falseOnes: 0 });
  });

  test('an article cited for what it does not say costs precision, not completeness', () => {
    const stranger = at('quay', 'The bridge opens in 2030.');
    const { agreements } = score(theme('Bill', FORTY, agreement('It will cost 40 million.', [...FORTY, stranger])));
    expect(agreements).toMatchObject({ completeness: 1, precision: FORTY.length / (FORTY.length + 1) });
  });

  test('half of the shorter passage is enough to hold a quote, less is not', () => {
    const part = (quote: string): GoldQuote => at('mill', quote);
    const found = (quote: string): number | null =>
      score(theme('Bill', FORTY, agreement('x', [FORTY[0] as GoldQuote, part(quote)]))).agreements.recall;
    expect(found('costs 40 million.')).toBe(0.5);
    expect(found('million. It opens in 2028, the builder says.')).toBe(0);
  });
});

describe('differences', () => {
  test('a trap costs precision and is counted', () => {
    const result = score(
      theme('Bill', FORTY, difference('Bridge', ['40 million', FORTY.slice(0, 1)], ['2030', OPENS.slice(1)])),
    );
    expect(result.differences).toMatchObject({ figureRecall: 0, figures: { right: 0, printed: 1 }, traps: 1 });
  });

  test('a trap is not sprung when the text does not name its figures', () => {
    const result = score(
      theme('Bill', FORTY, difference('Bridge', ['41 million', FORTY.slice(0, 1)], ['2031', OPENS.slice(1)])),
    );
    expect(result.differences).toMatchObject({ figures: { right: 0, printed: 1 }, traps: 0 });
  });

  test('two sides of one labelled position find nothing', () => {
    const result = score(
      theme('Bill', FORTY, difference('Cost', ['40 million', FORTY.slice(0, 1)], ['40 million', FORTY.slice(1)])),
    );
    expect(result.differences).toMatchObject({ figureRecall: 0, figures: { right: 0, printed: 1 } });
  });
});

describe('citations and numbers', () => {
  test('a quote that is not what stands there is not exact', () => {
    const [bill, opening] = perfect as [DigestTheme, DigestTheme];
    const wrong = { ...cite(FIFTY_FIVE), quote: 'The bill is 56 million.' };
    const point = { ...agreement('The bill is 56 million.', FORTY), citations: [wrong] as const };
    const result = score({ ...bill, points: [point as Point] }, opening);
    expect(result.exactQuotes).toBeCloseTo(4 / 5);
    expect(result.supportedNumbers).toBeCloseTo(1 / 2);
  });

  test('boilerplate in a cited passage or in the text is a leak', () => {
    const letter = at('harbour', 'Nobody else tells of every tide in the harbour as we do.');
    expect(score(theme('Bill', FORTY, agreement('x', [letter, ...MAY]))).leaks).toBe(1);
    expect(
      score(theme('Bill', FORTY, agreement('Nobody tells of every tide in the harbour as we do', MAY))).leaks,
    ).toBe(1);
    expect(score(theme('Bill', FORTY, agreement('of every tide', MAY))).leaks).toBe(0);
  });
});

describe('printed numbers', () => {
  test.each([
    ['$1.2bn', [1.2e9], 'a scale behind the digits'],
    ['115 to 135 billion', [115, 135e9], 'a range with one scale'],
    ['1,200 homes', [1200], 'grouped digits'],
    ['twenty-five boats', [25], 'spelled'],
    ['three hundred boats', [300], 'spelled, with a scale'],
    ['half a million', [500_000], 'a fraction of a scale'],
    ['a third', [1 / 3], 'a fraction'],
    ['the third', [3], 'an ordinal'],
    ['5 metres', [5], 'a unit that begins with a scale letter'],
    ['no number', [], 'none'],
  ])('%s → %j: %s', (text, expected) => {
    expect(readPrintedNumbers(text).map((number) => number.value)).toEqual(expected);
  });

  test('numbers without a scale word match as printed', () => {
    const [first, second] = [...readPrintedNumbers('115'), ...readPrintedNumbers('115 billion')];
    expect(first !== undefined && second !== undefined && isSameNumber(first, second)).toBe(true);
  });

  test.each([
    ['[3] Two of 4 sources say 17 boats in the second week', ['17']],
    ['Nine boats', ['Nine']],
  ])('%s needs support for %j', (text, expected) => {
    expect(numbersToSupport(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });

  test('a line without numbers names what it need not, unless strict', () => {
    expect(namesNumbers('a bridge', '40 million', false)).toBe(true);
    expect(namesNumbers('a bridge', '40 million', true)).toBe(false);
  });
});

test('extended B-cubed of items apart that belong together: recall one half', () => {
  const item = (found: number): { wanted: Set<number>; found: Set<number> } => ({
    wanted: new Set([0]),
    found: new Set([found]),
  });
  expect(scoreExtendedBcubed([item(1), item(2)])).toBeCloseTo(2 / 3);
});

test('pairs: one of two rivals found, one of four others flagged', () => {
  const rows = [
    { label: 'D', isRival: true },
    { label: 'D', isRival: false },
    { label: 'N', isRival: true },
    { label: 'N', isRival: false },
    { label: 'N', isRival: false },
    { label: 'R', isRival: false },
  ] as const;
  expect(countPairs(rows)).toEqual({ pairs: 6, precision: 0.5, recall: 0.5, f1: 0.5, flagged: 1 / 3 });
});
