/** Whose words stand when several write at once: nothing typed is lost, nothing is overwritten unseen, and a person chooses. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, Route } from 'playwright-core';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { buildPage } from '../../scripts/build-page.ts';
import { bodies, createBed, eventually, findViolations, rowOf, type Bed } from './preview-bed.ts';

beforeAll(() => buildPage());

async function openBed(): Promise<{ readonly bed: Bed; readonly page: Page }> {
  const bed = await createBed();
  onTestFinished(() => bed.close());
  return { bed, page: await bed.open() };
}

function replaceInFile(bed: Bed, from: string | RegExp, to: string): void {
  const file = join(bed.out, '2026-W47/digest.md');
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
}

async function reword(page: Page, row: string, text: string): Promise<void> {
  await rowOf(page, row).focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('Words of the point').fill(text);
  await page.keyboard.press('Enter');
  await page
    .locator('.row .tag', { hasText: /your words|editor’s words/ })
    .first()
    .waitFor();
}

test.each([
  ['Keep mine', 'My own subject'],
  ['Take that', 'From another program'],
] as const)('words that another program wrote first are not overwritten: %s', async (choice, expected) => {
  const { bed, page } = await openBed();
  // Held on its way, so that the other program is first for sure.
  const held = new Promise<Route>((resolve) => {
    void page.route('**/api/edit', resolve, { times: 1 });
  });
  await page.getByLabel('Subject').fill('My own subject');
  await page.keyboard.press('Enter');
  const route = await held;
  replaceInFile(bed, /^subject: .*$/m, 'subject: "From another program"');
  const answer = page.waitForResponse('**/api/edit');
  await route.continue();
  expect((await answer).status()).toBe(409);
  await page.locator('.news', { hasText: 'From another program' }).waitFor();
  expect(await findViolations(page)).toEqual([]);
  // Both are there: theirs beside, mine in the field.
  await eventually(() => page.getByLabel('Subject').inputValue()).toBe('My own subject');
  expect(bed.markdown()).toContain('subject: "From another program"');
  await page.getByRole('button', { name: choice }).click();
  await eventually(() => bed.markdown()).toContain(`subject: "${expected}"`);
  await page.locator('.news').waitFor({ state: 'detached' });
  await eventually(() => page.getByLabel('Subject').inputValue()).toBe(expected);
});

test('a refused change shows what stands there now, though no watcher told of it', async () => {
  const { bed } = await openBed();
  const { session } = bed.preview;
  const base = session.snapshot()?.digest.issue.subject ?? '';
  bed.preview.leave();
  replaceInFile(bed, /^subject: .*$/m, 'subject: "From another program"');
  const edit = { kind: 'field', field: 'subject', text: 'My own subject', base } as const;
  await expect(session.edit(edit)).rejects.toMatchObject({ code: 'edit-stale', current: 'From another program' });
  await bed.until(() => session.snapshot()?.digest.issue.subject === 'From another program');
  expect(bed.markdown()).toContain('subject: "From another program"');
});

test.each([
  ['Keep mine', 'Nobody worked the cranes on Monday.'],
  ['Take the new', 'walked out again over pay.'],
] as const)('a point that both the editor and the articles changed shows both: %s', async (choice, expected) => {
  const { bed, page } = await openBed();
  await reword(page, 'stood still', 'Nobody worked the cranes on Monday.');
  bed.writeArticle('wire.md', (bodies['wire.md'] ?? '').replace('walked out over', 'walked out again over'));
  const bar = page.locator('.bar.is-conflict');
  await bar.waitFor();
  const shown = await bar.innerText();
  for (const words of ['walked out over pay', 'Nobody worked the cranes', 'walked out again over pay'])
    expect(shown).toContain(words);
  expect(bed.markdown()).toContain('Nobody worked the cranes on Monday.');
  await bar.getByRole('button', { name: choice }).click();
  await bar.waitFor({ state: 'detached' });
  expect(bed.markdown()).toMatch(new RegExp(`^- .*${expected}`, 'm'));
  // Settled for good: another build of the same articles asks nothing.
  await bed.preview.session.rebuild('again');
  expect(bed.preview.session.conflicts()).toEqual([]);
});

test('a subject and a headline that both changed are shown, each to be chosen by itself', async () => {
  const { bed, page } = await openBed();
  await page.getByLabel('Subject').fill('My subject');
  await page.keyboard.press('Enter');
  await eventually(() => bed.markdown()).toContain('subject: "My subject"');
  await page.getByLabel('Title of the story').fill('My headline');
  await page.keyboard.press('Enter');
  await eventually(() => bed.markdown()).toContain('## My headline');
  bed.writeArticle('wire.md', bodies['wire.md'] ?? '', 'Cranes rest at Saltmere');
  const subject = page.locator('.bar.is-conflict', { hasText: 'changed the subject' });
  const headline = page.locator('.bar.is-conflict', { hasText: 'changed a headline' });
  await subject.getByText('“My subject”').waitFor();
  await headline.getByText('“My headline”').waitFor();
  expect(await findViolations(page)).toEqual([]);
  expect(bed.markdown()).toMatch(/subject: "My subject"[^]*## My headline/);
  await subject.getByRole('button', { name: 'Take the new' }).click();
  await subject.waitFor({ state: 'detached' });
  await headline.getByRole('button', { name: 'Keep mine' }).click();
  await headline.waitFor({ state: 'detached' });
  expect(bed.markdown()).not.toContain('My subject');
  expect(bed.markdown()).toContain('## My headline');
});

test.each([
  ['Keep it in my note', /^Half the fleet waits outside\.$/m],
  ['Let it go', null],
] as const)('words whose passages are gone are told until somebody chooses: %s', async (choice, kept) => {
  const { bed, page } = await openBed();
  await reword(page, 'ships', 'Half the fleet waits outside.');
  for (const name of ['courier.md', 'sluice.md'])
    bed.writeArticle(
      name,
      (bodies[name] ?? '').replace(/(?:Some forty|Forty) ships.*$/, 'Nothing else happened there.'),
    );
  const bar = page.locator('.bar.is-conflict', { hasText: 'Half the fleet' });
  await bar.waitFor();
  // Still told after other builds.
  await bed.preview.session.rebuild('again');
  await bar.getByRole('button', { name: choice }).click();
  await bar.waitFor({ state: 'detached' });
  if (kept === null) expect(bed.markdown()).not.toContain('Half the fleet');
  else {
    expect(bed.markdown()).toMatch(kept);
    await page.getByText('editor’s words, uncited').first().waitFor();
  }
});

test('what is typed outlives another panel, a loaded page, and a server that is away', async () => {
  const { bed, page } = await openBed();
  const { port } = bed.preview.server;
  await bed.preview.close();
  await page.getByText('Waiting for the server').waitFor();
  await page.getByLabel('Your note').fill('Typed while nobody listened.');
  await page.keyboard.press('Control+Enter');
  await page.getByText('What you typed is kept').waitFor();
  await page.getByRole('tab', { name: 'Size' }).click();
  await page.getByRole('tab', { name: 'Edit' }).click();
  await eventually(() => page.getByLabel('Your note').inputValue()).toBe('Typed while nobody listened.');
  await page.getByRole('tab', { name: 'Size' }).click();
  await bed.start({ port });
  // It is back: what waits is saved without another key, though its field is not on the page.
  await page.reload();
  await page.getByRole('tab', { name: 'Size', selected: true }).waitFor();
  await eventually(() => bed.markdown()).toContain('Typed while nobody listened.');
});

test('words for a point that is gone meanwhile are kept to be taken along', async () => {
  const { bed, page } = await openBed();
  await rowOf(page, 'ships').focus();
  await page.keyboard.press('Enter');
  await page.route('**/api/edit', (route) => route.abort());
  await page.getByLabel('Words of the point').fill('Words that must not be lost.');
  for (const name of ['courier.md', 'sluice.md'])
    bed.writeArticle(
      name,
      (bodies[name] ?? '').replace(/(?:Some forty|Forty) ships.*$/, 'Nothing else happened there.'),
    );
  const box = page.locator('.news', { hasText: 'is gone from the issue' });
  await box.getByText('Words that must not be lost.').waitFor();
  await box.getByRole('button', { name: 'Let it go' }).click();
  await box.waitFor({ state: 'detached' });
});

test('steps back survive articles that change, and take back nothing that others did since', async () => {
  const { bed, page } = await openBed();
  const undo = page.getByRole('button', { name: 'Undo' });
  await page.getByLabel('Your note').fill('A note.');
  await page.keyboard.press('Control+Enter');
  await eventually(() => bed.markdown()).toContain('A note.');
  await reword(page, 'stood still', 'Nobody worked the cranes on Monday.');
  // Other words of another point, and a file edited outside.
  bed.writeArticle('sluice.md', (bodies['sluice.md'] ?? '').replace('Some forty ships', 'Some fifty ships'));
  await page.locator('.run', { hasText: 'sluice.md' }).waitFor();
  replaceInFile(bed, /^preheader: .*$/m, 'preheader: "From outside"');
  await eventually(() => page.getByLabel('Preheader').inputValue()).toBe('From outside');
  await undo.click();
  await eventually(() => bed.markdown()).toContain('stood still on Monday as dock workers');
  await undo.click();
  await eventually(() => bed.markdown()).not.toContain('A note.');
  expect(bed.markdown()).toContain('preheader: "From outside"');
  await eventually(() => undo.isDisabled()).toBe(true);
  await page.getByRole('button', { name: 'Redo' }).click();
  await eventually(() => bed.markdown()).toContain('A note.');
});

test('a step whose words somebody changed since is not taken, in words, and the one before it still is', async () => {
  const { bed, page } = await openBed();
  await page.getByLabel('Your note').fill('A note.');
  await page.keyboard.press('Control+Enter');
  await eventually(() => bed.markdown()).toContain('A note.');
  await page.getByLabel('Subject').fill('My subject');
  await page.keyboard.press('Enter');
  await eventually(() => bed.markdown()).toContain('My subject');
  // While one is in the field, other words would be shown beside it.
  await page.getByLabel('Preheader').focus();
  replaceInFile(bed, 'My subject', 'Their subject');
  await eventually(() => page.getByLabel('Subject').inputValue()).toBe('Their subject');
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('the last step cannot be taken back').waitFor();
  expect(bed.markdown()).toContain('Their subject');
  await page.getByRole('button', { name: 'Undo' }).click();
  await eventually(() => bed.markdown()).not.toContain('A note.');
});
