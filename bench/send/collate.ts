/** Collate as a sender of the bench: the whole path from the frozen recipients to the last verdict, with its durable ledger. */
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RecipientSource } from '../../src/ledger/ledger.ts';
import { openSqliteLedger } from '../../src/ledger/sqlite/sqlite-ledger.ts';
import { composeMessage } from '../../src/message/compose-message.ts';
import { systemClock } from '../../src/send/clock.ts';
import { sendIssue } from '../../src/send/send-issue.ts';
import { createSmtpCourier } from '../../src/send/smtp-courier.ts';
import { parseSmtpUrl } from '../../src/send/smtp/smtp-settings.ts';
import { openSubscribers } from '../../src/subscribers/database.ts';
import { listRecipients } from '../../src/subscribers/subscriber-list.ts';
import { createSuppressions } from '../../src/subscribers/suppression.ts';
import { createUnsubscribeTokens } from '../../src/subscribers/unsubscribe-token.ts';
import { issue, letter, makeRecipient, makeRecipients } from './fixture.ts';
import { measure, readTask, type Task } from './measure.ts';

const task = readTask();
const folder = mkdtempSync(join(tmpdir(), 'collate-bench-'));
const path = join(folder, 'letters.db');
fillList(path, task.listed ?? 0);

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const signers = [{ domain: 'example.org', selector: 'k1', algorithm: 'rsa-sha256' as const, key: privateKey }];
const template = composeMessage(issue, letter, { date: new Date(), ...(task.signed ? { signers } : {}) });
const subscribers = openSubscribers(path);
const ledger = openSqliteLedger(path);
const startedAt = performance.now();
const cpuAtStart = process.cpuUsage();
let firstSentMs = 0;
let firstSentCpuMs = 0;
const measured = await measure(task.messages, async () => {
  const report = await sendIssue({
    issue: issue.id,
    contentHash: 'bench',
    sender: template.sender,
    recipients: () => chooseRecipients(task),
    template,
    ledger,
    courier: createSmtpCourier(parseSmtpUrl(`smtp://127.0.0.1:${task.port}`), { connections: task.connections }),
    suppressions: createSuppressions(subscribers, Date.now),
    connections: task.connections,
    ratePerSecond: null,
    retryDelaysMs: [],
    waitMs: 0,
    limit: task.messages,
    clock: systemClock,
    signal: new AbortController().signal,
    onDelivered: () => {
      if (firstSentMs > 0) return;
      firstSentMs = performance.now() - startedAt;
      const { user, system } = process.cpuUsage(cpuAtStart);
      firstSentCpuMs = (user + system) / 1000;
    },
  });
  if (report.counts.sent !== task.messages) throw new Error(`expected all sent, found ${JSON.stringify(report)}`);
});
await ledger.close();
await subscribers.close();
rmSync(folder, { recursive: true });
console.log(JSON.stringify({ ...measured, firstSentMs, firstSentCpuMs }));

function chooseRecipients({ listed, messages }: Task): RecipientSource {
  if (listed === undefined) return makeRecipients(messages);
  const tokens = createUnsubscribeTokens('a secret of the bench', 'letter');
  return listRecipients(subscribers, tokens.create);
}

/** Row by row, so that the filling leaves nothing behind that would be counted as the sending's memory. */
function fillList(file: string, count: number): void {
  const { sqlite } = openSubscribers(file);
  const insert = sqlite.prepare('insert into subscriber (address, identity, name, added_at) values (?, ?, ?, 0)');
  sqlite.exec('begin');
  for (let index = 0; index < count; index += 1) {
    const { address, name } = makeRecipient(index);
    insert.run(address, address, name);
  }
  sqlite.exec('commit; pragma wal_checkpoint(truncate)');
  sqlite.close();
}
