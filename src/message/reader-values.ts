/**
 * What a merge field is for one reader, and how that is escaped where it is printed.
 */
import type { Recipient } from '../send/recipient.ts';
import { linkTemplateRefused } from './errors.ts';
import { foldBlanks, formatAddress } from './headers.ts';
import type { HtmlPlace } from './html-places.ts';
import { type Letter, parseLink } from './letter.ts';
import type { MergeMark } from './merge-fields.ts';

/** Links of the letter as functions of a reader's token; null where the configuration has none. */
export type Links = Readonly<Record<'unsubscribe' | 'mailto' | 'web', ((token: string) => string) | null>>;

/** The longest token, and what a header line may hold beside a link (RFC 5322, 2.1.1: 998 characters). */
const LONGEST_TOKEN = 'x'.repeat(360);
const MAX_LINK = 950;

/** Reads the letter's link templates; raises `link-template-refused` or `message-header-refused`. `{token}` and `{issue}` are filled in. */
export function parseLinks(issueId: string, letter: Letter): Links {
  const { url, mailto } = letter.unsubscribe;
  const values = { issue: issueId };
  const unsubscribe = url === null ? null : parseLink(url, values, ['https:']);
  if (url !== null && (unsubscribe === null || !url.includes('{token}'))) throw linkTemplateRefused(url);
  if (url !== null && (unsubscribe?.(LONGEST_TOKEN).length ?? 0) > MAX_LINK) throw linkTemplateRefused(url);
  const address = mailto === null ? null : formatAddress('List-Unsubscribe', mailto);
  return {
    unsubscribe,
    mailto:
      address === null
        ? null
        : parseLink(`mailto:${encodeAddress(address)}?subject=unsubscribe%20{token}`, values, ['mailto:']),
    web: letter.url === null ? null : parseLink(letter.url, values, ['https:', 'http:']),
  };
}

/** Signs such as `?` and `%` may stand in an address, not in its link (RFC 6068, 2). */
function encodeAddress(address: string): string {
  const at = address.lastIndexOf('@');
  return encodeURIComponent(address.slice(0, at)) + address.slice(at);
}

/** A merge field's value for one reader, on one line; null takes the fallback. */
export type ValueOf = (field: string) => string | null;

/** The values of one reader. A name or attribute is what somebody typed: controls and runs of blanks become one blank. */
export function collectValues(recipient: Recipient, links: Links): ValueOf {
  return (field) => {
    if (field === 'unsubscribe_url') return (links.unsubscribe ?? links.mailto)?.(recipient.token) ?? null;
    if (field === 'web_url') return links.web?.(recipient.token) ?? null;
    if (field === 'address') return recipient.address;
    const { name, attributes } = recipient;
    const value = field === 'name' ? name : Object.hasOwn(attributes, field) ? attributes[field] : null;
    return foldBlanks(value ?? '') || null;
  };
}

/** What is printed at a mark. */
export function fillMark(mark: MergeMark, valueOf: ValueOf): string {
  return valueOf(mark.field) ?? foldBlanks(mark.fallback);
}

/** Fields that the letter's own link templates give. */
const LETTER_LINKS: ReadonlySet<string> = new Set(['unsubscribe_url', 'web_url']);

/** A reader's value, escaped for its place in the text part or the HTML part. */
export function fillPlace(place: HtmlPlace | 'text', mark: MergeMark, valueOf: ValueOf): string {
  const own = valueOf(mark.field);
  // The letter's own links were parsed once, as templates: doing it for each reader would cost more than all else of a value.
  if (place === 'link' && own !== null && LETTER_LINKS.has(mark.field)) return escapeHtml(own);
  return escapeFor(place, own ?? foldBlanks(mark.fallback));
}

/** Where a link may lead that a reader's attribute gave: nothing that runs. */
const LINK_PROTOCOLS: readonly string[] = ['https:', 'http:', 'mailto:'];

/** Escapes a value for its place. */
export function escapeFor(place: HtmlPlace | 'text', value: string): string {
  if (place === 'text') return value;
  if (place === 'html') return escapeHtml(value);
  if (place === 'link-part') return escapeHtml(encodeURIComponent(value));
  const url = URL.parse(value);
  return url !== null && LINK_PROTOCOLS.includes(url.protocol) ? escapeHtml(url.href) : '#';
}

const HTML_ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => HTML_ESCAPES[character] ?? '');
}
