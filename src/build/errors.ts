/** Messages of a build. */
import { CollateError } from '../errors.ts';
import type { MergeConflict } from '../digest/merge-digest.ts';
import type { Notice } from '../model.ts';

export function articlesMissing(folder: string): CollateError {
  return new CollateError({
    code: 'articles-missing',
    file: folder,
    message: 'expected articles (.md, .html or .txt files), found none',
    remedy: 'Put some into this folder, or name another: collate build <folder>.',
  });
}

export function issueNameWrong(name: string): CollateError {
  return new CollateError({
    code: 'issue-name-wrong',
    message: `expected the name of an issue such as 2026-W47 (letters, digits, dot, dash, underscore), found "${name}"`,
    remedy: 'It becomes a folder: choose a plain name.',
  });
}

export function windowEmpty(since: string, until: string): CollateError {
  return new CollateError({
    code: 'window-empty',
    message: `expected a first day before the last, found ${since} to ${until}`,
    remedy: 'Change --since or --until.',
  });
}

export function dateWrong(option: string, found: string): CollateError {
  return new CollateError({
    code: 'date-wrong',
    message: `${option}: expected a date such as 2026-11-20, found "${found}"`,
    remedy: 'Write year, month and day.',
  });
}

export function windowUndated(days: number): Notice {
  return notice(
    'window-undated',
    `expected a date to count ${days} days back from, found none in the articles`,
    'All articles were taken. Give --date, or a date in the front matter of the articles.',
  );
}

export function datesSpread(from: string, to: string): Notice {
  return notice(
    'articles-spread',
    `expected the articles of about a week, found dates from ${from} to ${to}`,
    'All of them are in this issue. Narrow it with --window 7d, or --since and --until.',
  );
}

export function articlesOutside(count: number, since: string | null, until: string | null): Notice {
  const days =
    since === null ? `up to ${until ?? ''}` : until === null ? `from ${since} on` : `from ${since} to ${until}`;
  const subject = count === 1 ? '1 article has' : `${count} articles have`;
  return notice(
    'articles-outside',
    `${subject} a date outside the days of this issue (${days})`,
    'Left out. Change --window, --since or --until to have them in.',
  );
}

export function partDropped(what: string): Notice {
  return notice(
    'issue-shortened',
    `expected an e-mail that Gmail shows whole (102,400 bytes), found more; left out: ${what}`,
    'digest.md and digest.json have all of it. Take out what matters least in digest.md, or lower `length` in the configuration.',
  );
}

function notice(code: string, message: string, remedy: string): Notice {
  return { severity: 'notice', code, file: null, line: null, column: null, message, remedy };
}

export function outIsProtected(out: string, what: string): CollateError {
  return new CollateError({
    code: 'out-protected',
    file: out,
    message: `expected a folder of its own for the issues, found ${what}`,
    remedy: 'Name another with --out, such as --out out.',
  });
}

export function digestFileEdited(file: string, why: string): Notice {
  return {
    severity: 'refused',
    code: 'digest-file-edited',
    file,
    line: null,
    column: null,
    message: `expected the file as it was written, found it edited, ${why}: nothing was written`,
    remedy: `To start over, run the same command with --fresh: your file is kept beside the new one as ${file}.1.`,
  };
}

export function digestFileKept(file: string): Notice {
  return {
    severity: 'notice',
    code: 'digest-file-kept',
    file,
    line: null,
    column: null,
    message: 'edited since it was written: your version is what was rendered',
    remedy: 'To start over, run the same command with --fresh; your file is kept beside the new one.',
  };
}

export function digestFileMerged(file: string, isKept: boolean): Notice {
  const copy = isKept ? ` Your file as it was is kept beside it as ${file}.1 (or the next number).` : '';
  return {
    severity: 'notice',
    code: 'digest-file-merged',
    file,
    line: null,
    column: null,
    message: 'edited, and the issue behind it has changed: your changes are kept, the rest is new',
    remedy: `Look it over. To start over, run the same command with --fresh.${copy}`,
  };
}

const conflictWords: Readonly<Record<MergeConflict['about'], string>> = {
  point: 'this point',
  subject: 'the subject',
  preheader: 'the preheader',
  story: 'this headline',
  theme: 'the heading of this theme',
  entry: 'this sentence',
  highlight: 'the words of the highlight',
};

export function conflictOpen(file: string, line: number | null, conflict: MergeConflict): Notice {
  const isGone = conflict.kind === 'passages';
  return {
    severity: 'refused',
    code: isGone ? 'digest-passages-gone' : 'digest-conflict',
    file,
    line,
    column: null,
    message: isGone
      ? `expected the passages behind "${conflict.yours}" in the articles, found none: the point was taken out`
      : `both you and the articles changed ${conflictWords[conflict.about]}. Yours: "${conflict.yours}" · now: "${conflict.now ?? ''}"`,
    remedy: isGone
      ? 'Put its article back, or let it go.'
      : 'Your words are printed. Decide in `collate preview`, or write the new words here.',
  };
}

export function writeFailed(file: string, cause: unknown): CollateError {
  const why = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
  return new CollateError({
    code: 'write-failed',
    file,
    message: `expected to write here, found ${why}`,
    remedy:
      'Check that the folder exists, that you may write to it, and that the disk is not full. The issue from before is as it was.',
    cause,
  });
}

export function issueLocked(file: string, holder: number): CollateError {
  return new CollateError({
    code: 'issue-locked',
    file,
    message: `expected no other build of this issue, found process ${holder} at work on it`,
    remedy: 'Wait until it is done. If there is no such process on this machine, remove the file.',
  });
}

export function explainUnknown(what: string, known: readonly string[]): CollateError {
  return new CollateError({
    code: 'explain-unknown',
    message: `expected a story, theme or point of this issue, found "${what}"`,
    remedy: known.length > 0 ? `There are, among others: ${known.slice(0, 12).join(' · ')}` : 'This issue has none.',
  });
}

export function issueNotBuilt(folder: string): CollateError {
  return new CollateError({
    code: 'issue-not-built',
    file: folder,
    message: 'expected an issue (digest.json), found none',
    remedy: 'Build it first: collate build.',
  });
}

/** A mistake in digest.md as an error: writing the file again would lose the line. */
export function digestFileMistaken(mistake: Notice): CollateError {
  return new CollateError({
    code: 'digest-file-mistaken',
    file: mistake.file ?? undefined,
    line: mistake.line ?? undefined,
    message: mistake.message,
    remedy: `${mistake.remedy} Until then nothing can be changed here: it would be lost.`,
  });
}
