/** What a point is to a theme: which one it belongs to, and what it carries there. */
import type { Citation, Point, Theme } from '../model.ts';
import { sureSources } from '../sure-sources.ts';
import { centreOf, type StoryText, similarity, type TextUnit } from '../text/story-text.ts';

/** The theme that holds most of the units; where none holds any, the one nearest in content. */
export function createThemeOf(text: StoryText, drafts: readonly Theme[]): (units: readonly number[]) => number {
  const members = drafts.map((draft) => new Set(draft.units));
  const centres = drafts.map((draft) => centreOf(text, draft.units));
  return (units) => {
    const rated = drafts.map((_, index) => {
      const inside = units.filter((unit) => (members[index] as Set<number>).has(unit)).length;
      const near = units.reduce(
        (total, unit) =>
          total + similarity((text.units[unit] as TextUnit).themed, centres[index] as (typeof centres)[number]),
        0,
      );
      return inside + near / Math.max(1, units.length);
    });
    return rated.indexOf(Math.max(...rated));
  };
}

/** What a point carries in its theme: each source that agrees, twice each that differs; what only one says, or only looks alike, hardly anything. */
export function carry(
  point: Point,
  sourcesOf: (citations: readonly Citation[]) => readonly string[] = sureSources,
): number {
  switch (point.kind) {
    case 'difference':
      return 2 * sourcesOf(point.sides.flatMap((side) => side.citations)).length;
    case 'agreement':
      return sourcesOf(point.citations).length;
    case 'apart':
    case 'single':
      return 0.5;
  }
}
