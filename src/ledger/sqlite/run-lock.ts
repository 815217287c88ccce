/**
 * One run per ledger: an exclusive transaction on a side file. The operating system frees it when the process dies,
 * however it dies, so there is no stale lock to clear and no age to guess. (Not across machines on a network share.)
 */
import { DatabaseSync } from 'node:sqlite';
import { ledgerInUse } from '../errors.ts';

export interface RunLock {
  free(): void;
}

/** Held here so that the garbage collector never closes one: that would free the lock under a run that is still going. */
const held = new Set<DatabaseSync>();

/** Takes the lock in `path` or raises `ledger-in-use` at once. */
export function takeRunLock(path: string): RunLock {
  // No waiting: whoever comes second should hear of the first at once.
  const side = new DatabaseSync(path, { timeout: 0 });
  try {
    // A rollback journal: in write-ahead mode an exclusive transaction would still let a second one in to read.
    side.exec('pragma journal_mode = delete; begin exclusive');
  } catch (cause) {
    side.close();
    throw ledgerInUse(path, cause);
  }
  held.add(side);
  return {
    free() {
      held.delete(side);
      side.close();
    },
  };
}
