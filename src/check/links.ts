/** The links of both parts, in reading order. */
import type { CheckedMessage } from './checked-message.ts';
import { attributeOf, textOf, type Element } from './page.ts';

export interface HtmlLink {
  /** As written, entities decoded. */
  readonly href: string;
  readonly element: Element;
  /** What a reader sees or hears: text, else the alt texts of its pictures, else `aria-label`. */
  readonly text: string;
}

const htmlLinks = new WeakMap<CheckedMessage, readonly HtmlLink[]>();

/** Links of the HTML part that are shown, in order; remembered, because a quarter of the rules ask for them. */
export function listHtmlLinks(message: CheckedMessage): readonly HtmlLink[] {
  const known = htmlLinks.get(message);
  if (known !== undefined) return known;
  const links: HtmlLink[] = [];
  for (const element of message.page.elements) {
    const href = element.tagName === 'a' || element.tagName === 'area' ? attributeOf(element, 'href') : null;
    if (href !== null) links.push({ href: href.trim(), element, text: nameOf(element) });
  }
  htmlLinks.set(message, links);
  return links;
}

function nameOf(element: Element): string {
  const text = textOf(element);
  if (text !== '') return text;
  const alts: string[] = [];
  const visit = (each: Element): void => {
    if (each.tagName === 'img') alts.push(attributeOf(each, 'alt') ?? '');
    for (const child of each.childNodes) if ('tagName' in child) visit(child);
  };
  visit(element);
  return (
    alts.join(' ').trim() ||
    (attributeOf(element, 'aria-label') ?? attributeOf(element, 'title') ?? attributeOf(element, 'alt') ?? '').trim()
  );
}

export interface TextLink {
  readonly href: string;
  readonly offset: number;
}

const textLinks = new WeakMap<CheckedMessage, readonly TextLink[]>();

/** Web addresses of the text part, in order, without the punctuation of the sentence around them. */
export function listTextLinks(message: CheckedMessage): readonly TextLink[] {
  const known = textLinks.get(message) ?? findTextLinks(message.text?.content ?? '');
  textLinks.set(message, known);
  return known;
}

function findTextLinks(content: string): readonly TextLink[] {
  return Array.from(content.matchAll(/\bhttps?:\/\/[^\s<>"]{1,4000}/gi), (match) => ({
    href: trimUrl(match[0]),
    offset: match.index,
  }));
}

function trimUrl(url: string): string {
  let end = url.length;
  while (end > 0) {
    const last = url[end - 1] as string;
    const isClosing = last === ')' && !url.slice(0, end).includes('(');
    if (!isClosing && !/[.,;:!?'’”\]]/.test(last)) break;
    end -= 1;
  }
  return url.slice(0, end);
}

/** An address without the passage it points to: what two parts must share. Null for what is no web address. */
export function pageAddress(message: CheckedMessage, href: string): string | null {
  const url = parseHref(message, href);
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) return null;
  // What a parser writes has no other "#" than that of the passage.
  return url.href.split('#', 1)[0] ?? null;
}

const parsed = new WeakMap<CheckedMessage, Map<string, Readonly<URL> | null>>();

/** The parsed address, or null; remembered for the message, because half a dozen rules ask. */
export function parseHref(message: CheckedMessage, href: string): Readonly<URL> | null {
  let known = parsed.get(message);
  if (known === undefined) parsed.set(message, (known = new Map()));
  let url = known.get(href);
  if (url === undefined) known.set(href, (url = URL.parse(href)));
  return url;
}

/** The registrable-looking end of a host: `www.news.example.org` → `example.org`. A rule of thumb, for telling strangers apart only. */
export function siteOf(host: string): string {
  const labels = host.toLowerCase().replace(/\.$/, '').split('.');
  const isShortPair = labels.length > 2 && /^(?:com?|org|net|gov|edu|ac)$/.test(labels.at(-2) ?? '');
  return labels.slice(isShortPair ? -3 : -2).join('.');
}
