/** The page in a real browser: every panel, editing, provenance, keyboard, hostile articles, two tabs, a restart. */
/// <reference lib="dom" />
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildPage } from '../../scripts/build-page.ts';
import { createBed, eventually, findViolations, mailOf, rowOf, type Bed } from './preview-bed.ts';

let bed: Bed;
const received: string[] = [];
const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onRcptTo: ({ address }, _session, done) =>
    address.startsWith('nobody@') ? done(new Error('no such person here')) : done(),
  onData: (stream, _session, done) => {
    let text = '';
    stream.on('data', (chunk) => (text += String(chunk)));
    stream.on('end', () => {
      received.push(text);
      done();
    });
  },
});

beforeAll(async () => {
  await buildPage();
  const port = await new Promise<number>((resolve) => {
    const server = smtp.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port));
  });
  bed = await createBed({
    config: `from: The Editor <editor@example.org>\npostalAddress: 1 Quay Street\nunsubscribe:\n  mailto: leave@example.org\nsmtp:\n  url: smtp://127.0.0.1:${port}\n`,
  });
});
afterAll(async () => {
  await bed.close();
  await new Promise<void>((resolve) => smtp.close(() => resolve()));
});

const panel = (page: Page, name: string): Promise<void> => page.getByRole('tab', { name }).click();
const rows = (page: Page): ReturnType<Page['locator']> => page.locator('.theme .row');

test('shows the mail in a frame without rights, and a click on a sentence shows the passages behind it', async () => {
  const page = await bed.open();
  expect(await page.locator('iframe').getAttribute('sandbox')).toBe('allow-same-origin');
  await panel(page, 'Matrix');
  await mailOf(page).locator('a.collate-pick').first().click();
  await page.locator('.provenance .claim').waitFor();
  await page.locator('.provenance mark').first().waitFor();
  await eventually(() => page.locator('.why').innerText()).toMatch(/Shared|single passage/);
  // The frame stays where it was.
  await eventually(() => mailOf(page).locator('a.collate-pick').count()).toBeGreaterThan(1);
});

test('a difference shows its sides, a source what was used of it', async () => {
  const page = await bed.open();
  const difference = page.locator('.row', { has: page.locator('.kind.is-difference') }).first();
  await difference.focus();
  await page.keyboard.press('s');
  await page.getByRole('heading', { name: /^Side 1/ }).waitFor();
  await page.getByRole('heading', { name: /^Side 2/ }).waitFor();
  await page.locator('.passage h4 button').first().click();
  await page.locator('.article h2').waitFor();
  await page.locator('.article mark').first().waitFor();
  await eventually(() => page.locator('.article .line').count()).toBeGreaterThan(0);
});

test('a click on a source in the mail shows what of it was used and what was not; other links lead nowhere', async () => {
  const page = await bed.open();
  await mailOf(page).locator('a[href*="/article/"]').first().click();
  await page.locator('.article h2').waitFor();
  await eventually(() => page.locator('.article mark').count()).toBeGreaterThan(1);
  await page.getByText(/^\d+ of \d+ sentences are behind a point/).waitFor();
  // None of its links leaves the page.
  const addresses = await mailOf(page)
    .locator('a[href]')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  expect(addresses.filter((address) => !address.startsWith('/pick/'))).toEqual([]);
  await mailOf(page).locator('a[href$="/link/elsewhere"]').first().click();
  await mailOf(page).locator('a.collate-pick').first().waitFor();
});

test('the matrix tells who states, differs and is silent, and can be cut to differences', async () => {
  const page = await bed.open();
  await panel(page, 'Matrix');
  const all = await page.locator('.matrix tbody tr').count();
  await eventually(() => page.locator('.cell.is-states').count()).toBeGreaterThan(0);
  await page.getByLabel('Differences only').check();
  await eventually(() => page.locator('.matrix tbody tr').count()).toBeLessThan(all);
  await eventually(() => page.locator('.cell.is-differs').count()).toBeGreaterThan(1);
});

test('checks, inbox, size and headers speak of this issue', async () => {
  const page = await bed.open();
  await panel(page, 'Checks');
  await page.getByText(/\d+ errors?, \d+ warnings?|Nothing to complain/).waitFor();
  await panel(page, 'Inbox');
  await eventually(() => page.locator('.inbox-row').count()).toBeGreaterThan(4);
  await page
    .getByLabel('Subject')
    .fill('A subject that is quite a bit longer than what fits into the row of a telephone');
  await page.locator('.row-subject', { hasText: '…' }).first().waitFor();
  await page.getByText('79 characters').waitFor();
  // The same field in the other panel, with what is typed in it.
  await panel(page, 'Edit');
  await page.locator('.row-subject', { hasText: /^A subject that is quite/ }).waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await eventually(() => page.getByLabel('Subject').inputValue()).not.toContain('quite a bit longer');
  await panel(page, 'Size');
  await eventually(() => page.locator('.size tbody tr').count()).toBeGreaterThan(2);
  await page.getByRole('button', { name: /^Story 1: / }).waitFor();
  await panel(page, 'Headers');
  await page.getByRole('rowheader', { name: 'Subject' }).waitFor();
});

test('views: widths, dark, clients with their fidelity, sources, reading order', async () => {
  const page = await bed.open();
  const widthOf = (): Promise<number> => page.locator('iframe').evaluate((frame) => frame.clientWidth);
  await page.getByRole('button', { name: '375' }).click();
  expect(await widthOf()).toBe(375);
  await page.keyboard.press('w');
  expect(await widthOf()).toBe(600);
  const ground = (): Promise<string> =>
    mailOf(page)
      .locator('body')
      .evaluate((body) => getComputedStyle(body).backgroundColor);
  const light = await ground();
  await page.keyboard.press('d');
  await eventually(ground).not.toBe(light);
  await page.getByLabel('Mail client').selectOption('outlook-classic');
  await page.getByText('Approximate', { exact: true }).waitFor();
  for (const view of ['text', 'html', 'mjml', 'mime', 'markdown']) {
    // oxlint-disable-next-line no-await-in-loop -- one page
    await page.getByLabel('Show', { exact: true }).selectOption(view);
    // oxlint-disable-next-line no-await-in-loop -- one page
    await page.locator('pre.source', { hasText: 'Saltmere' }).waitFor();
  }
  await page.getByLabel('Show', { exact: true }).selectOption('reading');
  await page.locator('.reading .role', { hasText: 'heading 1' }).first().waitFor();
});

test('rewording by keyboard is saved to digest.md, marked, undone and done again', async () => {
  const page = await bed.open();
  const before = bed.markdown();
  await rows(page).first().focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('Words of the point').fill('Some 77 workers of the port walked out.');
  await page.keyboard.press('Enter');
  await page.locator('.row .tag', { hasText: 'editor’s words' }).first().waitFor();
  expect(bed.markdown()).toContain('Some 77 workers of the port walked out.');
  await mailOf(page).getByText('Some 77 workers of the port walked out.').first().waitFor();
  // A figure that no cited passage holds is told.
  await panel(page, 'Checks');
  await page.getByText(/the figure "[^"]*77/).waitFor();
  await page.keyboard.press('Control+z');
  await eventually(() => bed.markdown()).toBe(before);
  await page.keyboard.press('Control+Shift+z');
  await eventually(() => bed.markdown()).toContain('Some 77 workers');
  await page.getByRole('button', { name: 'Undo' }).click();
  await eventually(() => bed.markdown()).toBe(before);
});

test('two points of a theme become one by keyboard: passages united, words checked, taken back', async () => {
  const page = await bed.open();
  const before = bed.markdown();
  await rowOf(page, 'stood still').focus();
  await page.keyboard.press('m');
  const form = page.getByRole('form', { name: 'Merge with another point' });
  // The list has the keyboard.
  await eventually(() => page.evaluate(() => document.activeElement?.tagName)).toBe('SELECT');
  await form
    .getByLabel('Merge with')
    .selectOption({ label: 'Some forty ships are waiting outside the port of Saltmere.' });
  await form.getByText(/Cites .*courier.*sluice.*wire|Cites .*courier.*wire.*sluice/).waitFor();
  expect(await findViolations(page)).toEqual([]);
  await form.getByLabel('Words for both').fill('Work stopped on Monday, and 61 ships of Neverland Shipping wait.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await form.waitFor({ state: 'detached' });
  const row = rowOf(page, 'Work stopped');
  await row.getByText('The figure “61').waitFor();
  await row.getByText('The name “Neverland Shipping” stands in no passage it cites').waitFor();
  expect(await row.locator('.tag').allInnerTexts()).toContain('editor’s words');
  expect(await row.getAttribute('aria-label')).toContain('stands in no passage');
  // One line with the footnotes of both: three passages and two.
  expect(bed.markdown()).toMatch(/^- Work stopped on Monday[^[]*(?:\[\^[0-9a-f]+-\d\]){5}$/m);
  expect(bed.markdown()).not.toMatch(/^- Some forty ships/m);
  await mailOf(page).locator('a.collate-pick', { hasText: 'Work stopped' }).first().waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await eventually(() => bed.markdown()).toBe(before);
  await rowOf(page, 'Some forty ships').waitFor();
});

test('what cites nothing is marked as the editor’s on the page and in the mail', async () => {
  const page = await bed.open();
  await page
    .locator('.theme')
    .getByRole('button', { name: /^Intro to/ })
    .first()
    .click();
  const intro = page.getByLabel(/^Introduction to/);
  await intro.fill('What to make of it.');
  await page.keyboard.press('Control+Enter');
  await page.getByText('editor’s words, uncited').waitFor();
  await mailOf(page).getByText('What to make of it.').waitFor();
  await intro.fill('');
  await page.keyboard.press('Control+Enter');
  await page.getByText('editor’s words, uncited').waitFor({ state: 'detached' });
});

test('points move by keyboard and by mouse, are hidden and pinned', async () => {
  const page = await bed.open();
  const before = bed.markdown();
  const ids = (): Promise<(string | null)[]> =>
    rows(page).evaluateAll((all) => all.map((row) => row.getAttribute('data-point')));
  const [first, second] = await ids();
  await rows(page).first().focus();
  await page.keyboard.press('Alt+ArrowDown');
  await eventually(async () => (await ids()).slice(0, 2)).toEqual([second, first]);
  await eventually(() => page.evaluate(() => document.activeElement?.getAttribute('data-point'))).toBe(first);
  await rows(page).nth(1).dragTo(rows(page).nth(0));
  await eventually(async () => (await ids()).slice(0, 2)).toEqual([first, second]);
  await rows(page).first().focus();
  await page.keyboard.press('p');
  await eventually(() => bed.markdown()).toContain('📌');
  await page.keyboard.press('h');
  await page.locator('.theme .row.is-hidden').first().waitFor();
  // Each of these is undone in its own test.
  writeFileSync(join(bed.out, '2026-W47/digest.md'), before);
  await page.locator('.theme .row.is-hidden').first().waitFor({ state: 'detached' });
});

test('another tab and another editor show up, and do not take what is being typed', async () => {
  const [one, two] = [await bed.open(), await bed.open()];
  const field = one.getByLabel('Subject');
  await two.getByLabel('Your note').fill('A note from the other tab.');
  await two.keyboard.press('Control+Enter');
  await eventually(() => one.getByLabel('Your note').inputValue()).toBe('A note from the other tab.');
  // What is typed is saved after a pause; on a slow machine that would come before the other editor and there would be nothing to choose.
  await one.route('**/api/edit', (route) => route.abort());
  await field.pressSequentially(' typed');
  const file = join(bed.out, '2026-W47/digest.md');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^subject: .*$/m, 'subject: "From another editor"'));
  await one.getByText('Changed elsewhere meanwhile').waitFor();
  expect(await field.inputValue()).toMatch(/typed/);
  await one.unroute('**/api/edit');
  await eventually(() => two.getByLabel('Subject').inputValue()).toBe('From another editor');
  await one.getByRole('button', { name: 'Take that' }).click();
  expect(await field.inputValue()).toBe('From another editor');
  await two.getByLabel('Your note').fill('');
  await two.keyboard.press('Control+Enter');
  await eventually(() => bed.markdown()).not.toContain('other tab');
});

test('what an article says cannot act: scripts, frames, pictures from elsewhere', async () => {
  const asked: string[] = [];
  const page = await bed.open();
  page.on('request', (request) => asked.push(request.url()));
  const hostile =
    '<script>parent.document.title="owned"</script></iframe><img src="https://tracker.example/p.gif" onerror="parent.owned=1">';
  bed.writeArticle(
    'evil.md',
    `Dock workers at Saltmere port walked out on Monday over pay ${hostile}. The union asks for 7 percent more pay for dock workers.`,
    `Strike ${hostile}`,
  );
  await page.locator('.run', { hasText: 'evil.md' }).waitFor();
  await panel(page, 'Sources');
  await page.locator('.source-list button', { hasText: 'evil' }).click();
  await page.locator('.article h2').waitFor();
  await page.getByLabel('Show', { exact: true }).selectOption('html');
  await page.locator('pre.source').waitFor();
  expect(
    await page.evaluate(() => [document.title, 'owned' in globalThis, document.querySelectorAll('iframe').length]),
  ).toEqual(['Collate preview', false, 0]);
  const origin = new URL(bed.preview.server.url).origin;
  expect(asked.filter((url) => !url.startsWith(origin) && !url.startsWith('data:'))).toEqual([]);
});

test('a test goes out through the configured server, with its result in words', async () => {
  const page = await bed.open();
  await panel(page, 'Send');
  await page.getByLabel('Address').fill('me@example.org');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.getByText(/The server took it/).waitFor();
  expect(received.at(-1)).toContain('To: me@example.org');
  await page.getByLabel('Address').fill('nobody@example.org');
  await page.keyboard.press('Enter');
  await page.getByText(/The server refused it.*no such person here/).waitFor();
});

test('the issue is copied as rich text and as Markdown', async () => {
  const page = await bed.open();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await panel(page, 'Send');
  await page.getByRole('button', { name: 'Copy as rich text' }).click();
  await page.getByText('Rich text copied.').waitFor();
  const read = (type: string): Promise<string> =>
    page.evaluate(async (wanted) => {
      const [item] = await navigator.clipboard.read();
      return item === undefined ? '' : (await item.getType(wanted)).text();
    }, type);
  const rich = await read('text/html');
  expect(rich).toMatch(
    /<h2[^>]*>Port strike at Saltmere[^]*<li[^>]*>[^]*<h2[^>]*>Sources<[^]*href="https:\/\/courier\.example\/strike"/,
  );
  expect(await read('text/plain')).toContain('Port strike at Saltmere');
  await page.getByRole('button', { name: 'Copy as Markdown' }).click();
  await page.getByText('Markdown copied.').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(bed.markdown());
});

test('the mail prints: a page of its own, black on white', async () => {
  const page = await bed.open();
  await panel(page, 'Send');
  const address = await page.getByRole('link', { name: 'Print, or save as PDF' }).getAttribute('href');
  await page.goto(new URL(address ?? '', bed.preview.server.url).href);
  await page.emulateMedia({ media: 'print' });
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)');
  expect((await page.pdf()).subarray(0, 5).toString()).toBe('%PDF-');
});

test('a check leads to the part of the mail, to its line and to the line of the template', async () => {
  cpSync('templates/default', join(bed.folder, 'mine'), { recursive: true });
  const template = join(bed.folder, 'mine/issue.mjml.hbs');
  const text = readFileSync(template, 'utf8');
  const line = '<mj-raw><p><img src="https://pictures.example/logo.png" width="20"></p></mj-raw>';
  writeFileSync(template, text.replace('</mj-body>', `${line}\n  </mj-body>`));
  const config = join(bed.folder, 'collate.config.yaml');
  const before = readFileSync(config, 'utf8');
  writeFileSync(config, `${before}template: ./mine/\n`);
  const page = await bed.open();
  await mailOf(page).locator('img').first().waitFor({ state: 'attached' });
  await panel(page, 'Checks');
  const finding = page.locator('.finding', { has: page.getByText('remote-content') }).first();
  await finding.getByRole('button', { name: /Show the HTML, line \d+/ }).click();
  await page.locator('.line-of.is-target', { hasText: 'pictures.example' }).waitFor();
  const written = text.slice(0, text.indexOf('</mj-body>')).split('\n').length;
  await page
    .getByRole('button', { name: `Show the template, line ${written}` })
    .first()
    .click();
  const target = page.locator('.line-of.is-target', { hasText: 'pictures.example/logo.png' });
  await target.waitFor();
  // There, in sight, and with the keyboard.
  expect(await target.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.getByLabel('issue.mjml.hbs').first().waitFor();
  expect(await findViolations(page)).toEqual([]);
  writeFileSync(config, before);
  await bed.until(() => bed.preview.session.config()?.template === null);
});

test('the list of keys opens under ? and closes with Escape; numbers choose panels', async () => {
  const page = await bed.open();
  await page.locator('body').press('?');
  await page.getByRole('dialog', { name: 'Keyboard' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.keyboard.press('5');
  await page.locator('.inbox').waitFor();
});

test.each([
  ['light', 1400],
  ['dark', 1024],
] as const)('axe finds nothing in any panel: %s, %i pixels', async (scheme, width) => {
  const page = await bed.open(width, scheme);
  for (const name of ['Edit', 'Sources', 'Matrix', 'Checks', 'Inbox', 'Size', 'Headers', 'Send']) {
    // oxlint-disable-next-line no-await-in-loop -- one page
    await panel(page, name);
    // oxlint-disable-next-line no-await-in-loop -- one page
    await page.locator('.panel .empty').waitFor({ state: 'detached' });
    // oxlint-disable-next-line no-await-in-loop -- one page
    const found = await findViolations(page);
    expect(found, name).toEqual([]);
  }
  const fits = await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
  expect(fits).toBe(true);
});
