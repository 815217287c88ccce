/** `collate send [issue]`: show what will happen, ask, send, say what became of it. It decides nothing. */
import { Command, InvalidArgumentError } from 'commander';
import { parseDurationMs, parseRatePerSecond } from '../config/durations.ts';
import { parseSendTime } from '../send/parse-time.ts';

export interface SendFlags {
  readonly yes?: boolean;
  readonly test?: string;
  readonly dryRun?: string | true;
  readonly limit?: number;
  readonly rate?: number;
  readonly connections?: number;
  readonly at?: number;
  readonly retry?: readonly number[];
  readonly wait?: number;
  readonly despite?: string;
  readonly out?: string;
  readonly config?: string;
  readonly json?: boolean;
}

export function createCommand(): Command {
  return new Command('send')
    .argument('[issue]', 'name of the issue, such as 2026-W47 (default: the newest; must be named with --yes)')
    .description(
      'Sends a built issue to the list through SMTP. It may be interrupted, killed and run again at any time: nobody is lost silently, nobody gets it twice.',
    )
    .option('-y, --yes', 'do not ask')
    .option('--test <address>', 'send only to this address; nothing is recorded')
    .option('--dry-run [folder]', 'write the messages as .eml files, one a recipient (default: <out>/<issue>/dry-run)')
    .option('--limit <count>', 'stop after so many recipients; run it again for the rest', parseCount)
    .option('--rate <rate>', 'at most so many messages, such as 14/s, 600/m or 5000/h', parseRate)
    .option('--connections <count>', 'connections to the server at a time (default: 5)', parseCount)
    .option('--at <time>', 'begin at this time: 18:30, or 2026-11-20T18:30', parseAt)
    .option(
      '--retry <waits>',
      'waits before the second, third, … try of a deferred delivery (default: 5m,30m,2h)',
      parseWaits,
    )
    .option(
      '--wait <time>',
      'how long to wait for deferred deliveries before leaving them to the next run (default: 10m)',
      parseWait,
    )
    .option('--despite <reason>', 'send although collate check finds errors, for this reason (in words)', parseReason)
    .option('--out <folder>', 'folder that holds <issue>/ (default: out)')
    .option('--config <file>', 'configuration file (default: collate.config.yaml, where there is one)')
    .option('--json', 'print the result as JSON')
    .addHelpText('after', examples)
    .action(send);
}

const examples = `
Examples:
  $ collate send --test me@example.org           the newest issue, to yourself
  $ collate send 2026-W47 --dry-run              one .eml a recipient, nothing is sent
  $ collate send 2026-W47                        show the plan, ask, send
  $ collate send 2026-W47 --yes --rate 14/s      from a script
  $ collate status 2026-W47                      who has it, who not, and why

The server comes from the environment, never from a flag: COLLATE_SMTP_URL=smtp://user:password@host:587
(or smtps:, sendmail:, file:///folder). The list and the ledger: COLLATE_DATABASE (default: letters.db beside the configuration).
Exit codes: 0 everyone has it, or is rejected or suppressed · 1 done, but some are in doubt · 2 could not run · 3 not finished, run it again`;

async function send(issue: string | undefined, flags: SendFlags): Promise<void> {
  const { runSend } = await import('../send/run-send.ts');
  process.exitCode = await runSend(issue, flags);
}

function parseCount(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) throw new InvalidArgumentError('Expected a whole number of at least 1.');
  return count;
}

/** A reason is a few words: `--despite x` is a habit, not a decision. */
function parseReason(text: string): string {
  const words = text.trim().split(/\s+/);
  if (words.length < 3)
    throw new InvalidArgumentError('Expected the reason in words, such as "the chart is meant to be remote".');
  return words.join(' ');
}

function parseRate(text: string): number {
  const rate = parseRatePerSecond(text);
  if (rate === null) throw new InvalidArgumentError('Expected a rate such as 14/s, 600/m or 5000/h.');
  return rate;
}

function parseWait(text: string): number {
  const ms = text.trim() === '0' ? 0 : parseDurationMs(text);
  if (ms === null) throw new InvalidArgumentError('Expected a time such as 10m, 30s or 0s.');
  return ms;
}

function parseWaits(text: string): readonly number[] {
  return text.split(',').map(parseWait);
}

function parseAt(text: string): number {
  const at = parseSendTime(text, Date.now());
  if (at === null) throw new InvalidArgumentError('Expected a time such as 18:30 or 2026-11-20T18:30.');
  if (at < Date.now()) throw new InvalidArgumentError('Expected a time to come.');
  return at;
}
