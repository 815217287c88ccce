/** What every subcommand begins and ends with: the configuration, the open list, and closing it whatever happens. */
import { existsSync } from 'node:fs';
import { loadConfig, type Config } from '../../config.ts';
import { findDatabase, parseDatabasePath } from '../../ledger/database-path.ts';
import { type AddressOrProblem, parseAddress } from '../../message/address.ts';
import { openSubscribers, type SubscriberDatabase } from '../../subscribers/database.ts';
import { addressWrong, listNotWritten } from '../../subscribers/errors.ts';

export interface OpenList {
  readonly database: SubscriberDatabase;
  readonly config: Config;
  /** The database's file. */
  readonly path: string;
}

type Action = (list: OpenList) => Promise<void>;

interface ListFlags {
  readonly config?: string;
  /** Makes no file where there is none: what is written is forgotten. */
  readonly inMemory?: boolean;
}

/** Runs `action` on the list that configuration and environment name, made where there is none. */
export async function withList(flags: ListFlags, action: Action): Promise<void> {
  const config = await loadConfig({ configPath: flags.config });
  const path = parseDatabasePath(config.database);
  await run(flags.inMemory === true && !existsSync(path) ? ':memory:' : path, config, action);
}

/** The same for what reads, or belongs to a list that mails were sent to: raises `database-missing` where there is none. */
export async function withKnownList(flags: { readonly config?: string }, action: Action): Promise<void> {
  const config = await loadConfig({ configPath: flags.config });
  await run(findDatabase(config.database), config, action);
}

async function run(path: string, config: Config, action: Action): Promise<void> {
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
