/**
 * Watches files and folders for the preview. Changes come in bursts (a thousand files of a checkout, an editor's three writes a save), so
 * they are told once they pause, at the latest after a bound. What is deleted and comes back is watched again.
 */
import { existsSync, readdirSync, statSync, watch, type FSWatcher } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

export interface Watched {
  /** A file or a folder (watched with all in it); it need not exist yet. */
  readonly path: string;
  /** Names inside that do not count. */
  readonly ignores?: (path: string) => boolean;
}

export interface Watcher {
  readonly close: () => void;
}

// An editor's save is two or three events within a few milliseconds; a reader sees no difference below 50.
const pauseMs = 15;
// A folder that is being written to without pause is built from time to time all the same.
const longestMs = 300;
// How often a missing path is looked for: the only polling there is, and only while something is gone.
const lookMs = 200;

/** Calls `onChange` with the changed paths, sorted. Never throws for what is missing. */
export function watchPaths(targets: readonly Watched[], onChange: (paths: readonly string[]) => void): Watcher {
  const burst = createBurst(onChange);
  const stops = targets.map((target) => watchTarget(target, burst.add));
  return {
    close: () => {
      for (const stop of stops) stop();
      burst.close();
    },
  };
}

interface Burst {
  readonly add: (path: string) => void;
  readonly close: () => void;
}

function createBurst(onChange: (paths: readonly string[]) => void): Burst {
  const paths = new Set<string>();
  let pause: NodeJS.Timeout | undefined;
  let bound: NodeJS.Timeout | undefined;
  const close = (): void => {
    clearTimeout(pause);
    clearTimeout(bound);
    bound = undefined;
  };
  const flush = (): void => {
    close();
    const changed = [...paths].toSorted();
    paths.clear();
    onChange(changed);
  };
  return {
    add: (path) => {
      paths.add(path);
      clearTimeout(pause);
      pause = setTimeout(flush, pauseMs);
      bound ??= setTimeout(flush, longestMs);
    },
    close,
  };
}

function watchTarget({ path, ignores }: Watched, add: (path: string) => void): () => void {
  const target = resolve(path);
  const watchers = new Map<string, FSWatcher>();
  let look: NodeJS.Timeout | undefined;
  const closeAll = (): void => {
    for (const watcher of watchers.values()) watcher.close();
    watchers.clear();
  };
  const lookForIt = (): void => {
    closeAll();
    look ??= setInterval(() => {
      if (!existsSync(target)) return;
      clearInterval(look);
      look = undefined;
      add(target);
      start();
    }, lookMs);
    look.unref();
  };
  const tell = (changed: string): void => {
    if (ignores?.(changed) !== true) add(changed);
  };
  // Folder by folder, never file by file: an editor's save replaces the file, and a watch on it would follow the old one.
  const watchFolder = (folder: string, accepts: (name: string) => boolean, hasFolders: boolean): void => {
    if (watchers.has(folder)) return;
    const watcher = watch(folder, (_event, name) => {
      if (name !== null && !accepts(name)) return;
      tell(name === null ? folder : join(folder, name));
      if (!existsSync(folder)) forget(folder);
      else if (hasFolders && name !== null && isFolderAt(join(folder, name))) watchBelow(folder, accepts);
    });
    watcher.on('error', () => forget(folder));
    watchers.set(folder, watcher);
    if (hasFolders) watchBelow(folder, accepts);
  };
  const watchBelow = (folder: string, accepts: (name: string) => boolean): void => {
    for (const name of listFolders(folder)) {
      const inside = join(folder, name);
      if (ignores?.(inside) === true || watchers.has(inside)) continue;
      watchFolder(inside, accepts, true);
    }
  };
  const forget = (folder: string): void => {
    watchers.get(folder)?.close();
    watchers.delete(folder);
    if (folder !== target && folder !== dirname(target)) return;
    add(target);
    lookForIt();
  };
  /** A folder that is moved away, or replaced by another of its name, does not tell it everywhere: its parent does. */
  const watchParent = (): void => {
    const inode = statSync(target).ino;
    const watcher = watch(dirname(target), (_event, name) => {
      if (name !== basename(target) || statSync(target, { throwIfNoEntry: false })?.ino === inode) return;
      add(target);
      lookForIt();
    });
    watcher.on('error', lookForIt);
    watchers.set(dirname(target), watcher);
  };
  const start = (): void => {
    try {
      const isFolder = statSync(target).isDirectory();
      const isIt = (name: string): boolean => name === basename(target);
      if (isFolder) {
        watchFolder(target, () => true, true);
        watchParent();
      } else watchFolder(dirname(target), isIt, false);
    } catch {
      lookForIt();
    }
  };
  start();
  return () => {
    closeAll();
    clearInterval(look);
  };
}

function isFolderAt(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function listFolders(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
  } catch {
    // Gone while it was looked into: its own watch tells.
    return [];
  }
}
