/**
 * Kills a sending process again and again at random moments, lets it finish, and compares the ledger's word with what the server
 * really accepted. Used by the short test and by `npm run crash`.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteLedger } from '../../src/ledger/sqlite/sqlite-ledger.ts';
import { startSink } from './smtp-sink.ts';

export interface CrashPlan {
  readonly seed: number;
  readonly recipients: number;
  readonly kills: number;
  readonly connections: number;
}

export interface CrashResult {
  readonly kills: number;
  /** Accepted by the server more than once. */
  readonly doubled: readonly string[];
  /** Called sent (or anything final) by the ledger though the server never accepted it; or gone from the ledger. */
  readonly lostSilently: readonly string[];
  readonly inDoubt: number;
  /** Of those in doubt, how many the server had accepted. */
  readonly inDoubtAccepted: number;
  /** The most that a single kill left in doubt. */
  readonly worstKill: number;
  readonly exitCode: number | null;
  readonly sent: number;
}

/** From the server's acceptance to its reply: wide enough that kills fall into it. */
const REPLY_DELAY_MS = 8;

type Moment = 'spawn' | 'connect' | 'envelope' | 'body' | 'accepted';
const moments: readonly Moment[] = ['spawn', 'connect', 'envelope', 'body', 'accepted', 'accepted', 'accepted'];

/** Runs the plan. The same seed draws the same moments; what the machine makes of them varies, the promises do not. */
export async function runCrashes(plan: CrashPlan): Promise<CrashResult> {
  const random = createRandom(plan.seed);
  const folder = mkdtempSync(join(tmpdir(), 'collate-crash-'));
  const database = join(folder, 'letters.db');
  let onMoment: (moment: Moment) => void = () => {};
  const sink = await startSink({
    greeting: () => {
      onMoment('connect');
      return '220 sink';
    },
    data: () => {
      onMoment('envelope');
      return '354 Go ahead';
    },
    midData: () => {
      onMoment('body');
      return null;
    },
    message: () => {
      onMoment('accepted');
      return '250 2.0.0 Ok: queued';
    },
    write: (socket, reply) => {
      if (reply.startsWith('250 2.0.0 Ok: queued')) setTimeout(() => socket.write(reply), REPLY_DELAY_MS);
      else socket.write(reply);
    },
  });
  let kills = 0;
  let inDoubtBefore = 0;
  let worstKill = 0;
  const spread = Math.ceil((plan.recipients / plan.kills) * 1.4);
  while (kills < plan.kills) {
    const moment = moments[Math.floor(random() * moments.length)] ?? 'accepted';
    const nth =
      moment === 'spawn'
        ? 0
        : moment === 'connect'
          ? 1 + Math.floor(random() * plan.connections)
          : 1 + Math.floor(random() * spread);
    const child = spawnChild(plan, database, sink.url);
    let seen = 0;
    onMoment = (given) => {
      if (given === moment && ++seen === nth) child.kill('SIGKILL');
    };
    // Somewhere in start-up: opening, migrating, freezing, recovering. A delay is what is wanted here, not a wait for something.
    const timer = moment === 'spawn' ? setTimeout(() => child.kill('SIGKILL'), 100 + random() * 300) : null;
    const [code, signal] = await once(child, 'exit');
    if (timer !== null) clearTimeout(timer);
    if (signal !== 'SIGKILL') {
      if (code === 0 || code === 1) break;
      throw new Error(`the sender ended with ${code} before it was killed`);
    }
    kills += 1;
    const doubtful = await countDoubtful(database);
    worstKill = Math.max(worstKill, doubtful - inDoubtBefore);
    inDoubtBefore = doubtful;
  }
  onMoment = () => {};
  const last = spawnChild(plan, database, sink.url);
  const [exitCode] = await once(last, 'exit');
  const result = await judge(plan, database, sink.counts());
  await sink.close();
  rmSync(folder, { recursive: true });
  return { ...result, kills, worstKill, exitCode: typeof exitCode === 'number' ? exitCode : null };
}

function spawnChild({ recipients, connections }: CrashPlan, database: string, url: string): ChildProcess {
  const file = join(import.meta.dirname, 'crash-child.ts');
  return spawn(process.execPath, [file, database, url, String(recipients), String(connections)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** What the next start will call in doubt, with what already is. */
async function countDoubtful(database: string): Promise<number> {
  const ledger = openSqliteLedger(database);
  const counts = (await ledger.findIssue('week-47')) === null ? null : await ledger.countStates('week-47');
  await ledger.close();
  return counts === null ? 0 : counts.handing + counts['in-doubt'];
}

async function judge(
  { recipients }: CrashPlan,
  database: string,
  accepted: ReadonlyMap<string, number>,
): Promise<Omit<CrashResult, 'kills' | 'worstKill' | 'exitCode'>> {
  const ledger = openSqliteLedger(database);
  const lostSilently: string[] = [];
  let [inDoubt, inDoubtAccepted, sent, known] = [0, 0, 0, 0];
  for await (const { address, state } of ledger.listDeliveries('week-47')) {
    const times = accepted.get(address) ?? 0;
    known += 1;
    if (state === 'in-doubt') {
      inDoubt += 1;
      inDoubtAccepted += Math.min(1, times);
    } else if (state === 'sent' && times > 0) sent += 1;
    else lostSilently.push(`${address} (${state}, accepted ${times} times)`);
  }
  if (known !== recipients) lostSilently.push(`${recipients - known} recipients gone from the ledger`);
  await ledger.close();
  const doubled = [...accepted].filter(([, times]) => times > 1).map(([address]) => address);
  return { doubled, lostSilently, inDoubt, inDoubtAccepted, sent };
}

/** mulberry32: small, seedable, good enough to choose moments with. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
