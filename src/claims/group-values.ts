/** Value nodes: mentions of one value of one measure, united across the sources of a story. */
import { standsAt } from '../text/find-phrase.ts';
import type { Quantity } from '../model.ts';
import type { MeasureWords } from '../text/figures/measure-words.ts';
import { createComparable, mergeComparables, type ComparableFigure, type FigureSpace } from './comparable-figure.ts';
import { compareFigures, isDistinctive, SAME_VALUE } from './compare-figures.ts';
import { compareValues } from './figure-values.ts';
import type { Figure } from './read-figures.ts';

export interface ValueNode {
  /** Position among the nodes: sorted by dimension, value and place, so that ties fall the same way every time. */
  readonly id: number;
  readonly figures: readonly [Figure, ...Figure[]];
  readonly comparable: ComparableFigure;
  /** One comparable a figure, in the same order. */
  readonly parts: readonly ComparableFigure[];
  readonly voices: ReadonlySet<string | number>;
}

interface Entry {
  readonly figure: Figure;
  readonly comparable: ComparableFigure;
  node: number;
}

/** Common values ("two years") are compared with at most this many neighbours each, so that time grows with the story, not its square. */
const MAX_NEIGHBOURS = 40;
/** How far apart (ratio) two values may lie and still be one by rounding, hedge or bound. */
const MAX_COMPATIBLE = 1.26;
const MAX_DATE_GAP = 400;
/** Members of a node that a newcomer's value is checked against, from either end. */
const MAX_CHECKED = 8;

/** Groups figures into value nodes; `voiceOf` tells which voice an article speaks with. */
export function groupValues(
  figures: readonly Figure[],
  space: FigureSpace,
  voiceOf: (article: string) => string | number,
): readonly ValueNode[] {
  const entries = figures
    .filter((figure) => isComparable(figure, space))
    .map((figure): Entry => ({ figure, comparable: createComparable(figure, space), node: -1 }))
    .sort(byValue);
  const nodes: Entry[][] = [];
  for (const [index, entry] of entries.entries()) {
    const home = findHome(entries, index, nodes, space);
    if (home === null) {
      entry.node = nodes.length;
      nodes.push([entry]);
    } else {
      entry.node = home;
      nodes[home]?.push(entry);
    }
  }
  return nodes.map((members, id) => {
    const placed = members.toSorted((a, b) => comparePlaces(a.figure, b.figure));
    const sorted = placed.map((member) => member.figure) as [Figure, ...Figure[]];
    return {
      id,
      parts: placed.map((member) => member.comparable),
      figures: sorted,
      comparable: mergeComparables(members.map((member) => member.comparable)),
      voices: new Set(sorted.map((figure) => voiceOf(figure.article))),
    };
  });
}

/** Dates need an explicit day, month or year; a lone "one" or an unresolved "Tuesday" is no value to compare. */
function isComparable({ quantity, role }: Figure, { table }: FigureSpace): boolean {
  if (quantity.min === null && quantity.max === null) return false;
  if (quantity.kind === 'date') return isCalendarDate(quantity, table.words);
  if (quantity.kind === 'count' && quantity.unit === '' && (quantity.max ?? quantity.min ?? 0) < 10 && !role.former)
    return false;
  return true;
}

/** Days of a month and a season together are shorter than this; "last year" and "this year" are not dates to differ on. */
const MAX_NAMED_DAYS = 100;

/** "March 2027", "the end of May", "this September"; not "Tuesday", "today", "last year". */
function isCalendarDate(quantity: Quantity, { relativePeriods }: MeasureWords): boolean {
  if (/\d/.test(quantity.text)) return true;
  const last = quantity.text.toLowerCase().split(/\s+/).slice(-2);
  if (relativePeriods.some((phrase) => standsAt(last, 0, phrase))) return false;
  return quantity.precision > 3.5 && quantity.precision * 2 <= MAX_NAMED_DAYS;
}

function byValue(a: Entry, b: Entry): number {
  const [x, y] = [a.comparable, b.comparable];
  return compareText(x.dimension, y.dimension) || x.max - y.max || x.min - y.min || comparePlaces(a.figure, b.figure);
}

/** Orders figures by article, sentence and place. */
export function comparePlaces(a: Figure, b: Figure): number {
  return (
    compareText(a.article, b.article) || a.sentence.index - b.sentence.index || a.quantity.start - b.quantity.start
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The node of the most similar earlier entry with a compatible value, or null. */
function findHome(
  entries: readonly Entry[],
  index: number,
  nodes: readonly Entry[][],
  space: FigureSpace,
): number | null {
  const entry = entries[index] as Entry;
  let best: number | null = null;
  let bestSimilarity = 0;
  let seen = 0;
  for (let i = index - 1; i >= 0 && seen < MAX_NEIGHBOURS; i--) {
    const other = entries[i] as Entry;
    if (other.comparable.dimension !== entry.comparable.dimension) break;
    if (isOutOfReach(other.comparable, entry.comparable)) break;
    seen++;
    if (best === other.node) continue;
    const values = compareValues(other.comparable, entry.comparable);
    if (values !== 'equal' && values !== 'compatible') continue;
    const result = compareFigures(other.comparable, entry.comparable, space);
    if (result.relation !== 'equal') continue;
    const isSure = result.values === 'equal' && isDistinctive(entry.comparable);
    const needed = isSure ? 0 : SAME_VALUE + chance(entry.comparable);
    if (result.similarity < needed || result.similarity <= bestSimilarity) continue;
    if (!isConsistent(nodes[other.node] ?? [], entry)) continue;
    best = other.node;
    bestSimilarity = result.similarity;
  }
  return best;
}

function isOutOfReach(low: ComparableFigure, high: ComparableFigure): boolean {
  if (high.dimension === 'date') return high.max - low.max > MAX_DATE_GAP;
  if (low.max <= 0) return high.max - low.max > 1;
  return high.max / low.max > MAX_COMPATIBLE;
}

/** Round and small values meet by chance: they need more in common than 26,500 or $1.45bn. */
function chance(figure: ComparableFigure): number {
  if (figure.dimension === 'date') return figure.max - figure.min > 300 ? 0.3 : 0.1;
  const digits =
    Math.abs(figure.max)
      .toExponential(6)
      .split('e')[0]
      ?.replace(/\.|0+$/g, '').length ?? 1;
  const isSmall = Math.abs(figure.max) <= 12 || figure.dimension === 'duration';
  return (digits <= 1 ? 0.12 : digits === 2 ? 0.05 : 0) + (isSmall ? 0.12 : 0);
}

/** Rounding does not chain: an entry must be compatible with every member. */
function isConsistent(members: readonly Entry[], entry: Entry): boolean {
  // Members are sorted by value: the first and the latest are its extremes.
  return [...members.slice(0, MAX_CHECKED), ...members.slice(-MAX_CHECKED)].every((member) => {
    const values = compareValues(member.comparable, entry.comparable);
    return values === 'equal' || values === 'compatible';
  });
}
