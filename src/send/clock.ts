/** Time, so that tests can own it. */

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Resolves after `delayMs`, or at once when `signal` aborts. */
  wait(delayMs: number, signal?: AbortSignal): Promise<void>;
}

/** The longest timer Node keeps; longer ones would fire at once. */
const MAX_TIMER_MS = 2_147_483_647;

export const systemClock: Clock = {
  now: () => Date.now(),
  async wait(delayMs, signal) {
    const end = Date.now() + delayMs;
    for (let left = delayMs; left > 0 && signal?.aborted !== true; left = end - Date.now()) {
      await waitOnce(Math.min(left, MAX_TIMER_MS), signal);
    }
  },
};

function waitOnce(delayMs: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const finish = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', finish);
      resolve();
    };
    const timer = setTimeout(finish, delayMs);
    signal?.addEventListener('abort', finish, { once: true });
  });
}
