/**
 * Sparse vectors over term numbers: two parallel arrays, numbers ascending, so that a dot product is one merge without hashing.
 */

/** Term numbers (ascending, no repeats) and their weights. */
export interface SparseVector {
  readonly keys: Int32Array;
  readonly weights: Float64Array;
}

/** Gives each term a number, in order of first use; the number is stable within one vocabulary. */
export class Vocabulary {
  readonly #numbers = new Map<string, number>();
  readonly #terms: string[] = [];

  get size(): number {
    return this.#terms.length;
  }

  /** Number of the term, new if it was not seen. */
  numberOf(term: string): number {
    let number = this.#numbers.get(term);
    if (number === undefined) {
      number = this.#terms.length;
      this.#numbers.set(term, number);
      this.#terms.push(term);
    }
    return number;
  }

  termOf(number: number): string {
    return this.#terms[number] ?? '';
  }
}

/** Builds a vector from number → weight; zero weights are dropped. */
export function createVector(weights: ReadonlyMap<number, number>): SparseVector {
  const keys = new Int32Array(weights.size);
  let size = 0;
  for (const [key, weight] of weights) if (weight !== 0) keys[size++] = key;
  return fillVector(keys.subarray(0, size).sort(), weights);
}

function fillVector(keys: Int32Array, weights: ReadonlyMap<number, number>): SparseVector {
  // A loop: `Float64Array.from` with a function takes four times as long, and a week has a hundred thousand of these.
  const values = new Float64Array(keys.length);
  for (let at = 0; at < keys.length; at++) values[at] = weights.get(keys[at] as number) ?? 0;
  return { keys, weights: values };
}

export function dot(a: SparseVector, b: SparseVector): number {
  let sum = 0;
  let i = 0;
  let j = 0;
  while (i < a.keys.length && j < b.keys.length) {
    const left = a.keys[i] as number;
    const right = b.keys[j] as number;
    if (left === right) sum += (a.weights[i++] as number) * (b.weights[j++] as number);
    else if (left < right) i++;
    else j++;
  }
  return sum;
}

/** The dot product of a vector and one that was spread out: its weights by term number, 0 elsewhere. The same sum, in the same order. */
export function dotSpread(spread: Float64Array, { keys, weights }: SparseVector): number {
  let sum = 0;
  for (let at = 0; at < keys.length; at++) sum += (spread[keys[at] as number] as number) * (weights[at] as number);
  return sum;
}

/** Euclidean length. */
export function norm(vector: SparseVector): number {
  let sum = 0;
  for (const weight of vector.weights) sum += weight * weight;
  return Math.sqrt(sum);
}

/** The vector at length 1; an empty vector stays empty. */
export function normalize(vector: SparseVector): SparseVector {
  const length = norm(vector);
  if (length === 0) return vector;
  return { keys: vector.keys, weights: vector.weights.map((weight) => weight / length) };
}

/** Cosine of the angle, 0 where either is empty. */
export function cosine(a: SparseVector, b: SparseVector): number {
  const lengths = norm(a) * norm(b);
  return lengths === 0 ? 0 : dot(a, b) / lengths;
}

/** Mean of the vectors; empty for none. */
export function centroid(vectors: readonly SparseVector[]): SparseVector {
  const sums = new Map<number, number>();
  for (const vector of vectors) {
    for (let i = 0; i < vector.keys.length; i++) {
      const key = vector.keys[i] as number;
      sums.set(key, (sums.get(key) ?? 0) + (vector.weights[i] as number) / vectors.length);
    }
  }
  return createVector(sums);
}

/** Sum of two vectors. */
export function addVectors(a: SparseVector, b: SparseVector): SparseVector {
  const keys = new Int32Array(a.keys.length + b.keys.length);
  const weights = new Float64Array(keys.length);
  let [i, j, size] = [0, 0, 0];
  while (i < a.keys.length || j < b.keys.length) {
    const left = i < a.keys.length ? (a.keys[i] as number) : Number.MAX_SAFE_INTEGER;
    const right = j < b.keys.length ? (b.keys[j] as number) : Number.MAX_SAFE_INTEGER;
    keys[size] = Math.min(left, right);
    const fromA = left <= right ? (a.weights[i++] as number) : 0;
    const fromB = right <= left ? (b.weights[j++] as number) : 0;
    weights[size++] = fromA + fromB;
  }
  return { keys: keys.slice(0, size), weights: weights.slice(0, size) };
}
