/** Pictures of the preview's page for the documents, from the sample week: node scripts/picture-preview.ts [folder] */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
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
];

const target = process.argv[2] ?? 'docs/pictures';
const out = mkdtempSync(join(tmpdir(), 'collate-pictures-'));
mkdirSync(target, { recursive: true });
await buildPage();
const preview = await startPreview({ env: {}, overrides: { out } });
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
  rmSync(out, { recursive: true, force: true });
}

async function take({ name, width, scheme, set }: Picture): Promise<void> {
  const context = await browser.newContext({ viewport: { width, height: 880 }, colorScheme: scheme });
  const page = await context.newPage();
  await page.goto(preview.server.url);
  await page.locator('.row').first().waitFor();
  await page.frameLocator('iframe').locator('a.collate-pick').first().waitFor();
  await set(page);
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: join(target, `${name}.png`) });
  await context.close();
}
