/** Three-way merge: what the editor touched stays, what they did not is refreshed, conflicts are told. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDigestFile, parseDigestFile } from '../../src/digest/digest-file.ts';
import { listPoints } from '../../src/digest/file/labels.ts';
import { keepIds } from '../../src/digest/keep-ids.ts';
import { locateIn, mergeDigest, type MergedDigest } from '../../src/digest/merge-digest.ts';
import { mergeOrder } from '../../src/digest/merge-order.ts';
import type { Citation, Digest, DigestStory, Point } from '../../src/model.ts';
import { anyDigest } from '../support/arbitrary-digest.ts';

const cite = (article: string, quote: string): Citation => ({ article, quote, start: 0, end: quote.length, line: 1 });

function point(id: string, text: string, ...quotes: readonly string[]): Point {
  const citations = quotes.map((quote, index) => cite(index % 2 === 0 ? 'a.md' : 'b.md', quote));
  return { id, kind: 'agreement', text, generated: text, citations } as unknown as Point;
}

function story(points: readonly Point[], more: Partial<DigestStory> = {}): DigestStory {
  const theme = {
    id: 't1',
    label: 'Pay',
    keywords: [],
    declared: false,
    passages: [cite('a.md', 'one')],
    points,
    silent: [],
  };
  const frame = { id: 's1', title: 'Strike', articles: ['a.md', 'b.md'], independentSources: 2, reason: '' };
  return { ...frame, lead: [], themes: [theme], figures: [], timeline: [], ...more };
}

function digest(points: readonly Point[], more: Partial<Digest> = {}): Digest {
  const about = { source: null, publisher: null, author: null, url: null, date: null, language: 'en', words: 9 };
  return {
    version: 1,
    issue: { id: 'w', date: null, from: null, to: null, subject: 'Ports shut', preheader: 'p' },
    articles: [
      { id: 'a.md', title: 'A', ...about },
      { id: 'b.md', title: 'B', ...about },
    ],
    summary: [],
    stories: [story(points)],
    alsoRead: [],
    highlight: null,
    ...more,
  };
}

const one = point('0001', 'Dockers struck.', 'one', 'uno');
const two = point('0002', 'They ask 8 percent.', 'two', 'dos');
const three = point('0003', 'Talks resume.', 'three', 'tres');

function pointsOf(merged: Digest): readonly Point[] {
  return merged.stories.flatMap((each) => each.themes.flatMap((theme) => theme.points));
}

const textsOf = (merged: Digest): readonly string[] => pointsOf(merged).map(({ text }) => text);

/** The edit goes through the file, as an editor's does. */
function merge(base: Digest, edit: (text: string) => string, next: Digest): MergedDigest {
  const edited = parseDigestFile(edit(formatDigestFile(base)), base, 'digest.md').digest;
  const kept = keepIds(base, next);
  return mergeDigest({ base, edited, next: kept, locate: locateIn(kept) });
}

test('a reworded point keeps its words, and what was not touched is refreshed', () => {
  const next = digest([one, point('9999', 'They ask 9 percent.', 'two', 'dos'), three]);
  const { digest: merged, conflicts } = merge(
    digest([one, two, three]),
    (text) => text.replace('Dockers struck.', 'Dockers walked out.'),
    next,
  );
  expect(textsOf(merged)).toEqual(['Dockers walked out.', 'They ask 9 percent.', 'Talks resume.']);
  expect(conflicts).toEqual([]);
  expect(pointsOf(merged)[1]?.id).toBe('0002');
});

test('both changing the same words is a conflict: the words of the editor stand, and it is found again until decided', () => {
  const base = digest([one, two]);
  const next = digest([one, point('0002', 'They ask 9 percent.', 'two', 'dos')]);
  const edited = parseDigestFile(formatDigestFile(base).replace('They ask', 'The union asks'), base, 'd').digest;
  const first = mergeDigest({ base, edited, next, locate: locateIn(next) });
  expect(textsOf(first.digest)).toEqual(['Dockers struck.', 'The union asks 8 percent.']);
  const conflict = {
    kind: 'words',
    about: 'point',
    id: '0002',
    before: two.text,
    yours: 'The union asks 8 percent.',
    now: 'They ask 9 percent.',
  };
  expect(first.conflicts).toEqual([conflict]);
  const again = { base: first.base, edited: first.digest, next, locate: locateIn(next) };
  expect(mergeDigest(again).conflicts).toEqual([conflict]);
  const mine = mergeDigest({ ...again, decisions: new Map([['0002', 'yours']]) });
  expect([mine.conflicts, textsOf(mine.digest)]).toEqual([[], ['Dockers struck.', 'The union asks 8 percent.']]);
  const taken = mergeDigest({ ...again, decisions: new Map([['0002', 'new']]) });
  expect([taken.conflicts, textsOf(taken.digest)]).toEqual([[], ['Dockers struck.', 'They ask 9 percent.']]);
});

const withSubject = (each: Digest, subject: string): Digest => ({ ...each, issue: { ...each.issue, subject } });
const withTitle = (each: Digest, title: string): Digest => ({
  ...each,
  stories: each.stories.map((own) => ({ ...own, title })),
});
const withLabel = (each: Digest, label: string): Digest => ({
  ...each,
  stories: each.stories.map((own) => ({ ...own, themes: own.themes.map((theme) => ({ ...theme, label })) })),
});
const withEntry = (each: Digest, text: string): Digest => ({
  ...each,
  alsoRead: [{ article: 'b.md', text, citations: [cite('b.md', 'also')] }],
});
const withHighlight = (each: Digest, text: string): Digest => ({
  ...each,
  highlight: { kind: 'number', text, citations: [cite('a.md', '8 percent')] },
});
const headings: readonly (readonly [
  string,
  string,
  (each: Digest, words: string) => Digest,
  (each: Digest) => string,
])[] = [
  ['the subject', 'subject', withSubject, (each) => each.issue.subject],
  ['a headline', 'story:s1', withTitle, (each) => each.stories[0]?.title ?? ''],
  ['the heading of a theme', 'theme:t1', withLabel, (each) => each.stories[0]?.themes[0]?.label ?? ''],
  ['an entry', 'also:b.md\n0', withEntry, (each) => each.alsoRead[0]?.text ?? ''],
  ['the highlight', 'highlight', withHighlight, (each) => each.highlight?.text ?? ''],
];
test.each(headings)(
  'both changing %s is told, found again until decided, and settled either way',
  (_, id, set, read) => {
    const [base, edited, next] = ['Before', 'Mine', 'Now'].map((words) => set(digest([one, two]), words)) as [
      Digest,
      Digest,
      Digest,
    ];
    const first = mergeDigest({ base, edited, next, locate: locateIn(next) });
    expect([read(first.digest), first.conflicts]).toMatchObject([
      'Mine',
      [{ kind: 'words', id, before: 'Before', yours: 'Mine', now: 'Now' }],
    ]);
    const again = { base: first.base, edited: first.digest, next, locate: locateIn(next) };
    expect(mergeDigest(again).conflicts).toEqual(first.conflicts);
    const decide = (decision: 'yours' | 'new'): MergedDigest =>
      mergeDigest({ ...again, decisions: new Map([[id, decision]]) });
    const [mine, taken] = [decide('yours'), decide('new')];
    expect([read(mine.digest), mine.conflicts, read(taken.digest), taken.conflicts]).toEqual(['Mine', [], 'Now', []]);
    // Decided: the same build again asks nothing.
    expect(mergeDigest({ ...again, base: mine.base, edited: mine.digest }).conflicts).toEqual([]);
  },
);

test('two points that the editor made one stay one, with what is found for it later', () => {
  const base = digest([one, two, three]);
  const merged = { ...one, citations: [...('citations' in one ? one.citations : []), cite('a.md', 'two')] } as Point;
  const edited = digest([merged, { ...two, hidden: true }, three]);
  const more = point('0001', one.text, 'one', 'uno', 'eins');
  const next = digest([more, two, three]);
  const result = mergeDigest({ base, edited, next, locate: (citation) => citation });
  const [kept, gone] = pointsOf(result.digest);
  expect(kept !== undefined && 'citations' in kept && kept.citations.map(({ quote }) => quote)).toEqual([
    'one',
    'uno',
    'two',
    'eins',
  ]);
  expect([gone?.hidden, result.conflicts]).toEqual([true, []]);
});

test('hiding, order, subject and words of the editor survive new points', () => {
  const edit = (text: string): string =>
    text
      .replace('subject: "Ports shut"', 'subject: "My subject"')
      .replace(/^- They ask.*\n/m, '')
      .replace(/(- Dockers.*\n)(- Talks.*\n)/, '$2$1')
      .replace('### Pay', '### Pay\n\nMind the numbers.');
  const next = digest([one, point('0004', 'New point.', 'four', 'cuatro'), two, three]);
  const { digest: merged } = merge(digest([one, two, three]), edit, next);
  expect(merged.issue.subject).toBe('My subject');
  expect(merged.stories[0]?.themes[0]?.intro).toBe('Mind the numbers.');
  const shown = pointsOf(merged).filter(({ hidden }) => hidden !== true);
  expect(shown.map(({ text }) => text)).toEqual(['Talks resume.', 'Dockers struck.', 'New point.']);
  expect(pointsOf(merged).find(({ id }) => id === '0002')?.hidden).toBe(true);
});

test('a touched point whose claim is gone stays while its passages stand, and is told of when they do not', () => {
  const base = digest([one, two]);
  const edited = parseDigestFile(formatDigestFile(base).replace('They ask', 'All ask'), base, 'd').digest;
  const next = digest([one]);
  const stands = mergeDigest({ base, edited, next, locate: (citation) => citation });
  expect(textsOf(stands.digest)).toEqual(['Dockers struck.', 'All ask 8 percent.']);
  const gone = mergeDigest({ base, edited, next, locate: () => null });
  expect(textsOf(gone.digest)).toEqual(['Dockers struck.']);
  expect(gone.conflicts).toMatchObject([{ kind: 'passages', id: '0002', yours: 'All ask 8 percent.', now: null }]);
});

test('a point that the editor moved to another heading stays there when the new build moves it elsewhere', () => {
  const second = {
    id: 't2',
    label: 'Talks',
    keywords: [],
    declared: false,
    passages: [cite('b.md', 'x')],
    points: [three],
    silent: [],
  };
  const third = {
    ...second,
    id: 't3',
    label: 'Law',
    passages: [cite('b.md', 'y')],
    points: [point('0009', 'Law holds.', 'l', 'm')],
  };
  const with3 = (first: readonly Point[], last: readonly Point[]): Digest => {
    const own = story(first);
    return digest([], { stories: [{ ...own, themes: [...own.themes, second, { ...third, points: last }] }] });
  };
  const base = with3([one, two], third.points);
  const line = /- Dockers.*\n/.exec(formatDigestFile(base))?.[0] ?? '';
  const { digest: merged } = merge(
    base,
    (text) => text.replace(line, '').replace('- Talks', `${line}- Talks`),
    with3([two], [...third.points, one]),
  );
  expect(merged.stories[0]?.themes.map((theme) => theme.points.map(({ id }) => id))).toEqual([
    ['0002'],
    ['0001', '0003'],
    ['0009'],
  ]);
});

const orders: readonly (readonly [string, string, string, string, string])[] = [
  ['nothing moved: the new order', 'abc', 'abc', 'cab', 'cab'],
  ['the editor moved: theirs', 'abc', 'cab', 'bac', 'cab'],
  ['new entries follow their neighbour', 'abc', 'cab', 'axbc', 'caxb'],
  ['own entries follow their neighbour', 'abc', 'aebc', 'cab', 'caeb'],
  ['an empty base', '', 'ab', 'bc', 'abc'],
];
test.each(orders)('order: %s', (_, base, edited, next, expected) => {
  expect(mergeOrder(base.split(''), edited.split(''), next.split(''), () => true).join('')).toBe(expected);
});

test('ids follow passages, not words: an edited sentence is still the same', () => {
  const previous = digest([point('aaaa', 'X', 'the union asks for eight percent more', 'uno'), two]);
  const next = digest([
    point('bbbb', 'Y', 'the union asks for nine percent more', 'uno'),
    point('aaaa', 'Z', 'else', 'otro'),
  ]);
  const ids = pointsOf(keepIds(previous, next)).map(({ id }) => id);
  expect(ids[0]).toBe('aaaa');
  expect(ids[1]).not.toBe('aaaa');
});

/** Ids as the pipeline gives them: one a point. */
const oneEach = anyDigest.filter((each) => {
  const ids = listPoints(each).map(({ point: { id } }) => id);
  return new Set(ids).size === ids.length;
});
const without = (each: Digest): Digest => {
  const { note: _note, sponsor: _sponsor, ...rest } = each;
  const stories = rest.stories.map(({ intro: _intro, ...own }) => ({
    ...own,
    themes: own.themes.map(({ intro: _words, ...theme }) => theme),
  }));
  return { ...rest, stories };
};

test('with nothing edited the merge is what is new; with nothing new it is what was edited', () => {
  fc.assert(
    fc.property(oneEach, oneEach, (a, b) => {
      const [base, next] = [without(a), without(b)];
      expect(mergeDigest({ base, edited: base, next, locate: () => null })).toMatchObject({
        digest: next,
        conflicts: [],
      });
      const edited: Digest = { ...base, note: 'Mine', stories: base.stories.toReversed() };
      const merged = mergeDigest({ base, edited, next: base, locate: () => null });
      expect([merged.digest, merged.conflicts]).toEqual([edited, []]);
    }),
  );
});

test('merging twice is merging once, and every point of the merge still cites', () => {
  fc.assert(
    fc.property(oneEach, oneEach, fc.nat(), (a, b, pick) => {
      const [base, next] = [without(a), without(b)];
      const all = listPoints(base).map(({ point: { id } }) => id);
      const chosen = all[pick % Math.max(1, all.length)];
      const reword = (each: Point): Point =>
        each.id === chosen ? { ...each, text: 'My words', reworded: true } : each;
      const stories = base.stories.map((each) => ({
        ...each,
        lead: each.lead.map(reword),
        themes: each.themes.map((theme) => ({ ...theme, points: theme.points.map(reword) })),
      }));
      const first = mergeDigest({ base, edited: { ...base, stories }, next, locate: (citation) => citation });
      const second = mergeDigest({ base: first.base, edited: first.digest, next, locate: (citation) => citation });
      expect(second.digest).toEqual(first.digest);
      for (const { point: each } of listPoints(first.digest))
        expect('sides' in each ? each.sides.length : each.citations.length).toBeGreaterThan(0);
    }),
  );
});

test('keeping ids of the same digest changes nothing, and ids stay unique', () => {
  fc.assert(
    fc.property(oneEach, oneEach, (a, b) => {
      expect(keepIds(a, a)).toEqual(a);
      const ids = listPoints(keepIds(a, b)).map(({ point: { id } }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }),
  );
});
