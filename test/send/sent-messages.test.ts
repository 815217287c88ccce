/** What a server accepts in the end: every message as it came over the wire, parsed back, linted, its signature verified. */
import { generateKeyPairSync } from 'node:crypto';
import { dkimVerify } from 'mailauth/lib/dkim/verify.js';
import PostalMime from 'postal-mime';
import { expect, it } from 'vitest';
import { composeMessage } from '../../src/message/compose-message.ts';
import type { Letter } from '../../src/message/letter.ts';
import { createMergeMarks } from '../../src/message/merge-fields.ts';
import type { Recipient } from '../../src/send/recipient.ts';
import { lintMessage, readFields } from '../support/lint-message.ts';
import { makeRecipient, openSendBed } from './send-bed.ts';
import { startSink } from './smtp-sink.ts';

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const record = `v=DKIM1; k=rsa; p=${publicKey.export({ type: 'spki', format: 'der' }).toString('base64')}`;

const letter: Letter = {
  name: 'The Week',
  from: { name: 'The Week', address: 'letter@example.org' },
  replyTo: null,
  language: 'en',
  url: 'https://letters.example.org/{issue}',
  unsubscribe: { url: 'https://letters.example.org/u/{token}', mailto: 'leave@example.org' },
};

/** Names that lists really hold, and names that somebody would like them to. */
const names = [
  'Zoë Müller',
  '<img src=x onerror=alert(1)>',
  'Ana\r\nBcc: evil@example.org',
  '.',
  '{{subscriber.name}}',
  '李雷',
  'a, b <c@example.org>',
  '',
];
const recipients: readonly Recipient[] = names.map((name, index) => ({
  ...makeRecipient(`reader-${index}@example.com`),
  name,
}));

it('every accepted message is whole, clean, signed and its reader’s own', async () => {
  const marks = createMergeMarks('sent messages');
  const [name, leave] = [marks.mark('name', 'reader'), marks.mark('unsubscribe_url')];
  const issue = {
    id: '2026-W47',
    subject: 'Größe: drei von fünf',
    html: `<html><body><p>Good morning ${name}</p>${'<p>.\n..\nDie Fähre hält {{name}} an fünf Häfen.</p>\n'.repeat(400)}<a href="${leave}">Leave</a></body></html>`,
    text: `Good morning ${name}\n\n.\n..\n${'Die Fähre hält an fünf Häfen.\n'.repeat(400)}\nLeave: ${leave}`,
    marks: marks.marks,
  };
  const signers = [{ domain: 'example.org', selector: 'k1', algorithm: 'rsa-sha256' as const, key: privateKey }];
  const template = composeMessage(issue, letter, { date: new Date('2026-11-20T08:30:00Z'), signers });
  const bed = openSendBed(recipients);
  const sink = await startSink();
  const report = await bed.send(sink.url, { template, sender: template.sender, contentHash: template.contentHash });
  expect([report.counts.sent, sink.accepted.length]).toEqual([names.length, names.length]);
  for (const { recipient, message } of sink.accepted) {
    const bytes = Buffer.from(message, 'latin1');
    expect(lintMessage(bytes)).toEqual([]);
    const { results } = await dkimVerify(bytes, { resolver: async () => [[record]] });
    expect(results.map(({ status }) => status.result)).toEqual(['pass']);
    const fields = new Map(readFields(bytes));
    expect([fields.has('Bcc'), fields.get('List-Unsubscribe-Post')]).toEqual([false, 'List-Unsubscribe=One-Click']);
    expect(fields.get('List-Unsubscribe')).toContain(`token-of-${encodeURIComponent(recipient)}`);
    const parsed = await PostalMime.parse(bytes);
    expect(parsed.to?.map((to) => to.address)).toEqual([recipient]);
    expect(parsed.subject).toBe(issue.subject);
    expect(parsed.html).not.toContain('<img');
    expect(parsed.html).toContain('{{name}}');
    for (const other of recipients) if (other.address !== recipient) expect(message).not.toContain(other.token);
  }
  const ids = sink.accepted.map(({ message }) => new Map(readFields(Buffer.from(message, 'latin1'))).get('Message-ID'));
  expect(new Set(ids).size).toBe(names.length);
  await sink.close();
  await bed.remove();
});
