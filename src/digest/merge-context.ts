/** What every part of the merge has to know of the others: the three digests, where their points stand, and the conflicts found so far. */
import type { Digest, Point } from '../model.ts';
import { listPoints } from './file/labels.ts';
import { hasEdits, type Decision, type Locate, type MergeConflict } from './merge-points.ts';

export interface MergeInput {
  /** What was generated when the file was written. */
  readonly base: Digest;
  /** What the editor made of it. */
  readonly edited: Digest;
  /** What is generated now, under the ids of `base` (`keepIds`). */
  readonly next: Digest;
  /** Where a passage stands in the articles of today. */
  readonly locate: Locate;
  /** Decisions on open conflicts, by their id. */
  readonly decisions?: ReadonlyMap<string, Decision>;
}

export interface MergeContext extends MergeInput {
  readonly basePoints: ReadonlyMap<string, Point>;
  readonly nextPoints: ReadonlyMap<string, Point>;
  /** Points of the stories alone: the summary repeats some of them. */
  readonly nextBody: ReadonlySet<string>;
  /** Ids of points that the editor moved to another heading. */
  readonly moved: ReadonlySet<string>;
  /** By id. */
  readonly conflicts: Map<string, MergeConflict>;
}

export function createMergeContext(input: MergeInput): MergeContext {
  const places = listPlaces(input.base);
  const moved = [...listPlaces(input.edited)].filter(([id, now]) => {
    const before = places.get(id);
    return before !== undefined && [...now].some((place) => !before.has(place));
  });
  return {
    ...input,
    basePoints: indexPoints(input.base),
    nextPoints: indexPoints(input.next),
    nextBody: new Set(listPlaces(input.next).keys()),
    moved: new Set(moved.map(([id]) => id)),
    conflicts: new Map(),
  };
}

/** The editor's version of a point: where it stands twice, the one they changed. */
export function findEdited(id: string, context: MergeContext): Point | undefined {
  const base = context.basePoints.get(id);
  const versions = listPoints(context.edited).flatMap(({ point }) => (point.id === id ? [point] : []));
  return versions.find((point) => base !== undefined && hasEdits(base, point)) ?? versions[0];
}

/** Under which headings of the stories each point stands. */
function listPlaces(digest: Digest): ReadonlyMap<string, ReadonlySet<string>> {
  const places = new Map<string, Set<string>>();
  const add = (points: readonly Point[], place: string): void => {
    for (const { id } of points) places.set(id, (places.get(id) ?? new Set()).add(place));
  };
  for (const story of digest.stories) {
    add(story.lead, story.id);
    for (const theme of story.themes) add(theme.points, `${story.id}/${theme.id}`);
  }
  return places;
}

function indexPoints(digest: Digest): ReadonlyMap<string, Point> {
  const points = new Map<string, Point>();
  for (const { point } of listPoints(digest)) if (!points.has(point.id)) points.set(point.id, point);
  return points;
}
