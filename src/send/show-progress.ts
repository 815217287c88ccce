/** Progress on standard error: one line that is written over in a terminal, a line every half minute in a log, nothing for scripts. */
import type { Delivered } from './deliver-claim.ts';
import { formatProgress, formatWaiting, type Progress } from './format-report.ts';

/** Often enough to look alive, seldom enough to cost nothing. */
const TERMINAL_MS = 200;
const LOG_MS = 30_000;

export interface ShownProgress {
  readonly add: (delivered: Delivered) => void;
  /** Says until when nothing will move. */
  readonly wait: (untilMs: number) => void;
  readonly end: () => void;
}

/** Shows progress towards `total` deliveries until `end`. */
export function showProgress(total: number, quiet: boolean): ShownProgress {
  const startedAt = Date.now();
  const counts = { sent: 0, rejected: 0, 'in-doubt': 0 };
  // By address: who is deferred again is still one.
  const deferred = new Set<string>();
  let waitingUntilMs = 0;
  const { isTTY } = process.stderr;
  const current = (): Progress => ({
    sent: counts.sent,
    rejected: counts.rejected,
    deferred: deferred.size,
    inDoubt: counts['in-doubt'],
    remaining: Math.max(0, total - counts.sent - counts.rejected - counts['in-doubt']),
    elapsedMs: Date.now() - startedAt,
  });
  const isWaiting = (): boolean => Date.now() < waitingUntilMs;
  const write = (): void => {
    const line = isWaiting() ? formatWaiting(current(), waitingUntilMs) : formatProgress(current());
    process.stderr.write(isTTY ? `\r\u001b[2K${line}` : `${line}\n`);
  };
  const tick = (): void => {
    // A log needs to be told once.
    if (isTTY || !isWaiting()) write();
  };
  const timer = quiet ? null : setInterval(tick, isTTY ? TERMINAL_MS : LOG_MS);
  return {
    add: ({ recipient, verdict }) => {
      if (verdict?.state === 'deferred') deferred.add(recipient.address);
      else if (verdict !== null) {
        deferred.delete(recipient.address);
        counts[verdict.state] += 1;
      }
    },
    wait: (untilMs) => {
      waitingUntilMs = untilMs;
      if (timer !== null && isWaiting()) write();
    },
    end: () => {
      if (timer === null) return;
      clearInterval(timer);
      if (isTTY) process.stderr.write('\r\u001b[2K');
    },
  };
}
