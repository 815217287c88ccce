/** Fetching links, from a server of this machine. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fetchLinks, onlineDefaults } from '../../src/check/online-links.ts';
import { makeMessage } from './make-message.ts';

const asked: string[] = [];
let atOnce = 0;
let mostAtOnce = 0;
let server: Server;
let base = '';

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(`${request.method ?? ''} ${request.url ?? ''}`);
    atOnce += 1;
    mostAtOnce = Math.max(mostAtOnce, atOnce);
    const status = Number(/\d{3}/.exec(request.url ?? '')?.[0] ?? 200);
    const finish = (): void => {
      atOnce -= 1;
      response.writeHead(
        request.url === '/405' && request.method === 'GET' ? 200 : status,
        status === 302 ? { location: '/200' } : {},
      );
      response.end('x');
    };
    if (request.url !== '/hang') setImmediate(finish);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const link = (path: string, words = 'x'): string => `<a href="${base}${path}">${words}</a>`;
const check = async (body: string, patienceMs = onlineDefaults.patienceMs): Promise<readonly string[]> => {
  const message = makeMessage({ html: `<html lang="en"><body>${body}</body></html>` });
  const drafts = await fetchLinks(message, { ...onlineDefaults, patienceMs });
  return drafts.map(({ severity, message: found }) => `${severity}: ${found.replace(base, '')}`);
};

test('dead pages are errors, refusals warnings, living ones nothing', async () => {
  expect(
    await check(link('/200') + link('/302') + link('/404') + link('/410') + link('/403') + link('/500') + link('/405')),
  ).toEqual([
    'error: expected a page, found 404 at /404',
    'error: expected a page, found 410 at /410',
    'warning: expected a page, found the answer 403 at /403',
    'warning: expected a page, found the answer 500 at /500',
  ]);
});

test('each page is asked once, whatever passage is linked', async () => {
  asked.length = 0;
  await check(link('/a#one') + link('/a#two'));
  expect(asked).toEqual(['HEAD /a']);
});

test('links that unsubscribe are not fetched', async () => {
  asked.length = 0;
  await check(link('/unsubscribe/token') + link('/u/1', 'Unsubscribe'));
  expect(asked).toEqual([]);
});

test('a few at a time', async () => {
  mostAtOnce = 0;
  await check(Array.from({ length: 30 }, (_, index) => link(`/page-${index}`)).join(''));
  expect(mostAtOnce).toBeLessThanOrEqual(onlineDefaults.atOnce);
});

test('a server that never answers, and none at all', async () => {
  expect(await check(link('/hang'), 100)).toEqual(['error: expected an answer, found none in time at /hang']);
  const port = new URL(base).port;
  const message = makeMessage({ html: '<html lang="en"><body><a href="http://127.0.0.1:1/x">x</a></body></html>' });
  expect(port).not.toBe('1');
  const [draft] = await fetchLinks(message);
  expect(draft).toMatchObject({ severity: 'error', part: 'html' });
});
