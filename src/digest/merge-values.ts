/** Single values in three versions → one (pure): the editor's where they changed it; words that both sides changed are a conflict. */
import type { MergeContext } from './merge-context.ts';
import type { MergeConflict } from './merge-points.ts';

/** The editor's where they changed it. */
export function chooseValue<T>(base: T, edited: T, next: T): T {
  return edited === base ? next : edited;
}

export interface WordVersions {
  readonly base: string;
  readonly edited: string;
  readonly next: string;
}

/** As `chooseValue`; where both changed the words to different ones the conflict is told under `id`, and the editor's stand until it is decided. */
export function chooseWords(
  { base, edited, next }: WordVersions,
  about: Exclude<MergeConflict['about'], 'point'>,
  id: string,
  context: MergeContext,
): string {
  if (edited === base || edited === next || next === base) return chooseValue(base, edited, next);
  const decision = context.decisions?.get(id);
  if (decision === 'new') return next;
  if (decision === undefined)
    context.conflicts.set(id, { kind: 'words', about, id, before: base, yours: edited, now: next });
  return edited;
}

/** Ids of conflicts about what is not a point; none can be taken for a point's, which is hexadecimal. */
export const conflictIds: {
  readonly story: (id: string) => string;
  readonly theme: (id: string) => string;
  readonly alsoRead: (key: string) => string;
} = {
  story: (id) => `story:${id}`,
  theme: (id) => `theme:${id}`,
  alsoRead: (key) => `also:${key}`,
};
