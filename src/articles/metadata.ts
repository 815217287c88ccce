/**
 * What an article says of itself: front matter first, then the page's head, then the lines around title and foot. Only what a
 * line says in so many words is taken; nothing is inferred from the file, its name or its time stamp.
 */
import type { Article } from '../model.ts';
import { type FrontMatter, webAddress } from './front-matter.ts';
import { splitTitle } from './html-metadata.ts';
import { type RawArticle, type RawBlock, blockText } from './raw-block.ts';
import { readSelfDescription } from './self-description.ts';
import { foldLine } from './verdict.ts';

export type Metadata = Pick<
  Article,
  'title' | 'source' | 'publisher' | 'author' | 'url' | 'canonical' | 'date' | 'tags'
> & {
  /** A date that could be read in two ways, as printed. */
  readonly ambiguousDate: string | null;
};

const LONGEST_TITLE = 300;

/** Joins the sources of metadata. `language` decides how `04/05/2026` is read. */
export function readMetadata(
  front: FrontMatter['fields'],
  raw: RawArticle,
  id: string,
  language: string | null,
): Metadata {
  const page = raw.metadata;
  const said = readSelfDescription(raw.blocks, isDayFirst(language));
  const [title, suffix] = chooseTitle(front, raw, page.source ?? front?.source ?? said.source);
  const url = front?.url ?? page.url ?? (said.url === null ? null : webAddress(said.url));
  const source = front?.source ?? page.source ?? said.source ?? suffix;
  return {
    title: (title ?? said.title ?? id).slice(0, LONGEST_TITLE),
    source,
    publisher: front?.publisher ?? source ?? hostOf(url),
    author: front?.author ?? page.author ?? said.author,
    url,
    canonical: front?.canonical ?? page.canonical,
    date: front?.date ?? page.date ?? said.date,
    tags: front && front.tags.length > 0 ? front.tags : page.tags,
    ambiguousDate: said.ambiguousDate,
  };
}

/** Only American English writes the month first; plain `en` does not tell. */
function isDayFirst(language: string | null): boolean | null {
  if (language === null || /^en$/i.test(language)) return null;
  return !/^en-(?:us|ph)\b/i.test(language);
}

function chooseTitle(
  front: FrontMatter['fields'],
  raw: RawArticle,
  source: string | null,
): readonly [string | null, string | null] {
  if (front?.title) return [front.title, null];
  const headings = raw.blocks.filter((block) => block.kind === 'heading' && block.level === 1 && block.hint === null);
  const heading = chooseHeading(headings, raw.metadata.title);
  if (heading !== null) return splitTitle(blockText(heading), source);
  if (raw.metadata.title !== null) return [raw.metadata.title, null];
  const first = raw.blocks.find((block) => block.hint === null);
  return [first === undefined ? null : blockText(first), null];
}

/** The heading that the page's own title repeats, else the first. */
function chooseHeading(headings: readonly RawBlock[], pageTitle: string | null): RawBlock | null {
  const wanted = foldLine(pageTitle ?? '');
  const named = headings.find((block) => wanted !== '' && wanted.includes(foldLine(blockText(block))));
  return named ?? headings[0] ?? null;
}

function hostOf(url: string | null): string | null {
  return url === null ? null : new URL(url).hostname.replace(/^www\./, '');
}
