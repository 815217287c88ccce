/**
 * Average-link clustering (Sokal & Michener 1958) of the sentences of a story. Sentences of one article are brought together a third as
 * readily as those of different ones: a theme is what several articles treat, not what one article says in one place.
 */
import { similarity, type TextUnit } from '../text/story-text.ts';
import type { SparseVector } from '../text/vectors.ts';

/** Near 0 an article cannot contribute two sentences to a theme, at 1 every paragraph becomes a theme (measured on labelled stories). */
const SAME_ARTICLE = 0.35;

/** Clusters as ascending lists of positions in `units`, largest first. Quadratic: callers cap the number of units. */
export function clusterPassages(
  units: readonly TextUnit[],
  count: number,
  vectorOf: (unit: TextUnit) => SparseVector,
): readonly (readonly number[])[] {
  const size = units.length;
  const links = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = i + 1; j < size; j++) {
      const [a, b] = [units[i] as TextUnit, units[j] as TextUnit];
      const link = similarity(vectorOf(a), vectorOf(b)) * (a.article === b.article ? SAME_ARTICLE : 1);
      links[i * size + j] = link;
      links[j * size + i] = link;
    }
  }
  return mergeClosest(links, size, count);
}

/** Merges the closest pair until `count` clusters remain; ties go to the lowest positions. */
function mergeClosest(links: Float64Array, size: number, count: number): readonly (readonly number[])[] {
  const members: (number[] | null)[] = Array.from({ length: size }, (_, index) => [index]);
  const nearest = new Int32Array(size).fill(-1);
  const find = (i: number): void => {
    let best = -1;
    for (let j = 0; j < size; j++) {
      if (j === i || members[j] === null) continue;
      if (best < 0 || (links[i * size + j] as number) > (links[i * size + best] as number)) best = j;
    }
    nearest[i] = best;
  };
  for (let i = 0; i < size; i++) find(i);
  for (let left = size; left > count; left--) {
    let from = -1;
    for (let i = 0; i < size; i++) {
      if (members[i] === null || (nearest[i] as number) < 0) continue;
      if (
        from < 0 ||
        (links[i * size + (nearest[i] as number)] as number) >
          (links[from * size + (nearest[from] as number)] as number)
      )
        from = i;
    }
    if (from < 0) break;
    const [low, high] = [Math.min(from, nearest[from] as number), Math.max(from, nearest[from] as number)];
    unite(links, size, members, low, high);
    for (let i = 0; i < size; i++) {
      if (members[i] === null) continue;
      if (i === low || nearest[i] === low || nearest[i] === high) find(i);
      else if ((links[i * size + low] as number) > (links[i * size + (nearest[i] as number)] as number))
        nearest[i] = low;
    }
  }
  return members
    .filter((list): list is number[] => list !== null)
    .map((list) => list.toSorted((a, b) => a - b))
    .toSorted((a, b) => b.length - a.length || (a[0] as number) - (b[0] as number));
}

function unite(links: Float64Array, size: number, members: (number[] | null)[], low: number, high: number): void {
  const [a, b] = [members[low] as number[], members[high] as number[]];
  for (let k = 0; k < size; k++) {
    if (k === low || k === high || members[k] === null) continue;
    const link =
      ((links[low * size + k] as number) * a.length + (links[high * size + k] as number) * b.length) /
      (a.length + b.length);
    links[low * size + k] = link;
    links[k * size + low] = link;
  }
  members[low] = [...a, ...b];
  members[high] = null;
}
