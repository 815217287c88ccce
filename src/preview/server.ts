/**
 * The preview's server: node:http on 127.0.0.1, the page, its data, and events. It starts with a build, builds again when something
 * changes, and closes everything it opened.
 */
import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { portTaken } from './errors.ts';
import { createGuard, isEqual } from './guard.ts';
import { readPage, type PageFiles } from './page-files.ts';
import type { ServerEvent } from './protocol.ts';
import { json, pagePolicy, plain, writeReply } from './reply.ts';
import { answer, type RouteContext } from './routes.ts';
import type { Session } from './session.ts';

export interface ServerOptions {
  readonly session: Session;
  /** Null for a free one. */
  readonly port: number | null;
  /** Of the session; a restart with the same one keeps pages that are open. */
  readonly token: string;
  /** Folder of the built page; by default where the build puts it. */
  readonly pageFolder: string;
}

export interface PreviewServer {
  /** With the token: what a person opens. */
  readonly url: string;
  readonly port: number;
  /** Reads the page again; pages that are open load themselves anew when it is another one. */
  readonly reloadPage: () => void;
  readonly close: () => Promise<void>;
}

// What an edit or an address can be; more is no request of the page.
const mostBodyBytes = 200_000;
// Between the sign of life of an idle connection: below the minute after which proxies and browsers give up.
const heartbeatMs = 25_000;
// The port that is tried first, so that a bookmark and an open page survive a restart.
const usualPort = 4747;

/** Starts it. Raises `port-taken` and `preview-page-missing`. */
export async function startServer({ session, port, token, pageFolder }: ServerOptions): Promise<PreviewServer> {
  let page = readPage(pageFolder);
  const streams = new Set<ServerResponse>();
  const pickKey = randomBytes(12).toString('hex');
  let bound = 0;
  const guard = createGuard(token, () => bound);
  const send = (event: ServerEvent): void => {
    for (const stream of streams) stream.write(`data: ${JSON.stringify(event)}\n\n`);
  };
  const stateEvent = (): ServerEvent => ({ kind: 'state', version: session.version(), page: page.stamp });
  const context: RouteContext = { session, pickKey, tell: send };
  const server = createServer((request, response) => {
    void respond(request, response).catch((error: unknown) => {
      if (response.headersSent) response.destroy();
      else
        writeReply(
          response,
          json({ problem: { message: String(error), remedy: '', code: 'unforeseen', file: null, line: null } }, 500),
        );
    });
  });
  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const refusal = guard.refuse(request, url.pathname);
    if (refusal !== null) return writeReply(response, plain(`${refusal.why}\n`, refusal.status));
    if (url.pathname === '/') return writeReply(response, showPage(request, url, page, guard.cookie, token, bound));
    const file = page.files.get(url.pathname);
    if (file !== undefined) return writeReply(response, { type: file.type, body: file.body });
    if (url.pathname === '/api/events') return openStream(request, response, streams, stateEvent());
    const body = request.method === 'POST' ? await readBody(request) : null;
    const asked = { method: request.method ?? 'GET', path: url.pathname, query: url.searchParams, body };
    const reply = await answer(asked, context);
    writeReply(response, reply ?? plain('There is nothing here.\n', 404));
  };
  const unsubscribe = session.subscribe((kind) => send(kind === 'run' ? { kind, run: session.run() } : stateEvent()));
  const heartbeat = setInterval(() => {
    for (const stream of streams) stream.write(':\n\n');
  }, heartbeatMs);
  heartbeat.unref();
  bound = await listen(server, port);
  return {
    port: bound,
    url: `http://127.0.0.1:${bound}/?token=${token}`,
    reloadPage: () => {
      page = readPage(pageFolder);
      send(stateEvent());
    },
    close: async () => {
      unsubscribe();
      clearInterval(heartbeat);
      for (const stream of streams) stream.end();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

async function listen(server: Server, port: number | null): Promise<number> {
  const tryPort = (each: number): Promise<number> =>
    new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(each, '127.0.0.1', () => {
        server.off('error', reject);
        resolve((server.address() as AddressInfo).port);
      });
    });
  try {
    return await tryPort(port ?? usualPort);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    if (port !== null) throw portTaken(port);
    return tryPort(0);
  }
}

/** The page is for whoever has the token, from the address or from the cookie it left. */
function showPage(
  request: IncomingMessage,
  url: URL,
  page: PageFiles,
  cookie: string,
  token: string,
  port: number,
): ReturnType<typeof plain> {
  const isKnown = (request.headers.cookie ?? '').includes(`collate-${port}=${token}`);
  if (!isKnown && !isEqual(url.searchParams.get('token') ?? '', token)) {
    return plain('Open the address that the terminal shows: it holds the key to this page.\n', 401);
  }
  const head = `<meta name="collate-token" content="${token}"><meta name="collate-page" content="${page.stamp}">`;
  const body = page.html.replace('<!--token-->', head);
  return {
    type: 'text/html; charset=utf-8',
    body,
    headers: { 'Content-Security-Policy': pagePolicy, 'Set-Cookie': cookie },
  };
}

function openStream(
  request: IncomingMessage,
  response: ServerResponse,
  streams: Set<ServerResponse>,
  first: ServerEvent,
): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  response.write(`retry: 300\ndata: ${JSON.stringify(first)}\n\n`);
  streams.add(response);
  request.on('close', () => streams.delete(response));
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > mostBodyBytes) throw new Error(`expected at most ${mostBodyBytes} bytes`);
    chunks.push(chunk);
  }
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
}
