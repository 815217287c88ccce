/**
 * What to leave out when an issue is too long for Gmail, least loss first: what single sources say, timelines and "also this week", then all
 * but the lead of the last stories, then the last stories. The lead story stays whole. Nothing is cut in mid-text.
 */
import type { Digest, DigestStory, Point } from '../model.ts';
import { fillIn } from './words.ts';
import type { CutKind, Words } from './words/words.ts';

/** One thing left out, and the digest without it. */
export interface Cut {
  readonly kind: CutKind;
  /** The story it is about, or null. */
  readonly story: DigestStory | null;
  readonly apply: (digest: Digest) => Digest;
}

/** All cuts that change something, in the order they would be made. */
export function listCuts(digest: Digest): readonly Cut[] {
  const others = digest.stories.slice(1).toReversed();
  const cut = (kind: CutKind, story: DigestStory, change: (story: DigestStory) => DigestStory): Cut => ({
    kind,
    story,
    apply: changeStory(story.id, change),
  });
  return [
    ...others
      .filter((story) => story.themes.some((theme) => theme.points.some(isMinor)))
      .map((story) => cut('singles', story, dropMinor)),
    ...others
      .filter((story) => story.timeline.length > 0)
      .map((story) => cut('timeline', story, (each) => ({ ...each, timeline: [] }))),
    ...(digest.alsoRead.length > 0
      ? [{ kind: 'alsoRead' as const, story: null, apply: (each: Digest): Digest => ({ ...each, alsoRead: [] }) }]
      : []),
    ...others
      .filter((story) => story.lead.length > 0 && story.themes.length > 0)
      .map((story) => cut('themes', story, (each) => ({ ...each, themes: [], figures: [] }))),
    ...others.map((story) => ({
      kind: 'story' as const,
      story,
      apply: (each: Digest): Digest => ({ ...each, stories: each.stories.filter(({ id }) => id !== story.id) }),
    })),
  ];
}

/** The digest after the first `count` cuts. */
export function applyCuts(digest: Digest, cuts: readonly Cut[], count: number): Digest {
  return cuts.slice(0, count).reduce((shorter, cut) => cut.apply(shorter), digest);
}

/** The first `count` cuts in words ("the timeline of “The central bank holds”"): of a story only the largest. */
export function describeCuts(cuts: readonly Cut[], count: number, words: Words): readonly string[] {
  const made = cuts.slice(0, count);
  return made
    .filter(({ story }, index) => story === null || !made.slice(index + 1).some((later) => later.story === story))
    .map(({ kind, story }) => fillIn(words.cuts[kind], { title: story?.title ?? '' }));
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
