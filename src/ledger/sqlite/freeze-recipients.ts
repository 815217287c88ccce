/**
 * Freezing: who gets an issue is written down, all in one transaction, before anything is sent; after that only states move. An issue of
 * which nothing was tried (the server could not be reached) is frozen anew: the letter and the list may have been mended since.
 */
import type { DatabaseSync } from 'node:sqlite';
import { addressIdentity } from '../../message/address.ts';
import type { Recipient } from '../../send/recipient.ts';
import { issueChanged, noRecipients } from '../errors.ts';
import type { IssueToFreeze, RecipientSource } from '../ledger.ts';
import { TRIED } from './migrations.ts';

/** Freezes the issue unless it is begun; its id. Raises `issue-changed`, `no-recipients`. */
export async function freeze(
  database: DatabaseSync,
  issue: IssueToFreeze,
  recipients: () => RecipientSource,
): Promise<number> {
  const found = database.prepare('select id, content_hash from issue where name = ? and frozen = 1').get(issue.name);
  if (found !== undefined && isBegun(database, Number(found['id']))) {
    if (found['content_hash'] !== issue.contentHash) throw issueChanged(issue.name);
    return Number(found['id']);
  }
  database.exec('begin immediate');
  try {
    if (found !== undefined) forget(database, Number(found['id']));
    const id = Number(
      database
        .prepare('insert into issue (name, content_hash, despite, frozen_at) values (?, ?, ?, ?)')
        .run(issue.name, issue.contentHash, issue.despite, issue.nowMs).lastInsertRowid,
    );
    const count = await insertRecipients(database, id, recipients());
    if (count === 0) throw noRecipients(issue.name);
    database.prepare('update issue set recipients = ?, frozen = 1 where id = ?').run(count, id);
    database.exec('commit');
    return id;
  } catch (cause) {
    if (database.isTransaction) database.exec('rollback');
    throw cause;
  }
}

/** Whether any delivery of the issue was tried, in the database's own words (`migrations.ts`, `issue_thaws`). */
export function isBegun(database: DatabaseSync, issue: number): boolean {
  return database.prepare(`select 1 from delivery where issue = ? and ${TRIED} limit 1`).get(issue) !== undefined;
}

/** The database refuses it of an issue that is begun. */
function forget(database: DatabaseSync, issue: number): void {
  database.prepare('update issue set frozen = 0 where id = ?').run(issue);
  database.prepare('delete from delivery where issue = ?').run(issue);
  database.prepare('delete from issue where id = ?').run(issue);
}

async function insertRecipients(database: DatabaseSync, issue: number, recipients: RecipientSource): Promise<number> {
  // The list is unique already; should it not be, the first one stands and nobody is mailed twice.
  const insert = database.prepare(
    'insert into delivery (issue, address, address_key, recipient) values (?, ?, ?, ?) on conflict do nothing',
  );
  let count = 0;
  for await (const recipient of recipients) {
    const { address } = recipient;
    count += Number(
      insert.run(issue, address, addressIdentity(address), JSON.stringify(withoutAddress(recipient))).changes,
    );
  }
  return count;
}

function withoutAddress({ name, attributes, token }: Recipient): Omit<Recipient, 'address'> {
  return { name, attributes, token };
}
