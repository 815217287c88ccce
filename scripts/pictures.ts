/**
 * Writes the picture set of the documents: `node scripts/pictures.ts [digest.json]` → `docs/pictures/*.png`. The README's picture is the
 * sample week; the others draw, without a digest, the issue of the rendering tests, which has every element. Needs no network; the browser
 * is the one of the tests.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from 'playwright-core';
import { buildIssue } from '../src/build-issue.ts';
import { loadConfig } from '../src/config.ts';
import type { Digest } from '../src/model.ts';
import { renderIssue } from '../src/render/render-issue.ts';
import { simulate, type SimulatedClient } from '../src/render/simulate.ts';
import { launchBrowser } from '../test/support/launch-browser.ts';
import { rtlDigest } from '../test/support/rtl-digest.ts';
import { sampleDigest, sampleLetter, sampleLinks } from '../test/support/sample-digest.ts';

interface Picture {
  readonly name: string;
  readonly html: string;
  readonly width: number;
  readonly scheme: 'light' | 'dark';
  /** Pixels from the top; the README's picture is shorter. */
  readonly height?: number;
}

// A whole issue is a picture of a megabyte; the top shows every element.
const maxHeight = 1500;

const sampleWeek = fileURLToPath(new URL('../articles', import.meta.url));
const folder = fileURLToPath(new URL('../docs/pictures', import.meta.url));

/** The week of `articles/` as `npm run digest` renders it. */
async function renderSampleWeek(): Promise<string> {
  const out = mkdtempSync(join(tmpdir(), 'pictures-'));
  try {
    const built = await buildIssue({ ...(await loadConfig()), articles: sampleWeek, out });
    return readFileSync(join(built.folder, 'index.html'), 'utf8');
  } finally {
    rmSync(out, { recursive: true });
  }
}

async function listPictures(digestFile: string | undefined): Promise<readonly Picture[]> {
  const digest = digestFile === undefined ? sampleDigest : (JSON.parse(readFileSync(digestFile, 'utf8')) as Digest);
  const letter = digestFile === undefined ? sampleLetter : await loadConfig();
  const render = async (template: string): Promise<string> =>
    (await renderIssue(digest, letter, { template, links: sampleLinks })).html;
  const [standard, brief, plain] = await Promise.all(['default', 'brief', 'plain'].map(render));
  const rtl = (await renderIssue(rtlDigest, { ...sampleLetter, language: 'ar' })).html;
  const clients: readonly [SimulatedClient, number][] = [
    ['gmail-web', 700],
    ['gmail-app-no-styles', 375],
    ['gmail-app-dark', 375],
    ['outlook-classic', 700],
    ['outlook-com', 700],
    ['apple-mail-dark', 375],
  ];
  return [
    { name: 'issue', html: await renderSampleWeek(), width: 700, scheme: 'light', height: 1500 },
    ...([375, 700] as const).flatMap((width) =>
      (['light', 'dark'] as const).map((scheme) => ({
        name: `default-${width}-${scheme}`,
        html: standard ?? '',
        width,
        scheme,
      })),
    ),
    { name: 'brief-700-light', html: brief ?? '', width: 700, scheme: 'light' },
    { name: 'brief-375-dark', html: brief ?? '', width: 375, scheme: 'dark' },
    { name: 'plain-700-light', html: plain ?? '', width: 700, scheme: 'light' },
    { name: 'plain-375-dark', html: plain ?? '', width: 375, scheme: 'dark' },
    { name: 'right-to-left-375-light', html: rtl, width: 375, scheme: 'light' },
    ...clients.map(([client, width]): Picture => ({
      name: client,
      html: simulate(standard ?? '', client).html,
      width,
      scheme: 'light',
    })),
  ];
}

async function draw(browser: Browser, { name, html, width, scheme, height = maxHeight }: Picture): Promise<void> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme: scheme, offline: true });
  const page = await context.newPage();
  await page.setContent(html);
  const whole = await page.evaluate('document.documentElement.scrollHeight');
  const clip = { x: 0, y: 0, width, height: Math.min(height, Number(whole)) };
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true, clip });
  await context.close();
}

mkdirSync(folder, { recursive: true });
const server = await launchBrowser();
const browser = await chromium.connect(server.wsEndpoint());
try {
  const pictures = await listPictures(process.argv[2]);
  // oxlint-disable-next-line no-await-in-loop -- one page at a time keeps the browser small
  for (const picture of pictures) await draw(browser, picture);
  console.log(`${pictures.length} pictures in docs/pictures`);
} finally {
  await browser.close();
  await server.close();
}
