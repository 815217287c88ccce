/** Looks things up in a digest, for every panel. */
import type { Citation, Digest, DigestStory, DigestTheme, Point } from '../../model.ts';
import type { Place } from '../edit-digest.ts';

export interface Placed {
  readonly point: Point;
  readonly place: Place;
  readonly story: DigestStory | null;
  readonly theme: DigestTheme | null;
}

export function listPlaced(digest: Digest): readonly Placed[] {
  return [
    ...digest.summary.map((point) => ({ point, place: { story: null } as Place, story: null, theme: null })),
    ...digest.stories.flatMap((story) => [
      ...story.lead.map((point) => ({ point, place: { story: story.id, theme: null }, story, theme: null })),
      ...story.themes.flatMap((theme) =>
        theme.points.map((point) => ({ point, place: { story: story.id, theme: theme.id }, story, theme })),
      ),
    ]),
  ];
}

export function findPoint(digest: Digest, id: string): Placed | null {
  const all = listPlaced(digest).filter(({ point }) => point.id === id);
  return all.find(({ story }) => story !== null) ?? all[0] ?? null;
}

export function citationsOf(point: Point): readonly Citation[] {
  return 'sides' in point ? point.sides.flatMap((side) => side.citations) : point.citations;
}

export function sourceName(digest: Digest, id: string): string {
  const article = digest.articles.find((each) => each.id === id);
  return article?.source ?? article?.publisher ?? article?.title ?? id;
}

const kinds: Readonly<Record<Point['kind'], string>> = {
  agreement: 'Agreement',
  difference: 'Difference',
  apart: 'Not the same measure',
  single: 'One source',
};

export function kindName(point: Point): string {
  return kinds[point.kind];
}

export function isSamePlace(a: Place, b: Place): boolean {
  return a.story === b.story && ('theme' in a ? a.theme : null) === ('theme' in b ? b.theme : null);
}
