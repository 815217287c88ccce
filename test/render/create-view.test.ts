import { describe, expect, test } from 'vitest';
import type { Citation, Digest } from '../../src/model.ts';
import { createView } from '../../src/render/create-view.ts';
import type { Letter, Part, View } from '../../src/render/view.ts';
import {
  agreement,
  apart,
  article,
  cite,
  citeAll,
  difference,
  digest,
  side,
  single,
  story,
  theme,
  value,
} from '../support/digest-builder.ts';
import { sampleDigest, sampleLetter } from '../support/sample-digest.ts';

const all: readonly Part[] = [
  'note',
  'summary',
  'contents',
  'top',
  'stories',
  'alsoRead',
  'highlight',
  'sponsor',
  'sources',
  'method',
];
const letter: Letter = { name: 'L', postalAddress: null, url: null, language: 'en', accent: '#123456' };
const view = (from: Digest, parts: readonly Part[] = all): View => createView(from, letter, { parts });

const a = cite('a.md', 'a says');
const b = cite('b.md', 'b says');
const c = cite('c.md', 'c says');
const articles = [article('a.md', 'A'), article('b.md', 'B'), article('c.md', 'C')];

describe('empty digests', () => {
  test('nothing in, nothing printed', () => {
    const empty = view(digest());
    expect(empty).toMatchObject({
      summary: [],
      contents: [],
      stories: [],
      alsoRead: [],
      highlight: null,
      note: null,
      sources: [],
    });
    expect(empty.counts).toBe('0\u00a0articles');
  });

  describe('a story takes one line of the table of contents', () => {
    const differs = difference('different-figure', 'Cost of the week', [
      side('$40m', citeAll(['a.md', '$40m'])),
      side('$55m', citeAll(['b.md', '$55m'])),
    ]);
    const endless = 'A headline that goes on over its line without any clause that tells the news by itself';
    test.each([
      ['as it is, with its count', 'Council says yes', [], 'Council says yes', '2\u00a0articles'],
      [
        'without the count where it takes the line',
        'Regulators in four countries open inquiries into triage',
        [],
        'Regulators in four countries open inquiries into triage',
        '',
      ],
      ['shortened', `Dockers strike over cranes: ${endless}`, [], 'Dockers strike over cranes', '2\u00a0articles'],
      ['what they differ on', endless, [theme('The cost', [differs])], 'The cost: Figures differ', '2\u00a0articles'],
      ['cut, where nothing else fits', endless, [], 'A headline that goes on over its line without any clause…', ''],
    ])('%s', (_, title, themes, line, facts) => {
      const named = story(title, ['a.md', 'b.md'], { themes });
      expect(view(digest({ articles, stories: [named, named] })).contents[0]).toEqual({ title: line, facts });
    });

    test('all lines have a count, or none', () => {
      const [short, long] = [story('Council says yes', ['a.md', 'b.md']), story('Triage '.repeat(8).trim(), ['a.md'])];
      const { contents } = view(digest({ articles, stories: [short, long] }));
      expect(contents.map(({ facts }) => facts)).toEqual(['', '']);
    });
  });

  test('one story has no table of contents', () => {
    expect(view(digest({ articles, stories: [story('S', ['a.md'])] })).contents).toEqual([]);
  });
});

describe('numbers', () => {
  test('sources are numbered as they are met, one mark a source, in order within a point', () => {
    const shown = view(digest({ articles, summary: [agreement('one', [c, a]), agreement('two', [b, c, b])] }), [
      'summary',
      'sources',
    ]);
    expect(shown.summary.map(({ marks }) => marks)).toEqual(['[1]\u00a0[2]', '[1]\u00a0[3]']);
    expect(shown.sources.map(({ name, mark }) => `${mark} ${name}`)).toEqual(['[1] C', '[2] A', '[3] B']);
  });

  test('who only speaks of the same stands behind "also" and agrees with nobody', () => {
    const loose = (article: string): Citation => ({ ...cite(article, 'x'), loose: true });
    const from = digest({
      articles,
      stories: [
        story('S', ['a.md', 'b.md', 'c.md'], {
          independentSources: 3,
          themes: [
            theme('T', [
              agreement('One says it.', [cite('b.md', 'x'), loose('a.md'), loose('c.md')]),
              agreement('Two say it.', [cite('a.md', 'x'), cite('b.md', 'x'), loose('c.md')]),
              agreement('Of one article both.', [loose('a.md'), cite('a.md', 'x'), cite('b.md', 'x')]),
            ]),
          ],
        }),
      ],
    });
    const shown = view(from, ['stories', 'method']);
    const points = shown.stories[0]?.themes[0]?.points ?? [];
    expect(points.map(({ label, marks }) => [label, marks.replaceAll('\u00a0', ' ')])).toEqual([
      ['B', '[1], also [2] [3]'],
      ['Two of three sources', '[1] [2], also [3]'],
      ['Two of three sources', '[1] [2]'],
    ]);
    expect(points[0]?.meter).toEqual({ filled: '■', hollow: '□□' });
    expect(shown.method[0]).toContain('2\u00a0agreements');
    expect(shown.method[1]).toContain('“also”');
  });

  test('a run of marks may break after every second, and leaves none alone', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].map((name) => `${name}.md`);
    const from = digest({
      articles: ids.map((id) => article(id, id)),
      summary: [agreement('x', citeAll(...ids.map((id) => [id, 'x'] as const)))],
    });
    const [point] = view(from, ['summary']).summary;
    expect(point?.marks.split(' ')).toEqual(['[1]\u00a0[2]', '[3]\u00a0[4]', '[5]\u00a0[6]', '[7]\u00a0[8]\u00a0[9]']);
    expect(point?.cites.map(({ mark, gap }) => mark + gap).join('')).toBe(point?.marks);
  });

  test('a part that is not printed numbers nothing', () => {
    const from = digest({
      articles,
      summary: [agreement('one', [c])],
      stories: [story('S', ['a.md', 'b.md'], { lead: [agreement('x', [a, b])] })],
    });
    expect(view(from, ['stories', 'sources']).sources.map(({ name }) => name)).toEqual(['A', 'B']);
  });

  test('every mark has a source and every source a mark', () => {
    const shown = view(sampleDigest);
    const text = JSON.stringify({ ...shown, sources: [] });
    const used = new Set([...text.matchAll(/"mark":"\[(\d+)\]"/g)].map((match) => Number(match[1])));
    expect([...used].toSorted((x, y) => x - y)).toEqual(shown.sources.map(({ number }) => number));
  });
});

describe('labels', () => {
  const labelled = (points: Parameters<typeof theme>[1], independentSources = 3): readonly string[] =>
    view(
      digest({
        articles,
        stories: [story('S', ['a.md', 'b.md', 'c.md'], { independentSources, themes: [theme('T', points)] })],
      }),
    ).stories[0]?.themes[0]?.points.map(({ label }) => label) ?? [];

  test.each([
    ['all', [a, b, c], 3, 'All three sources'],
    ['two', [a, b], 3, 'Two of three sources'],
    ['all articles are all voices', [a, b, c], 2, 'Both sources'],
    ['of two voices an agreement has both', [a, b], 2, 'Both sources'],
  ] as const)('%s', (_, citations, sources, expected) => {
    expect(labelled([agreement('x', citations)], sources)).toEqual([expected]);
  });

  test('articles of one publisher are one voice', () => {
    const twice = [article('a.md', 'A'), article('b.md', 'A'), article('c.md', 'C'), article('d.md', 'D')];
    const from = digest({
      articles: twice,
      stories: [
        story('S', ['a.md', 'b.md', 'c.md', 'd.md'], {
          independentSources: 3,
          themes: [theme('T', [agreement('x', [a, b, c])])],
        }),
      ],
    });
    expect(view(from).stories[0]?.themes[0]?.points[0]?.label).toBe('Two of three sources');
  });

  test('single, difference and apart', () => {
    const sides = [side('x', [a]), side('y', [b])];
    expect(
      labelled([single('x', [a]), difference('opposite', 'd', sides), apart('different-period', 'p', sides)]),
    ).toEqual(['Only A', 'Where they differ', 'Not the same period']);
  });
});

describe('what an editor did', () => {
  test('hidden points and themes are not printed, pinned ones come first, reworded ones are marked', () => {
    const points = [
      agreement('plain', [a, b]),
      agreement('hidden', [a, b], { hidden: true }),
      agreement('pinned', [a, b], { pinned: true, reworded: true }),
    ];
    const from = digest({
      articles,
      stories: [
        story('S', ['a.md', 'b.md'], {
          themes: [theme('T', points), theme('gone', points, { hidden: true }), theme('empty', [])],
        }),
      ],
    });
    const themes = view(from).stories[0]?.themes ?? [];
    expect(themes.map(({ label }) => label)).toEqual(['T']);
    expect(themes[0]?.points.map(({ text, reworded }) => `${text} ${reworded}`)).toEqual([
      'pinned editor’s wording',
      'plain ',
    ]);
  });

  test('figures of a hidden point are hidden', () => {
    const rows = [{ measure: 'm', entity: null, period: null, point: 'p1', values: [value('1', 1, 1, 'x', [a])] }];
    const from = (hidden: boolean): Digest =>
      digest({
        articles,
        stories: [
          story('S', ['a.md', 'b.md'], {
            figures: rows,
            themes: [
              theme('T', [agreement('x', [a, b], { id: 'p1', ...(hidden ? { hidden: true } : {}) }), single('y', [a])]),
            ],
          }),
        ],
      });
    expect(view(from(false)).stories[0]?.figures.length).toBe(1);
    expect(view(from(true)).stories[0]?.figures).toEqual([]);
  });
});

describe('differences with figures', () => {
  const sides = [side('$1', [a]), side('$2', [b])];
  const figures = (values: readonly ReturnType<typeof value>[]): Digest =>
    digest({
      articles,
      stories: [
        story('S', ['a.md', 'b.md'], {
          figures: [{ measure: 'cost', entity: 'Port', period: '2026', point: 'd1', values }],
          themes: [theme('T', [difference('different-figure', 'Cost', sides, { id: 'd1' })])],
        }),
      ],
    });

  test('the table replaces the sides once it cites all they cite, and is printed once', () => {
    const shown = view(figures([value('$1', 1, 1, 'USD', [a], true), value('$2', 2, 2, 'USD', [b], true)])).stories[0];
    const point = shown?.themes[0]?.points[0];
    expect(point?.sides).toEqual([]);
    expect(point?.relation).toBe('Estimates differ');
    expect(point?.figures[0]?.caption).toBe('Port, 2026 (estimates)');
    expect(shown?.figures).toEqual([]);
  });

  test.each([false, true])('a caption that repeats the question is left out, estimates or not: %s', (estimate) => {
    const from = figures([value('$1', 1, 1, 'USD', [a], estimate), value('$2', 2, 2, 'USD', [b], estimate)]);
    const [only] = from.stories;
    const asked = {
      ...from,
      stories:
        only === undefined
          ? []
          : [{ ...only, figures: only.figures.map((row) => ({ ...row, entity: null, period: null })) }],
    };
    expect(view(asked).stories[0]?.themes[0]?.points[0]?.figures[0]?.caption).toBe('');
  });

  test('sides that the table does not hold are printed', () => {
    expect(view(figures([value('$1', 1, 1, 'USD', [a])])).stories[0]?.themes[0]?.points[0]?.sides.length).toBe(2);
  });
});

test('a story without synthesis says why and lists its articles', () => {
  const shown = view(
    digest({
      articles,
      stories: [story('S', ['a.md', 'b.md'], { reason: 'Copies of one text.', independentSources: 1 })],
    }),
  ).stories[0];
  expect(shown?.reason).toBe('Copies of one text.');
  expect(shown?.articles.map(({ title, marks }) => `${title} ${marks}`)).toEqual([
    'Article a.md [1]',
    'Article b.md [2]',
  ]);
});

test('articles nobody cites are named in how it was made', () => {
  const shown = view(digest({ articles, summary: [agreement('x', [a])] }));
  expect(shown.method.join(' ')).toContain('Read, but not cited here: B and C.');
});

test('a source without a name is never nameless', () => {
  const from = digest({
    articles: [article('a.md', null, { title: '', url: 'https://www.x.org/1' }), article('b.md', null, { title: '' })],
    summary: [agreement('x', [a, b])],
  });
  expect(view(from).sources.map(({ name }) => name)).toEqual(['x.org', 'Unnamed source']);
});

test('text in another language says so', () => {
  const from = digest({
    articles: [article('a.md', 'A', { language: 'ar' }), article('b.md', 'B')],
    summary: [single('x', [a]), agreement('y', [a, b])],
  });
  expect(view(from).summary.map(({ lang, dir }) => `${lang} ${dir}`)).toEqual(['ar rtl', ' ']);
});

test.each([
  ['en', '', 'one source is in the letter’s language'],
  ['en-GB', '', 'a region is no other language'],
  ['de', '', 'the German source'],
  ['he', 'en', 'none of them: that of the first'],
])('in a letter in %s, what English and German sources say is marked %j: %s', (language, lang) => {
  const [first] = createView(sampleDigest, { ...sampleLetter, language }, { parts: ['stories'] }).stories;
  expect(first?.lead[0]).toMatchObject({ lang, dir: lang === '' ? '' : 'ltr' });
});

test('the five points take a fair share of every story', () => {
  const shown = createView(sampleDigest, sampleLetter, { parts: ['top'] }).top;
  expect(shown.length).toBe(5);
  const ofBank = shown.filter(({ text }) => /bank|cut/.test(text)).map(({ text }) => text);
  expect(ofBank).toEqual(['The central bank left its rate at 3.75\u00a0per\u00a0cent', 'The first cut is expected']);
});

test('the five points are those of the summary first, with the stories they are about', () => {
  const week = digest({
    articles,
    summary: [agreement('Of both', [a, b, c]), agreement('Told first', [b, c])],
    stories: [
      story('One', ['a.md'], { lead: [single('Only one', [a])] }),
      story('Two', ['b.md', 'c.md'], {
        independentSources: 2,
        lead: [agreement('Told first', [b, c]), agreement('Told next', [b, c])],
      }),
    ],
  });
  expect(view(week, ['top']).top.map(({ label, text }) => `${label}: ${text}`)).toEqual([
    ': Of both',
    'Only A: Only one',
    'Both sources: Told first',
    'Both sources: Told next',
  ]);
});

test('an article known by its title alone is named once', () => {
  const week = digest({
    articles: [article('a.md', null, { title: 'After the vote' }), article('b.md', 'B', { title: 'Before' })],
    stories: [story('S', ['a.md', 'b.md'], { reason: 'Nothing shared.' })],
  });
  const shown = view(week, ['stories', 'sources']);
  expect(shown.stories[0]?.articles.map(({ name, title }) => `${name}|${title}`)).toEqual([
    '|After the vote',
    'B|Before',
  ]);
  expect(shown.sources.map(({ by }) => by)).toEqual(['', 'B']);
});

test('same digest, same view', () => {
  expect(view(sampleDigest)).toEqual(view(structuredClone(sampleDigest)));
});
