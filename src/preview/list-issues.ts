/** The issues under `out`, newest first, for the list on the left. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ListedIssue } from './protocol.ts';

// Reading every digest.json on every change would cost more than the build; they change rarely.
const known = new Map<string, { readonly stamp: string; readonly issue: Omit<ListedIssue, 'isLive'> }>();

export function listPreviewIssues(out: string, live: string | null): readonly ListedIssue[] {
  return readNames(out)
    .flatMap((name) => readIssue(out, name) ?? [])
    .toSorted((a, b) => compare(b.date ?? '', a.date ?? '') || compare(b.id, a.id))
    .map((issue) => ({ ...issue, isLive: issue.id === live }));
}

function readIssue(out: string, name: string): Omit<ListedIssue, 'isLive'> | null {
  const file = join(out, name, 'digest.json');
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats === undefined) return null;
  const stamp = `${stats.mtimeMs}:${stats.size}`;
  const earlier = known.get(file);
  if (earlier?.stamp === stamp) return earlier.issue;
  try {
    const value = JSON.parse(readFileSync(file, 'utf8')) as {
      readonly issue: { readonly date: string | null; readonly subject: string };
      readonly written?: { readonly base?: unknown };
    };
    const issue = {
      id: name,
      date: value.issue.date,
      subject: String(value.issue.subject),
      isEdited: value.written?.base !== undefined,
    };
    known.set(file, { stamp, issue });
    return issue;
  } catch {
    // Not ours, or half of a copy: not an issue.
    return null;
  }
}

function readNames(out: string): readonly string[] {
  try {
    return readdirSync(out, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
  } catch {
    return [];
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
