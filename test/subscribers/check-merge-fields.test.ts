import { expect, test } from 'vitest';
import { createMergeMarks } from '../../src/message/merge-fields.ts';
import { checkMergeFields } from '../../src/subscribers/check-merge-fields.ts';

test('a field that nobody has is noticed once, with the nearest that somebody has', () => {
  const marks = createMergeMarks('x');
  for (const field of ['name', 'city', 'nmae', 'unsubscribe_url', 'ctiy', 'shoe_size']) marks.mark(field, 'x');
  marks.mark('nmae', 'y');
  const notices = checkMergeFields(marks.marks, { attributes: { city: 3 } });
  expect(notices.map(({ message, remedy }) => [/"(.*)"/.exec(message)?.[1], /"(.*)"/.exec(remedy)?.[1]])).toEqual([
    ['ctiy', 'city'],
    ['nmae', 'name'],
    ['shoe_size', undefined],
  ]);
});
