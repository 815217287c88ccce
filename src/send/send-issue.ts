/**
 * Sends one issue: take the lock, freeze, recover, then claim → deliver → record until nothing is due. Whatever happens on the way,
 * the ledger says where each delivery is, and running it again goes on from there.
 */
import type { Claim, Ledger, LedgerRun, RecipientSource, Recovery, StateCounts } from '../ledger/ledger.ts';
import type { Clock } from './clock.ts';
import { composeAhead, type ComposeAhead } from './compose-ahead.ts';
import type { Courier } from './courier.ts';
import { deliverClaim, type Delivered, type Recorder } from './deliver-claim.ts';
import { RateLimiter } from './rate-limiter.ts';
import type { MessageTemplate } from './recipient.ts';
import { ServerGuard, type Stop } from './server-guard.ts';
import type { Suppressions } from './suppressions.ts';

export interface SendRequest {
  readonly issue: string;
  /** Stands for everything recipients share: a different one under the same name is refused. */
  readonly contentHash: string;
  /** Why it goes out although `collate check` found errors; kept with the issue. Null where there were none. */
  readonly despite?: string | null;
  /** The date of the message, where the template has one: runs that go on make the same message of it. By default now. */
  readonly frozenAtMs?: number;
  /** Envelope sender. */
  readonly sender: string;
  /** Asked only when the issue is not begun yet. */
  readonly recipients: () => RecipientSource;
  readonly template: MessageTemplate;
  readonly ledger: Ledger;
  readonly courier: Courier;
  readonly suppressions: Suppressions;
  readonly connections: number;
  readonly ratePerSecond: number | null;
  /** Waits before the second, third, … try of a deferred delivery. */
  readonly retryDelaysMs: readonly number[];
  /** How long to wait for deferred deliveries to fall due before leaving them to the next run. */
  readonly waitMs: number;
  /** Take up at most so many deliveries in this run; null for all. */
  readonly limit: number | null;
  readonly clock: Clock;
  /** Aborting stops cleanly: what is under way is finished, the rest stays planned. */
  readonly signal: AbortSignal;
  readonly onDelivered?: (delivered: Delivered) => void;
  /** Everything left is deferred: nothing happens until then. */
  readonly onWaiting?: (untilMs: number) => void;
  readonly onRecovered?: (recovery: Recovery) => void;
}

export interface SendReport {
  readonly recovery: Recovery;
  readonly counts: StateCounts;
  /** Why it ended before everything was tried, or null. */
  readonly stopped: Stop | { readonly why: 'interrupted' } | null;
  /** Deliveries that this run brought to a verdict. */
  readonly verdicts: number;
  /** When the next deferred delivery is due, or null. */
  readonly nextDueMs: number | null;
}

/** Claims are taken in batches: one commit for many, few enough that giving them back after a crash is nothing. */
const CLAIM_BATCH = 200;

/** Lost connections before the final dot that one run forgives a delivery; they say nothing about the recipient. */
const MAX_DROPS = 3;

/** Sends what is due. Raises `ledger-*` errors when hand-overs cannot be written down, and `issue-changed`. */
export async function sendIssue(request: SendRequest): Promise<SendReport> {
  const { ledger, issue, contentHash, clock } = request;
  const toFreeze = {
    name: issue,
    contentHash,
    despite: request.despite ?? null,
    nowMs: request.frozenAtMs ?? clock.now(),
  };
  const run = await ledger.startRun(toFreeze, request.recipients, request.connections);
  const sending = new Sending(request, run);
  let stopped: SendReport['stopped'];
  let nextDueMs: number | null;
  try {
    request.onRecovered?.(run.recovery);
    stopped = await sending.run();
    nextDueMs = await run.nextDueMs({ maxTries: Infinity, maxDrops: Infinity });
  } finally {
    await run.end();
    await request.courier.close();
  }
  const counts = await ledger.countStates(issue);
  return { recovery: run.recovery, counts, stopped, verdicts: sending.verdicts, nextDueMs };
}

/** 2: not one could be tried; 3: recipients remain (interrupted, deferred, paused); 1: done, with some in doubt; 0: everyone has it or is rejected. */
export function exitCodeFor({ counts, stopped, verdicts }: SendReport): 0 | 1 | 2 | 3 {
  if (stopped?.why === 'unusable' && verdicts === 0) return 2;
  if (counts.planned + counts.claimed + counts.handing + counts.deferred > 0) return 3;
  return counts['in-doubt'] > 0 ? 1 : 0;
}

class Sending {
  readonly #request: SendRequest;
  readonly #run: LedgerRun;
  readonly #recorder: Recorder;
  readonly #limiter: RateLimiter;
  readonly #guard: ServerGuard;
  readonly #ahead: ComposeAhead;
  readonly #queue: Claim[] = [];
  readonly #limits: { readonly maxTries: number; readonly maxDrops: number };
  /** Deliveries brought to a verdict. */
  verdicts = 0;
  #left: number;
  #refill: Promise<void> | null = null;
  #stopped: SendReport['stopped'] = null;
  #failure: { readonly error: unknown } | null = null;
  /** Verdicts on their way to the disk. */
  readonly #recording = new Set<Promise<void>>();

  constructor(request: SendRequest, run: LedgerRun) {
    this.#ahead = composeAhead(request.template);
    this.#request = { ...request, template: this.#ahead.template };
    this.#run = run;
    // Once something could not be written down nothing more is handed over, though the disk may have room again for that.
    this.#recorder = {
      recordHanding: (id, atMs) =>
        this.#failure === null ? run.recordHanding(id, atMs) : Promise.reject(this.#failure.error as Error),
      recordVerdict: (id, verdict) => run.recordVerdict(id, verdict),
    };
    this.#limiter = new RateLimiter(request.clock, request.ratePerSecond);
    this.#guard = new ServerGuard(request.clock, request.signal, request.waitMs, request.connections);
    this.#left = request.limit ?? Infinity;
    this.#limits = { maxTries: request.retryDelaysMs.length, maxDrops: MAX_DROPS };
  }

  /** Rounds of "all that is due", with waits for deferred deliveries between them. */
  async run(): Promise<SendReport['stopped']> {
    const { clock, waitMs, signal, connections } = this.#request;
    const deadlineMs = clock.now() + waitMs;
    for (;;) {
      await Promise.all(Array.from({ length: connections }, () => this.#work()));
      await Promise.all(this.#recording);
      if (this.#failure !== null) throw this.#failure.error;
      if (this.#isOver || this.#left <= 0) break;
      const dueMs = await this.#run.nextDueMs(this.#limits);
      const now = clock.now();
      if (dueMs === null || dueMs > deadlineMs) break;
      if (dueMs <= now) continue;
      this.#request.onWaiting?.(dueMs);
      await clock.wait(dueMs - now, signal);
    }
    if (signal.aborted) this.#stopped ??= { why: 'interrupted' };
    if (this.#stopped?.why === 'refused') await this.#run.reopen(this.#guard.refusals);
    return this.#stopped;
  }

  get #isOver(): boolean {
    return this.#stopped !== null || this.#failure !== null || this.#request.signal.aborted;
  }

  /** One connection's worth of work: never more than `connections` hand-overs are open, which bounds what a crash leaves in doubt. */
  async #work(): Promise<void> {
    try {
      for (let claim = await this.#next(); claim !== null; claim = await this.#next()) {
        await this.#limiter.take(this.#request.signal);
        if (this.#isOver) return;
        await this.#deliver(claim);
      }
    } catch (error) {
      this.#failure ??= { error };
    }
  }

  async #deliver(claim: Claim): Promise<void> {
    const delivered = await deliverClaim(claim, this.#request, this.#recorder);
    const { outcome, recorded } = delivered;
    // Not awaited before the next message: it joins that message's hand-over in one commit. Its failure ends the run all the same.
    const recording = recorded
      .catch((error: unknown) => {
        this.#failure ??= { error };
      })
      .finally(() => this.#recording.delete(recording));
    this.#recording.add(recording);
    if (delivered.verdict === null) this.#queue.unshift(claim);
    else {
      this.verdicts += 1;
      this.#request.onDelivered?.(delivered);
    }
    if (outcome === null) return;
    if (outcome.class === 'rate') this.#limiter.hold(this.#holdMs);
    this.#stopped ??= await this.#guard.observe(claim.id, outcome);
  }

  /** A server that says "too fast" gets a second's rest, unless retries are asked for at once (as tests do). */
  get #holdMs(): number {
    return Math.min(1000, this.#request.retryDelaysMs[0] ?? 1000);
  }

  async #next(): Promise<Claim | null> {
    while (!this.#isOver) {
      const claim = this.#queue.shift();
      if (claim !== undefined) {
        // As many as there are connections: each finds the next message ready when it is free.
        for (const { recipient } of this.#queue.slice(0, this.#request.connections)) this.#ahead.begin(recipient);
        return claim;
      }
      if (this.#left <= 0) return null;
      this.#refill ??= this.#claimMore().finally(() => {
        this.#refill = null;
      });
      await this.#refill;
      if (this.#queue.length === 0) return null;
    }
    return null;
  }

  async #claimMore(): Promise<void> {
    const claims = await this.#run.claim({
      limit: Math.min(CLAIM_BATCH, this.#left),
      nowMs: this.#request.clock.now(),
      ...this.#limits,
    });
    this.#left -= claims.length;
    this.#queue.push(...claims);
  }
}
