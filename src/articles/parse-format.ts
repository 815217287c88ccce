/** The format of a file and the way to take it apart. */
import type { ArticleFormat } from '../model.ts';
import { parseHtml } from './html.ts';
import { parseMarkdown } from './markdown.ts';
import { parsePlainText } from './plain-text.ts';
import type { RawArticle } from './raw-block.ts';

/** The endings that are read, with their formats. */
export const FORMATS: ReadonlyMap<string, ArticleFormat> = new Map([
  ['md', 'markdown'],
  ['markdown', 'markdown'],
  ['txt', 'text'],
  ['html', 'html'],
  ['htm', 'html'],
]);

/** Format by the ending of a name, null when it is none that is read. */
export function formatOf(id: string): ArticleFormat | null {
  const ending = /\.([^./]+)$/.exec(id)?.[1]?.toLowerCase() ?? '';
  return FORMATS.get(ending) ?? null;
}

/** Takes the text from `bodyStart` on apart; offsets count in the whole text. */
export function parseFormat(format: ArticleFormat, text: string, bodyStart: number): RawArticle {
  switch (format) {
    case 'markdown':
      return parseMarkdown(text, bodyStart);
    case 'html':
      return parseHtml(text);
    case 'text':
      return parsePlainText(text, bodyStart);
  }
}
