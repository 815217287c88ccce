/** A change and the issue on both sides of it → the change that takes it back (pure). It is checked like any other when it is applied. */
import { isDeepStrictEqual } from 'node:util';
import type { Digest } from '../model.ts';
import type { Change } from './edit-digest.ts';
import { listPlace } from './edit-places.ts';
import { listPuts } from './edit-points.ts';
import { readWords } from './edit-base.ts';

/** Null where nothing changed: there is nothing to take back. */
export function invertEdit(change: Change, before: Digest, after: Digest): Change | null {
  if (isDeepStrictEqual(before, after)) return null;
  switch (change.kind) {
    case 'field':
    case 'note':
    case 'title':
    case 'intro':
      return { ...change, text: readWords(before, change)[0] ?? '', base: readWords(after, change)[0] ?? '' };
    case 'words':
    case 'restore':
    case 'merge':
    case 'put':
      return { kind: 'put', points: listPuts(before, after) };
    case 'mark':
      return { ...change, on: !change.on };
    case 'section':
    case 'entry':
    case 'highlight':
      return { ...change, hidden: !change.hidden };
    case 'move': {
      const points = listPlace(before, change.from);
      const next = points[points.findIndex(({ id }) => id === change.point) + 1];
      return { ...change, from: change.to, to: change.from, before: next?.id ?? null };
    }
    case 'shift':
      return { ...change, by: change.by === 1 ? -1 : 1 };
  }
}
