/** The frame with the mail: it changes in place, keeps the reader's place, shows no picture where none is wanted, and runs nothing. */
/// <reference lib="dom" />
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, Request } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { buildPage } from '../../scripts/build-page.ts';
import { createBed, eventually, mailOf, rowOf, type Bed } from './preview-bed.ts';

let bed: Bed;
let template = '';
let original = '';

beforeAll(async () => {
  await buildPage();
  bed = await createBed();
  cpSync('templates/default', join(bed.folder, 'mine'), { recursive: true });
  template = join(bed.folder, 'mine/issue.mjml.hbs');
  original = readFileSync(template, 'utf8');
  writeFileSync(join(bed.folder, 'collate.config.yaml'), 'template: ./mine/\n');
});
afterAll(() => bed.close());
beforeEach(() => writeFileSync(template, original));

/** Puts HTML on top of the mail, below everything that cleans what articles say. */
function addToTemplate(html: string): void {
  writeFileSync(template, original.replace(/<mj-section/, `<mj-raw>${html}</mj-raw><mj-section`));
}

const evaluateInFrame = <T>(page: Page, read: () => T): Promise<T> => {
  const frame = page.frames().find((each) => each.url().endsWith('/frame'));
  if (frame === undefined) throw new Error('There is no frame.');
  return frame.evaluate(read) as Promise<T>;
};
const topOf = (page: Page, words: string): Promise<number> =>
  mailOf(page)
    .locator('a.collate-pick', { hasText: words })
    .first()
    .evaluate((link) => Math.round(link.getBoundingClientRect().top));

test('a rebuild changes the mail in place: what is read stays where it is, and so does the keyboard', async () => {
  const page = await bed.open();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  await page.setViewportSize({ width: 1400, height: 420 });
  const link = mailOf(page).locator('.collate-pick', { hasText: 'walked out' }).last();
  await link.evaluate((element) => element.scrollIntoView({ block: 'start' }));
  await link.focus();
  const words = await link.innerText();
  const before = await topOf(page, words);
  // What is above grows: the same height from the top would be another place.
  addToTemplate(`<div><p>Far above</p>${'<p>and more of it</p>'.repeat(12)}</div>`);
  await mailOf(page).getByText('Far above').waitFor({ state: 'attached' });
  expect(Math.abs((await topOf(page, words)) - before)).toBeLessThanOrEqual(2);
  expect(await evaluateInFrame(page, () => document.activeElement?.textContent)).toBe(words);
  // Its styles are the frame's own: the page's policy, which allows none, has nothing to refuse.
  expect(complaints).toEqual([]);
});

test('a point chosen in the list is brought into sight and marked, and stays marked', async () => {
  const page = await bed.open();
  await page.setViewportSize({ width: 1400, height: 420 });
  await rowOf(page, 'Some forty ships').focus();
  const marked = mailOf(page).locator('.collate-here');
  await marked.waitFor();
  await eventually(() =>
    marked.evaluate((place) => {
      const { top, bottom } = place.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    }),
  ).toBe(true);
  // The frame moved, and nothing around it.
  expect(await page.evaluate(() => [scrollY, document.body.scrollTop])).toEqual([0, 0]);
  addToTemplate('<p>Once more</p>');
  await mailOf(page).getByText('Once more').waitFor({ state: 'attached' });
  expect(await marked.count()).toBe(1);
});

test('whoever has clicked into the mail has the keys of the page', async () => {
  const page = await bed.open();
  await mailOf(page).locator('.collate-pick').first().click();
  await page.getByRole('tab', { name: 'Sources', selected: true }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('IFRAME');
  await page.keyboard.press('6');
  await page.getByRole('tab', { name: 'Size', selected: true }).waitFor();
});

test('without images: none is drawn, its words stand in its place, and they come back', async () => {
  const dot = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><rect width="40" height="40" fill="red"/></svg>')}`;
  addToTemplate(
    `<img class="own" src="${dot}" alt="The letter's mark" width="40"><div class="ground" style="height:40px;background-image:url('${dot}')">Ground</div>`,
  );
  const page = await bed.open();
  const image = mailOf(page).locator('img.own');
  const drawn = (): Promise<number> => image.evaluate((each) => (each as HTMLImageElement).naturalWidth);
  const ground = (): Promise<string> =>
    mailOf(page)
      .locator('.ground')
      .evaluate((each) => getComputedStyle(each).backgroundImage);
  await eventually(drawn).toBe(40);
  expect(await ground()).toContain('data:image');
  await page.getByRole('button', { name: 'Images off' }).click();
  await eventually(drawn).toBe(0);
  expect(await image.getAttribute('alt')).toBe("The letter's mark");
  expect(await ground()).toBe('none');
  // The text is as it was, and so are the styles.
  await mailOf(page).getByText('Saltmere').filter({ visible: true }).first().waitFor();
  expect(await mailOf(page).locator('style').count()).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Images off' }).click();
  await eventually(drawn).toBe(40);
});

test('nothing in the frame runs or leads away, not even what a template says', async () => {
  const page = await bed.open();
  const asked: Request[] = [];
  page.on('request', (request) => asked.push(request));
  addToTemplate(
    [
      '<script>parent.document.title = "owned"</script>',
      '<img src="x" onerror="parent.document.title = \'owned\'">',
      '<img src="https://tracker.example/p.gif">',
      '<link rel="stylesheet" href="https://tracker.example/s.css">',
      '<svg onload="parent.document.title = \'owned\'"></svg>',
      '<iframe src="https://tracker.example/"></iframe>',
      '<form action="https://tracker.example/"><button class="send" onclick="parent.document.title = \'owned\'">Go</button></form>',
      '<meta http-equiv="refresh" content="0;url=https://tracker.example/">',
      '<p>Hostile</p>',
    ].join(''),
  );
  await mailOf(page).getByText('Hostile').waitFor();
  await mailOf(page).locator('button.send').click();
  // Long enough for what would load.
  await page.waitForTimeout(300);
  expect(await page.title()).toBe('Collate preview');
  expect(await evaluateInFrame(page, () => location.pathname)).toBe('/frame');
  const { origin } = new URL(bed.preview.server.url);
  const away = asked.filter((each) => !each.url().startsWith(origin) && !each.url().startsWith('data:'));
  // Each was stopped by the policy of the frame before it left.
  expect(away.map((each) => each.failure()?.errorText)).toEqual(away.map(() => 'csp'));
});
