/**
 * Watches files and folders for the preview. Changes come in bursts (a thousand files of a checkout, an editor's three writes a save), so
 * they are told once they pause, at the latest after a bound. What is deleted and comes back is watched again.
 */
import { existsSync, statSync, watch, type FSWatcher } from 'node:fs';
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
const pauseMs = 30;
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
  let watcher: FSWatcher | null = null;
  let look: NodeJS.Timeout | undefined;
  const target = resolve(path);
  const await_ = (): void => {
    watcher?.close();
    watcher = null;
    look ??= setInterval(() => {
      if (!existsSync(target)) return;
      clearInterval(look);
      look = undefined;
      add(target);
      start();
    }, lookMs);
    look.unref();
  };
  const start = (): void => {
    try {
      const isFolder = statSync(target).isDirectory();
      const inode = isFolder ? statSync(target).ino : 0;
      // Editors replace files by renaming: a file is watched through its folder.
      const watching = watch(isFolder ? target : dirname(target), { recursive: isFolder }, (_event, name) => {
        const changed = name === null ? target : join(isFolder ? target : dirname(target), name);
        if (!isFolder && name !== null && basename(target) !== name) return;
        if (ignores?.(changed) !== true) add(changed);
        if (isFolder && statSync(target, { throwIfNoEntry: false })?.ino !== inode) await_();
      });
      watching.on('error', await_);
      watcher = watching;
    } catch {
      await_();
    }
  };
  start();
  return () => {
    watcher?.close();
    clearInterval(look);
  };
}
