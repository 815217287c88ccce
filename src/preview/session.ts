/**
 * The state behind the page: builds an issue, keeps the last good rendering, takes edits, undoes them. One job at a time, in order;
 * changes that arrive meanwhile make one more build, so that the page is never behind and never sees half of anything.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { editIssue } from '../build/edit-issue.ts';
import type { BuildMemory } from '../build/build-memory.ts';
import type { Config } from '../config.ts';
import { formatDigestFile } from '../digest/digest-file.ts';
import type { Decision, MergeConflict } from '../digest/merge-digest.ts';
import { CollateError } from '../errors.ts';
import { buildSnapshot } from './build-snapshot.ts';
import { createConflicts } from './conflicts.ts';
import { editDigest, type Change, type Edit } from './edit-digest.ts';
import { EditStale, editStale, editUnknown } from './errors.ts';
import { createHistory } from './history.ts';
import { invertEdit } from './invert-edit.ts';
import { toProblem } from './problem.ts';
import type { BuildRun, Problem } from './protocol.ts';
import type { Snapshot } from './snapshot.ts';

export interface SessionOptions {
  readonly loadConfig: () => Promise<Config>;
  /** Issue to show; null for the one that the articles make. */
  readonly issue: string | null;
  readonly build: { readonly issue?: string; readonly date?: string; readonly since?: string; readonly until?: string };
  readonly memory: BuildMemory;
}

/** What a person chose, and what they were shown when they did. */
export interface Decided {
  readonly id: string;
  readonly decision: Decision;
  readonly yours: string;
  readonly now: string | null;
}

export interface Session {
  readonly snapshot: () => Snapshot | null;
  readonly problem: () => Problem | null;
  readonly run: () => BuildRun;
  readonly config: () => Config | null;
  /** Name of the issue that is built from the articles; null before the first build. */
  readonly liveIssue: () => string | null;
  readonly isShownLive: () => boolean;
  readonly conflicts: () => readonly MergeConflict[];
  /** Counts up with everything that changes what the page shows. */
  readonly version: () => number;
  readonly history: () => { readonly undo: boolean; readonly redo: boolean };
  /** Builds; resolves when the page can show it. `changed` says why, in words. */
  readonly rebuild: (changed: string) => Promise<void>;
  /** Saves at once, then builds. Raises what `editIssue` and `editDigest` raise. */
  readonly edit: (edit: Edit) => Promise<void>;
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
  /** Settles a conflict. Raises `edit-stale` where it is not the one that was shown. */
  readonly decide: (decided: Decided) => Promise<void>;
  readonly show: (issue: string) => Promise<void>;
  /** Shows it until the next build. */
  readonly report: (problem: Problem) => void;
  /** True where a digest.md does not say what the last build left in it. */
  readonly isNews: (path: string) => boolean;
  readonly subscribe: (listener: (event: 'state' | 'run') => void) => () => void;
}

export function createSession(options: SessionOptions): Session {
  const { memory } = options;
  const history = createHistory();
  const conflicts = createConflicts();
  const listeners = new Set<(event: 'state' | 'run') => void>();
  let config: Config | null = null;
  let snapshot: Snapshot | null = null;
  let problem: Problem | null = null;
  let run: BuildRun = { step: null, tookMs: null, changed: '' };
  // From the clock, so that an open page takes what a server that was started anew shows for news.
  let version = Date.now();
  let shown = options.issue;
  let live: string | null = null;
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
      const onStep = (step: string): void => setRun({ ...run, step });
      const made = await buildSnapshot({ config, shown, options: options.build, memory, decisions, onStep });
      live = made.live;
      problem = made.problem;
      if (made.snapshot !== null) {
        snapshot = { ...made.snapshot, version: version + 1 };
        conflicts.take(snapshot);
      }
    } catch (error) {
      problem = toProblem(error);
    }
    left = readDigestFile();
    // Words that came while this build ran look like words it left: only another look, which changes nothing else, can tell.
    if (left !== found && !isShownAsWritten() && !isSecondLook) void enqueue(() => build(changed, undefined, true));
    run = { step: null, tookMs: performance.now() - startMs, changed };
    tell('state');
  };

  const readDigestFile = (): string | null => (snapshot === null ? null : readText(join(snapshot.folder, 'digest.md')));

  const isShownAsWritten = (): boolean => snapshot !== null && readDigestFile() === formatDigestFile(snapshot.digest);

  const requireSnapshot = (): Snapshot => {
    if (snapshot !== null) return snapshot;
    throw new CollateError({ code: 'issue-not-built', message: 'expected an issue to edit, found none yet' });
  };
  /** Saves, and says what would take it back. */
  const save = (change: Change): Change | null => {
    const { folder } = requireSnapshot();
    const { before, after } = editIssue(folder, (digest, generated) => editDigest(digest, change, generated));
    return invertEdit(change, before, after);
  };
  const apply = async (edit: Edit): Promise<void> => {
    history.record(requireSnapshot().issue, save(edit));
    await build('digest.md');
  };
  const takeEdit = async (edit: Edit): Promise<void> => {
    try {
      await apply(edit);
    } catch (error) {
      // Other words stand there than the page shows: shown now, whether or not the watcher has told of them.
      if (error instanceof EditStale && !isShownAsWritten()) void enqueue(() => build('digest.md'));
      throw error;
    }
  };
  const step = (way: 'undo' | 'redo'): Promise<void> =>
    enqueue(async () => {
      try {
        if (history.step(requireSnapshot().issue, way, save)) await build('digest.md');
      } catch (error) {
        // The step may be gone.
        tell('state');
        throw error;
      }
    });

  const decide = async ({ id, decision, yours, now }: Decided): Promise<void> => {
    const { issue, digest } = requireSnapshot();
    const open = conflicts.list(issue).find((conflict) => conflict.id === id);
    if (open === undefined) throw editUnknown('a conflict', id);
    if (open.yours !== yours || open.now !== now) throw editStale(open.now ?? open.yours);
    if (open.kind === 'words') return build('a decision', new Map([[id, decision]]));
    // Their passages are gone, so these words cite nothing any more: they can stay as the editor's own, or go.
    const base = digest.note ?? '';
    const text = base === '' ? yours : `${base}\n\n${yours}`;
    if (decision === 'yours') await apply({ kind: 'note', base, text });
    conflicts.forget(issue, id);
    tell('state');
  };

  return {
    snapshot: () => snapshot,
    problem: () => problem,
    run: () => run,
    config: () => config,
    liveIssue: () => live,
    isShownLive: () => snapshot !== null && snapshot.issue === live,
    conflicts: () => (snapshot === null ? [] : conflicts.list(snapshot.issue)),
    version: () => version,
    history: () => (snapshot === null ? { undo: false, redo: false } : history.has(snapshot.issue)),
    rebuild: (changed) => {
      // What arrives while one waits is taken up by that one.
      waiting ??= enqueue(() => {
        waiting = null;
        return build(changed);
      });
      return waiting;
    },
    isNews: (path) => snapshot === null || (path === resolve(snapshot.folder, 'digest.md') && readText(path) !== left),
    edit: (edit) => enqueue(() => takeEdit(edit)),
    undo: () => step('undo'),
    redo: () => step('redo'),
    decide: (decided) => enqueue(() => decide(decided)),
    show: (issue) =>
      enqueue(async () => {
        shown = issue;
        await build('issue');
      }),
    report: (next) => {
      problem = next;
      tell('state');
    },
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
