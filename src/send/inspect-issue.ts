/**
 * Loading an issue and checking it, before a long list on a thread of its own: what rendering and checking need stays behind in memory, some
 * 40 MB, and goes with the thread before the list is read.
 */
import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { Config } from '../config.ts';
import { CollateError, type ErrorOptions } from '../errors.ts';
import type { LoadedIssue } from './load-issue.ts';

export interface InspectedIssue {
  readonly issue: LoadedIssue;
  /** What `collate check` calls errors; none where that was not asked. */
  readonly faults: readonly string[];
}

/** What the thread is asked. */
export interface InspectTask {
  readonly config: Config;
  readonly name: string;
  readonly isChecked: boolean;
}

/** What it answers; a refusal travels as its parts. */
export type InspectAnswer = InspectedIssue | { readonly refused: ErrorOptions };

// In dist/ this file is part of another one, in a folder beside (scripts/bundle-dist.ts).
const threadFile = new URL(
  import.meta.url.endsWith('.ts') ? './inspect-thread.ts' : '../send/inspect-thread.js',
  import.meta.url,
);

/** A thread costs a second; a list of fewer readers needs less memory than it saves. */
const LONG_LIST = 10_000;

/** Loads issue `name` and, unless it was checked before, checks it, for `readers` people. Raises what `loadIssue` and rendering raise. */
export async function inspectIssue(
  config: Config,
  name: string,
  isChecked: boolean,
  readers: number,
): Promise<InspectedIssue> {
  const task: InspectTask = { config, name, isChecked };
  // The MJML compiler would run what this file names, and only the main thread can leave the folder while it loads.
  if (readers < LONG_LIST || existsSync('.mjmlconfig')) return (await import('./inspect-thread.ts')).inspect(task);
  const answer = await ask(task);
  if ('refused' in answer) throw new CollateError(answer.refused);
  return answer;
}

function ask(task: InspectTask): Promise<InspectAnswer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(threadFile, { workerData: { inspectIssue: task } });
    let answer: InspectAnswer | null = null;
    worker.on('message', (given: InspectAnswer) => {
      answer = given;
    });
    worker.on('error', reject);
    // Not before it is gone: its memory is what it is for.
    worker.on('exit', (code) => {
      if (answer === null) reject(new Error(`the thread that loads the issue ended with ${code}`));
      else resolve(answer);
    });
  });
}
