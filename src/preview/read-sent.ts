/** How far issues have been sent, from the ledger. A letter that was never sent has none, and looking makes none. */
import { statSync } from 'node:fs';
import { parseDatabasePath } from '../ledger/database-path.ts';

export type Sent = ReadonlyMap<string, { readonly taken: number; readonly all: number }>;

const nothing: Sent = new Map();
let known: { readonly stamp: string; readonly sent: Sent } | null = null;

/** By name of the issue. A ledger that cannot be read (another version, in use) says nothing here; `collate status` says why. */
export async function readSent(database: string): Promise<Sent> {
  try {
    const path = parseDatabasePath(database);
    const stamp = [path, stampOf(path), stampOf(`${path}-wal`)].join(' ');
    if (stampOf(path) === null) return nothing;
    if (known?.stamp !== stamp) known = { stamp, sent: await readLedger(path) };
    return known.sent;
  } catch {
    return nothing;
  }
}

function stampOf(path: string): string | null {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats === undefined ? null : `${stats.mtimeMs}:${stats.size}`;
}

async function readLedger(path: string): Promise<Sent> {
  const { openSqliteLedger } = await import('../ledger/sqlite/sqlite-ledger.ts');
  const ledger = openSqliteLedger(path);
  try {
    const issues = await ledger.listIssues();
    const entries = await Promise.all(
      issues.map(async ({ name, recipients }) => {
        const { sent } = await ledger.countStates(name);
        return [name, { taken: sent, all: recipients }] as const;
      }),
    );
    return new Map(entries);
  } finally {
    await ledger.close();
  }
}
