/**
 * PURE. `COLLATE_SMTP_URL` → settings of a connection. The form is nodemailer's: `smtp://user:pass@host:port?name=value`. Whatever is wrong
 * with it is said without repeating it: it holds a password.
 */
import { isIP } from 'node:net';
import { smtpUrlUnusable } from '../errors.ts';

/** How long each step may take. The defaults follow RFC 5321 section 4.5.3.2, where nobody waits for a person. */
export interface SmtpTimeouts {
  readonly connectMs: number;
  readonly greetingMs: number;
  /** A reply to MAIL, RCPT, DATA, and the whole of a message going out. */
  readonly commandMs: number;
  /** The reply to the final dot: giving up too early is what makes a delivery doubtful. */
  readonly finalDotMs: number;
}

export const defaultTimeouts: SmtpTimeouts = {
  connectMs: 60_000,
  greetingMs: 60_000,
  commandMs: 300_000,
  finalDotMs: 600_000,
};

/** What may happen to the connection's contents: `required` refuses to go on without TLS, `offered` takes it where it is, `off` never asks. */
export type TlsPolicy = 'required' | 'offered' | 'off';

export interface SmtpSettings {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte (`smtps:`, or port 465). */
  readonly secure: boolean;
  readonly tls: TlsPolicy;
  /** False only where the URL says `tls.rejectUnauthorized=false`. */
  readonly verifyCertificate: boolean;
  readonly servername: string | null;
  readonly auth: { readonly user: string; readonly pass: string } | null;
  /** What we call ourselves in EHLO; null for the machine's name. */
  readonly name: string | null;
  /** PEM certificates trusted beside the system's: for tests and private relays. */
  readonly ca: string | null;
  readonly timeouts: SmtpTimeouts;
}

const known = ['requireTLS', 'ignoreTLS', 'tls.rejectUnauthorized', 'tls.servername', 'name', 'pool', 'secure'];

/** Reads the URL. Raises `smtp-url` for one that cannot be used, never naming user or password. */
export function parseSmtpUrl(text: string): SmtpSettings {
  const url = URL.parse(text);
  if (url === null || !/^smtps?:$/.test(url.protocol))
    throw smtpUrlUnusable('an address of the form smtp://user:password@host:port');
  const host = decode(url.hostname).replace(/^\[|\]$/g, '');
  if (host === '') throw smtpUrlUnusable('a host name after smtp://');
  for (const key of url.searchParams.keys()) {
    if (!known.includes(key)) throw smtpUrlUnusable(`only the options ${known.join(', ')}, not "${key.slice(0, 40)}"`);
  }
  const port = url.port === '' ? null : Number(url.port);
  const secure = url.protocol === 'smtps:' || port === 465 || option(url, 'secure') === true;
  return {
    host,
    port: port ?? (secure ? 465 : 587),
    secure,
    tls: choosePolicy(url, host),
    verifyCertificate: option(url, 'tls.rejectUnauthorized') !== false,
    servername: url.searchParams.get('tls.servername') ?? (isIP(host) === 0 ? host : null),
    auth: parseAuth(url),
    name: url.searchParams.get('name'),
    ca: null,
    timeouts: defaultTimeouts,
  };
}

function parseAuth(url: URL): SmtpSettings['auth'] {
  const [user, pass] = [decode(url.username), decode(url.password)];
  if (user === '' && pass === '') return null;
  if (user === '' || pass === '') throw smtpUrlUnusable('both a user and a password, or neither');
  return { user, pass };
}

/** Anything but a loopback host must encrypt unless the user writes, in the URL, that it need not. */
function choosePolicy(url: URL, host: string): TlsPolicy {
  if (option(url, 'requireTLS') === true) return 'required';
  if (option(url, 'ignoreTLS') === true) return 'off';
  return option(url, 'requireTLS') === false || isLoopback(host) ? 'offered' : 'required';
}

/** Whether the name or address can only mean this machine. */
export function isLoopback(host: string): boolean {
  return /^(localhost|([a-z0-9-]+\.)*localhost|127(\.\d{1,3}){3}|::1|::ffff:127(\.\d{1,3}){3})$/i.test(host);
}

function option(url: URL, name: string): boolean | null {
  const value = url.searchParams.get(name);
  if (value === null) return null;
  if (value === 'true' || value === '1') return true;
  if (value === 'false' || value === '0') return false;
  throw smtpUrlUnusable(`true or false for the option ${name}`);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw smtpUrlUnusable('special characters percent-encoded (% as %25, @ as %40, / as %2F)');
  }
}

/** `mail.example.org:587 (STARTTLS required)`: everything worth knowing but the credentials. */
export function describeSettings(settings: SmtpSettings): string {
  const { host, port, secure, tls, verifyCertificate } = settings;
  const how = secure
    ? 'TLS'
    : { required: 'STARTTLS required', offered: 'STARTTLS if offered', off: 'not encrypted' }[tls];
  const doubt = verifyCertificate || (!secure && tls === 'off') ? '' : ', certificate not checked';
  return `${host.includes(':') ? `[${host}]` : host}:${port} (${how}${doubt})`;
}
