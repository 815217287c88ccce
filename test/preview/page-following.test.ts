/** What changes shows: articles, templates, configuration, the page's own code; issues of earlier weeks; the server that starts anew. */
import { cpSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { buildPage, bundlePage } from '../../scripts/build-page.ts';
import { followPage } from '../../scripts/follow-page.ts';
import { buildIssue } from '../../src/build-issue.ts';
import { loadConfig } from '../../src/config.ts';
import { createBed, eventually, findViolations, mailOf, type Bed } from './preview-bed.ts';

let bed: Bed;
beforeAll(async () => {
  await buildPage();
  bed = await createBed();
  cpSync('templates/default', join(bed.folder, 'mine'), { recursive: true });
});
afterAll(() => bed.close());

test('a change of an article, the configuration and a template shows by itself, each with its cause', async () => {
  const page = await bed.open();
  const events: string[] = [];
  const { session } = bed.preview;
  const stop = session.subscribe((event) => {
    const { step, changed } = session.run();
    events.push(event === 'run' ? `${changed}: ${step ?? 'done'}` : 'shown');
  });
  onTestFinished(stop);
  const mail = mailOf(page);
  bed.writeArticle(
    'courier.md',
    'Dock workers at Saltmere port walked out on Monday over pay. The union asks for 7 percent more pay for dock workers.',
  );
  await mail.locator('a.collate-pick', { hasText: '7 percent' }).first().waitFor();
  // Read, compared, rendered, written, and only then shown: never half of it.
  expect(events).toEqual(
    ['read', 'read', 'compare', 'render', 'write'].map((step) => `courier.md: ${step}`).concat('shown'),
  );
  await page.locator('.run', { hasText: /^courier\.md: built in \d/ }).waitFor();
  writeFileSync(join(bed.folder, 'collate.config.yaml'), 'name: The Saltmere Letter\ntemplate: ./mine/\n');
  await mail.getByText('The Saltmere Letter').first().waitFor();
  await page.locator('.run', { hasText: 'collate.config.yaml: built' }).waitFor();
  const template = join(bed.folder, 'mine/issue.mjml.hbs');
  const before = readFileSync(template, 'utf8');
  writeFileSync(template, before.replace('</mj-body>', '<mj-raw><p>Set in Saltmere</p></mj-raw></mj-body>'));
  await mail.getByText('Set in Saltmere').waitFor();
  await page.locator('.run', { hasText: 'issue.mjml.hbs: built' }).waitFor();
  // One that is broken is told with its place; the last good mail stays.
  writeFileSync(template, `${before}{{nonsense}}`);
  await page.locator('.bar.is-problem code', { hasText: /issue\.mjml\.hbs:\d+/ }).waitFor();
  await page.getByText('Shown is the last good rendering').waitFor();
  await mail.getByText('Set in Saltmere').waitFor();
  writeFileSync(template, before);
  await page.locator('.bar.is-problem').waitFor({ state: 'detached' });
});

test('the page’s own code is bundled when it changes, and open pages load it with what was typed', async () => {
  const source = join(bed.folder, 'work');
  cpSync('src', join(source, 'src'), { recursive: true });
  cpSync('tsconfig.json', join(source, 'tsconfig.json'));
  symlinkSync(resolve('node_modules'), join(source, 'node_modules'));
  const paths = { source: join(source, 'src/preview/page'), target: join(source, 'built') };
  await bundlePage(paths);
  const own = await createBed({ pageFolder: paths.target });
  onTestFinished(() => own.close());
  const page = await own.open();
  const failures: unknown[] = [];
  onTestFinished(followPage({ ...paths, onBuilt: () => undefined, onFailed: (error) => failures.push(error) }));
  await page.route('**/api/edit', (route) => route.abort());
  await page.getByLabel('Your note').fill('Typed before the code changed.');
  const strip = join(paths.source, 'strip.tsx');
  const code = readFileSync(strip, 'utf8');
  expect(code).toContain('Collate <span>');
  writeFileSync(strip, code.replace('Collate <span>', 'Collated <span>'));
  await page.getByRole('heading', { name: /^Collated/ }).waitFor();
  await eventually(() => page.getByLabel('Your note').inputValue()).toBe('Typed before the code changed.');
  expect(failures).toEqual([]);
});

test('an issue of an earlier week is shown from its own digest.md, edited, rendered, and its state told', async () => {
  const own = await createBed();
  onTestFinished(() => own.close());
  // Built when its articles were there; they are gone since.
  const articles = join(own.folder, 'week-40');
  const config = await loadConfig({ folder: own.folder, env: {}, overrides: { articles, out: own.out } });
  renameSync(own.articles, articles);
  await buildIssue(config, { issue: '2026-W40' });
  rmSync(articles, { recursive: true });
  cpSync('test/cases/01-agreement-of-three/articles', own.articles, { recursive: true });
  const page = await own.open();
  await own.until(() => own.preview.session.problem() === null);
  await page
    .getByRole('navigation', { name: 'Issues' })
    .getByRole('button', { name: /2026-W40/ })
    .click();
  const bar = page.locator('.bar.is-earlier');
  await bar.getByText('None of its 3 articles is in the folder').waitFor();
  await mailOf(page).getByText('Saltmere').filter({ visible: true }).first().waitFor();
  expect(await findViolations(page)).toEqual([]);
  // The passages are those that its build kept.
  await page.locator('.theme .row').first().focus();
  await page.keyboard.press('s');
  await page.locator('.passage blockquote mark').first().waitFor();
  await page.getByRole('button', { name: 'Edit this point' }).click();
  await page.getByLabel('Subject').fill('An earlier subject');
  await page.keyboard.press('Enter');
  const folder = join(own.out, '2026-W40');
  await eventually(() => readFileSync(join(folder, 'digest.md'), 'utf8')).toContain('An earlier subject');
  // What would be sent is what is shown.
  await eventually(() => readFileSync(join(folder, 'message.eml'), 'utf8')).toContain('Subject: An earlier subject');
  await page.getByRole('button', { name: /2026-W40.*edited/ }).waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await eventually(() => readFileSync(join(folder, 'message.eml'), 'utf8')).not.toContain('An earlier subject');
  await bar.getByRole('button', { name: /^Back to/ }).click();
  await bar.waitFor({ state: 'detached' });
  expect(own.preview.session.isShownLive()).toBe(true);
});

test('an issue of an earlier week is shown though there is no article any more', async () => {
  const own = await createBed();
  onTestFinished(() => own.close());
  await own.preview.close();
  rmSync(own.articles, { recursive: true });
  await own.start({ issue: '2026-W47' });
  const page = await own.open();
  await page.locator('.bar.is-earlier').waitFor();
  expect(own.preview.session.problem()).toBeNull();
});

test('a page that is open survives a restart of the server, and a mistake in digest.md', async () => {
  const page = await bed.open();
  const { port } = bed.preview.server;
  await bed.preview.close();
  await page.getByText('Waiting for the server').waitFor();
  await bed.start({ port });
  await page.locator('.run', { hasText: 'Built in' }).waitFor();
  const good = bed.markdown();
  const file = join(bed.out, '2026-W47/digest.md');
  writeFileSync(file, good.replace(/\[\^[^\]]+\](?!:)/, '[^zzzz-9]'));
  await page.locator('.bar.is-problem code', { hasText: /digest\.md:\d+/ }).waitFor();
  await mailOf(page).getByText('Saltmere').filter({ visible: true }).first().waitFor();
  writeFileSync(file, good);
  await page.locator('.bar.is-problem').waitFor({ state: 'detached' });
});

test('nothing to show is said, and shows as soon as there is something', async () => {
  const own = await createBed();
  onTestFinished(() => own.close());
  await own.preview.close();
  rmSync(own.out, { recursive: true });
  renameSync(own.articles, `${own.articles}-away`);
  await own.start();
  const page = await own.openEmpty();
  await page.getByRole('heading', { name: 'No issue yet' }).waitFor();
  expect(await findViolations(page)).toEqual([]);
  renameSync(`${own.articles}-away`, own.articles);
  await page.locator('.row').first().waitFor();
});
