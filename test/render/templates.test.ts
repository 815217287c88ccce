import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { renderIssue } from '../../src/render/render-issue.ts';
import { readTemplates } from '../../src/render/templates.ts';
import { sampleDigest, sampleLetter } from '../support/sample-digest.ts';

let folder = '';
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'collate-templates-'))));
afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

test("a letter's own file replaces ours, the rest stays ours", async () => {
  write('default/partials/masthead.mjml.hbs', '<h1>OWN {{name}}</h1>');
  const { html } = await renderIssue(sampleDigest, sampleLetter, { templatesFolder: folder });
  expect(html).toContain('OWN The Week, Compared');
  expect(html).toContain('Where they differ');
});

test('a template of its own needs only what it changes', async () => {
  write('mine/partials/footer.txt.hbs', 'BYE');
  const { text } = await renderIssue(sampleDigest, sampleLetter, { templatesFolder: folder, template: 'mine' });
  expect(text.trimEnd().endsWith('BYE')).toBe(true);
});

test('a template may be a folder given by its path', () => {
  write('mine/template.json', '{"parts": ["sources"]}');
  expect(readTemplates({ template: join(folder, 'mine') }).parts).toEqual(['sources']);
});

test.each(['nowhere', '../default', '', '..', 'default\0'])(
  'an unknown template %j is refused with the names there are',
  (template) => {
    expect(() => readTemplates({ template })).toThrow(/brief, default, plain|readable/);
  },
);

test.each([
  ['{', 'not JSON'],
  ['{"parts": "all"}', 'no list'],
  ['{"parts": ["storys"]}', 'storys'],
])('a wrong manifest %s is refused', (text, found) => {
  write('mine/template.json', text);
  expect(() => readTemplates({ templatesFolder: folder, template: 'mine' })).toThrow(found);
});

test('an error in an own template names its file and line', async () => {
  write('mine/partials/summary.mjml.hbs', '<p>\n{{#each summary}}{{txet}}{{/each}}</p>');
  await expect(
    renderIssue(sampleDigest, sampleLetter, { templatesFolder: folder, template: 'mine' }),
  ).rejects.toMatchObject({
    code: 'template-variable-unknown',
    file: expect.stringMatching(/summary\.mjml\.hbs$/) as string,
    line: 2,
    remedy: expect.stringContaining('"text"') as string,
  });
});

test('MJML that is not valid is an error with the line', async () => {
  write(
    'mine/partials/story.mjml.hbs',
    '<mj-section colour="red"><mj-column><mj-text>x</mj-text></mj-column></mj-section>',
  );
  await expect(
    renderIssue(sampleDigest, sampleLetter, { templatesFolder: folder, template: 'mine' }),
  ).rejects.toMatchObject({
    code: 'template-mjml',
    message: expect.stringMatching(/colour.*line \d+/) as string,
  });
});

test('an edited file, a new one and a removed one are seen at once', async () => {
  const render = async (): Promise<string> =>
    (await renderIssue(sampleDigest, sampleLetter, { templatesFolder: folder })).text;
  const before = await render();
  write('default/partials/footer.txt.hbs', 'NEW');
  expect(await render()).toContain('NEW');
  write('default/partials/footer.txt.hbs', 'EDITED');
  expect(await render()).toContain('EDITED');
  rmSync(join(folder, 'default'), { recursive: true });
  expect(await render()).toBe(before);
});
