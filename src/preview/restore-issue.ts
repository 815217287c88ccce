/** An issue of an earlier week, from what its build left: digest.json and digest.md, rendered with today's templates; nothing is written. */
import { basename, join } from 'node:path';
import type { BuildMemory } from '../build/build-memory.ts';
import { readEdited } from '../build/edit-issue.ts';
import { renderEdition } from '../build/render-edition.ts';
import type { Config } from '../config.ts';
import type { Snapshot } from './snapshot.ts';

/** Raises `issue-not-built`, `digest-file-mistaken` and what rendering raises. Articles are those that are still there. */
export async function restoreIssue(
  config: Config,
  issue: string,
  memory: BuildMemory,
): Promise<Omit<Snapshot, 'version'>> {
  // A name is one folder's: `../elsewhere` is no issue.
  const folder = join(config.out, basename(issue));
  const { digest } = readEdited(folder);
  const edition = await renderEdition(digest, config);
  const known = new Set(digest.articles.map(({ id }) => id));
  const read = await memory.readArticles(config.articles).catch(() => ({ articles: [] }));
  const articles = read.articles.filter(({ id }) => known.has(id));
  return { issue: digest.issue.id, folder, digest, edition, articles, notices: [], conflicts: [], built: null };
}
