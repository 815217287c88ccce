/**
 * How well and how fast articles are grouped into stories: B-cubed on the public set (ECB+) and on samples of it, and the time of the
 * whole process against the plain baseline on the same folder, alternating in one run. Without `../shared` it scores the set in test/stories.
 *
 *   node bench/grouping.ts                     everything
 *   node bench/grouping.ts --child FOLDER      one timed run: reads FOLDER, prints the stories and the milliseconds
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readArticles } from '../src/articles/read-articles.ts';
import type { Article } from '../src/model.ts';
import { groupArticles } from '../src/stories/group-articles.ts';
import { createMixedWeek } from '../test/stories/mixed-week.ts';
import { scoreBcubed } from './support/bcubed.ts';

const SHARED: string = path.resolve(import.meta.dirname, '../../shared/eval/public');
const OWN_STORIES: readonly string[] = ['../test/eval', '../../shared/eval/stories'].map((folder) =>
  path.resolve(import.meta.dirname, folder),
);
const RUNS = 5;

if (process.argv[2] === '--child') await runChild(process.argv[3] ?? '.');
else await runAll();

async function runChild(folder: string): Promise<void> {
  const { articles } = await readArticles(folder);
  const started = performance.now();
  const stories = groupArticles(articles);
  console.log(JSON.stringify({ stories, ms: performance.now() - started }));
}

async function runAll(): Promise<void> {
  for (const seed of [1, 2, 3]) {
    const { articles, stories } = createMixedWeek(seed);
    report(`generated week ${seed}`, articles, stories);
  }
  await scoreOwnStories();
  if (!existsSync(SHARED)) {
    console.log(`no ${SHARED}: the public set is not scored`);
    return;
  }
  const work = mkdtempSync(path.join(tmpdir(), 'collate-grouping-'));
  try {
    runNode([path.join(SHARED, 'export.mjs'), '--set', 'ecb', '--split', 'dev', '--out', work]);
    const folder = path.join(work, 'articles/ecb');
    const gold = readGold(path.join(work, 'gold/ecb.json'));
    await scoreSamples(folder, gold);
    compareTimes(folder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** The labelled stories of test/eval and the shared ones, all in one folder: each subfolder is one story. */
async function scoreOwnStories(): Promise<void> {
  const articles: Article[] = [];
  const gold = new Map<string, string>();
  for (const root of OWN_STORIES.filter((folder) => existsSync(folder))) {
    for (const entry of readdirSync(root, { withFileTypes: true }).filter((file) => file.isDirectory())) {
      for (const article of (await readArticles(path.join(root, entry.name))).articles) {
        if (article.id.includes('/')) continue;
        const id = `${entry.name}/${article.id}`;
        articles.push({ ...article, id });
        gold.set(id, entry.name);
      }
    }
  }
  report(`hand-made, ${new Set(gold.values()).size} stories`, articles, gold);
}

function readGold(file: string): ReadonlyMap<string, string> {
  const { files } = JSON.parse(readFileSync(file, 'utf8')) as { files: Record<string, { cluster: string }> };
  return new Map(Object.entries(files).map(([name, { cluster }]) => [name, cluster]));
}

async function scoreSamples(folder: string, gold: ReadonlyMap<string, string>): Promise<void> {
  const { articles } = await readArticles(folder);
  report('ECB+, all 462', articles, gold);
  for (const size of [200, 50, 20]) {
    const samples = Array.from({ length: 8 }, (_, seed) => sample(articles, size, seed));
    reportMean(`ECB+, 8 samples of ${size}`, samples, gold);
  }
  const labels = [...new Set(gold.values())].sort();
  const few = (most: number, seed: number): Article[] =>
    labels.flatMap((label) =>
      sample(
        articles.filter(({ id }) => gold.get(id) === label),
        most,
        seed,
      ),
    );
  reportMean(
    'ECB+, 3 of each story',
    Array.from({ length: 5 }, (_, seed) => few(3, seed)),
    gold,
  );
  reportMean(
    'ECB+, one story of 5',
    labels.map((label) =>
      sample(
        articles.filter(({ id }) => gold.get(id) === label),
        5,
        1,
      ),
    ),
    gold,
  );
}

/** The articles whose hash with the seed comes first: the same on every machine. */
function sample(articles: readonly Article[], size: number, seed: number): Article[] {
  const rank = (id: string): number => {
    let hash = 0x811c9dc5 ^ Math.imul(seed + 1, 0x9e3779b1);
    for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
    return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
  };
  return [...articles].sort((a, b) => rank(a.id) - rank(b.id)).slice(0, size);
}

function score(articles: readonly Article[], gold: ReadonlyMap<string, string>): [number, number, number] {
  const known = new Map(articles.map(({ id }) => [id, gold.get(id) ?? id]));
  const { precision, recall, f1 } = scoreBcubed(
    known,
    groupArticles(articles).map((story) => story.articles),
  );
  return [precision * 100, recall * 100, f1 * 100];
}

function report(name: string, articles: readonly Article[], gold: ReadonlyMap<string, string>): void {
  reportMean(name, [articles], gold);
}

function reportMean(name: string, folders: readonly (readonly Article[])[], gold: ReadonlyMap<string, string>): void {
  const scores = folders.map((articles) => score(articles, gold));
  const [p, r, f] = [0, 1, 2].map((at) => scores.reduce((sum, row) => sum + (row[at] as number), 0) / scores.length);
  console.log(`${name.padEnd(26)} B-cubed P ${p?.toFixed(1)}  R ${r?.toFixed(1)}  F1 ${f?.toFixed(1)}`);
}

function compareTimes(folder: string): void {
  const baseline: number[] = [];
  const whole: number[] = [];
  const grouping: number[] = [];
  // Built code where there is some: the source pays for type stripping at every start, which no user does.
  for (let run = 0; run < RUNS; run++) {
    baseline.push(time([path.join(SHARED, 'baselines/cluster_node.mjs'), folder]).wallMs);
    const ours = time([import.meta.filename, '--child', folder]);
    whole.push(ours.wallMs);
    grouping.push((JSON.parse(ours.output) as { ms: number }).ms);
  }
  const best = (list: readonly number[]): number => Math.min(...list);
  console.log(`baseline, whole process    ${best(baseline).toFixed(0)} ms (best of ${RUNS})`);
  console.log(
    `grouping alone, cold       ${best(grouping).toFixed(0)} ms, ratio ${(best(grouping) / best(baseline)).toFixed(2)}`,
  );
  console.log(
    `reading + grouping, whole  ${best(whole).toFixed(0)} ms, ratio ${(best(whole) / best(baseline)).toFixed(2)}`,
  );
}

function time(args: readonly string[]): { wallMs: number; output: string } {
  const started = performance.now();
  const output = runNode(args);
  return { wallMs: performance.now() - started, output };
}

function runNode(args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`${args[0]} ended with ${status}: ${stderr.slice(0, 500)}`);
  return stdout;
}
