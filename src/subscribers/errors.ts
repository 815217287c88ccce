/** What can be wrong with a list, and with what is asked of it. Values are quoted: they come from anybody. */
import { CollateError } from '../errors.ts';
import type { Notice } from '../model.ts';

/** Quotes a hostile value so that it stays on one line of a terminal. */
export function quoteValue(text: string): string {
  return JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text).replace(
    /[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function rowRefused(file: string, line: number, code: string, message: string, remedy: string): Notice {
  return { severity: 'refused', code, file, line, column: null, message, remedy };
}

export function addressRefused(file: string, line: number, value: string, problem: string): Notice {
  const message = `expected an address such as ana@example.org, found ${problem} in ${quoteValue(value)}`;
  return rowRefused(file, line, 'subscriber-address', message, 'Correct the address, or leave the line out.');
}

export function valueRefused(file: string, line: number, column: string, found: string): Notice {
  const message = `column ${quoteValue(column)}: expected text, found ${found}`;
  return rowRefused(file, line, 'subscriber-value', message, 'Correct the value, or leave the line out.');
}

export function rowLengthWrong(file: string, line: number, expected: number, found: number): Notice {
  const message = `expected ${expected} values as in the first line, found ${found}`;
  return rowRefused(file, line, 'subscriber-columns', message, 'Quote values that contain the separator.');
}

export function lineNotJson(file: string, line: number, found: string): Notice {
  const message = `expected a JSON object on this line, found ${found}`;
  return rowRefused(
    file,
    line,
    'subscriber-json',
    message,
    'Write one object a line, such as {"address": "ana@example.org"}.',
  );
}

export function rowDoubled(file: string, line: number, first: number, address: string): Notice {
  return {
    severity: 'notice',
    code: 'subscriber-doubled',
    file,
    line,
    column: null,
    message: `${quoteValue(address)} stands in line ${first} already: the first one counts`,
    remedy: '',
  };
}

export function fieldUnknown(field: string, near: string | null): Notice {
  return {
    severity: 'notice',
    code: 'merge-field-unknown',
    file: null,
    line: null,
    column: null,
    message: `expected a merge field that some subscriber has, found ${quoteValue(field)}: everybody gets its fallback`,
    remedy: near === null ? 'Import it with the list, or take it out.' : `Did you mean "${near}"?`,
  };
}

/** What the system's commonest words mean. */
const systemWords: Readonly<Record<string, string>> = {
  ENOENT: 'no file of that name',
  EACCES: 'one that you may not read',
  EISDIR: 'a folder',
};

export function listFileUnreadable(file: string, cause: unknown): CollateError {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
  const why = systemWords[code] ?? code;
  return new CollateError({
    code: 'list-unreadable',
    file,
    message: `expected a list that can be read, found ${why}`,
    remedy: 'Check the path and that you may read it.',
    cause,
  });
}

export function listNotWritten(file: string, cause: Error): CollateError {
  return new CollateError({
    code: 'list-not-written',
    file,
    message: `expected to read and write the list, found: ${cause.message}`,
    remedy: 'Nothing was changed. Free space, make the file writable or wait for the other program, then run it again.',
    cause,
  });
}

export function listEncodingWrong(file: string, encoding: string): CollateError {
  return new CollateError({
    code: 'list-encoding',
    file,
    message: `expected text in ${encoding}, found bytes that are none`,
    remedy: 'Save the list as UTF-8, or say how it is written: --encoding windows-1252.',
  });
}

export function listNotCsv(file: string, line: number | undefined, found: string, cause?: unknown): CollateError {
  return new CollateError({
    code: 'list-not-csv',
    file,
    line,
    message: `expected comma-separated values with a first line of column names, found ${found}`,
    remedy: 'Nothing was imported. Correct the line, or export the list again with quotes around every value.',
    cause,
  });
}

export function columnsUnclear(file: string, columns: readonly string[], why: string): CollateError {
  return new CollateError({
    code: 'columns-unclear',
    file,
    line: 1,
    message: `expected to know which column holds the address, found ${why}: ${columns.map(quoteValue).join(', ')}`,
    remedy: `Name it: --map address=${columns[0] ?? 'Email'}`,
  });
}

export function columnNamesMissing(file: string, found: string): CollateError {
  return new CollateError({
    code: 'columns-unclear',
    file,
    line: 1,
    message: `expected the names of the columns in the first line, found the address ${quoteValue(found)}`,
    remedy: 'Put a line of names above it, such as: email,name',
  });
}

export function columnNameUnusable(file: string, column: string, why: string): CollateError {
  return new CollateError({
    code: 'column-name',
    file,
    line: 1,
    message: `expected a column that can be a merge field (letters, digits and _, at most 40), found ${quoteValue(column)}${why}`,
    remedy: `Give it a name, --map city=${quoteValue(column)}, or leave it out, --map =${quoteValue(column)}.`,
  });
}

export function mapUnknownColumn(column: string, columns: readonly string[]): CollateError {
  return new CollateError({
    code: 'map-column',
    message: `--map: expected a column of the list (${columns.map(quoteValue).join(', ')}), found ${quoteValue(column)}`,
    remedy: 'Write it as in the first line of the list.',
  });
}

export function mapUnreadable(found: string): CollateError {
  return new CollateError({
    code: 'map-form',
    message: `--map: expected field=column, found ${quoteValue(found)}`,
    remedy: 'For example: --map address=Email --map name="Full name" --map city=Town.',
  });
}

export function addressWrong(value: string, problem: string): CollateError {
  return new CollateError({
    code: 'address-wrong',
    message: `expected an address such as ana@example.org, found ${problem} in ${quoteValue(value)}`,
  });
}

export function valueWrong(flag: string, expected: string, found: string): CollateError {
  return new CollateError({ code: 'value-wrong', message: `${flag}: expected ${expected}, found ${found}` });
}

export function fieldWrong(found: string): CollateError {
  return new CollateError({
    code: 'field-wrong',
    message: `--set: expected a field and its value such as city=Porto, found ${quoteValue(found)}`,
    remedy:
      'A field is called by letters, digits and _; name, address, language, unsubscribe_url and web_url are taken.',
  });
}

export function tokenWrong(): CollateError {
  return new CollateError({
    code: 'token-wrong',
    message: 'expected the token of an unsubscribe link of this letter, found another text',
    remedy:
      'Take it whole from the link. Tokens of mails sent under another COLLATE_SECRET cannot be read: give the address instead.',
  });
}

export function secretWeak(length: number, least: number): CollateError {
  return new CollateError({
    code: 'secret-weak',
    message: `COLLATE_SECRET: expected at least ${least} characters, found ${length}`,
    remedy: 'Make one with: openssl rand -base64 32. Keep it: unsubscribe links in mails already sent need it.',
  });
}

export function secretFileUnusable(file: string, found: string, cause?: unknown): CollateError {
  return new CollateError({
    code: 'secret-file',
    file,
    message: `expected the letter's secret in a file that only its owner can read, found ${found}`,
    remedy: `Run chmod 600 ${file}, or bring the file back from a backup: unsubscribe links in mails already sent need it.`,
    cause,
  });
}

export function secretMade(file: string): Notice {
  return {
    severity: 'notice',
    code: 'secret-made',
    file,
    line: null,
    column: null,
    message: 'made the secret behind the unsubscribe links of this letter',
    remedy: 'Keep it with your backups: without it, links in mails already sent stop working.',
  };
}

export function secretChanged(): Notice {
  return {
    severity: 'notice',
    code: 'secret-changed',
    file: null,
    line: null,
    column: null,
    message: 'expected the secret that earlier unsubscribe links were made with, found another one',
    remedy:
      'Links in mails already sent do not work with it. Bring the old COLLATE_SECRET or secret file back, if you have it.',
  };
}
