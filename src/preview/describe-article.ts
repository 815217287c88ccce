/** An article as the provenance panel shows it: its blocks in order with their sentences, and what reading set aside. */
import type { Article } from '../model.ts';
import type { ArticlePage } from './protocol.ts';

export function describeArticle(article: Article): ArticlePage {
  const { id, title, source, author, date, url, setAside } = article;
  const blocks = article.blocks.map((block) => ({
    kind: block.kind,
    level: block.level,
    line: block.line,
    sentences: article.sentences.slice(...block.sentences).map(({ start, end, text }) => ({ start, end, text })),
  }));
  return { id, title, source, author, date, url, blocks, setAside };
}
