/** What `collate build` prints of its result (pure): a few lines for people, one object for programs. */
import type { BuiltIssue } from '../build-issue.ts';
import { formatProblem } from '../errors.ts';
import type { Digest, Notice, Point } from '../model.ts';
import { extractPrinted } from './extract-printed.ts';

export interface ResultCounts {
  readonly articles: number;
  readonly refused: number;
  readonly stories: number;
  readonly themes: number;
  readonly agreements: number;
  readonly differences: number;
  readonly single: number;
}

/** Counts of what is printed; a point that stands in several places counts once. */
export function countResult(built: BuiltIssue): ResultCounts {
  const digest = built.digest === null ? null : extractPrinted(built.digest);
  const points = digest === null ? [] : listDistinct(digest);
  const count = (kinds: readonly Point['kind'][]): number =>
    points.filter((point) => kinds.includes(point.kind)).length;
  return {
    articles: built.articles.length,
    refused: built.notices.filter(isRefused).length,
    stories: digest?.stories.length ?? 0,
    themes: digest?.stories.reduce((sum, story) => sum + story.themes.length, 0) ?? 0,
    agreements: count(['agreement']),
    differences: count(['difference', 'apart']),
    single: count(['single']),
  };
}

function listDistinct(digest: Digest): readonly Point[] {
  const all = [
    ...digest.summary,
    ...digest.stories.flatMap((story) => [...story.lead, ...story.themes.flatMap((theme) => theme.points)]),
  ];
  return [...new Map(all.map((point) => [point.id, point])).values()];
}

/** The lines for a terminal. Refusals come in full, notices of one kind as one line. */
export function formatResult(built: BuiltIssue, elapsedMs: number): readonly string[] {
  const counts = countResult(built);
  const files = built.fileCount === counts.articles ? '' : ` of ${built.fileCount} files`;
  return [
    `Read ${plural(counts.articles, 'article')}${files} from ${built.source}.`,
    ...formatNotices(built.notices),
    ...formatOutcome(built, counts, elapsedMs),
  ];
}

function formatOutcome(built: BuiltIssue, counts: ResultCounts, elapsedMs: number): readonly string[] {
  if (built.outcome === 'stopped') return [`Issue ${built.id} was not written.`];
  if (built.outcome === 'empty') return ['No article could be used, so there is no issue.'];
  const found = [
    counts.stories === 1 ? '1 story' : `${counts.stories} stories`,
    plural(counts.themes, 'theme'),
    plural(counts.agreements, 'agreement'),
    plural(counts.differences, 'difference'),
    `${counts.single} from a single source`,
  ];
  const unsynthesized = built.digest?.stories.filter((story) => story.reason !== '' && story.hidden !== true) ?? [];
  return [
    `Found ${found.join(', ')}.`,
    ...unsynthesized.map((story) => `No synthesis of "${story.title}": ${story.reason}`),
    `Wrote ${built.folder}/ (${built.files.filter((file) => !file.includes('/')).join(', ')}) in ${(elapsedMs / 1000).toFixed(1)} s.`,
  ];
}

function formatNotices(notices: readonly Notice[]): readonly string[] {
  const byCode = new Map<string, Notice[]>();
  for (const notice of notices.filter((each) => !isRefused(each)))
    byCode.set(notice.code, [...(byCode.get(notice.code) ?? []), notice]);
  const grouped = [...byCode.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const more =
      others.length === 0 ? '' : `\n  The same in ${plural(others.length, 'more place')}: ${listFiles(others)}.`;
    return [`Note: ${formatProblem(first)}${more}`];
  });
  return [...notices.filter(isRefused).map((notice) => `Refused: ${formatProblem(notice)}`), ...grouped];
}

function listFiles(notices: readonly Notice[]): string {
  const files = [...new Set(notices.map((notice) => notice.file ?? '').filter((file) => file !== ''))];
  return files.length > 4 ? `${files.slice(0, 3).join(', ')} and ${files.length - 3} others` : files.join(', ');
}

/** The object of `--json`: stable names, no times. */
export function toJsonResult(built: BuiltIssue): object {
  return {
    outcome: built.outcome,
    issue: built.id,
    folder: built.folder,
    files: built.files,
    counts: countResult(built),
    notices: built.notices,
  };
}

/** True where a person has to look: exit code 1. */
export function isRefused(notice: Notice): boolean {
  return notice.severity === 'refused';
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
