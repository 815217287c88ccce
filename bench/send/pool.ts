/** nodemailer's pool as a sender of the bench, used as it commonly is: a message composed for each reader, the DKIM key as PEM. */
import { generateKeyPairSync } from 'node:crypto';
import { createTransport } from 'nodemailer';
import type { Recipient } from '../../src/send/recipient.ts';
import { issue, makeRecipients } from './fixture.ts';
import { measure, readTask } from './measure.ts';

const { port, signed, connections, messages } = readTask();
const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const transport = createTransport({
  pool: true,
  host: '127.0.0.1',
  port,
  maxConnections: connections,
  maxMessages: Infinity,
  ignoreTLS: true,
  ...(signed ? { dkim: { domainName: 'example.org', keySelector: 'k1', privateKey: pem } } : {}),
});
const measured = await measure(messages, async () => {
  await Promise.all(
    Array.from(makeRecipients(messages), (recipient) =>
      transport.sendMail({
        from: 'The Week <letter@example.org>',
        to: { name: recipient.name ?? '', address: recipient.address },
        subject: issue.subject,
        html: fill(issue.html, recipient),
        text: fill(issue.text, recipient),
        list: { unsubscribe: `https://letters.example.org/u/${recipient.token}` },
      }),
    ),
  );
});
transport.close();
console.log(JSON.stringify(measured));

function fill(text: string, { name, token }: Recipient): string {
  return issue.marks.reduce(
    (filled, { mark, field }) => filled.replaceAll(mark, field === 'name' ? (name ?? '') : token),
    text,
  );
}
