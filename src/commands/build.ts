/** `collate build [folder]`: load the configuration, build the issue, print what was done. It decides nothing. */
import { Command, InvalidArgumentError } from 'commander';
import { parseDays } from '../config/durations.ts';

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
  $ collate build --explain capex                   why these passages stand together

Edit out/<issue>/digest.md in any editor and build again: what you wrote is kept. Articles of unknown date belong to every window.
Exit codes: 0 done (notices are no failure) · 1 an article was refused, or digest.md needs you · 2 could not run`;

async function build(folder: string | undefined, flags: BuildFlags): Promise<void> {
  const { loadConfig } = await import('../config.ts');
  await loadConfig({
    configPath: flags.config,
    overrides: { articles: folder, out: flags.out, windowDays: flags.window },
  });
}

function parseDate(text: string): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  // Date.parse takes 2026-02-30 for the 2nd of March.
  if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(text))
    throw new InvalidArgumentError('Expected a date such as 2026-11-20.');
  return text;
}

function parseWindow(text: string): number {
  const days = parseDays(text);
  if (days === null) throw new InvalidArgumentError('Expected days such as 7d.');
  return days;
}
