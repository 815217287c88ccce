/** A list in a folder of its own, and a way to write files beside it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSubscribers, type SubscriberDatabase } from '../../src/subscribers/database.ts';
import { type ImportReport, type ImportRequest, importSubscribers } from '../../src/subscribers/import-subscribers.ts';
import { parseMap } from '../../src/subscribers/map-columns.ts';
import { listSubscribers } from '../../src/subscribers/subscriber-list.ts';
import type { StoredSubscriber } from '../../src/subscribers/subscriber.ts';

export interface ListBed {
  readonly folder: string;
  readonly path: string;
  readonly database: SubscriberDatabase;
  readonly write: (name: string, content: string | Buffer) => string;
  /** Imports a text as a file of that name. */
  readonly take: (
    name: string,
    content: string | Buffer,
    change?: Partial<ImportRequest> & { maps?: string[]; encoding?: string },
  ) => Promise<ImportReport>;
  readonly everyone: () => Promise<readonly StoredSubscriber[]>;
  readonly remove: () => Promise<void>;
}

export function createListBed(): ListBed {
  const folder = mkdtempSync(join(tmpdir(), 'collate-list-'));
  const path = join(folder, 'letters.db');
  const database = openSubscribers(path);
  const write: ListBed['write'] = (name, content) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  return {
    folder,
    path,
    database,
    write,
    take: async (name, content, { maps = [], encoding, ...change } = {}) =>
      importSubscribers(database, {
        source: { file: write(name, content), format: name.endsWith('.jsonl') ? 'jsonl' : 'csv', encoding },
        map: parseMap(maps),
        ask: async () => null,
        skipBad: false,
        dryRun: false,
        now: 1_000,
        ...change,
      }),
    everyone: () => collect(listSubscribers(database)),
    remove: async () => {
      await database.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Everything that `items` gives. */
export async function collect<Item>(items: AsyncIterable<Item>): Promise<readonly Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}
