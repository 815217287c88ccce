/** What an editor does on the page, one value at a time: saved, refused where somebody was there first, taken back. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDigestFile, parseDigestFile } from '../../src/digest/digest-file.ts';
import { listPoints } from '../../src/digest/file/labels.ts';
import { formatWords } from '../../src/digest/merge-points.ts';
import type { Digest, Point } from '../../src/model.ts';
import { editDigest, type Edit } from '../../src/preview/edit-digest.ts';
import { EditStale } from '../../src/preview/errors.ts';
import { invertEdit } from '../../src/preview/invert-edit.ts';
import { parseDecision, parseEdit } from '../../src/preview/parse-edit.ts';
import { anyDigest } from '../support/arbitrary-digest.ts';
import { sampleDigest } from '../support/sample-digest.ts';

const story = sampleDigest.stories[0];
const theme = story?.themes.find(({ points }) => points.filter((point) => 'citations' in point).length > 1);
const [first, second] = theme?.points.filter((point) => 'citations' in point) ?? [];
const divided = listPoints(sampleDigest).find(({ point }) => 'sides' in point)?.point;
if (story === undefined || theme === undefined || first === undefined || second === undefined || divided === undefined)
  throw new Error('the sample is too small');
const place = { story: story.id, theme: theme.id };
const { subject } = sampleDigest.issue;
const merge: Edit = {
  kind: 'merge',
  point: first.id,
  other: second.id,
  text: 'Both at once.',
  base: first.text,
  otherBase: second.text,
};
const [side = ''] = 'sides' in divided ? divided.sides.map(({ position }) => position) : [];

const edits: readonly (readonly [string, Edit])[] = [
  ['a subject', { kind: 'field', field: 'subject', text: 'Mine', base: subject }],
  ['a note', { kind: 'note', text: 'First.\n\nSecond.', base: sampleDigest.note ?? '' }],
  ['a title', { kind: 'title', story: story.id, theme: null, text: 'My title', base: story.title }],
  [
    'an introduction',
    { kind: 'intro', story: story.id, theme: theme.id, text: 'In my words.', base: theme.intro ?? '' },
  ],
  ['words', { kind: 'words', point: first.id, side: null, text: 'Said otherwise.', base: first.text }],
  ['words of a side', { kind: 'words', point: divided.id, side: 0, text: 'about that much', base: side }],
  ['hiding', { kind: 'mark', point: first.id, mark: 'hidden', on: true }],
  ['pinning', { kind: 'mark', point: second.id, mark: 'pinned', on: true }],
  ['moving', { kind: 'move', point: first.id, from: place, to: place, before: null }],
  ['merging', merge],
  ['a theme taken out', { kind: 'section', story: story.id, theme: theme.id, hidden: true }],
];
test.each(edits)('%s survives its way through digest.md, and is taken back', (_, edit) => {
  expect(parseEdit({ ...edit })).toEqual(edit);
  const edited = editDigest(sampleDigest, edit);
  expect(edited).not.toEqual(sampleDigest);
  expect(parseDigestFile(formatDigestFile(edited), edited, 'digest.md')).toEqual({ digest: edited, notices: [] });
  const back = invertEdit(edit, sampleDigest, edited);
  expect(back).not.toBeNull();
  if (back !== null) expect(editDigest(edited, back)).toEqual(sampleDigest);
});

const pointOf = (digest: Digest, id: string): Point | undefined =>
  listPoints(digest).find(({ point }) => point.id === id)?.point;

test('hiding and showing, rewording and restoring change nothing', () => {
  const hide = { kind: 'mark', point: first.id, mark: 'hidden', on: true } as const;
  expect(editDigest(editDigest(sampleDigest, hide), { ...hide, on: false })).toEqual(sampleDigest);
  const words = { kind: 'words', point: first.id, side: null, text: 'x', base: first.text } as const;
  const reworded = editDigest(sampleDigest, words);
  expect(editDigest(reworded, { kind: 'restore', point: first.id, base: 'x' }, sampleDigest)).toEqual(sampleDigest);
  const position = { kind: 'words', point: divided.id, side: 0, text: 'x', base: side } as const;
  const sided = editDigest(sampleDigest, position);
  const base = formatWords(pointOf(sided, divided.id) ?? divided);
  expect(editDigest(sided, { kind: 'restore', point: divided.id, base }, sampleDigest)).toEqual(sampleDigest);
});

test('a merged point stands on the passages of both, in words marked as the editor’s, and the other is hidden', () => {
  const merged = editDigest(sampleDigest, merge);
  const [one, other] = [pointOf(merged, first.id), pointOf(merged, second.id)];
  const quotesOf = (point: Point | undefined): readonly string[] =>
    point !== undefined && 'citations' in point ? point.citations.map(({ quote }) => quote) : [];
  expect(quotesOf(one)).toEqual(expect.arrayContaining([...quotesOf(first), ...quotesOf(second)]));
  expect([one?.text, one?.reworded, other?.hidden]).toEqual(['Both at once.', true, true]);
});

test('what one of two merged points cites for sure is sure', () => {
  const [shared] = 'citations' in second ? second.citations : [];
  if (shared === undefined) throw new Error('the sample is too small');
  const withLoose = (point: Point): Point =>
    point.id === first.id && 'citations' in point
      ? { ...point, citations: [...point.citations, { ...shared, loose: true }] }
      : point;
  const from: Digest = {
    ...sampleDigest,
    stories: sampleDigest.stories.map((each) => ({
      ...each,
      themes: each.themes.map((one) => ({ ...one, points: one.points.map(withLoose) })),
    })),
  };
  const one = pointOf(editDigest(from, merge), first.id);
  const cited = one !== undefined && 'citations' in one ? one.citations : [];
  expect(cited.filter(({ article, quote }) => article === shared.article && quote === shared.quote)).toEqual([shared]);
});

test('a statement and a difference are not merged: it would tell a difference as agreed', () => {
  const mixed = { ...merge, other: divided.id, otherBase: formatWords(divided) };
  expect(() => editDigest(sampleDigest, mixed)).toThrow(/one of each/);
  expect(() => editDigest(sampleDigest, { ...merge, other: first.id, otherBase: first.text })).toThrow(/two points/);
});

const stale: readonly (readonly [string, Edit, string])[] = [
  ['the subject', { kind: 'field', field: 'subject', text: 'Mine', base: 'Another' }, subject],
  ['a title', { kind: 'title', story: story.id, theme: null, text: 'Mine', base: 'Another' }, story.title],
  ['a point', { kind: 'words', point: first.id, side: null, text: 'Mine', base: 'Another' }, first.text],
  ['a restored point', { kind: 'restore', point: first.id, base: 'Another' }, first.text],
  ['a merged point', { ...merge, base: 'Another' }, first.text],
  ['the other merged point', { ...merge, otherBase: 'Another' }, second.text],
];
test.each(stale)('%s that says something else by now is refused, with what it says', (_, edit, current) => {
  const refusal = ((): unknown => {
    try {
      return editDigest(sampleDigest, edit);
    } catch (error) {
      return error;
    }
  })();
  expect(refusal).toBeInstanceOf(EditStale);
  expect(refusal).toMatchObject({ code: 'edit-stale', current });
});

test('words that stand there already are no conflict, and blanks are no words', () => {
  const same = { kind: 'field', field: 'subject', text: ` ${subject}`, base: 'Another' } as const;
  expect(editDigest(sampleDigest, same)).toEqual(sampleDigest);
  const blank = { kind: 'field', field: 'subject', text: 'Mine', base: `${subject}  ` } as const;
  expect(editDigest(sampleDigest, blank).issue.subject).toBe('Mine');
});

test('where a point stands twice in different words, only the words that were seen are changed', () => {
  const twice = { ...sampleDigest, summary: [{ ...first, text: 'In brief.', reworded: true } as Point] };
  const edited = editDigest(twice, { kind: 'words', point: first.id, side: null, text: 'Mine', base: first.text });
  const texts = listPoints(edited).flatMap(({ point }) => (point.id === first.id ? [point.text] : []));
  expect(texts).toEqual(['In brief.', 'Mine']);
});

test('what is taken back keeps what others did since, and takes Collate’s new words for what was Collate’s', () => {
  const words = { kind: 'words', point: first.id, side: null, text: 'x', base: first.text } as const;
  const edited = editDigest(sampleDigest, words);
  const back = invertEdit(words, sampleDigest, edited);
  if (back === null) throw new Error('nothing to take back');
  const since = editDigest(edited, { kind: 'note', text: 'Since.', base: sampleDigest.note ?? '' });
  expect(editDigest(since, back)).toEqual({ ...sampleDigest, note: 'Since.' });
  const rebuilt = JSON.parse(
    JSON.stringify(edited).replaceAll(
      `"generated":${JSON.stringify(first.generated)}`,
      '"generated":"Generated anew."',
    ),
  ) as Digest;
  expect(pointOf(editDigest(rebuilt, back), first.id)?.text).toBe('Generated anew.');
  const reworded = editDigest(edited, { ...words, text: 'Another’s.', base: 'x' });
  expect(() => editDigest(reworded, back)).toThrow(EditStale);
});

test.each([
  ['a point that is gone', { kind: 'restore', point: 'gone', base: 'x' }],
  ['a story that is gone', { kind: 'title', story: 'gone', theme: null, text: 'x', base: 'y' }],
] as const)('%s is refused', (_, edit) => {
  expect(() => editDigest(sampleDigest, edit)).toThrow(/of this issue, found "gone"/);
});

test('what has not the form of an edit or a decision is refused', () => {
  expect(() => parseEdit({ kind: 'shell', text: 'rm' })).toThrow(/expected an edit/);
  expect(() => parseEdit({ kind: 'note', text: 'x'.repeat(20_001), base: '' })).toThrow(/at most/);
  expect(() => parseEdit({ kind: 'words', point: 7, text: 'x', base: 'y' })).toThrow(/expected point as text/);
  expect(() => parseEdit({ kind: 'note', text: 'x' })).toThrow(/expected base as text/);
  expect(() => parseDecision({ id: 'a', decision: 'both', yours: 'x', now: 'y' })).toThrow(/"yours" or "new"/);
});

test('any edit of any issue is taken back', () => {
  const oneEach = anyDigest.filter((each) => {
    const ids = listPoints(each).map(({ point }) => point.id);
    return ids.length > 0 && new Set(ids).size === ids.length;
  });
  fc.assert(
    fc.property(oneEach, fc.nat(), fc.nat(), fc.nat(), (digest, pick, other, kind) => {
      const points = listPoints(digest).map(({ point }) => point);
      const [point, second] = [points[pick % points.length], points[other % points.length]];
      if (point === undefined || second === undefined) return;
      const all: readonly Edit[] = [
        { kind: 'words', point: point.id, side: null, text: 'Mine.', base: point.text },
        { kind: 'mark', point: point.id, mark: 'hidden', on: true },
        { kind: 'restore', point: point.id, base: formatWords(point) },
        { kind: 'note', text: 'Mine.', base: digest.note ?? '' },
        {
          kind: 'merge',
          point: point.id,
          other: second.id,
          text: 'Mine.',
          base: formatWords(point),
          otherBase: formatWords(second),
        },
      ];
      const edit = all[kind % all.length] as Edit;
      const isOne = edit.kind !== 'merge' || (point.id !== second.id && 'sides' in point === 'sides' in second);
      if (!isOne) return;
      const edited = editDigest(digest, edit);
      const back = invertEdit(edit, digest, edited);
      expect(back === null ? edited : editDigest(edited, back)).toEqual(digest);
    }),
  );
});
