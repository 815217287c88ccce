/**
 * The process that the memory test looks into: sends signed messages, and prints the bytes a message has left behind that small collections
 * of garbage do not take. Run with --expose-gc.
 */
import { generateKeyPairSync } from 'node:crypto';
import { getHeapSpaceStatistics } from 'node:v8';
import { openSqliteLedger } from '../../src/ledger/sqlite/sqlite-ledger.ts';
import { composeMessage } from '../../src/message/compose-message.ts';
import type { DkimSigner } from '../../src/message/dkim.ts';
import { createMergeMarks } from '../../src/message/merge-fields.ts';
import { systemClock } from '../../src/send/clock.ts';
import { sendIssue } from '../../src/send/send-issue.ts';
import { noSuppressions } from '../../src/send/suppressions.ts';
import { makeRecipients, smtpCourier } from './send-bed.ts';

const [database = '', url = '', from = '0', to = '0'] = process.argv.slice(2);

const rsa: DkimSigner = {
  domain: 'example.org',
  selector: 'one',
  algorithm: 'rsa-sha256',
  key: generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey,
};
const marks = createMergeMarks('memory');
const leave = marks.mark('unsubscribe_url');
const template = composeMessage(
  {
    id: '2026-W47',
    subject: 'Ferries: three of five sources agree',
    html: `<html><body><p>${'The quick brown fox jumps over the lazy dog. '.repeat(200)}</p><a href="${leave}">Leave</a></body></html>`,
    text: `Leave: ${leave}`,
    marks: marks.marks,
  },
  {
    name: 'The Week',
    from: { name: 'The Week', address: 'letter@example.org' },
    replyTo: null,
    language: 'en',
    url: null,
    unsubscribe: { url: 'https://letters.example.org/u/{token}', mailto: null },
  },
  { date: new Date(0), signers: [rsa] },
);

/** What lies in the old space, live or not, and beside the heap. */
function heldBytes(): number {
  const old = getHeapSpaceStatistics().find(({ space_name }) => space_name === 'old_space');
  return (old?.space_used_size ?? Number.NaN) + process.memoryUsage().arrayBuffers;
}

function collect(type: 'minor' | 'major'): void {
  if (globalThis.gc === undefined) throw new Error('expected --expose-gc');
  // Twice: what lives through one small collection is taken, or moved to the old space, by the next.
  for (let round = 0; round < 2; round += 1) globalThis.gc({ type });
}

let delivered = 0;
let before = Number.NaN;
let after = Number.NaN;
const ledger = openSqliteLedger(database);
await sendIssue({
  issue: 'week-47',
  contentHash: 'a',
  sender: 'letter@example.org',
  recipients: () => makeRecipients(Number(to) + 1),
  template,
  ledger,
  courier: smtpCourier(url),
  suppressions: noSuppressions,
  connections: 5,
  ratePerSecond: null,
  retryDelaysMs: [],
  waitMs: 0,
  limit: null,
  clock: systemClock,
  signal: new AbortController().signal,
  onDelivered: () => {
    delivered += 1;
    if (delivered === Number(from)) {
      collect('major');
      before = heldBytes();
    } else if (delivered === Number(to)) {
      collect('minor');
      after = heldBytes();
    }
  },
});
await ledger.close();
process.stdout.write(`${(after - before) / (Number(to) - Number(from))}\n`);
