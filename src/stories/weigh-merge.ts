/**
 * Whether two sets of articles are one story: how alike they are on average, against how alike each set is inside, and whether each has
 * main names the other never mentions. Every number here is explained by `MergeWeights`, so that a grouping can be explained.
 */
import { dot, norm, type SparseVector } from '../text/vectors.ts';

/** A set of articles that may become a story. */
export interface Group {
  /** Positions of its articles, ascending. */
  readonly members: readonly number[];
  /** Sum of their unit vectors: with it the mean cosine between two groups is one dot product (average link). */
  readonly sum: SparseVector;
  /** The part of `sum` that is names. */
  readonly nameSum: SparseVector;
  /** Squared weight of the names that only one article of the folder has: they meet nothing, but count in the length. */
  readonly ownNames: number;
  /** Length of all its names; a group is weighed against dozens of others. */
  readonly nameLength: number;
  /** Sum of the cosines of all pairs inside. */
  readonly within: number;
  /** In how many of its articles each name occurs. */
  readonly names: ReadonlyMap<number, number>;
  /** Sum and number of the known days. */
  readonly days: number;
  readonly dated: number;
}

export interface MergeWeights {
  /** Mean cosine between the two. */
  readonly similarity: number;
  /** 1 when the two are as alike as each is inside, less when there is a gap between them. */
  readonly cohesion: number;
  /** 1 when they share their main names, less when each has its own. */
  readonly names: number;
  /** 1 when published together, less when days apart. */
  readonly dates: number;
  /** The product, less a little for joining two groups that are both large. */
  readonly total: number;
}

/** Cohesion of a group too small to show one: three pairs of this cosine, a guess between unrelated articles (0.1) and copies (1). */
const USUAL_COHESION = 0.4;
const USUAL_PAIRS = 3;
/** A name is a group's main name when this share of its articles has it … */
const MAIN_NAME_SHARE = 0.6;
/** … and not the other's when less than this share has it (falling linearly from none). */
const FOREIGN_NAME_SHARE = 0.3;
/** Keeps a single pair of names from deciding alone: about the weight of one rare name. */
const NAME_PRIOR = 3;
/** How hard names of their own keep two groups apart. 1 to 2 does equally well; 0 joins two fights of one boxer. */
const NAME_FORCE = 1.3;
/**
 * Cosine of two groups' names alone: up to OTHER_CAST they are about other people and places, from SAME_CAST about the same ones. Without
 * it, weeks generated from templates fall from B-cubed 95 to 60, and a labelled set of real news gains less than one point. A lower
 * SAME_CAST joins templated look-alikes, a higher one parts features from wire notes.
 */
const OTHER_CAST = 0.05;
const SAME_CAST = 0.4;
const OTHER_CAST_FACTOR = 0.02;
/** Texts whose names are less than this share of their length have no cast to compare; at 0.1 comments part from the news, at 0.4 look-alikes join. */
const FEW_NAMES = 0.3;
/** Two groups of n articles have found their own centre; joining them must be better founded, by n^0.2. */
const SIZE_FORCE = 0.2;
/** Publication days apart: Gaussian of 3 days (Miranda et al. 2018), never below the floor, since background pieces come late. */
const DATE_SIGMA_DAYS = 3;
const DATE_FLOOR = 0.6;

/** Weighs the merge of two groups whose mean cosine is `similarity`; `weightOf` is the weight of a name (its idf). */
export function weighMerge(a: Group, b: Group, similarity: number, weightOf: (name: number) => number): MergeWeights {
  const inside = a.within + b.within + USUAL_PAIRS * USUAL_COHESION;
  const pairs = countPairs(a.members.length) + countPairs(b.members.length) + USUAL_PAIRS;
  const cohesion = Math.min(1, similarity / (inside / pairs));
  const smaller = Math.min(a.members.length, b.members.length);
  const names = compareCast(a, b) * (smaller < 2 ? 1 : compareNames(a, b, weightOf));
  const dates = compareDates(a, b);
  return { similarity, cohesion, names, dates, total: similarity * cohesion * names * dates * smaller ** -SIZE_FORCE };
}

function countPairs(size: number): number {
  return (size * (size - 1)) / 2;
}

function compareNames(a: Group, b: Group, weightOf: (name: number) => number): number {
  const [ownA, sharedA] = weighNames(a, b, weightOf);
  const [ownB, sharedB] = weighNames(b, a, weightOf);
  const own = Math.min(ownA, ownB);
  return Math.exp((-NAME_FORCE * own) / (own + (sharedA + sharedB) / 2 + NAME_PRIOR));
}

/** Look-alikes tell the same kind of event with other people in other places: alike in words, not in names. */
function compareCast(a: Group, b: Group): number {
  const [inA, inB] = [a.nameLength, b.nameLength];
  if (Math.min(inA / a.members.length, inB / b.members.length) < FEW_NAMES) return 1;
  const cosine = dot(a.nameSum, b.nameSum) / (inA * inB);
  const share = Math.min(1, Math.max(0, (cosine - OTHER_CAST) / (SAME_CAST - OTHER_CAST)));
  return OTHER_CAST_FACTOR + (1 - OTHER_CAST_FACTOR) * share;
}

/** The length of the names of a group. */
export function measureNames({ nameSum, ownNames }: Pick<Group, 'nameSum' | 'ownNames'>): number {
  return Math.sqrt(norm(nameSum) ** 2 + ownNames);
}

/** Weight of the main names of `a` that `b` lacks, and of those it has too. */
function weighNames(a: Group, b: Group, weightOf: (name: number) => number): [own: number, shared: number] {
  let own = 0;
  let shared = 0;
  for (const [name, count] of a.names) {
    if (count < MAIN_NAME_SHARE * a.members.length) continue;
    const share = (b.names.get(name) ?? 0) / b.members.length;
    own += weightOf(name) * Math.max(0, 1 - share / FOREIGN_NAME_SHARE);
    shared += weightOf(name) * Math.min(1, share / MAIN_NAME_SHARE);
  }
  return [own, shared];
}

function compareDates(a: Group, b: Group): number {
  if (a.dated === 0 || b.dated === 0) return 1;
  const gap = a.days / a.dated - b.days / b.dated;
  return DATE_FLOOR + (1 - DATE_FLOOR) * Math.exp(-(gap * gap) / (2 * DATE_SIGMA_DAYS * DATE_SIGMA_DAYS));
}
