/** What a sending test needs: a ledger in a temporary folder, a list, a plain template, and a request to vary. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DeliveryRecord, Ledger } from '../../src/ledger/ledger.ts';
import { openSqliteLedger } from '../../src/ledger/sqlite/sqlite-ledger.ts';
import { systemClock } from '../../src/send/clock.ts';
import type { Courier } from '../../src/send/courier.ts';
import type { MessageTemplate, Recipient } from '../../src/send/recipient.ts';
import { sendIssue, type SendReport, type SendRequest } from '../../src/send/send-issue.ts';
import { createSmtpCourier } from '../../src/send/smtp-courier.ts';
import { parseSmtpUrl, type SmtpSettings } from '../../src/send/smtp/smtp-settings.ts';
import type { Suppressions } from '../../src/send/suppressions.ts';

export interface SendBed {
  readonly folder: string;
  readonly ledger: Ledger;
  readonly suppressed: Map<string, string>;
  send(url: string, changes?: Partial<SendRequest>): Promise<SendReport>;
  deliveries(issue?: string): Promise<readonly DeliveryRecord[]>;
  remove(): Promise<void>;
}

export function makeRecipients(count: number): readonly Recipient[] {
  return Array.from({ length: count }, (_, index) =>
    makeRecipient(`reader-${String(index).padStart(5, '0')}@example.org`),
  );
}

export function makeRecipient(address: string): Recipient {
  return { address, name: null, attributes: {}, token: `token-of-${address}` };
}

/** A message anyone can read in a test; sending does not care what is in it. */
export const plainTemplate: MessageTemplate = {
  forRecipient: ({ address }) =>
    Buffer.from(`From: letter@example.net\r\nTo: ${address}\r\nSubject: Week 47\r\n\r\nGood morning.\r\n`),
};

/** Short enough that a test of a silent server is over soon, long enough for a busy machine. */
export const testTimeouts = { connectMs: 5000, greetingMs: 5000, commandMs: 5000, finalDotMs: 5000 };

export function smtpCourier(url: string, connections = 5, changes: Partial<SmtpSettings> = {}): Courier {
  return createSmtpCourier({ ...parseSmtpUrl(url), timeouts: testTimeouts, ...changes }, { connections });
}

export function openSendBed(recipients: readonly Recipient[] = makeRecipients(20)): SendBed {
  const folder = mkdtempSync(join(tmpdir(), 'collate-send-'));
  const ledger = openSqliteLedger(join(folder, 'letters.db'));
  const suppressed = new Map<string, string>();
  const suppressions: Suppressions = {
    reasonFor: (address) => suppressed.get(address) ?? null,
    suppress: (address, reply) => void suppressed.set(address, reply),
  };
  return {
    folder,
    ledger,
    suppressed,
    send: (url, changes = {}) =>
      sendIssue({
        issue: 'week-47',
        contentHash: 'a',
        sender: 'letter@example.net',
        recipients: () => recipients,
        template: plainTemplate,
        ledger,
        courier: smtpCourier(url, changes.connections ?? 5),
        suppressions,
        connections: 5,
        ratePerSecond: null,
        retryDelaysMs: [0],
        waitMs: 1000,
        limit: null,
        clock: systemClock,
        signal: new AbortController().signal,
        ...changes,
      }),
    deliveries: (issue = 'week-47') => collect(ledger.listDeliveries(issue)),
    async remove() {
      await ledger.close();
      rmSync(folder, { recursive: true });
    },
  };
}

async function collect<Value>(values: AsyncIterable<Value>): Promise<readonly Value[]> {
  const collected: Value[] = [];
  for await (const value of values) collected.push(value);
  return collected;
}
