/**
 * A figure (or several mentions of one value) made comparable: value in one unit, context as a weighted vector, what it measures, of whom
 * and when. What `compare-figures.ts` judges.
 */
import type { MeasureTable } from '../text/figures/measure-words.ts';
import type { NameKind } from '../text/names.ts';
import type { Term } from '../text/terms.ts';
import { groupsOf } from './veto-class.ts';
import type { Part } from './read-part.ts';
import type { Figure } from './read-figures.ts';
import type { Period } from './read-period.ts';

export interface FigureSpace {
  readonly idf: (term: string) => number;
  /** How telling a shared unit is: 0 for a currency that half the figures are in, up to 2 for one that only a few use. */
  readonly rarity: (dimension: string) => number;
  /** What kind of name a key is, where known. */
  readonly kindOf: (name: string) => NameKind;
  /** How often the story names it: 1 for the name it is about, 0 for one it does not have. */
  readonly prominence: (name: string) => number;
  /** Fullest spelling of a name. */
  readonly nameOf: (name: string) => string;
  /** Whether a term is part of a name of the story. */
  readonly isNamePart: (term: string) => boolean;
  /** Whether the story uses the term as a noun. */
  readonly isNoun: (term: string) => boolean;
  /** Whether it uses it as a verb rather. */
  readonly isVerb: (term: string) => boolean;
  readonly locate: (text: string) => readonly Term[];
  readonly table: MeasureTable;
}

/** A day, or the few that a phrase may mean. */
export interface Days {
  readonly min: number;
  readonly max: number;
}

export interface ComparableFigure {
  /** Only figures of one dimension are ever compared: `money:USD`, `percent`, `measure:m2`, `count`. */
  readonly dimension: string;
  /** Stems of the counted nouns; empty for other kinds. */
  readonly nouns: ReadonlySet<string>;
  readonly min: number;
  readonly max: number;
  readonly open: 'lower' | 'upper' | null;
  readonly precision: number;
  readonly approximate: boolean;
  /** Printed with a bound: "as many as 30 to 40" keeps both ends. */
  readonly bounded: boolean;
  /** Term, `#class` → nearness × idf. */
  readonly vector: ReadonlyMap<string, number>;
  readonly norm: number;
  /** Term, `#class` → nearness alone. */
  readonly near: ReadonlyMap<string, number>;
  readonly classes: ReadonlyMap<string, number>;
  readonly names: ReadonlyMap<string, number>;
  readonly allNames: ReadonlySet<string>;
  readonly periods: readonly Period[];
  readonly on: number | null;
  /** The days that all mentions are told as of: those their sentences name, else those of writing. */
  readonly asOf: readonly Days[];
  /** The day that its sentence sets the figure itself on, in each mention that does. */
  readonly toldOn: readonly Days[];
  /** "so far", "by Monday": said to go on changing. */
  readonly running: boolean;
  /** "so far": more is to come. */
  readonly yet: boolean;
  /** "until 6 July": where something ends. */
  readonly until: boolean;
  /** What a percentage is of, as terms. */
  readonly whole: ReadonlySet<string>;
  readonly former: boolean;
  readonly change: boolean;
  /** "two of the dead", "900 in Osterby alone": some of a whole, in at least one mention. */
  readonly part: Part | null;
  /** "hundreds", "tens of thousands": a size, not a value. */
  readonly vague: boolean;
  /** Names that stand right beside it: whose age it is. */
  readonly bearers: ReadonlySet<string>;
  /** Names that its clause opens with: who did or has what is counted. */
  readonly subjects: ReadonlySet<string>;
  /** Places that its sentences open with. */
  readonly places: ReadonlySet<string>;
  /** "passengers and crew", in every mention. */
  readonly compound: boolean;
  readonly position: boolean;
  readonly estimate: boolean;
  readonly now: boolean;
  readonly scopes: ReadonlyMap<string, string>;
  /** `time` for every rate in time (values are then a year's), else what it is per. */
  readonly per: string | null;
  readonly printedPer: string | null;
}

/** Weight of a class of measure beside terms, whose idf runs from 0 to about 5. */
const CLASS_WEIGHT = 3;
/** One that cannot name a figure of this kind only tells what is spoken of: "waiting" beside a percentage. */
const OTHER_CLASS_WEIGHT = 1.5;

const PER_YEAR: ReadonlyMap<string, number> = new Map([
  ['year', 1],
  ['half-year', 2],
  ['quarter', 4],
  ['month', 12],
  ['week', 365.25 / 7],
  ['day', 365.25],
]);

/** Makes one figure comparable. */
export function createComparable(figure: Figure, space: FigureSpace): ComparableFigure {
  const { quantity } = figure;
  const factor = quantity.per === null ? 1 : (PER_YEAR.get(quantity.per) ?? 1);
  const per = quantity.per === null ? null : PER_YEAR.has(quantity.per) ? 'time' : quantity.per;
  const low = (quantity.min ?? quantity.max ?? 0) * factor;
  const high = (quantity.max ?? quantity.min ?? 0) * factor;
  const vector = new Map<string, number>();
  const near = new Map<string, number>(figure.terms);
  for (const [name, nearness] of figure.classes) near.set(`#${name}`, nearness);
  for (const [term, nearness] of figure.terms) vector.set(term, nearness * space.idf(term));
  const dimension = dimensionOf(figure);
  const rarity = space.rarity(dimension);
  if (rarity > 0) vector.set(`@${dimension}`, rarity);
  const groups = groupsOf(dimension);
  for (const [name, nearness] of figure.classes) {
    const group = space.table.byName.get(name)?.group ?? null;
    const isOwn = group === null || groups.includes(group);
    vector.set(`#${name}`, nearness * (isOwn ? CLASS_WEIGHT : OTHER_CLASS_WEIGHT));
  }
  const asOf = readDays(figure);
  return {
    dimension,
    nouns: new Set(quantity.kind === 'count' && quantity.unit !== '' ? [quantity.unit] : []),
    min: low,
    max: high,
    open: quantity.min === null ? 'upper' : quantity.max === null ? 'lower' : null,
    precision: quantity.precision * factor,
    approximate: quantity.approximate,
    bounded: quantity.bound !== null,
    vector,
    norm: normOf(vector),
    near,
    classes: figure.classes,
    names: figure.names,
    allNames: figure.allNames,
    periods: figure.period === null ? [] : [figure.period],
    on: figure.on,
    asOf: asOf !== null ? [asOf] : figure.on === null ? [] : [{ min: figure.on, max: figure.on }],
    toldOn: asOf === null || figure.asOf?.isSpeech === true ? [] : [wholeDays(asOf)],
    running: figure.running,
    yet: figure.yet,
    until: quantity.kind === 'date' && quantity.bound === 'upper',
    whole: figure.whole,
    former: figure.role.former,
    change: figure.role.change,
    part: figure.role.part,
    vague: isVague(quantity),
    bearers: new Set(figure.bearer === null ? [] : [figure.bearer]),
    subjects: new Set(figure.subject === null ? [] : [figure.subject]),
    places: new Set(figure.place === null ? [] : [figure.place]),
    compound: figure.role.compound,
    position: figure.role.position,
    estimate: figure.estimate,
    now: figure.now,
    scopes: figure.scopes,
    per,
    printedPer: quantity.per,
  };
}

/** The day a figure is told as of: "by Tuesday", written on a Tuesday, is that day or a past one, for what is told is no later than the telling. */
function readDays({ asOf, on, estimate }: Figure): Days | null {
  if (asOf === null || on === null || estimate || Math.floor(asOf.min) <= on) return asOf;
  return { min: on, max: on };
}

/** Two sources that set one figure on one day may well be of unlike hours. */
function wholeDays({ min, max }: Days): Days {
  return { min: Math.floor(min), max: Math.floor(max) };
}

/** An approximate range this wide names a size only. */
const VAGUE_RATIO = 3;

function isVague({ approximate, min, max, kind }: Figure['quantity']): boolean {
  return kind !== 'date' && approximate && min !== null && max !== null && max >= VAGUE_RATIO * min && min > 0;
}

/** The kind of value and its unit: only figures of one dimension are compared. */
export function dimensionOf({ quantity, role }: Figure): string {
  switch (quantity.kind) {
    case 'money':
      return `money:${quantity.unit}`;
    case 'measure':
      return `measure:${quantity.unit}`;
    case 'percent':
      return quantity.unit;
    case 'duration':
      return quantity.per === 'event'
        ? 'return-period'
        : role.distance !== null
          ? `distance:${role.distance}`
          : 'duration';
    case 'count':
    case 'date':
    case 'time':
    case 'multiple':
      return quantity.kind;
  }
}

function normOf(vector: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const weight of vector.values()) sum += weight * weight;
  return Math.sqrt(sum);
}

/** Unites comparables of one value: contexts keep their greatest nearness, periods and names are collected. */
export function mergeComparables(parts: readonly ComparableFigure[]): ComparableFigure {
  const first = parts[0] as ComparableFigure;
  if (parts.length === 1) return first;
  const vector = mergeMaps(parts.map((part) => part.vector));
  // The most exact statement of the value stands for it: no open bound, smallest precision.
  const exact = parts.toSorted(
    (a, b) =>
      Number(a.open !== null) - Number(b.open !== null) ||
      Number(a.approximate) - Number(b.approximate) ||
      a.precision - b.precision ||
      a.min - b.min ||
      a.max - b.max,
  )[0] as ComparableFigure;
  return {
    ...exact,
    nouns: new Set(parts.flatMap((part) => [...part.nouns])),
    vector,
    norm: normOf(vector),
    near: mergeMaps(parts.map((part) => part.near)),
    classes: mergeMaps(parts.map((part) => part.classes)),
    names: mergeMaps(parts.map((part) => part.names)),
    allNames: new Set(parts.flatMap((part) => [...part.allNames])),
    periods: parts.flatMap((part) => part.periods),
    asOf: parts.flatMap((part) => part.asOf),
    toldOn: parts.every((part) => part.toldOn.length > 0) ? parts.flatMap((part) => part.toldOn) : [],
    running: parts.some((part) => part.running),
    yet: parts.every((part) => part.yet),
    whole: new Set(parts.flatMap((part) => [...part.whole])),
    former: parts.every((part) => part.former),
    change: parts.every((part) => part.change),
    part: parts.find((part) => part.part !== null)?.part ?? null,
    vague: parts.every((part) => part.vague),
    bearers: new Set(parts.flatMap((part) => [...part.bearers])),
    subjects: new Set(parts.flatMap((part) => [...part.subjects])),
    places: parts.every((part) => part.places.size > 0)
      ? new Set(parts.flatMap((part) => [...part.places]))
      : NO_PLACES,
    compound: parts.every((part) => part.compound),
    position: parts.some((part) => part.position),
    estimate: parts.every((part) => part.estimate),
    now: parts.some((part) => part.now),
    scopes: commonScopes(parts),
  };
}

const NO_PLACES: ReadonlySet<string> = new Set();

/** A scope is the value's only when no mention contradicts it. */
function commonScopes(parts: readonly ComparableFigure[]): ReadonlyMap<string, string> {
  const common = new Map<string, string>();
  const disputed = new Set<string>();
  for (const part of parts) {
    for (const [set, member] of part.scopes) {
      if ((common.get(set) ?? member) !== member) disputed.add(set);
      common.set(set, member);
    }
  }
  for (const set of disputed) common.delete(set);
  return common;
}

function mergeMaps(maps: readonly ReadonlyMap<string, number>[]): ReadonlyMap<string, number> {
  const merged = new Map<string, number>();
  for (const map of maps) {
    for (const [key, weight] of map) if (weight > (merged.get(key) ?? 0)) merged.set(key, weight);
  }
  return merged;
}
