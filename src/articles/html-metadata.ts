/** What the head of a page says of the article: meta elements, title, canonical link, JSON-LD. */
import type { DefaultTreeAdapterTypes } from 'parse5';
import { parseDate } from './dates.ts';
import { languageTag, webAddress } from './front-matter.ts';
import { DEEPEST, type Element, type Node, textOf } from './html-tree.ts';
import type { PageMetadata } from './raw-block.ts';

interface Head {
  readonly meta: Map<string, string>;
  readonly tags: string[];
  readonly scripts: string[];
  title: string | null;
  canonical: string | null;
  language: string | null;
  time: string | null;
}

const SEPARATORS = /\s+(?:[|•·»–—-])\s+/;

/** Reads the metadata of a page. A title loses the site's name when that is stated elsewhere or follows a bar. */
export function readPageMetadata(document: DefaultTreeAdapterTypes.Document): PageMetadata {
  const head: Head = {
    meta: new Map(),
    tags: [],
    scripts: [],
    title: null,
    canonical: null,
    language: null,
    time: null,
  };
  for (const node of document.childNodes) collect(node, head, 0);
  const linked = readLinkedData(head.scripts);
  const get = (...names: readonly string[]): string | null =>
    names.map((name) => head.meta.get(name)).find((value) => value) ?? null;
  const [title, suffix] = splitTitle(head.title, get('og:site_name') ?? linked.source);
  const date = get(
    'article:published_time',
    'datepublished',
    'date',
    'dc.date',
    'dcterms.created',
    'parsely-pub-date',
    'pubdate',
    'sailthru.date',
    'citation_publication_date',
  );
  return {
    title:
      get('og:title', 'twitter:title') === null
        ? title
        : splitTitle(get('og:title', 'twitter:title'), get('og:site_name'))[0],
    author:
      authorName(get('author', 'parsely-author', 'dc.creator', 'citation_author', 'article:author')) ?? linked.author,
    source: get('og:site_name', 'application-name', 'citation_journal_title') ?? linked.source ?? suffix,
    url:
      [get('og:url'), head.canonical]
        .map((value) => (value === null ? null : webAddress(value)))
        .find((value) => value !== null) ?? null,
    canonical: head.canonical === null ? null : webAddress(head.canonical),
    date: isoDate(date) ?? isoDate(linked.date) ?? isoDate(head.time),
    language: languageTag(head.language ?? get('og:locale', 'language')),
    tags: head.tags.slice(0, 50),
  };
}

/** An author given as an address of a profile is not a name. */
function authorName(value: string | null): string | null {
  return value === null || /^https?:|^@|^www\./.test(value) ? null : value;
}

function isoDate(value: string | null): string | null {
  if (value === null) return null;
  const parsed = parseDate(value);
  return parsed.kind === 'date' ? parsed.date : null;
}

function collect(node: Node, head: Head, depth: number): void {
  if (!('tagName' in node) || depth > DEEPEST) return;
  collectElement(node, head);
  for (const child of node.childNodes) collect(child, head, depth + 1);
}

function collectElement(element: Element, head: Head): void {
  const attribute = (name: string): string | null =>
    element.attrs.find((item) => item.name === name)?.value.trim() || null;
  switch (element.tagName) {
    case 'html':
      head.language = attribute('lang') ?? attribute('xml:lang');
      return;
    case 'title':
      head.title ??= textOf(element).replace(/\s+/g, ' ').trim() || null;
      return;
    case 'link':
      if (attribute('rel')?.toLowerCase() === 'canonical') head.canonical ??= attribute('href');
      return;
    case 'script':
      if (attribute('type')?.toLowerCase() === 'application/ld+json') head.scripts.push(textOf(element));
      return;
    case 'time':
      head.time ??= attribute('datetime') ?? (attribute('pubdate') === null ? null : textOf(element));
      return;
    case 'meta': {
      const name = (attribute('property') ?? attribute('name') ?? attribute('itemprop'))?.toLowerCase();
      const content = attribute('content')?.replace(/\s+/g, ' ');
      if (name === undefined || content === undefined) return;
      if (name === 'article:tag') head.tags.push(content);
      if (name === 'keywords' || name === 'news_keywords')
        head.tags.push(...content.split(',').map((tag) => tag.trim()));
      if (!head.meta.has(name)) head.meta.set(name, content);
      return;
    }
    default:
  }
}

/** `Title | Site` → both parts; only a bar or bullet separates surely, a dash only before the known name of the site. */
export function splitTitle(
  title: string | null,
  site: string | null,
): readonly [title: string | null, site: string | null] {
  if (title === null) return [null, null];
  const parts = title.split(SEPARATORS);
  const last = parts.at(-1) ?? '';
  if (parts.length < 2 || last === '') return [title, null];
  const isSite = site !== null && last.toLowerCase() === site.toLowerCase();
  const bar = title.lastIndexOf(last);
  const isBar = /[|•·»]\s*$/.test(title.slice(0, bar));
  if (!isSite && (!isBar || last.split(' ').length > 5)) return [title, null];
  return [title.slice(0, bar).replace(/\s+[|•·»–—-]\s*$/, ''), last];
}

interface LinkedData {
  readonly author: string | null;
  readonly source: string | null;
  readonly date: string | null;
}

/** Looks for `author`, `publisher` and `datePublished` in JSON-LD; broken or deep JSON says nothing. */
function readLinkedData(scripts: readonly string[]): LinkedData {
  let found: LinkedData = { author: null, source: null, date: null };
  const visit = (value: unknown, depth: number): void => {
    if (typeof value !== 'object' || value === null || depth > 6) return;
    if (Array.isArray(value)) return value.slice(0, 50).forEach((item) => visit(item, depth + 1));
    const entries = new Map(Object.entries(value));
    if (/Article|Posting|Report/.test(JSON.stringify(entries.get('@type') ?? ''))) {
      found = {
        author: found.author ?? nameOf(entries.get('author')),
        source: found.source ?? nameOf(entries.get('publisher')),
        date: found.date ?? stringOf(entries.get('datePublished')),
      };
    }
    visit(entries.get('@graph'), depth + 1);
  };
  for (const script of scripts) {
    try {
      visit(JSON.parse(script), 0);
    } catch {
      // A page may carry broken JSON-LD: the page itself still says who wrote it.
    }
  }
  return found;
}

const stringOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null;

function nameOf(value: unknown): string | null {
  if (Array.isArray(value)) return value.map(nameOf).filter(Boolean).join(', ') || null;
  return typeof value === 'object' && value !== null
    ? stringOf(new Map(Object.entries(value)).get('name'))
    : stringOf(value);
}
