/**
 * What becomes of `digest.md` when an issue is built again (pure). It is the editor's file: once edited it is never overwritten.
 * The merge of an edited file with a changed digest belongs here as well: it would replace `stop`.
 */
import type { Digest, Notice } from '../model.ts';
import { formatDigestFile, parseDigestFile } from '../digest/digest-file.ts';
import { digestFileEdited, digestFileKept } from './errors.ts';

/** What lies in the issue's folder from an earlier build; null where there is none. */
export interface EarlierIssue {
  readonly text: string | null;
  /** Hash of `digest.md` as it was last written, from digest.json. */
  readonly writtenHash: string | null;
}

export interface SettleOptions {
  readonly fresh: boolean;
  /** Path of digest.md as a user would type it. */
  readonly shownPath: string;
  readonly hash: (text: string) => string;
}

export interface Settled {
  /** What is rendered; null when the build has to stop. */
  readonly digest: Digest | null;
  /** New text of digest.md, or null to leave the file as it is. */
  readonly text: string | null;
  /** Hash of the text that was written by the machine, now or earlier. */
  readonly writtenHash: string;
  /** True where the edited file is to be kept beside the new one. */
  readonly keepsOld: boolean;
  readonly notices: readonly Notice[];
}

/** Decides between writing, keeping and stopping. */
export function settleDigestFile(generated: Digest, earlier: EarlierIssue, options: SettleOptions): Settled {
  const text = formatDigestFile(generated);
  const writtenHash = options.hash(text);
  const isEdited = earlier.text !== null && earlier.text !== text && options.hash(earlier.text) !== earlier.writtenHash;
  const written: Settled = { digest: generated, text, writtenHash, keepsOld: isEdited, notices: [] };
  if (!isEdited || earlier.text === null || options.fresh) return written;
  if (earlier.writtenHash !== writtenHash) {
    const why =
      earlier.writtenHash === null
        ? 'and digest.json does not say what was written'
        : 'and the issue behind it has changed';
    return {
      ...written,
      digest: null,
      text: null,
      keepsOld: false,
      notices: [digestFileEdited(options.shownPath, why)],
    };
  }
  // The issue behind it is the same: the edits are all that is new, and there is nothing to merge.
  const parsed = parseDigestFile(earlier.text, generated, options.shownPath);
  return {
    ...written,
    digest: parsed.digest,
    text: null,
    keepsOld: false,
    notices: [digestFileKept(options.shownPath), ...parsed.notices],
  };
}
