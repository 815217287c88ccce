/**
 * Open conflicts by issue. Those about words are found again by every build; that the passages behind an editor's words are gone is found by
 * one build only, so it is kept here until somebody has seen it and decided.
 */
import type { MergeConflict } from '../digest/merge-digest.ts';
import { listPoints } from '../digest/file/labels.ts';
import type { Snapshot } from './snapshot.ts';

export interface Conflicts {
  readonly take: (snapshot: Snapshot) => void;
  readonly list: (issue: string) => readonly MergeConflict[];
  readonly forget: (issue: string, id: string) => void;
}

export function createConflicts(): Conflicts {
  const words = new Map<string, readonly MergeConflict[]>();
  const gone = new Map<string, Map<string, MergeConflict>>();
  const goneOf = (issue: string): Map<string, MergeConflict> => {
    const known = gone.get(issue) ?? new Map<string, MergeConflict>();
    gone.set(issue, known);
    return known;
  };
  return {
    take: ({ issue, conflicts, digest }) => {
      words.set(
        issue,
        conflicts.filter(({ kind }) => kind === 'words'),
      );
      const own = goneOf(issue);
      for (const conflict of conflicts) if (conflict.kind === 'passages') own.set(conflict.id, conflict);
      // The article came back, and its point with it.
      for (const { point } of listPoints(digest)) own.delete(point.id);
    },
    list: (issue) => [...(words.get(issue) ?? []), ...goneOf(issue).values()],
    forget: (issue, id) => void goneOf(issue).delete(id),
  };
}
