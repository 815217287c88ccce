/** A point as written in digest.md + what is known of it → the point. What the editor left alone is returned as it was. */
import type {
  Citation,
  Citations,
  Digest,
  DifferencePoint,
  ApartPoint,
  Point,
  Side,
  StatementPoint,
} from '../../model.ts';
import { sideMissing, textMissing } from './errors.ts';
import { citationsOf } from './labels.ts';
import type { Notices } from './notices.ts';
import type { Ref, WrittenPoint } from './sections.ts';
import { isRival } from './words.ts';

export interface JoinContext {
  readonly base: Digest;
  readonly notices: Notices;
}

type Marks = Pick<Point, 'id' | 'text' | 'generated' | 'reworded' | 'pinned'>;

/** The point of `written`, under `id`. `known` is the point it came from, or null for one that an editor made of other lines. */
export function joinPoint(written: WrittenPoint, id: string, known: Point | null, context: JoinContext): Point {
  const text = chooseText(written, known, context.notices);
  const changed = joinStructure(written, known, context);
  const positions = (point: Point): string =>
    JSON.stringify('sides' in point ? point.sides.map((side) => side.position).toSorted() : []);
  const draft = { ...changed, id, text, generated: known?.generated ?? text } as Point;
  const isSame = known !== null && positions(draft) === positions(known);
  const isUntouched = isSame && text === known.text;
  // Back to what the machine wrote is no longer the editor's words.
  const reworded = isUntouched ? known.reworded === true : !(isSame && text === known.generated);
  const marks: Partial<Marks> = {
    ...(reworded ? { reworded: true } : {}),
    ...(written.pinned ? { pinned: true } : {}),
  };
  return { ...draft, ...marks } as Point;
}

function chooseText(written: WrittenPoint, known: Point | null, notices: Notices): string {
  if (written.text !== '' || known === null || known.text === '') return written.text;
  notices.add(textMissing, written.line);
  return known.text;
}

type Structure =
  | Pick<StatementPoint, 'kind' | 'citations'>
  | Pick<DifferencePoint, 'kind' | 'relation' | 'sides'>
  | Pick<ApartPoint, 'kind' | 'relation' | 'sides'>;

function joinStructure(written: WrittenPoint, known: Point | null, context: JoinContext): Structure {
  const sides = written.sides.map((side): Side => ({ position: side.text, citations: toCitations(side.refs) }));
  const [first, second, ...rest] = sides;
  if (first !== undefined && second !== undefined)
    return { ...chooseRelation(written, known), sides: [first, second, ...rest] };
  if (first !== undefined) context.notices.add(sideMissing, written.line);
  const citations = toCitations([...written.refs, ...written.sides.flatMap((side) => side.refs)]);
  const isSame = known !== null && 'citations' in known && sameCitations(citationsOf(known), citations);
  return { kind: isSame ? known.kind : chooseKind(citations, context.base), citations };
}

/** What the lead-in says; else what the point was. A difference that an editor made is a dispute: nothing more is known of it. */
function chooseRelation(
  written: WrittenPoint,
  known: Point | null,
): Pick<DifferencePoint, 'kind' | 'relation'> | Pick<ApartPoint, 'kind' | 'relation'> {
  const { kind } = written;
  if (kind !== null && kind !== 'difference' && kind !== 'single') return { kind: 'apart', relation: kind };
  if (kind !== 'difference' && known?.kind === 'apart') return { kind: 'apart', relation: known.relation };
  const relation = known !== null && 'relation' in known ? known.relation : 'dispute';
  return { kind: 'difference', relation: isRival(relation) ? relation : 'dispute' };
}

/** Two publishers agree; one, however often cited, is a single source. */
function chooseKind(citations: Citations, base: Digest): 'agreement' | 'single' {
  const voices = new Set(
    citations.map(({ article }) => base.articles.find((each) => each.id === article)?.publisher ?? article),
  );
  return voices.size > 1 ? 'agreement' : 'single';
}

/** The passages of the footnotes; of two merged points, one that both cite counts once. A block without any is not a point. */
function toCitations(refs: readonly Ref[]): Citations {
  const kept = refs.filter((ref, index) => {
    const same = refs.findIndex((each) => placeOf(each.citation) === placeOf(ref.citation));
    return same === index || refs[same]?.owner === ref.owner;
  });
  const [first, ...rest] = kept.map((ref) => ref.citation);
  if (first === undefined) throw new TypeError('expected a point with a citation, found none');
  return [first, ...rest];
}

function sameCitations(a: readonly Citation[], b: readonly Citation[]): boolean {
  return JSON.stringify(a.map(placeOf).toSorted()) === JSON.stringify(b.map(placeOf).toSorted());
}

function placeOf(citation: Citation): string {
  return JSON.stringify([citation.article, citation.start, citation.end]);
}
