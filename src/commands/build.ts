/** `collate build [folder]`: load the configuration, build the issue, print what was done. It decides nothing. */
import { Command, InvalidArgumentError } from 'commander';
import { isDate } from '../build/choose-articles.ts';
import type { BuildStep } from '../build-issue.ts';
import { parseDays } from '../config/durations.ts';
import type { Notice } from '../model.ts';

interface BuildFlags {
  readonly issue?: string;
  readonly date?: string;
  readonly since?: string;
  readonly until?: string;
  readonly window?: number;
  readonly out?: string;
  readonly config?: string;
  readonly explain?: string;
  readonly keepStages?: boolean;
  readonly fresh?: boolean;
  readonly quiet?: boolean;
  readonly json?: boolean;
}

export function createCommand(): Command {
  return new Command('build')
    .argument('[folder]', 'folder of the articles: .md, .html and .txt files (default: articles)')
    .description(
      'Reads the articles, groups them into stories, compares what they say and writes the issue: HTML, text, message, Markdown and JSON.',
    )
    .option('--issue <name>', 'name of the issue (default: the ISO week of its date, such as 2026-W47)')
    .option('--date <date>', 'date of the issue, such as 2026-11-20 (default: that of the newest article)', parseDate)
    .option('--since <date>', 'leave out articles before this day', parseDate)
    .option('--until <date>', 'leave out articles after this day', parseDate)
    .option(
      '--window <days>',
      'leave out articles older than so many days before the date of the issue, such as 7d',
      parseWindow,
    )
    .option('--out <folder>', 'folder that receives <issue>/ (default: out)')
    .option('--config <file>', 'configuration file (default: collate.config.yaml, where there is one)')
    .option('--explain <what>', 'print why a story, theme or point came about; give its id or a word of its title')
    .option('--keep-stages', 'write what each stage made as numbered JSON files in <issue>/stages/')
    .option('--fresh', 'start digest.md over; an edited one is kept beside it as digest.md.1')
    .option('--quiet', 'print nothing but errors')
    .option('--json', 'print the result as JSON')
    .addHelpText('after', examples)
    .action(build);
}

const examples = `
Examples:
  $ collate build                                   articles/ → out/<issue>/
  $ collate build week-47 --issue 2026-W47          another folder, a name of your own
  $ collate build --date 2026-11-20 --window 7d     only the week before that Friday
  $ collate build --explain budget                  why these passages stand together

Edit out/<issue>/digest.md in any editor and build again: what you wrote is kept. Articles of unknown date belong to every window.
Exit codes: 0 done (notices are no failure) · 1 an article was refused, or digest.md needs you · 2 could not run`;

async function build(folder: string | undefined, flags: BuildFlags): Promise<void> {
  const startMs = performance.now();
  const { loadConfig } = await import('../config.ts');
  const config = await loadConfig({
    configPath: flags.config,
    overrides: { articles: folder, out: flags.out, windowDays: flags.window },
  });
  const { buildIssue } = await import('../build-issue.ts');
  const onStep =
    flags.quiet === true || flags.json === true || !process.stderr.isTTY ? undefined : showProgress(startMs);
  const built = await buildIssue(config, { ...flags, onStep });
  onStep?.(null);
  const { formatResult, isRefused, toJsonResult } = await import('../build/format-result.ts');
  if (built.outcome !== 'written' || built.notices.some(isRefused)) process.exitCode = 1;
  if (flags.json === true) process.stdout.write(`${JSON.stringify(toJsonResult(built), null, 2)}\n`);
  else if (flags.quiet === true) await printRefusals(built.notices);
  else process.stdout.write(`${formatResult(built, performance.now() - startMs).join('\n')}\n`);
  if (flags.explain !== undefined && built.built !== null) {
    const { formatExplanation } = await import('../build/explain.ts');
    process.stdout.write(`${formatExplanation(built.built, flags.explain)}\n`);
  }
}

async function printRefusals(notices: readonly Notice[]): Promise<void> {
  const { formatProblem } = await import('../errors.ts');
  for (const notice of notices) if (notice.severity === 'refused') process.stderr.write(`${formatProblem(notice)}\n`);
}

const steps: Readonly<Record<BuildStep, string>> = {
  read: 'Reading the articles …',
  compare: 'Comparing what they say …',
  render: 'Rendering the e-mail …',
  write: 'Writing the files …',
};

// Below a second a line that comes and goes is only flicker. Comparing does not pause for a clock, so what will take longer is
// known by the number of articles: a hundred take about a second.
const quietMs = 1000;
const manyArticles = 100;

/** One line on the terminal that says what is under way, for builds that take longer than a second; null clears it. */
function showProgress(startMs: number): (step: BuildStep | null, articles?: number) => void {
  return (step, articles = 0) => {
    if (performance.now() - startMs < quietMs && articles < manyArticles) return;
    process.stderr.write(`\r\u001B[K${step === null ? '' : steps[step]}`);
  };
}

function parseDate(text: string): string {
  if (!isDate(text)) throw new InvalidArgumentError('Expected a date such as 2026-11-20.');
  return text;
}

function parseWindow(text: string): number {
  const days = parseDays(text);
  if (days === null) throw new InvalidArgumentError('Expected days such as 7d.');
  return days;
}
