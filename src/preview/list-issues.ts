/** The issues under `out`, newest first, for the list on the left. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ListedIssue } from './protocol.ts';
import type { Sent } from './read-sent.ts';

type Listed = Omit<ListedIssue, 'isLive' | 'sent'>;

// Reading every digest.json on every change would cost more than the build; they change rarely.
const known = new Map<string, { readonly stamp: string; readonly issue: Listed }>();

export function listPreviewIssues(out: string, live: string | null, sent: Sent): readonly ListedIssue[] {
  return readNames(out)
    .flatMap((name) => readIssue(out, name) ?? [])
    .toSorted((a, b) => compare(b.date ?? '', a.date ?? '') || compare(b.id, a.id))
    .map((issue) => ({ ...issue, isLive: issue.id === live, sent: sent.get(issue.id) ?? null }));
}

function readIssue(out: string, name: string): Listed | null {
  const file = join(out, name, 'digest.json');
  const own = stampOf(file);
  if (own === null) return null;
  const stamp = `${own} ${stampOf(join(out, name, 'digest.md'))}`;
  const earlier = known.get(file);
  if (earlier?.stamp === stamp) return earlier.issue;
  try {
    const value = JSON.parse(readFileSync(file, 'utf8')) as {
      readonly issue: { readonly date: string | null; readonly subject: string };
      readonly written?: { readonly base?: unknown; readonly 'digest.md'?: string };
    };
    const rendered = value.written?.['digest.md'];
    const issue = {
      id: name,
      date: value.issue.date,
      subject: String(value.issue.subject),
      isEdited: value.written?.base !== undefined,
      isStale: rendered !== undefined && hashFile(join(out, name, 'digest.md')) !== rendered,
    };
    known.set(file, { stamp, issue });
    return issue;
  } catch {
    // Not ours, or half of a copy: not an issue.
    return null;
  }
}

function stampOf(file: string): string | null {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats === undefined ? null : `${stats.mtimeMs}:${stats.size}`;
}

/** As a build writes it down: line ends folded. */
function hashFile(file: string): string {
  const text = readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
  return `sha256-${createHash('sha256').update(text).digest('hex')}`;
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
