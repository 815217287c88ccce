/**
 * One build of an issue at a time: a file with the holder's process id, made exclusively. A holder that is gone
 * (a crash, SIGKILL) holds nothing: its file is taken over.
 */
import { linkSync, mkdirSync, readFileSync, renameSync, unlinkSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';

export interface Lock {
  readonly release: () => void;
}

/** The lock, or the id of the process that holds it. Its folder is made where it is missing. */
export function acquireLock(file: string): Lock | { readonly holder: number } {
  mkdirSync(dirname(file), { recursive: true });
  // The second try is the one after a dead holder's file was put aside; losing that race means somebody else holds it.
  for (let attempt = 1; attempt <= 2; attempt += 1) {
    if (create(file)) return { release: () => unlinkSync(file) };
    const holder = readHolder(file);
    if (holder !== null && isAlive(holder)) return { holder: holder.id };
    takeAside(file);
  }
  return { holder: readHolder(file)?.id ?? 0 };
}

interface Holder {
  readonly id: number;
  readonly host: string;
}

/** Written under another name first: a lock never exists without its holder in it. */
function create(file: string): boolean {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify({ id: process.pid, host: hostname() }));
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    unlinkSync(draft);
  }
}

function readHolder(file: string): Holder | null {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof value !== 'object' || value === null || !('id' in value) || !('host' in value)) return null;
    return { id: Number(value.id), host: String(value.host) };
  } catch {
    // Gone, or not ours: nobody holds it.
    return null;
  }
}

/** A process of another machine (a shared folder) cannot be looked up: it counts as alive. */
function isAlive(holder: Holder): boolean {
  if (holder.host !== hostname()) return true;
  try {
    process.kill(holder.id, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** Removes a dead holder's file; one that a living process made in the meantime goes back. */
function takeAside(file: string): void {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  const holder = readHolder(aside);
  if (holder !== null && isAlive(holder)) renameSync(aside, file);
  else unlinkSync(aside);
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : null;
}
