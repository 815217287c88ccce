/**
 * The ledger in one SQLite file (write-ahead log, synchronous FULL): reports and a person's decisions through Kysely,
 * the run itself in `sqlite-run.ts`.
 */
import type { DatabaseSync } from 'node:sqlite';
import { type Kysely, sql } from 'kysely';
import { CollateError } from '../../errors.ts';
import { addressIdentity } from '../../message/address.ts';
import { issueUnknown, ledgerNotWritten } from '../errors.ts';
import {
  type DeliveryRecord,
  deliveryStates,
  type FrozenIssue,
  type IssueToFreeze,
  type Ledger,
  type LedgerRun,
  type RecipientSource,
  type StateCounts,
} from '../ledger.ts';
import { migrateDatabase } from '../migrate.ts';
import { createKysely, openSqlite } from '../sqlite-dialect.ts';
import { freeze, isBegun } from './freeze-recipients.ts';
import { ledgerMigrations } from './migrations.ts';
import { takeRunLock } from './run-lock.ts';
import { createRun } from './sqlite-run.ts';
import type { Tables } from './tables.ts';

/** Reasons of refusals that `retry --refused` must never undo: the recipient refused, or must not be mailed. */
const finalReasons = ['recipient', 'suppressed'];

/** Opens the ledger in the file at `path`. Raises `database-*` errors. */
export function openSqliteLedger(path: string): Ledger {
  const database = openSqlite(path);
  try {
    migrateDatabase(database, 'ledger', ledgerMigrations);
  } catch (cause) {
    database.close();
    throw cause instanceof CollateError ? cause : ledgerNotWritten(cause);
  }
  return createSqliteLedger(database, path);
}

/** The ledger over an open, migrated database; `path` is where its run lock stands. */
export function createSqliteLedger(database: DatabaseSync, path: string): Ledger {
  const kysely = createKysely<Tables>(database);
  return {
    findIssue: async (name) => (await listIssues(database, kysely)).find((issue) => issue.name === name) ?? null,
    listIssues: () => listIssues(database, kysely),
    startRun: (issue, recipients, handOvers = 1) => startRun({ database, path, issue, recipients, handOvers }),
    countStates: (issue) => countStates(kysely, issue),
    listDeliveries: (issue) => listDeliveries(kysely, issue),
    retry: (issue, options) => retry(kysely, issue, options),
    resolve: (issue, addresses, as, atMs) => resolve(kysely, issue, addresses, as, atMs),
    close: () => kysely.destroy(),
  };
}

/** `letters.db` → `letters.lock.db`, beside it. */
function lockPath(path: string): string {
  return path.replace(/(\.db)?$/, '.lock.db');
}

interface RunToStart {
  readonly database: DatabaseSync;
  readonly path: string;
  readonly issue: IssueToFreeze;
  readonly recipients: () => RecipientSource;
  readonly handOvers: number;
}

async function startRun({ database, path, issue, recipients, handOvers }: RunToStart): Promise<LedgerRun> {
  const lock = takeRunLock(lockPath(path));
  try {
    const id = await freeze(database, issue, recipients);
    return createRun(database, id, lock, handOvers);
  } catch (cause) {
    lock.free();
    throw 'errcode' in Object(cause) ? ledgerNotWritten(cause) : cause;
  }
}

async function listIssues(database: DatabaseSync, kysely: Kysely<Tables>): Promise<readonly FrozenIssue[]> {
  const rows = await kysely.selectFrom('issue').selectAll().where('frozen', '=', 1).orderBy('id', 'desc').execute();
  return rows.map((row) => ({
    name: row.name,
    contentHash: row.content_hash,
    frozenAt: row.frozen_at,
    recipients: row.recipients,
    despite: row.despite,
    isBegun: isBegun(database, row.id),
  }));
}

async function issueId(kysely: Kysely<Tables>, name: string): Promise<number> {
  const row = await kysely
    .selectFrom('issue')
    .select('id')
    .where('name', '=', name)
    .where('frozen', '=', 1)
    .executeTakeFirst();
  if (row === undefined)
    throw issueUnknown(
      name,
      (await kysely.selectFrom('issue').select('name').where('frozen', '=', 1).orderBy('id', 'desc').execute()).map(
        (issue) => issue.name,
      ),
    );
  return row.id;
}

async function countStates(kysely: Kysely<Tables>, issue: string): Promise<StateCounts> {
  const rows = await kysely
    .selectFrom('delivery')
    .select(['state', sql<number>`count(*)`.as('count')])
    .where('issue', '=', await issueId(kysely, issue))
    .groupBy('state')
    .execute();
  const counts = new Map(rows.map((row) => [row.state, Number(row.count)]));
  return Object.fromEntries(deliveryStates.map((state) => [state, counts.get(state) ?? 0])) as StateCounts;
}

async function* listDeliveries(kysely: Kysely<Tables>, issue: string): AsyncIterable<DeliveryRecord> {
  const rows = kysely
    .selectFrom('delivery')
    .selectAll()
    .where('issue', '=', await issueId(kysely, issue))
    .orderBy('address_key')
    .stream();
  for await (const row of rows) {
    const { address, state, code, enhanced, reply, reason, attempts } = row;
    yield {
      address,
      state,
      code,
      enhanced,
      reply,
      reason,
      attempts,
      atMs: row.at,
      notBeforeMs: state === 'deferred' ? row.not_before : null,
    };
  }
}

async function retry(
  kysely: Kysely<Tables>,
  issue: string,
  { refused, nowMs }: { readonly refused: boolean; readonly nowMs: number },
): Promise<number> {
  const id = await issueId(kysely, issue);
  return kysely.transaction().execute(async (transaction) => {
    const due = await transaction
      .updateTable('delivery')
      .set({ not_before: nowMs })
      .where('issue', '=', id)
      .where('state', '=', 'deferred')
      .executeTakeFirst();
    if (!refused) return Number(due.numUpdatedRows);
    const planned = await transaction
      .updateTable('delivery')
      .set({ state: 'planned' })
      .where('issue', '=', id)
      .where('state', '=', 'rejected')
      .where('reason', 'not in', finalReasons)
      .executeTakeFirst();
    return Number(due.numUpdatedRows) + Number(planned.numUpdatedRows);
  });
}

async function resolve(
  kysely: Kysely<Tables>,
  issue: string,
  addresses: readonly string[] | 'all',
  as: 'sent' | 'again',
  atMs: number,
): Promise<readonly string[]> {
  const id = await issueId(kysely, issue);
  let update = kysely
    .updateTable('delivery')
    .set(as === 'sent' ? { state: 'sent', reason: 'resolved', at: atMs } : { state: 'planned', reason: 'resolved' })
    .where('issue', '=', id)
    .where('state', '=', 'in-doubt');
  if (addresses !== 'all') update = update.where('address_key', 'in', addresses.map(addressIdentity));
  const rows = await update.returning('address').execute();
  return rows.map((row) => row.address).sort();
}
