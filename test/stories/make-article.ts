/** Builds an `Article` from a title and paragraphs, as if it had been read from a file: for tests of what comes after reading. */
import type { Article, Block, Sentence } from '../../src/model.ts';
import { splitSentences } from '../../src/text/sentences.ts';

export interface Draft {
  readonly id: string;
  readonly title: string;
  /** Paragraphs, parted by line ends. */
  readonly text: string;
  readonly publisher?: string;
  readonly author?: string;
  readonly url?: string;
  readonly date?: string;
  readonly language?: string;
}

export function makeArticle(draft: Draft): Article {
  const blocks: Block[] = [];
  const sentences: Sentence[] = [];
  let start = 0;
  draft.text.split('\n').forEach((text, index) => {
    const line = index + 1;
    const from = sentences.length;
    for (const span of splitSentences(text, { code: draft.language ?? 'en' })) {
      sentences.push({
        article: draft.id,
        index: sentences.length,
        block: index,
        line,
        start: start + span.start,
        end: start + span.end,
        text: text.slice(span.start, span.end),
        heads: [],
      });
    }
    const range = [from, sentences.length] as const;
    blocks.push({
      kind: 'paragraph',
      level: 0,
      line,
      start,
      end: start + text.length,
      text,
      heading: null,
      sentences: range,
    });
    start += text.length + 1;
  });
  return {
    id: draft.id,
    format: 'text',
    title: draft.title,
    source: draft.publisher ?? null,
    publisher: draft.publisher ?? null,
    author: draft.author ?? null,
    url: draft.url ?? null,
    canonical: null,
    date: draft.date ?? null,
    tags: [],
    language: draft.language ?? 'en',
    words: draft.text.split(/\s+/).length,
    text: draft.text,
    blocks,
    sentences,
    setAside: [],
  };
}
