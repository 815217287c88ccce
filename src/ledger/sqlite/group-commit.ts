/**
 * Group commit: changes that come close together share one transaction and one fsync. With twenty connections that is the
 * difference between twenty waits on the disk and one.
 */
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { ledgerNotWritten } from '../errors.ts';

/**
 * How long a change that nobody waits for may stay in memory when no urgent one comes to take it along. Longer widens the
 * window in which a killed process leaves an accepted message in doubt; shorter costs a commit of its own per message.
 */
const LAZY_MS = 20;

/**
 * How long an urgent change waits for the others that may still come. A commit costs about as much, and the whole process stands still
 * meanwhile: with five connections this halves the number of commits, and longer gains little.
 */
const GATHER_MS = 2;

interface Change {
  readonly run: () => void;
  readonly resolve: () => void;
  readonly reject: (reason: unknown) => void;
}

export class GroupCommit {
  readonly #database: DatabaseSync;
  readonly #begin: StatementSync;
  readonly #end: StatementSync;
  #pending: Change[] = [];
  #immediate: NodeJS.Immediate | null = null;
  #timer: NodeJS.Timeout | null = null;
  #gathering: NodeJS.Timeout | null = null;
  readonly #most: number;
  #urgent = 0;

  /** `most` is how many urgent changes can be waited for at a time: when all are there, nobody else will come. */
  constructor(database: DatabaseSync, most: number) {
    this.#database = database;
    this.#most = most;
    this.#begin = database.prepare('begin immediate');
    this.#end = database.prepare('commit');
  }

  /** Runs `change` in the next commit; the promise settles when that is on disk. `urgent` says that somebody waits for it. */
  add(change: () => void, urgent: boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#pending.push({ run: change, resolve, reject });
      if (urgent) this.#schedule();
      else if (this.#urgent === 0) this.#timer ??= setTimeout(() => this.flush(), LAZY_MS);
    });
  }

  #schedule(): void {
    this.#urgent += 1;
    if (this.#urgent >= this.#most) this.#immediate ??= setImmediate(() => this.flush());
    else this.#gathering ??= setTimeout(() => this.flush(), GATHER_MS);
  }

  /** Commits what is pending, now. Never throws: each change hears of its own fate. */
  flush(): void {
    if (this.#immediate !== null) clearImmediate(this.#immediate);
    if (this.#timer !== null) clearTimeout(this.#timer);
    if (this.#gathering !== null) clearTimeout(this.#gathering);
    this.#immediate = null;
    this.#timer = null;
    this.#gathering = null;
    this.#urgent = 0;
    const changes = this.#pending;
    if (changes.length === 0) return;
    this.#pending = [];
    this.#commit(changes);
  }

  #commit(changes: readonly Change[]): void {
    const done: Change[] = [];
    try {
      this.#begin.run();
      for (const change of changes) if (this.#runOne(change)) done.push(change);
      this.#end.run();
    } catch (cause) {
      if (this.#database.isOpen && this.#database.isTransaction) this.#database.exec('rollback');
      const error = ledgerNotWritten(cause);
      for (const change of changes) change.reject(error);
      return;
    }
    for (const change of done) change.resolve();
  }

  /** A refused move undoes its own statement only and must not take its neighbours along; a failed disk takes all. */
  #runOne(change: Change): boolean {
    try {
      change.run();
      return true;
    } catch (error) {
      if (!this.#database.isTransaction || isStorageFailure(error)) throw error;
      change.reject(error);
      return false;
    }
  }
}

/** SQLite result codes (sqlite.org/rescode.html) that say the disk or the file failed, not the statement. */
const storageCodes = new Set([5, 6, 7, 8, 10, 11, 13, 14, 15, 26]);

function isStorageFailure(error: unknown): boolean {
  if (!(error instanceof Error) || !('errcode' in error)) return false;
  // Extended codes carry the primary one in their low byte.
  return storageCodes.has(Number(error.errcode) & 0xff);
}
