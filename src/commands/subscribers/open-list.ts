/** What every subcommand begins and ends with: the configuration, the open list, and closing it whatever happens. */
import { loadConfig, type Config } from '../../config.ts';
import { parseDatabasePath } from '../../ledger/database-path.ts';
import { type AddressOrProblem, parseAddress } from '../../message/address.ts';
import { openSubscribers, type SubscriberDatabase } from '../../subscribers/database.ts';
import { addressWrong, listNotWritten } from '../../subscribers/errors.ts';

export interface OpenList {
  readonly database: SubscriberDatabase;
  readonly config: Config;
  /** The database's file. */
  readonly path: string;
}

/** Runs `action` on the list that configuration and environment name. */
export async function withList(
  flags: { readonly config?: string },
  action: (list: OpenList) => Promise<void>,
): Promise<void> {
  const config = await loadConfig({ configPath: flags.config });
  const path = parseDatabasePath(config.database);
  const database = openSubscribers(path);
  try {
    await action({ database, config, path });
  } catch (cause) {
    // SQLite's own errors: disk full, read-only, locked for longer than we wait.
    throw cause instanceof Error && 'errcode' in cause ? listNotWritten(path, cause) : cause;
  } finally {
    await database.close();
  }
}

/** The address as it is stored; raises `address-wrong`. */
export function readAddress(text: string): string {
  const parsed: AddressOrProblem = parseAddress(text.trim());
  if ('problem' in parsed) throw addressWrong(text, parsed.problem);
  return parsed.address;
}

/** `list.jsonl` says what it is. */
export function formatOf(file: string, given: 'csv' | 'jsonl' | undefined): 'csv' | 'jsonl' {
  return given ?? (/\.(?:jsonl|ndjson)$/i.test(file) ? 'jsonl' : 'csv');
}
