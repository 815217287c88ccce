/**
 * The state behind the page: builds an issue, keeps the last good rendering, takes edits, undoes them. One job at a time, in order;
 * changes that arrive meanwhile make one more build, so that the page is never behind and never sees half of anything.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { editIssue } from '../build/edit-issue.ts';
import { createBuildMemory } from '../build/build-memory.ts';
import { buildIssue } from '../build-issue.ts';
import type { Config } from '../config.ts';
import type { Decision } from '../digest/merge-digest.ts';
import { CollateError } from '../errors.ts';
import type { Digest, Notice } from '../model.ts';
import { editDigest, type Edit } from './edit-digest.ts';
import type { BuildRun, Problem } from './protocol.ts';
import { restoreIssue } from './restore-issue.ts';
import type { Snapshot } from './snapshot.ts';

export interface SessionOptions {
  readonly loadConfig: () => Promise<Config>;
  /** Issue to show; null for the one that the articles make. */
  readonly issue: string | null;
  readonly build: { readonly issue?: string; readonly date?: string; readonly since?: string; readonly until?: string };
}

export interface Session {
  readonly snapshot: () => Snapshot | null;
  readonly problem: () => Problem | null;
  readonly run: () => BuildRun;
  readonly config: () => Config | null;
  /** Name of the issue that is built from the articles; null before the first build. */
  readonly liveIssue: () => string | null;
  readonly isShownLive: () => boolean;
  /** Counts up with everything that changes what the page shows. */
  readonly version: () => number;
  readonly history: () => { readonly undo: boolean; readonly redo: boolean };
  /** Builds; resolves when the page can show it. `changed` says why, in words. */
  readonly rebuild: (changed: string, decisions?: ReadonlyMap<string, Decision>) => Promise<void>;
  /** Saves at once, then builds. Raises what `editIssue` raises. */
  readonly edit: (edit: Edit) => Promise<void>;
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
  readonly show: (issue: string) => Promise<void>;
  /** True where a digest.md does not say what the last build left in it. */
  readonly isNews: (path: string) => boolean;
  readonly subscribe: (listener: (event: 'state' | 'run') => void) => () => void;
}

// Nobody undoes further, and each step is a digest.
const mostSteps = 200;

export function createSession(options: SessionOptions): Session {
  const memory = createBuildMemory();
  const listeners = new Set<(event: 'state' | 'run') => void>();
  let config: Config | null = null;
  let snapshot: Snapshot | null = null;
  let problem: Problem | null = null;
  let run: BuildRun = { step: null, tookMs: null, changed: '' };
  let version = 0;
  let shown = options.issue;
  let live: string | null = null;
  let undos: Digest[] = [];
  let redos: Digest[] = [];
  let generated = '';
  let left: string | null = null;
  let waiting: Promise<void> | null = null;

  const tell = (event: 'state' | 'run'): void => {
    if (event === 'state') version += 1;
    for (const listener of listeners) listener(event);
  };
  const setRun = (next: BuildRun): void => {
    run = next;
    tell('run');
  };
  // One after the other: a build reads what an edit writes.
  let last: Promise<unknown> = Promise.resolve();
  const enqueue = <T>(job: () => Promise<T>): Promise<T> => {
    const next = last.then(job, job);
    last = next.catch(() => undefined);
    return next;
  };

  const build = async (
    changed: string,
    decisions?: ReadonlyMap<string, Decision>,
    isSecondLook = false,
  ): Promise<void> => {
    const startMs = performance.now();
    const found = readDigestFile();
    setRun({ step: 'read', tookMs: null, changed });
    try {
      config = await options.loadConfig();
      const next = await createSnapshot(config, decisions);
      problem = next.problem;
      if (next.snapshot !== null) {
        const key = JSON.stringify(next.snapshot.built?.digest ?? null);
        // Steps back are of the issue as it was made from other articles: they would bring back what is gone.
        if (snapshot?.issue !== next.snapshot.issue || key !== generated) [undos, redos] = [[], []];
        generated = key;
        snapshot = next.snapshot;
      }
    } catch (error) {
      problem = toProblem(error);
    }
    left = readDigestFile();
    // Words that came while this build ran look like words it left: only another look, which changes nothing else, can tell.
    if (left !== found && !isSecondLook) void enqueue(() => build(changed, undefined, true));
    run = { step: null, tookMs: performance.now() - startMs, changed };
    tell('state');
  };

  const readDigestFile = (): string | null => (snapshot === null ? null : readText(join(snapshot.folder, 'digest.md')));

  const createSnapshot = async (
    letter: Config,
    decisions?: ReadonlyMap<string, Decision>,
  ): Promise<{ readonly snapshot: Snapshot | null; readonly problem: Problem | null }> => {
    if (shown !== null && live !== null && shown !== live)
      return { snapshot: await restore(letter, shown), problem: null };
    const built = await buildIssue(letter, {
      ...options.build,
      ...(decisions === undefined ? {} : { decisions }),
      memory,
      stopsOnMistakes: true,
      onStep: (step) => setRun({ ...run, step }),
    });
    live = built.id;
    if (shown !== null && shown !== live) return { snapshot: await restore(letter, shown), problem: null };
    const { digest, edition } = built;
    if (digest === null || edition === null) return { snapshot: null, problem: noticeProblem(built.notices) };
    const { id, folder, articles, notices, conflicts } = built;
    return {
      problem: null,
      snapshot: {
        version: version + 1,
        issue: id,
        folder,
        digest,
        edition,
        articles,
        notices,
        conflicts,
        built: built.built,
      },
    };
  };

  const restore = async (letter: Config, issue: string): Promise<Snapshot> => ({
    ...(await restoreIssue(letter, issue, memory)),
    version: version + 1,
  });

  const save = (change: (digest: Digest) => Digest): Digest => {
    if (snapshot === null)
      throw new CollateError({ code: 'issue-not-built', message: 'expected an issue to edit, found none yet' });
    return editIssue(join(snapshot.folder), change).before;
  };

  const step = (from: Digest[], to: Digest[]): Promise<void> =>
    enqueue(async () => {
      const target = from.pop();
      if (target === undefined) return;
      to.push(save(() => target));
      await build('digest.md');
    });

  return {
    snapshot: () => snapshot,
    problem: () => problem,
    run: () => run,
    config: () => config,
    liveIssue: () => live,
    isShownLive: () => snapshot !== null && snapshot.issue === live,
    version: () => version,
    history: () => ({ undo: undos.length > 0, redo: redos.length > 0 }),
    rebuild: (changed, decisions) => {
      // What arrives while one waits is taken up by that one.
      if (decisions === undefined && waiting !== null) return waiting;
      const next = enqueue(() => {
        waiting = null;
        return build(changed, decisions);
      });
      if (decisions === undefined) waiting = next;
      return next;
    },
    isNews: (path) => snapshot === null || (path === resolve(snapshot.folder, 'digest.md') && readText(path) !== left),
    edit: (edit) =>
      enqueue(async () => {
        const before = save((digest) => editDigest(digest, edit));
        undos = [...undos, before].slice(-mostSteps);
        redos = [];
        await build('digest.md');
      }),
    undo: () => step(undos, redos),
    redo: () => step(redos, undos),
    show: (issue) =>
      enqueue(async () => {
        shown = issue;
        await build('issue');
      }),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function readText(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

/** Any failure in words for the page; paths as the user would type them, no stack. */
export function toProblem(error: unknown): Problem {
  if (error instanceof CollateError) {
    const { code, message, remedy, file, line } = error;
    return { code, message, remedy, file: file ?? null, line: line ?? null };
  }
  const message = error instanceof Error ? error.message : String(error);
  return {
    code: 'unforeseen',
    message,
    remedy: 'The last good rendering stays. Run it with --debug to see more.',
    file: null,
    line: null,
  };
}

function noticeProblem(notices: readonly Notice[]): Problem {
  const notice = notices.find(({ severity }) => severity === 'refused') ?? notices[0];
  if (notice === undefined)
    return { code: 'issue-empty', message: 'no article could be used', remedy: '', file: null, line: null };
  const { code, message, remedy, file, line } = notice;
  return { code, message, remedy, file, line };
}
