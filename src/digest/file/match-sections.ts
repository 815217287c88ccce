/** Which story or theme a heading of digest.md is, though it may be reworded: by its title, else by the points below it. */
import { isShown } from './labels.ts';
import type { WrittenPoint } from './sections.ts';

export interface Candidate {
  readonly title: string;
  /** Ids of the points it holds. */
  readonly points: ReadonlySet<string>;
  readonly isShown: boolean;
}

export interface Heading {
  readonly title: string;
  readonly points: readonly WrittenPoint[];
}

/** For each heading the index of its candidate, or null. No candidate is given twice. */
export function matchSections(
  headings: readonly Heading[],
  candidates: readonly Candidate[],
): readonly (number | null)[] {
  const result: (number | null)[] = headings.map(() => null);
  const free = new Set(candidates.keys());
  const take = (index: number, score: (candidate: Candidate) => number): void => {
    if (result[index] !== null) return;
    let best: { at: number; score: number } | null = null;
    for (const at of free) {
      const candidate = candidates[at];
      const value = candidate === undefined ? 0 : score(candidate);
      if (value > (best?.score ?? 0)) best = { at, score: value };
    }
    if (best === null) return;
    result[index] = best.at;
    free.delete(best.at);
  };
  // Titles first, so that a section which took in another's points keeps its own name; then the points; last, in their
  // order, those that hold no points and were renamed.
  for (const [index, heading] of headings.entries())
    take(index, (each) => (each.title === heading.title ? 1 + shared(heading, each) : 0));
  for (const [index, heading] of headings.entries()) take(index, (each) => Math.floor(shared(heading, each)));
  for (const [index, heading] of headings.entries()) {
    if (heading.points.length === 0) take(index, (each) => (each.points.size === 0 && each.isShown ? 1 : 0));
  }
  return result;
}

/** Points of the heading that the candidate holds; the half breaks ties in favour of one that was shown. */
function shared(heading: Heading, candidate: Candidate): number {
  const owners = heading.points.map((point) => (point.refs[0] ?? point.sides[0]?.refs[0])?.owner ?? '');
  return owners.filter((owner) => candidate.points.has(owner)).length + (candidate.isShown ? 0.5 : 0);
}

/** Ids of the points that are shown. */
export function listShown(points: readonly { readonly id: string; readonly hidden?: true }[]): readonly string[] {
  return points.filter(isShown).map((point) => point.id);
}
