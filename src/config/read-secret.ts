/**
 * Secrets come from the environment (`COLLATE_SMTP_URL`, `COLLATE_SECRET`) or from a file that only its owner can read
 * (`COLLATE_SMTP_URL_FILE`, …), never from flags, which every user of the machine can see, nor from the configuration.
 */
import { readFileSync, statSync } from 'node:fs';
import { secretFileOpen, secretFileUnreadable } from './errors.ts';

/** The secret of that name, without surrounding white space, or null. Raises `secret-file-open` for a file others can read. */
export function readSecret(name: string, env: Readonly<Record<string, string | undefined>>): string | null {
  const value = env[name]?.trim();
  if (value) return value;
  const file = env[`${name}_FILE`];
  if (!file) return null;
  return readPrivateFile(name, file).trim() || null;
}

function readPrivateFile(name: string, file: string): string {
  let mode: number;
  let text: string;
  try {
    mode = statSync(file).mode;
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    throw secretFileUnreadable(name, file, cause);
  }
  // Windows has no such bits; its access lists are not ours to judge.
  if (process.platform !== 'win32' && (mode & 0o077) !== 0) throw secretFileOpen(name, file);
  return text;
}
