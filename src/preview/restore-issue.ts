/**
 * An issue of an earlier week, from what its build left: digest.json and digest.md, rendered with today's templates. Looking writes nothing;
 * where digest.md says something else than was rendered from it, the rendering follows, so that what is sent is what was looked at.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { BuildMemory } from '../build/build-memory.ts';
import { readEdited } from '../build/edit-issue.ts';
import { issueLocked } from '../build/errors.ts';
import { renderEdition, type Edition } from '../build/render-edition.ts';
import type { Config } from '../config.ts';
import { acquireLock } from '../io/lock.ts';
import { recoverIssueFolder, writeIssueFolder } from '../io/write-issue-folder.ts';
import type { Digest } from '../model.ts';
import type { Snapshot } from './snapshot.ts';

/** Raises `issue-not-built`, `digest-file-mistaken` and what rendering raises. Articles are those that are still there. */
export async function restoreIssue(
  config: Config,
  issue: string,
  memory: BuildMemory,
): Promise<Omit<Snapshot, 'version'>> {
  // A name is one folder's: `../elsewhere` is no issue.
  const folder = join(config.out, basename(issue));
  const { digest, json } = readEdited(folder);
  const edition = await renderEdition(digest, config);
  followEdits(folder, json, digest, edition);
  const known = new Map(digest.articles.map((article) => [article.id, article]));
  const read = await memory.readArticles(config.articles).catch(() => ({ articles: [] }));
  // The next week may have files of the same names: another text is another article.
  const articles = read.articles.filter(({ id, title, date, words }) => {
    const then = known.get(id);
    return then !== undefined && then.title === title && then.date === date && then.words === words;
  });
  return { issue: digest.issue.id, folder, digest, edition, articles, notices: [], conflicts: [], built: null };
}

function followEdits(folder: string, json: string, digest: Digest, edition: Edition): void {
  const text = readText(join(folder, 'digest.md'));
  const { written } = JSON.parse(json) as { readonly written?: Readonly<Record<string, unknown>> };
  if (text === null || written === undefined || written['digest.md'] === hashText(text)) return;
  const file = `${folder}.lock`;
  const lock = acquireLock(file);
  if ('holder' in lock) throw issueLocked(file, lock.holder);
  try {
    recoverIssueFolder(folder);
    // Somebody wrote while this was rendered: the watch tells, and the next look follows.
    if (readText(join(folder, 'digest.md')) !== text || readText(join(folder, 'digest.json')) !== json) return;
    const stored = { ...digest, written: { ...written, 'digest.md': hashText(text) } };
    writeIssueFolder(folder, [
      { path: 'index.html', content: edition.html },
      { path: 'index.txt', content: edition.text },
      { path: 'message.eml', content: edition.message },
      { path: 'digest.json', content: `${JSON.stringify(stored, null, 2)}\n` },
    ]);
  } finally {
    lock.release();
  }
}

function readText(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

/** As a build writes it down: line ends folded. */
function hashText(text: string): string {
  return `sha256-${createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex')}`;
}
