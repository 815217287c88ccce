/**
 * Writes the files of an issue so that a crash at any moment leaves the earlier issue whole or the new one complete.
 * Everything is first written and synced in a folder beside the files (`.collate-building`); renaming that folder
 * (`.collate-ready`) is the moment of decision; then each file takes its place. Whoever finds a ready folder finishes the
 * move, whoever finds an unfinished one removes what is in it. Nothing else in the folder is ever touched.
 */
import {
  closeSync,
  constants,
  copyFileSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmdirSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

export interface IssueFile {
  /** Path inside the folder, with `/`. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

const building = '.collate-building';
const ready = '.collate-ready';

/** Puts the files into the folder, replacing those of the same name, all or none. Raises the file system's errors. */
export function writeIssueFolder(folder: string, files: readonly IssueFile[]): void {
  mkdirSync(folder, { recursive: true });
  recoverIssueFolder(folder);
  const stage = join(folder, building);
  mkdirSync(stage);
  for (const file of files) writeSynced(join(stage, file.path), file.content);
  syncFolder(stage);
  renameSync(stage, join(folder, ready));
  syncFolder(folder);
  finishMove(folder);
}

/** Brings a folder that a crash left behind into order; does nothing otherwise. Call it before reading an issue. */
export function recoverIssueFolder(folder: string): void {
  for (const entry of listNames(folder)) {
    if (entry === ready) finishMove(folder);
    if (entry === building) removeStage(join(folder, building));
  }
}

/** Keeps a file's content beside it as `.1`, `.2`, … (the first that is free); returns the new path. The file stays. */
export function keepBeside(file: string): string {
  for (let count = 1; ; count += 1) {
    const kept = `${file}.${count}`;
    try {
      copyFileSync(file, kept, constants.COPYFILE_EXCL);
      return kept;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
  }
}

function writeSynced(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  // wx: a symbolic link that somebody put there is not followed.
  const file = openSync(path, 'wx', 0o644);
  try {
    let at = 0;
    while (at < bytes.length) at += writeSync(file, bytes, at);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function finishMove(folder: string): void {
  const stage = join(folder, ready);
  for (const path of listFiles(stage)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    renameSync(join(stage, path), join(folder, path));
  }
  syncFolder(folder);
  removeStage(stage);
}

/** Only what a build wrote is in here: files and their folders. */
function removeStage(stage: string): void {
  for (const path of listFiles(stage)) unlinkSync(join(stage, path));
  for (const path of listFolders(stage)) rmdirSync(join(stage, path));
  rmdirSync(stage);
}

function listNames(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

function listFiles(folder: string, inside = ''): readonly string[] {
  return readdirSync(join(folder, inside), { withFileTypes: true })
    .flatMap((entry) =>
      entry.isDirectory() ? listFiles(folder, join(inside, entry.name)) : [join(inside, entry.name)],
    )
    .toSorted();
}

/** Deepest first. */
function listFolders(folder: string, inside = ''): readonly string[] {
  return readdirSync(join(folder, inside), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap((entry) => [...listFolders(folder, join(inside, entry.name)), join(inside, entry.name)]);
}

/** A rename is on the disk only once its folder is. */
function syncFolder(folder: string): void {
  // Windows cannot open folders; its file systems order renames themselves.
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
