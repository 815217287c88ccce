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
  /** Hash of `digest.md` as the machine last wrote it, from digest.json. */
  readonly generatedHash: string | null;
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
  /** Hash of the text that the machine makes of this digest. */
  readonly generatedHash: string;
  /** Hash of the text that is rendered: the editor's, where it is kept. */
  readonly writtenHash: string;
  /** True where the edited file is to be kept beside the new one. */
  readonly keepsOld: boolean;
  readonly notices: readonly Notice[];
}

/** Decides between writing, keeping and stopping. */
export function settleDigestFile(generated: Digest, earlier: EarlierIssue, options: SettleOptions): Settled {
  const text = formatDigestFile(generated);
  const generatedHash = options.hash(text);
  const isEdited =
    earlier.text !== null && earlier.text !== text && options.hash(earlier.text) !== earlier.generatedHash;
  const written: Settled = {
    digest: generated,
    text,
    generatedHash,
    writtenHash: generatedHash,
    keepsOld: isEdited,
    notices: [],
  };
  if (!isEdited || earlier.text === null || options.fresh) return written;
  const kept = { ...written, text: null, writtenHash: options.hash(earlier.text), keepsOld: false };
  if (earlier.generatedHash !== generatedHash) {
    const why =
      earlier.generatedHash === null
        ? 'and digest.json does not say what was written'
        : 'and the issue behind it has changed';
    return { ...kept, digest: null, notices: [digestFileEdited(options.shownPath, why)] };
  }
  // The issue behind it is the same: the edits are all that is new, and there is nothing to merge.
  const parsed = parseDigestFile(earlier.text, generated, options.shownPath);
  return { ...kept, digest: parsed.digest, notices: [digestFileKept(options.shownPath), ...parsed.notices] };
}
