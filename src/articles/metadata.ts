/** What an article says of itself: front matter first, then the page's head, then the lines around the title. Never guessed. */
import type { Article } from '../model.ts';
import type { FrontMatter } from './front-matter.ts';
import type { RawArticle } from './raw-block.ts';
import { blockText } from './raw-block.ts';

export type Metadata = Pick<
  Article,
  'title' | 'source' | 'publisher' | 'author' | 'url' | 'canonical' | 'date' | 'tags'
> & {
  /** A date that could be read in two ways, as printed. */
  readonly ambiguousDate: string | null;
};

/** Joins the sources of metadata. */
export function readMetadata(
  front: FrontMatter['fields'],
  raw: RawArticle,
  id: string,
  _language: string | null,
): Metadata {
  const page = raw.metadata;
  const heading = raw.blocks.find((block) => block.kind === 'heading' && block.level === 1 && block.hint === null);
  const first = raw.blocks.find((block) => block.hint === null);
  const title = front?.title ?? (heading ? blockText(heading) : null) ?? page.title ?? (first ? blockText(first) : id);
  const url = front?.url ?? page.url;
  const source = front?.source ?? page.source;
  return {
    title: title.slice(0, 300),
    source,
    publisher: front?.publisher ?? source ?? hostOf(url),
    author: front?.author ?? page.author,
    url,
    canonical: front?.canonical ?? page.canonical,
    date: front?.date ?? page.date,
    tags: front && front.tags.length > 0 ? front.tags : page.tags,
    ambiguousDate: null,
  };
}

function hostOf(url: string | null): string | null {
  return url === null ? null : new URL(url).hostname.replace(/^www\./, '');
}
