/**
 * Which passages belong to which theme: each to the one it is nearest to on average, and only the surest share of them. A share, not a
 * threshold: how near passages are differs from story to story, how many of them have a subject hardly does.
 */
import type { Links } from './link-passages.ts';

/** What the second-best theme takes from the surety of the best: a passage between two subjects speaks for neither. */
const MARGIN = 0.9;

/** A passage with its best theme. */
export interface Rating {
  readonly passage: number;
  readonly theme: number;
  readonly surety: number;
}

/** The themes with the surest `share` of all passages, each in its best theme; ascending. A theme may end up empty. */
export function assignPassages(
  links: Links,
  themes: readonly (readonly number[])[],
  share: number,
): readonly (readonly number[])[] {
  if (themes.length === 0) return [];
  const ratings = Array.from({ length: links.size }, (_, passage) =>
    rate(
      passage,
      themes.map((members) => meanLink(links, passage, members)),
    ),
  );
  return keepSurest(ratings, themes.length, share);
}

/** Rates a passage by how near it is to each theme. */
export function rate(passage: number, near: readonly number[]): Rating {
  const best = Math.max(...near);
  const theme = near.indexOf(best);
  const second = Math.max(0, ...near.filter((_, index) => index !== theme));
  return { passage, theme, surety: best - MARGIN * second };
}

/** The surest `share` of the ratings, by theme; ties go to the lowest position. */
export function keepSurest(ratings: readonly Rating[], themes: number, share: number): readonly (readonly number[])[] {
  const kept = ratings
    .toSorted((a, b) => b.surety - a.surety || a.passage - b.passage)
    .slice(0, Math.round(share * ratings.length));
  return Array.from({ length: themes }, (_, theme) =>
    kept
      .filter((rating) => rating.theme === theme)
      .map((rating) => rating.passage)
      .toSorted((a, b) => a - b),
  );
}

/** Mean link to the members of a theme; a member is not its own witness. */
function meanLink(links: Links, passage: number, members: readonly number[]): number {
  let total = 0;
  let count = 0;
  for (const member of members) {
    if (member === passage) continue;
    total += links.values[passage * links.size + member] as number;
    count++;
  }
  return count === 0 ? 0 : total / count;
}
