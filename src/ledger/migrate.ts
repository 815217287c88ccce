/**
 * Brings the tables of one area (ledger, subscribers) to the version this program knows, in one transaction.
 * Migrations only go forward; a database that a newer Collate wrote is refused rather than misread.
 */
import type { DatabaseSync } from 'node:sqlite';
import { CollateError } from '../errors.ts';

/** One step: `name` such as `0001-subscribers` is never changed once published, nor is its SQL. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
}

/**
 * Runs what is missing of `migrations` (in their order). Two processes that start together do it once: the second waits and finds it done.
 * Raises `database-newer` when the database has had migrations that this program does not know.
 */
export function migrateDatabase(sqlite: DatabaseSync, area: string, migrations: readonly Migration[]): void {
  sqlite.exec('begin immediate');
  try {
    sqlite.exec(
      'create table if not exists migration (area text not null, name text not null, primary key (area, name)) strict, without rowid',
    );
    const rows = sqlite.prepare('select name from migration where area = ?').all(area);
    const done = new Set(rows.map((row) => String(row['name'])));
    const unknown = [...done].find((name) => !migrations.some((migration) => migration.name === name));
    if (unknown !== undefined) throw databaseNewer(area, unknown);
    const record = sqlite.prepare('insert into migration (area, name) values (?, ?)');
    for (const { name, sql } of migrations) {
      if (done.has(name)) continue;
      sqlite.exec(sql);
      record.run(area, name);
    }
    sqlite.exec('commit');
  } catch (cause) {
    if (sqlite.isTransaction) sqlite.exec('rollback');
    throw cause;
  }
}

function databaseNewer(area: string, name: string): CollateError {
  return new CollateError({
    code: 'database-newer',
    message: `expected ${area} tables that this version of Collate knows, found the later migration "${name}"`,
    remedy: 'Update Collate, or name another database in COLLATE_DATABASE.',
  });
}
