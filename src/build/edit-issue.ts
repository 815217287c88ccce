/**
 * One edit of an issue, saved at once: digest.md is read as it stands, changed, and written back whole with what its footnotes stand for.
 * Rendering is not part of it, so that a broken template costs nobody their words; the next build takes it up.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatDigestFile, parseDigestFile } from '../digest/digest-file.ts';
import { CollateError } from '../errors.ts';
import { acquireLock } from '../io/lock.ts';
import { recoverIssueFolder, writeIssueFolder } from '../io/write-issue-folder.ts';
import type { Digest } from '../model.ts';
import { digestFileMistaken, issueLocked, issueNotBuilt, writeFailed } from './errors.ts';
import { readWritten } from './read-written.ts';

export interface EditedIssue {
  /** The issue before and after the edit. */
  readonly before: Digest;
  readonly after: Digest;
  /** digest.md as it is now. */
  readonly text: string;
}

/**
 * Applies `edit` to what digest.md says and saves it; `edit` is also given the issue as generated. Raises `digest-file-mistaken` where the
 * file holds something that is not understood (it would be lost), `issue-not-built`, `issue-locked`, and whatever `edit` raises; then
 * nothing is written.
 */
export function editIssue(folder: string, edit: (digest: Digest, generated: Digest) => Digest): EditedIssue {
  const file = `${folder}.lock`;
  const lock = acquireLock(file);
  if ('holder' in lock) throw issueLocked(file, lock.holder);
  try {
    recoverIssueFolder(folder);
    return applyEdit(folder, edit);
  } catch (error) {
    throw error instanceof CollateError ? error : writeFailed(folder, error);
  } finally {
    lock.release();
  }
}

/** The issue as its folder has it now: what digest.md says, joined with what it was written from. Raises `issue-not-built`. */
export function readEdited(folder: string): {
  readonly digest: Digest;
  readonly generated: Digest;
  readonly json: string;
} {
  const json = readText(join(folder, 'digest.json'));
  const { base } = readWritten(json);
  if (json === null || base === null) throw issueNotBuilt(folder);
  const labels = base.labels ?? base.generated;
  const path = join(folder, 'digest.md');
  const text = readText(path);
  if (text === null) return { digest: labels, generated: base.generated, json };
  const { digest, notices } = parseDigestFile(text, labels, path);
  const mistake = notices.find(({ severity }) => severity === 'refused');
  if (mistake !== undefined) throw digestFileMistaken(mistake);
  return { digest, generated: base.generated, json };
}

function applyEdit(folder: string, edit: (digest: Digest, generated: Digest) => Digest): EditedIssue {
  const { digest: before, generated, json } = readEdited(folder);
  const after = edit(before, generated);
  const text = formatDigestFile(after);
  const stored = JSON.parse(json) as { readonly written: object };
  const hash = `sha256-${createHash('sha256').update(formatDigestFile(generated)).digest('hex')}`;
  const written = { ...stored.written, generated: hash, base: { generated, labels: after } };
  writeIssueFolder(folder, [
    { path: 'digest.md', content: text },
    { path: 'digest.json', content: `${JSON.stringify({ ...stored, written }, null, 2)}\n` },
  ]);
  return { before, after, text };
}

function readText(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
