/**
 * One claimed delivery, from the last look at the suppressions to the verdict in the ledger. Decides what an outcome makes of a
 * delivery; the loop around it decides whether to go on.
 */
import { CollateError } from '../errors.ts';
import type { Claim, LedgerRun, Verdict } from '../ledger/ledger.ts';
import type { Clock } from './clock.ts';
import type { Courier, Outcome } from './courier.ts';
import type { MessageTemplate, Recipient } from './recipient.ts';
import { suppressesRecipient } from './reply.ts';
import type { Suppressions } from './suppressions.ts';

export interface DeliverContext {
  readonly sender: string;
  readonly template: MessageTemplate;
  readonly courier: Courier;
  readonly suppressions: Suppressions;
  readonly retryDelaysMs: readonly number[];
  readonly clock: Clock;
}

/** What a delivery writes down. */
export type Recorder = Pick<LedgerRun, 'recordHanding' | 'recordVerdict'>;

export interface Delivered {
  readonly recipient: Recipient;
  /** Null where nothing was tried because the address is suppressed. */
  readonly outcome: Outcome | null;
  /** Null where the server could not be reached: the delivery stays claimed. */
  readonly verdict: Verdict | null;
  /** Settles when the verdict is on disk. */
  readonly recorded: Promise<void>;
}

/** Delivers one claim; rejects only when a hand-over cannot be written down. */
export async function deliverClaim(claim: Claim, context: DeliverContext, run: Recorder): Promise<Delivered> {
  const { recipient } = claim;
  const suppressed = context.suppressions.reasonFor(recipient.address);
  if (suppressed !== null) {
    const verdict = toSuppressed(suppressed, context.clock.now());
    return { recipient, outcome: null, verdict, recorded: run.recordVerdict(claim.id, verdict) };
  }
  const outcome = await tryDelivery(claim, context, run);
  if (outcome.stage === 'connect') return { recipient, outcome, verdict: null, recorded: Promise.resolve() };
  const verdict = toVerdict(outcome, claim.attempts, context);
  if (suppressesRecipient(outcome)) await context.suppressions.suppress(recipient.address, outcome.reply);
  return { recipient, outcome, verdict, recorded: run.recordVerdict(claim.id, verdict) };
}

async function tryDelivery({ id, recipient }: Claim, context: DeliverContext, run: Recorder): Promise<Outcome> {
  const { sender, template, courier, clock } = context;
  try {
    const message = (await template.piecesFor?.(recipient)) ?? template.forRecipient(recipient);
    return await courier.deliver({ sender, recipient: recipient.address, message }, () =>
      run.recordHanding(id, clock.now()),
    );
  } catch (error) {
    // One recipient whose message cannot be made or addressed must not stop the others; a ledger that cannot be written must stop all.
    if (!(error instanceof CollateError) || error.code.startsWith('ledger-')) throw error;
    return {
      kind: 'permanent',
      class: 'content',
      stage: 'mail',
      code: null,
      enhanced: null,
      reply: `not handed over: ${error.message}`,
    };
  }
}

function toSuppressed(reason: string, atMs: number): Verdict {
  return {
    state: 'rejected',
    code: null,
    enhanced: null,
    reply: `not handed over: suppressed (${reason})`,
    reason: 'suppressed',
    atMs,
  };
}

/** What an outcome makes of a delivery that was tried `attempts` times before. */
export function toVerdict(
  outcome: Outcome,
  attempts: number,
  { retryDelaysMs, clock }: Pick<DeliverContext, 'retryDelaysMs' | 'clock'>,
): Verdict {
  const { code, enhanced, reply } = outcome;
  const atMs = clock.now();
  const said = { code, enhanced, reply, reason: outcome.class, atMs };
  switch (outcome.kind) {
    case 'sent':
      return { state: 'sent', ...said };
    case 'permanent':
      return { state: 'rejected', ...said };
    case 'unknown':
      return { state: 'in-doubt', ...said };
    case 'transient': {
      // A lost connection says nothing about the recipient: due again at once, and counted apart.
      if (outcome.class === 'connection') return { state: 'deferred', ...said, notBeforeMs: atMs, countsAs: 'drop' };
      const delayMs = retryDelaysMs[Math.min(attempts, retryDelaysMs.length - 1)] ?? 0;
      return { state: 'deferred', ...said, notBeforeMs: atMs + delayMs, countsAs: 'try' };
    }
  }
}
