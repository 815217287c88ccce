/** What `collate doctor` looks at. Every finding says what is and, where it is not enough, what to do; none holds a credential. */
import { existsSync } from 'node:fs';
import type { Config } from '../config.ts';
import { parseDatabasePath } from '../ledger/database-path.ts';
import { openSqliteLedger } from '../ledger/sqlite/sqlite-ledger.ts';
import type { ResolveTxt } from '../message/dkim.ts';
import { openSubscribers } from '../subscribers/database.ts';
import { countMailable } from '../subscribers/subscriber-list.ts';
import { formatCount } from './format-report.ts';
import { checkDkim, checkDomain } from './setup/check-records.ts';
import { checkServer } from './setup/check-server.ts';
import { type Finding, fromError, good, lacking } from './setup/finding.ts';

/** Looks at everything; `resolveTxt` null connects to nothing and looks nothing up. */
export async function checkSetup(config: Config, resolveTxt: ResolveTxt | null): Promise<readonly Finding[]> {
  return [
    ...checkConfig(config),
    ...(await checkDatabase(config)),
    ...(await checkServer(config, resolveTxt !== null)),
    ...(await checkDkim(config, resolveTxt)),
    ...(resolveTxt === null ? [] : await checkDomain(config, resolveTxt)),
  ];
}

function checkConfig({ file, from, postalAddress, unsubscribe }: Config): readonly Finding[] {
  const { url, mailto } = unsubscribe;
  return [
    file === null
      ? lacking(
          'advice',
          'configuration',
          'no collate.config.yaml here',
          'Make one, so that the letter has a name and a sender.',
        )
      : good('configuration', file),
    from === null
      ? lacking('missing', 'sender', 'none', 'Add a line such as: from: The Week <letter@example.org>')
      : good('sender', from.address),
    postalAddress === null
      ? lacking(
          'advice',
          'postal address',
          'none',
          'Laws in many countries (CAN-SPAM among them) want one: postalAddress: …',
        )
      : good('postal address', 'given'),
    checkUnsubscribe(url, mailto),
  ];
}

function checkUnsubscribe(url: string | null, mailto: string | null): Finding {
  const subject = 'unsubscribing';
  if (url !== null) return good(subject, `${url}${mailto === null ? '' : ` and ${mailto}`}`);
  const remedy =
    'Add unsubscribe: { url: https://…/{token} }: Gmail and Yahoo ask bulk senders for one-click (RFC 8058).';
  return mailto === null
    ? lacking('missing', subject, 'readers have no way to leave', remedy)
    : lacking('advice', subject, `by mail to ${mailto} only`, remedy);
}

const IMPORT = 'collate subscribers import list.csv';

async function checkDatabase({ database }: Config): Promise<readonly Finding[]> {
  try {
    const path = parseDatabasePath(database);
    // Looking must not make one.
    if (!existsSync(path)) return [lacking('missing', 'database', `${path} is not there yet`, IMPORT)];
    await openSqliteLedger(path).close();
    const subscribers = openSubscribers(path);
    const { mailable } = countMailable(subscribers);
    await subscribers.close();
    const list = formatCount(mailable, 'subscriber');
    return mailable > 0
      ? [good('database', `${path}, ${list} to mail`)]
      : [lacking('missing', 'database', `${path}, nobody to mail`, IMPORT)];
  } catch (error) {
    return [fromError('database', error)];
  }
}
