/** Changes of points: reword, restore, hide, pin, merge, put back (pure). Where a point stands twice, only what was seen is changed. */
import { formatWords, keysOf } from '../digest/merge-points.ts';
import type { AlsoRead, Citation, Digest, Point, Side } from '../model.ts';
import { listPoints } from '../digest/file/labels.ts';
import { findAll, normalizeText, wordsAt, type TextEdit } from './edit-base.ts';
import { mapPoint } from './edit-places.ts';
import { editStale, editUnknown, mergeRefused } from './errors.ts';

/** A point as it is to be, and as it was left: what undoing puts back. */
export interface PutPoint {
  readonly point: Point;
  readonly base: Point;
}

/** Empty words mean the point is not wanted: the page hides it instead, so here they change nothing. */
export function rewordPoint(digest: Digest, edit: Extract<TextEdit, { kind: 'words' }>, text: string): Digest {
  const base = normalizeText(edit, edit.base);
  const { side } = edit;
  if (text === '') return digest;
  return mapPoint(digest, edit.point, (point) =>
    normalizeText(edit, wordsAt(point, side) ?? '') === base ? reword(point, side, text) : point,
  );
}

function reword(point: Point, side: number | null, text: string): Point {
  if (side !== null && 'sides' in point) {
    const sides = point.sides.map((each, index) => (index === side ? { ...each, position: text } : each));
    return { ...point, sides, reworded: true } as unknown as Point;
  }
  const { reworded: _reworded, ...rest } = point;
  const isOwn = text !== point.generated || 'sides' in point;
  return (isOwn ? { ...rest, text, reworded: true } : { ...rest, text }) as Point;
}

/** Collate's own words again, those of the sides as well; the passages stay what they are. */
export function restorePoint(
  digest: Digest,
  edit: { readonly point: string; readonly base: string },
  generated: Digest,
): Digest {
  const [origin] = findAll(generated, edit.point);
  requireSeen(digest, edit.point, edit.base);
  return mapPoint(digest, edit.point, (point) => {
    if (formatWords(point) !== edit.base) return point;
    const { reworded: _reworded, ...rest } = { ...point, text: point.generated };
    if (!('sides' in rest) || origin === undefined || !('sides' in origin)) return rest as Point;
    if (origin.sides.length !== rest.sides.length) return rest as Point;
    const sides = rest.sides.map((side, index) => ({ ...side, position: origin.sides[index]?.position ?? '' }));
    return { ...rest, sides } as unknown as Point;
  });
}

/** Raises `edit-stale` unless the point stands somewhere in these words. */
function requireSeen(digest: Digest, id: string, base: string): void {
  const points = findAll(digest, id);
  const [first] = points;
  if (first === undefined) throw editUnknown('a point', id);
  if (!points.some((point) => formatWords(point) === base)) throw editStale(formatWords(first));
}

export function mark<T extends object>(entry: T, name: 'hidden' | 'pinned', on: boolean): T {
  const rest = Object.fromEntries(Object.entries(entry).filter(([key]) => key !== name));
  return (on ? { ...rest, [name]: true } : rest) as T;
}

export function hideEntry(entry: AlsoRead, edit: { readonly article: string; readonly hidden: boolean }): AlsoRead {
  return entry.article === edit.article ? mark(entry, 'hidden', edit.hidden) : entry;
}

export interface Merge {
  readonly point: string;
  readonly other: string;
  readonly text: string;
  readonly base: string;
  readonly otherBase: string;
}

/** Two points become one, in the editor's words, on the passages of both; the other one is hidden. Raises `merge-refused`. */
export function mergePoints(digest: Digest, { point: id, other, text, base, otherBase }: Merge): Digest {
  requireSeen(digest, id, base);
  requireSeen(digest, other, otherBase);
  const [second] = findAll(digest, other).filter((point) => formatWords(point) === otherBase);
  const words = text.replaceAll(/\s+/g, ' ').trim();
  if (second === undefined || id === other || words === '')
    throw mergeRefused('expected two points and words for both');
  const united = mapPoint(digest, id, (point) => {
    if (formatWords(point) !== base) return point;
    const { hidden: _hidden, ...rest } = unite(point, second, digest);
    return { ...rest, text: words, reworded: true } as Point;
  });
  return mapPoint(united, other, (point) => mark(point, 'hidden', true));
}

/** Statements unite their passages, differences their sides; one of each cannot be one, because it would tell a difference as agreed. */
function unite(point: Point, other: Point, digest: Digest): Point {
  if ('sides' in point && 'sides' in other) return { ...point, sides: uniteSides(point.sides, other.sides) } as Point;
  if ('sides' in point || 'sides' in other)
    throw mergeRefused('expected two statements or two differences, found one of each');
  const citations = uniteCitations(point.citations, other.citations);
  return { ...point, kind: isAgreed(citations, digest) ? 'agreement' : 'single', citations } as unknown as Point;
}

function uniteCitations(one: readonly Citation[], more: readonly Citation[]): readonly Citation[] {
  const placeOf = ({ article, start, end }: Citation): string => `${article} ${start} ${end}`;
  const known = new Set(one.map(placeOf));
  const sure = new Map(more.filter(({ loose }) => loose !== true).map((citation) => [placeOf(citation), citation]));
  // what one of them cites for sure is sure
  const first = one.map((citation) => (citation.loose === true ? (sure.get(placeOf(citation)) ?? citation) : citation));
  return [...first, ...more.filter((citation) => !known.has(placeOf(citation)))];
}

function uniteSides(one: readonly Side[], more: readonly Side[]): readonly Side[] {
  const sides = one.map((side) => {
    const same = more.find(({ position }) => position === side.position);
    return same === undefined ? side : { ...side, citations: uniteCitations(side.citations, same.citations) };
  }) as readonly Side[];
  return [...sides, ...more.filter(({ position }) => one.every((side) => side.position !== position))];
}

/** Two voices of a story agree; copies of one text, and one publisher, do not. */
function isAgreed(citations: readonly Citation[], digest: Digest): boolean {
  const voices = digest.stories.flatMap((story) => story.voices ?? story.articles.map((id) => [id]));
  const heard = citations.map(({ article }) => voices.findIndex((voice) => voice.includes(article)));
  return new Set(heard).size > 1;
}

/** Points as they were, where nobody changed them since. Raises `edit-stale` and `edit-unknown`; then nothing is put back. */
export function putPoints(digest: Digest, puts: readonly PutPoint[]): Digest {
  let result = digest;
  for (const id of new Set(puts.map(({ point }) => point.id))) {
    const own = puts.filter(({ point }) => point.id === id);
    const fits = (now: Point): PutPoint | undefined => own.find(({ base }) => formatWords(base) === formatWords(now));
    const all = findAll(result, id);
    if (all.length > 0 && !all.some(fits)) throw editStale(formatWords(all[0] as Point));
    result = mapPoint(result, id, (now) => {
      const put = fits(now);
      return put === undefined ? now : putPoint(now, put);
    });
  }
  return result;
}

/** What the change changed, and no more: a build may have found other passages since, or other words for what was Collate's own. */
function putPoint(now: Point, { point, base }: PutPoint): Point {
  const hasMoved = keysOf(point) !== keysOf(base);
  if (hasMoved && keysOf(now) !== keysOf(base)) throw editStale(formatWords(now));
  const from = hasMoved ? point : now;
  const isOwn = point.reworded === true;
  const words =
    !isOwn && now.generated !== point.generated && !('sides' in now) ? { text: now.generated } : wordsOf(point, from);
  const { reworded: _reworded, ...rest } = { ...from, ...words, generated: now.generated };
  const put = (isOwn ? { ...rest, reworded: true } : rest) as Point;
  const hidden = point.hidden === base.hidden ? now.hidden : point.hidden;
  return mark(mark(put, 'hidden', hidden === true), 'pinned', now.pinned === true);
}

function wordsOf(point: Point, from: Point): object {
  if (!('sides' in point) || !('sides' in from)) return { text: point.text };
  const sides = from.sides.map((side, index) => ({
    ...side,
    position: point.sides[index]?.position ?? side.position,
  }));
  return { text: point.text, sides };
}

/** Every point that differs between two digests of the same places, once. */
export function listPuts(before: Digest, after: Digest): readonly PutPoint[] {
  const now = listPoints(after);
  const pairs = listPoints(before).flatMap(({ point }, index): readonly PutPoint[] => {
    const base = now[index]?.point;
    return base === undefined || JSON.stringify(base) === JSON.stringify(point) ? [] : [{ point, base }];
  });
  return [...new Map(pairs.map((pair) => [JSON.stringify(pair), pair])).values()];
}
