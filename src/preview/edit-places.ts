/** Finds the places of a digest that an edit is about, and changes what stands there (pure). */
import type { Digest, DigestStory, DigestTheme, Point } from '../model.ts';
import { editUnknown } from './errors.ts';

/** Where a list of points stands: the summary, or a heading of a story (`theme` null for its lead). */
export type Place = { readonly story: null } | { readonly story: string; readonly theme: string | null };

/** A story, or a theme of it. */
export interface SectionName {
  readonly story: string;
  readonly theme: string | null;
}

type Section = DigestStory | DigestTheme;

/** The point in every place it stands. Raises `edit-unknown` where there is none. */
export function mapPoint(digest: Digest, id: string, change: (point: Point) => Point): Digest {
  let found = false;
  const map = (points: readonly Point[]): readonly Point[] =>
    points.map((point) => {
      if (point.id !== id) return point;
      found = true;
      return change(point);
    });
  const stories = digest.stories.map((story) => ({
    ...story,
    lead: map(story.lead),
    themes: story.themes.map((theme) => ({ ...theme, points: map(theme.points) })),
  }));
  const changed = { ...digest, summary: map(digest.summary), stories };
  if (!found) throw editUnknown('a point', id);
  return changed;
}

/** Raises `edit-unknown`, too. */
export function mapSection(
  digest: Digest,
  { story: id, theme }: SectionName,
  change: (section: Section) => Section,
): Digest {
  let found = false;
  const hit = <T extends Section>(section: T): T => {
    found = true;
    return change(section) as T;
  };
  const stories = digest.stories.map((story) => {
    if (story.id !== id) return story;
    if (theme === null) return hit(story);
    return { ...story, themes: story.themes.map((each) => (each.id === theme ? hit(each) : each)) };
  });
  if (!found) throw editUnknown('a story or theme', theme ?? id);
  return { ...digest, stories };
}

export function mapPlace(digest: Digest, place: Place, change: (points: readonly Point[]) => readonly Point[]): Digest {
  if (place.story === null) return { ...digest, summary: change(digest.summary) };
  return mapSection(digest, place, (section) =>
    'lead' in section ? { ...section, lead: change(section.lead) } : { ...section, points: change(section.points) },
  );
}

/** The points of a place; none where it is gone. */
export function listPlace(digest: Digest, place: Place): readonly Point[] {
  if (place.story === null) return digest.summary;
  const story = digest.stories.find(({ id }) => id === place.story);
  return (place.theme === null ? story?.lead : story?.themes.find(({ id }) => id === place.theme)?.points) ?? [];
}

export function withTitle(section: Section, text: string): Section {
  return 'title' in section ? { ...section, title: text } : { ...section, label: text };
}

export function withIntro(section: Section, text: string): Section {
  const { intro: _intro, ...rest } = section;
  return text === '' ? rest : { ...rest, intro: text };
}

export function shiftSection(digest: Digest, edit: SectionName & { readonly by: -1 | 1 }): Digest {
  const { story, theme, by } = edit;
  if (theme === null) return { ...digest, stories: shift(digest.stories, story, by) };
  return mapSection(digest, { story, theme: null }, (section) =>
    'themes' in section ? { ...section, themes: shift(section.themes, theme, by) } : section,
  );
}

function shift<T extends { readonly id: string }>(entries: readonly T[], id: string, by: -1 | 1): readonly T[] {
  const from = entries.findIndex((entry) => entry.id === id);
  const to = from + by;
  const entry = entries[from];
  if (entry === undefined || to < 0 || to >= entries.length) return entries;
  const rest = entries.filter((_, index) => index !== from);
  return [...rest.slice(0, to), entry, ...rest.slice(to)];
}
