/**
 * `<out>/<issue>/` → what is to be sent. Only what a build wrote and nobody changed since goes out: an edited digest.md, or a template
 * or configuration changed after the build, is refused, because what is sent must be what was looked at.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderEdition } from '../build/render-edition.ts';
import type { Config } from '../config.ts';
import type { IssueContent } from '../message/compose-message.ts';
import type { Digest } from '../model.ts';
import { issueEdited, issueMissing, issueStale, issueUnreadable } from './errors.ts';

export interface LoadedIssue {
  readonly name: string;
  readonly folder: string;
  readonly content: IssueContent;
  readonly digest: Digest;
  /** What the build left for the editor to decide or mend, a line each. */
  readonly open: readonly string[];
}

/** Names of the issues under `out`, the newest by date first. */
export function listIssues(out: string): readonly string[] {
  return readFolders(out)
    .map((name) => ({ name, date: tryRead(join(out, name, 'digest.json'))?.issue.date }))
    .filter((issue) => issue.date !== undefined)
    .sort((a, b) => compare(b.date ?? '', a.date ?? '') || compare(b.name, a.name))
    .map((issue) => issue.name);
}

/** Loads issue `name`. Raises `issue-missing`, `issue-edited`, `issue-stale`, `issue-unreadable`. */
export async function loadIssue(config: Config, name: string): Promise<LoadedIssue> {
  const folder = join(config.out, name);
  const digest = tryRead(join(folder, 'digest.json'));
  // A name is one folder's: `../elsewhere` is not an issue.
  if (digest === null || !readFolders(config.out).includes(name))
    throw issueMissing(name, config.out, listIssues(config.out));
  const edited = readText(join(folder, 'digest.md'));
  const written = digest.written?.['digest.md'];
  if (edited !== null && written !== undefined && hashText(edited) !== written)
    throw issueEdited(join(folder, 'digest.md'));
  const { content, html, text } = await renderEdition(digest, config);
  if (html !== readText(join(folder, 'index.html'))) throw issueStale(join(folder, 'index.html'));
  if (text !== readText(join(folder, 'index.txt'))) throw issueStale(join(folder, 'index.txt'));
  return { name, folder, content, digest, open: digest.written?.open ?? [] };
}

type StoredDigest = Digest & {
  readonly written?: { readonly 'digest.md'?: string; readonly open?: readonly string[] };
};

function tryRead(file: string): StoredDigest | null {
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

function readFolders(out: string): readonly string[] {
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

function readText(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return null;
    throw issueUnreadable(file, cause);
  }
}

/** As the build writes it down: line ends folded, so that a checkout that changes them has edited nothing. */
function hashText(text: string): string {
  return `sha256-${createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex')}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
