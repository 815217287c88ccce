/** What a reader sees of a slice of a file: the test of every citation. */
import type { Article, Span } from '../model.ts';
import { type MappedText, visibleWithin } from './mapped-text.ts';
import { parseFrontMatter } from './front-matter.ts';
import { parseFormat } from './parse-format.ts';

/** The parts of each article's text, kept while the article is: taking a page apart again for each of its sentences would be slow. */
const partsOf: WeakMap<Pick<Article, 'format' | 'text'>, readonly MappedText[]> = new WeakMap();

/**
 * What a reader sees of `span` of the article's file: mark-up removed, entities decoded, white space folded. Equals
 * `Sentence.text` for the span of each sentence. Parts of several blocks are joined by a space.
 */
export function visibleText(article: Pick<Article, 'format' | 'text'>, span: Span): string {
  let parts = partsOf.get(article);
  if (parts === undefined) {
    const { bodyStart } = article.format === 'html' ? { bodyStart: 0 } : parseFrontMatter(article.text, '');
    const raw = parseFormat(article.format, article.text, bodyStart);
    parts = raw.blocks.flatMap((block) => block.cells.map((cell) => cell.content));
    partsOf.set(article, parts);
  }
  const own = parts.find((part) => isWithin(part, span));
  if (own !== undefined) return visibleWithin(own, span);
  return parts
    .map((part) => visibleWithin(part, span))
    .filter((text) => text !== '')
    .join(' ');
}

/** A part that begins before the span, ends after it, and has a character exactly at its start. */
function isWithin(part: MappedText, span: Span): boolean {
  return (
    (part.ends.at(-1) ?? -1) >= span.end &&
    (part.starts[0] ?? Infinity) <= span.start &&
    part.starts.includes(span.start)
  );
}
