/**
 * What an editor does on the page → the digest (pure). Every change is one value that carries what it was made from, so that it can be
 * checked, saved, refused where somebody else was there first, and undone (`invert-edit.ts`).
 */
import type { AlsoRead, Digest, Point } from '../model.ts';
import { checkBase, normalizeText, type TextEdit } from './edit-base.ts';
import { hideEntry, mark, mergePoints, putPoints, restorePoint, rewordPoint, type PutPoint } from './edit-points.ts';
import { mapPlace, mapPoint, mapSection, shiftSection, withIntro, withTitle, type Place } from './edit-places.ts';
import { editUnknown } from './errors.ts';

export type { TextEdit } from './edit-base.ts';
export type { Place } from './edit-places.ts';

/** `base` is what the page showed when the words were changed; of a point with sides, all its words (`formatWords`). */
export type Edit =
  | TextEdit
  | { readonly kind: 'mark'; readonly point: string; readonly mark: 'hidden' | 'pinned'; readonly on: boolean }
  | { readonly kind: 'restore'; readonly point: string; readonly base: string }
  | {
      readonly kind: 'merge';
      readonly point: string;
      /** Its passages go to `point`; it is hidden. */
      readonly other: string;
      readonly text: string;
      readonly base: string;
      readonly otherBase: string;
    }
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

/** What undoing adds to the edits of the page: points as they were. */
export type Change = Edit | { readonly kind: 'put'; readonly points: readonly PutPoint[] };

/**
 * Applies one change. `generated` is the issue before any editing: what a point is restored to. Raises `edit-unknown` for what is not in
 * the issue and `edit-stale` where the words are not those that the change was made from; then nothing has changed.
 */
export function editDigest(digest: Digest, change: Change, generated: Digest = digest): Digest {
  switch (change.kind) {
    case 'field':
    case 'note':
    case 'title':
    case 'intro':
    case 'words':
      return checkBase(digest, change) ? editText(digest, change) : digest;
    case 'restore':
      return restorePoint(digest, change, generated);
    case 'merge':
      return mergePoints(digest, change);
    case 'put':
      return putPoints(digest, change.points);
    case 'mark':
      return mapPoint(digest, change.point, (point) => mark(point, change.mark, change.on));
    case 'section':
      return mapSection(digest, change, (section) => mark(section, 'hidden', change.hidden));
    case 'entry':
      return { ...digest, alsoRead: digest.alsoRead.map((entry): AlsoRead => hideEntry(entry, change)) };
    case 'highlight':
      return digest.highlight === null
        ? digest
        : { ...digest, highlight: mark(digest.highlight, 'hidden', change.hidden) };
    case 'move':
      return movePoint(digest, change);
    case 'shift':
      return shiftSection(digest, change);
  }
}

function editText(digest: Digest, edit: TextEdit): Digest {
  const text = normalizeText(edit, edit.text);
  switch (edit.kind) {
    case 'field':
      return { ...digest, issue: { ...digest.issue, [edit.field]: text } };
    case 'note': {
      const { note: _note, ...rest } = digest;
      return text === '' ? rest : { ...rest, note: text };
    }
    case 'title':
      return text === '' ? digest : mapSection(digest, edit, (section) => withTitle(section, text));
    case 'intro':
      return mapSection(digest, edit, (section) => withIntro(section, text));
    case 'words':
      return rewordPoint(digest, edit, text);
  }
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
