import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { precompileTemplates } from '../../scripts/precompile-templates.ts';
import { CollateError } from '../../src/errors.ts';
import { compileTemplate } from '../../src/render/compile-template.ts';
import { fillReady, loadReady, type ReadySet } from '../../src/render/ready-templates.ts';
import { renderIssue } from '../../src/render/render-issue.ts';
import { readTemplates } from '../../src/render/templates.ts';
import { sampleDigest, sampleLetter } from '../support/sample-digest.ts';

const folder = mkdtempSync(join(tmpdir(), 'collate-ready-'));
let names: readonly string[] = [];
beforeAll(() => {
  names = precompileTemplates(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

async function load(name: string): Promise<ReadySet> {
  const { ready } = (await import(pathToFileURL(join(folder, `${name}.js`)).href)) as { readonly ready: ReadySet };
  return ready;
}

const mark = (field: string, fallback: string): string => `<${field}:${fallback}>`;

test('every template of the package is compiled ahead', () => {
  expect(names).toEqual(['brief', 'default', 'plain']);
});

test.each(['brief', 'default', 'plain'])('%s, compiled ahead, prints what it prints compiled now', async (template) => {
  const templates = readTemplates({ template });
  const { view } = await renderIssue(sampleDigest, sampleLetter, { template });
  const ready = fillReady(await load(template), templates);
  const mjml = compileTemplate({ main: templates.mjml, partials: templates.mjmlPartials }, true);
  const text = compileTemplate({ main: templates.text, partials: templates.textPartials }, false);
  expect(ready?.mjml(view, mark)).toBe(mjml(view, mark));
  expect(ready?.text(view, mark)).toBe(text(view, mark));
});

test('a name that the view lacks is told with its file and line', async () => {
  const templates = readTemplates();
  const ready = fillReady(await load('default'), templates);
  const now = compileTemplate({ main: templates.mjml, partials: templates.mjmlPartials }, true);
  expect(problem(() => ready?.mjml({}, mark))).toEqual(problem(() => now({}, mark)));
});

test('a template of which a file was changed is compiled anew', async () => {
  const templates = readTemplates();
  const [[name, partial] = ['', templates.mjml]] = templates.mjmlPartials;
  const changed = new Map([...templates.mjmlPartials, [name, { ...partial, text: `${partial.text} ` }]]);
  expect(fillReady(await load('default'), { ...templates, mjmlPartials: changed })).toBeNull();
  expect(fillReady(await load('plain'), templates)).toBeNull();
  expect(await loadReady(templates)).toBeNull();
});

function problem(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    if (error instanceof CollateError) return [error.code, error.file, error.line, error.message, error.remedy];
    throw error;
  }
  throw new Error('nothing was thrown');
}
