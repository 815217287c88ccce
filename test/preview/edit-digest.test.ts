/** What an editor does on the page, one value at a time. */
import { expect, test } from 'vitest';
import { editDigest, type Edit } from '../../src/preview/edit-digest.ts';
import { parseEdit } from '../../src/preview/parse-edit.ts';
import { formatDigestFile, parseDigestFile } from '../../src/digest/digest-file.ts';
import { sampleDigest } from '../support/sample-digest.ts';

const story = sampleDigest.stories[0];
const theme = story?.themes.find(({ points }) => points.length > 1);
const [first, second] = theme?.points ?? [];
if (story === undefined || theme === undefined || first === undefined || second === undefined)
  throw new Error('the sample is too small');
const place = { story: story.id, theme: theme.id };

const edits: readonly (readonly [string, Edit])[] = [
  ['a subject', { kind: 'field', field: 'subject', text: 'Mine' }],
  ['a note', { kind: 'note', text: 'First.\n\nSecond.' }],
  ['a title', { kind: 'title', story: story.id, theme: null, text: 'My title' }],
  ['an introduction', { kind: 'intro', story: story.id, theme: theme.id, text: 'In my words.' }],
  ['words', { kind: 'words', point: first.id, side: null, text: 'Said otherwise.' }],
  ['hiding', { kind: 'mark', point: first.id, mark: 'hidden', on: true }],
  ['pinning', { kind: 'mark', point: second.id, mark: 'pinned', on: true }],
  ['moving', { kind: 'move', point: first.id, from: place, to: place, before: null }],
  ['a theme taken out', { kind: 'section', story: story.id, theme: theme.id, hidden: true }],
];
test.each(edits)('%s survives its way through digest.md', (_, edit) => {
  expect(parseEdit({ ...edit })).toEqual(edit);
  const edited = editDigest(sampleDigest, edit);
  expect(edited).not.toEqual(sampleDigest);
  expect(parseDigestFile(formatDigestFile(edited), edited, 'digest.md')).toEqual({ digest: edited, notices: [] });
});

test.each([
  [
    'hiding and showing',
    { kind: 'mark', point: first.id, mark: 'hidden', on: true },
    { kind: 'mark', point: first.id, mark: 'hidden', on: false },
  ],
  [
    'rewording and restoring',
    { kind: 'words', point: first.id, side: null, text: 'x' },
    { kind: 'restore', point: first.id },
  ],
] as const)('%s changes nothing', (_, there, back) => {
  expect(editDigest(editDigest(sampleDigest, there), back)).toEqual(sampleDigest);
});

test.each([
  ['a point that is gone', { kind: 'restore', point: 'gone' }],
  ['a story that is gone', { kind: 'title', story: 'gone', theme: null, text: 'x' }],
] as const)('%s is refused', (_, edit) => {
  expect(() => editDigest(sampleDigest, edit)).toThrow(/of this issue, found "gone"/);
});

test('what has not the form of an edit is refused', () => {
  expect(() => parseEdit({ kind: 'shell', text: 'rm' })).toThrow(/expected an edit/);
  expect(() => parseEdit({ kind: 'note', text: 'x'.repeat(20_001) })).toThrow(/at most/);
  expect(() => parseEdit({ kind: 'words', point: 7, text: 'x' })).toThrow(/expected point as text/);
});
