/** `written` of digest.json: what the machine last wrote of an issue, and what an edited digest.md is merged from. */
import type { Digest } from '../model.ts';
import type { EarlierIssue, MergeBase } from './settle-digest-file.ts';

type Written = Pick<EarlierIssue, 'generatedHash' | 'base'>;

const nothing: Written = { generatedHash: null, base: null };

/** Reads it; nulls where the file is missing or not ours. Without edits the digest itself is the base. */
export function readWritten(json: string | null): Written {
  let value: unknown;
  try {
    value = JSON.parse(json ?? 'null');
  } catch {
    return nothing;
  }
  if (!isRecord(value) || !isRecord(value['written'])) return nothing;
  const { written, ...digest } = value;
  const hash = isRecord(written) ? written['generated'] : null;
  const base = isRecord(written) ? written['base'] : undefined;
  return { generatedHash: typeof hash === 'string' ? hash : null, base: readBase(base, digest) };
}

function readBase(base: unknown, digest: unknown): MergeBase | null {
  if (!isRecord(base)) return isDigest(digest) ? { generated: digest } : null;
  const { generated, labels } = base;
  if (!isDigest(generated)) return null;
  return isDigest(labels) ? { generated, labels } : { generated };
}

function isDigest(value: unknown): value is Digest {
  return isRecord(value) && value['version'] === 1 && Array.isArray(value['stories']) && isRecord(value['issue']);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
