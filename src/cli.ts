/**
 * argv → one command → exit code, and nothing else. Only the command that is named is loaded: each brings its own imports,
 * and start-up is most of what a short command costs.
 */
import { readFileSync } from 'node:fs';
import { inspect } from 'node:util';
import { Command, CommanderError } from 'commander';
import { CollateError, formatProblem } from './errors.ts';

interface CommandEntry {
  readonly summary: string;
  readonly load: () => Promise<{ readonly createCommand: () => Command }>;
}

/** Every command: its line in `collate --help`, and the file that holds it. */
export const commands: Readonly<Record<string, CommandEntry>> = {
  build: {
    summary: 'turn a folder of articles into an issue: HTML, text, message, Markdown, JSON',
    load: () => import('./commands/build.ts'),
  },
  preview: {
    summary: 'open a local page: the e-mail as clients show it, its sources and checks, and edit it',
    load: () => import('./commands/preview.ts'),
  },
  send: {
    summary: 'send an issue to the list, a test address or a folder; safe to run again',
    load: () => import('./commands/send.ts'),
  },
  check: {
    summary: 'check a rendered issue or a message: size, clients, reading, links, header, citations',
    load: () => import('./commands/check.ts'),
  },
  status: {
    summary: 'say who has an issue, who not, who is in doubt, and why',
    load: () => import('./commands/status.ts'),
  },
  retry: {
    summary: 'make deferred deliveries due now',
    load: () => import('./commands/retry.ts'),
  },
  resolve: {
    summary: 'decide deliveries in doubt: sent, or send again',
    load: () => import('./commands/resolve.ts'),
  },
  doctor: {
    summary: 'check everything sending needs, and say what is missing',
    load: () => import('./commands/doctor.ts'),
  },
  subscribers: {
    summary: 'keep the list: import, list, add, remove, show, suppress, export, stats',
    load: () => import('./commands/subscribers.ts'),
  },
  unsubscribe: {
    summary: 'take somebody off for good, by the token of their link or by address',
    load: () => import('./commands/unsubscribe.ts'),
  },
};

/** 0 done · 1 done, but something was refused or needs a person · 2 could not run · 3 (send) not finished: run it again. */
export type ExitCode = 0 | 1 | 2 | 3;

/** Runs the command line `node collate …`; returns the exit code and never throws for a mistake a user can mend. */
export async function run(argv: readonly string[]): Promise<number> {
  outliveClosedPipe();
  const debug = argv.includes('--debug');
  try {
    process.exitCode = 0;
    const program = await createProgram(argv[2]);
    await program.parseAsync([...argv]);
    return Number(process.exitCode);
  } catch (error) {
    return report(error, debug);
  }
}

/** The program with every command named and, of the commands, only `name` loaded (all of them for null). */
export async function createProgram(name: string | null | undefined): Promise<Command> {
  const program = new Command('collate')
    .description(
      'Turns a week of articles into one e-mail that says what the sources agree on, where they differ, and what only one of them says.',
    )
    .version(readVersion(), '-V, --version', 'print the version')
    .option('--debug', 'show stacks of errors')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .configureHelp({ showGlobalOptions: true })
    .addHelpText('after', helpEnd);
  const wanted = name === 'help' ? null : name;
  for (const [each, entry] of Object.entries(commands)) {
    const command = wanted === null || each === wanted ? (await entry.load()).createCommand() : new Command(each);
    program.addCommand(command.summary(entry.summary).helpOption('-h, --help', 'print this help'));
  }
  exitByThrowing(program);
  return program;
}

const helpEnd = `
Examples:
  $ collate build                      read articles/, write out/<issue>/
  $ collate build week-47 --out mail   another folder, another place
  $ collate build --help               every option, explained

Exit codes: 0 done · 1 done, but something was refused or needs a person · 2 could not run · 3 (send) not finished, run it again`;

function exitByThrowing(command: Command): void {
  command.exitOverride();
  command.commands.forEach(exitByThrowing);
}

function report(error: unknown, debug: boolean): ExitCode {
  // Commander has printed its own sentence (with the nearest right name) by now; help and version end here with 0.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof CollateError && !debug) {
    process.stderr.write(`collate: ${formatProblem(error)}\n`);
    return 2;
  }
  if (debug || !(error instanceof Error)) {
    process.stderr.write(`${inspect(error)}\n`);
    return 2;
  }
  process.stderr.write(
    `collate: something unforeseen went wrong: ${error.message}\n  Run it again with --debug to see where, and report it with that.\n`,
  );
  return 2;
}

/** `collate build | head`: a reader that has seen enough is no failure. */
function outliveClosedPipe(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      process.exit(0);
    });
  }
}

function readVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest
    ? String(manifest.version)
    : 'unknown';
}
