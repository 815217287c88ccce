/**
 * What becomes of `digest.md` when an issue is built again (pure). It is the editor's file: what they changed is kept, by a three-way
 * merge of what was generated, what they made of it and what is generated now. Nothing of theirs is ever lost without a copy beside.
 */
import type { Digest, Notice } from '../model.ts';
import { formatDigestFile, parseDigestFile } from '../digest/digest-file.ts';
import { keepIds } from '../digest/keep-ids.ts';
import { locateIn, mergeDigest, type Decision, type Locate, type MergeConflict } from '../digest/merge-digest.ts';
import { conflictOpen, digestFileEdited, digestFileKept, digestFileMerged } from './errors.ts';

/** What an edited issue is merged from; in digest.json as `written.base` while digest.md is edited. */
export interface MergeBase {
  /** What was generated. */
  readonly generated: Digest;
  /** What the labels of digest.md stand for: the digest it was last written from, where that is another. */
  readonly labels?: Digest;
}

/** What lies in the issue's folder from an earlier build; null where there is none. */
export interface EarlierIssue {
  readonly text: string | null;
  /** Hash of `digest.md` as the machine last wrote it, from digest.json. */
  readonly generatedHash: string | null;
  readonly base: MergeBase | null;
}

export interface SettleOptions {
  readonly fresh: boolean;
  /** Path of digest.md as a user would type it. */
  readonly shownPath: string;
  readonly hash: (text: string) => string;
  /** Where a passage stands in the articles; by default looked for in what the new digest cites. */
  readonly locate?: Locate;
  readonly decisions?: ReadonlyMap<string, Decision>;
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
  /** What the next merge starts from; null while nothing is edited: then it is the digest itself. */
  readonly base: MergeBase | null;
  /** True where the edited file is to be kept beside the new one. */
  readonly keepsOld: boolean;
  readonly notices: readonly Notice[];
  readonly conflicts: readonly MergeConflict[];
  /** Lines of digest.md that are not printed as they stand. */
  readonly mistakes: number;
}

/** Decides between writing, keeping and merging; stops only where it is unknown what the file was written from. */
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
    base: null,
    keepsOld: isEdited,
    notices: [],
    conflicts: [],
    mistakes: 0,
  };
  if (!isEdited || earlier.text === null || options.fresh) return written;
  return mergeFile(generated, earlier.text, earlier, options, written);
}

function mergeFile(
  generated: Digest,
  text: string,
  earlier: EarlierIssue,
  options: SettleOptions,
  written: Settled,
): Settled {
  // A folder that came without digest.json (a fresh clone holds digest.md only): the file fits when all its footnotes do.
  const base = earlier.base ?? { generated };
  const parsed = parseDigestFile(text, base.labels ?? base.generated, options.shownPath);
  const isForeign =
    !/\[\^[^\]\s]+\]/.test(text) || parsed.notices.some(({ code }) => code === 'digest-footnote-unknown');
  if (earlier.base === null && isForeign) {
    const stopped = digestFileEdited(options.shownPath, 'and digest.json does not say what was written');
    return { ...written, digest: null, text: null, keepsOld: false, notices: [stopped] };
  }
  const next = keepIds(base.generated, generated);
  const generatedHash = options.hash(formatDigestFile(next));
  if (isSame(next, base.generated) && options.decisions === undefined) {
    const notices = [digestFileKept(options.shownPath), ...parsed.notices];
    const kept = { ...written, text: null, generatedHash, writtenHash: options.hash(text), base, keepsOld: false };
    return { ...kept, digest: parsed.digest, notices, mistakes: countMistakes(parsed.notices) };
  }
  const locate = options.locate ?? locateIn(next);
  const { decisions } = options;
  const input = { base: base.generated, edited: parsed.digest, next, locate };
  const merged = mergeDigest(decisions === undefined ? input : { ...input, decisions });
  return writeMerged(merged, next, parsed.notices, options);
}

function writeMerged(
  merged: ReturnType<typeof mergeDigest>,
  next: Digest,
  fromFile: readonly Notice[],
  options: SettleOptions,
): Settled {
  const text = formatDigestFile(merged.digest);
  const lines = text.split('\n');
  const lineOf = ({ about, id, yours }: MergeConflict): number | null => {
    const sought = about === 'point' ? `[^${id}-` : about === 'subject' || about === 'preheader' ? `${about}:` : yours;
    const index = lines.findIndex((line) => line.includes(sought));
    return index === -1 ? null : index + 1;
  };
  const told = merged.conflicts.map((conflict) => conflictOpen(options.shownPath, lineOf(conflict), conflict));
  const isLost = merged.conflicts.some(({ kind }) => kind === 'passages') || fromFile.length > 0;
  const isPlain = text === formatDigestFile(next);
  return {
    digest: merged.digest,
    text,
    generatedHash: options.hash(formatDigestFile(merged.base)),
    writtenHash: options.hash(text),
    base: isPlain ? null : { generated: merged.base, labels: merged.digest },
    keepsOld: isLost,
    notices: [digestFileMerged(options.shownPath, isLost), ...fromFile, ...told],
    conflicts: merged.conflicts,
    mistakes: countMistakes(fromFile),
  };
}

function countMistakes(notices: readonly Notice[]): number {
  return notices.filter(({ severity }) => severity === 'refused').length;
}

function isSame(a: Digest, b: Digest): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
