/** Configuration → its ledger, for commands that only read it or decide about it. */
import { type Config, loadConfig } from '../config.ts';
import { findDatabase } from '../ledger/database-path.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { openSqliteLedger } from '../ledger/sqlite/sqlite-ledger.ts';

/** Opens the ledger that the configuration names; the caller closes it. Raises `database-missing` rather than make one. */
export async function openLedger(
  configPath: string | undefined,
): Promise<{ readonly ledger: Ledger; readonly config: Config }> {
  const config = await loadConfig({ configPath });
  return { ledger: openSqliteLedger(findDatabase(config.database)), config };
}
