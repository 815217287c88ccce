/**
 * Loading an issue and checking it, before a long list in a process of its own: what rendering and checking need stays behind in memory and
 * goes with the process before the list is read. A thread gives back its heap, but some 35 MB of what lies beside it stay.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Config } from '../config.ts';
import { CollateError, type ErrorOptions } from '../errors.ts';
import type { LoadedIssue } from './load-issue.ts';

export interface InspectedIssue {
  readonly issue: LoadedIssue;
  /** What `collate check` calls errors; none where that was not asked. */
  readonly faults: readonly string[];
}

/** What the process is asked. */
export interface InspectTask {
  readonly config: Config;
  readonly name: string;
  readonly isChecked: boolean;
}

/** What it answers; a refusal travels as its parts. */
export type InspectAnswer = InspectedIssue | { readonly refused: ErrorOptions };

// In dist/ this file is part of another one, in a folder beside (scripts/bundle-dist.ts).
const program = new URL(
  import.meta.url.endsWith('.ts') ? './inspect-process.ts' : '../send/inspect-process.js',
  import.meta.url,
);

/** It costs the start of a second program; a list of fewer readers needs less memory than it saves. */
const LONG_LIST = 10_000;

/** Loads issue `name` and, unless it was checked before, checks it, for `readers` people. Raises what `loadIssue` and rendering raise. */
export async function inspectIssue(
  config: Config,
  name: string,
  isChecked: boolean,
  readers: number,
): Promise<InspectedIssue> {
  const task: InspectTask = { config, name, isChecked };
  if (readers < LONG_LIST) return (await import('./inspect-process.ts')).inspect(task);
  const answer = await ask(task);
  if ('refused' in answer) throw new CollateError(answer.refused);
  return answer;
}

async function ask(task: InspectTask): Promise<InspectAnswer> {
  const child = fork(fileURLToPath(program), {
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  let answer: InspectAnswer | null = null;
  child.on('message', (given) => {
    answer = given as InspectAnswer;
  });
  child.send(task);
  // Both: it may be gone before its last words are read.
  const [[code, signal]] = await Promise.all([once(child, 'exit'), once(child, 'disconnect')]);
  if (answer === null) throw new Error(`the process that loads the issue ended with ${String(signal ?? code)}`);
  return answer;
}
