/** The state that the steps of judging share: a block, and why it is not the article, once one of them knows. */
import type { SetAsideReason } from '../model.ts';
import type { RawBlock } from './raw-block.ts';

/** A verdict that later steps may still change. */
export interface Verdict {
  readonly block: RawBlock;
  readonly text: string;
  readonly words: number;
  /** This is the title's own line. */
  readonly isTitle: boolean;
  reason: SetAsideReason | null;
}

/** A paragraph of the article, as opposed to a line: it has this many words and ends as a sentence does. */
const BODY_WORDS = 20;
/** At the foot of an article shorter paragraphs are still paragraphs: what matters there is only where lines begin. */
export const FOOT_BODY_WORDS = 10;
/** How a sentence ends: a stop, closing marks (with or without a stray space), reference marks. A colon leads over to what follows. */
export const SENTENCE_END: RegExp = /[.!?…:][\s"'”’»)\]]*(?:\s*\[\d+\])*$/u;

/** True for a block that reads as a paragraph of the article. */
export function isBody({ block, words, text, reason }: Verdict, leastWords: number = BODY_WORDS): boolean {
  if (reason !== null) return false;
  if (block.kind === 'table-row') return true;
  if (block.kind === 'heading') return false;
  if (block.kind === 'list-item') return words >= 8 || SENTENCE_END.test(text);
  return words >= leastWords && SENTENCE_END.test(text);
}

/** One shape for comparing lines: letters and digits only. */
export function foldLine(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
