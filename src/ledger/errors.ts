/** What can be wrong with a ledger, each with what to do about it. */
import { CollateError } from '../errors.ts';

/** A command that reads or decides makes no database: one made in the wrong folder would only say that nothing was ever sent. */
export function databaseMissing(path: string): CollateError {
  return new CollateError({
    code: 'database-missing',
    file: path,
    message: 'expected the database of the letter, found no file',
    remedy:
      'Run this where the configuration stands, or name it: --config, or COLLATE_DATABASE. collate subscribers import makes a new one.',
  });
}

/** Another process holds the run lock. */
export function ledgerInUse(lockFile: string, cause: unknown): CollateError {
  return new CollateError({
    code: 'ledger-in-use',
    file: lockFile,
    message: 'expected to be the only one sending from this ledger, found another process at it',
    remedy: 'Wait until it is done (collate status shows how far it is), or stop it; its lock goes with it.',
    cause,
  });
}

/** The issue on disk is not the one whose sending has begun. */
export function issueChanged(issue: string): CollateError {
  return new CollateError({
    code: 'issue-changed',
    message: `expected issue "${issue}" as it was when its sending began, found that its content has changed since`,
    remedy: 'Restore the files that were sent first, or build the corrected issue under another name (--issue).',
  });
}

/** An issue that the ledger does not know. */
export function issueUnknown(issue: string, known: readonly string[]): CollateError {
  return new CollateError({
    code: 'issue-unknown',
    message: `expected an issue whose sending has begun, found none${issue === '' ? '' : ` named "${issue}"`}`,
    remedy:
      known.length === 0
        ? 'Nothing has been sent from this ledger yet: collate send starts it.'
        : `Known: ${known.join(', ')}.`,
  });
}

/** The database refused a write: disk full, read-only, broken. Nothing is handed over after that. */
export function ledgerNotWritten(cause: unknown): CollateError {
  return new CollateError({
    code: 'ledger-not-written',
    message: `expected to write down a hand-over before making it, found: ${cause instanceof Error ? cause.message : String(cause)}`,
    remedy:
      'Free space or make the database writable, then run the same command again: it goes on where this one stopped.',
    cause,
  });
}

/** A bug or a second writer: the delivery is not in the state this move starts from. */
export function moveRefused(id: number, to: string): CollateError {
  return new CollateError({
    code: 'ledger-move-refused',
    message: `expected delivery ${id} in a state from which it can become "${to}", found it elsewhere`,
    remedy: 'Nothing was handed over. Run collate status, and report this: it is a fault of Collate.',
  });
}

/** An issue needs someone to go to. */
export function noRecipients(issue: string): CollateError {
  return new CollateError({
    code: 'no-recipients',
    message: `expected at least one recipient for issue "${issue}", found none`,
    remedy: 'Import a list with collate subscribers import, or see collate subscribers stats for who is suppressed.',
  });
}
