/**
 * Everything that is known before the first message goes: the issue as composed, who gets it, who does not and why, through which
 * server, and how long that takes at least. What `send` shows and then does.
 */
import type { Config } from '../config.ts';
import { parseDatabasePath } from '../ledger/database-path.ts';
import type { FrozenIssue, Ledger, StateCounts } from '../ledger/ledger.ts';
import { composeMessage, type ComposedMessage } from '../message/compose-message.ts';
import { loadDkimSigners } from '../message/dkim.ts';
import type { Notice } from '../model.ts';
import type { SubscriberDatabase } from '../subscribers/database.ts';
import { checkMergeFields } from '../subscribers/check-merge-fields.ts';
import { loadUnsubscribeTokens } from '../subscribers/load-tokens.ts';
import { countMailable, listAttributes, listRecipients } from '../subscribers/subscriber-list.ts';
import { senderMissing } from './errors.ts';
import type { LoadedIssue } from './load-issue.ts';
import type { Recipient } from './recipient.ts';

export interface SendPlan {
  readonly issue: LoadedIssue;
  readonly message: ComposedMessage;
  /** The date of the message: that of its freezing, milliseconds since 1970. */
  readonly dateMs: number;
  /** The issue as frozen by an earlier run that tried a delivery, or null. */
  readonly frozen: FrozenIssue | null;
  /** Of the frozen issue; null before. */
  readonly counts: StateCounts | null;
  /** Deliveries still to be made. */
  readonly remaining: number;
  readonly suppressed: number;
  readonly signed: boolean;
  /** Bytes of one message. */
  readonly bytes: number;
  readonly notices: readonly Notice[];
  readonly recipients: () => AsyncIterable<Recipient>;
  /** For a test address: the message as that reader would get it. */
  readonly recipientFor: (address: string) => Recipient;
}

export interface PrepareOptions {
  readonly config: Config;
  readonly issue: LoadedIssue;
  readonly ledger: Ledger;
  readonly subscribers: SubscriberDatabase;
  /** When the sending begins. */
  readonly nowMs: number;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Composes; reads the list and the ledger; sends nothing. */
export async function prepareSend({
  config,
  issue,
  ledger,
  subscribers,
  nowMs,
  env,
}: PrepareOptions): Promise<SendPlan> {
  const { from } = config;
  if (from === null) throw senderMissing();
  const path = parseDatabasePath(config.database);
  const { tokens, notices } = loadUnsubscribeTokens({ database: subscribers, path, config, env });
  const known = await ledger.findIssue(issue.name);
  const frozen = known?.isBegun === true ? known : null;
  // A key that cannot be used stops everything rather than let mail go out unsigned.
  const signers = loadDkimSigners(config.dkim);
  // The date of the letter is that of its freezing: a retry tomorrow is the same message.
  const dateMs = frozen?.frozenAt ?? nowMs;
  const message = composeMessage(issue.content, { ...config, from }, { date: new Date(dateMs), signers });
  const list = countMailable(subscribers);
  const counts = frozen === null ? null : await ledger.countStates(issue.name);
  const recipientFor = (address: string): Recipient => ({
    address,
    name: null,
    attributes: {},
    token: tokens.create(address),
  });
  return {
    issue,
    message,
    dateMs,
    frozen,
    counts,
    remaining: counts === null ? list.mailable : counts.planned + counts.claimed + counts.deferred,
    suppressed: list.subscribers - list.mailable,
    signed: signers.length > 0,
    bytes: message.forRecipient(recipientFor(from.address)).length,
    notices: [...notices, ...checkMergeFields(issue.content.marks, () => listAttributes(subscribers))],
    recipients: () => listRecipients(subscribers, (address) => tokens.create(address)),
    recipientFor,
  };
}
