/** How two values stand to each other, whatever they measure: equal within rounding, compatible with a bound, one range holding the other. */
import type { ComparableFigure } from './comparable-figure.ts';

export type ValueRelation = 'equal' | 'compatible' | 'contains' | 'overlaps' | 'disjoint';

/** Two values farther apart than this are not one value rounded, whatever the printed digits allow. */
const MAX_ROUNDING = 0.05;
/** Lengths of time are told in the next larger unit: 99 days are three months, nineteen months a year and a half. */
const MAX_DURATION_ROUNDING = 0.09;
/** "about 650" and 640: how far a hedged value may lie off. */
const APPROXIMATE = 0.06;
/** "nearly a fifth", "almost half": between one plain fraction and the next lies much. */
const OF_FRACTION = 0.12;
const FRACTIONS: readonly number[] = [10, 20, 25, 100 / 3, 50, 200 / 3, 75];
/** A range as narrow as this is what "around" its middle says. */
const NARROW = 1.15;
/** "more than 2,000" still means 2,300; at half as much again a writer would have said so. */
const MAX_LOWER_REACH = 1.3;
/** "up to 1.45" is the speaker's own figure, not a limit that any smaller one meets. */
const MAX_UPPER_REACH = 1.1;
/** How far past a bound ("not before mid-2032") a date may lie and still be the same statement, in half-lengths of the phrase. */
const BOUNDED_DATE_REACH = 4;
const MIN_DATE_REACH = 3;
/** A season's limit reaches no farther than this: "till autumn" is not the end of May. */
const MAX_DATE_REACH = 80;
/** A limit within a month or a quarter is the same statement; within a year it need not be. */
const MAX_PERIOD_DAYS = 100;
/** Share of the shorter period that must lie in the longer for two dates to be one in other words. */
const DATE_OVERLAP = 0.5;

/** Whether two figures give one value of one kind, whatever it is of. */
export function haveOneValue(a: ComparableFigure, b: ComparableFigure): boolean {
  return a.dimension === b.dimension && compareValues(a, b) === 'equal';
}

/** Compares values of one dimension. */
export function compareValues(a: ComparableFigure, b: ComparableFigure): ValueRelation {
  if (a.dimension === 'date') return compareDates(a, b);
  if (a.dimension === 'time') return compareTimes(a, b);
  const isRangeA = a.min !== a.max;
  const isRangeB = b.min !== b.max;
  if (a.min === b.min && a.max === b.max) return 'equal';
  if (isRangeA || isRangeB) return compareRanges(a, b, isRangeA, isRangeB);
  const [low, high] = a.max < b.max ? [a, b] : [b, a];
  if (isRounded(low, high)) return 'equal';
  if (isWithinBound(low, high)) return 'compatible';
  if (isConverted(low, high)) return 'compatible';
  const span = Math.abs(high.max - low.max) / Math.max(Math.abs(high.max), Math.abs(low.max), 1e-9);
  // "almost 90" is below 90, "just over 95" above: a hedge with a side reaches only that way
  const isHedged = (low.approximate && low.open !== 'upper') || (high.approximate && high.open !== 'lower');
  if (isHedged && span <= APPROXIMATE) return 'compatible';
  if (isHedged && span <= OF_FRACTION && (isFraction(low) || isFraction(high))) return 'compatible';
  if (low.dimension === 'measure:m' && Math.abs(high.max / low.max - NAUTICAL) < 0.001) return 'compatible';
  return isRoundCount(low, span) || isRoundCount(high, span) ? 'compatible' : 'disjoint';
}

/** "40 kg" and "ninety pounds": told in units of unlike size, which shows in how fine they are. */
function isConverted(low: ComparableFigure, high: ComparableFigure): boolean {
  if (!low.dimension.startsWith('measure:') || low.precision <= 0 || high.precision <= 0) return false;
  const steps = Math.log10(high.precision / low.precision);
  return Math.abs(steps - Math.round(steps)) > UNLIKE_STEPS && high.max <= CONVERTED * low.max;
}

/** Units of one system are tens, hundreds, thousands of each other. */
const UNLIKE_STEPS = 0.02;
/** A value told in another unit is rounded there. */
const CONVERTED = 1.03;

function isFraction({ dimension, max, approximate }: ComparableFigure): boolean {
  return dimension === 'percent' && approximate && FRACTIONS.some((value) => Math.abs(value - max) < 0.5);
}

/** Nautical miles in statute ones: writers drop the word. */
const NAUTICAL = 1.15078;

/** "600 were killed" and 612: a count in full hundreds may be rounded, if it lies this near. */
const ROUND_COUNT = 0.025;

function isRoundCount({ dimension, max, open }: ComparableFigure, span: number): boolean {
  return dimension === 'count' && open === null && max >= 200 && max < 1000 && max % 100 === 0 && span <= ROUND_COUNT;
}

function isRounded(low: ComparableFigure, high: ComparableFigure): boolean {
  const gap = high.max - low.max;
  const reach = Math.max(low.precision, high.precision);
  // The coarser of the two must be a rounding of the finer: 14 billion of 14.3; but 12 and 12.5 people are not.
  const isCoarser = low.precision !== high.precision;
  const most = low.dimension === 'duration' ? MAX_DURATION_ROUNDING : MAX_ROUNDING;
  return isCoarser && gap < reach * 1.000001 && gap <= most * Math.abs(high.max);
}

function isWithinBound(low: ComparableFigure, high: ComparableFigure): boolean {
  const ratio = Math.abs(low.max) > 0 ? high.max / low.max : Number.POSITIVE_INFINITY;
  // "at least two" and three: among small whole numbers the next one is near, whatever the ratio
  const isNext = high.max <= 10 && high.max - low.max === 1;
  if (ratio <= 0) return false;
  // at most three carts are fewer than four
  if (isNext && low.dimension === 'count' && low.open !== null && low.open === high.open) return true;
  if (low.open === 'lower' && (ratio <= MAX_LOWER_REACH || isNext)) return true;
  return high.open === 'upper' && ratio <= (high.approximate ? 1 + APPROXIMATE : MAX_UPPER_REACH);
}

function compareRanges(a: ComparableFigure, b: ComparableFigure, isRangeA: boolean, isRangeB: boolean): ValueRelation {
  if (isRangeA && isRangeB) {
    if (a.max < b.min || b.max < a.min) return 'disjoint';
    // "as many as 30 to 40" and "35 to 40": two ways to say about how many
    const isLoose = [a, b].some((range) => range.bounded || range.approximate);
    if (isLoose && (a.max === b.max || a.min === b.min)) return 'compatible';
    const isNested = (a.min >= b.min && a.max <= b.max) || (b.min >= a.min && b.max <= a.max);
    return isNested ? 'contains' : 'overlaps';
  }
  const [range, point] = isRangeA ? [a, b] : [b, a];
  // "up to 1.45" of 1.38–1.45, "over 115" of 115–135: one statement in two forms
  if (point.open === 'upper' && point.max === range.max) return 'compatible';
  if (point.open === 'lower' && point.min === range.min) return 'compatible';
  if (point.max > range.min && point.max < range.max && point.approximate && range.max <= NARROW * range.min)
    return 'compatible';
  if (point.max >= range.min && point.max <= range.max)
    return range.approximate && range.precision === 0 ? 'compatible' : 'contains';
  return 'disjoint';
}

/** Minutes by which "about three" and "before two" may miss the time they mean. */
const CLOCK_ROUNDING = 15;

/** A limit ("not until 3:41") is told of a time as the time itself is: half an hour on it is another one. */
function compareTimes(a: ComparableFigure, b: ComparableFigure): ValueRelation {
  const gap = Math.abs(a.max - b.max);
  if (gap === 0 && a.min === b.min) return 'equal';
  const isLoose = [a, b].some(({ approximate, open }) => approximate || open !== null);
  return isLoose && gap <= CLOCK_ROUNDING ? 'compatible' : 'disjoint';
}

function compareDates(a: ComparableFigure, b: ComparableFigure): ValueRelation {
  if (a.min === b.min && a.max === b.max) return 'equal';
  const precision = Math.max(a.precision, b.precision);
  const most = precision > MAX_PERIOD_DAYS / 2 ? Number.POSITIVE_INFINITY : MAX_DATE_REACH;
  const reach = Math.min(most, Math.max(MIN_DATE_REACH, BOUNDED_DATE_REACH * precision));
  if (a.open !== null && b.open !== null) return Math.abs(a.min - b.min) <= reach ? 'compatible' : 'disjoint';
  if (a.open !== null || b.open !== null) {
    const [bounded, other] = a.open !== null ? [a, b] : [b, a];
    const end = bounded.open === 'lower' ? bounded.min : bounded.max;
    // "until 4 January", "in January"
    if (end >= other.min && end <= other.max && other.max - other.min <= MAX_PERIOD_DAYS) return 'compatible';
    const gap = bounded.open === 'lower' ? other.min - bounded.min : bounded.max - other.max;
    return gap > -reach / 3 && gap <= reach ? 'compatible' : 'disjoint';
  }
  const overlap = Math.min(a.max, b.max) - Math.max(a.min, b.min) + 1;
  const shorter = Math.min(a.max - a.min, b.max - b.min) + 1;
  return overlap / shorter >= DATE_OVERLAP ? 'compatible' : 'disjoint';
}

/** Minutes within which two times of day may well be of one event. */
const CLOCK_REACH = 360;

/** 1 for equal values, towards 0 the farther apart: rival figures of one quantity seldom differ threefold. */
export function closeness(a: ComparableFigure, b: ComparableFigure): number {
  if (a.dimension === 'date') {
    const gap = Math.max(0, Math.max(a.min, b.min) - Math.min(a.max, b.max));
    return Math.exp(-gap / (3 * 365));
  }
  if (a.dimension === 'time') return Math.exp(-Math.abs(a.min - b.min) / CLOCK_REACH);
  const x = Math.abs(a.min + a.max) / 2;
  const y = Math.abs(b.min + b.max) / 2;
  if (x === 0 || y === 0) return x === y ? 1 : 0.2;
  return Math.exp(-Math.abs(Math.log(x / y)) / Math.log(3));
}
