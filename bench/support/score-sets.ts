/** The measures that are not of one story: grouping of articles into stories, and pairs of figures. Public sets join in where they are at hand. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readArticles } from '../../src/articles/read-articles.ts';
import { comparePair } from '../../src/claims/compare-pair.ts';
import type { Article } from '../../src/model.ts';
import { groupArticles } from '../../src/stories/group-articles.ts';
import { type BcubedScore, scoreBcubed } from './bcubed.ts';
import type { LabelledFolder } from './gold.ts';

export interface GroupingScore extends BcubedScore {
  readonly name: string;
  readonly articles: number;
}

export interface PairScore {
  readonly pairs: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Share of the pairs of different quantities that were flagged as rival. */
  readonly flagged: number;
}

/** A score from here on says that two figures are rival. */
const RIVAL = 0.5;

interface Week {
  readonly stories: readonly { readonly id: string; readonly files: readonly string[] }[];
}

/** The sample week as it is, and mixed with every labelled story in one folder. */
export async function scoreWeeks(
  weekFolder: string,
  sheet: string,
  labelled: readonly LabelledFolder[],
): Promise<readonly GroupingScore[]> {
  const { stories } = JSON.parse(readFileSync(sheet, 'utf8')) as Week;
  const { articles } = await readArticles(weekFolder);
  const labels = new Map(stories.flatMap(({ id, files }) => files.map((file) => [file, id] as const)));
  const gold = new Map(articles.map(({ id }) => [id, labels.get(id) ?? id]));
  const week = scoreGrouping('sample week', articles, gold);
  const mixed = [...articles];
  for (const { name, folder } of labelled) {
    for (const article of (await readArticles(folder)).articles) {
      // The folder's name in front keeps file names apart; a story that the week has too is one story.
      const id = `${name}/${article.id}`;
      mixed.push({ ...article, id });
      gold.set(id, name);
    }
  }
  return [week, scoreGrouping('sample week and labelled stories', mixed, gold)];
}

/** ECB+ through the exporter of the public sets. */
export async function scorePublicGrouping(folder: string): Promise<readonly GroupingScore[]> {
  const exporter = path.join(folder, 'export.mjs');
  if (!existsSync(exporter)) return [];
  const work = mkdtempSync(path.join(tmpdir(), 'collate-quality-'));
  try {
    runNode([exporter, '--set', 'ecb', '--split', 'dev', '--out', work]);
    const { articles } = await readArticles(path.join(work, 'articles/ecb'));
    const { files } = JSON.parse(readFileSync(path.join(work, 'gold/ecb.json'), 'utf8')) as {
      files: Record<string, { cluster: string }>;
    };
    return [scoreGrouping('ECB+', articles, new Map(Object.entries(files).map(([id, { cluster }]) => [id, cluster])))];
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function scoreGrouping(name: string, articles: readonly Article[], gold: ReadonlyMap<string, string>): GroupingScore {
  const sorted = articles.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const groups = groupArticles(sorted).map((story) => story.articles);
  return { name, articles: articles.length, ...scoreBcubed(gold, groups) };
}

interface PairRow {
  /** D: rival figures for one quantity; R: one quantity, compatible; N: different quantities. */
  readonly label: 'D' | 'R' | 'N';
  readonly a: string;
  readonly b: string;
  readonly va: number;
  readonly vb: number;
}

/** Labelled pairs of figures (JSON Lines), or null where there are none. */
export function scorePairs(file: string): PairScore | null {
  if (!existsSync(file)) return null;
  const rows = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as PairRow);
  return countPairs(
    rows.map(({ label, a, b, va, vb }) => ({
      label,
      isRival: (comparePair({ text: a, value: va }, { text: b, value: vb })?.score ?? 0) >= RIVAL,
    })),
  );
}

/** Precision, recall and F1 of "rival" against label D, and how often different quantities were called rival. */
export function countPairs(
  rows: readonly { readonly label: PairRow['label']; readonly isRival: boolean }[],
): PairScore {
  const count = (label: PairRow['label'] | null, isRival: boolean): number =>
    rows.filter((row) => (label === null || row.label === label) && (row.isRival || !isRival)).length;
  const right = count('D', true);
  const precision = right / (count(null, true) || 1);
  const recall = right / (count('D', false) || 1);
  return {
    pairs: rows.length,
    precision,
    recall,
    f1: (2 * precision * recall) / (precision + recall || 1),
    flagged: count('N', true) / (count('N', false) || 1),
  };
}

/** Runs a script and returns what it prints. */
export function runNode(args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`${args[0]} ended with ${status}: ${stderr.slice(0, 500)}`);
  return stdout;
}
