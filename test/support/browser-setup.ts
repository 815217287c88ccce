/**
 * vitest globalSetup: one browser for all test files, started when the first test asks for it. The set-up itself only opens a local port,
 * so that runs without browser tests pay nothing.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserServer } from 'playwright-core';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    browserBroker: string;
  }
}

/** Opens the port; `connectBrowser` (`browser.ts`) asks it for the browser's address. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  let browser: Promise<BrowserServer> | null = null;
  const broker = createServer((_, response) => {
    browser ??= import('./launch-browser.ts').then(({ launchBrowser }) => launchBrowser());
    browser.then(
      (server) => response.end(server.wsEndpoint()),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => broker.listen(0, '127.0.0.1', resolve));
  broker.unref();
  project.provide('browserBroker', `http://127.0.0.1:${(broker.address() as AddressInfo).port}/`);
  return async () => {
    broker.close();
    broker.closeAllConnections();
    // A failed start has been reported to the tests that asked.
    await browser?.then((server) => server.close()).catch(() => undefined);
  };
}
