/** One row of the tables of phrases: a habit of pages, letters and wire copy, in general English. */
import type { SetAsideReason } from '../../model.ts';

export interface PhraseRule {
  readonly reason: SetAsideReason;
  /**
   * `block`: only a block that is this short line and nothing else. `sentence`: a sentence anywhere, with the rest of its block
   * kept. `edge`: a block before the first or after the last paragraph of the article.
   */
  readonly scope: 'block' | 'sentence' | 'edge';
  /** Longer ones are prose that happens to use the words. */
  readonly maxWords: number;
  readonly pattern: RegExp;
}

/** Creates a row. */
export const rule = (
  reason: SetAsideReason,
  scope: PhraseRule['scope'],
  maxWords: number,
  pattern: RegExp,
): PhraseRule => ({
  reason,
  scope,
  maxWords,
  pattern,
});
