/**
 * Footnote labels carry identity: point `3f2a` cites `[^3f2a-1]`, so there are no visible ids, and rewording, moving and
 * pasting keep them. A point may stand in several places (summary, lead, theme): its label counts over all of them.
 */
import type { AlsoRead, Citation, Digest, DigestStory, Highlight, Point } from '../../model.ts';

/** A list of points of the digest: where a point stands. */
export interface Place {
  readonly story: number | null;
  /** Index of the theme in its story; null for the story's lead. */
  readonly theme: number | null;
}

export interface PlacedPoint extends Place {
  readonly point: Point;
}

/** What each label stands for, and the other way round. */
export interface Labels {
  readonly labelOf: (owner: string, citation: Citation) => string;
  readonly citationOf: (label: string) => { readonly owner: string; readonly citation: Citation } | null;
  /** Every label with its citation, in order of first use. */
  readonly all: ReadonlyMap<string, Citation>;
}

/** Every point of the digest with its place: summary, then each story's lead and themes. */
export function listPoints(digest: Digest): readonly PlacedPoint[] {
  const placed = (points: readonly Point[], story: number | null, theme: number | null): PlacedPoint[] =>
    points.map((point) => ({ point, story, theme }));
  const ofStory = (story: DigestStory, index: number): PlacedPoint[] => [
    ...placed(story.lead, index, null),
    ...story.themes.flatMap((theme, at) => placed(theme.points, index, at)),
  ];
  return [...placed(digest.summary, null, null), ...digest.stories.flatMap(ofStory)];
}

/** All citations of a point: its own, or those of its sides. */
export function citationsOf(point: Point): readonly Citation[] {
  return 'sides' in point ? point.sides.flatMap((side) => side.citations) : point.citations;
}

/** The labels of a digest. Points are owned by their id, other sentences by `also-1`, `also-2`, … and `highlight`. */
export function createLabels(digest: Digest): Labels {
  const citations = new Map<string, Citation>();
  const labels = new Map<string, string>();
  const counts = new Map<string, number>();
  const add = (owner: string, citation: Citation): void => {
    const key = keyOf(owner, citation);
    if (labels.has(key)) return;
    const count = (counts.get(owner) ?? 0) + 1;
    counts.set(owner, count);
    labels.set(key, `${owner}-${count}`);
    citations.set(`${owner}-${count}`, citation);
  };
  for (const { point } of listPoints(digest)) for (const citation of citationsOf(point)) add(point.id, citation);
  for (const [index, each] of digest.alsoRead.entries())
    for (const citation of each.citations) add(alsoOwner(index), citation);
  for (const citation of digest.highlight?.citations ?? []) add(highlightOwner, citation);
  return {
    all: citations,
    labelOf: (owner, citation) => labels.get(keyOf(owner, citation)) ?? `${owner}-0`,
    citationOf: (label) => {
      const citation = citations.get(label);
      return citation === undefined ? null : { owner: label.slice(0, label.lastIndexOf('-')), citation };
    },
  };
}

/** Owner in labels of the nth entry of `alsoRead`. */
export function alsoOwner(index: number): string {
  return `also-${index + 1}`;
}

export const highlightOwner = 'highlight';

/** Marks of hidden and shown entries are alike: one type guard for all three. */
export function isShown(entry: Point | DigestStory | AlsoRead | Highlight | { readonly hidden?: true }): boolean {
  return !('hidden' in entry && entry.hidden === true);
}

function keyOf(owner: string, citation: Citation): string {
  // Every field: two citations of one passage may differ in quote or heads, and a round trip keeps both.
  return JSON.stringify([
    owner,
    citation.article,
    citation.start,
    citation.end,
    citation.line,
    citation.quote,
    citation.heads ?? null,
    citation.loose ?? null,
  ]);
}
