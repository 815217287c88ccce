/** Progress on standard error: one line that is written over in a terminal, a line every half minute in a log, nothing for scripts. */
import type { Delivered } from './deliver-claim.ts';
import { formatProgress, type Progress } from './format-report.ts';

/** Often enough to look alive, seldom enough to cost nothing. */
const TERMINAL_MS = 200;
const LOG_MS = 30_000;

export interface ShownProgress {
  readonly add: (delivered: Delivered) => void;
  readonly end: () => void;
}

/** Shows progress towards `total` deliveries until `end`. */
export function showProgress(total: number, quiet: boolean): ShownProgress {
  const startedAt = Date.now();
  const counts = { sent: 0, rejected: 0, deferred: 0, 'in-doubt': 0 };
  const { isTTY } = process.stderr;
  const current = (): Progress => ({
    sent: counts.sent,
    rejected: counts.rejected,
    deferred: counts.deferred,
    inDoubt: counts['in-doubt'],
    remaining: Math.max(0, total - counts.sent - counts.rejected - counts['in-doubt']),
    elapsedMs: Date.now() - startedAt,
  });
  const write = (): void => {
    process.stderr.write(isTTY ? `\r\u001b[2K${formatProgress(current())}` : `${formatProgress(current())}\n`);
  };
  const timer = quiet ? null : setInterval(write, isTTY ? TERMINAL_MS : LOG_MS);
  return {
    add: ({ verdict }) => {
      if (verdict !== null) counts[verdict.state] += 1;
    },
    end: () => {
      if (timer === null) return;
      clearInterval(timer);
      if (isTTY) process.stderr.write('\r\u001b[2K');
    },
  };
}
