/**
 * Words that are typed carry the words they were typed over. Where those are not what stands there now, somebody else was there first (the
 * other tab, another program, a build): the edit is refused with what stands there, and a person chooses (pure).
 */
import { normalizeWords } from '../digest/file/words.ts';
import { listPoints } from '../digest/file/labels.ts';
import type { Digest, Point } from '../model.ts';
import { editStale, editUnknown } from './errors.ts';

/** Typed words; `base` is what the page showed when typing began. */
export type TextEdit =
  | { readonly kind: 'field'; readonly field: 'subject' | 'preheader'; readonly text: string; readonly base: string }
  | { readonly kind: 'note'; readonly text: string; readonly base: string }
  | {
      readonly kind: 'title' | 'intro';
      readonly story: string;
      readonly theme: string | null;
      readonly text: string;
      readonly base: string;
    }
  | {
      readonly kind: 'words';
      readonly point: string;
      /** Index of a side; null for the point's own words. */
      readonly side: number | null;
      readonly text: string;
      readonly base: string;
    };

/** Where words are typed: a text edit without the words. */
export type TextTarget = TextEdit extends infer E ? (E extends TextEdit ? Omit<E, 'text' | 'base'> : never) : never;

/** As they are saved: notes and introductions keep their lines, everything else is one line. */
export function normalizeText({ kind }: Pick<TextEdit, 'kind'>, text: string): string {
  return kind === 'note' || kind === 'intro' ? normalizeWords(text) : text.replaceAll(/\s+/g, ' ').trim();
}

/** What stands there now: a point may stand in several places, in different words since somebody edited one of them. Empty where it is gone. */
export function readWords(digest: Digest, target: TextTarget): readonly string[] {
  switch (target.kind) {
    case 'field':
      return [digest.issue[target.field]];
    case 'note':
      return [digest.note ?? ''];
    case 'title':
    case 'intro': {
      const story = digest.stories.find(({ id }) => id === target.story);
      const section = target.theme === null ? story : story?.themes.find(({ id }) => id === target.theme);
      if (section === undefined) return [];
      return [target.kind === 'intro' ? (section.intro ?? '') : 'title' in section ? section.title : section.label];
    }
    case 'words':
      return findAll(digest, target.point).flatMap((point) => wordsAt(point, target.side) ?? []);
  }
}

/** True where the edit is to be applied; false where its words stand there already. Raises `edit-stale` and `edit-unknown`. */
export function checkBase(digest: Digest, edit: TextEdit): boolean {
  const words = readWords(digest, edit);
  const [first] = words;
  if (first === undefined) throw editUnknown('words', 'point' in edit ? edit.point : 'story' in edit ? edit.story : '');
  const isThere = (text: string): boolean =>
    words.some((each) => normalizeText(edit, each) === normalizeText(edit, text));
  if (isThere(edit.base)) return true;
  if (isThere(edit.text)) return false;
  throw editStale(first);
}

/** The point's own words, or those of a side; null for a side that is not there. */
export function wordsAt(point: Point, side: number | null): string | null {
  if (side === null) return point.text;
  return 'sides' in point ? (point.sides[side]?.position ?? null) : null;
}

export function findAll(digest: Digest, id: string): readonly Point[] {
  return listPoints(digest).flatMap(({ point }) => (point.id === id ? [point] : []));
}
