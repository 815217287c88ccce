/** The process that crash tests kill: sends one issue from a ledger, prints its report as JSON, exits as the command would. */
import { openSqliteLedger } from '../../src/ledger/sqlite/sqlite-ledger.ts';
import { systemClock } from '../../src/send/clock.ts';
import type { MessageTemplate } from '../../src/send/recipient.ts';
import { exitCodeFor, sendIssue } from '../../src/send/send-issue.ts';
import { noSuppressions } from '../../src/send/suppressions.ts';
import { makeRecipients, smtpCourier } from './send-bed.ts';

const [database = '', url = '', count = '0', connections = '5'] = process.argv.slice(2);

/** 20 KB: long enough that a message is caught half way. */
const body = 'The quick brown fox jumps over the lazy dog, week after week.\r\n'.repeat(320);
const template: MessageTemplate = {
  forRecipient: ({ address }) =>
    Buffer.from(`From: letter@example.net\r\nTo: ${address}\r\nSubject: Week 47\r\n\r\n${body}`),
};

const ledger = openSqliteLedger(database);
const report = await sendIssue({
  issue: 'week-47',
  contentHash: 'a',
  sender: 'letter@example.net',
  recipients: () => makeRecipients(Number(count)),
  template,
  ledger,
  courier: smtpCourier(url, Number(connections)),
  suppressions: noSuppressions,
  connections: Number(connections),
  ratePerSecond: null,
  retryDelaysMs: [0],
  waitMs: 0,
  limit: null,
  clock: systemClock,
  signal: new AbortController().signal,
});
await ledger.close();
process.stdout.write(`${JSON.stringify(report)}\n`);
process.exitCode = exitCodeFor(report);
