/** Answers of the preview's server: each with the headers that keep what an article says from acting. */
import type { ServerResponse } from 'node:http';

const always = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** The page: its own scripts and styles only, and no address but this server's. */
export const pagePolicy: string = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The e-mail: no script, no origin, nothing from anywhere. */
export const mailPolicy: string = [
  'sandbox',
  "default-src 'none'",
  'img-src data:',
  "style-src 'unsafe-inline'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');

/**
 * The frame that the page puts the mail into: empty as it is served, without scripts whatever is put into it. It shares the page's origin,
 * so that the page can change the mail in place and keep the reader's.
 */
export const framePolicy: string = mailPolicy.replace('sandbox', 'sandbox allow-same-origin');

/** For printing the mail from a tab of its own. */
export const printPolicy: string = mailPolicy.replace('sandbox', 'sandbox allow-modals');

export interface Reply {
  readonly status?: number;
  readonly type?: string;
  readonly body?: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

export function writeReply(response: ServerResponse, { status = 200, type, body, headers = {} }: Reply): void {
  response.writeHead(status, { ...always, ...(type === undefined ? {} : { 'Content-Type': type }), ...headers });
  response.end(body);
}

export function json(value: unknown, status = 200): Reply {
  return { status, type: 'application/json; charset=utf-8', body: JSON.stringify(value) };
}

export function plain(text: string, status = 200): Reply {
  return { status, type: 'text/plain; charset=utf-8', body: text, headers: { 'Content-Security-Policy': mailPolicy } };
}

export function html(body: string, policy: string): Reply {
  return { type: 'text/html; charset=utf-8', body, headers: { 'Content-Security-Policy': policy } };
}

/** `name` is ours: letters, digits, dot and dash. */
export function download(body: string | Uint8Array, type: string, name: string): Reply {
  const safe = name.replaceAll(/[^\w.-]/g, '_');
  return {
    type,
    body,
    headers: { 'Content-Disposition': `attachment; filename="${safe}"`, 'Content-Security-Policy': mailPolicy },
  };
}
