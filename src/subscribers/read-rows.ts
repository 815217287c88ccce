/**
 * A list as a file → its rows, one at a time: CSV with any usual separator and encoding, or JSON Lines. Rows carry the line they
 * start on; nothing is judged here but the form.
 */
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { TextDecoder } from 'node:util';
import type { CsvError } from 'csv-parse';
import type { Notice } from '../model.ts';
import { unguardFormula } from './format-csv.ts';
import { lineNotJson, listEncodingWrong, listFileUnreadable, listNotCsv, rowLengthWrong } from './errors.ts';

/** One row: its values by column as the file calls it. */
export interface Row {
  readonly line: number;
  readonly values: ReadonlyMap<string, string>;
}

export interface RowSource {
  /** As the user would type it; `-` is standard input. */
  readonly file: string;
  readonly format: 'csv' | 'jsonl';
  /** A label of the Encoding standard; by default what the byte-order mark says, else UTF-8. */
  readonly encoding?: string | undefined;
  /** Standard input of a test's own. */
  readonly input?: Readable | undefined;
}

/** Longer than any row of a list, shorter than what hurts: an unclosed quote would otherwise swallow the file into memory. */
const MAX_ROW = 1_000_000;

/** Reads rows, and a notice in the place of each that has not the form. Raises `list-*` errors. */
export async function* readRows(source: RowSource): AsyncIterable<Row | Notice> {
  const text = decode(source);
  yield* source.format === 'csv' ? readCsv(source.file, text) : readJsonLines(source.file, text);
}

async function* decode({ file, encoding, input }: RowSource): AsyncGenerator<string> {
  const bytes = input ?? (file === '-' ? process.stdin : createReadStream(file));
  let decoder: TextDecoder | null = null;
  let label = '';
  try {
    for await (const chunk of bytes as AsyncIterable<Buffer | string>) {
      const buffer = Buffer.from(chunk);
      label ||= encoding ?? guessEncoding(buffer);
      decoder ??= new TextDecoder(label, { fatal: true });
      yield decoder.decode(buffer, { stream: true });
    }
    yield decoder?.decode() ?? '';
  } catch (cause) {
    if (cause instanceof TypeError || cause instanceof RangeError) throw listEncodingWrong(file, label);
    throw listFileUnreadable(file, cause);
  }
}

/** Spreadsheets that save "Unicode text" mean UTF-16, and say so in the first bytes. */
function guessEncoding(start: Buffer): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  return start[0] === 0xfe && start[1] === 0xff ? 'utf-16be' : 'utf-8';
}

interface CsvRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

async function* readCsv(file: string, text: AsyncGenerator<string>): AsyncGenerator<Row | Notice> {
  const first = (await text.next()).value ?? '';
  const { parse } = await import('csv-parse');
  const parser = parse({
    delimiter: chooseDelimiter(first),
    info: true,
    max_record_size: MAX_ROW,
    relax_column_count: true,
    skip_empty_lines: true,
  });
  const reading = pipeline(Readable.from(putBack(first, text)), parser);
  // The loop below meets the same failure; without this it would be reported twice.
  reading.catch(() => {});
  let columns: readonly string[] | null = null;
  try {
    for await (const { record, info } of parser as AsyncIterable<CsvRecord>) {
      const line = info.lines - countLineEnds(record);
      if (columns === null) {
        columns = record.map((column) => column.trim());
        const named = columns.filter((column) => column !== '');
        if (new Set(named).size < named.length) throw listNotCsv(file, line, 'two columns of one name');
        yield { line, values: new Map(columns.map((column) => [column, column])) };
      } else if (record.every((value) => value.trim() === '')) continue;
      else if (record.length !== columns.length) yield rowLengthWrong(file, line, columns.length, record.length);
      else
        yield {
          line,
          values: new Map(columns.map((column, index) => [column, unguardFormula(record[index]?.trim() ?? '')])),
        };
    }
  } catch (cause) {
    throw isCsvError(cause) ? listNotCsv(file, cause['lines'] as number | undefined, cause.message, cause) : cause;
  }
}

async function* putBack(first: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  yield first;
  yield* rest;
}

/** csv-parse counts the lines that it has read; a row with line ends in quotes began that many earlier. */
function countLineEnds(record: readonly string[]): number {
  let count = 0;
  for (const value of record) count += value.match(/\r\n|\r|\n/g)?.length ?? 0;
  return count;
}

function isCsvError(cause: unknown): cause is CsvError {
  // By its fields: not every code of csv-parse begins alike (`INVALID_OPENING_QUOTE`).
  return cause instanceof Error && 'code' in cause && 'lines' in cause;
}

/** What the first line has most of, outside quotes. */
function chooseDelimiter(start: string): string {
  const line = (/^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(start)?.[0] ?? '').replace(/"(?:[^"]|"")*"/g, '');
  const counts = [',', ';', '\t'].map((delimiter) => ({ delimiter, count: line.split(delimiter).length }));
  return counts.toSorted((a, b) => b.count - a.count)[0]?.delimiter ?? ',';
}

async function* readJsonLines(file: string, text: AsyncGenerator<string>): AsyncGenerator<Row | Notice> {
  let line = 0;
  for await (const each of splitLines(file, text)) {
    line++;
    if (each.trim() !== '') yield parseJsonLine(file, line, each);
  }
}

async function* splitLines(file: string, text: AsyncGenerator<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of text) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > MAX_ROW) throw listNotCsv(file, undefined, `a line of more than ${MAX_ROW} characters`);
    yield* lines;
  }
  yield rest;
}

function parseJsonLine(file: string, line: number, text: string): Row | Notice {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return lineNotJson(file, line, 'text that is no JSON');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return lineNotJson(file, line, 'another value');
  const { attributes, ...own } = value as Record<string, unknown>;
  const isNested = typeof attributes === 'object' && attributes !== null && !Array.isArray(attributes);
  const entries = Object.entries(isNested ? { ...attributes, ...own } : (value as Record<string, unknown>));
  const values = new Map<string, string>();
  for (const [column, each] of entries) {
    if (each === null) continue;
    if (typeof each !== 'string' && typeof each !== 'number' && typeof each !== 'boolean')
      return lineNotJson(file, line, `no text, number or yes/no in ${JSON.stringify(column)}`);
    values.set(column.trim(), String(each));
  }
  return { line, values };
}
