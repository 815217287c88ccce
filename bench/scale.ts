/**
 * How time and memory grow: generated weeks of 50, 1,000 and 10,000 articles, with new names and figures in every event, so that stories
 * do not grow with the week. Each size runs in a process of its own; prints processor milliseconds (the wall clock lies on a busy machine), peak memory and
 * the exponent between sizes.
 *
 *   node bench/scale.ts [50 1000 10000]        grouping, and the whole pipeline where there is one
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Article } from '../src/model.ts';
import { groupArticles } from '../src/stories/group-articles.ts';
import { createMixedWeek } from '../test/stories/mixed-week.ts';

type Stage = (articles: readonly Article[]) => unknown;

interface Measure {
  readonly articles: number;
  readonly ms: number;
  readonly peakMb: number;
}

/** An event of the generated week has about two articles. */
const ARTICLES_AN_EVENT = 2;
const PIPELINE: string = path.resolve(import.meta.dirname, '../src/pipeline.ts');

if (process.argv[2] === '--child') await runChild(process.argv[3] ?? 'grouping', Number(process.argv[4]));
else runAll(process.argv.slice(2).map(Number));

async function runChild(stage: string, size: number): Promise<void> {
  const run = stage === 'grouping' ? groupArticles : await loadPipeline();
  const articles = createMixedWeek(7, Math.ceil(size / ARTICLES_AN_EVENT)).articles.slice(0, size);
  const started = process.cpuUsage();
  run(articles);
  const { user, system } = process.cpuUsage(started);
  const ms = (user + system) / 1000;
  console.log(JSON.stringify({ articles: articles.length, ms, peakMb: process.resourceUsage().maxRSS / 1024 }));
}

async function loadPipeline(): Promise<Stage> {
  const { buildDigest } = (await import(PIPELINE)) as {
    buildDigest: (articles: readonly Article[], options: object) => unknown;
  };
  return (articles) => buildDigest(articles, {});
}

function runAll(chosen: readonly number[]): void {
  const sizes = chosen.length > 0 ? chosen : [50, 1000, 10_000];
  for (const stage of existsSync(PIPELINE) ? ['grouping', 'pipeline'] : ['grouping']) {
    let before: Measure | undefined;
    for (const size of sizes) {
      const measure = measureChild(stage, size);
      if (measure === null) break;
      console.log(`${stage.padEnd(9)} ${formatMeasure(measure, before)}`);
      before = measure;
    }
  }
}

function measureChild(stage: string, size: number): Measure | null {
  const args = ['--max-old-space-size=4096', import.meta.filename, '--child', stage, String(size)];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status === 0) return JSON.parse(stdout) as Measure;
  console.log(`${stage} of ${size} articles ended with ${status}: ${stderr.slice(0, 400)}`);
  return null;
}

function formatMeasure({ articles, ms, peakMb }: Measure, before: Measure | undefined): string {
  const row = `${String(articles).padStart(6)} articles ${ms.toFixed(0).padStart(7)} ms ${peakMb.toFixed(0).padStart(5)} MB`;
  if (before === undefined) return row;
  const exponent = Math.log(ms / before.ms) / Math.log(articles / before.articles);
  return `${row}   N^${exponent.toFixed(2)}`;
}
