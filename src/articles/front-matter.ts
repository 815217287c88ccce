/**
 * YAML front matter, through gray-matter with every other language refused: `---js` would otherwise be run. What comes out is
 * untrusted: only known keys are read, as bounded strings, and nothing of it is ever merged into an object.
 */
import matter from 'gray-matter';
import type { Notice } from '../model.ts';
import { parseDate } from './dates.ts';
import {
  dateAmbiguous,
  fieldUnusable,
  frontMatterLanguage,
  frontMatterNotMapping,
  frontMatterNotYaml,
  frontMatterTooLarge,
  quoteInput,
} from './errors.ts';
import { NO_METADATA, type PageMetadata } from './raw-block.ts';

/** `fields` is null when the front matter was refused, and with it the article. */
export interface FrontMatter {
  readonly fields: (PageMetadata & { readonly publisher: string | null }) | null;
  /** Offset of the first character after the front matter. */
  readonly bodyStart: number;
  readonly notices: readonly Notice[];
}

/** Front matter of an article is a dozen lines; beyond this it is something else, and YAML takes time. */
const LONGEST_FRONT_MATTER = 64_000;
const LONGEST_FIELD = 1_000;
const MOST_TAGS = 50;
const NOTHING = { ...NO_METADATA, publisher: null };

const refuse = (): never => {
  throw new Error('only YAML is read');
};
const ENGINES = Object.fromEntries(
  ['js', 'javascript', 'coffee', 'coffeescript', 'cson', 'json', 'json5', 'toml'].map((name) => [
    name,
    { parse: refuse },
  ]),
);

/** Reads the front matter of a file, if it has one. */
export function parseFrontMatter(text: string, shownPath: string): FrontMatter {
  const open = /^---[ \t]*([^\s-][^\r\n]*)?(?:\r\n|\n|\r)/.exec(text);
  if (open === null) return { fields: NOTHING, bodyStart: 0, notices: [] };
  const language = (open[1] ?? '').trim();
  const close = /(?:^|\r\n|\n|\r)---[ \t]*(?:\r\n|\n|\r|$)/.exec(text.slice(open[0].length));
  // A rule across the page at the top of a text is not front matter.
  if (close === null && language === '') return { fields: NOTHING, bodyStart: 0, notices: [] };
  const bodyStart = close === null ? text.length : open[0].length + close.index + close[0].length;
  if (language !== '' && !/^ya?ml$/i.test(language)) return refused(frontMatterLanguage(shownPath, `---${language}`));
  if (bodyStart > LONGEST_FRONT_MATTER) return refused(frontMatterTooLarge(shownPath, bodyStart, LONGEST_FRONT_MATTER));
  const yaml = text.slice(open[0].length, open[0].length + (close?.index ?? 0)).replace(/\r\n?/g, '\n');
  if (yaml.trim() === '') return { fields: NOTHING, bodyStart, notices: [] };
  // Between two rules across the page stands prose, not keys: leave it in the text.
  if (!/^\s*(?:#[^\n]*\n\s*)*(?:["']?[\w$.-]+["']?\s*:|[-{[&*!|>%@`])/.test(yaml))
    return { fields: NOTHING, bodyStart: 0, notices: [] };
  return parseYaml(yaml, bodyStart, shownPath);
}

const refused = (notice: Notice): FrontMatter => ({ fields: null, bodyStart: 0, notices: [notice] });

function parseYaml(yaml: string, bodyStart: number, shownPath: string): FrontMatter {
  let data: unknown;
  try {
    // An options object also keeps gray-matter from caching every file it ever saw.
    data = matter(`---\n${yaml}\n---\n`, { language: 'yaml', engines: ENGINES }).data;
  } catch (error) {
    const mark = (error as { mark?: { line?: number; column?: number } }).mark;
    const reason = (error as { reason?: string }).reason ?? (error as Error).message;
    const row = mark?.line ?? 0;
    // Line 1 is `---`; js-yaml sees the line end after it as well, and counts from 0.
    const line = row + 1;
    const found = quoteInput(yaml.split('\n')[line - 2] ?? reason);
    return refused(
      frontMatterNotYaml(shownPath, `${found} (${reason.split('\n')[0] ?? ''})`, {
        line,
        column: (mark?.column ?? 0) + 1,
      }),
    );
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    return refused(frontMatterNotMapping(shownPath, Array.isArray(data) ? 'a list' : quoteInput(String(data))));
  }
  return readFields(new Map(Object.entries(data)), yaml, bodyStart, shownPath);
}

function readFields(
  data: ReadonlyMap<string, unknown>,
  yaml: string,
  bodyStart: number,
  shownPath: string,
): FrontMatter {
  const notices: Notice[] = [];
  const pick = (...keys: readonly string[]): readonly [string, unknown] => {
    const key = keys.find((name) => data.has(name) && data.get(name) !== null);
    return [key ?? keys[0] ?? '', key === undefined ? null : data.get(key)];
  };
  const string = (...keys: readonly string[]): string | null => readString(pick(...keys), yaml, shownPath, notices);
  const url = (...keys: readonly string[]): string | null => readUrl(pick(...keys), yaml, shownPath, notices);
  const fields = {
    title: string('title', 'headline'),
    author: readList(pick('author', 'authors', 'byline', 'by')[1]).join(', ') || null,
    source: string('source', 'site', 'site_name', 'outlet', 'publication'),
    publisher: string('publisher'),
    url: url('url', 'link', 'permalink', 'source_url'),
    canonical: url('canonical', 'canonical_url'),
    date: readDate(pick('date', 'published', 'pubdate', 'published_at'), yaml, shownPath, notices),
    tags: readList(pick('tags', 'keywords', 'categories')[1]).slice(0, MOST_TAGS),
    language: languageTag(string('language', 'lang')),
  };
  return { fields, bodyStart, notices };
}

/** `en-GB`, `en_gb`, `EN` → primary subtag in lower case first; anything that is not a tag → null. */
export function languageTag(value: string | null): string | null {
  const tag = /^([a-z]{2,3})((?:[-_][a-z\d]{2,8})*)$/i.exec(value?.trim() ?? '');
  return tag === null ? null : `${(tag[1] ?? '').toLowerCase()}${(tag[2] ?? '').replaceAll('_', '-')}`;
}

const flat = (value: string): string =>
  value
    .replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_FIELD);

function placeOf(key: string, yaml: string): { line: number; column: number } {
  const line = yaml.split('\n').findIndex((text) => text.replace(/^["']/, '').startsWith(key));
  return { line: line < 0 ? 2 : line + 2, column: 1 };
}

function describe(value: unknown): string {
  return Array.isArray(value)
    ? 'a list'
    : typeof value === 'object'
      ? 'a mapping'
      : quoteInput(String(value as string | number | boolean));
}

function readString(
  [key, value]: readonly [string, unknown],
  yaml: string,
  shownPath: string,
  notices: Notice[],
): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return flat(value) || null;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value instanceof Date) return rawValue(key, yaml) ?? value.toISOString().slice(0, 10);
  notices.push(fieldUnusable(shownPath, key, 'text', describe(value), placeOf(key, yaml)));
  return null;
}

/** One string, a comma-separated one or a list of strings; authors may also be mappings with a `name`. */
function readList(value: unknown): readonly string[] {
  const items = Array.isArray(value)
    ? value.slice(0, MOST_TAGS)
    : typeof value === 'string'
      ? value.split(/,(?!\s*(?:jr|sr|phd|md)\b)/i)
      : [value];
  return items
    .map((item: unknown) => {
      const named: unknown =
        typeof item === 'object' && item !== null ? Object.getOwnPropertyDescriptor(item, 'name')?.value : item;
      return typeof named === 'string' || typeof named === 'number' ? flat(String(named)) : '';
    })
    .filter((item) => item !== '');
}

function readUrl(pair: readonly [string, unknown], yaml: string, shownPath: string, notices: Notice[]): string | null {
  const value = readString(pair, yaml, shownPath, notices);
  if (value === null) return null;
  const url = webAddress(value);
  if (url === null)
    notices.push(
      fieldUnusable(
        shownPath,
        pair[0],
        'an address starting with http:// or https://',
        quoteInput(value),
        placeOf(pair[0], yaml),
      ),
    );
  return url;
}

/** An http or https address without user name, in its normal form; else null. */
export function webAddress(value: string): string | null {
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:') || url.hostname === '') return null;
  url.username = '';
  url.password = '';
  return url.href;
}

/** The value as it was written: YAML turns dates into moments and loses the zone they were written in. */
function rawValue(key: string, yaml: string): string | null {
  const line = yaml.split('\n').find((text) => text.startsWith(`${key}:`));
  return line === undefined ? null : flat(line.slice(key.length + 1).replace(/^\s*["']|["']\s*$|\s#.*$/g, '')) || null;
}

function readDate(
  [key, value]: readonly [string, unknown],
  yaml: string,
  shownPath: string,
  notices: Notice[],
): string | null {
  if (value === null || value === undefined) return null;
  const written =
    value instanceof Date
      ? (rawValue(key, yaml) ?? value.toISOString())
      : typeof value === 'string' || typeof value === 'number'
        ? flat(String(value))
        : '';
  const parsed = parseDate(written);
  if (parsed.kind === 'date') return parsed.date;
  const place = placeOf(key, yaml);
  notices.push(
    parsed.kind === 'ambiguous'
      ? dateAmbiguous(shownPath, written, place)
      : fieldUnusable(
          shownPath,
          key,
          'a date such as 2026-05-14',
          written === '' ? describe(value) : quoteInput(written),
          place,
        ),
  );
  return null;
}
