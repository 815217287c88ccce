/** Lists in three versions → one (pure): points under a heading, and sections of any kind. */
import type { Point } from '../model.ts';
import { findEdited, type MergeContext } from './merge-context.ts';
import { mergeOrder } from './merge-order.ts';
import { mergePoint } from './merge-points.ts';

export interface ListVersions<T> {
  readonly base: readonly T[];
  readonly edited: readonly T[];
  readonly next: readonly T[];
}

/** The points of one place. A point that stands elsewhere now, by the editor's hand or the new build's, is merged there. */
export function mergePointList(
  lists: ListVersions<Point>,
  part: 'summary' | 'body',
  context: MergeContext,
): readonly Point[] {
  const [base, edited, next] = [byId(lists.base), byId(lists.edited), byId(lists.next)];
  const merged = new Map<string, Point>();
  for (const id of new Set([...edited.keys(), ...next.keys()])) {
    const [b, e, n] = [base.get(id), edited.get(id), next.get(id)];
    // The editor took it to another place, where it is merged.
    if (e === undefined && b !== undefined) continue;
    // The new build has it in another place, and the editor did not choose this one.
    if (n === undefined && b !== undefined && context.nextBody.has(id)) continue;
    if (e === undefined && part === 'body' && context.moved.has(id)) continue;
    const versions = { base: b ?? context.basePoints.get(id), edited: e, next: n ?? context.nextPoints.get(id) };
    // New here, but known to the editor elsewhere: their version of it comes along.
    const own = e ?? (b === undefined ? findEdited(id, context) : undefined);
    const { point, conflict } = mergePoint({ ...versions, edited: own }, context.locate, context.decisions?.get(id));
    if (point !== null) merged.set(id, point);
    if (conflict !== null) context.conflicts.set(id, conflict);
  }
  return inOrder(merged, lists);
}

/** Stories of an issue, themes of a story, entries of a list; `merge` returns null for one that is gone. */
export function mergeSections<T extends { readonly id: string }>(
  lists: ListVersions<T>,
  merge: (base: T | undefined, edited: T | undefined, next: T | undefined) => T | null,
): readonly T[] {
  const [base, edited, next] = [byId(lists.base), byId(lists.edited), byId(lists.next)];
  const merged = new Map<string, T>();
  for (const id of new Set([...edited.keys(), ...next.keys()])) {
    const section = merge(base.get(id), edited.get(id), next.get(id));
    if (section !== null) merged.set(id, section);
  }
  return inOrder(merged, lists);
}

function inOrder<T extends { readonly id: string }>(
  merged: ReadonlyMap<string, T>,
  { base, edited, next }: ListVersions<T>,
): readonly T[] {
  const ids = (entries: readonly T[]): readonly string[] => [...byId(entries).keys()];
  return mergeOrder(ids(base), ids(edited), ids(next), (id) => merged.has(id)).flatMap((id) => merged.get(id) ?? []);
}

function byId<T extends { readonly id: string }>(entries: readonly T[]): ReadonlyMap<string, T> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}
