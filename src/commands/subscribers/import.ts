/** `collate subscribers import`: a file → the list; prints what was done and every line that is wrong. */
import { createInterface } from 'node:readline/promises';
import { formatProblem } from '../../errors.ts';
import { quoteValue } from '../../subscribers/errors.ts';
import { type ImportReport, importSubscribers } from '../../subscribers/import-subscribers.ts';
import { type AskColumn, parseMap } from '../../subscribers/map-columns.ts';
import { formatOf, withList } from './open-list.ts';

interface Flags {
  readonly map?: readonly string[];
  readonly format?: 'csv' | 'jsonl';
  readonly encoding?: string;
  readonly skipBad?: boolean;
  readonly dryRun?: boolean;
  readonly json?: boolean;
  readonly config?: string;
}

/** How often the count on a terminal moves: fast enough to look alive. */
const PROGRESS_MS = 200;

export async function importList(file: string, flags: Flags): Promise<void> {
  await withList({ ...flags, inMemory: flags.dryRun === true }, async ({ database }) => {
    const report = await importSubscribers(database, {
      source: { file, format: formatOf(file, flags.format), encoding: flags.encoding },
      map: parseMap(flags.map ?? []),
      ask: createAsk(file),
      skipBad: flags.skipBad === true,
      dryRun: flags.dryRun === true,
      now: Date.now(),
      ...(process.stderr.isTTY && flags.json !== true ? { onProgress: createProgress() } : {}),
    });
    if (flags.json === true) console.log(JSON.stringify(report, null, 2));
    else print(file, report, flags);
    if (report.refused > 0) process.exitCode = 1;
  });
}

/** Asks on a terminal; a list that comes through standard input leaves nobody to ask. */
function createAsk(file: string): AskColumn {
  return async (columns) => {
    if (file === '-' || !process.stdin.isTTY || !process.stderr.isTTY) return null;
    const lines = createInterface({ input: process.stdin, output: process.stderr });
    try {
      columns.forEach((column, index) => process.stderr.write(`  ${index + 1}  ${quoteValue(column)}\n`));
      const answer = await lines.question('Which column holds the e-mail address? (number) ');
      return columns[Number(answer.trim()) - 1] ?? null;
    } catch (cause) {
      // Ctrl-C and Ctrl-D: no answer.
      if (cause instanceof Error && cause.name === 'AbortError') return null;
      throw cause;
    } finally {
      lines.close();
    }
  };
}

function createProgress(): (rows: number) => void {
  let last = Date.now();
  return (rows) => {
    if (Date.now() - last < PROGRESS_MS) return;
    last = Date.now();
    process.stderr.write(`\r${rows.toLocaleString('en')} lines read\u001b[K`);
  };
}

function print(file: string, report: ImportReport, flags: Flags): void {
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
  for (const notice of report.notices) console.error(formatProblem(notice));
  const unlisted = report.refused + report.doubled - report.notices.length;
  if (unlisted > 0) console.error(`… and ${count(unlisted, 'line')} more like these`);
  const parts = [
    count(report.rows, 'subscriber'),
    `${report.added} new`,
    `${report.updated} known`,
    ...(report.suppressed > 0 ? [`${report.suppressed} left out: must not be mailed`] : []),
    ...(report.doubled > 0 ? [`${report.doubled} doubled`] : []),
    ...(report.refused > 0 ? [`${report.refused} refused`] : []),
  ];
  console.log(`${file}: ${parts.join(' · ')}`);
  if (report.written) return;
  console.log(
    flags.dryRun === true
      ? 'Dry run: nothing was written.'
      : 'Nothing was imported. Correct these lines, or leave them out with --skip-bad.',
  );
}

function count(number: number, word: string): string {
  return `${number.toLocaleString('en')} ${word}${number === 1 ? '' : 's'}`;
}
