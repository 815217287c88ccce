/**
 * Agglomerative grouping, best merge first, over the pairs that candidates found: average link (mean cosine of all pairs, exact through
 * sums of vectors), with the vetoes of `weighMerge`. Ties go to the articles that come first, so the order of input never shows.
 */
import { addVectors, dot, type SparseVector } from '../text/vectors.ts';
import type { Candidate } from './find-candidates.ts';
import { measureNames, weighMerge, type Group } from './weigh-merge.ts';

interface Offer {
  readonly weight: number;
  readonly left: number;
  readonly right: number;
}

/** Merges single articles into groups while a merge weighs at least `threshold`; returns member positions, each list ascending. */
export function mergeGroups(
  singles: readonly Group[],
  candidates: readonly (readonly Candidate[])[],
  weightOf: (name: number) => number,
  threshold: number,
): readonly (readonly number[])[] {
  const groups: (Group | null)[] = [...singles];
  const links: Map<number, number>[] = candidates.map(
    (list) => new Map(list.map(({ other, similarity }) => [other, similarity])),
  );
  const offers = new OfferHeap();
  const offer = (left: number, right: number, similarity: number): void => {
    if (similarity < threshold) return;
    const { total } = weighMerge(groups[left] as Group, groups[right] as Group, similarity, weightOf);
    if (total >= threshold) offers.push({ weight: total, left: Math.min(left, right), right: Math.max(left, right) });
  };
  links.forEach((map, left) => {
    for (const [right, similarity] of map) if (left < right) offer(left, right, similarity);
  });
  for (let best = offers.pop(); best !== undefined; best = offers.pop()) {
    const [left, right] = [groups[best.left], groups[best.right]];
    // Groups never change in place: a merged group gets a new number, and offers to the old ones lapse.
    if (left === null || left === undefined || right === null || right === undefined) continue;
    const merged = groups.length;
    groups.push(joinGroups(left, right));
    const linked = joinLinks(best, groups, links);
    groups[best.left] = null;
    groups[best.right] = null;
    links.push(linked);
    for (const [other, similarity] of linked) {
      const back = links[other] as Map<number, number>;
      back.delete(best.left);
      back.delete(best.right);
      back.set(merged, similarity);
      offer(merged, other, similarity);
    }
  }
  return groups.filter((group) => group !== null).map((group) => group.members);
}

function joinGroups(a: Group, b: Group): Group {
  const names = new Map(a.names);
  for (const [name, count] of b.names) names.set(name, (names.get(name) ?? 0) + count);
  const own = { nameSum: addVectors(a.nameSum, b.nameSum), ownNames: a.ownNames + b.ownNames };
  return {
    members: [...a.members, ...b.members].sort((x, y) => x - y),
    sum: addVectors(a.sum, b.sum),
    ...own,
    nameLength: measureNames(own),
    within: a.within + b.within + dot(a.sum, b.sum),
    names,
    days: a.days + b.days,
    dated: a.dated + b.dated,
  };
}

/** Mean cosines from the merged group to all its neighbours; where only one side knew a neighbour the other is computed now. */
function joinLinks(
  { left, right }: Offer,
  groups: readonly (Group | null)[],
  links: readonly Map<number, number>[],
): Map<number, number> {
  const [a, b] = [groups[left] as Group, groups[right] as Group];
  const [linksA, linksB] = [links[left] as Map<number, number>, links[right] as Map<number, number>];
  const joined = new Map<number, number>();
  const visit = (other: number): void => {
    const group = groups[other];
    if (other === left || other === right || joined.has(other) || group === null || group === undefined) return;
    const fromA = linksA.get(other) ?? meanCosine(a, group);
    const fromB = linksB.get(other) ?? meanCosine(b, group);
    const [sizeA, sizeB] = [a.members.length, b.members.length];
    joined.set(other, (sizeA * fromA + sizeB * fromB) / (sizeA + sizeB));
  };
  for (const other of linksA.keys()) visit(other);
  for (const other of linksB.keys()) visit(other);
  return joined;
}

function meanCosine(a: Group, b: Group): number {
  return dot(a.sum, b.sum) / (a.members.length * b.members.length);
}

/** Binary heap of offers: heaviest first, then by the position of the groups. */
class OfferHeap {
  readonly #items: Offer[] = [];

  push(offer: Offer): void {
    const items = this.#items;
    let at = items.length;
    items.push(offer);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!precedes(offer, items[parent] as Offer)) break;
      items[at] = items[parent] as Offer;
      at = parent;
    }
    items[at] = offer;
  }

  pop(): Offer | undefined {
    const items = this.#items;
    const top = items[0];
    const last = items.pop();
    if (top === undefined || last === undefined || items.length === 0) return top;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= items.length) break;
      const right = items[child + 1];
      if (right !== undefined && precedes(right, items[child] as Offer)) child++;
      if (!precedes(items[child] as Offer, last)) break;
      items[at] = items[child] as Offer;
      at = child;
    }
    items[at] = last;
    return top;
  }
}

function precedes(a: Offer, b: Offer): boolean {
  return a.weight !== b.weight ? a.weight > b.weight : a.left !== b.left ? a.left < b.left : a.right < b.right;
}

/** A group of one article; `names` are the keys of its vector that are names, `ownNames` the squared weight of those no other article has. */
export function createGroup(
  position: number,
  vector: SparseVector,
  names: ReadonlySet<number>,
  ownNames: number,
  day: number | null,
): Group {
  const own = { nameSum: keepKeys(vector, names), ownNames };
  return {
    members: [position],
    sum: vector,
    ...own,
    nameLength: measureNames(own),
    within: 0,
    names: new Map(Array.from(names, (name) => [name, 1])),
    days: day ?? 0,
    dated: day === null ? 0 : 1,
  };
}

function keepKeys({ keys, weights }: SparseVector, kept: ReadonlySet<number>): SparseVector {
  const own = new Int32Array(kept.size);
  const ownWeights = new Float64Array(kept.size);
  let size = 0;
  for (let at = 0; at < keys.length; at++) {
    if (!kept.has(keys[at] as number)) continue;
    own[size] = keys[at] as number;
    ownWeights[size++] = weights[at] as number;
  }
  return { keys: own.subarray(0, size), weights: ownWeights.subarray(0, size) };
}
