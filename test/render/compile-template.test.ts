import { describe, expect, test } from 'vitest';
import { compileTemplate } from '../../src/render/compile-template.ts';
import { CollateError } from '../../src/errors.ts';

const none = (_: string, fallback: string): string => fallback;

function fill(text: string, view: object = {}, partials: Readonly<Record<string, string>> = {}, escape = true): string {
  const files = new Map(
    Object.entries(partials).map(([name, partial]) => [name, { file: `t/partials/${name}.hbs`, text: partial }]),
  );
  return compileTemplate({ main: { file: 't/issue.hbs', text }, partials: files }, escape)(view, none);
}

function problem(run: () => unknown): Pick<CollateError, 'code' | 'file' | 'line' | 'message' | 'remedy'> {
  try {
    run();
  } catch (error) {
    if (error instanceof CollateError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe('what a template cannot do is said with file, line and the nearest name', () => {
  test.each([
    ['a\n{{titel}}', {}, 't/issue.hbs', 2, '"titel"', '"title"'],
    ['{{#each stories}}\n\n{{> part}}{{/each}}', { part: 'x\n{{nmae}}' }, 't/partials/part.hbs', 2, '"nmae"', '"name"'],
    ['{{#each stories}}{{foo.bar}}{{/each}}', {}, 't/issue.hbs', 1, '"bar"', 'no variable'],
  ])('variable: %j', (text, partials, file, line, message, remedy) => {
    const found = problem(() => fill(text, { title: 'x', stories: [{ name: 'y' }] }, partials));
    expect(found).toMatchObject({ code: 'template-variable-unknown', file, line });
    expect(found.message).toContain(message);
    expect(found.remedy).toContain(remedy);
  });

  test('helper', () => {
    const found = problem(() => fill('{{title}}\n\n{{uper title}}', { title: 'x' }, {}, false));
    expect(found).toMatchObject({ code: 'template-helper-unknown', file: 't/issue.hbs', line: 3 });
    expect(found.remedy).toContain('"upper"');
  });

  test('partial', () => {
    const found = problem(() => fill('\n{{> stroy}}', {}, { story: '' }));
    expect(found).toMatchObject({ code: 'template-partial-unknown', line: 2 });
    expect(found.remedy).toContain('"story"');
  });

  test('syntax', () => {
    expect(problem(() => fill('a\nb {{#if x}} c', { x: true }))).toMatchObject({
      code: 'template-syntax',
      file: 't/issue.hbs',
    });
  });

  test.each([['{{> (lookup this "x")}}'], ['{{> @partial-block}}']])('a computed partial: %s', (text) => {
    expect(problem(() => fill(text, { x: 'story' }, { story: '' })).code).toMatch(/^template-(?:partial|helper)-/);
  });

  test.each([['{{lookup this "a"}}'], ['{{log "a"}}'], ['{{#foo}}{{/foo}}'], ['{{#if (eq a b)}}{{/if}}']])(
    'a helper that is not on the list: %s',
    (text) => {
      expect(problem(() => fill(text, { a: 1, b: 2 })).code).toBe('template-helper-unknown');
    },
  );
});

test('data is escaped, is no template and reaches no prototype', () => {
  expect(fill('{{a}}', { a: '<b>{{title}}</b>' })).toBe('&lt;b&gt;{{title}}&lt;/b&gt;');
  expect(fill('[{{constructor}}]', { a: 1 })).toBe('[]');
  expect(fill('{{a}}', { a: '<b>' }, {}, false)).toBe('<b>');
});

test('a template may ask for a place that differs per reader', () => {
  const filled = compileTemplate(
    { main: { file: 'f', text: 'Hello {{subscriber "name" "reader"}}' }, partials: new Map() },
    true,
  );
  expect(filled({}, none)).toBe('Hello reader');
  expect(filled({}, (field) => `<${field}>`)).toBe('Hello &lt;name&gt;');
});
