/** PURE. What scripts read: the result of a run, and the state of every delivery. Field names are part of the interface. */
import type { DeliveryRecord, DeliveryState } from '../ledger/ledger.ts';
import type { SendReport } from './send-issue.ts';

export interface JsonDelivery {
  readonly address: string;
  readonly code: number | null;
  readonly reply: string | null;
  /** ISO 8601, or null where nothing has happened yet. */
  readonly at: string | null;
}

export type JsonStatus = Readonly<Record<JsonState, readonly JsonDelivery[]>>;
type JsonState = 'planned' | 'claimed' | 'handing' | 'sent' | 'deferred' | 'rejected' | 'inDoubt';

const jsonNames: Readonly<Record<DeliveryState, JsonState>> = {
  planned: 'planned',
  claimed: 'claimed',
  handing: 'handing',
  sent: 'sent',
  deferred: 'deferred',
  rejected: 'rejected',
  'in-doubt': 'inDoubt',
};

/** `collate status --json`: each state a list, all of them there. */
export async function toJsonStatus(deliveries: AsyncIterable<DeliveryRecord>): Promise<JsonStatus> {
  const status: Record<JsonState, JsonDelivery[]> = {
    planned: [],
    claimed: [],
    handing: [],
    sent: [],
    deferred: [],
    rejected: [],
    inDoubt: [],
  };
  for await (const { address, state, code, reply, atMs } of deliveries) {
    status[jsonNames[state]].push({ address, code, reply, at: toIso(atMs) });
  }
  return status;
}

export interface JsonReport {
  readonly issue: string;
  readonly exitCode: number;
  readonly counts: Readonly<Record<JsonState, number>>;
  readonly recovered: { readonly released: number; readonly inDoubt: readonly string[] };
  /** Why it ended early, in a word and in the server's words; null where it did not. */
  readonly stopped: { readonly why: string; readonly reply: string | null } | null;
  readonly nextDue: string | null;
}

/** `collate send --json`. */
export function toJsonReport(
  issue: string,
  { counts, recovery, stopped, nextDueMs }: SendReport,
  exitCode: number,
): JsonReport {
  const { 'in-doubt': inDoubt, ...others } = counts;
  return {
    issue,
    exitCode,
    counts: { ...others, inDoubt },
    recovered: recovery,
    stopped:
      stopped === null
        ? null
        : { why: stopped.why, reply: stopped.why === 'interrupted' ? null : stopped.outcome.reply },
    nextDue: toIso(nextDueMs),
  };
}

function toIso(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString();
}
