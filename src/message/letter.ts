/**
 * What a message needs to know of the letter: the sender, and the links that every reader gets with a token of their own.
 */
import { createHash } from 'node:crypto';
import type { Config, Mailbox } from '../config.ts';
import { formatAddress } from './headers.ts';

/** The part of the configuration that goes into a message; `Config` is one. */
export type Letter = Pick<Config, 'name' | 'replyTo' | 'language' | 'url' | 'unsubscribe'> & { readonly from: Mailbox };

/**
 * The List-Id (RFC 2919): made of the sender's address, which Google wants stable per list, not of the letter's name, which may change.
 * `letter@example.org` → `letter.example.org`.
 */
export function formatListId(from: Mailbox): string {
  const address = formatAddress('From', from.address).toLowerCase();
  const at = address.lastIndexOf('@');
  const label =
    address
      .slice(0, at)
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '') || 'letter';
  return `${label}.${address.slice(at + 1)}`;
}

/** The sender's domain, as A-label in lower case. */
export function letterDomain(from: Mailbox): string {
  return formatAddress('From', from.address).replace(/^.*@/, '').toLowerCase();
}

/** Google's Feedback-ID wants a sender's identifier of 5 to 15 characters that stays the same. */
export function formatSenderId(listId: string): string {
  return createHash('sha256').update(`feedback ${listId}`).digest('hex').slice(0, 12);
}

/** Whether the letter's `url` says where each issue can be read (`https://letters.example.org/{issue}`), not only where its home is. */
export function hasIssuePages(url: string | null): boolean {
  return url !== null && /\{(?:issue|token)\}/.test(url);
}

/** The letter's home page: its `url`, or the site of its issues' pages; null for neither. */
export function readHomePage(url: string | null): string | null {
  return url !== null && hasIssuePages(url) ? (URL.parse(url)?.origin ?? null) : url;
}

/** Stands for the token while a URL is taken apart: survives `new URL` unchanged anywhere in it. */
const PLACEHOLDER = 'c0llate-t0ken-c0llate';

/** A URL template as a function of the token: ASCII, percent-encoded; null when it is no address of one of `protocols`. */
export function parseLink(
  template: string,
  values: Readonly<Record<string, string>>,
  protocols: readonly string[],
): ((token: string) => string) | null {
  const filled = template
    .replaceAll('{token}', PLACEHOLDER)
    .replace(/\{([a-z]+)\}/g, (all, key: string) => encodeURIComponent(values[key] ?? all));
  const url = URL.parse(filled);
  if (url === null || !protocols.includes(url.protocol) || url.username !== '' || url.password !== '') return null;
  // A host is not case-sensitive, a token is.
  if (url.host.includes(PLACEHOLDER)) return null;
  // Within < > in a header neither may appear; URL leaves them in fragments of unusual schemes only, but costs nothing to be sure.
  const pieces = url.href.replace(/[<>"\s]/g, encodeURIComponent).split(PLACEHOLDER);
  return (token) => pieces.join(encodeURIComponent(token));
}
