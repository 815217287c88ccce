/** The points under one heading of digest.md, joined with those of the digest: kept, moved, merged, split or hidden. */
import type { Digest, Point } from '../../model.ts';
import { keepHidden } from './keep-hidden.ts';
import { joinPoint, type JoinContext } from './join-point.ts';
import { listPoints } from './labels.ts';
import type { Ref, WrittenPoint } from './sections.ts';

/** What every list of points has to know of the others. */
export interface PointsContext extends JoinContext {
  /** Every point of the base by id, first place first. */
  readonly known: ReadonlyMap<string, Point>;
  /** Ids of the points that the file holds somewhere. */
  readonly written: ReadonlySet<string>;
  /** Ids in use: a point that an editor made gets one that is not among them. */
  readonly taken: Set<string>;
}

export function createPointsContext(context: JoinContext, written: ReadonlySet<string>): PointsContext {
  const known = new Map<string, Point>();
  for (const { point } of listPoints(context.base)) if (!known.has(point.id)) known.set(point.id, point);
  return { ...context, known, written, taken: new Set(known.keys()) };
}

/** `base` is the list these points replace: what is missing from it is hidden, unless it now stands elsewhere. */
export function joinPoints(
  written: readonly WrittenPoint[],
  base: readonly Point[],
  context: PointsContext,
): readonly Point[] {
  const here = new Set<string>();
  const shown = written.map((each) => {
    const owners = listOwners(each).filter((owner) => context.known.has(owner));
    const id = owners.find((owner) => !here.has(owner)) ?? createId(owners[0] ?? `${each.line}`, context.taken);
    here.add(id);
    const source = base.find((point) => point.id === id) ?? context.known.get(id) ?? null;
    const origin = context.known.get(owners[0] ?? '');
    const joined = joinPoint(each, id, source, context);
    return source === null && origin !== undefined ? { ...joined, generated: origin.generated } : joined;
  });
  const hasMoved = (point: Point): boolean => context.written.has(point.id) && point.hidden !== true;
  return keepHidden(
    shown,
    base,
    (a, b) => a.id === b.id,
    (point) => (hasMoved(point) ? null : { ...point, hidden: true }),
  );
}

/** Ids that will stand in the file: the first owner of each point; a merged point's others are hidden where they were. */
export function listWrittenIds(points: readonly WrittenPoint[], base: Digest): ReadonlySet<string> {
  const ids = new Set(listPoints(base).map(({ point }) => point.id));
  return new Set(
    points.flatMap((point) =>
      listOwners(point)
        .filter((owner) => ids.has(owner))
        .slice(0, 1),
    ),
  );
}

function listOwners(point: WrittenPoint): readonly string[] {
  const refs: readonly Ref[] = [...point.refs, ...point.sides.flatMap((side) => side.refs)];
  return [...new Set(refs.map((ref) => ref.owner))];
}

/** Four or more hexadecimal digits that follow from the origin alone (FNV-1a): the same edit gives the same id. */
export function createId(origin: string, taken: Set<string>): string {
  for (let attempt = 1; ; attempt += 1) {
    let hash = 0x811c9dc5;
    for (const character of `${origin}/${attempt}`)
      hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
    const id = hash
      .toString(16)
      .padStart(8, '0')
      .slice(0, 4 + Math.floor(attempt / 100));
    if (taken.has(id)) continue;
    taken.add(id);
    return id;
  }
}
