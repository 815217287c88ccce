/** JSON from the page → an edit. What does not have the form of one is refused: the page is not the only thing that can ask. */
import type { Edit, Place } from './edit-digest.ts';
import { requestRefused } from './errors.ts';
import type { Decided } from './session.ts';

// A note is a page at most; more is no edit.
const longestText = 20_000;

type Fields = Record<string, unknown>;

/** Raises `request-refused`. */
export function parseEdit(value: Fields): Edit {
  const { kind } = value;
  switch (kind) {
    case 'field': {
      const field = value['field'] === 'preheader' ? 'preheader' : 'subject';
      return { kind, field, ...readWords(value) };
    }
    case 'note':
      return { kind, ...readWords(value) };
    case 'title':
    case 'intro':
      return { kind, story: readText(value, 'story'), theme: readName(value['theme']), ...readWords(value) };
    case 'words':
      return { kind, point: readText(value, 'point'), side: readSide(value['side']), ...readWords(value) };
    case 'restore':
      return { kind, point: readText(value, 'point'), base: readText(value, 'base') };
    case 'merge':
      return {
        kind,
        point: readText(value, 'point'),
        other: readText(value, 'other'),
        ...readWords(value),
        otherBase: readText(value, 'otherBase'),
      };
    case 'mark':
      return {
        kind,
        point: readText(value, 'point'),
        mark: value['mark'] === 'pinned' ? 'pinned' : 'hidden',
        on: value['on'] === true,
      };
    case 'section':
      return {
        kind,
        story: readText(value, 'story'),
        theme: readName(value['theme']),
        hidden: value['hidden'] === true,
      };
    case 'entry':
      return { kind, article: readText(value, 'article'), hidden: value['hidden'] === true };
    case 'highlight':
      return { kind, hidden: value['hidden'] === true };
    case 'move': {
      const { from, to } = value;
      return {
        kind,
        point: readText(value, 'point'),
        from: readPlace(from),
        to: readPlace(to),
        before: readName(value['before']),
      };
    }
    case 'shift':
      return {
        kind,
        story: readText(value, 'story'),
        theme: readName(value['theme']),
        by: value['by'] === -1 ? -1 : 1,
      };
    default:
      throw requestRefused('expected an edit, found something else');
  }
}

/** What a person chose of a conflict, with what they were shown of it. Raises `request-refused`. */
export function parseDecision(value: Fields): Decided {
  const { decision } = value;
  if (decision !== 'yours' && decision !== 'new')
    throw requestRefused('expected "yours" or "new", found something else');
  return { id: readText(value, 'id'), decision, yours: readText(value, 'yours'), now: readName(value['now']) };
}

/** Without what they were typed over nobody could tell whether they overwrite somebody else's. */
function readWords(value: Fields): { readonly text: string; readonly base: string } {
  return { text: readText(value, 'text'), base: readText(value, 'base') };
}

function readText(value: Fields, key: string): string {
  const text = value[key];
  if (typeof text === 'string' && text.length <= longestText) return text;
  throw requestRefused(`expected ${key} as text of at most ${longestText} characters, found something else`);
}

function readName(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function readSide(value: unknown): number | null {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : null;
}

function readPlace(value: unknown): Place {
  const place = typeof value === 'object' && value !== null ? (value as Fields) : {};
  const story = readName(place['story']);
  return story === null ? { story: null } : { story, theme: readName(place['theme']) };
}
