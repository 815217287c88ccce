/** Sets parts of an assembled article aside afterwards and rebuilds what depends on them: indices, headings, word count. */
import type { Article, Block, Sentence, SetAside, SetAsideReason } from '../model.ts';
import { HeadingStack, countWords } from './assemble-article.ts';

/** The article with only the blocks that `isKept` accepts; the others go to `setAside` with the reason. */
export function keepBlocks(
  article: Article,
  isKept: (block: Block, index: number) => boolean,
  reason: SetAsideReason,
): Article {
  const dropped = new Map<number, SetAsideReason>();
  for (const [index, block] of article.blocks.entries()) if (!isKept(block, index)) dropped.set(index, reason);
  return dropBlocks(article, dropped);
}

/** The article without the blocks at the given indices; an article is returned as it is when there are none. */
export function dropBlocks(article: Article, dropped: ReadonlyMap<number, SetAsideReason>): Article {
  if (dropped.size === 0) return article;
  const blocks: Block[] = [];
  const sentences: Sentence[] = [];
  const setAside: SetAside[] = [...article.setAside];
  const headings = new HeadingStack();
  for (const [index, block] of article.blocks.entries()) {
    const reason = dropped.get(index);
    if (reason !== undefined) {
      setAside.push({ start: block.start, end: block.end, line: block.line, text: block.text, reason });
      continue;
    }
    const from = sentences.length;
    for (const sentence of article.sentences.slice(...block.sentences)) {
      sentences.push({ ...sentence, index: sentences.length, block: blocks.length });
    }
    blocks.push({ ...block, heading: headings.enter(block.level, blocks.length), sentences: [from, sentences.length] });
  }
  setAside.sort((a, b) => a.start - b.start || a.end - b.end);
  return { ...article, words: countWords(blocks), blocks, sentences, setAside };
}
