/**
 * A run over one issue in SQLite: the hot path. Two durable changes a message, grouped; statements prepared once.
 * Exists only under the run lock, and recovers before it hands out anything.
 */
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Recipient } from '../../send/recipient.ts';
import { ledgerNotWritten, moveRefused } from '../errors.ts';
import type { Claim, LedgerRun, Recovery, Verdict } from '../ledger.ts';
import { GroupCommit } from './group-commit.ts';
import type { RunLock } from './run-lock.ts';

/** What the report says of a hand-over whose reply was lost with its process. */
const LOST_REPLY = 'the program ended between the final dot and the reply';

/** Recovers issue `issue` and returns the run of so many hand-overs at a time; the lock goes with `end()`, or with the process. */
export function createRun(database: DatabaseSync, issue: number, lock: RunLock, handOvers: number): LedgerRun {
  const recovery = recover(database, issue);
  const group = new GroupCommit(database, handOvers);
  const { handing, verdict, claimPlanned, claimDeferred, release, reopen, nextDue } = prepareAll(database);

  const each = (statement: StatementSync, ids: readonly number[]): Promise<void> =>
    group.add(() => ids.forEach((id) => statement.run(id)), true);

  return {
    recovery,
    async claim({ limit, nowMs, maxTries, maxDrops }) {
      group.flush();
      return guarded(() => {
        const planned = claimPlanned.all(issue, limit);
        const left = limit - planned.length;
        const deferred = left > 0 ? claimDeferred.all(issue, nowMs, maxTries, maxDrops, left) : [];
        return [...planned, ...deferred].map(toClaim).sort((a, b) => a.id - b.id);
      });
    },
    recordHanding: (id, atMs) =>
      group.add(() => {
        if (handing.run(atMs, id).changes !== 1) throw moveRefused(id, 'handing');
      }, true),
    recordVerdict: (id, given) =>
      group.add(() => {
        if (verdict.run(...verdictValues(given), id).changes !== 1) throw moveRefused(id, given.state);
      }, false),
    release: (ids) => each(release, ids),
    reopen: (ids) => each(reopen, ids),
    async nextDueMs({ maxTries, maxDrops }) {
      group.flush();
      const due = nextDue.get(issue, maxTries, maxDrops)?.['due'];
      return typeof due === 'number' ? due : null;
    },
    async end() {
      group.flush();
      try {
        database.prepare(`update delivery set state = 'planned' where issue = ? and state = 'claimed'`).run(issue);
      } catch {
        // A full disk has been reported where it mattered; the next start gives these claims back.
      } finally {
        lock.free();
      }
    },
  };
}

function verdictValues({ state, code, enhanced, reply, reason, atMs, notBeforeMs, countsAs }: Verdict) {
  const tries = state === 'deferred' && countsAs !== 'drop' ? 1 : 0;
  const drops = state === 'deferred' && countsAs === 'drop' ? 1 : 0;
  return [state, code, enhanced, reply, reason, atMs, notBeforeMs ?? null, tries, drops] as const;
}

function prepareAll(database: DatabaseSync) {
  const columns = 'returning id, address, recipient, attempts';
  return {
    handing: database.prepare(`update delivery set state = 'handing', at = ? where id = ? and state = 'claimed'`),
    verdict: database.prepare(
      `update delivery set state = ?, code = ?, enhanced = ?, reply = ?, reason = ?, at = ?, not_before = ?,
         attempts = attempts + 1, run_tries = run_tries + ?, run_drops = run_drops + ?
       where id = ? and state in ('claimed', 'handing')`,
    ),
    claimPlanned: database.prepare(
      `update delivery set state = 'claimed' where id in (
         select id from delivery where issue = ? and state = 'planned' order by id limit ?) ${columns}`,
    ),
    claimDeferred: database.prepare(
      `update delivery set state = 'claimed' where id in (
         select id from delivery where issue = ? and state = 'deferred'
           and not_before <= ? and run_tries <= ? and run_drops <= ? order by not_before, id limit ?) ${columns}`,
    ),
    release: database.prepare(`update delivery set state = 'planned' where id = ? and state = 'claimed'`),
    reopen: database.prepare(`update delivery set state = 'planned' where id = ? and state = 'rejected'`),
    nextDue: database.prepare(
      `select min(not_before) as due from delivery
       where issue = ? and state = 'deferred' and run_tries <= ? and run_drops <= ?`,
    ),
  };
}

/** Claimed → planned and handing → in doubt, in every issue: the lock says that nobody is at any of them. */
function recover(database: DatabaseSync, issue: number): Recovery {
  return guarded(() => {
    database.exec('begin immediate');
    try {
      const all = 'issue in (select id from issue)';
      const inDoubt = database
        .prepare(
          `update delivery set state = 'in-doubt', reason = 'unknown', code = null, enhanced = null, reply = ?
           where ${all} and state = 'handing' returning issue, address`,
        )
        .all(LOST_REPLY)
        .filter((row) => row['issue'] === issue)
        .map((row) => String(row['address']))
        .sort();
      const { changes } = database
        .prepare(`update delivery set state = 'planned' where ${all} and state = 'claimed'`)
        .run();
      // A new run takes up again what the last one had given up on.
      database
        .prepare(
          `update delivery set run_tries = 0, run_drops = 0
           where issue = ? and state in ('planned', 'deferred') and (run_tries > 0 or run_drops > 0)`,
        )
        .run(issue);
      database.exec('commit');
      return { released: Number(changes), inDoubt };
    } catch (cause) {
      if (database.isTransaction) database.exec('rollback');
      throw cause;
    }
  });
}

function toClaim(row: Record<string, unknown>): Claim {
  const rest = JSON.parse(String(row['recipient'])) as Omit<Recipient, 'address'>;
  return {
    id: Number(row['id']),
    recipient: { address: String(row['address']), ...rest },
    attempts: Number(row['attempts']),
  };
}

function guarded<Value>(work: () => Value): Value {
  try {
    return work();
  } catch (cause) {
    throw ledgerNotWritten(cause);
  }
}
