/**
 * Claims → points: each worded, cited by every article that makes it, and put into the one theme it belongs to. Nothing is said twice:
 * differences first, then agreements on figures, then statements; what an earlier point already cites does not come again.
 */
import type { Citation, StatementClaim, StatementPairs, StoryClaims } from '../model.ts';
import { sureSources } from '../sure-sources.ts';
import { wordsOf } from '../text/clauses.ts';
import type { StoryText } from '../text/story-text.ts';
import { uniteCitations } from './cite.ts';
import type { PlacedPoint } from './placed-point.ts';
import type { IdGiver } from './point-ids.ts';
import { loosenUnlike } from './unlike-figures.ts';
import {
  nameOfMatter,
  chooseAgreedSides,
  indexUnits,
  wordAgreedSide,
  wordFigureAgreement,
  wordMatter,
} from './word-figures.ts';
import { citeUnits, supports, wordDifference, wordStatement } from './word-statements.ts';

/** A difference that cannot even name its measure must be surer than others: a false one costs more than three missed. */
const LEAST_UNNAMED = 0.6;

/** Share of a statement's passages that earlier points already cite, from which on it would only say them again. */
const SAID_BEFORE = 0.5;

/** Strength between two wordings, below which they do not tell the same, however little their own passages share. */
const LEAST_TWIN = 4;

/** Words and places every claim; `themeOf` tells which theme units belong to. Points that cannot be worded are left out. */
export function composePoints(
  text: StoryText,
  claims: StoryClaims,
  themeOf: (units: readonly number[]) => number,
  giveId: IdGiver,
): readonly PlacedPoint[] {
  const unitOf = indexUnits(text);
  const points: PlacedPoint[] = [];
  const said = new Set<number>();
  // A sentence stands for one claim: its second claim is worded by another source, or not at all.
  const worded = new Set<number>();
  // Nor is one sentence printed twice because an article, or two, hold it twice.
  const told = new Set<string>();
  const unworded: StatementClaim[] = [];
  const push = (placed: PlacedPoint | null): void => {
    if (placed === null) return;
    if (placed.point.kind === 'agreement') {
      const words = wordsOf(placed.point.text).join(' ');
      if (told.has(words)) return;
      told.add(words);
    }
    const twin = points.findIndex((known) => tellsTheSame(claims, known, placed));
    if (twin >= 0) {
      points[twin] = unite(text, points[twin] as PlacedPoint, placed, claims.pairs);
      for (const unit of placed.units) said.add(unit);
      return;
    }
    if (placed.wordedBy !== null) worded.add(placed.wordedBy);
    // What one side of a difference says in its own words would read as agreed.
    if (placed.point.kind === 'difference') for (const unit of placed.units) worded.add(unit);
    points.push(placed);
    for (const unit of placed.units) said.add(unit);
  };
  for (const matter of claims.figures)
    if (matter.kind === 'difference' && (matter.measure !== null || matter.confidence >= LEAST_UNNAMED)) {
      const difference = wordMatter(text, matter, unitOf, themeOf, giveId);
      push(difference);
      if (difference === null) continue;
      for (const side of chooseAgreedSides(text, matter, unitOf))
        push(wordAgreedSide(text, matter, side, unitOf, themeOf, giveId));
    }
  for (const difference of claims.differences) push(wordDifference(text, difference, themeOf, giveId));
  for (const matter of claims.figures)
    if (matter.kind === 'agreement') push(wordFigureAgreement(text, matter, unitOf, worded, themeOf, giveId));
  for (const claim of claims.statements) {
    const before = claim.units.filter((unit) => said.has(unit)).length;
    const isNew = before <= SAID_BEFORE * claim.units.length;
    const placed = isNew ? wordStatement(text, claim, claims.pairs, worded, themeOf, giveId) : null;
    if (placed === null) unworded.push(claim);
    push(placed);
  }
  for (const matter of claims.figures)
    // what nothing names, nobody would take for one thing
    if (matter.kind === 'apart' && nameOfMatter(matter) !== null)
      push(wordMatter(text, matter, unitOf, themeOf, giveId));
  const disputed = new Set(points.flatMap(({ point, units }) => (point.kind === 'difference' ? units : [])));
  return points
    .map((point) => loosenUnlike(text, citeUnworded(text, claims, point, unworded, disputed)))
    .filter(({ point }) => point.kind !== 'agreement' || isShared(point.citations));
}

/** Two surely say it, or one does and two more speak of the same. */
function isShared(citations: readonly Citation[]): boolean {
  return sureSources(citations).length > 1 || new Set(citations.map(({ article }) => article)).size > 2;
}

/**
 * A claim that nothing is left to word is told by the point that has one of its sentences: what else says that sentence is cited there, unless it
 * stands on a side of a difference.
 */
function citeUnworded(
  text: StoryText,
  claims: StoryClaims,
  known: PlacedPoint,
  unworded: readonly StatementClaim[],
  disputed: ReadonlySet<number>,
): PlacedPoint {
  const { wordedBy, point } = known;
  if (point.kind !== 'agreement' || wordedBy === null) return known;
  const units = unworded
    .filter((claim) => claim.units.includes(wordedBy))
    .flatMap((claim) => claim.units)
    .filter(
      (unit) =>
        !known.units.includes(unit) &&
        !disputed.has(unit) &&
        supports(text, claims.pairs, unit, wordedBy) &&
        claims.mayAgree(unit, wordedBy),
    );
  const added = citeUnits(text, claims.pairs, [...new Set(units)], wordedBy);
  return { ...known, point: { ...point, citations: uniteCitations(point.citations, added) } };
}

/** The wording of the second is nearer to the wording of the first than to the other passages of its own claim. */
function tellsTheSame(claims: StoryClaims, known: PlacedPoint, next: PlacedPoint): boolean {
  const [first, second] = [known.wordedBy, next.wordedBy];
  if (known.point.kind !== 'agreement' || next.point.kind !== 'agreement') return false;
  if (first === null || second === null) return false;
  const within = next.units.map((unit) => claims.pairs.strength(unit, second));
  return claims.pairs.strength(first, second) >= Math.max(LEAST_TWIN, ...within);
}

/** The words and the place of the first, with the passages of the second that say the same. */
function unite(text: StoryText, known: PlacedPoint, next: PlacedPoint, pairs: StatementPairs): PlacedPoint {
  const { wordedBy, point } = known;
  if (point.kind !== 'agreement' || wordedBy === null) return known;
  const further = next.units.filter(
    (unit) => !known.units.includes(unit) && (unit === next.wordedBy || supports(text, pairs, unit, wordedBy)),
  );
  const added = citeUnits(text, pairs, further, wordedBy);
  return {
    ...known,
    point: { ...point, citations: uniteCitations(point.citations, added) },
    units: [...known.units, ...further].toSorted((a, b) => a - b),
  };
}
