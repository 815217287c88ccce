/** The list itself: who is on it, one by one or page by page, so that memory stays the same however long it is. */
import { setImmediate } from 'node:timers/promises';
import type { Recipient } from '../send/recipient.ts';
import { addressIdentity } from '../message/address.ts';
import type { SubscriberDatabase } from './database.ts';
import { findSuppression } from './suppression.ts';
import type { StoredSubscriber, Subscriber, Suppression } from './subscriber.ts';

/** Subscribers read at once: a query costs nothing beside them, and of longer pages the memory for short-lived objects grows by 20 MB. */
const PAGE = 200;

/** Puts a subscriber on the list, or writes over what is known of them; says which. Suppression is the caller's to ask. */
export async function addSubscriber(
  { kysely }: SubscriberDatabase,
  { address, name, language, attributes }: Subscriber,
  addedAt: number,
): Promise<'added' | 'updated'> {
  const identity = addressIdentity(address);
  return kysely.transaction().execute(async (transaction) => {
    const known = await transaction
      .selectFrom('subscriber')
      .select('attributes')
      .where('identity', '=', identity)
      .executeTakeFirst();
    if (known === undefined) {
      const values = { address, identity, name, language, attributes: JSON.stringify(attributes), added_at: addedAt };
      await transaction.insertInto('subscriber').values(values).execute();
      return 'added';
    }
    const merged = JSON.stringify({ ...readAttributes(known.attributes), ...attributes });
    const changes = {
      attributes: merged,
      ...(name === null ? {} : { name }),
      ...(language === null ? {} : { language }),
    };
    await transaction.updateTable('subscriber').set(changes).where('identity', '=', identity).execute();
    return 'updated';
  });
}

/** The subscriber with that address, or null. */
export async function findSubscriber(database: SubscriberDatabase, address: string): Promise<StoredSubscriber | null> {
  const row = await database.kysely
    .selectFrom('subscriber')
    .selectAll()
    .where('identity', '=', addressIdentity(address))
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    address: row.address,
    name: row.name,
    language: row.language,
    attributes: readAttributes(row.attributes),
    addedAt: row.added_at,
    suppression: findSuppression(database, address),
  };
}

/** Takes a subscriber off the list with all that is known of them; a suppression stays. False when they were not on it. */
export async function removeSubscriber({ kysely }: SubscriberDatabase, address: string): Promise<boolean> {
  const result = await kysely
    .deleteFrom('subscriber')
    .where('identity', '=', addressIdentity(address))
    .executeTakeFirst();
  return result.numDeletedRows > 0n;
}

/** Everyone on the list in the order they came, suppressed ones included. */
export async function* listSubscribers({ kysely }: SubscriberDatabase): AsyncIterable<StoredSubscriber> {
  for (let last = 0; ;) {
    const rows = await kysely
      .selectFrom('subscriber')
      .leftJoin('suppression', 'suppression.identity', 'subscriber.identity')
      .select([
        'subscriber.id',
        'subscriber.address',
        'name',
        'language',
        'attributes',
        'added_at',
        'reason',
        'detail',
        'at',
      ])
      .where('subscriber.id', '>', last)
      .orderBy('subscriber.id')
      .limit(PAGE)
      .execute();
    for (const row of rows) yield readStored(row);
    if (rows.length < PAGE) return;
    last = rows.at(-1)?.id ?? last;
  }
}

interface ListedRow {
  readonly address: string;
  readonly name: string | null;
  readonly language: string | null;
  readonly attributes: string;
  readonly added_at: number;
  readonly reason: Suppression['reason'] | null;
  readonly detail: string | null;
  readonly at: number | null;
}

function readStored(row: ListedRow): StoredSubscriber {
  const { address, name, language, reason, detail, at } = row;
  const suppression = reason === null ? null : { address, reason, detail: detail ?? '', at: at ?? 0 };
  return { address, name, language, attributes: readAttributes(row.attributes), addedAt: row.added_at, suppression };
}

/**
 * Everyone who may be mailed, in the order they came, with a token for their links. The language is among the attributes, so that
 * it is frozen with them. Reads page by page and holds nothing open in between.
 */
export async function* listRecipients(
  { kysely }: SubscriberDatabase,
  createToken: (address: string) => string,
): AsyncIterable<Recipient> {
  for (let last = 0; ;) {
    const rows = await kysely
      .selectFrom('subscriber')
      .leftJoin('suppression', 'suppression.identity', 'subscriber.identity')
      .select(['subscriber.id', 'subscriber.address', 'name', 'language', 'attributes'])
      .where('subscriber.id', '>', last)
      .where('reason', 'is', null)
      .orderBy('subscriber.id')
      .limit(PAGE)
      .execute();
    for (const { address, name, language, attributes } of rows) {
      const own = readAttributes(attributes);
      yield { address, name, attributes: language === null ? own : { ...own, language }, token: createToken(address) };
    }
    if (rows.length < PAGE) return;
    last = rows.at(-1)?.id ?? last;
    // All else here goes on without a turn of the event loop: a long list would keep Ctrl-C from being heard.
    await setImmediate();
  }
}

/** How many are on the list, and how many of them may be mailed. */
export function countMailable({ sqlite }: SubscriberDatabase): {
  readonly subscribers: number;
  readonly mailable: number;
} {
  const row = sqlite
    .prepare(
      `select (select count(*) from subscriber) as subscribers,
              (select count(*) from subscriber where identity not in (select identity from suppression)) as mailable`,
    )
    .get();
  return { subscribers: Number(row?.['subscribers']), mailable: Number(row?.['mailable']) };
}

/** The attributes that somebody on the list has. Reads the whole list. */
export function listAttributes({ sqlite }: SubscriberDatabase): readonly string[] {
  return sqlite
    .prepare('select distinct json_each.key as key from subscriber, json_each(subscriber.attributes)')
    .all()
    .map((row) => String(row['key']));
}

/** How many are on the list, may be mailed, are suppressed (on the list or not) and why; and what is known of them. */
export interface SubscriberCounts {
  readonly subscribers: number;
  readonly mailable: number;
  readonly suppressed: Readonly<Partial<Record<Suppression['reason'], number>>>;
  readonly languages: Readonly<Record<string, number>>;
  readonly domains: Readonly<Record<string, number>>;
  readonly attributes: Readonly<Record<string, number>>;
}

/** Domains that are shown: where most of a list lives decides whose rules matter. */
const SHOWN_DOMAINS = 10;

/** Counts the list. */
export function countSubscribers(database: SubscriberDatabase): SubscriberCounts {
  const { sqlite } = database;
  const count = (sql: string): Record<string, number> =>
    Object.fromEntries(
      sqlite
        .prepare(sql)
        .all()
        .map((row) => [String(row['key']), Number(row['count'])]),
    );
  return {
    ...countMailable(database),
    suppressed: count('select reason as key, count(*) as count from suppression group by 1 order by 2 desc, 1'),
    languages: count(
      `select coalesce(language, 'unknown') as key, count(*) as count from subscriber group by 1 order by 2 desc, 1`,
    ),
    domains: count(`
      select substr(identity, instr(identity, '@') + 1) as key, count(*) as count
      from subscriber group by 1 order by 2 desc, 1 limit ${SHOWN_DOMAINS}`),
    attributes: count(`
      select json_each.key as key, count(*) as count from subscriber, json_each(subscriber.attributes) group by 1 order by 2 desc, 1`),
  };
}

function readAttributes(json: string): Readonly<Record<string, string>> {
  return JSON.parse(json) as Record<string, string>;
}
