/** Where sentences stand in their articles. Reports on one event tell it in much the same order, and what comes early matters more. */
import type { StoryText } from './story-text.ts';

/** For each unit its place in its article, 0–1. */
export function readPlaces(text: StoryText): readonly number[] {
  const counts = new Map<number, number>();
  const before = text.units.map(({ article }) => {
    const count = counts.get(article) ?? 0;
    counts.set(article, count + 1);
    return count;
  });
  return text.units.map(({ article }, unit) => (before[unit] ?? 0) / (counts.get(article) ?? 1));
}
