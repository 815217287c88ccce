/**
 * The open port of a preview and the pages that listen to it. Who answers may change while it is open: work on Collate itself puts new code
 * in the place of the running one, and open pages stay connected.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { portTaken } from './errors.ts';
import type { ServerEvent } from './protocol.ts';

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

export interface Listener {
  readonly port: number;
  /** From now on; requests under way are answered by whoever began. */
  readonly answerBy: (answer: Answer) => void;
  /** Keeps the response open for events, `first` at once. */
  readonly follow: (request: IncomingMessage, response: ServerResponse, first: ServerEvent) => void;
  /** To every page that follows. */
  readonly send: (event: ServerEvent) => void;
  readonly close: () => Promise<void>;
}

// Between the sign of life of an idle connection: below the minute after which proxies and browsers give up.
const heartbeatMs = 25_000;
// The port that is tried first, so that a bookmark and an open page survive a restart.
const usualPort = 4747;

/** Null for a free port. Raises `port-taken`. */
export async function openListener(port: number | null): Promise<Listener> {
  const streams = new Set<ServerResponse>();
  let answer: Answer = (_request, response) => response.writeHead(503).end();
  const server = createServer((request, response) => answer(request, response));
  const heartbeat = setInterval(() => {
    for (const stream of streams) stream.write(':\n\n');
  }, heartbeatMs);
  heartbeat.unref();
  return {
    port: await listen(server, port),
    answerBy: (next) => {
      answer = next;
    },
    follow: (request, response, first) => {
      response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
      response.write(`retry: 300\n${format(first)}`);
      streams.add(response);
      request.on('close', () => streams.delete(response));
    },
    send: (event) => {
      for (const stream of streams) stream.write(format(event));
    },
    close: async () => {
      clearInterval(heartbeat);
      for (const stream of streams) stream.end();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

function format(event: ServerEvent): string {
  return `data: ${JSON.stringify(event)}\n\n`;
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
