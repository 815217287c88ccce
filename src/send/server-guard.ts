/**
 * Decides when to stop bothering a server: a run of refusals that are about us pauses the issue before the list is burnt, and a server that
 * cannot be reached is tried again a few times, slower each time.
 */
import type { Clock } from './clock.ts';
import type { Outcome } from './courier.ts';
import { isAboutUs } from './reply.ts';

/** Refusals in a row, over all connections. Fewer and a handful of strict domains side by side would pause an issue; more burns more. */
const REFUSALS_IN_A_ROW = 10;

/** Waits between tries to connect. Together about a minute: longer outages are for a person or a timer to decide about. */
const connectDelaysMs = [250, 500, 1000, 2000, 4000, 8000, 16_000, 30_000];

/** Tries when this run has never been connected and no server has answered: then it is more likely a mistake than an outage. */
const FIRST_TRIES = 2;

export interface Stop {
  readonly why: 'refused' | 'unreachable' | 'unusable';
  readonly outcome: Outcome;
}

export class ServerGuard {
  readonly #clock: Clock;
  readonly #signal: AbortSignal;
  readonly #waitMs: number;
  readonly #dropsInARow: number;
  #refusals: number[] = [];
  #drops = 0;
  #tries = 0;
  #hasConnected = false;
  #waiting: Promise<void> | null = null;

  /** `waitMs` bounds the waiting; `connections` scales how many lost connections in a row count as an outage. */
  constructor(clock: Clock, signal: AbortSignal, waitMs: number, connections: number) {
    this.#clock = clock;
    this.#signal = signal;
    this.#waitMs = waitMs;
    this.#dropsInARow = connections * 4;
  }

  /** The deliveries of the current run of refusals: what a pause gives back. */
  get refusals(): readonly number[] {
    return this.#refusals;
  }

  /** Takes note of an outcome, waits where the server needs a rest, and says whether to stop. */
  async observe(id: number, outcome: Outcome): Promise<Stop | null> {
    if (outcome.stage === 'connect') return this.#onUnconnected(outcome);
    this.#hasConnected = true;
    if (outcome.class === 'connection' && outcome.kind === 'transient') {
      this.#drops += 1;
      return this.#drops > this.#dropsInARow ? this.#onUnconnected(outcome) : null;
    }
    this.#drops = 0;
    this.#tries = 0;
    if (outcome.kind !== 'permanent' || !isAboutUs(outcome.class)) {
      if (outcome.kind === 'sent' || outcome.kind === 'permanent') this.#refusals = [];
      return null;
    }
    this.#refusals.push(id);
    return this.#refusals.length >= REFUSALS_IN_A_ROW ? { why: 'refused', outcome } : null;
  }

  async #onUnconnected(outcome: Outcome): Promise<Stop | null> {
    if (outcome.kind === 'permanent') return { why: 'unusable', outcome };
    if (this.#waiting === null) {
      const delayMs = connectDelaysMs[this.#tries] ?? Infinity;
      const isHopeless = !this.#hasConnected && outcome.code === null && this.#tries >= FIRST_TRIES;
      if (isHopeless) return { why: 'unusable', outcome };
      // Even with no time to wait, three tries: one refused connection says little.
      if (delayMs > this.#waitMs && this.#tries > FIRST_TRIES) return { why: 'unreachable', outcome };
      if (delayMs === Infinity) return { why: 'unreachable', outcome };
      this.#tries += 1;
      this.#waiting = this.#clock.wait(delayMs, this.#signal).finally(() => {
        this.#waiting = null;
      });
    }
    await this.#waiting;
    return null;
  }
}
