/**
 * What to leave out when an issue is too long for Gmail, least loss first: what single sources say, timelines and "also this week", then all
 * but the lead of the last stories, then the last stories. The lead story stays whole. Nothing is cut in mid-text.
 */
import type { Digest, DigestStory, Point } from '../model.ts';

/** One thing left out, and the digest without it. */
export interface Cut {
  /** "what only one source says in “The central bank holds”". */
  readonly what: string;
  /** The story it is about, or null. */
  readonly story: string | null;
  readonly apply: (digest: Digest) => Digest;
}

/** All cuts that change something, in the order they would be made. */
export function listCuts(digest: Digest): readonly Cut[] {
  const others = digest.stories.slice(1).toReversed();
  const named = (story: DigestStory): string => `“${story.title}”`;
  const cuts: Cut[] = [
    ...others
      .filter((story) => story.themes.some((theme) => theme.points.some(isMinor)))
      .map((story) => ({
        what: `what only one source says in ${named(story)}`,
        story: story.id,
        apply: changeStory(story.id, dropMinor),
      })),
    ...others
      .filter((story) => story.timeline.length > 0)
      .map((story) => ({
        what: `the timeline of ${named(story)}`,
        story: story.id,
        apply: changeStory(story.id, (each) => ({ ...each, timeline: [] })),
      })),
    ...(digest.alsoRead.length > 0
      ? [{ what: '“Also this week”', story: null, apply: (each: Digest): Digest => ({ ...each, alsoRead: [] }) }]
      : []),
    ...others
      .filter((story) => story.lead.length > 0 && story.themes.length > 0)
      .map((story) => ({
        what: `all but the lead of ${named(story)}`,
        story: story.id,
        apply: changeStory(story.id, (each) => ({ ...each, themes: [], figures: [] })),
      })),
    ...others.map((story) => ({
      what: `the story ${named(story)}`,
      story: story.id,
      apply: (each: Digest): Digest => ({ ...each, stories: each.stories.filter(({ id }) => id !== story.id) }),
    })),
  ];
  return cuts;
}

/** The digest after the first `count` cuts. */
export function applyCuts(digest: Digest, cuts: readonly Cut[], count: number): Digest {
  return cuts.slice(0, count).reduce((shorter, cut) => cut.apply(shorter), digest);
}

/** The first `count` cuts in words: of a story only the largest. */
export function describeCuts(cuts: readonly Cut[], count: number): readonly string[] {
  const made = cuts.slice(0, count);
  return made
    .filter((cut, index) => cut.story === null || !made.slice(index + 1).some(({ story }) => story === cut.story))
    .map(({ what }) => what);
}

function isMinor(point: Point): boolean {
  return point.hidden !== true && point.pinned !== true && (point.kind === 'single' || point.kind === 'apart');
}

function dropMinor(story: DigestStory): DigestStory {
  const minor = new Set(story.themes.flatMap((theme) => theme.points.filter(isMinor).map(({ id }) => id)));
  return {
    ...story,
    themes: story.themes.map((theme) => ({ ...theme, points: theme.points.filter((point) => !minor.has(point.id)) })),
    figures: story.figures.filter((row) => !minor.has(row.point)),
  };
}

function changeStory(id: string, change: (story: DigestStory) => DigestStory): Cut['apply'] {
  return (digest) => ({ ...digest, stories: digest.stories.map((story) => (story.id === id ? change(story) : story)) });
}
