/**
 * Pairs of articles worth comparing, through an inverted index over their most telling terms, so that cost grows with the number of
 * articles and not with its square. Pairs it leaves out share no telling term that is rare enough to matter.
 */
import { dotSpread, type SparseVector } from '../text/vectors.ts';

/** How many of an article's heaviest terms look for partners. */
const QUERY_TERMS = 50;
/** Terms in more articles than this find no partners: they would make the cost quadratic, and say little. */
const MAX_POSTINGS = 256;
/** Partners kept for each article, best first: well above the size of a usual story; larger ones hang together through common partners. */
const MAX_PARTNERS = 64;

/** Share of the floor that the telling terms alone must reach. */
const TELLING_SHARE = 0.3;

export interface Candidate {
  /** Position of the partner. */
  readonly other: number;
  readonly similarity: number;
}

/** For each vector (unit length) its partners with a cosine of at least `floor`; symmetric, in no telling order. */
export function findCandidates(
  vectors: readonly SparseVector[],
  termCount: number,
  floor: number,
): readonly Candidate[][] {
  const postings = indexTerms(vectors, termCount);
  const found: Map<number, number>[] = vectors.map(() => new Map<number, number>());
  const partial = new Float64Array(vectors.length);
  // One vector spread out, so that its cosines with others need no search for common terms.
  const spread = new Float64Array(termCount);
  for (let i = 0; i < vectors.length; i++) {
    const touched = gatherPartners(vectors[i] as SparseVector, i, postings, partial);
    const partners = touched.filter((other) => (partial[other] as number) >= floor * TELLING_SHARE);
    partners.sort((a, b) => (partial[b] as number) - (partial[a] as number) || a - b);
    const own = vectors[i] as SparseVector;
    own.keys.forEach((key, at) => (spread[key] = own.weights[at] as number));
    for (const other of partners.slice(0, MAX_PARTNERS)) {
      if (found[i]?.has(other) === true) continue;
      const similarity = dotSpread(spread, vectors[other] as SparseVector);
      if (similarity < floor) continue;
      found[i]?.set(other, similarity);
      found[other]?.set(i, similarity);
    }
    for (const other of touched) partial[other] = 0;
    for (const key of own.keys) spread[key] = 0;
  }
  return found.map((map) => [...map].map(([other, similarity]) => ({ other, similarity })));
}

interface Postings {
  readonly starts: Int32Array;
  readonly items: Int32Array;
  readonly weights: Float64Array;
}

function indexTerms(vectors: readonly SparseVector[], termCount: number): Postings {
  const starts = new Int32Array(termCount + 1);
  for (const { keys } of vectors) for (const key of keys) (starts[key + 1] as number)++;
  for (let t = 0; t < termCount; t++) starts[t + 1] = (starts[t + 1] as number) + (starts[t] as number);
  const next = starts.slice();
  const items = new Int32Array(starts[termCount] as number);
  const weights = new Float64Array(items.length);
  vectors.forEach((vector, i) => {
    vector.keys.forEach((key, at) => {
      const slot = (next[key] as number)++;
      items[slot] = i;
      weights[slot] = vector.weights[at] as number;
    });
  });
  return { starts, items, weights };
}

function gatherPartners(vector: SparseVector, self: number, postings: Postings, partial: Float64Array): number[] {
  const { starts, items, weights } = postings;
  const sizeOf = (key: number): number => (starts[key + 1] as number) - (starts[key] as number);
  const order: number[] = [];
  for (let at = 0; at < vector.keys.length; at++) {
    const size = sizeOf(vector.keys[at] as number);
    if (size > 1 && size <= MAX_POSTINGS) order.push(at);
  }
  order.sort((a, b) => (vector.weights[b] as number) - (vector.weights[a] as number) || a - b);
  const touched: number[] = [];
  for (const at of order.slice(0, QUERY_TERMS)) {
    const key = vector.keys[at] as number;
    for (let slot = starts[key] as number; slot < (starts[key + 1] as number); slot++) {
      const other = items[slot] as number;
      if (other === self) continue;
      if (partial[other] === 0) touched.push(other);
      partial[other] = (partial[other] as number) + (vector.weights[at] as number) * (weights[slot] as number);
    }
  }
  return touched;
}
