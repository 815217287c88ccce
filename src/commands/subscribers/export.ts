/** `collate subscribers export`: the list as a file that another program, or import, reads. */
import { createWriteStream, renameSync, rmSync } from 'node:fs';
import { finished } from 'node:stream/promises';
import { listFileUnreadable } from '../../subscribers/errors.ts';
import { exportSubscribers, exportSuppressions } from '../../subscribers/export-subscribers.ts';
import { formatOf, withKnownList } from './open-list.ts';
import { writeLines } from './write-lines.ts';

interface Flags {
  readonly out?: string;
  readonly format?: 'csv' | 'jsonl';
  readonly suppressed?: boolean;
  readonly config?: string;
}

export async function exportList(flags: Flags): Promise<void> {
  await withKnownList(flags, async ({ database }) => {
    const format = formatOf(flags.out ?? '', flags.format);
    const lines =
      flags.suppressed === true ? exportSuppressions(database, format) : exportSubscribers(database, format);
    if (flags.out === undefined) await writeLines(process.stdout, lines);
    else await writeWhole(flags.out, lines);
  });
}

/** All or nothing under that name, and for the owner's eyes: it is a list of people. */
async function writeWhole(file: string, lines: AsyncIterable<string>): Promise<void> {
  const part = `${file}.part`;
  try {
    rmSync(part, { force: true });
    const stream = createWriteStream(part, { flags: 'wx', mode: 0o600, flush: true });
    const done = finished(stream);
    await Promise.all([done, writeLines(stream, lines).then(() => stream.end())]);
    renameSync(part, file);
  } catch (cause) {
    rmSync(part, { force: true });
    throw cause instanceof Error && 'syscall' in cause ? listFileUnreadable(file, cause) : cause;
  }
}
