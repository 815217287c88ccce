/** What an editor does on the page → the digest (pure). Every change is one value, so that it can be checked, saved and undone. */
import type { AlsoRead, Digest, DigestStory, DigestTheme, Point } from '../model.ts';
import { editUnknown } from './errors.ts';

/** Where a list of points stands: the summary, or a heading of a story (`theme` null for its lead). */
export type Place = { readonly story: null } | { readonly story: string; readonly theme: string | null };

export type Edit =
  | { readonly kind: 'field'; readonly field: 'subject' | 'preheader'; readonly text: string }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'title'; readonly story: string; readonly theme: string | null; readonly text: string }
  | { readonly kind: 'intro'; readonly story: string; readonly theme: string | null; readonly text: string }
  | { readonly kind: 'words'; readonly point: string; readonly side: number | null; readonly text: string }
  | { readonly kind: 'mark'; readonly point: string; readonly mark: 'hidden' | 'pinned'; readonly on: boolean }
  | { readonly kind: 'restore'; readonly point: string }
  | { readonly kind: 'section'; readonly story: string; readonly theme: string | null; readonly hidden: boolean }
  | { readonly kind: 'entry'; readonly article: string; readonly hidden: boolean }
  | { readonly kind: 'highlight'; readonly hidden: boolean }
  | {
      readonly kind: 'move';
      readonly point: string;
      readonly from: Place;
      readonly to: Place;
      readonly before: string | null;
    }
  | { readonly kind: 'shift'; readonly story: string; readonly theme: string | null; readonly by: -1 | 1 };

/** Applies one edit. Raises `edit-unknown` for what is not in the issue. Words are kept on one line but in notes. */
export function editDigest(digest: Digest, edit: Edit): Digest {
  switch (edit.kind) {
    case 'field':
      return { ...digest, issue: { ...digest.issue, [edit.field]: oneLine(edit.text) } };
    case 'note': {
      const { note: _note, ...rest } = digest;
      return edit.text.trim() === '' ? rest : { ...rest, note: edit.text.trim() };
    }
    case 'title':
      return setTitle(digest, edit);
    case 'intro':
      return mapSection(digest, edit, (section) => withIntro(section, edit.text));
    case 'words':
      return mapPoint(digest, edit.point, (point) => reword(point, edit.side, oneLine(edit.text)));
    case 'restore':
      return mapPoint(digest, edit.point, (point) => reword(point, null, point.generated));
    case 'mark':
      return mapPoint(digest, edit.point, (point) => mark(point, edit.mark, edit.on));
    case 'section':
      return mapSection(digest, edit, (section) => mark(section, 'hidden', edit.hidden));
    case 'entry':
      return { ...digest, alsoRead: digest.alsoRead.map((entry) => hideEntry(entry, edit)) };
    case 'highlight':
      return digest.highlight === null
        ? digest
        : { ...digest, highlight: mark(digest.highlight, 'hidden', edit.hidden) };
    case 'move':
      return movePoint(digest, edit);
    case 'shift':
      return shiftSection(digest, edit);
  }
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

type Titled = { readonly story: string; readonly theme: string | null; readonly text: string };

function setTitle(digest: Digest, edit: Titled): Digest {
  const text = oneLine(edit.text);
  if (text === '') return digest;
  return mapSection(digest, edit, (section) =>
    'title' in section ? { ...section, title: text } : { ...section, label: text },
  );
}

function withIntro<T extends DigestStory | DigestTheme>(section: T, text: string): T {
  const { intro: _intro, ...rest } = section;
  return (text.trim() === '' ? rest : { ...rest, intro: text.trim() }) as T;
}

/** Empty words mean the point is not wanted: the page hides it instead, so here they change nothing. */
function reword(point: Point, side: number | null, text: string): Point {
  if (text === '') return point;
  if (side !== null && 'sides' in point) {
    const sides = point.sides.map((each, index) => (index === side ? { ...each, position: text } : each));
    return { ...point, sides, reworded: true } as unknown as Point;
  }
  const { reworded: _reworded, ...rest } = point;
  return (text === point.generated ? { ...rest, text } : { ...rest, text, reworded: true }) as Point;
}

function mark<T extends object>(entry: T, name: 'hidden' | 'pinned', on: boolean): T {
  const rest = Object.fromEntries(Object.entries(entry).filter(([key]) => key !== name));
  return (on ? { ...rest, [name]: true } : rest) as T;
}

function hideEntry(entry: AlsoRead, edit: { readonly article: string; readonly hidden: boolean }): AlsoRead {
  return entry.article === edit.article ? mark(entry, 'hidden', edit.hidden) : entry;
}

/** The point in every place it stands. */
function mapPoint(digest: Digest, id: string, change: (point: Point) => Point): Digest {
  let found = false;
  const map = (points: readonly Point[]): readonly Point[] =>
    points.map((point) => {
      if (point.id !== id) return point;
      found = true;
      return change(point);
    });
  const changed = {
    ...digest,
    summary: map(digest.summary),
    stories: digest.stories.map((story) => ({
      ...story,
      lead: map(story.lead),
      themes: story.themes.map((theme) => ({ ...theme, points: map(theme.points) })),
    })),
  };
  if (!found) throw editUnknown('a point', id);
  return changed;
}

function mapSection(
  digest: Digest,
  { story: id, theme }: { readonly story: string; readonly theme: string | null },
  change: <T extends DigestStory | DigestTheme>(section: T) => T | (DigestStory | DigestTheme),
): Digest {
  let found = false;
  const hit = <T extends DigestStory | DigestTheme>(section: T): T => {
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

function mapPlace(digest: Digest, place: Place, change: (points: readonly Point[]) => readonly Point[]): Digest {
  if (place.story === null) return { ...digest, summary: change(digest.summary) };
  return mapSection(digest, place, (section) =>
    'lead' in section ? { ...section, lead: change(section.lead) } : { ...section, points: change(section.points) },
  );
}

function movePoint(digest: Digest, edit: Extract<Edit, { kind: 'move' }>): Digest {
  let moved: Point | undefined;
  const without = mapPlace(digest, edit.from, (points) => {
    moved = points.find(({ id }) => id === edit.point);
    return points.filter(({ id }) => id !== edit.point);
  });
  const point = moved;
  if (point === undefined) throw editUnknown('a point', edit.point);
  return mapPlace(without, edit.to, (points) => {
    const at = edit.before === null ? -1 : points.findIndex(({ id }) => id === edit.before);
    return at === -1 ? [...points, point] : [...points.slice(0, at), point, ...points.slice(at)];
  });
}

function shiftSection(digest: Digest, { story, theme, by }: Extract<Edit, { kind: 'shift' }>): Digest {
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
