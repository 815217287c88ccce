/** What `npm publish` would upload, unpacked in an empty folder beside the installed dependencies, runs there without the network. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundlePage } from '../scripts/build-page.ts';
import { connectBrowser } from './support/browser.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const home = mkdtempSync(join(tmpdir(), 'collate-pack-'));
const modules = join(home, 'node_modules');
const own = join(modules, 'collate');
const bin = join(own, 'dist', 'bin.js');

beforeAll(async () => {
  // Built beside the checkout's own dist/, which may be in use.
  const stage = join(home, 'stage');
  mkdirSync(stage);
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { files: string[] };
  for (const name of ['package.json', ...manifest.files].filter(
    (each) => each !== 'dist' && existsSync(join(root, each)),
  )) {
    symlinkOrCopy(join(root, name), join(stage, name));
  }
  execFileSync(process.execPath, [
    join(root, 'node_modules/typescript/bin/tsc'),
    '-p',
    join(root, 'src'),
    '--outDir',
    join(stage, 'dist'),
  ]);
  execFileSync(process.execPath, [join(root, 'scripts/bundle-dist.ts'), join(stage, 'dist')]);
  await bundlePage({ source: join(root, 'src/preview/page'), target: join(stage, 'dist/preview/page') });
  const tarball = execFileSync(
    'npm',
    ['pack', '--silent', '--offline', '--ignore-scripts', '--pack-destination', home],
    { cwd: stage, encoding: 'utf8' },
  );
  mkdirSync(own, { recursive: true });
  execFileSync('tar', ['-xzf', join(home, tarball.trim()), '-C', own, '--strip-components=1']);
  for (const entry of readdirSync(join(root, 'node_modules'))) {
    if (!entry.startsWith('.') && entry !== 'collate')
      symlinkSync(join(root, 'node_modules', entry), join(modules, entry));
  }
}, 120_000);
afterAll(() => rmSync(home, { recursive: true }));

function symlinkOrCopy(from: string, to: string): void {
  execFileSync('cp', ['-r', from, to]);
}

function runNode(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, args, { cwd: home, encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } });
}

test('the program says its version and its help', () => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  expect(runNode(bin, '--version').stdout).toBe(`${version}\n`);
  expect(runNode(bin, 'build', '--help').stdout).toContain('Usage: collate build');
});

test('the program builds an issue from the package alone', () => {
  const week = join(home, 'week');
  mkdirSync(week);
  const article = (source: string, words: string): string =>
    `---\ntitle: Port strike in its third day\nsource: ${source}\ndate: 2026-11-18\n---\n\n${words}\n`;
  writeFileSync(
    join(week, 'a.md'),
    article('Courier', 'Dock workers at Saltmere port walked out on Monday. The union asks for 8 percent more pay.'),
  );
  writeFileSync(
    join(week, 'b.md'),
    article('Sluice', 'On Monday the dock workers of Saltmere port walked out. Their union wants 9 percent more pay.'),
  );
  const run = runNode(bin, 'build', 'week');
  expect(run.stderr).toBe('');
  expect(run.status).toBe(0);
  expect(readdirSync(join(home, 'out', '2026-W47')).toSorted()).toEqual([
    'digest.json',
    'digest.md',
    'index.html',
    'index.txt',
    'message.eml',
    'quality.json',
  ]);
});

test('the templates of the package are compiled ahead', () => {
  const render = pathToFileURL(join(own, 'dist/render/')).href;
  const script = `
    const { readTemplates } = await import('${render}templates.js');
    const { loadReady } = await import('${render}ready-templates.js');
    for (const template of ['default', 'brief', 'plain']) console.log((await loadReady(readTemplates({ template }))) !== null);`;
  const run = runNode('--input-type=module', '--eval', script);
  expect(run).toMatchObject({ status: 0, stdout: 'true\ntrue\ntrue\n', stderr: '' });
});

test('the preview runs from the package: its page, its worker, a sentence with its passages', async () => {
  const child = spawn(process.execPath, [bin, 'preview', '--articles', 'week'], { cwd: home });
  const ended = new Promise<number | null>((done) => child.once('exit', done));
  const browser = await connectBrowser();
  const context = await browser.newContext();
  try {
    const url = await new Promise<string>((done, fail) => {
      let said = '';
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)));
      child.stdout.on('data', () => {
        const found = /http:\S+/.exec(said)?.[0];
        if (found !== undefined) done(found);
      });
      child.once('exit', () => fail(new Error(said)));
    });
    const page = await context.newPage();
    await page.goto(url);
    await page.frameLocator('iframe').locator('a.collate-pick').first().click();
    await page.locator('.provenance mark').first().waitFor();
    await page.getByRole('tab', { name: 'Checks' }).click();
    await page.getByText(/\d+ errors, \d+ warnings/).waitFor();
    await page.getByRole('tab', { name: 'Edit' }).click();
    await page.getByLabel('Subject').fill('From the package');
    await page.keyboard.press('Enter');
    await page.locator('.issues .tag', { hasText: 'edited' }).waitFor();
    expect(readFileSync(join(home, 'out/2026-W47/digest.md'), 'utf8')).toContain('subject: "From the package"');
  } finally {
    await context.close();
    child.kill('SIGINT');
  }
  expect(await ended).toBe(0);
});

test('a template finds the parts of MJML that stay outside the bundle', () => {
  const head = '<mj-style inline="inline">.b{color:#123456}</mj-style>';
  const mjml = `<mjml><mj-head>${head}</mj-head><mj-body><mj-section><mj-column><mj-text><p class="b">x</p></mj-text></mj-column></mj-section></mj-body></mjml>`;
  const script = `import { loadMjml } from ${JSON.stringify(join(own, 'dist/render/load-mjml.js'))};
    console.log((await loadMjml()(${JSON.stringify(mjml)}, {})).html.includes('style="color: #123456;"'));`;
  writeFileSync(join(home, 'inline.mjs'), script);
  expect(runNode('inline.mjs')).toMatchObject({ stdout: 'true\n', stderr: '' });
});

test('each package of the bundle has its licence in it', () => {
  const licences = readFileSync(join(own, 'dist/licences.txt'), 'utf8');
  for (const name of ['mjml', 'mjml-core', 'lodash', 'handlebars', 'micromark', 'parse5', 'commander'])
    expect(licences).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(MIT\\)$`, 'm'));
  expect(licences).toContain('Permission is hereby granted');
});

test('the library is imported by its name, the schema too', () => {
  const script = `import { buildDigest, renderIssue, buildIssue } from 'collate';
    import schema from 'collate/config.schema.json' with { type: 'json' };
    console.log(typeof buildDigest, typeof renderIssue, typeof buildIssue, schema.title);`;
  writeFileSync(join(home, 'use.mjs'), script);
  const run = runNode('use.mjs');
  expect(run.stderr).toBe('');
  expect(run.stdout).toBe('function function function Collate configuration\n');
});

test('types come with it', () => {
  const script = `import { buildIssue, loadConfig, type BuiltIssue } from 'collate';
    export const issue: Promise<BuiltIssue> = loadConfig().then((config) => buildIssue(config, { fresh: true }));`;
  writeFileSync(join(home, 'use.ts'), script);
  const flags = '--noEmit --strict --module nodenext --target es2024 --skipLibCheck --types node'.split(' ');
  const run = runNode(join(root, 'node_modules/typescript/bin/tsc'), ...flags, 'use.ts');
  expect(run.stdout).toBe('');
});

test('nothing but the program, its templates and its documents is in it', () => {
  expect(readdirSync(own).toSorted()).toEqual([
    'CHANGELOG.md',
    'LICENSE',
    'README.md',
    'config.schema.json',
    'dist',
    'package.json',
    'templates',
  ]);
  expect(readFileSync(bin, 'utf8').startsWith('#!/usr/bin/env node\n')).toBe(true);
});

test('an old Node gets one clear sentence', () => {
  const text = readFileSync(bin, 'utf8');
  expect(text).not.toMatch(/^import /m);
  const old = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.20.2' } });`;
  writeFileSync(join(home, 'old.mjs'), old);
  const run = runNode('--import', './old.mjs', bin, 'build');
  expect(run).toMatchObject({ status: 2, stdout: '' });
  expect(run.stderr).toMatch(/^collate: expected Node 24 or newer, found 20\.20\.2\. [^\n]*\n$/);
});
