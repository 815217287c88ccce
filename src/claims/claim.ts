/** The words of the claim stage: a claim is one checkable statement with every passage that makes it. */
import type { RivalRelation } from '../model.ts';

/** A statement that several voices make, each in its own words. */
export interface StatementClaim {
  /** Positions in `StoryText.units`, the one nearest to all others first; at most one an article. */
  readonly units: readonly number[];
  /** Independent voices among them. */
  readonly voices: number;
  /** Information the passages share, in nats, mean over the pairs and raised by the number of voices: for ranking and cutting. */
  readonly weight: number;
  /** Terms that at least two of the passages share, most telling first. */
  readonly shared: readonly string[];
}

/** Statements on one matter that exclude each other. */
export interface StatementDifference {
  readonly relation: Extract<RivalRelation, 'opposite' | 'list' | 'status' | 'dispute'>;
  /** What they differ on, in the sources' own words. */
  readonly matter: string;
  readonly sides: readonly { readonly position: string; readonly units: readonly number[] }[];
  readonly weight: number;
  readonly shared: readonly string[];
}
