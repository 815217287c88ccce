/**
 * Spaces hand-overs evenly, over all connections together: one every 1/rate seconds, no bursts, because providers count in windows
 * they do not publish.
 */
import type { Clock } from './clock.ts';

/** Timers are no finer than this; what is due sooner goes at once and the debt is kept. */
const SLACK_MS = 2;

export class RateLimiter {
  readonly #clock: Clock;
  readonly #spacingMs: number;
  #nextMs = 0;

  /** `ratePerSecond` null: as fast as the server takes them. */
  constructor(clock: Clock, ratePerSecond: number | null) {
    this.#clock = clock;
    this.#spacingMs = ratePerSecond === null ? 0 : 1000 / ratePerSecond;
  }

  /** Resolves when the next message may go; returns without waiting when it already may. */
  async take(signal: AbortSignal): Promise<void> {
    const now = this.#clock.now();
    const slot = Math.max(now, this.#nextMs);
    this.#nextMs = slot + this.#spacingMs;
    if (slot - now > SLACK_MS) await this.#clock.wait(slot - now, signal);
  }

  /** Nothing goes for `delayMs`: the server asked for a slower pace. */
  hold(delayMs: number): void {
    this.#nextMs = Math.max(this.#nextMs, this.#clock.now() + delayMs);
  }
}
