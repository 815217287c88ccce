import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { migrateDatabase } from '../../src/ledger/migrate.ts';
import { createKysely, openSqlite } from '../../src/ledger/sqlite-dialect.ts';

interface Tables {
  readonly ship: { id: number; name: string };
}

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'collate-dialect-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const CREATE = 'create table ship (id integer primary key, name text not null unique) strict';

describe('the SQLite dialect', () => {
  test('inserts, selects, counts and streams', async () => {
    const sqlite = openSqlite(':memory:');
    sqlite.exec(CREATE);
    const kysely = createKysely<Tables>(sqlite);
    const inserted = await kysely
      .insertInto('ship')
      .values([
        { id: 1, name: 'Aurora' },
        { id: 2, name: 'Bora' },
      ])
      .executeTakeFirst();
    expect(inserted.numInsertedOrUpdatedRows).toBe(2n);
    expect(await kysely.selectFrom('ship').select('name').orderBy('id').execute()).toEqual([
      { name: 'Aurora' },
      { name: 'Bora' },
    ]);
    expect(await kysely.insertInto('ship').values({ id: 3, name: 'C' }).returning('id').execute()).toEqual([{ id: 3 }]);
    const names: string[] = [];
    for await (const row of kysely.selectFrom('ship').selectAll().orderBy('id').stream()) names.push(row.name);
    expect(names).toEqual(['Aurora', 'Bora', 'C']);
    await kysely.destroy();
    expect(sqlite.isOpen).toBe(false);
  });

  test('a transaction that throws leaves nothing', async () => {
    const sqlite = openSqlite(':memory:');
    sqlite.exec(CREATE);
    const kysely = createKysely<Tables>(sqlite);
    const failing = kysely.transaction().execute(async (transaction) => {
      await transaction.insertInto('ship').values({ id: 1, name: 'Aurora' }).execute();
      await transaction.insertInto('ship').values({ id: 2, name: 'Aurora' }).execute();
    });
    await expect(failing).rejects.toThrow(/UNIQUE/);
    expect(await kysely.selectFrom('ship').selectAll().execute()).toEqual([]);
    await kysely.destroy();
  });

  test('a new file is durable and readable by its owner only', () => {
    const path = join(folder, 'letters.db');
    const sqlite = openSqlite(path);
    expect(sqlite.prepare('pragma journal_mode').get()).toEqual({ journal_mode: 'wal' });
    expect(sqlite.prepare('pragma synchronous').get()).toEqual({ synchronous: 2 });
    expect(sqlite.prepare('pragma foreign_keys').get()).toEqual({ foreign_keys: 1 });
    sqlite.close();
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  test('a file that is no database is refused with its name', () => {
    const path = join(folder, 'notes.txt');
    writeFileSync(path, 'this is not a database, but it is long enough to be read as the head of one '.repeat(3));
    expect(() => openSqlite(path)).toThrow(expect.objectContaining({ code: 'database-not-opened', file: path }));
  });
});

describe('migrations', () => {
  const first = { name: '0001-ship', sql: CREATE };
  const second = { name: '0002-port', sql: 'create table port (id integer primary key) strict' };

  test('run once, in order, and join later ones', () => {
    const sqlite = openSqlite(':memory:');
    migrateDatabase(sqlite, 'ships', [first]);
    migrateDatabase(sqlite, 'ships', [first]);
    migrateDatabase(sqlite, 'ships', [first, second]);
    expect(sqlite.prepare('select name from migration').all()).toEqual([{ name: '0001-ship' }, { name: '0002-port' }]);
  });

  test('a failed one leaves the database as it was', () => {
    const sqlite = openSqlite(':memory:');
    const broken = { name: '0002-broken', sql: 'create table port (id integer); create table ship (id integer)' };
    expect(() => migrateDatabase(sqlite, 'ships', [first, broken])).toThrow(/already exists/);
    expect(sqlite.prepare("select name from sqlite_schema where type = 'table'").all()).toEqual([]);
  });

  test('a database of a newer program is refused', () => {
    const sqlite = openSqlite(':memory:');
    migrateDatabase(sqlite, 'ships', [first, second]);
    expect(() => migrateDatabase(sqlite, 'ships', [first])).toThrow(
      expect.objectContaining({ code: 'database-newer' }),
    );
    migrateDatabase(sqlite, 'harbours', []);
  });
});
