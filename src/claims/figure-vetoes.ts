/** The reasons why two figures that look alike are not rivals. Each is one function with a name; all that fire are kept. */
import { type MeasureClass, type MeasureTable } from '../text/figures/measure-words.ts';
import { compareValues } from './figure-values.ts';
import {
  SCOPE_EXTENT,
  SCOPE_HOPE,
  SCOPE_NORM,
  SCOPE_SIDE,
  SCOPE_SPAN,
  SCOPE_PART,
  SCOPE_STAGE,
  SCOPE_WHOLE,
} from './read-scope.ts';
import type { ComparableFigure, FigureSpace } from './comparable-figure.ts';
import { differentAge, differentEntity, differentPosition, differentSubject } from './veto-owner.ts';
import {
  differentDay,
  differentEvent,
  differentPeriod,
  laterCount,
  pastAgainstFuture,
  startAgainstEnd,
  superseded,
  wholeYear,
} from './veto-time.ts';
import { nothingNear, smallCount, tooLittleShared } from './veto-likeness.ts';
import { CLASS_NEARNESS, differentClass, differentNoun, differentWhole } from './veto-class.ts';
import { unnamed } from './veto-measure.ts';
import type { Check, Veto } from './veto.ts';

const CHECKS: readonly Check[] = [
  differentDimension,
  differentNoun,
  differentRate,
  differentClass,
  differentEntity,
  differentSubject,
  differentPosition,
  differentAge,
  vagueAmount,
  changeAgainstLevel,
  tooFarApart,
  partOfMore,
  placeOfMore,
  compoundCount,
  complement,
  differentWhole,
  smallCount,
  tooLittleShared,
  nothingNear,
  unnamed,
  differentEvent,
  differentPeriod,
  superseded,
  laterCount,
  differentDay,
  startAgainstEnd,
  wholeYear,
  pastAgainstFuture,
  differentScope,
  scopeOfOne,
  partAndWhole,
  estimateAgainstActual,
];

/** All vetoes between two figures, in a fixed order. */
export function findVetoes(
  a: ComparableFigure,
  b: ComparableFigure,
  shared: readonly string[],
  space: FigureSpace,
): readonly Veto[] {
  return CHECKS.map((check) => check(a, b, shared, space)).filter((veto) => veto !== null);
}

function differentDimension(a: ComparableFigure, b: ComparableFigure): Veto | null {
  return a.dimension === b.dimension ? null : { name: 'different-dimension', relation: null };
}

/** "€1,500 for every passenger" and "two thousand a head": without the words for the rate the values must at least be near. */
const MAX_RATE_RATIO = 2;

function differentRate(
  a: ComparableFigure,
  b: ComparableFigure,
  _shared: readonly string[],
  { table }: FigureSpace,
): Veto | null {
  if (a.per === b.per) return null;
  const veto: Veto = { name: 'different-rate', relation: 'different-scope' };
  if (a.per !== null && b.per !== null) return veto;
  const rate = a.printedPer ?? b.printedPer;
  // A monthly rate was made a year's; a figure without a rate was not.
  const isInTime = a.per === 'time' || b.per === 'time';
  if (isInTime && rate !== 'year') return veto;
  // "a one-off 64 million", "85 million a year": a sum is no rate, unless one word names both
  if (isInTime && a.dimension.startsWith('money') && !sharesParticularClass(a, b, table)) return veto;
  const [x, y] = [Math.abs(a.max), Math.abs(b.max)];
  return Math.max(x, y) > MAX_RATE_RATIO * Math.min(x, y) ? veto : null;
}

function isLasting(entry: MeasureClass | undefined): boolean {
  return entry !== undefined && entry.general !== true && !entry.event;
}

/** Whether one class of what is paid again and again ("levy", "pay"; no "cost", no "takeover") stands by both. */
function sharesParticularClass(a: ComparableFigure, b: ComparableFigure, table: MeasureTable): boolean {
  return [...a.classes].some(
    ([name, near]) => Math.min(near, b.classes.get(name) ?? 0) >= CLASS_NEARNESS && isLasting(table.byName.get(name)),
  );
}

/** "hundreds" against 5,000 is a way of speaking, not another figure. */
function vagueAmount(a: ComparableFigure, b: ComparableFigure): Veto | null {
  if (!a.vague && !b.vague) return null;
  const values = compareValues(a, b);
  return values === 'equal' || values === 'compatible' ? null : { name: 'vague-amount', relation: null };
}

function changeAgainstLevel(a: ComparableFigure, b: ComparableFigure): Veto | null {
  return a.change === b.change ? null : { name: 'change-against-level', relation: null };
}

/** Farther apart than this, values are not even an old and a new one, nor a part and its whole. */
const MAX_RATIO = 5;

function tooFarApart(a: ComparableFigure, b: ComparableFigure): Veto | null {
  return isTooFarApart(a, b) ? { name: 'too-far-apart', relation: null } : null;
}

/** Whether two values are so far apart that they cannot be of one thing, whatever is said around them. */
export function isTooFarApart(a: ComparableFigure, b: ComparableFigure): boolean {
  return ratioOf(a, b) > MAX_RATIO;
}

/** How many times the larger of two values is the smaller; 1 for dates and times of day, infinite beside zero. */
export function ratioOf(a: ComparableFigure, b: ComparableFigure): number {
  if (a.dimension === 'date' || a.dimension === 'time') return 1;
  const [x, y] = [Math.abs(a.max), Math.abs(b.max)];
  if (x === y) return 1;
  return Math.min(x, y) === 0 ? Number.POSITIVE_INFINITY : Math.max(x, y) / Math.min(x, y);
}

/**
 * "two of the dead" is no rival of "seven people", "900 jobs in Osterby alone" none of "4,200": but a part is smaller than its whole. Parts
 * of different kinds ("one of them", "three others") are of different wholes.
 */
function partOfMore(a: ComparableFigure, b: ComparableFigure): Veto | null {
  if (a.part === b.part) return null;
  const [part, whole] = a.part !== null ? [a, b] : [b, a];
  if (whole.part === null && part.max >= whole.max) return null;
  const isListed = part.part === 'listed' || whole.part === 'listed';
  return { name: 'part-of-more', relation: isListed ? null : 'part-and-whole' };
}

/** "In Birk the flood killed 17" and "the flood killed 26 in the valley": the smaller count is of a place that the other does not name. */
function placeOfMore(a: ComparableFigure, b: ComparableFigure): Veto | null {
  if (a.max === b.max) return null;
  // of shares and rates that of the place may be the larger
  if (a.dimension === 'percent')
    return [a, b].some((one) => isElsewhere(one, one === a ? b : a))
      ? { name: 'place-of-one', relation: 'different-scope' }
      : null;
  if (a.dimension !== 'count') return null;
  const [part, whole] = a.max < b.max ? [a, b] : [b, a];
  return isElsewhere(part, whole) ? { name: 'place-of-more', relation: 'part-and-whole' } : null;
}

/** Told of a place that the sentences of the other do not name. */
function isElsewhere(one: ComparableFigure, other: ComparableFigure): boolean {
  return one.places.size > 0 && ![...one.places].some((name) => other.allNames.has(name));
}

/** "246 passengers" and "420 passengers and crew" */
function compoundCount(a: ComparableFigure, b: ComparableFigure): Veto | null {
  return a.compound === b.compound || a.max === b.max ? null : { name: 'compound-count', relation: 'part-and-whole' };
}

/** A quarter of the shares and three quarters of them: what one has and the others have. */
function complement(a: ComparableFigure, b: ComparableFigure): Veto | null {
  const isWhole = a.dimension === 'percent' && a.max !== b.max && Math.abs(a.max + b.max - 100) < 0.5;
  return isWhole ? { name: 'complement', relation: null } : null;
}

/** Words of scope that exclude each other stand beside the two: net and gross, men and women. */
function differentScope(a: ComparableFigure, b: ComparableFigure): Veto | null {
  for (const [set, mine] of a.scopes) {
    if (set === SCOPE_STAGE) continue;
    const theirs = b.scopes.get(set);
    if (theirs !== undefined && theirs !== mine) return { name: 'different-scope', relation: 'different-scope' };
  }
  return null;
}

/** "48 voted against" is no rival of "61 voted", nor 900 across the country of 340 in one town, nor 19% "over a year" of 46% at noon. */
function scopeOfOne(a: ComparableFigure, b: ComparableFigure): Veto | null {
  if (a.max === b.max) return null;
  if (a.scopes.has(SCOPE_NORM) !== b.scopes.has(SCOPE_NORM)) return { name: 'norm-against-measure', relation: null };
  const isSide = a.scopes.has(SCOPE_SIDE) !== b.scopes.has(SCOPE_SIDE);
  const [few, many] = a.max < b.max ? [a, b] : [b, a];
  const isExtent = many.scopes.has(SCOPE_EXTENT) && !few.scopes.has(SCOPE_EXTENT) && few.dimension !== 'percent';
  const isSpan = a.dimension === 'percent' && a.scopes.has(SCOPE_SPAN) !== b.scopes.has(SCOPE_SPAN);
  return isSide || isExtent || isSpan ? { name: 'scope-of-one', relation: 'different-scope' } : null;
}

/** "part of", "of which" beside the one, "in total" beside the other. */
function partAndWhole(a: ComparableFigure, b: ComparableFigure): Veto | null {
  const isSplit =
    (a.scopes.get(SCOPE_PART) === 'part' && b.scopes.get(SCOPE_WHOLE) === 'whole') ||
    (b.scopes.get(SCOPE_PART) === 'part' && a.scopes.get(SCOPE_WHOLE) === 'whole');
  return isSplit ? { name: 'part-and-whole', relation: 'part-and-whole' } : null;
}

/** Budgeted or forecast the one, spent or finished the other. */
function estimateAgainstActual(a: ComparableFigure, b: ComparableFigure): Veto | null {
  // "was promised 900,000 visitors a year": what once was hoped for is no rival of what came
  const [hoped, other] = a.scopes.has(SCOPE_HOPE) ? [a, b] : [b, a];
  if (hoped.scopes.has(SCOPE_HOPE) && !other.scopes.has(SCOPE_HOPE) && !other.estimate)
    return { name: 'estimate-against-actual', relation: 'estimate-against-actual' };
  // "so far 640 have been built" of the 900 planned
  const isUnfinished = (a.yet && b.estimate) || (b.yet && a.estimate);
  if (isUnfinished && a.max !== b.max) return { name: 'estimate-against-actual', relation: 'estimate-against-actual' };
  const [x, y] = [a.scopes.get(SCOPE_STAGE), b.scopes.get(SCOPE_STAGE)];
  if (x === undefined || y === undefined || x === y) return null;
  return { name: 'estimate-against-actual', relation: 'estimate-against-actual' };
}
