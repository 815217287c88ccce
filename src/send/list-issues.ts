/** What stands in the folder of issues: their names, and what a build wrote of each. Loads nothing that renders. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Digest } from '../model.ts';
import { issueUnreadable } from './errors.ts';

/** Names of the issues under `out`, the newest by date first. */
export function listIssues(out: string): readonly string[] {
  return readFolders(out)
    .map((name) => ({ name, date: readDigest(join(out, name, 'digest.json'))?.issue.date }))
    .filter((issue) => issue.date !== undefined)
    .sort((a, b) => compare(b.date ?? '', a.date ?? '') || compare(b.name, a.name))
    .map((issue) => issue.name);
}

/** `digest.json`, with what the build wrote down beside the digest. */
export type StoredDigest = Digest & {
  readonly written?: { readonly 'digest.md'?: string; readonly open?: readonly string[] };
};

/** The `digest.json` at `file`; null where there is none. Raises `issue-unreadable`. */
export function readDigest(file: string): StoredDigest | null {
  const text = readText(file);
  if (text === null) return null;
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && 'issue' in value && 'version' in value && value.version === 1) {
      return value as StoredDigest;
    }
  } catch (cause) {
    throw issueUnreadable(file, cause);
  }
  throw issueUnreadable(file, null);
}

/** Names of the folders in `out`; none where there is no such folder. */
export function readFolders(out: string): readonly string[] {
  try {
    return readdirSync(out, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
      .sort(compare);
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return [];
    throw cause;
  }
}

/** A file's text; null where there is none. Raises `issue-unreadable`. */
export function readText(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return null;
    throw issueUnreadable(file, cause);
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
