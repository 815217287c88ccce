/** Where a point goes by one step up or down. */
import type { Digest } from '../../model.ts';
import type { Place } from '../edit-digest.ts';
import { isSamePlace, listPlaced } from './points.ts';

export interface Target {
  readonly to: Place;
  readonly before: string | null;
}

/** Over the edge of a list it goes to the end of the one before, or the beginning of the next; null where there is none. */
export function findTarget(digest: Digest, id: string, from: Place, by: -1 | 1): Target | null {
  const placed = listPlaced(digest);
  const here = placed.filter(({ place }) => isSamePlace(place, from)).map(({ point }) => point.id);
  const at = here.indexOf(id);
  if (by === -1 && at > 0) return { to: from, before: here[at - 1] ?? null };
  if (by === 1 && at < here.length - 1) return { to: from, before: here[at + 2] ?? null };
  // The summary repeats points of stories: nothing moves into it or out of it by a step.
  if (from.story === null) return null;
  const places: Place[] = digest.stories.flatMap((story) => [
    ...(story.lead.length > 0 ? [{ story: story.id, theme: null }] : []),
    ...story.themes.map((theme) => ({ story: story.id, theme: theme.id })),
  ]);
  const to = places[places.findIndex((place) => isSamePlace(place, from)) + by];
  if (to === undefined) return null;
  const first = placed.find(({ place }) => isSamePlace(place, to))?.point.id ?? null;
  return { to, before: by === 1 ? first : null };
}
