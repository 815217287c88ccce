// What tests run inside a page needs the DOM's types; src/tsconfig.json is built without them.
/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/** Pages of the shared headless browser, for tests of geometry, colours and accessibility. */
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { inject } from 'vitest';

let browser: Promise<Browser> | null = null;

/** The shared browser; the first call in a run starts it (a second or two the very first time). */
export async function connectBrowser(): Promise<Browser> {
  browser ??= connect();
  return browser;
}

async function connect(): Promise<Browser> {
  const answer = await fetch(inject('browserBroker'));
  const text = await answer.text();
  if (!answer.ok) throw new Error(`The browser did not start: ${text}`);
  return chromium.connect(text);
}

export interface PageLook {
  readonly width: number;
  readonly scheme?: 'light' | 'dark';
}

/** Shows `html` in a fresh page without network, hands it to `use`, and closes it. */
export async function withPage<T>(html: string, look: PageLook, use: (page: Page) => Promise<T>): Promise<T> {
  const options: BrowserContextOptions = {
    viewport: { width: look.width, height: 900 },
    colorScheme: look.scheme ?? 'light',
    offline: true,
  };
  const context = await (await connectBrowser()).newContext(options);
  try {
    const page = await context.newPage();
    await page.setContent(html, { waitUntil: 'load' });
    return await use(page);
  } finally {
    await context.close();
  }
}
