/**
 * The `send` command's work: configuration, list, ledger and server come together, the plan is shown and confirmed, the issue sent,
 * the end reported. Prints; leaves every decision about deliveries to `send-issue.ts`.
 */
import { createInterface } from 'node:readline/promises';
import type { SendFlags } from '../commands/send.ts';
import { type Config, loadConfig } from '../config.ts';
import { findDatabase, parseDatabasePath } from '../ledger/database-path.ts';
import { noRecipients } from '../ledger/errors.ts';
import { openSqliteLedger } from '../ledger/sqlite/sqlite-ledger.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { formatProblem } from '../errors.ts';
import { openSubscribers } from '../subscribers/database.ts';
import { countMailable } from '../subscribers/subscriber-list.ts';
import { createSuppressions } from '../subscribers/suppression.ts';
import { systemClock } from './clock.ts';
import type { Courier } from './courier.ts';
import {
  issueFaulty,
  issueMissing,
  issueUndecided,
  issueUnnamed,
  notConfirmed,
  senderMissing,
  serverUnusable,
} from './errors.ts';
import { formatPlan, formatReport } from './format-report.ts';
import { toJsonReport } from './json-report.ts';
import { inspectIssue } from './inspect-issue.ts';
import { listIssues } from './list-issues.ts';
import { openCourier } from './open-courier.ts';
import { prepareSend, type SendPlan } from './prepare-send.ts';
import { sendAside } from './send-aside.ts';
import { exitCodeFor, sendIssue, type SendReport } from './send-issue.ts';
import { showProgress } from './show-progress.ts';

/** Greylisting lifts within this time; what needs longer is better left to a timer than to a waiting program. */
const DEFAULT_WAIT_MS = 600_000;

/** Runs `collate send`; returns the exit code. */
export async function runSend(given: string | undefined, flags: SendFlags): Promise<number> {
  const config = await loadConfig({ configPath: flags.config, overrides: { out: flags.out } });
  const name = chooseIssue(given, config, flags);
  if (config.from === null) throw senderMissing();
  // A test needs no list, only the secret beside it; all else would find nobody in a database that it makes.
  const path = flags.test === undefined ? findDatabase(config.database) : parseDatabasePath(config.database);
  const ledger = openSqliteLedger(path);
  const subscribers = openSubscribers(path);
  const stop = listenForStop();
  try {
    const nowMs = flags.at ?? Date.now();
    const isChecked = (await ledger.findIssue(name))?.isBegun === true;
    const { issue, faults } = await inspectIssue(config, name, isChecked, countMailable(subscribers).subscribers);
    const plan = await prepareSend({ config, issue, ledger, subscribers, nowMs, env: process.env });
    for (const notice of plan.notices) warn(formatProblem(notice));
    if (plan.frozen === null && plan.remaining === 0 && flags.test === undefined) throw noRecipients(name);
    const despite = refuseFaults(plan, faults, flags);
    if (flags.test !== undefined || flags.dryRun !== undefined)
      return await sendAside(plan, config, flags, stop.signal);
    const courier = openCourier(config.smtp.url, flags.connections ?? config.smtp.connections);
    if (!(await confirm({ plan, config, courier, flags, despite }))) return 3;
    await waitForStart(flags, stop.signal);
    const suppressions = createSuppressions(subscribers, Date.now);
    const report = await deliver({ plan, config, courier, flags, despite, ledger, suppressions, signal: stop.signal });
    return conclude(report, plan, courier, flags);
  } finally {
    stop.forget();
    await ledger.close();
    await subscribers.close();
  }
}

function chooseIssue(name: string | undefined, { out }: Config, { yes }: SendFlags): string {
  if (name !== undefined) return name;
  const issues = listIssues(out);
  if (yes === true) throw issueUnnamed(issues);
  const [newest] = issues;
  if (newest === undefined) throw issueMissing(null, out, []);
  return newest;
}

/**
 * An issue is checked before its sending begins; what was begun goes on. A test or a dry run is only told: finding faults is what it is for.
 * Returns why it goes out although there are errors; null where there are none.
 */
function refuseFaults({ frozen, issue }: SendPlan, faults: readonly string[], flags: SendFlags): string | null {
  if (frozen !== null) return null;
  const isAside = flags.test !== undefined || flags.dryRun !== undefined;
  if (issue.open.length > 0 && !isAside) throw issueUndecided(issue.name, issue.open);
  if (faults.length > 0 && !isAside && flags.despite === undefined) throw issueFaulty(issue.name, faults);
  for (const open of issue.open) warn(`To be decided: ${open}`);
  for (const fault of faults) warn(`collate check: ${fault}`);
  return faults.length === 0 ? null : (flags.despite ?? null);
}

interface SendJob {
  readonly plan: SendPlan;
  readonly config: Config;
  readonly courier: Courier;
  readonly flags: SendFlags;
  readonly despite: string | null;
}

/** Shows the plan; true when it may go on. An issue of which nothing is left needs no yes. */
async function confirm({ plan, config, courier, flags, despite }: SendJob): Promise<boolean> {
  if (flags.json !== true) {
    const shown = formatPlan({
      issue: plan.issue.name,
      subject: plan.issue.content.subject,
      sender: plan.message.sender,
      server: courier.description,
      remaining: plan.remaining,
      suppressed: plan.suppressed,
      counts: plan.counts,
      bytes: plan.bytes,
      signed: plan.signed,
      connections: flags.connections ?? config.smtp.connections,
      ratePerSecond: flags.rate ?? config.smtp.ratePerSecond,
      limit: flags.limit ?? null,
      despite,
      database: config.database,
    });
    process.stdout.write(`${shown}\n\n`);
  }
  if (flags.yes === true || (plan.frozen !== null && plan.remaining === 0)) return true;
  if (!process.stdin.isTTY) throw notConfirmed();
  const isYes = /^y(es)?$/i.test(await ask('Send it? [y/N] '));
  if (!isYes) process.stdout.write('Nothing was sent.\n');
  return isYes;
}

/** What is typed; Ctrl-C and Ctrl-D say nothing, which is no. */
async function ask(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return (await terminal.question(question)).trim();
  } catch (cause) {
    if (!(cause instanceof Error) || cause.name !== 'AbortError') throw cause;
    process.stderr.write('\n');
    return '';
  } finally {
    terminal.close();
  }
}

async function waitForStart({ at, json }: SendFlags, signal: AbortSignal): Promise<void> {
  const delayMs = at === undefined ? 0 : at - Date.now();
  if (delayMs <= 0) return;
  if (json !== true) process.stdout.write(`Waiting until ${new Date(at ?? 0).toString()}; Ctrl-C ends that.\n`);
  await systemClock.wait(delayMs, signal);
}

interface DeliverOptions extends SendJob {
  readonly ledger: Ledger;
  readonly suppressions: ReturnType<typeof createSuppressions>;
  readonly signal: AbortSignal;
}

async function deliver({
  plan,
  config,
  courier,
  flags,
  despite,
  ledger,
  suppressions,
  signal,
}: DeliverOptions): Promise<SendReport> {
  const progress = showProgress(Math.min(plan.remaining, flags.limit ?? Infinity), flags.json === true);
  try {
    return await sendIssue({
      issue: plan.issue.name,
      despite,
      frozenAtMs: plan.dateMs,
      contentHash: plan.message.contentHash,
      sender: plan.message.sender,
      recipients: plan.recipients,
      template: plan.message,
      ledger,
      courier,
      suppressions,
      connections: flags.connections ?? config.smtp.connections,
      ratePerSecond: flags.rate ?? config.smtp.ratePerSecond,
      retryDelaysMs: flags.retry ?? config.retryDelaysMs,
      waitMs: flags.wait ?? DEFAULT_WAIT_MS,
      limit: flags.limit ?? null,
      clock: systemClock,
      signal,
      onDelivered: progress.add,
      onWaiting: progress.wait,
    });
  } finally {
    progress.end();
  }
}

function conclude(report: SendReport, plan: SendPlan, courier: Courier, flags: SendFlags): number {
  const exitCode = exitCodeFor(report);
  if (flags.json === true) {
    process.stdout.write(`${JSON.stringify(toJsonReport(plan.issue.name, report, exitCode), null, 2)}\n`);
  } else if (exitCode !== 2) {
    process.stdout.write(`${formatReport(plan.issue.name, report, Date.now(), courier.remedy)}\n`);
  }
  if (exitCode === 2 && report.stopped !== null && report.stopped.why !== 'interrupted') {
    throw serverUnusable(courier.description, report.stopped.outcome.reply, courier.remedy ?? '');
  }
  return exitCode;
}

/** Ctrl-C and a polite kill stop cleanly; the second Ctrl-C stops at once, which the ledger survives. */
function listenForStop(): { readonly signal: AbortSignal; readonly forget: () => void } {
  const controller = new AbortController();
  const onSignal = (): void => {
    if (controller.signal.aborted) process.exit(3);
    warn('Stopping: what is under way is finished first. Once more stops at once.');
    controller.abort();
  };
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
  return { signal: controller.signal, forget: () => process.off('SIGINT', onSignal).off('SIGTERM', onSignal) };
}

function warn(text: string): void {
  process.stderr.write(`${text}\n`);
}
