/**
 * The ledger: what is known of each delivery (issue × recipient), kept so that a crash at any moment loses nobody
 * silently and mails nobody twice. This file is the interface and its vocabulary; a database is a folder beside it.
 */
import type { Recipient } from '../send/recipient.ts';

/**
 * planned → claimed → handing → sent | rejected | deferred | in-doubt. `handing` means: the final dot may have left, so
 * only the server's reply (or a person) can say what happened; `in-doubt` is a `handing` whose reply will not come.
 */
export type DeliveryState = 'planned' | 'claimed' | 'handing' | 'sent' | 'rejected' | 'deferred' | 'in-doubt';

/** In the order in which a delivery passes them. */
export const deliveryStates: readonly DeliveryState[] = [
  'planned',
  'claimed',
  'handing',
  'sent',
  'deferred',
  'rejected',
  'in-doubt',
];

/** Every move there is; a ledger refuses any other inside the database, not only here. */
export const allowedMoves: readonly (readonly [from: DeliveryState, to: DeliveryState])[] = [
  ['planned', 'claimed'],
  // Given back: the server cannot have accepted without the final dot.
  ['claimed', 'planned'],
  ['claimed', 'handing'],
  // Refused before the message was asked for, or suppressed at hand-over.
  ['claimed', 'rejected'],
  ['claimed', 'deferred'],
  ['handing', 'sent'],
  ['handing', 'rejected'],
  ['handing', 'deferred'],
  ['handing', 'in-doubt'],
  ['deferred', 'claimed'],
  // By a person only: resolve …
  ['in-doubt', 'sent'],
  ['in-doubt', 'planned'],
  // … and retry, for refusals that were not about the recipient.
  ['rejected', 'planned'],
];

/** An issue as frozen: `contentHash` stands for every byte that recipients share. Times are milliseconds since 1970. */
export interface FrozenIssue {
  readonly name: string;
  readonly contentHash: string;
  readonly frozenAt: number;
  readonly recipients: number;
  /** Why it was sent although a check found errors; null where it found none. */
  readonly despite: string | null;
  /** Whether any delivery was tried. Before that nobody can have it, and the next run freezes it anew. */
  readonly isBegun: boolean;
}

/** A delivery handed out to be sent. `attempts` counts earlier hand-overs and refusals. */
export interface Claim {
  readonly id: number;
  readonly recipient: Recipient;
  readonly attempts: number;
}

/** Why a delivery is where it is: a class of `send/reply.ts`, `suppressed`, or `resolved` by a person. */
export type Reason = string;

/** What the server (or a person) said, to be recorded. `reply` is cleaned and short. */
export interface Verdict {
  readonly state: 'sent' | 'rejected' | 'deferred' | 'in-doubt';
  readonly code: number | null;
  readonly enhanced: string | null;
  readonly reply: string;
  readonly reason: Reason;
  readonly atMs: number;
  /** `deferred` only: not to be tried before. */
  readonly notBeforeMs?: number;
  /** `deferred` only: what this run's limits count it as; a `drop` is a lost connection, which says nothing about the recipient. */
  readonly countsAs?: 'try' | 'drop';
}

/** One line of the report. */
export interface DeliveryRecord {
  readonly address: string;
  readonly state: DeliveryState;
  readonly code: number | null;
  readonly enhanced: string | null;
  readonly reply: string | null;
  readonly reason: Reason | null;
  readonly atMs: number | null;
  readonly notBeforeMs: number | null;
  readonly attempts: number;
}

export type StateCounts = Readonly<Record<DeliveryState, number>>;

/** What may be claimed now. `maxTries` and `maxDrops` bound how often one run takes up the same recipient again. */
export interface ClaimRules {
  readonly limit: number;
  readonly nowMs: number;
  readonly maxTries: number;
  readonly maxDrops: number;
}

/** What recovery found: claims given back, and hand-overs whose reply was lost. */
export interface Recovery {
  readonly released: number;
  readonly inDoubt: readonly string[];
}

/**
 * The right to send one issue: exists only while this process holds the run lock, and recovery has already happened.
 * Failures of the database reject with `ledger-*` errors; nothing is handed over after one.
 */
export interface LedgerRun {
  readonly recovery: Recovery;
  /** Hands out what is due, in a fixed order: planned first, then deferred whose time has come. */
  claim(rules: ClaimRules): Promise<readonly Claim[]>;
  /** Resolves when "handing over" is on disk: await it before the final dot. Calls that come close together share one commit. */
  recordHanding(id: number, atMs: number): Promise<void>;
  /** Resolves when the verdict is on disk; it joins the next commit, or makes its own within milliseconds. */
  recordVerdict(id: number, verdict: Verdict): Promise<void>;
  /** Gives claims back unsent. */
  release(ids: readonly number[]): Promise<void>;
  /** Makes refusals that were not about the recipient planned again. */
  reopen(ids: readonly number[]): Promise<void>;
  /** When the next deferred delivery that this run may still try is due, or null. */
  nextDueMs(rules: Pick<ClaimRules, 'maxTries' | 'maxDrops'>): Promise<number | null>;
  /** Writes what is pending, gives back claims, frees the lock. */
  end(): Promise<void>;
}

export interface Ledger {
  findIssue(name: string): Promise<FrozenIssue | null>;
  /** Newest first. */
  listIssues(): Promise<readonly FrozenIssue[]>;
  /**
   * Takes the run lock, freezes `recipients` unless the issue is begun, and recovers: claimed → planned, handing → in doubt.
   * `handOvers` is how many may be under way at a time (by default one): those that come close together are written down together.
   * Raises `ledger-in-use` while another process sends, `issue-changed` when the content is not what was frozen.
   */
  startRun(issue: IssueToFreeze, recipients: () => RecipientSource, handOvers?: number): Promise<LedgerRun>;
  countStates(issue: string): Promise<StateCounts>;
  /** Every delivery of the issue, by address. */
  listDeliveries(issue: string): AsyncIterable<DeliveryRecord>;
  /** Makes deferred deliveries due now, and with `refused` also plans again what was refused for other reasons than the recipient; how many. */
  retry(issue: string, options: { readonly refused: boolean; readonly nowMs: number }): Promise<number>;
  /** A person's word on deliveries in doubt: accepted by the server, or to be sent again. Returns the addresses it was true of. */
  resolve(
    issue: string,
    addresses: readonly string[] | 'all',
    as: 'sent' | 'again',
    atMs: number,
  ): Promise<readonly string[]>;
  close(): Promise<void>;
}

export interface IssueToFreeze {
  readonly name: string;
  readonly contentHash: string;
  readonly despite: string | null;
  readonly nowMs: number;
}

export type RecipientSource = Iterable<Recipient> | AsyncIterable<Recipient>;
