import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrateDatabase } from '../../src/ledger/migrate.ts';
import type { Ledger } from '../../src/ledger/ledger.ts';
import { openSqlite } from '../../src/ledger/sqlite-dialect.ts';
import { ledgerMigrations } from '../../src/ledger/sqlite/migrations.ts';
import { createSqliteLedger, openSqliteLedger } from '../../src/ledger/sqlite/sqlite-ledger.ts';
import { makeRecipients } from '../send/send-bed.ts';
import { describeLedger } from './contract.ts';

describeLedger('the SQLite ledger', () => {
  const folder = mkdtempSync(join(tmpdir(), 'collate-ledger-'));
  const path = join(folder, 'letters.db');
  const opened: Ledger[] = [];
  return {
    open: async () => {
      const ledger = openSqliteLedger(path);
      opened.push(ledger);
      return ledger;
    },
    force: (address, state) => {
      const raw = new DatabaseSync(path);
      try {
        raw.prepare('update delivery set state = ? where address = ?').run(state, address);
      } finally {
        raw.close();
      }
    },
    remove: async () => {
      await Promise.all(opened.map((ledger) => ledger.close()));
      rmSync(folder, { recursive: true });
    },
  };
});

describe('the file of a SQLite ledger', () => {
  let folder: string;
  let path: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'collate-ledger-'));
    path = join(folder, 'letters.db');
  });
  const holders: ChildProcess[] = [];
  afterEach(() => {
    // A test that failed half way must not leave one behind: it would keep the run from ending.
    for (const child of holders.splice(0)) child.kill('SIGKILL');
    rmSync(folder, { recursive: true });
  });

  const issue = { name: 'week-47', contentHash: 'a', despite: null, nowMs: 1000 };
  const rules = { limit: 10, nowMs: 5000, maxTries: 1, maxDrops: 1 };

  it('syncs every commit to the disk', () => {
    const database = openSqlite(path);
    expect(database.prepare('pragma journal_mode').get()).toEqual({ journal_mode: 'wal' });
    expect(database.prepare('pragma synchronous').get()).toEqual({ synchronous: 2 });
    database.close();
  });

  it('keeps frozen recipients from being added to, changed or deleted, by whomever', async () => {
    const ledger = openSqliteLedger(path);
    const run = await ledger.startRun(issue, () => makeRecipients(2));
    await run.claim(rules);
    await run.recordHanding(1, 1500);
    await run.end();
    await ledger.close();
    const raw = new DatabaseSync(path);
    for (const sql of [
      `insert into delivery (issue, address, address_key, recipient) values (1, 'x@example.org', 'x@example.org', '{}')`,
      `update delivery set address = 'x@example.org'`,
      `delete from delivery`,
      `update issue set content_hash = 'b'`,
      `update issue set despite = 'as I like'`,
      `update issue set frozen = 0`,
    ]) {
      expect(() => raw.exec(sql)).toThrow(/frozen/);
    }
    raw.close();
  });

  it('takes up a database from before reasons were kept', async () => {
    const database = openSqlite(path);
    migrateDatabase(database, 'ledger', ledgerMigrations.slice(0, 1));
    database.exec(
      `insert into issue (name, content_hash, frozen_at, recipients, frozen) values ('week-46', 'a', 1, 0, 1)`,
    );
    database.close();
    const ledger = openSqliteLedger(path);
    expect(await ledger.findIssue('week-46')).toMatchObject({ name: 'week-46', despite: null });
    await ledger.close();
  });

  it('refuses a database that a newer Collate wrote', async () => {
    const database = openSqlite(path);
    migrateDatabase(database, 'ledger', [
      ...ledgerMigrations,
      { name: '9999-later', sql: 'create table later (id integer)' },
    ]);
    database.close();
    expect(() => openSqliteLedger(path)).toThrow(expect.objectContaining({ code: 'database-newer' }));
  });

  it('refuses a file that is no database', () => {
    rmSync(path, { force: true });
    expect(() => openSqliteLedger(folder)).toThrow(expect.objectContaining({ code: 'database-not-opened' }));
  });

  it('frees the run lock of a process that was killed', async () => {
    const ledger = openSqliteLedger(path);
    const child = spawnHolder(path);
    holders.push(child);
    const first = await Promise.race([once(child.stdout ?? child, 'data'), once(child, 'exit')]);
    expect(String(first[0])).toBe('ready');
    await expect(ledger.startRun(issue, () => makeRecipients(1))).rejects.toMatchObject({ code: 'ledger-in-use' });
    child.kill('SIGKILL');
    await once(child, 'exit');
    const run = await ledger.startRun(issue, () => makeRecipients(1));
    // It died while it held two claims.
    expect(run.recovery.released).toBe(2);
    await run.end();
    await ledger.close();
  });

  it('says that a hand-over was not written down when the database turns read-only', async () => {
    const { ledger, database } = await openRaw(path);
    const run = await ledger.startRun(issue, () => makeRecipients(3));
    await run.claim(rules);
    database.exec('pragma query_only = on');
    await expect(run.recordHanding(1, 1500)).rejects.toMatchObject({ code: 'ledger-not-written' });
    await expect(run.claim(rules)).rejects.toMatchObject({ code: 'ledger-not-written' });
    database.exec('pragma query_only = off');
    await run.recordHanding(1, 1500);
    await run.end();
    await ledger.close();
  });

  it('writes all changes of one turn in one commit', async () => {
    const { ledger, database } = await openRaw(path);
    const run = await ledger.startRun(issue, () => makeRecipients(10));
    await run.claim(rules);
    const before = countFrames(database);
    await Promise.all(Array.from({ length: 10 }, (_, index) => run.recordHanding(index + 1, 1500)));
    // Ten rows on one page, and no more than a handful of pages for the indexes: one commit writes each page once.
    expect(countFrames(database) - before).toBeLessThan(10);
    await run.end();
    await ledger.close();
  });
});

async function openRaw(path: string): Promise<{ ledger: Ledger; database: DatabaseSync }> {
  const database = openSqlite(path);
  migrateDatabase(database, 'ledger', ledgerMigrations);
  return { ledger: createSqliteLedger(database, path), database };
}

/** Pages in the write-ahead log. */
function countFrames(database: DatabaseSync): number {
  return Number(database.prepare('pragma wal_checkpoint(noop)').get()?.['log'] ?? 0);
}

/** A process that takes the lock, claims two deliveries, says so and waits to be killed. */
function spawnHolder(path: string): ChildProcess {
  const script = `
    import { openSqliteLedger } from ${JSON.stringify(join(import.meta.dirname, '../../src/ledger/sqlite/sqlite-ledger.ts'))};
    const people = ['a', 'b', 'c'].map((name) => ({ address: name + '@example.org', name: null, attributes: {}, token: name }));
    const run = await openSqliteLedger(process.argv[1]).startRun({ name: 'week-47', contentHash: 'a', despite: null, nowMs: 1 }, () => people);
    await run.claim({ limit: 3, nowMs: 1, maxTries: 1, maxDrops: 1 });
    await run.recordHanding(1, 1);
    await run.recordVerdict(1, { state: 'sent', code: 250, enhanced: null, reply: '250 Ok', reason: 'accepted', atMs: 1 });
    process.stdout.write('ready');
    setInterval(() => {}, 1000);`;
  return spawn(process.execPath, ['--input-type=module', '--eval', script, path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}
