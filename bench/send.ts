/**
 * How fast sending is, side by side in one run: Postfix's smtp-source (what the machine can do), nodemailer's pool composing each message
 * with a PEM key (what is commonly done), and Collate with its durable ledger. Each in a process of its own; all talk to Postfix's smtp-sink.
 *
 *   node bench/send.ts [--messages 3000] [--rounds 3] [--connections 5] [--only name] [--latency] [--large]
 *
 * --latency adds a server that answers after 20 ms, over 20 connections; --large issues of 10,000, 100,000 and 300,000 recipients, of which
 * as many are sent as --messages says: how long until the first is sent, and the most memory the process ever held.
 *
 * Without Postfix it says so and measures against a small sink of our own: then the ratios to smtp-source are missing.
 */
import { parseArgs } from 'node:util';
import { composeMessage } from '../src/message/compose-message.ts';
import { issue, letter, makeRecipient } from './send/fixture.ts';
import { type Measure, median, runSender, type Task } from './send/measure.ts';
import { startSink } from './send/sink.ts';
import { findTool, runSmtpSource } from './send/smtp-source.ts';

const { values: flags } = parseArgs({
  options: {
    messages: { type: 'string', default: '3000' },
    rounds: { type: 'string', default: '3' },
    connections: { type: 'string', default: '5' },
    only: { type: 'string' },
    large: { type: 'boolean', default: false },
    latency: { type: 'boolean', default: false },
  },
});
const messages = Number(flags.messages);
const connections = Number(flags.connections);

const SOURCE = 'smtp-source';
const POOL = 'nodemailer pool, composing, DKIM PEM';
const FLOOR = 'one RSA-2048 signature and SHA-256 alone';

type Sender = readonly [name: string, run: () => Promise<Measure>];

await main();

async function main(): Promise<void> {
  const bytes = composeMessage(issue, letter, { date: new Date() }).forRecipient(makeRecipient(0)).length;
  console.log(
    `${messages} messages of ${Math.round(bytes / 1000)} KB, ${connections} connections, ${flags.rounds} rounds; medians`,
  );
  const sink = await startSink(0);
  const task = { port: sink.port, signed: true, connections, messages };
  print(await runRounds(chooseSenders(task)));
  if (flags.large) await showLarge(task);
  sink.stop();
  if (flags.latency) await showLatency();
}

function chooseSenders(task: Task): readonly Sender[] {
  const tool = findTool('smtp-sink') === null ? null : findTool('smtp-source');
  if (tool === null) console.log('smtp-source and smtp-sink are not installed (Debian: postfix): no ratios to them');
  const unsigned = { ...task, signed: false };
  const senders: readonly Sender[] = [
    ...(tool === null ? [] : [[SOURCE, () => runSmtpSource(tool, task)] as const]),
    [POOL, () => runSender('pool', task)],
    ['nodemailer pool, composing', () => runSender('pool', unsigned)],
    [FLOOR, () => runSender('primitives', task)],
    ['collate, ledger, DKIM RSA-2048', () => runSender('collate', task)],
    ['collate, ledger', () => runSender('collate', unsigned)],
  ];
  return senders.filter(([name]) => flags.only === undefined || name.includes(flags.only) || name === SOURCE);
}

/** Interleaved, so that a noisy minute of the machine hits all alike. */
async function runRounds(senders: readonly Sender[]): Promise<ReadonlyMap<string, readonly Measure[]>> {
  const results = new Map<string, Measure[]>(senders.map(([name]) => [name, []]));
  for (let round = 0; round < Number(flags.rounds); round += 1) {
    for (const [name, run] of senders) results.get(name)?.push(await run());
  }
  return results;
}

function print(results: ReadonlyMap<string, readonly Measure[]>): void {
  const source = median(toRates(results.get(SOURCE)));
  const pool = median(toRates(results.get(POOL)));
  for (const [name, measures] of results) {
    const perSecond = median(toRates(measures));
    const cpu = measures.map(({ cpuMsPerMessage }) => cpuMsPerMessage ?? Number.NaN);
    console.log(
      [
        name.padEnd(42),
        perSecond === 0 ? '         ' : `${String(Math.round(perSecond)).padStart(7)}/s`,
        Number.isNaN(cpu[0]) ? '' : `${median(cpu).toFixed(2)} ms CPU (least ${Math.min(...cpu).toFixed(2)})`,
        perSecond === 0 || Number.isNaN(source) ? '' : `${(perSecond / source).toFixed(3)} of smtp-source`,
        perSecond === 0 || Number.isNaN(pool) ? '' : `${(perSecond / pool).toFixed(1)} x the pool with DKIM`,
      ].join('  '),
    );
  }
}

function toRates(measures: readonly Measure[] = []): readonly number[] {
  return measures.map(({ perSecond }) => perSecond);
}

async function showLarge(task: Task): Promise<void> {
  for (const listed of [10_000, 100_000, 300_000]) {
    const { firstSentMs, firstSentCpuMs, peakMb } = await runSender('collate', { ...task, listed });
    console.log(
      `${listed} recipients, ${messages} sent: the first after ${Math.round(firstSentMs ?? 0)} ms (${Math.round(firstSentCpuMs ?? 0)} ms CPU), peak memory ${Math.round(peakMb ?? 0)} MB`,
    );
  }
}

/** Two round trips a message are 40 ms, so 500/s is the most there is over 20 connections. */
async function showLatency(): Promise<void> {
  const far = await startSink(20);
  for (const signed of [true, false]) {
    const { perSecond, cpuMsPerMessage } = await runSender('collate', {
      port: far.port,
      signed,
      connections: 20,
      messages,
    });
    console.log(
      `20 ms a reply, 20 connections${signed ? ', DKIM' : ''}: ${Math.round(perSecond)}/s, ${(perSecond / 500).toFixed(2)} of what the round trips allow, ${cpuMsPerMessage?.toFixed(2)} ms CPU`,
    );
  }
  far.stop();
}
