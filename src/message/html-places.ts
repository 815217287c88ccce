/**
 * Where in a rendered HTML page a mark stands, because that decides how a reader's value is escaped there.
 * A mark where no escaping is safe (a style, a script, an event handler, a bare attribute) is refused before anything is sent.
 */
import { mergeFieldPlace } from './errors.ts';
import type { MergeMark } from './merge-fields.ts';

/** `html`: text or a plain attribute · `link`: a whole link · `link-part`: inside a link. */
export type HtmlPlace = 'html' | 'link' | 'link-part';

/** Attributes that hold words, shown or read aloud. */
const WORD_ATTRIBUTES: ReadonlySet<string> = new Set(['alt', 'aria-label', 'content', 'summary', 'title', 'value']);

interface Region {
  readonly start: number;
  readonly end: number;
  readonly attribute: string | null;
  readonly found: string;
}

/** The place of each mark in the order of the page; raises `merge-field-place`. */
export function findHtmlPlaces(html: string, marks: readonly MergeMark[]): readonly HtmlPlace[] {
  if (marks.length === 0) return [];
  const regions = findRegions(html);
  const pattern = new RegExp(marks.map((each) => each.mark).join('|'), 'g');
  return Array.from(html.matchAll(pattern), ({ 0: text, index }) => {
    const field = marks.find((each) => each.mark === text)?.field ?? text;
    return choosePlace(
      field,
      index,
      regions.find((region) => region.start <= index && index < region.end),
    );
  });
}

function choosePlace(field: string, index: number, region: Region | undefined): HtmlPlace {
  if (!region) return 'html';
  if (region.attribute === 'href') return region.start === index ? 'link' : 'link-part';
  if (region.attribute !== null && WORD_ATTRIBUTES.has(region.attribute)) return 'html';
  throw mergeFieldPlace(field, region.found);
}

const TAG = /<(\/?[a-zA-Z][^\s/>]*)/y;
const ATTRIBUTE = /[\s/]*([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/dy;

/** Elements whose content is no markup. */
const RAW_ELEMENTS: ReadonlySet<string> = new Set(['script', 'style', 'xml', 'o:officedocumentsettings']);

/** Everything that is not text: tags with their quoted attributes first, comments, styles, scripts. Outlook's conditional comments are markup. */
function findRegions(html: string): readonly Region[] {
  const regions: Region[] = [];
  let at = html.indexOf('<');
  while (at !== -1) {
    const end = html.startsWith('<!', at) ? readDeclaration(html, at, regions) : readTag(html, at, regions);
    at = html.indexOf('<', end);
  }
  return regions;
}

function readDeclaration(html: string, start: number, regions: Region[]): number {
  // `<!--[if mso]>` … `<![endif]-->`: what stands between is read by Outlook as any other markup.
  const isComment = html.startsWith('<!--', start) && !html.startsWith('<!--[if', start);
  const close = isComment ? '-->' : '>';
  const found = html.indexOf(close, start);
  const end = found === -1 ? html.length : found + close.length;
  regions.push({ start, end, attribute: null, found: 'a comment' });
  return end;
}

function readTag(html: string, start: number, regions: Region[]): number {
  TAG.lastIndex = start;
  const name = TAG.exec(html)?.[1]?.toLowerCase();
  if (name === undefined) return start + 1;
  let at = readAttributes(html, TAG.lastIndex, regions);
  const close = html.indexOf('>', at);
  at = close === -1 ? html.length : close + 1;
  regions.push({ start, end: at, attribute: null, found: `the tag <${name}>` });
  if (!RAW_ELEMENTS.has(name)) return at;
  const end = html.toLowerCase().indexOf(`</${name}`, at);
  regions.push({ start: at, end: end === -1 ? html.length : end, attribute: null, found: `<${name}>` });
  return end === -1 ? html.length : end;
}

function readAttributes(html: string, start: number, regions: Region[]): number {
  let at = start;
  for (;;) {
    ATTRIBUTE.lastIndex = at;
    const match = ATTRIBUTE.exec(html);
    if (!match) return at;
    at = ATTRIBUTE.lastIndex;
    const quoted = match.indices?.[2] ?? match.indices?.[3];
    const attribute = (match[1] ?? '').toLowerCase();
    if (quoted) regions.push({ start: quoted[0], end: quoted[1], attribute, found: `the attribute ${attribute}` });
  }
}
