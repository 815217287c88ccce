/**
 * Items and a similarity → clusters: agglomerative average link (UPGMA) for a few hundred items, by nearest-neighbour chains (Murtagh
 * 1983), cut at a threshold. Ties go to the lower item, so callers that sort their items first get the same clusters in any order.
 */

export interface ClusterOptions {
  /** Lowest mean similarity at which two clusters are joined. */
  readonly threshold: number;
  /**
   * Cohesion floor, 0–1: two clusters are joined only when their mean similarity is at least this share of the mean inside them, so
   * that a bridge between two dense clusters does not chain them. 0 (the default) is plain average link.
   */
  readonly cohesion?: number;
}

interface Merge {
  readonly left: number;
  readonly right: number;
  readonly height: number;
  readonly isJoined: boolean;
}

/**
 * Clusters of the items 0 … `count`−1; members ascending, clusters by their first member. `similarity` must be symmetric and finite.
 * Items must come in a canonical order (sorted by content) for the answer not to depend on their order when similarities tie.
 */
export function clusterItems(
  count: number,
  similarity: (a: number, b: number) => number,
  options: ClusterOptions,
): readonly (readonly number[])[] {
  const matrix = new Float64Array(count * count);
  for (let i = 0; i < count; i++) {
    for (let j = 0; j < i; j++) matrix[i * count + j] = matrix[j * count + i] = similarity(j, i);
  }
  const parents = Array.from({ length: count }, (_, item) => item);
  for (const { left, right, isJoined } of linkItems(count, matrix, options)) if (isJoined) parents[right] = left;
  const clusters = new Map<number, number[]>();
  for (let item = 0; item < count; item++) {
    let root = item;
    while (parents[root] !== root) root = parents[root] as number;
    const members = clusters.get(root);
    if (members === undefined) clusters.set(root, [item]);
    else members.push(item);
  }
  return [...clusters.values()].sort((a, b) => (a[0] as number) - (b[0] as number));
}

/** All merges of average link; a merge is joined only when both its sides are whole and it passes the options. */
function linkItems(count: number, matrix: Float64Array, options: ClusterOptions): readonly Merge[] {
  const sizes = new Int32Array(count).fill(1);
  const within = new Float64Array(count);
  const isAlive = new Uint8Array(count).fill(1);
  const isWhole = new Uint8Array(count).fill(1);
  const merges: Merge[] = [];
  const chain: number[] = [];
  for (let left = count; left > 1;) {
    if (chain.length === 0) chain.push(isAlive.indexOf(1));
    const top = chain.at(-1) as number;
    const before = chain.at(-2);
    const [nearest, height] = findNearest(top, before, count, matrix, isAlive);
    if (nearest !== before) {
      chain.push(nearest);
      continue;
    }
    chain.length -= 2;
    const [a, b] = top < nearest ? [top, nearest] : [nearest, top];
    const [sizeA, sizeB] = [sizes[a] as number, sizes[b] as number];
    const inside = (within[a] as number) + (within[b] as number);
    const pairs = (sizeA * (sizeA - 1) + sizeB * (sizeB - 1)) / 2;
    const isCohesive = pairs === 0 || height >= ((options.cohesion ?? 0) * inside) / pairs;
    const isJoined = isWhole[a] === 1 && isWhole[b] === 1 && height >= options.threshold && isCohesive;
    merges.push({ left: a, right: b, height, isJoined });
    updateRow(a, b, sizeA, sizeB, count, matrix, isAlive);
    within[a] = inside + height * sizeA * sizeB;
    sizes[a] = sizeA + sizeB;
    isAlive[b] = 0;
    if (!isJoined) isWhole[a] = 0;
    left--;
  }
  return merges;
}

/** Nearest living neighbour; the one before in the chain wins ties, then the lowest number. */
function findNearest(
  item: number,
  before: number | undefined,
  count: number,
  matrix: Float64Array,
  isAlive: Uint8Array,
): [nearest: number, similarity: number] {
  let nearest = before ?? -1;
  let best = before === undefined ? Number.NEGATIVE_INFINITY : (matrix[item * count + before] as number);
  for (let other = 0; other < count; other++) {
    if (other === item || isAlive[other] === 0) continue;
    const similarity = matrix[item * count + other] as number;
    if (similarity > best) [nearest, best] = [other, similarity];
  }
  return [nearest, best];
}

function updateRow(
  a: number,
  b: number,
  sizeA: number,
  sizeB: number,
  count: number,
  matrix: Float64Array,
  isAlive: Uint8Array,
): void {
  for (let other = 0; other < count; other++) {
    if (isAlive[other] === 0 || other === a || other === b) continue;
    const mean =
      (sizeA * (matrix[a * count + other] as number) + sizeB * (matrix[b * count + other] as number)) / (sizeA + sizeB);
    matrix[a * count + other] = matrix[other * count + a] = mean;
  }
}
