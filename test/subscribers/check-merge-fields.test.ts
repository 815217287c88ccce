import { expect, test } from 'vitest';
import { createMergeMarks } from '../../src/message/merge-fields.ts';
import { checkMergeFields } from '../../src/subscribers/check-merge-fields.ts';

test('a field that nobody has is noticed once, with the nearest that somebody has', () => {
  const marks = createMergeMarks('x');
  for (const field of ['name', 'city', 'nmae', 'unsubscribe_url', 'ctiy', 'shoe_size']) marks.mark(field, 'x');
  marks.mark('nmae', 'y');
  const notices = checkMergeFields(marks.marks, () => ['city']);
  expect(notices.map(({ message, remedy }) => [/"(.*)"/.exec(message)?.[1], /"(.*)"/.exec(remedy)?.[1]])).toEqual([
    ['ctiy', 'city'],
    ['nmae', 'name'],
    ['shoe_size', undefined],
  ]);
});

test('the list is not read for fields that every reader has', () => {
  const marks = createMergeMarks('x');
  for (const field of ['name', 'unsubscribe_url']) marks.mark(field, 'x');
  const read = (): never => {
    throw new Error('the list is not read');
  };
  expect(checkMergeFields(marks.marks, read)).toEqual([]);
});
