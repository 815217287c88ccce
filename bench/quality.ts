/**
 * How good the digests are: every labelled story through the real reader and pipeline with shipped defaults, scored against its answer
 * sheet; then grouping and pairs of figures. What the measures mean stands in docs/quality.md.
 *
 *   node bench/quality.ts [story …] [--verbose] [--json] [--write --date 2026-11-20]
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { compareScorers } from './support/compare-scorers.ts';
import { readLabelledFolders } from './support/gold.ts';
import { HOLD_OUTS } from './support/hold-outs.ts';
import { formatQualityTable, formatTable, percent } from './support/quality-table.ts';
import { type FolderScore, scoreFolder } from './support/score-folder.ts';
import {
  type GroupingScore,
  type PairScore,
  scorePairs,
  scorePublicGrouping,
  scoreWeeks,
} from './support/score-sets.ts';

const ROOT: string = path.resolve(import.meta.dirname, '..');
const SHARED: string = path.resolve(ROOT, '../shared/eval');
const PAGE: string = path.join(ROOT, 'docs/quality.md');
const MARKS: readonly [string, string] = ['<!-- measured: begin -->', '<!-- measured: end -->'];

const { values: flags, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: {
    verbose: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    date: { type: 'string' },
  },
});
if (flags.write && (flags.date === undefined || wanted.length > 0)) {
  console.error('expected --date YYYY-MM-DD and all stories with --write: the page says when everything was measured');
  process.exit(2);
}

const all = [path.join(SHARED, 'stories'), path.join(ROOT, 'test/eval')].flatMap(readLabelledFolders);
const folders = all.filter(({ name }) => (wanted.length === 0 ? !HOLD_OUTS.includes(name) : wanted.includes(name)));
if (folders.length === 0) {
  console.error(`expected one of ${all.map(({ name }) => name).join(', ')}, found ${wanted.join(', ')}`);
  process.exit(2);
}
const scores: FolderScore[] = [];
for (const folder of folders) scores.push(await scoreFolder(folder));
const isWhole = wanted.length === 0;
const grouping = isWhole
  ? [
      ...(await scoreWeeks(path.join(ROOT, 'articles'), path.join(ROOT, 'test/eval/week.json'), all)),
      ...(await scorePublicGrouping(path.join(SHARED, 'public'))),
    ]
  : [];
const pairs = isWhole ? scorePairs(path.join(SHARED, 'public/data/dev/numeric.pairs.jsonl')) : null;

if (flags.json)
  console.log(
    JSON.stringify(
      { stories: scores, grouping, pairs },
      (key, value: unknown) => (key === 'digest' ? undefined : value),
      2,
    ),
  );
else print();
if (flags.write) writePage(flags.date as string);

function print(): void {
  console.log(formatReport());
  const scorer = path.join(SHARED, 'stories/score.mjs');
  if (existsSync(scorer)) console.log(`\n${compareScorers(scorer, folders, scores)}`);
  if (!flags.verbose) return;
  for (const { story, remarks } of scores)
    console.log([`\n${story}`, ...remarks.map((line) => `  - ${line}`)].join('\n'));
}

function formatReport(): string {
  const split = scores.filter((score) => score.stories !== 1);
  const parts = [formatQualityTable(scores)];
  for (const { story, stories } of split) parts.push(`${story} was split into ${stories} stories.`);
  if (grouping.length > 0) parts.push(formatGrouping(grouping));
  if (pairs !== null) parts.push(formatPairs(pairs));
  return parts.join('\n\n');
}

function formatGrouping(rows: readonly GroupingScore[]): string {
  return formatTable([
    ['grouping (B-cubed)', 'articles', 'precision', 'recall', 'F1', 'pass', 'aim'],
    ...rows.map(({ name, articles, precision, recall, f1 }) => [
      name,
      String(articles),
      ...[precision, recall, f1].map((share) => (100 * share).toFixed(1)),
      ...(name === 'ECB+' ? ['92', '95'] : ['97', '100']),
    ]),
  ]);
}

function formatPairs({ pairs: count, precision, recall, f1, flagged }: PairScore): string {
  return formatTable([
    ['pairs of figures', 'measured', 'pass', 'aim'],
    [`F1 of ${count} pairs (P ${percent(precision)}, R ${percent(recall)})`, percent(f1), '45', '60'],
    ['different quantities called rival', percent(flagged), '≤ 10', '≤ 5'],
  ]);
}

/** Replaces what stands between the marks of docs/quality.md. */
function writePage(date: string): void {
  const page = readFileSync(PAGE, 'utf8');
  const [begin, end] = MARKS.map((mark) => page.indexOf(mark)) as [number, number];
  if (begin < 0 || end < begin) throw new Error(`expected the marks ${MARKS.join(' and ')} in ${PAGE}, found none`);
  const measured = `${MARKS[0]}\n\nMeasured on ${date}; shares in percent.\n\n${formatReport()}\n\n`;
  writeFileSync(PAGE, page.slice(0, begin) + measured + page.slice(end));
}
