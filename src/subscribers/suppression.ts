/**
 * Who must not be mailed, ever again: asked when recipients are frozen and once more at every hand-over. There is no way to take a
 * suppression back; neither removal nor import touches it.
 */
import { addressIdentity } from '../message/address.ts';
import { foldBlanks } from '../message/headers.ts';
import type { Suppressions } from '../send/suppressions.ts';
import type { SubscriberDatabase } from './database.ts';
import type { Suppression, SuppressionReason } from './subscriber.ts';

/** Words of a server or a person that are kept: enough to understand, too few to fill the disk. */
const MAX_DETAIL = 500;

/** Whether `address` must not be mailed. */
export function isSuppressed(database: SubscriberDatabase, address: string): boolean {
  return findSuppression(database, address) !== null;
}

/** The suppression of `address`, or null. */
export function findSuppression({ sqlite }: SubscriberDatabase, address: string): Suppression | null {
  const row = sqlite
    .prepare('select address, reason, detail, at from suppression where identity = ?')
    .get(addressIdentity(address));
  return row === undefined ? null : (row as unknown as Suppression);
}

/** Suppresses `address`, on the list or not; false when it was before, and then the first reason stands. */
export function suppress({ sqlite }: Pick<SubscriberDatabase, 'sqlite'>, suppression: Suppression): boolean {
  const { address, reason, detail, at } = suppression;
  const { changes } = sqlite
    .prepare(
      'insert into suppression (identity, address, reason, detail, at) values (?, ?, ?, ?, ?) on conflict do nothing',
    )
    .run(addressIdentity(address), address, reason, foldBlanks(detail).slice(0, MAX_DETAIL), at);
  return Number(changes) === 1;
}

/** Suppresses all of `addresses`, or none if the database fails; how many were not suppressed before. */
export function suppressAll(
  database: SubscriberDatabase,
  addresses: readonly string[],
  why: Omit<Suppression, 'address'>,
): number {
  const { sqlite } = database;
  sqlite.exec('begin immediate');
  try {
    const added = addresses.filter((address) => suppress(database, { ...why, address })).length;
    sqlite.exec('commit');
    return added;
  } catch (cause) {
    if (sqlite.isTransaction) sqlite.exec('rollback');
    throw cause;
  }
}

/** Every suppression, by address. */
export async function* listSuppressions({ kysely }: SubscriberDatabase): AsyncIterable<Suppression> {
  yield* kysely.selectFrom('suppression').select(['address', 'reason', 'detail', 'at']).orderBy('identity').stream();
}

/** The list's suppressions as sending sees them: a recipient that a server refuses for good bounces. */
export function createSuppressions({ sqlite }: SubscriberDatabase, now: () => number): Suppressions {
  // Prepared once: it is asked before every message.
  const find = sqlite.prepare('select reason from suppression where identity = ?');
  return {
    reasonFor: (address) => {
      const row = find.get(addressIdentity(address));
      return row === undefined ? null : (row['reason'] as SuppressionReason);
    },
    suppress: (address, reply) => {
      suppress({ sqlite }, { address, reason: 'bounced', detail: reply, at: now() });
    },
  };
}
