import { expect, test } from 'vitest';
import { createMergeMarks, replaceMergeFields, splitAtMarks } from '../../src/message/merge-fields.ts';

test('the same field and fallback have the same mark, others have others', () => {
  const marks = createMergeMarks('a week');
  const reader = marks.mark('name', 'reader');
  expect(marks.mark('Name', 'reader')).toBe(reader);
  expect(marks.mark('name', 'friend')).not.toBe(reader);
  expect(marks.marks.map(({ field, fallback }) => [field, fallback])).toEqual([
    ['name', 'reader'],
    ['name', 'friend'],
  ]);
});

test('marks are letters and digits, the same for the same content, and not in it', () => {
  const mark = createMergeMarks('a week').mark('name');
  expect(mark).toMatch(/^[a-z0-9]+$/);
  expect(createMergeMarks('a week').mark('name')).toBe(mark);
  const hostile = `a week ${mark}`;
  expect(hostile).not.toContain(createMergeMarks(hostile).mark('name'));
});

test.each([
  ['{{subscriber.name | "reader"}}', 'name', 'reader'],
  ['{{ subscriber.City|“your town” }}', 'city', 'your town'],
  ["{{subscriber.first_name | 'you'}}", 'first_name', 'you'],
  ['{{subscriber.name}}', 'name', ''],
])('the editor’s %s is a field', (text, field, fallback) => {
  const marks = createMergeMarks('x');
  const replaced = replaceMergeFields(`Dear ${text}!`, marks);
  expect(marks.marks).toEqual([{ mark: expect.any(String) as string, field, fallback }]);
  expect(replaced).toBe(`Dear ${marks.mark(field, fallback)}!`);
});

test.each([
  '{{name}}',
  '{{subscriber.name | reader}}',
  '{{subscriber.name | "a}}"}}',
  '{{subscriber.1}}',
  '{subscriber.name}',
  '{{subscriber.name | "x" | "y"}}',
  '{{subscriber.name |\n"x\ny"}}',
])('%j stays what it is', (text) => {
  const marks = createMergeMarks('x');
  expect(replaceMergeFields(text, marks)).toBe(text);
  expect(marks.marks).toEqual([]);
});

test('a text is split at its marks and at nothing else', () => {
  const marks = createMergeMarks('x');
  const name = marks.mark('name');
  expect(splitAtMarks(`${name}a${name}`, marks.marks)).toEqual(['', marks.marks[0], 'a', marks.marks[0], '']);
  expect(splitAtMarks('a', marks.marks)).toEqual(['a']);
  expect(splitAtMarks(name, [])).toEqual([name]);
});

test('a mark that was changed on the way is found, not printed', () => {
  const marks = createMergeMarks('x');
  const name = marks.mark('name');
  for (const changed of [name.toUpperCase(), name.slice(1), `${name.slice(0, -3)} ${name.slice(-3)}`])
    expect(() => splitAtMarks(`Dear ${changed}`, marks.marks)).toThrow(
      expect.objectContaining({ code: 'merge-field-broken' }),
    );
});
