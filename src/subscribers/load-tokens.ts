/**
 * The letter's unsubscribe tokens, from its secret (`COLLATE_SECRET`, or a file beside the database, made once) and its identity
 * (kept in the database from the first use on, so that a new sender address does not break the links of old mails).
 */
import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import type { Config } from '../config.ts';
import { readSecret } from '../config/read-secret.ts';
import { formatListId } from '../message/letter.ts';
import type { Notice } from '../model.ts';
import type { SubscriberDatabase } from './database.ts';
import { secretChanged, secretFileUnusable, secretMade, secretWeak } from './errors.ts';
import { createUnsubscribeTokens, type UnsubscribeTokens } from './unsubscribe-token.ts';

/** A secret that a person typed may be short; less than this is guessed. */
const LEAST_SECRET = 16;

/** A letter that names no sender yet has links all the same; once it does, its links stay these. */
const NAMELESS_LETTER = 'letter';

interface LoadOptions {
  readonly database: SubscriberDatabase;
  /** The database's file: the secret's stands beside it. */
  readonly path: string;
  readonly config: Pick<Config, 'from'>;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** False where a secret that is made now could read nothing that was sent before; true by default. */
  readonly mayMake?: boolean;
}

/** Loads the tokens, making the secret where there is none. Raises `secret-*` errors; a changed secret is a notice. Writes: call it outside any transaction. */
export function loadUnsubscribeTokens(options: LoadOptions): {
  readonly tokens: UnsubscribeTokens;
  readonly notices: readonly Notice[];
} {
  const { database, path, config, env } = options;
  const { secret, notices } = loadSecret(path, env, options.mayMake ?? true);
  const letterId = config.from === null ? NAMELESS_LETTER : formatListId(config.from);
  const stored = readLetter(database);
  const tokens = createUnsubscribeTokens(secret, stored?.id ?? letterId);
  if (stored === null) {
    database.sqlite
      .prepare('insert into letter (only_row, id, secret_check) values (1, ?, ?) on conflict do nothing')
      .run(letterId, tokens.secretCheck);
    return { tokens, notices };
  }
  if (stored.secretCheck === tokens.secretCheck) return { tokens, notices };
  database.sqlite.prepare('update letter set secret_check = ?').run(tokens.secretCheck);
  return { tokens, notices: [...notices, secretChanged()] };
}

function readLetter({ sqlite }: SubscriberDatabase): { readonly id: string; readonly secretCheck: string } | null {
  const row = sqlite.prepare('select id, secret_check from letter').get();
  return row === undefined ? null : { id: String(row['id']), secretCheck: String(row['secret_check']) };
}

function loadSecret(
  path: string,
  env: LoadOptions['env'],
  mayMake: boolean,
): { readonly secret: string; readonly notices: readonly Notice[] } {
  const given = readSecret('COLLATE_SECRET', env);
  if (given !== null) {
    if (given.length < LEAST_SECRET) throw secretWeak(given.length, LEAST_SECRET);
    return { secret: given, notices: [] };
  }
  const file = `${path.replace(/\.db$/, '')}.secret`;
  const made = mayMake ? makeSecretFile(file) : null;
  return { secret: made ?? readSecretFile(file), notices: made === null ? [] : [secretMade(file)] };
}

/** Null when there is one. Written whole, then linked into its place: of two processes one makes it, and a crash leaves none or all of it. */
function makeSecretFile(file: string): string | null {
  if (existsSync(file)) return null;
  const part = `${file}.${process.pid}`;
  const secret = randomBytes(32).toString('base64url');
  try {
    writeFileSync(part, `${secret}\n`, { mode: 0o600, flag: 'wx', flush: true });
    linkSync(part, file);
    return secret;
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'EEXIST' && existsSync(file)) return null;
    throw secretFileUnusable(file, cause instanceof Error ? cause.message : String(cause), cause);
  } finally {
    rmSync(part, { force: true });
  }
}

function readSecretFile(file: string): string {
  let mode: number;
  let secret: string;
  try {
    mode = statSync(file).mode;
    secret = readFileSync(file, 'utf8').trim();
  } catch (cause) {
    throw secretFileUnusable(file, cause instanceof Error ? cause.message : String(cause), cause);
  }
  if (process.platform !== 'win32' && (mode & 0o077) !== 0) throw secretFileUnusable(file, 'one that others can read');
  if (secret.length < LEAST_SECRET) throw secretFileUnusable(file, 'one without a secret in it');
  return secret;
}
