/** How far issues have been sent, for the list on the left. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openSqliteLedger } from '../../src/ledger/sqlite/sqlite-ledger.ts';
import { readSent } from '../../src/preview/read-sent.ts';

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'collate-sent-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

test('a letter that was never sent has nothing, and looking makes no database', async () => {
  const file = join(makeFolder(), 'collate.db');
  expect(await readSent(`sqlite:${file}`)).toEqual(new Map());
  expect(existsSync(file)).toBe(false);
});

test('an issue tells how many of its recipients a server took', async () => {
  const file = join(makeFolder(), 'collate.db');
  const ledger = openSqliteLedger(file);
  const recipients = ['a@example.org', 'b@example.org'].map((address) => ({
    address,
    name: null,
    attributes: {},
    token: address,
  }));
  const run = await ledger.startRun(
    { name: '2026-W47', contentHash: 'sha256-x', despite: null, nowMs: 1 },
    () => recipients,
  );
  const [claim] = await run.claim({ limit: 1, nowMs: 2, maxTries: 1, maxDrops: 1 });
  if (claim === undefined) throw new Error('nothing to send');
  await run.recordHanding(claim.id, 3);
  await run.recordVerdict(claim.id, { state: 'sent', code: 250, enhanced: null, reply: 'ok', reason: 'sent', atMs: 4 });
  await run.end();
  await ledger.close();
  expect(await readSent(`sqlite:${file}`)).toEqual(new Map([['2026-W47', { taken: 1, all: 2 }]]));
});
