/** Inlined partials print what called ones print. */
import Handlebars from 'handlebars';
import { describe, expect, test } from 'vitest';
import { compileTemplate } from '../../src/render/compile-template.ts';
import { createView } from '../../src/render/create-view.ts';
import { inlinePartials } from '../../src/render/inline-partials.ts';
import { readTemplates } from '../../src/render/templates.ts';
import { rtlDigest } from '../support/rtl-digest.ts';
import { sampleDigest, sampleLetter } from '../support/sample-digest.ts';

/** As plain Handlebars fills it: every partial called. */
function called(main: string, partials: Readonly<Record<string, string>>, view: object, options = {}): string {
  const handlebars = Handlebars.create();
  for (const [name, text] of Object.entries(partials))
    handlebars.registerPartial(name, handlebars.compile(text, { preventIndent: true, ...options }));
  return handlebars.compile(main, { preventIndent: true, ...options })(view);
}

function ours(main: string, partials: Readonly<Record<string, string>>, view: object): string {
  const files = Object.entries(partials).map(([name, text]) => [name, { file: name, text }] as const);
  return compileTemplate({ main: { file: 'main', text: main }, partials: new Map(files) }, true)(view, () => '');
}

describe('prints what plain Handlebars prints', () => {
  test.each([
    ['a partial in a line', '<{{> a}}>', { a: '{{x}}' }],
    ['alone on its line, with its indent', 'top\n  {{> a}}\nend', { a: 'one {{x}}\ntwo\n' }],
    ['white space cut at the call', '<  {{~> a ~}}  >', { a: ' {{x}} ' }],
    ['within a list, with its own context', '{{#each list}}{{> a}};{{/each}}', { a: '{{x}}{{@index}}{{@root.x}}' }],
    ['in both branches', '{{#if no}}{{> a}}{{else}}{{> b}}{{/if}}', { a: 'A', b: '{{x}}' }],
    ['partials of partials', '{{> a}}{{> a}}', { a: '[{{> b}}]', b: '{{#with list.[0]}}{{> c}}{{/with}}', c: '{{x}}' }],
    ['a call with values', '{{> a x="own"}}{{> a}}', { a: '{{x}}{{> b}}', b: '({{x}})' }],
    ['a call with a context', '{{> a list.[1]}}', { a: '{{x}}{{> b}}', b: '({{x}})' }],
    ['one that calls itself', '{{> a}}', { a: '{{x}}{{#if next}}{{#with next}}{{> a}}{{/with}}{{/if}}' }],
    ['one redefined in the file', '{{#*inline "a"}}mine{{/inline}}{{> a}}{{> b}}', { a: 'theirs', b: '{{> a}}' }],
  ])('%s', (_, main, partials) => {
    const view = { x: '1', no: false, list: [{ x: '2' }, { x: '3' }], next: { x: '4', next: { x: '5', next: null } } };
    expect(ours(main, partials, view)).toBe(called(main, partials, view));
  });

  test.each(['default', 'brief', 'plain'])('template %s', (name) => {
    const templates = readTemplates({ template: name });
    const texts = Object.fromEntries(Array.from(templates.mjmlPartials, ([key, { text }]) => [key, text]));
    for (const [digest, language] of [[sampleDigest, 'en'] as const, [rtlDigest, 'ar'] as const]) {
      const view = createView(digest, { ...sampleLetter, language }, { parts: templates.parts });
      expect(ours(templates.mjml.text, texts, view)).toBe(called(templates.mjml.text, texts, view));
    }
  });
});

test('calls are left where partials would grow without end', () => {
  const partials = new Map(
    Array.from({ length: 30 }, (_, index) => [`p${index}`, Handlebars.parse(`{{> p${index + 1}}}{{> p${index + 1}}}`)]),
  );
  const inlined = inlinePartials(Handlebars.parse('{{> p0}}'), partials);
  expect(inlined.body.length).toBeLessThan(1000);
});

test('a failure in a partial names its file and line, however deep it is', () => {
  const files = new Map(
    Object.entries({ a: 'one\n{{> b}}', b: '\n\n{{#if x}}\n  {{> c}}{{/if}}', c: '{{y}}\n{{missing}}' }).map(
      ([name, text]) => [name, { file: `partials/${name}`, text }],
    ),
  );
  const fill = compileTemplate({ main: { file: 'main', text: '{{> a}}' }, partials: files }, true);
  expect(() => fill({ x: 1, y: 2 }, () => '')).toThrow(
    expect.objectContaining({ code: 'template-variable-unknown', file: 'partials/c', line: 2 }),
  );
});

test('what Handlebars refuses while filling names its file and line too', () => {
  const files = new Map([['a', { file: 'partials/a', text: '{{x}}' }]]);
  const fill = compileTemplate({ main: { file: 'main', text: '\n{{> a x x}}' }, partials: files }, true);
  expect(() => fill({ x: 1 }, () => '')).toThrow(
    expect.objectContaining({ code: 'template-syntax', file: 'main', line: 2 }),
  );
});
