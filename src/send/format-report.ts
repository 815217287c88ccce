/** PURE. What sending says to people: the plan before, a line of progress, the report after. */
import type { StateCounts } from '../ledger/ledger.ts';
import type { SendReport } from './send-issue.ts';

const numbers = new Intl.NumberFormat('en');

/** `1,234 recipients`, `1 recipient`. */
export function formatCount(count: number, noun: string, plural = `${noun}s`): string {
  return `${numbers.format(count)} ${count === 1 ? noun : plural}`;
}

/** `45 s`, `3 min`, `2 h 5 min`. */
export function formatDuration(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  if (seconds < 90) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

export interface PlanToShow {
  readonly issue: string;
  readonly subject: string;
  readonly sender: string;
  readonly server: string;
  readonly remaining: number;
  readonly suppressed: number;
  readonly counts: StateCounts | null;
  readonly bytes: number;
  readonly signed: boolean;
  readonly connections: number;
  readonly ratePerSecond: number | null;
  readonly limit: number | null;
  /** Why it goes out although a check found errors. */
  readonly despite?: string | null;
  readonly database: string;
}

/** What is about to happen, a line a fact. */
export function formatPlan(plan: PlanToShow): string {
  const { issue, subject, sender, server, remaining, suppressed, counts, bytes, signed, limit } = plan;
  const now = Math.min(remaining, limit ?? Infinity);
  const earlier = counts === null ? '' : ` (${describeCounts(counts)})`;
  const lines: readonly (readonly [string, string])[] = [
    ['Issue', `${issue}: ${subject}`],
    ['From', sender],
    ['To', `${formatCount(now, 'recipient')}${now < remaining ? ` of ${numbers.format(remaining)}` : ''}${earlier}`],
    ['Suppressed', formatCount(suppressed, 'subscriber')],
    ['Through', `${server}, ${formatCount(plan.connections, 'connection')}`],
    [
      'Message',
      `${Math.ceil(bytes / 1000)} kB, ${signed ? 'DKIM signed' : 'not DKIM signed: many providers will refuse or hide it'}`,
    ],
    ['Time', formatTime(now, plan.ratePerSecond, plan.connections)],
    ['Ledger', plan.database],
    ...(plan.despite ? [['Despite', `errors of collate check: ${plan.despite}`] as const] : []),
  ];
  return lines.map(([label, value]) => `${label.padEnd(12)}${value}`).join('\n');
}

/** What a relay at some distance takes for one message over one connection: two round trips of 30 ms, and its own queue. */
const ASSUMED_MS = 100;

function formatTime(count: number, ratePerSecond: number | null, connections: number): string {
  if (ratePerSecond === null)
    return `as fast as the server takes them: about ${formatDuration((count * ASSUMED_MS) / connections)} if it needs ${ASSUMED_MS} ms for each`;
  return `about ${formatDuration((count / ratePerSecond) * 1000)} at ${Math.round(ratePerSecond * 100) / 100} a second`;
}

/** `120 sent, 3 rejected, 1 in doubt`: only what there is. */
export function describeCounts(counts: StateCounts): string {
  const parts: readonly (readonly [number, string])[] = [
    [counts.sent, 'sent'],
    [counts.rejected, 'rejected'],
    [counts.deferred, 'deferred'],
    [counts['in-doubt'], 'in doubt'],
    [counts.handing, 'being handed over'],
    [counts.planned + counts.claimed, 'to be sent'],
  ];
  const shown = parts.filter(([count]) => count > 0).map(([count, word]) => `${numbers.format(count)} ${word}`);
  return shown.length === 0 ? 'nobody' : shown.join(', ');
}

/** Where a run stands. */
export interface Progress {
  readonly sent: number;
  readonly rejected: number;
  readonly deferred: number;
  readonly inDoubt: number;
  readonly remaining: number;
  readonly elapsedMs: number;
}

/** One line: counts, rate, what is left and how long that takes. */
export function formatProgress({ sent, rejected, deferred, inDoubt, remaining, elapsedMs }: Progress): string {
  const done = sent + rejected + deferred + inDoubt;
  const perSecond = elapsedMs > 0 ? (done * 1000) / elapsedMs : 0;
  const left = perSecond > 0 && remaining > 0 ? `, about ${formatDuration((remaining / perSecond) * 1000)}` : '';
  const rate = perSecond >= 10 ? Math.round(perSecond) : Math.round(perSecond * 10) / 10;
  const doubt = inDoubt > 0 ? ` · ${numbers.format(inDoubt)} in doubt` : '';
  return `${numbers.format(sent)} sent · ${numbers.format(deferred)} deferred · ${numbers.format(rejected)} failed${doubt} · ${rate}/s · ${numbers.format(remaining)} to go${left}`;
}

/** One line while nothing moves: how many are sent, and until when the deferred ones are waited for. */
export function formatWaiting({ sent, deferred }: Progress, untilMs: number): string {
  const at = new Date(untilMs).toISOString().slice(11, 19);
  return `${numbers.format(sent)} sent · waiting until ${at} UTC for ${numbers.format(deferred)} deferred (Ctrl-C leaves them to the next run)`;
}

/** What became of it, why it ended, and what to do now. `remedy` is the courier's, where it could not connect. */
export function formatReport(issue: string, report: SendReport, nowMs: number, remedy: string | null): string {
  const { counts, recovery, stopped, nextDueMs } = report;
  const lines = [`${issue}: ${describeCounts(counts)}`];
  if (recovery.inDoubt.length > 0) {
    lines.push(
      `The last run ended in the middle of ${formatCount(recovery.inDoubt.length, 'hand-over')}: ${listSome(recovery.inDoubt)}.`,
    );
  }
  if (stopped !== null) lines.push(...explainStop(stopped, remedy));
  if (counts['in-doubt'] > 0) {
    lines.push(
      `${formatCount(counts['in-doubt'], 'delivery', 'deliveries')} in doubt: the server may have accepted ${counts['in-doubt'] === 1 ? 'it' : 'them'}, its reply is lost. They are not sent again unasked.`,
      `  Look into the server's log, then: collate resolve ${issue} <address …|--all> <--sent|--again>`,
    );
  }
  if (counts.deferred > 0 && stopped?.why !== 'interrupted') {
    const when =
      nextDueMs === null || nextDueMs <= nowMs
        ? 'now'
        : `in ${formatDuration(nextDueMs - nowMs)} (${new Date(nextDueMs).toISOString()})`;
    lines.push(
      `${numbers.format(counts.deferred)} deferred: run collate send ${issue} again; the next is due ${when}. collate retry ${issue} makes all due now.`,
    );
  } else if (counts.planned + counts.deferred > 0) lines.push(`Run collate send ${issue} again to go on.`);
  return lines.join('\n');
}

function explainStop(stopped: NonNullable<SendReport['stopped']>, remedy: string | null): readonly string[] {
  if (stopped.why === 'interrupted') return ['Stopped as asked; nothing is half done.'];
  const { reply } = stopped.outcome;
  switch (stopped.why) {
    case 'refused':
      return [
        `Paused: the server refuses one message after the other, for a reason that is not the recipients: ${reply}`,
        '  Mend that first; the refused ones of this run are planned again.',
      ];
    case 'unreachable':
      return [`Stopped: the server cannot be used now: ${reply}`, ...(remedy === null ? [] : [`  ${remedy}`])];
    case 'unusable':
      return [`Stopped: ${reply}`, ...(remedy === null ? [] : [`  ${remedy}`])];
  }
}

/** The first few addresses, and how many more. */
function listSome(addresses: readonly string[]): string {
  const shown = addresses.slice(0, 10).join(', ');
  return addresses.length > 10 ? `${shown} and ${addresses.length - 10} more` : shown;
}
