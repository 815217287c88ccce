/** Pictures of the preview's page for the documents, from the sample week: node scripts/picture-preview.ts [folder] */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { startPreview } from '../src/preview/run-preview.ts';
import { launchBrowser } from '../test/support/launch-browser.ts';
import { buildPage } from './build-page.ts';

interface Picture {
  readonly name: string;
  readonly width: number;
  readonly scheme: 'light' | 'dark';
  readonly set: (page: Page) => Promise<void>;
}

const showPanel = (page: Page, name: string): Promise<void> => page.getByRole('tab', { name }).click();

const pictures: readonly Picture[] = [
  { name: 'preview-edit', width: 1400, scheme: 'light', set: (page) => page.locator('.row').nth(1).focus() },
  {
    name: 'preview-sources',
    width: 1400,
    scheme: 'light',
    set: async (page) => {
      await page.locator('.theme .row').first().focus();
      await page.keyboard.press('s');
      await page.locator('.passage mark').first().waitFor();
    },
  },
  {
    name: 'preview-matrix',
    width: 1400,
    scheme: 'dark',
    set: async (page) => {
      await page.keyboard.press('d');
      await showPanel(page, 'Matrix');
      await page.keyboard.press('x');
    },
  },
  {
    name: 'preview-inbox',
    width: 1024,
    scheme: 'light',
    set: (page) => showPanel(page, 'Inbox'),
  },
  {
    name: 'preview-checks',
    width: 1024,
    scheme: 'dark',
    set: async (page) => {
      await showPanel(page, 'Checks');
      await page.locator('.checks').waitFor();
    },
  },
  // These two change the issue: they come last.
  {
    name: 'preview-merge',
    width: 1400,
    scheme: 'light',
    set: async (page) => {
      // The first theme with two statements to make one of.
      const theme = page
        .locator('.theme')
        .filter({ has: page.locator('.row .kind.is-agreement').nth(1) })
        .first();
      await theme
        .locator('.row', { has: page.locator('.kind.is-agreement') })
        .first()
        .focus();
      await page.keyboard.press('Enter');
      const words = page.getByLabel('Words of the point');
      await words.fill(`${(await words.inputValue()).replace(/\.$/, '')}, for 777 days.`);
      await page.keyboard.press('Enter');
      await page.locator('.flags').first().waitFor();
      await page.keyboard.press('m');
      await page.getByRole('form', { name: 'Merge with another point' }).waitFor();
    },
  },
  {
    name: 'preview-conflict',
    width: 1024,
    scheme: 'light',
    set: async (page) => {
      await page.getByLabel('Subject').fill('What three sources make of it');
      await page.keyboard.press('Enter');
      await page.locator('.issues', { hasText: 'edited' }).waitFor();
      for (const path of listArticles()) {
        const text = readFileSync(path, 'utf8');
        writeFileSync(path, text.replace(/^title: .*$/m, 'title: A headline of the day after'));
      }
      await page.locator('.bar.is-conflict').first().waitFor();
    },
  },
];

const target = process.argv[2] ?? 'docs/pictures';
const folder = mkdtempSync(join(tmpdir(), 'collate-pictures-'));
const articles = join(folder, 'articles');
cpSync('articles', articles, { recursive: true });
mkdirSync(target, { recursive: true });
await buildPage();
const preview = await startPreview({ folder, env: {} });
const server = await launchBrowser();
const browser = await chromium.connect(server.wsEndpoint());
try {
  for (const picture of pictures) {
    // oxlint-disable-next-line no-await-in-loop -- one browser, one picture at a time
    await take(picture);
  }
} finally {
  await browser.close();
  await server.close();
  await preview.close();
  rmSync(folder, { recursive: true, force: true });
}

/** The files of the first story. */
function listArticles(): readonly string[] {
  const [story] = preview.session.snapshot()?.digest.stories ?? [];
  return (story?.articles ?? []).map((id) => join(articles, id));
}

async function take({ name, width, scheme, set }: Picture): Promise<void> {
  const context = await browser.newContext({ viewport: { width, height: 880 }, colorScheme: scheme });
  const page = await context.newPage();
  await page.goto(preview.server.url);
  await page.locator('.row').first().waitFor();
  await page.frameLocator('iframe').locator('a.collate-pick').first().waitFor();
  await set(page);
  await page.locator('.run:not(.is-busy)').waitFor();
  await page.frameLocator('iframe').locator('a.collate-pick').first().waitFor();
  await page.screenshot({ path: join(target, `${name}.png`) });
  await context.close();
}
