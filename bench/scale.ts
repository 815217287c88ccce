/**
 * How time and memory grow, each size in a process of its own: generated weeks of 50, 1,000 and 10,000 articles (new names and figures in
 * every event, so that stories do not grow with the week), and one story of five articles with 500, 1,000 and 5,000 sentences. Prints
 * processor milliseconds (the wall clock lies on a busy machine), peak memory, the exponent between sizes and the limit.
 *
 *   node bench/scale.ts [grouping | pipeline | story | one] [sizes …]
 */
import { spawnSync } from 'node:child_process';
import { parseArticle } from '../src/articles/parse-article.ts';
import type { Article } from '../src/model.ts';
import { buildDigest } from '../src/pipeline.ts';
import { groupArticles } from '../src/stories/group-articles.ts';
import { createMixedWeek } from '../test/stories/mixed-week.ts';
import { median } from './support/measure-process.ts';

interface Measure {
  readonly size: number;
  readonly ms: number;
  readonly peakMb: number;
}

interface Stage {
  readonly sizes: readonly number[];
  readonly unit: string;
  readonly create: (size: number, seed?: number) => readonly Article[];
  readonly run: (articles: readonly Article[]) => unknown;
  /** Runs before those that are measured, of which the median counts: one alone moves by half, as V8 compiles beside it. */
  readonly warmUps?: number;
  /** By size, what a run may cost. */
  readonly limits: Readonly<Record<number, string>>;
  /** Exponent between sizes. */
  readonly limit?: number;
}

/** An event of the generated week has about two articles. */
const ARTICLES_AN_EVENT = 2;
const STORY_ARTICLES = 5;
/** A story of the sample week, and of the labelled ones, has about so many. */
const USUAL_SENTENCES = 150;
/** Runs of a warm stage that are measured. */
const MEASURED = 15;

const createWeek = (size: number): readonly Article[] =>
  createMixedWeek(7, Math.ceil(size / ARTICLES_AN_EVENT)).articles.slice(0, size);
const build = (articles: readonly Article[]): unknown => buildDigest(articles, { issue: 'bench', date: null });

const stages: Readonly<Record<string, Stage>> = {
  grouping: {
    sizes: [50, 1000, 10_000],
    unit: 'articles',
    create: createWeek,
    run: groupArticles,
    limits: {},
    limit: 1.2,
  },
  pipeline: {
    sizes: [50, 1000, 10_000],
    unit: 'articles',
    create: createWeek,
    run: build,
    limits: { 50: '1.5 s', 1000: '12 s, 600 MB', 10_000: '2 GB' },
    limit: 1.2,
  },
  story: { sizes: [500, 1000, 5000], unit: 'sentences', create: createStory, run: buildStory, limits: {}, limit: 1.2 },
  'one story, cold': {
    sizes: [USUAL_SENTENCES],
    unit: 'sentences',
    create: createStory,
    run: buildStory,
    limits: {},
  },
  'one story, warm': {
    sizes: [USUAL_SENTENCES],
    unit: 'sentences',
    create: createStory,
    run: buildStory,
    warmUps: 12,
    limits: { [USUAL_SENTENCES]: '0.25 s' },
  },
};

function runChild(name: string, size: number): void {
  const stage = stages[name];
  if (stage === undefined) throw new Error(`expected one of ${Object.keys(stages).join(', ')}, found ${name}`);
  // Other words in each run: nothing that was kept of one may serve the next.
  const warmUps = stage.warmUps ?? 0;
  for (let run = 0; run < warmUps; run++) stage.run(stage.create(size, run + 2));
  const times = Array.from({ length: warmUps === 0 ? 1 : MEASURED }, (_, run) => {
    const articles = stage.create(size, run === 0 ? undefined : warmUps + run + 1);
    const started = process.cpuUsage();
    stage.run(articles);
    const { user, system } = process.cpuUsage(started);
    return (user + system) / 1000;
  });
  const ms = median(times);
  console.log(JSON.stringify({ size, ms, peakMb: process.resourceUsage().maxRSS / 1024 }));
}

function runAll(chosen: readonly string[]): void {
  const sizes = chosen.map(Number).filter((size) => !Number.isNaN(size));
  const wanted = chosen.filter((name) => Number.isNaN(Number(name)));
  for (const [name, stage] of Object.entries(stages)) {
    if (wanted.length > 0 && !wanted.some((each) => name.startsWith(each))) continue;
    let before: Measure | undefined;
    for (const size of sizes.length > 0 ? sizes : stage.sizes) {
      const measure = measureChild(name, size);
      if (measure === null) break;
      console.log(`${name.padEnd(15)} ${formatMeasure(stage, measure, before)}`);
      before = measure;
    }
  }
}

function measureChild(name: string, size: number): Measure | null {
  const args = ['--max-old-space-size=4096', import.meta.filename, '--child', name, String(size)];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status === 0) return JSON.parse(stdout) as Measure;
  console.log(`${name} of ${size} ended with ${status}: ${stderr.slice(0, 400)}`);
  return null;
}

function formatMeasure({ unit, limits, limit }: Stage, measure: Measure, before: Measure | undefined): string {
  const { size, ms, peakMb } = measure;
  const row = `${String(size).padStart(6)} ${unit.padEnd(9)} ${ms.toFixed(0).padStart(7)} ms ${peakMb.toFixed(0).padStart(5)} MB`;
  const growth = before === undefined ? null : Math.log(ms / before.ms) / Math.log(size / before.size);
  const grown = growth === null ? '' : `   N^${growth.toFixed(2)}`;
  const most = [limits[size], growth === null || limit === undefined ? undefined : `N^${limit}`].filter(Boolean);
  return `${row}${grown}${most.length === 0 ? '' : `   (limit ${most.join(', ')})`}`;
}

const SUBJECTS =
  'The council,The harbour board,Mayor Irene Holt,Saltmere Water,The dockers,Engineers,Residents of Quay Street,The ministry,Opposition members,The insurer'.split(
    ',',
  );
const VERBS =
  'approved,rejected,questioned,paid for,delayed,defended,inspected,promised,published,abandoned,extended,praised'.split(
    ',',
  );
const OBJECTS =
  'the flood barrier,the pumping station,a plan for the sea wall,the budget,an evacuation route,the contract,new sluice gates,the survey,repairs at the lock,the warning system'.split(
    ',',
  );
const ENDS =
  'after a night of rain,in Saltmere on Monday,despite the cost,at a meeting that lasted three hours,before the spring tides,with votes of both parties,against the advice of engineers,and asked for more time'.split(
    ',',
  );

/** Five articles on one flood in a town, `sentences` in all, no two alike in all their words; `seed` changes which. */
function createStory(sentences: number, seed = 1): readonly Article[] {
  let state = seed * 7919;
  const next = (most: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % most;
  };
  const pick = (list: readonly string[]): string => list[next(list.length)] ?? '';
  const sentence = (): string => {
    const figure =
      next(3) === 0 ? ` for £${next(90) + 10} million` : next(3) === 0 ? `, ${next(900) + 100} homes,` : '';
    return `${pick(SUBJECTS)} ${pick(VERBS)} ${pick(OBJECTS)}${figure} ${pick(ENDS)}.`;
  };
  return Array.from({ length: STORY_ARTICLES }, (_, article) => {
    const own = Array.from({ length: Math.round(sentences / STORY_ARTICLES) }, sentence);
    const paragraphs = Array.from({ length: Math.ceil(own.length / 3) }, (__, at) =>
      own.slice(at * 3, at * 3 + 3).join(' '),
    );
    const head = `---\ntitle: Flood barrier of Saltmere\nsource: Paper ${article}\ndate: 2026-11-1${article}\n---\n`;
    const id = `${article}.md`;
    const parsed = parseArticle(id, Buffer.from(`${head}\n${paragraphs.join('\n\n')}\n`), id).article;
    if (parsed === null) throw new Error('expected an article');
    return parsed;
  });
}

function buildStory(articles: readonly Article[]): void {
  const { stages: made } = buildDigest(articles, { issue: 'bench', date: null });
  if (made.stories[0]?.articles.length !== articles.length) throw new Error('expected one story of all articles');
}

if (process.argv[2] === '--child') runChild(process.argv[3] ?? '', Number(process.argv[4]));
else runAll(process.argv.slice(2));
