/**
 * How fast sending is, side by side in one run: Postfix's smtp-source (what the machine can do), nodemailer's pool composing each message
 * with a PEM key (what is commonly done), and Collate with its durable ledger. All talk to Postfix's smtp-sink.
 *
 *   node bench/send.ts [--messages 3000] [--rounds 3] [--connections 5] [--only name] [--latency] [--large]
 *
 * --latency adds a server that answers after 20 ms, over 20 connections; --large an issue of 100,000 recipients, of which as many are sent as
 * --messages says: its start and its memory.
 *
 * Without Postfix it says so and measures against a small sink of our own, in a process of its own: then the ratios to
 * smtp-source are missing.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createTransport } from 'nodemailer';
import { openSqliteLedger } from '../src/ledger/sqlite/sqlite-ledger.ts';
import { composeMessage, type IssueContent } from '../src/message/compose-message.ts';
import type { Letter } from '../src/message/letter.ts';
import { createMergeMarks } from '../src/message/merge-fields.ts';
import { systemClock } from '../src/send/clock.ts';
import type { MessageTemplate, Recipient } from '../src/send/recipient.ts';
import { sendIssue } from '../src/send/send-issue.ts';
import { createSmtpCourier } from '../src/send/smtp-courier.ts';
import { parseSmtpUrl } from '../src/send/smtp/smtp-settings.ts';
import { noSuppressions } from '../src/send/suppressions.ts';

const { values: flags } = parseArgs({
  options: {
    messages: { type: 'string', default: '3000' },
    rounds: { type: 'string', default: '3' },
    connections: { type: 'string', default: '5' },
    only: { type: 'string' },
    large: { type: 'boolean', default: false },
    latency: { type: 'boolean', default: false },
    'as-sink': { type: 'string' },
  },
});
const messages = Number(flags.messages);
const connections = Number(flags.connections);

/** Postfix installs these outside the PATH of ordinary users. */
const [smtpSource, smtpSink] = ['smtp-source', 'smtp-sink'].map((name) =>
  [`/usr/sbin/${name}`, `/usr/local/sbin/${name}`].find((path) => existsSync(path)),
);

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const letter: Letter = {
  name: 'The Week',
  from: { name: 'The Week', address: 'letter@example.org' },
  replyTo: null,
  language: 'en',
  url: 'https://letters.example.org/{issue}',
  unsubscribe: { url: 'https://letters.example.org/u/{token}', mailto: 'leave@example.org' },
};
const issue = createIssue();

/** 61 KB of HTML and 11 KB of text, accents throughout: the size of a digest of 17 articles; about 80 KB as a message. */
function createIssue(): IssueContent {
  const marks = createMergeMarks('bench');
  const [name, leave, web] = [marks.mark('name', 'reader'), marks.mark('unsubscribe_url'), marks.mark('web_url')];
  const cell =
    '<tr><td style="padding:0 24px 12px;font-family:Georgia,serif;font-size:17px;line-height:26px;color:#222222">Die Fähre hält, so die Reederei, an fünf Häfen; drei Quellen nennen 1.200 Fahrgäste, eine 1.150. <a href="https://news.example.org/2026/11/20/ferry-story-about-the-harbour" style="color:#1f4e79">Más información</a></td></tr>\n';
  const line = 'Die Fähre hält, so die Reederei, an fünf Häfen; drei Quellen nennen 1.200 Fahrgäste [3].\n';
  return {
    id: '2026-W47',
    subject: 'Ferries: three of five sources agree',
    html: `<html><body><p>Good morning ${name}</p><table>${cell.repeat(185)}</table><a href="${leave}">Leave</a> <a href="${web}">In a browser</a></body></html>`,
    text: `Good morning ${name}\n\n${line.repeat(120)}\nLeave: ${leave}\nIn a browser: ${web}`,
    marks: marks.marks,
  };
}

function* makeRecipients(count: number): Iterable<Recipient> {
  for (let index = 0; index < count; index += 1) {
    yield {
      address: `reader-${index}@example.com`,
      name: `Zoë Müller ${index}`,
      attributes: {},
      token: `t0k3n${index}`,
    };
  }
}

interface Measure {
  readonly perSecond: number;
  readonly cpuMsPerMessage: number | null;
}

/** Sends `sent` messages of an issue frozen for `count` recipients. */
async function sendWithCollate(
  port: number,
  signed: boolean,
  count = messages,
  width = connections,
  sent = count,
): Promise<Measure> {
  const folder = mkdtempSync(join(tmpdir(), 'collate-bench-'));
  const ledger = openSqliteLedger(join(folder, 'letters.db'));
  const signers = [{ domain: 'example.org', selector: 'k1', algorithm: 'rsa-sha256' as const, key: privateKey }];
  const template: MessageTemplate = composeMessage(issue, letter, { date: new Date(), ...(signed ? { signers } : {}) });
  const settings = parseSmtpUrl(`smtp://127.0.0.1:${port}`);
  let firstAt = 0;
  let peakBytes = 0;
  let delivered = 0;
  const startedAt = performance.now();
  const measure = await measured(sent, async () => {
    const report = await sendIssue({
      issue: issue.id,
      contentHash: 'bench',
      sender: 'letter@example.org',
      recipients: () => makeRecipients(count),
      template,
      ledger,
      courier: createSmtpCourier(settings, { connections: width }),
      suppressions: noSuppressions,
      connections: width,
      ratePerSecond: null,
      retryDelaysMs: [],
      waitMs: 0,
      limit: sent,
      clock: systemClock,
      signal: new AbortController().signal,
      onDelivered: () => {
        firstAt ||= performance.now();
        // Asking costs as much as a message does, so only now and then.
        if (++delivered % 100 === 0) peakBytes = Math.max(peakBytes, process.memoryUsage.rss());
      },
    });
    if (report.counts.sent !== sent) throw new Error(`expected ${sent} sent, found ${JSON.stringify(report)}`);
  });
  await ledger.close();
  rmSync(folder, { recursive: true });
  if (count > messages) {
    console.log(
      `  ${count} recipients: first sent after ${Math.round(firstAt - startedAt)} ms, peak memory ${Math.round(peakBytes / 1e6)} MB`,
    );
  }
  return measure;
}

async function sendWithPool(port: number, signed: boolean): Promise<Measure> {
  const dkim = { domainName: 'example.org', keySelector: 'k1', privateKey: pem };
  const transport = createTransport({
    pool: true,
    host: '127.0.0.1',
    port,
    maxConnections: connections,
    maxMessages: Infinity,
    ignoreTLS: true,
    ...(signed ? { dkim } : {}),
  });
  const fill = (text: string, { name, token }: Recipient): string =>
    issue.marks.reduce(
      (filled, { mark, field }) => filled.replaceAll(mark, field === 'name' ? (name ?? '') : token),
      text,
    );
  const measure = await measured(messages, async () => {
    await Promise.all(
      [...makeRecipients(messages)].map((recipient) =>
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
  return measure;
}

function runSmtpSource(port: number): Measure {
  const folder = mkdtempSync(join(tmpdir(), 'collate-bench-'));
  const file = join(folder, 'message.eml');
  writeFileSync(
    file,
    composeMessage(issue, letter, { date: new Date() })
      .forRecipient([...makeRecipients(1)][0] as Recipient)
      .toString('latin1')
      .replaceAll('\r\n', '\n'),
  );
  const startedAt = performance.now();
  const done = spawnSync(
    smtpSource ?? '',
    [
      '-d',
      '-s',
      String(connections),
      '-m',
      String(messages),
      '-f',
      'letter@example.org',
      '-t',
      'reader@example.com',
      '-F',
      file,
      `127.0.0.1:${port}`,
    ],
    { encoding: 'utf8' },
  );
  const seconds = (performance.now() - startedAt) / 1000;
  rmSync(folder, { recursive: true });
  if (done.status !== 0) throw new Error(`smtp-source: ${done.stderr}`);
  return { perSecond: messages / seconds, cpuMsPerMessage: null };
}

async function measured(count: number, work: () => Promise<void>): Promise<Measure> {
  const cpu = process.cpuUsage();
  const startedAt = performance.now();
  await work();
  const seconds = (performance.now() - startedAt) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  return { perSecond: count / seconds, cpuMsPerMessage: (user + system) / 1000 / count };
}

/** A sink in a process of its own, so that its work is not counted as ours. `delayMs` is waited before every batch of replies. */
async function startSink(delayMs: number): Promise<{ port: number; stop: () => void }> {
  const port = await freePort();
  const child: ChildProcess =
    smtpSink !== undefined && delayMs === 0
      ? // Postfix's tools refuse to run as root unless told whom to become.
        spawn(smtpSink, [...(process.getuid?.() === 0 ? ['-u', 'nobody'] : []), `127.0.0.1:${port}`, '1000'], {
          stdio: 'inherit',
        })
      : spawn(process.execPath, [import.meta.filename, '--as-sink', `${port}:${delayMs}`], { stdio: 'inherit' });
  for (let isUp = false; !isUp;) isUp = await canConnect(port);
  return { port, stop: () => child.kill('SIGKILL') };
}

function canConnect(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => setTimeout(() => resolve(false), 20));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

/** Accepts everything; answers each batch of commands after `delayMs`, as a server that far away would. */
function serveSink(port: number, delayMs: number): void {
  createServer((socket) => {
    let inData = false;
    let tail = '';
    const reply = (text: string): void => {
      if (delayMs === 0) socket.write(text);
      else setTimeout(() => socket.write(text), delayMs);
    };
    socket.on('error', () => {});
    socket.on('data', (chunk) => {
      let replies = '';
      if (inData) {
        tail = (tail + chunk.toString('latin1', Math.max(0, chunk.length - 5))).slice(-5);
        if (tail !== '\r\n.\r\n') return;
        inData = false;
        replies = '250 2.0.0 Ok\r\n';
      } else {
        for (const line of chunk.toString('latin1').split('\r\n')) {
          const verb = line.slice(0, 4).toUpperCase();
          if (verb === 'EHLO') replies += '250-sink\r\n250-PIPELINING\r\n250 8BITMIME\r\n';
          else if (verb === 'DATA') {
            inData = true;
            tail = '';
            replies += '354 Go ahead\r\n';
          } else if (verb !== '') replies += '250 2.0.0 Ok\r\n';
        }
      }
      reply(replies);
    });
    reply('220 sink\r\n');
  }).listen(port, '127.0.0.1');
}

async function main(): Promise<void> {
  if (flags['as-sink'] !== undefined) {
    const [port, delayMs] = flags['as-sink'].split(':').map(Number);
    serveSink(port ?? 0, delayMs ?? 0);
    return;
  }
  const bytes = composeMessage(issue, letter, { date: new Date() }).forRecipient(
    [...makeRecipients(1)][0] as Recipient,
  ).length;
  console.log(
    `${messages} messages of ${Math.round(bytes / 1000)} KB, ${connections} connections, ${flags.rounds} rounds; medians`,
  );
  if (smtpSource === undefined || smtpSink === undefined)
    console.log('smtp-source and smtp-sink are not installed (Debian: postfix): ratios to them are skipped');
  const sink = await startSink(0);
  const senders: readonly (readonly [name: string, run: () => Promise<Measure> | Measure])[] = [
    ...(smtpSource === undefined || smtpSink === undefined
      ? []
      : [['smtp-source', () => runSmtpSource(sink.port)] as const]),
    ['nodemailer pool, composing, DKIM PEM', () => sendWithPool(sink.port, true)],
    ['nodemailer pool, composing', () => sendWithPool(sink.port, false)],
    ['collate, ledger, DKIM RSA-2048', () => sendWithCollate(sink.port, true)],
    ['collate, ledger', () => sendWithCollate(sink.port, false)],
  ];
  const chosen = senders.filter(
    ([name]) => flags.only === undefined || name.includes(flags.only) || name === 'smtp-source',
  );
  const results = new Map<string, Measure[]>(chosen.map(([name]) => [name, []]));
  for (let round = 0; round < Number(flags.rounds); round += 1) {
    // Interleaved, so that a noisy minute of the machine hits all alike.
    for (const [name, run] of chosen) results.get(name)?.push(await run());
  }
  print(results);
  if (flags.large) await sendWithCollate(sink.port, true, 100_000, connections, messages);
  sink.stop();
  if (flags.latency) {
    const far = await startSink(20);
    // Two round trips a message are 40 ms, so 500/s is the most there is; how far CPU and disk keep us from it is what is measured.
    for (const signed of [true, false]) {
      const { perSecond, cpuMsPerMessage } = await sendWithCollate(far.port, signed, messages, 20);
      console.log(
        `20 ms a reply, 20 connections${signed ? ', DKIM' : ''}: ${Math.round(perSecond)}/s, ${(perSecond / 500).toFixed(2)} of the round trips, ${cpuMsPerMessage?.toFixed(2)} ms CPU`,
      );
    }
    far.stop();
  }
}

function print(results: ReadonlyMap<string, readonly Measure[]>): void {
  const base = median(results.get('smtp-source'));
  const pool = median(results.get('nodemailer pool, composing, DKIM PEM'));
  for (const [name, measures] of results) {
    const perSecond = median(measures);
    const cpu =
      measures.map(({ cpuMsPerMessage }) => cpuMsPerMessage ?? Number.NaN).sort((a, b) => a - b)[
        Math.floor(measures.length / 2)
      ] ?? Number.NaN;
    const toSource = Number.isNaN(base) ? '' : `  ${(perSecond / base).toFixed(3)} of smtp-source`;
    const toPool = Number.isNaN(pool) ? '' : `  ${(perSecond / pool).toFixed(1)} x the pool with DKIM`;
    console.log(
      `${name.padEnd(38)} ${String(Math.round(perSecond)).padStart(6)}/s  ${Number.isNaN(cpu) ? '        ' : `${cpu.toFixed(2)} ms CPU`}${toSource}${toPool}`,
    );
  }
}

function median(measures: readonly Measure[] | undefined): number {
  const sorted = (measures ?? []).map(({ perSecond }) => perSecond).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

await main();
