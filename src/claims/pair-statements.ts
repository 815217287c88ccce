/**
 * How likely two sentences of different sources make the same claim: weights of evidence for what the two share (terms, concepts, figures, context),
 * then for what the other pairs say of them. Only pairs that share something telling are ever looked at, so the cost grows with the number of
 * such pairs and not with the square of the story.
 */
import type { StatementPair, StatementPairs } from '../model.ts';
import type { StoryText } from '../text/story-text.ts';
import { CLAIM } from './claim-weights.ts';
import {
  type Evidence,
  measurePair,
  type PieceWeights,
  proposePairs,
  readSurroundings,
  type SeenPair,
  type Surroundings,
} from './pair-evidence.ts';
import { compareTraits, type SentenceTraits } from './sentence-traits.ts';
import { readEvidence, type UnitEvidence } from './statement-evidence.ts';

export type { StatementPair, StatementPairs };

/**
 * Weights of evidence: what each piece adds to the log-odds that two sentences make one claim (logistic regression; Fellegi & Sunter 1969 for
 * the reading), fitted on 47,000 pairs of forty labelled stories. Surroundings are read from what these say.
 */
const FIRST: PieceWeights = {
  base: -5.711,
  information: 0.266,
  concepts: 0.503,
  figure: 0.779,
  cosine: 3.58,
  context: 4.969,
  words: 0.268,
};
/** The same once the other pairs are asked as well: they take over some of it. Of one subject, as themes ask, are also sentences whose numbers differ. */
const KIN: PieceWeights = {
  base: -5.541,
  information: 0.205,
  concepts: 0.342,
  figure: 0.515,
  cosine: 1.505,
  context: 3.614,
  words: 0.126,
};
/** What the other pairs say for one subject. */
const KIN_AROUND: Surroundings = { third: 0.548, beside: 0.128, mutual: 1.664 };
/** Strength is a power of the odds on the scale of shared nats (both fitted to it, so that thresholds of strength kept their meaning): 7 is even. */
const ODDS_POWER = 0.57;
const ODDS_BASE = 3.56;
const FLOOR = 0.3;
/** Surer than this (19 to 1) is no surer: copies of one sentence would else outweigh what five sources say in their own words. */
const MOST_ODDS = 3;
/** Pairs below this strength are never a claim. */
const MIN_STRENGTH = 0.5;

/** Finds every pair of units from different articles that shares a telling term or concept. */
export function pairStatements(text: StoryText): StatementPairs {
  const partners: Map<number, number>[] = text.units.map(() => new Map());
  const lists: StatementPair[][] = text.units.map(() => []);
  for (const { a, b, pieces, traits, around } of seePairs(text)) {
    const odds = weigh(CLAIM.pieces, pieces) + sumProducts(CLAIM.traits, traits) + sumProducts(CLAIM.around, around);
    const strength = strengthOf(odds);
    const kin = strengthOf(weigh(KIN, pieces) + sumProducts(KIN_AROUND, around));
    if (Math.max(strength, kin) < MIN_STRENGTH) continue;
    join(partners, a, b, strength);
    const rest = {
      strength,
      likelihood: likelihoodOf(strength),
      kinship: kin < MIN_STRENGTH ? 0 : likelihoodOf(kin),
      isOfNames: isOfNames(pieces),
    };
    lists[a]?.push({ unit: b, ...rest });
    lists[b]?.push({ unit: a, ...rest });
  }
  return {
    of: (unit) => lists[unit] ?? [],
    strength: (a, b) => partners[a]?.get(b) ?? 0,
  };
}

/** The pairs with all that is seen of them: what `CLAIM` is learned from. */
export function seePairs(text: StoryText): readonly SeenPair[] {
  const evidence = readEvidence(text);
  const found: Pick<SeenPair, 'a' | 'b' | 'pieces'>[] = [];
  const first: Map<number, number>[] = text.units.map(() => new Map());
  for (const [a, b] of proposePairs(text, evidence)) {
    const pieces = measurePair(text, evidence, a, b);
    if (pieces === null) continue;
    found.push({ a, b, pieces });
    join(first, a, b, strengthOf(weigh(FIRST, pieces)));
  }
  const surroundings = readSurroundings(text, first);
  const traitsOf = (unit: number): SentenceTraits => (evidence.units[unit] as UnitEvidence).traits;
  return found.map(({ a, b, pieces }) => ({
    a,
    b,
    pieces,
    traits: compareTraits(traitsOf(a), traitsOf(b)),
    around: surroundings(a, b),
  }));
}

/** Names and years stand in sentences on anything of a story: sharing nothing else is sharing no claim. */
function isOfNames({ words, years, concepts, figure }: Evidence): boolean {
  return words - years + concepts === 0 && (figure === 0 || years > 0);
}

function join(partners: readonly Map<number, number>[], a: number, b: number, strength: number): void {
  (partners[a] as Map<number, number>).set(b, strength);
  (partners[b] as Map<number, number>).set(a, strength);
}

function weigh(weights: PieceWeights, pieces: Evidence): number {
  return (
    weights.base +
    weights.information * pieces.information +
    weights.concepts * pieces.concepts +
    weights.figure * pieces.figure +
    weights.cosine * pieces.cosine +
    weights.context * pieces.context +
    weights.words * pieces.words
  );
}

function sumProducts<Key extends string>(
  weights: Readonly<Record<Key, number>>,
  values: Readonly<Record<Key, number>>,
): number {
  let sum = 0;
  for (const key in weights) sum += weights[key] * values[key];
  return sum;
}

function strengthOf(logOdds: number): number {
  return Math.max(0, Math.exp((Math.min(MOST_ODDS, logOdds) + ODDS_BASE) * ODDS_POWER) - FLOOR);
}

function likelihoodOf(strength: number): number {
  return 1 / (1 + Math.exp(ODDS_BASE - Math.log(strength + FLOOR) / ODDS_POWER));
}
