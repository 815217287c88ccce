/**
 * The SQLite file that ledger and subscribers share, and the few lines that let Kysely drive `node:sqlite`
 * (its own dialect binds parameters as an array, which node:sqlite reads as named ones). What is committed here
 * survives a power cut: write-ahead log, synchronous = FULL.
 */
import { closeSync, openSync } from 'node:fs';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  Kysely,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import { CollateError } from '../errors.ts';

/** How long a writer waits for another process to finish its transaction: longer than any transaction of ours, import of a large list apart. */
const BUSY_TIMEOUT_MS = 10_000;

/** Kysely writes one SQL text per shape of query; ours number a few dozen. More only costs memory, fewer means preparing again. */
const KEPT_STATEMENTS = 200;

/**
 * Opens (and creates, readable by its owner only) the database at `path`, `:memory:` included.
 * Raises `database-not-opened` when the file is no database, cannot be written or stands in no folder.
 */
export function openSqlite(path: string): DatabaseSync {
  try {
    // SQLite gives a new file the umask's mode; its log files then copy the mode of the file itself.
    if (path !== ':memory:') closeSync(openSync(path, 'a', 0o600));
    const sqlite = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS, enableForeignKeyConstraints: true });
    // fullfsync: on macOS fsync alone leaves the data in the drive's cache; elsewhere the pragma does nothing.
    sqlite.exec('pragma journal_mode = wal; pragma synchronous = full; pragma fullfsync = on');
    return sqlite;
  } catch (cause) {
    throw new CollateError({
      code: 'database-not-opened',
      file: path,
      message: `expected a database that can be read and written, found: ${cause instanceof Error ? cause.message : String(cause)}`,
      remedy:
        'Name another file in COLLATE_DATABASE (sqlite:letters.db), or give yourself the right to write this one.',
      cause,
    });
  }
}

/** Kysely over an open database; raw statements may be run beside it, and then take part in whatever transaction is open. */
export function createKysely<Tables>(sqlite: DatabaseSync): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: createSqliteDialect(sqlite) });
}

/** The dialect itself; destroying its Kysely closes the database. */
export function createSqliteDialect(sqlite: DatabaseSync): Dialect {
  return {
    createDriver: () => createDriver(sqlite),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createAdapter: () => new SqliteAdapter(),
    createIntrospector: (kysely) => new SqliteIntrospector(kysely),
  };
}

/** One connection: Kysely queues its users by itself, because the adapter says that there is only one. */
function createDriver(sqlite: DatabaseSync): Driver {
  const connection = createConnection(sqlite);
  const run = async (sql: string): Promise<void> => {
    await connection.executeQuery(CompiledQuery.raw(sql));
  };
  return {
    init: async () => {},
    acquireConnection: async () => connection,
    // Immediate: a deferred transaction that turns into a writer fails at once, without waiting, when another writer came first.
    beginTransaction: () => run('begin immediate'),
    commitTransaction: () => run('commit'),
    rollbackTransaction: () => run('rollback'),
    releaseConnection: async () => {},
    destroy: async () => {
      if (sqlite.isOpen) sqlite.close();
    },
  };
}

interface KeptStatement {
  readonly statement: StatementSync;
  readonly returnsRows: boolean;
}

function createConnection(sqlite: DatabaseSync): DatabaseConnection {
  const kept = new Map<string, KeptStatement>();
  const prepare = (sql: string): KeptStatement => {
    const found = kept.get(sql);
    if (found) return found;
    const statement = sqlite.prepare(sql);
    const made = { statement, returnsRows: statement.columns().length > 0 };
    const [oldest] = kept.keys();
    if (kept.size >= KEPT_STATEMENTS && oldest !== undefined) kept.delete(oldest);
    kept.set(sql, made);
    return made;
  };
  return {
    executeQuery: async <Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> => {
      const { statement, returnsRows } = prepare(sql);
      const values = parameters as readonly SQLInputValue[];
      if (returnsRows) return { rows: statement.all(...values) as Row[] };
      const { changes, lastInsertRowid } = statement.run(...values);
      return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
    },
    // A statement of its own: an iterator over a kept one would be reset by the next use of the same SQL.
    async *streamQuery<Row>({ sql, parameters }: CompiledQuery): AsyncIterableIterator<QueryResult<Row>> {
      const values = parameters as readonly SQLInputValue[];
      for (const row of sqlite.prepare(sql).iterate(...values)) yield { rows: [row as Row] };
    },
  };
}
