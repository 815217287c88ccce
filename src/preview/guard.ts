/**
 * Who may ask the preview what. It is bound to this machine, which is not enough: any web page can have a browser ask a local port (and,
 * by DNS rebinding, even read the answer), and other users of the machine can reach it. So every request must name this host, carry the
 * session's cookie, and, to change anything, the token and our own origin.
 */
import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

export interface Guard {
  /** Why the request is refused, or null. */
  readonly refuse: (request: IncomingMessage, path: string) => { readonly status: number; readonly why: string } | null;
  readonly cookie: string;
}

export function createGuard(token: string, port: () => number): Guard {
  // Cookies know no ports: one name a port keeps two previews apart.
  const name = (): string => `collate-${port()}`;
  return {
    get cookie() {
      return `${name()}=${token}; Path=/; HttpOnly; SameSite=Strict`;
    },
    refuse: (request, path) => {
      const host = request.headers.host ?? '';
      if (host !== `127.0.0.1:${port()}` && host !== `localhost:${port()}`) {
        return { status: 421, why: 'This server answers to 127.0.0.1 only.' };
      }
      const { origin } = request.headers;
      const isPick = path.startsWith('/pick/');
      if (origin !== undefined && origin !== `http://${host}`) return { status: 403, why: 'Another page may not ask.' };
      // The mail is of no origin, so its links carry no cookie; they name a secret of their own and change nothing.
      if (isPick) return null;
      const site = request.headers['sec-fetch-site'];
      if (site !== undefined && site !== 'same-origin' && site !== 'none' && path !== '/') {
        return { status: 403, why: 'Another page may not ask.' };
      }
      if (path !== '/' && !isEqual(readCookie(request, name()), token)) {
        return { status: 401, why: 'Open the address that the terminal shows.' };
      }
      if (request.method !== 'GET' && !isEqual(String(request.headers['x-collate-token'] ?? ''), token)) {
        return { status: 403, why: 'A change needs the token of this session.' };
      }
      return null;
    },
  };
}

export function isEqual(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

export function readCookie(request: IncomingMessage, name: string): string {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1) ?? '';
}
