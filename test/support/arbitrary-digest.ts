/** Digests of any shape and any words, for tests by generated input. Ids are unique where the model says so. */
import fc from 'fast-check';
import type { Citation, Citations, Digest, DigestStory, DigestTheme, Point } from '../../src/model.ts';
import { normalizeWords } from '../../src/digest/file/words.ts';

/** Words that hurt: Markdown, footnotes, HTML, tables, entities, white space of all kinds, and any other character. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc
    .array(
      fc.constantFrom(
        '*',
        '**',
        '_',
        '`',
        '~',
        '[^3f2a-1]',
        '[x](y)',
        '|',
        '\n',
        '\r\n',
        '  ',
        ' ',
        '\t',
        '\u00A0',
        '\\',
        '# ',
        '- ',
        '1. ',
        '> ',
        '---',
        '&amp;',
        '&#32;',
        '<script>',
        '<https://x.org>',
        '📌',
        '(pinned)',
        '*Only X:* ',
        '*Sources differ:* ',
        ':',
        '$115–135 billion',
        '~$1',
        'word',
        'In brief',
        '\u2028',
        '"',
        '=',
        '+',
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join('')),
);

const anyWords = anyText.map(normalizeWords);

const anyCitation: fc.Arbitrary<Citation> = fc
  .record({
    article: fc.constantFrom('a.md', 'b.html', 'c.txt'),
    start: fc.nat(500),
    length: fc.integer({ min: 1, max: 50 }),
    line: fc.integer({ min: 1, max: 40 }),
    quote: anyText,
    loose: fc.boolean(),
  })
  .map(({ article, start, length, line, quote, loose }) => ({
    article,
    start,
    end: start + length,
    line,
    quote,
    ...(loose ? { loose: true as const } : {}),
  }));

const anyCitations: fc.Arbitrary<Citations> = fc.array(anyCitation, {
  minLength: 1,
  maxLength: 3,
}) as unknown as fc.Arbitrary<Citations>;

const marks = fc.record(
  { hidden: fc.constant(true as const), pinned: fc.constant(true as const), reworded: fc.constant(true as const) },
  { requiredKeys: [] },
);
const body = fc.record({ text: anyText, generated: anyText });
const sides = fc.array(fc.record({ position: anyText, citations: anyCitations }), { minLength: 2, maxLength: 3 });

const anyPoint = (id: string): fc.Arbitrary<Point> =>
  fc
    .oneof(
      fc.record({ kind: fc.constantFrom('agreement', 'single'), citations: anyCitations }),
      fc.record({
        kind: fc.constant('difference'),
        relation: fc.constantFrom('different-figure', 'contains', 'dispute'),
        sides,
      }),
      fc.record({
        kind: fc.constant('apart'),
        relation: fc.constantFrom('revised', 'different-period', 'part-and-whole'),
        sides,
      }),
    )
    .chain((kind) => fc.tuple(body, marks).map(([words, set]) => ({ id, ...kind, ...words, ...set }) as Point));

const withWords = fc.record(
  { intro: anyWords.filter((words) => words.trim() !== ''), hidden: fc.constant(true as const) },
  { requiredKeys: [] },
);

const anyPoints = (id: string): fc.Arbitrary<Point[]> =>
  fc.nat(3).chain((count) => fc.tuple(...Array.from({ length: count }, (_, at) => anyPoint(`${id}${at}`))));

const anyTheme = (id: string): fc.Arbitrary<DigestTheme> =>
  fc.tuple(anyText, anyPoints(id), withWords).map(([label, points, set]) => ({
    id: `t${id}`,
    label: `${label}${id}`,
    keywords: ['k'],
    declared: false,
    passages: [],
    points,
    silent: [],
    ...set,
  }));

const anyStory = (id: string): fc.Arbitrary<DigestStory> =>
  fc
    .tuple(
      anyText,
      anyPoints(`${id}f`),
      fc.tuple(anyTheme(`${id}a`), anyTheme(`${id}b`)),
      fc.constantFrom('', 'Only one * source.'),
      withWords,
    )
    .map(([title, lead, themes, reason, set]) => ({
      id: `s${id}`,
      title: `${title}${id}`,
      articles: ['a.md'],
      independentSources: 1,
      reason,
      lead,
      themes,
      figures: [],
      timeline: [],
      ...set,
    }));

const anyEntries = fc.array(
  fc.record(
    { article: fc.constant('a.md'), text: anyText, citations: anyCitations, hidden: fc.constant(true as const) },
    { requiredKeys: ['article', 'text', 'citations'] },
  ),
  { maxLength: 3 },
);

const article = (id: string, url: string | null): Digest['articles'][number] => ({
  id,
  title: `Title *of* ${id}`,
  source: 'Source',
  publisher: id,
  author: null,
  url,
  date: null,
  language: 'en',
  words: 3,
});

export const anyDigest: fc.Arbitrary<Digest> = fc
  .record({
    subject: anyText,
    preheader: anyText,
    summary: anyPoints('e'),
    stories: fc.tuple(anyStory('1'), anyStory('2')),
    alsoRead: anyEntries,
    highlight: fc.option(
      fc.record({ kind: fc.constantFrom('quote', 'number'), text: anyText, citations: anyCitations }),
    ),
    own: fc.record(
      {
        note: anyWords.filter((words) => words.trim() !== ''),
        sponsor: anyWords.filter((words) => words.trim() !== ''),
      },
      { requiredKeys: [] },
    ),
  })
  .map(({ subject, preheader, summary, stories, alsoRead, highlight, own }) => ({
    version: 1 as const,
    issue: { id: '2026-W47', date: '2026-11-20', from: null, to: null, subject, preheader },
    articles: [
      article('a.md', 'https://a.example/x'),
      article('b.html', null),
      article('c.txt', 'https://c.example/(y)'),
    ],
    summary,
    stories,
    alsoRead,
    highlight,
    ...own,
  })) as fc.Arbitrary<Digest>;
