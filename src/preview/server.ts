/** What the preview answers on its port: the page, its data, and events, each to those that may ask (guard.ts). */
import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createGuard, isEqual } from './guard.ts';
import type { Listener } from './listener.ts';
import { readPage, type PageFiles } from './page-files.ts';
import type { ServerEvent } from './protocol.ts';
import { json, pagePolicy, plain, writeReply, type Reply } from './reply.ts';
import { answer, type RouteContext } from './routes.ts';
import type { Session } from './session.ts';

export interface ServerOptions {
  readonly session: Session;
  readonly listener: Listener;
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
  /** Tells pages nothing any more; the port stays open. */
  readonly leave: () => void;
}

// What an edit or an address can be; more is no request of the page.
const mostBodyBytes = 200_000;

/** Answers from now on. Raises `preview-page-missing`. */
export function startServer({ session, listener, token, pageFolder }: ServerOptions): PreviewServer {
  let page = readPage(pageFolder);
  const { port, send } = listener;
  const pickKey = randomBytes(12).toString('hex');
  const guard = createGuard(token, () => port);
  const stateEvent = (): ServerEvent => ({ kind: 'state', version: session.version(), page: page.stamp });
  const context: RouteContext = { session, pickKey, tell: send };
  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const refusal = guard.refuse(request, url.pathname);
    if (refusal !== null) return writeReply(response, plain(`${refusal.why}\n`, refusal.status));
    if (url.pathname === '/') return writeReply(response, showPage(request, url, page, guard.cookie, token, port));
    const file = page.files.get(url.pathname);
    if (file !== undefined) return writeReply(response, { type: file.type, body: file.body });
    if (url.pathname === '/api/events') return listener.follow(request, response, stateEvent());
    const body = request.method === 'POST' ? await readBody(request) : null;
    const asked = { method: request.method ?? 'GET', path: url.pathname, query: url.searchParams, body };
    const reply = await answer(asked, context);
    writeReply(response, reply ?? plain('There is nothing here.\n', 404));
  };
  listener.answerBy((request, response) => {
    void respond(request, response).catch((error: unknown) => {
      if (response.headersSent) response.destroy();
      else
        writeReply(
          response,
          json({ problem: { message: String(error), remedy: '', code: 'unforeseen', file: null, line: null } }, 500),
        );
    });
  });
  const leave = session.subscribe((kind) => send(kind === 'run' ? { kind, run: session.run() } : stateEvent()));
  // Of pages that were open before it began.
  send(stateEvent());
  return {
    port,
    url: `http://127.0.0.1:${port}/?token=${token}`,
    reloadPage: () => {
      page = readPage(pageFolder);
      send(stateEvent());
    },
    leave,
  };
}

/** The page is for whoever has the token, from the address or from the cookie it left. */
function showPage(
  request: IncomingMessage,
  url: URL,
  page: PageFiles,
  cookie: string,
  token: string,
  port: number,
): Reply {
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
