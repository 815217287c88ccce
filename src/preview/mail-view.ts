/**
 * The e-mail as the page's frame shows it. The frame runs no script and is of no origin, so what is needed of it is in its HTML: every
 * sentence of a point is a link back to the server (which answers 204: the frame stays as it is), every section has an id to jump to.
 */
import type { DigestArticle } from '../model.ts';
import { linkSources, type LinkAddresses } from './mail-links.ts';
import type { Simulation } from '../render/simulate.ts';
import { simulate, simulatedClients, type SimulatedClient } from '../render/simulate.ts';
import { forceScheme } from '../render/simulate/styles.ts';
import type { PointView, View } from '../render/view.ts';

export interface MailLook {
  readonly scheme: 'light' | 'dark';
  /** A simulated client; null for the mail as it is. */
  readonly client: SimulatedClient | null;
  readonly hasStyles: boolean;
  readonly hasPictures: boolean;
}

export interface MailAddresses extends LinkAddresses {
  /** Link behind the sentence of a point. */
  readonly point: (point: string) => string;
}

/** The mail in one look, every sentence and every source of it a link. */
export function viewMail(
  html: string,
  view: View,
  articles: readonly DigestArticle[],
  look: MailLook,
  addresses: MailAddresses,
): string {
  const linked = linkPoints(linkSources(markSections(html), articles, addresses), view, addresses.point);
  const shown = look.client === null ? forceScheme(linked, look.scheme) : simulateClient(linked, look.client).html;
  const plain = look.hasStyles ? shown : dropStyles(shown);
  const own = look.hasStyles ? ownStyle : '';
  return (look.hasPictures ? plain : dropPictures(plain)).replace('</head>', `${own}</head>`);
}

export function isClient(name: string): name is SimulatedClient {
  return (simulatedClients as readonly string[]).includes(name);
}

export function simulateClient(html: string, client: SimulatedClient): Simulation {
  return simulate(html, client);
}

// Quiet until it is pointed at: the mail must look like the mail.
const ownStyle =
  '<style>a.collate-pick,a.collate-pick:visited{color:inherit!important;text-decoration:none!important;font:inherit!important;cursor:pointer}' +
  'a.collate-pick:hover,a.collate-pick:focus-visible{background:rgba(255,196,0,.28)!important;outline:2px solid rgba(190,140,0,.75);outline-offset:1px;border-radius:2px}' +
  '.collate-here>a.collate-pick{background:rgba(255,196,0,.35)!important}</style>';

/** Every printed sentence of a point, in the order of the mail. */
function listShown(view: View): readonly (PointView & { readonly words: string })[] {
  const points = [
    ...view.summary,
    ...view.top,
    ...view.stories.flatMap((story) => [...story.lead, ...story.themes.flatMap((theme) => theme.points)]),
  ];
  return points.flatMap((point) => [
    { ...point, words: point.text },
    ...point.sides.map((side) => ({ ...point, words: side.position })),
  ]);
}

function linkPoints(html: string, view: View, address: (point: string) => string): string {
  const seen = new Set<string>();
  let at = Math.max(0, html.indexOf('<body'));
  let done = html.slice(0, at);
  for (const { id, words } of listShown(view)) {
    const needle = escapeAsMail(words);
    const found = needle === '' ? -1 : findText(html, needle, at);
    if (found === -1) continue;
    // The place to jump to is not the link: jumping to a link would take the keyboard from the page into the frame.
    const name = seen.has(id) ? '' : ` id="point-${id}"`;
    seen.add(id);
    const link = `<a class="collate-pick" href="${address(id)}" target="_self">${needle}</a>`;
    done += `${html.slice(at, found)}<span${name}>${link}</span>`;
    at = found + needle.length;
  }
  return done + html.slice(at);
}

/** What a client shows in the inbox row only: the preheader may say what a point says. */
const HIDDEN = /<div style="?display: ?none/g;

/** The first place from `start` on where it is text between tags that is shown and not already part of a link. */
function findText(html: string, needle: string, start: number): number {
  for (let at = html.indexOf(needle, start); at !== -1; at = html.indexOf(needle, at + 1)) {
    const isTag = html.lastIndexOf('<', at) > html.lastIndexOf('>', at - 1);
    const isInLink = html.lastIndexOf('<a ', at) > html.lastIndexOf('</a>', at);
    const isHidden = lastMatch(html, HIDDEN, at) > html.lastIndexOf('</div>', at);
    if (!isTag && !isInLink && !isHidden) return at;
  }
  return -1;
}

function lastMatch(text: string, pattern: RegExp, end: number): number {
  return [...text.slice(0, end).matchAll(pattern)].at(-1)?.index ?? -1;
}

/** As Handlebars escapes and the compiler encodes. */
function escapeAsMail(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('`', '&#x60;')
    .replaceAll('{{', '&#123;&#123;')
    .replaceAll(/[\u0080-\u{10ffff}]/gu, (character) => `&#${character.codePointAt(0) ?? 0};`);
}

function markSections(html: string): string {
  const seen = new Set<string>();
  return html.replaceAll(/<div class="?(?:[^">]* )?part-([a-z0-9-]+?)(?=["\s>])/g, (tag, name: string) => {
    if (seen.has(name) || name.endsWith('-outlook')) return tag;
    seen.add(name);
    return tag.replace('<div ', `<div id="section-${name}" `);
  });
}

function dropStyles(html: string): string {
  return html
    .replaceAll(/<style\b[\s\S]*?<\/style>/gi, '')
    .replaceAll(/\sstyle=(?:"[^"]*"|'[^']*'|[^\s>]+)/gi, '')
    .replaceAll(/\s(?:bgcolor|background|align|width|height)=(?:"[^"]*"|'[^']*'|[^\s>]+)/gi, '');
}

/** As a client that has not been allowed to load any: what an image says in words stands in its place. */
function dropPictures(html: string): string {
  return html
    .replaceAll(/(<img\b[^>]*?)\s(?:src|srcset)=(?:"[^"]*"|'[^']*'|[^\s>]+)/gi, '$1')
    .replaceAll(/(<(?:table|td|th|body)\b[^>]*?)\sbackground=(?:"[^"]*"|'[^']*'|[^\s>]+)/gi, '$1')
    .replaceAll(/(<style\b[^>]*>)([\s\S]*?)(<\/style>)/gi, (_, open: string, css: string, close: string) => {
      return `${open}${dropUrls(css)}${close}`;
    })
    .replaceAll(/\sstyle=(?:"[^"]*"|'[^']*')/gi, dropUrls);
}

function dropUrls(css: string): string {
  return css.replaceAll(/url\((?:&quot;|&#x?27;|["'])?[^)]*\)/gi, 'none');
}
