/** Which aspects of news mark the themes of a story: the general words by which a reader would name them. */
import { aspectsOf } from '../text/aspects.ts';
import type { StoryText, TextUnit } from '../text/story-text.ts';

/** An aspect of a theme; `share` is how much of the theme touches it, `value` how much it marks this theme and no other. */
export interface MarkingAspect {
  readonly aspect: string;
  readonly share: number;
  readonly value: number;
}

const MOST_ASPECTS = 4;

/** The aspects that mark each theme, strongest first: much of the theme, and more than of the story. */
export function markAspects(
  text: StoryText,
  themes: readonly (readonly number[])[],
): readonly (readonly MarkingAspect[])[] {
  const ofUnit = text.units.map((unit: TextUnit) => aspectsOf(unit.terms));
  const count = (units: Iterable<number>): Map<string, number> => {
    const totals = new Map<string, number>();
    for (const unit of units)
      for (const [aspect, weight] of ofUnit[unit] ?? []) totals.set(aspect, (totals.get(aspect) ?? 0) + weight);
    return totals;
  };
  const everywhere = count(text.units.keys());
  return themes.map((units) =>
    [...count(units)]
      .map(([aspect, weight]): MarkingAspect => {
        const share = weight / units.length;
        const lift = share / ((everywhere.get(aspect) ?? weight) / text.units.length);
        return { aspect, share, value: Math.sqrt(share) * Math.log(1 + lift) };
      })
      .toSorted((a, b) => b.value - a.value || (a.aspect < b.aspect ? -1 : 1))
      .slice(0, MOST_ASPECTS),
  );
}
