/** From a finding's source text to the line of a template. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readTemplateTexts } from '../../src/check/read-template-texts.ts';
import { findTemplateLine } from '../../src/check/template-lines.ts';

const templates = [
  { file: 'a.hbs', text: 'one\n.k{float:left}\n<p class="lead">x</p>' },
  { file: 'b.hbs', text: '<mj-section css-class="part-footer">\n<a href="https://a.example/x">y</a>' },
];

test.each([
  ['a declaration', 'float:left', 'a.hbs:2'],
  ['a declaration with a blank', 'float: left', 'a.hbs:2'],
  ['a tag whose class a template has', '<p class="lead" style="margin:0">', 'a.hbs:3'],
  ['a class that MJML wrote', '<div class="part-footer" style="width:600px">', 'b.hbs:1'],
  ['an address', '<a href="https://a.example/x" target="_blank">', 'b.hbs:2'],
  ['what stands nowhere', 'float:right', null],
  ['too short to mean one place', 'x', null],
])('%s', (_name, needle, line) => expect(findTemplateLine(needle, templates)).toBe(line));

test('what stands in three templates has no line', () => {
  const three = ['a', 'b', 'c'].map((file) => ({ file, text: 'float:left' }));
  expect(findTemplateLine('float:left', three)).toBeNull();
});

test.each(['default', 'brief', 'plain', null])('the template %s is read with its partials', (name) => {
  const texts = readTemplateTexts(name);
  const place = findTemplateLine('<div role="main"', texts) ?? findTemplateLine('<h1', texts);
  const [file = '', line = ''] = place?.split(':') ?? [];
  expect(readFileSync(file, 'utf8').split('\n')[Number(line) - 1]).toMatch(/role="main"|<h1/);
});

test('a template that cannot be read gives no lines, and no error', () => {
  expect(readTemplateTexts('no-such-template')).toEqual([]);
});
