/** The page in a real browser: every panel, editing, provenance, keyboard, hostile articles, two tabs, a restart. */
/// <reference lib="dom" />
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildPage } from '../../scripts/build-page.ts';
import { createBed, mailOf, type Bed } from './preview-bed.ts';

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

/** The machine may be busy; what is asked for has to come, not to come within a second. */
const eventually = <T>(read: () => T | Promise<T>): ReturnType<typeof expect.poll<T>> =>
  expect.poll(read, { timeout: 15_000 });
const panel = (page: Page, name: string): Promise<void> => page.getByRole('tab', { name }).click();
const rows = (page: Page): ReturnType<Page['locator']> => page.locator('.theme .row');

test('shows the mail in a frame without rights, and a click on a sentence shows the passages behind it', async () => {
  const page = await bed.open();
  expect(await page.locator('iframe').getAttribute('sandbox')).toBe('');
  await panel(page, 'Matrix');
  await mailOf(page).locator('a.collate-pick').first().click();
  await page.locator('.provenance .claim').waitFor();
  await page.locator('.provenance mark').first().waitFor();
  expect(await page.locator('.why').innerText()).toMatch(/Shared|single passage/);
  // The frame stays where it was.
  expect(await mailOf(page).locator('a.collate-pick').count()).toBeGreaterThan(1);
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
  expect(await page.locator('.article .line').count()).toBeGreaterThan(0);
});

test('the matrix tells who states, differs and is silent, and can be cut to differences', async () => {
  const page = await bed.open();
  await panel(page, 'Matrix');
  const all = await page.locator('.matrix tbody tr').count();
  expect(await page.locator('.cell.is-states').count()).toBeGreaterThan(0);
  await page.getByLabel('Differences only').check();
  expect(await page.locator('.matrix tbody tr').count()).toBeLessThan(all);
  expect(await page.locator('.cell.is-differs').count()).toBeGreaterThan(1);
});

test('checks, inbox, size and headers speak of this issue', async () => {
  const page = await bed.open();
  await panel(page, 'Checks');
  await page.getByText(/\d+ errors, \d+ warnings|Nothing to complain/).waitFor();
  await panel(page, 'Inbox');
  expect(await page.locator('.inbox-row').count()).toBeGreaterThan(4);
  await page
    .getByLabel('Subject')
    .fill('A subject that is quite a bit longer than what fits into the row of a telephone');
  await page.locator('.row-subject', { hasText: '…' }).first().waitFor();
  await page.keyboard.press('Escape');
  await panel(page, 'Size');
  expect(await page.locator('.size tbody tr').count()).toBeGreaterThan(2);
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
  for (let step = 0; step < 4; step += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other is the point
    await page.getByRole('button', { name: 'Undo' }).click();
    // oxlint-disable-next-line no-await-in-loop -- see above
    await page.locator('.run:not(.is-busy)').waitFor();
  }
  await eventually(() => bed.markdown()).toBe(before);
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

test('the list of keys opens under ? and closes with Escape; numbers choose panels', async () => {
  const page = await bed.open();
  await page.locator('body').press('?');
  await page.getByRole('dialog', { name: 'Keyboard' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.keyboard.press('5');
  await page.locator('.inbox').waitFor();
});

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
test.each([
  ['light', 1400],
  ['dark', 1024],
] as const)('axe finds nothing in any panel: %s, %i pixels', async (scheme, width) => {
  const page = await bed.open(width, scheme);
  await page.evaluate(axeSource);
  for (const name of ['Edit', 'Sources', 'Matrix', 'Checks', 'Inbox', 'Size', 'Headers', 'Send']) {
    // oxlint-disable-next-line no-await-in-loop -- one page
    await panel(page, name);
    // oxlint-disable-next-line no-await-in-loop -- one page
    await page.locator('.panel .empty').waitFor({ state: 'detached' });
    // oxlint-disable-next-line no-await-in-loop -- one page
    const found = await page.evaluate(async () => {
      const { axe } = globalThis as unknown as {
        axe: {
          run: (
            context: object,
            options: object,
          ) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
        };
      };
      const { violations } = await axe.run({ exclude: ['iframe'] }, { iframes: false });
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
    });
    expect(found, name).toEqual([]);
  }
  const fits = await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
  expect(fits).toBe(true);
});
