/**
 * Average-link clustering (Sokal & Michener 1958) of the passages of a story. Those of one voice are brought together half as readily as
 * those of different ones: a theme is what several sources treat, not what one says in one place.
 */
import type { TextUnit } from '../text/story-text.ts';
import type { Links } from './link-passages.ts';

/** Near 0 a source cannot contribute two sentences to a theme, at 1 every paragraph becomes a theme (measured on labelled stories). */
const SAME_VOICE = 0.5;

/** Clusters as ascending lists of positions in `units`, largest first. */
export function clusterPassages(
  units: readonly Pick<TextUnit, 'voice'>[],
  links: Links,
  count: number,
): readonly (readonly number[])[] {
  const { size } = links;
  const values = links.values.slice();
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++)
      if (units[i]?.voice === units[j]?.voice) values[i * size + j] = (values[i * size + j] as number) * SAME_VOICE;
  return mergeClosest(values, size, count);
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
