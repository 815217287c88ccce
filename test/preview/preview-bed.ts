/** A letter in a folder of its own, a running preview of it, and a page in the shared browser. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { expect, onTestFinished, vi } from 'vitest';
import { loadConfig } from '../../src/config.ts';
import { startPreview, type Preview, type PreviewOptions } from '../../src/preview/run-preview.ts';
import { connectBrowser } from '../support/browser.ts';

// The first page of a run starts the browser, and other tests may have the cores.
vi.setConfig({ testTimeout: 60_000 });

/** The articles of the bed, by file: three on a strike; one says 9 percent where two say 8. */
export const bodies: Readonly<Record<string, string>> = {
  'courier.md':
    'Dock workers at Saltmere port walked out on Monday over pay. The union asks for 8 percent more pay for dock workers. Forty ships wait outside Saltmere port.',
  'sluice.md':
    'On Monday the dock workers of Saltmere port walked out. Their union demands 9 percent more pay for the dock workers. Some forty ships are waiting outside the port of Saltmere.',
  'wire.md':
    'Saltmere port stood still on Monday as dock workers walked out over pay. The union wants 8 percent more pay for dock workers. Talks resume on Thursday.',
};

export interface Bed {
  readonly folder: string;
  readonly articles: string;
  readonly out: string;
  readonly preview: Preview;
  /** `digest.md` as it is on the disk. */
  readonly markdown: () => string;
  readonly writeArticle: (name: string, text: string, title?: string) => void;
  /** Resolves when a state arrives that fits; at once when it does already. */
  readonly until: (fits: () => boolean) => Promise<void>;
  /** As `open`, though there is no issue. */
  readonly openEmpty: () => Promise<Page>;
  readonly open: (width?: number, scheme?: 'light' | 'dark') => Promise<Page>;
  readonly start: (options?: PreviewOptions) => Promise<Preview>;
  readonly close: () => Promise<void>;
}

/** Starts it and waits for the first build. */
export async function createBed(options: PreviewOptions & { readonly config?: string } = {}): Promise<Bed> {
  const folder = mkdtempSync(join(tmpdir(), 'collate-preview-'));
  const articles = join(folder, 'articles');
  mkdirSync(articles);
  const writeArticle = (name: string, text: string, title?: string): void => {
    const source = name.replace(/\..*$/, '');
    const shown = title ?? `Port strike at Saltmere, says the ${source}`;
    const head = `title: ${JSON.stringify(shown)}\nsource: ${source}\nurl: https://${source}.example/strike\ndate: 2026-11-18`;
    writeFileSync(join(articles, name), `---\n${head}\n---\n\n${text}\n`);
  };
  for (const [name, text] of Object.entries(bodies)) writeArticle(name, text);
  if (options.config !== undefined) writeFileSync(join(folder, 'collate.config.yaml'), options.config);
  const start = async (more: PreviewOptions = {}): Promise<Preview> => {
    await loadConfig({ folder, env: {} });
    // A port of its own: the usual one may go to another file's server between a close and a start.
    return startPreview({ folder, env: {}, port: 0, ...options, ...more });
  };
  let preview = await start();
  const openPage = async (width: number, scheme: 'light' | 'dark'): Promise<Page> => {
    const browser = await connectBrowser();
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme });
    // A page that stays open is drawn with every build of the tests after its own.
    onTestFinished(() => context.close());
    // Below the test's own: what does not come is told with its place.
    context.setDefaultTimeout(15_000);
    const page = await context.newPage();
    await page.goto(preview.server.url);
    return page;
  };
  const bed: Bed = {
    folder,
    articles,
    out: join(folder, 'out'),
    get preview() {
      return preview;
    },
    markdown: () => readFileSync(join(folder, 'out/2026-W47/digest.md'), 'utf8'),
    writeArticle,
    until: (fits) =>
      new Promise((resolve) => {
        if (fits()) return resolve();
        const stop = preview.session.subscribe(() => {
          if (!fits()) return;
          stop();
          resolve();
        });
      }),
    openEmpty: () => openPage(1400, 'light'),
    open: async (width = 1400, scheme = 'light') => {
      const page = await openPage(width, scheme);
      await page.locator('.row').first().waitFor();
      return page;
    },
    start: async (more) => {
      preview = await start(more);
      return preview;
    },
    close: async () => {
      await preview.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await bed.until(() => preview.session.snapshot() !== null);
  return bed;
}

export function mailOf(page: Page): FrameLocator {
  return page.frameLocator('iframe');
}

/** The machine may be busy; what is asked for has to come, not to come within a second. */
export function eventually<T>(read: () => T | Promise<T>): ReturnType<typeof expect.poll<T>> {
  return expect.poll(read, { timeout: 45_000 });
}

/** The point of a theme in the list, by some of its words. */
export function rowOf(page: Page, words: string): Locator {
  return page.locator('.theme .row', { hasText: words }).first();
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
  readonly run: (
    context: object,
    options: object,
  ) => Promise<{
    readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
  }>;
}

/** What axe finds on the page as it stands, without the mail in it; one line a rule. */
export async function findViolations(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { readonly axe: Axe };
    const { violations } = await axe.run({ exclude: ['iframe'] }, { iframes: false });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
  });
}
