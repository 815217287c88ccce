/** The tables of the list, step by step. A step that was published is never changed; add another. */
import type { Migration } from '../ledger/migrate.ts';

/**
 * `identity` is the address in the form that is compared (see message/address.ts). Suppressions refer to no subscriber: they outlive
 * removal. Ids are never used again, so that paging by id misses nobody who is added meanwhile.
 */
export const subscriberMigrations: readonly Migration[] = [
  {
    name: '0001-subscribers',
    sql: `
      create table subscriber (
        id integer primary key autoincrement,
        address text not null,
        identity text not null unique,
        name text,
        language text,
        attributes text not null default '{}' check (json_valid(attributes)),
        added_at integer not null
      ) strict;
      create table suppression (
        identity text primary key,
        address text not null,
        reason text not null check (reason in ('unsubscribed', 'bounced', 'complained', 'manual')),
        detail text not null default '',
        at integer not null
      ) strict, without rowid;
      create table letter (
        only_row integer primary key check (only_row = 1),
        id text not null,
        secret_check text not null
      ) strict;
    `,
  },
];
