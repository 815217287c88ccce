/**
 * A file → the list, all of it or nothing. Rows are checked and staged in a table of this connection's own, which locks nobody out;
 * then one short transaction takes them over. Memory stays the same however long the list is.
 */
import type { Notice } from '../model.ts';
import { addressIdentity } from '../message/address.ts';
import type { SubscriberDatabase } from './database.ts';
import { rowDoubled } from './errors.ts';
import { type AskColumn, type ColumnMap, mapColumns, nameColumn } from './map-columns.ts';
import { parseSubscriber } from './parse-subscriber.ts';
import { readRows, type Row, type RowSource } from './read-rows.ts';
import type { Subscriber } from './subscriber.ts';

export interface ImportRequest {
  readonly source: RowSource;
  readonly map: ColumnMap;
  /** Asked for the address's column when the names do not tell. */
  readonly ask: AskColumn;
  /** Import the good rows although others are refused. */
  readonly skipBad: boolean;
  readonly dryRun: boolean;
  readonly now: number;
  readonly onProgress?: (rows: number) => void;
}

export interface ImportReport {
  readonly rows: number;
  readonly added: number;
  /** On the list before; what the file says was written over what was known. */
  readonly updated: number;
  /** Left out: they must not be mailed. */
  readonly suppressed: number;
  /** Left out: their address stands further up. */
  readonly doubled: number;
  readonly refused: number;
  /** False when nothing was written: a dry run, or rows were refused. */
  readonly written: boolean;
  /** The first of the problems; `refused` and `doubled` count all. */
  readonly notices: readonly Notice[];
}

/** Problems that are listed: more of them have one cause, and a million would fill the memory. */
const LISTED_NOTICES = 1000;

/** Rows between two calls of `onProgress`. */
const PROGRESS_ROWS = 5000;

/** Imports a list. Raises `list-*`, `columns-unclear`, `column-name` and `map-*` errors; rows that are wrong are notices. */
export async function importSubscribers(database: SubscriberDatabase, request: ImportRequest): Promise<ImportReport> {
  const { sqlite } = database;
  sqlite.exec(STAGE);
  try {
    const staged = await stageRows(database, request);
    const counts = countStaged(database);
    const written = !request.dryRun && (staged.refused === 0 || request.skipBad);
    if (written) takeOver(database, request.now);
    return { ...staged, ...counts, written };
  } finally {
    if (sqlite.isTransaction) sqlite.exec('rollback');
    sqlite.exec('drop table if exists temp.staged');
  }
}

const STAGE = `
  drop table if exists temp.staged;
  create temp table staged (
    line integer not null, identity text primary key, address text not null,
    name text, language text, attributes text not null
  ) strict, without rowid`;

type Staged = Pick<ImportReport, 'rows' | 'doubled' | 'refused' | 'notices'>;

async function stageRows({ sqlite }: SubscriberDatabase, request: ImportRequest): Promise<Staged> {
  const { file } = request.source;
  const insert = sqlite.prepare('insert into temp.staged values (?, ?, ?, ?, ?, ?) on conflict do nothing');
  const findLine = sqlite.prepare('select line from temp.staged where identity = ?');
  const notices: Notice[] = [];
  const note = (notice: Notice): void => {
    if (notices.length < LISTED_NOTICES) notices.push(notice);
  };
  let [rows, doubled, refused] = [0, 0, 0];
  // One transaction over a table of our own: nobody else waits for it.
  sqlite.exec('begin');
  for await (const each of parseRows(request)) {
    if (++rows % PROGRESS_ROWS === 0) request.onProgress?.(rows);
    if ('severity' in each) {
      refused++;
      note(each);
      continue;
    }
    const { line, subscriber } = each;
    const identity = addressIdentity(subscriber.address);
    const { address, name, language } = subscriber;
    const { changes } = insert.run(line, identity, address, name, language, JSON.stringify(subscriber.attributes));
    if (Number(changes) === 1) continue;
    doubled++;
    note(rowDoubled(file, line, Number(findLine.get(identity)?.['line'] ?? 0), address));
  }
  sqlite.exec('commit');
  return { rows, doubled, refused, notices };
}

interface ParsedRow {
  readonly line: number;
  readonly subscriber: Subscriber;
}

async function* parseRows({ source, map, ask }: ImportRequest): AsyncGenerator<ParsedRow | Notice> {
  let columns: Map<string, string | null> | null = null;
  for await (const row of readRows(source)) {
    if ('severity' in row) {
      yield row;
      continue;
    }
    if (columns === null) {
      columns = new Map(await mapColumns(source.file, [...row.values.keys()], map, ask));
      // The first row of a CSV names the columns; that of JSON Lines is a subscriber already.
      if (source.format === 'csv') continue;
    }
    nameNewColumns(source.file, row, columns);
    const parsed = parseSubscriber(source.file, row, columns);
    yield 'severity' in parsed ? parsed : { line: row.line, subscriber: parsed };
  }
}

/** JSON Lines may bring a field that the first line did not have. */
function nameNewColumns(file: string, row: Row, columns: Map<string, string | null>): void {
  for (const column of row.values.keys()) {
    if (columns.has(column)) continue;
    const field = nameColumn(file, column);
    columns.set(column, [...columns.values()].includes(field) ? null : field);
  }
}

function countStaged({ sqlite }: SubscriberDatabase): Pick<ImportReport, 'added' | 'updated' | 'suppressed'> {
  const count = (where: string): number =>
    Number(sqlite.prepare(`select count(*) as count from temp.staged where ${where}`).get()?.['count'] ?? 0);
  const isSuppressed = 'identity in (select identity from suppression)';
  const isKnown = 'identity in (select identity from subscriber)';
  return {
    suppressed: count(isSuppressed),
    updated: count(`${isKnown} and not ${isSuppressed}`),
    added: count(`not ${isKnown} and not ${isSuppressed}`),
  };
}

/** A value that the file leaves empty stays as it was known. */
const TAKE_OVER = `
  insert into subscriber (address, identity, name, language, attributes, added_at)
  select address, identity, name, language, attributes, ? from temp.staged
  where identity not in (select identity from suppression) order by line
  on conflict (identity) do update set
    name = coalesce(excluded.name, name), language = coalesce(excluded.language, language),
    attributes = json_patch(attributes, excluded.attributes)`;

function takeOver({ sqlite }: SubscriberDatabase, now: number): void {
  sqlite.exec('begin immediate');
  sqlite.prepare(TAKE_OVER).run(now);
  sqlite.exec('commit');
}
