/** The list's part of the database: a connection of its own to the file that the ledger keeps its records in. */
import type { DatabaseSync } from 'node:sqlite';
import type { Generated, Kysely } from 'kysely';
import { migrateDatabase } from '../ledger/migrate.ts';
import { createKysely, openSqlite } from '../ledger/sqlite-dialect.ts';
import { subscriberMigrations } from './migrations.ts';
import type { SuppressionReason } from './subscriber.ts';

interface SubscriberTable {
  id: Generated<number>;
  address: string;
  identity: string;
  name: string | null;
  language: string | null;
  attributes: string;
  added_at: number;
}

interface SuppressionTable {
  identity: string;
  address: string;
  reason: SuppressionReason;
  detail: string;
  at: number;
}

interface LetterTable {
  only_row: number;
  id: string;
  secret_check: string;
}

export interface SubscriberTables {
  subscriber: SubscriberTable;
  suppression: SuppressionTable;
  letter: LetterTable;
}

/** An open list. `sqlite` and `kysely` are one connection: what is asked at every hand-over goes through the first, without a promise. */
export interface SubscriberDatabase {
  readonly sqlite: DatabaseSync;
  readonly kysely: Kysely<SubscriberTables>;
  readonly close: () => Promise<void>;
}

/** Opens the list in the file at `path`, made or migrated where needed. Raises `database-*` errors. */
export function openSubscribers(path: string): SubscriberDatabase {
  const sqlite = openSqlite(path);
  try {
    migrateDatabase(sqlite, 'subscribers', subscriberMigrations);
  } catch (cause) {
    sqlite.close();
    throw cause;
  }
  const kysely = createKysely<SubscriberTables>(sqlite);
  return { sqlite, kysely, close: () => kysely.destroy() };
}
