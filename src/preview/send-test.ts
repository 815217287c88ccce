/** One message to one address through the configured server, exactly as `collate send --test` makes it, and what came of it in words. */
import type { Config } from '../config.ts';
import { CollateError } from '../errors.ts';
import { parseAddress } from '../message/address.ts';
import type { Outcome } from '../send/courier.ts';
import type { SendResult } from './protocol.ts';

const words: Readonly<Record<Outcome['kind'], string>> = {
  sent: 'The server took it',
  transient: 'The server does not take it now',
  permanent: 'The server refused it',
  unknown: 'The server did not answer: it may have taken it',
};

/** Sends a test of `issue`. A refusal is a result, and so is what is wrong with the set-up. */
export async function sendTestMessage(config: Config, issue: string, to: string): Promise<SendResult> {
  const parsed = parseAddress(to.trim());
  if ('problem' in parsed) return { ok: false, message: `"${to}" is not an address that can be mailed to.` };
  try {
    return await deliver(config, issue, parsed.address);
  } catch (error) {
    if (!(error instanceof CollateError)) throw error;
    return { ok: false, message: error.remedy === '' ? error.message : `${error.message}. ${error.remedy}` };
  }
}

async function deliver(config: Config, issue: string, address: string): Promise<SendResult> {
  const { parseDatabasePath } = await import('../ledger/database-path.ts');
  const { openSqliteLedger } = await import('../ledger/sqlite/sqlite-ledger.ts');
  const { openSubscribers } = await import('../subscribers/database.ts');
  const { openCourier } = await import('../send/open-courier.ts');
  const { loadIssue } = await import('../send/load-issue.ts');
  const { prepareSend } = await import('../send/prepare-send.ts');
  // Before anything is opened: without a server there is nothing to prepare for.
  const courier = openCourier(config.smtp.url, 1);
  const path = parseDatabasePath(config.database);
  const ledger = openSqliteLedger(path);
  const subscribers = openSubscribers(path);
  try {
    const plan = await prepareSend({
      config,
      issue: await loadIssue(config, issue),
      ledger,
      subscribers,
      nowMs: Date.now(),
      env: process.env,
    });
    const message = plan.message.forRecipient(plan.recipientFor(address));
    const outcome = await courier.deliver({ sender: plan.message.sender, recipient: address, message }, async () => {});
    const remedy = outcome.kind !== 'sent' && courier.remedy !== null ? ` ${courier.remedy}` : '';
    return { ok: outcome.kind === 'sent', message: `${words[outcome.kind]}: ${outcome.reply}${remedy}` };
  } finally {
    await courier.close();
    await ledger.close();
    await subscribers.close();
  }
}
