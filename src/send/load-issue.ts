/**
 * `<out>/<issue>/` → what is to be sent. Only what a build wrote and nobody changed since goes out: an edited digest.md, or a template
 * or configuration changed after the build, is refused, because what is sent must be what was looked at.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { renderEdition } from '../build/render-edition.ts';
import type { Config } from '../config.ts';
import type { IssueContent } from '../message/compose-message.ts';
import { issueEdited, issueMissing, issueStale } from './errors.ts';
import { listIssues, readDigest, readFolders, readText } from './list-issues.ts';

export interface LoadedIssue {
  readonly name: string;
  readonly folder: string;
  readonly content: IssueContent;
  /** What the build left for the editor to decide or mend, a line each. */
  readonly open: readonly string[];
}

/** Loads issue `name`. Raises `issue-missing`, `issue-edited`, `issue-stale`, `issue-unreadable`. */
export async function loadIssue(config: Config, name: string): Promise<LoadedIssue> {
  const folder = join(config.out, name);
  const digest = readDigest(join(folder, 'digest.json'));
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
  return { name, folder, content, open: digest.written?.open ?? [] };
}

/** As the build writes it down: line ends folded, so that a checkout that changes them has edited nothing. */
function hashText(text: string): string {
  return `sha256-${createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex')}`;
}
