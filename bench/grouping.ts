/**
 * How well and how fast articles are grouped into stories: B-cubed on the public set (ECB+) and on samples of it, and the processor time of
 * a process that reads and groups, from dist/, against the plain baseline on the same folder, alternating in one run. Without `../shared`
 * it scores the set in test/stories. Run: npm run build && node bench/grouping.ts
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { readArticles } from '../src/articles/read-articles.ts';
import type { Article } from '../src/model.ts';
import { groupArticles } from '../src/stories/group-articles.ts';
import { createMixedWeek } from '../test/stories/mixed-week.ts';
import { scoreBcubed } from './support/bcubed.ts';
import { measureProcess, median, type ProcessRun } from './support/measure-process.ts';

const SHARED: string = path.resolve(import.meta.dirname, '../../shared/eval/public');
const OWN_STORIES: readonly string[] = ['../test/eval', '../../shared/eval/stories'].map((folder) =>
  path.resolve(import.meta.dirname, folder),
);
const DIST: string = path.resolve(import.meta.dirname, '../dist');
const RUNS = 5;

/** What a user's process does: built code, started cold. Prints the processor time of grouping alone. */
const groupFolder = `
const { readArticles } = await import(${importOf('articles/read-articles.js')});
const { groupArticles } = await import(${importOf('stories/group-articles.js')});
const { articles } = await readArticles(process.argv[1]);
const before = process.cpuUsage();
groupArticles(articles);
const { user, system } = process.cpuUsage(before);
console.log((user + system) / 1000);`;

await runAll();

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
    measureProcess([path.join(SHARED, 'export.mjs'), '--set', 'ecb', '--split', 'dev', '--out', work]);
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

function importOf(file: string): string {
  return JSON.stringify(pathToFileURL(path.join(DIST, file)).href);
}

function compareTimes(folder: string): void {
  if (!existsSync(DIST)) {
    console.log('no dist/: times are not compared; npm run build makes it');
    return;
  }
  const baseline: ProcessRun[] = [];
  const ours: ProcessRun[] = [];
  for (let run = 0; run < RUNS; run++) {
    baseline.push(measureProcess([path.join(SHARED, 'baselines/cluster_node.mjs'), folder]));
    ours.push(measureProcess(['--input-type=module', '-e', groupFolder, folder]));
  }
  const against = median(baseline.map(({ cpuMs }) => cpuMs));
  const print = (what: string, ms: number): void =>
    console.log(`${what.padEnd(26)} ${ms.toFixed(0)} ms, ratio ${(ms / against).toFixed(2)}`);
  print('baseline, whole process', against);
  print('grouping alone, cold', median(ours.map(({ stdout }) => Number(stdout))));
  print('reading + grouping, whole', median(ours.map(({ cpuMs }) => cpuMs)));
  const walls = [ours, baseline].map((runs) => median(runs.map(({ wallMs }) => wallMs)));
  console.log(`by the wall clock           ${walls.map((ms) => `${ms.toFixed(0)} ms`).join(' against ')}`);
}
