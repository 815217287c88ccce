/** One point in three versions → one (pure): what the editor touched is theirs, the rest is new, and where both moved it is told. */
import type { Citation, Point } from '../model.ts';
import { citationsOf } from './file/labels.ts';

/** A change of the editor's and one of the sources that meet: both are shown, the editor's words stand until somebody decides. */
export interface MergeConflict {
  /** `words`: both changed them. `passages`: what the editor's words rest on is gone from the articles. */
  readonly kind: 'words' | 'passages';
  readonly about: 'point' | 'subject' | 'preheader' | 'story' | 'theme' | 'entry' | 'highlight';
  /** Of the point; for the rest see `merge-values.ts`. */
  readonly id: string;
  /** What stood there when the editor changed it. */
  readonly before: string;
  readonly yours: string;
  /** What would stand there now; null where it is gone. */
  readonly now: string | null;
}

export interface PointVersions {
  readonly base: Point | undefined;
  readonly edited: Point | undefined;
  readonly next: Point | undefined;
}

export interface PointMerge {
  readonly point: Point | null;
  readonly conflict: MergeConflict | null;
}

/** Where a passage stands now, or null where it is gone. */
export type Locate = (citation: Citation) => Citation | null;

/** How open conflicts of a point were decided: the editor's words stand, or the new ones come. */
export type Decision = 'yours' | 'new';

/** Merges one point. At least one of `edited` and `next` is there. */
export function mergePoint(versions: PointVersions, locate: Locate, decision: Decision | undefined): PointMerge {
  const { base, edited, next } = versions;
  if (edited === undefined) return { point: next ?? null, conflict: null };
  const isTouched = base === undefined || hasEdits(base, edited);
  if (next === undefined) return isTouched ? keepWithout(edited, base, locate) : { point: null, conflict: null };
  const marked = withMarks(next, edited, base);
  const isOwn = base !== undefined && (hasNewWords(base, edited) || keysOf(base) !== keysOf(edited));
  if (!isOwn || decision === 'new') return { point: marked, conflict: null };
  const own = withWords(marked, edited, base, locate);
  const isSettled = !hasNewWords(base, next) || wordsOf(own) === wordsOf(next) || decision === 'yours';
  const conflict: MergeConflict = {
    kind: 'words',
    about: 'point',
    id: edited.id,
    before: formatWords(base),
    yours: formatWords(edited),
    now: formatWords(next),
  };
  return { point: own, conflict: isSettled ? null : conflict };
}

/** True where the editor changed anything about the point but its place. */
export function hasEdits(base: Point, edited: Point): boolean {
  return (
    hasNewWords(base, edited) ||
    base.hidden !== edited.hidden ||
    base.pinned !== edited.pinned ||
    keysOf(base) !== keysOf(edited)
  );
}

function hasNewWords(base: Point, other: Point): boolean {
  return wordsOf(base) !== wordsOf(other);
}

/** What is printed of a point, and on which side. */
function wordsOf(point: Point): string {
  return JSON.stringify([point.kind, point.text, 'sides' in point ? point.sides.map((side) => side.position) : []]);
}

/** The words of a point on one line, for a message. */
export function formatWords(point: Point): string {
  return 'sides' in point ? `${point.text}: ${point.sides.map((side) => side.position).join(' / ')}` : point.text;
}

/** Its passages, by article and words: alike for points that cite the same. */
export function keysOf(point: Point): string {
  const key = (citations: readonly Citation[]): string[] => citations.map(keyOf).toSorted();
  return JSON.stringify('sides' in point ? point.sides.map((side) => key(side.citations)) : key(point.citations));
}

function keyOf({ article, quote }: Citation): string {
  return `${article}\n${quote}`;
}

/** The editor's hiding and pinning on the new point, each where they set it. */
function withMarks(next: Point, edited: Point, base: Point | undefined): Point {
  const { hidden, pinned, ...plain } = next;
  const isHidden = edited.hidden === base?.hidden ? hidden : edited.hidden;
  const isPinned = edited.pinned === base?.pinned ? pinned : edited.pinned;
  return { ...plain, ...(isHidden ? { hidden: true } : {}), ...(isPinned ? { pinned: true } : {}) } as Point;
}

/** The editor's words. Their passages are the new ones, unless the editor changed those as well and they still stand. */
function withWords(marked: Point, edited: Point, base: Point, locate: Locate): Point {
  const isRebuilt = edited.kind !== base.kind || keysOf(edited) !== keysOf(base) || shapeOf(edited) !== shapeOf(marked);
  const own = isRebuilt ? relocate(edited, locate) : null;
  const marks = {
    generated: marked.generated,
    ...(edited.reworded === true ? { reworded: true } : {}),
    ...(marked.hidden === true ? { hidden: true } : {}),
    ...(marked.pinned === true ? { pinned: true } : {}),
  };
  if (own !== null) return { ...withoutMarks(withNews(own, marked, base)), ...marks } as Point;
  if (!('sides' in marked) || !('sides' in edited))
    return { ...withoutMarks(marked), text: edited.text, ...marks } as Point;
  const sides = marked.sides.map((side, index) => ({
    ...side,
    position: edited.sides[index]?.position ?? side.position,
  }));
  return { ...withoutMarks(marked), text: edited.text, sides, ...marks } as unknown as Point;
}

/** Of a statement whose passages the editor chose (two merged points): what the new build found beside the old ones comes as well. */
function withNews(own: Point, next: Point, base: Point): Point {
  if ('sides' in own || 'sides' in next || 'sides' in base) return own;
  const known = new Set([...base.citations, ...own.citations].map(keyOf));
  const fresh = next.citations.filter((citation) => !known.has(keyOf(citation)));
  return { ...own, citations: [...own.citations, ...fresh] } as unknown as Point;
}

/** Sides can be told apart by their sources only: words go to the side that speaks for the same articles. */
function shapeOf(point: Point): string {
  return JSON.stringify(
    'sides' in point ? point.sides.map((side) => side.citations.map(({ article }) => article).toSorted()) : null,
  );
}

function withoutMarks(point: Point): Point {
  const { hidden: _, pinned: __, reworded: ___, ...rest } = point;
  return rest as Point;
}

/** The point with its passages where they stand now; null where one of its sides, or all of it, lost them. */
export function relocate(point: Point, locate: Locate): Point | null {
  const find = (citations: readonly Citation[]): Citation[] => citations.map(locate).filter((found) => found !== null);
  if (!('sides' in point)) {
    const citations = find(point.citations);
    return citations.length === 0 ? null : ({ ...point, citations } as unknown as Point);
  }
  const sides = point.sides.map((side) => ({ ...side, citations: find(side.citations) }));
  return sides.some((side) => side.citations.length === 0) ? null : ({ ...point, sides } as unknown as Point);
}

/** A touched point that the new build no longer makes: it stays as long as its passages do. */
function keepWithout(edited: Point, base: Point | undefined, locate: Locate): PointMerge {
  const own = relocate(edited, locate);
  if (own !== null || edited.hidden === true) return { point: edited.hidden === true ? null : own, conflict: null };
  const before = base === undefined ? edited.generated : formatWords(base);
  const yours = formatWords(edited);
  return { point: null, conflict: { kind: 'passages', about: 'point', id: edited.id, before, yours, now: null } };
}

/** True where a point cites anything of these. */
export function citesAny(point: Point, articles: ReadonlySet<string>): boolean {
  return citationsOf(point).some(({ article }) => articles.has(article));
}
