/** Which blocks are not the article, and why. */
import type { JudgedBlock } from './assemble-article.ts';
import type { Metadata } from './metadata.ts';
import { type RawBlock } from './raw-block.ts';

/** Judges the blocks of one article, in order. */
export function judgeBlocks(blocks: readonly RawBlock[], _metadata: Metadata): readonly JudgedBlock[] {
  return blocks.map((block) => ({ block, reason: block.hint }));
}
