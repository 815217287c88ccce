/**
 * Two figures → how they stand to each other. Same measure, entity, unit, period and scope come first; only then are the values compared.
 * Every reason against is a named veto that stays in the result.
 */
import type { ComparableFigure, FigureSpace } from './comparable-figure.ts';
import { closeness, compareValues, type ValueRelation } from './figure-values.ts';
import type { FigureRelation } from './figure.ts';
import { findVetoes, ratioOf } from './figure-vetoes.ts';
import type { Veto } from './veto.ts';
import type { MeasureTable } from '../text/figures/measure-words.ts';
import { groupsOf } from './veto-class.ts';
import { isPast, sharesEvent } from './veto-time.ts';
import { SCOPE_PART } from './read-scope.ts';

export interface FigureComparison {
  readonly relation: FigureRelation | 'unrelated';
  readonly values: ValueRelation;
  /** 0–1: how sure the two measure the same thing. */
  readonly similarity: number;
  /** 0–1: how sure they are rival figures of one quantity; at 0.5 they are called so. */
  readonly score: number;
  /** Shared terms and classes, most telling first. */
  readonly shared: readonly string[];
  readonly vetoes: readonly Veto[];
}

/** Below this two figures are not of the same measure. Chosen on labelled stories and pairs; lower and traps come in. */
export const SAME_MEASURE = 0.5;
/** Likeness of context at which one date in two sources is of one event. */
export const SAME_DAY = 0.5;
/** Equal values need less: that two sources print one specific value by chance is rare. */
export const SAME_VALUE = 0.24;

/** Whether a relation makes two figures sides of one difference. */
export function isRival(relation: FigureRelation | 'unrelated'): boolean {
  return relation === 'different-figure' || relation === 'contains' || relation === 'overlaps';
}

/** Compares two figures (or two values with all their mentions) of one dimension. */
export function compareFigures(a: ComparableFigure, b: ComparableFigure, space: FigureSpace): FigureComparison {
  const values = a.dimension === b.dimension ? compareValues(a, b) : 'disjoint';
  const { similarity, shared } = measureSimilarity(a, b);
  const vetoes = [...findVetoes(a, b, shared, space), ...farApart(a, b, similarity)];
  const isSame = values === 'equal' || values === 'compatible';
  const near = isSame ? 1 : closeness(a, b);
  const raw = isSame
    ? 0
    : similarity * (0.55 + 0.45 * near) -
      Math.max(strictness(a, b, space), strictness(b, a, space)) -
      (isPast(a) === isPast(b) ? 0 : OLD_AGAINST_UNDATED);
  const score = vetoes.length > 0 ? Math.min(0.49, raw) : Math.max(0, raw);
  return {
    relation: relationOf(values, similarity, score, vetoes, distinction(a, b), isDay(a) && isDay(b)),
    values,
    similarity,
    score,
    shared,
    vetoes,
  };
}

/** Rivals are seldom farther apart than this; the false ones often are. */
const MAX_RATIO = 3;
/** Likeness from which larger sums and shares may lie farther apart: crowds by police and by organisers. */
const FAR_SIMILARITY = 0.85;
const LEAST_FAR = 30;

function farApart(a: ComparableFigure, b: ComparableFigure, similarity: number): readonly Veto[] {
  if (ratioOf(a, b) <= MAX_RATIO || a.former !== b.former || a.part !== b.part) return [];
  if (a.scopes.get(SCOPE_PART) !== b.scopes.get(SCOPE_PART)) return [];
  const isLarge = a.dimension !== 'duration' && Math.max(a.max, b.max) >= LEAST_FAR;
  return isLarge && similarity >= FAR_SIMILARITY ? [] : [{ name: 'far-apart', relation: null }];
}

/** What a figure of a past year loses against one without a period, which is most often of now. */
const OLD_AGAINST_UNDATED = 0.1;

/** Vetoes that words for one event may raise, where the day is one; and that they may where it is named exactly. */
const OTHER_EVENT: ReadonlySet<string> = new Set(['different-event']);
const OTHER_WORDS: ReadonlySet<string> = new Set(['different-event', 'different-class']);

/** Vetoes that only say how little is shared. */
const FAINT: ReadonlySet<string> = new Set(['too-little-shared', 'nothing-near']);

/** Vetoes that words for one count may raise: 31,400 cases, 31,400 people. */
const OTHER_NOUN: ReadonlySet<string> = new Set(['different-noun', 'different-class']);

/** Three digits or more are one thing whatever it is called; two only in words that do not part them. */
function distinction(a: ComparableFigure, b: ComparableFigure): 'exact' | 'yes' | 'no' {
  if (!isDistinctive(a) || !isDistinctive(b)) return 'no';
  const isExact = (figure: ComparableFigure): boolean =>
    /^\d\.\d\d/.test((figure.max / 10 ** Math.floor(Math.log10(figure.max))).toPrecision(6).replace(/0+$/, ''));
  return a.max === b.max && isExact(a) ? 'exact' : 'yes';
}

/** Money in millions and counts in thousands, printed with two digits or more: two sources do not meet on them by chance. */
export function isDistinctive(figure: ComparableFigure): boolean {
  const [dimension] = figure.dimension.split(':');
  const least = dimension === 'money' ? 1e6 : dimension === 'count' ? 1000 : Number.POSITIVE_INFINITY;
  return (
    figure.max >= least &&
    !/^\d(?:\.0+)?e/.test(figure.max.toExponential(6).replace(/0+e/, 'e').replace('.e', 'e')) &&
    figure.open !== 'lower'
  );
}

function isDay(figure: ComparableFigure): boolean {
  return figure.dimension === 'date' && figure.max - figure.min < 1;
}

function sharesClass(a: ComparableFigure, b: ComparableFigure, table: MeasureTable): boolean {
  const groups = groupsOf(a.dimension);
  return [...a.classes].some(([name, near]) => {
    const group = table.byName.get(name)?.group ?? null;
    const isNear = near >= NAMING_NEARNESS && (b.classes.get(name) ?? 0) >= NAMING_NEARNESS;
    return isNear && group !== null && groups.includes(group);
  });
}

/** Nearness of a class that names a bare number. */
const NAMING_NEARNESS = 0.45;
/** Nearness at which a noun in the heading or the sentence before may be what a bare number counts. */
const NOUN_NEARNESS = 0.2;

/** Times of day and plain numbers share their context by nature ("1100 GMT"): they need more in common to be rivals. */
function strictness(figure: ComparableFigure, other: ComparableFigure, { table }: FigureSpace): number {
  if (figure.dimension === 'time' && sharesEvent(figure, other, table)) return 0.2;
  if (figure.dimension === 'time') return 0.32;
  if (figure.dimension.startsWith('distance')) return 0.3;
  if (figure.dimension === 'multiple') return 0.15;
  if (figure.dimension === 'duration') return 0.08;
  if (figure.dimension !== 'count' || figure.nouns.size > 0) return 0;
  // "the number of dead at 18", "24 people died": the class tells what the bare number counts
  if (sharesClass(figure, other, table)) return 0;
  // under the heading "Jobs lost", 1,750 is of jobs
  return [...other.nouns].some((noun) => (figure.near.get(noun) ?? 0) >= NOUN_NEARNESS) ? 0.05 : 0.1;
}

function relationOf(
  values: ValueRelation,
  similarity: number,
  score: number,
  vetoes: readonly Veto[],
  areDistinctive: 'exact' | 'yes' | 'no',
  isExactDay: boolean,
): FigureRelation | 'unrelated' {
  const isSame = values === 'equal' || values === 'compatible';
  const hard = vetoes.filter((veto) => veto.relation === null);
  // One exact day in like contexts is one event, though no word for it is known.
  const isOneDay =
    isSame && similarity >= SAME_DAY && hard.every((veto) => (isExactDay ? OTHER_WORDS : OTHER_EVENT).has(veto.name));
  // $1.2bn twice in one story is one thing, however little the sentences share.
  const isOneValue =
    values === 'equal' &&
    similarity > 0 &&
    (areDistinctive === 'exact'
      ? hard.every((veto) => FAINT.has(veto.name) || OTHER_NOUN.has(veto.name))
      : areDistinctive === 'yes' && hard.every((veto) => FAINT.has(veto.name)));
  if (isOneValue && vetoes.every((veto) => veto.relation === null || veto.relation === 'revised')) return 'equal';
  if (hard.length > 0 && !isOneDay) return 'unrelated';
  const apart = vetoes.find((veto) => veto.relation !== null)?.relation ?? null;
  // One value told as the old one here and as the present one there is still one value.
  if (isSame) return (apart === null || apart === 'revised') && similarity >= SAME_VALUE ? 'equal' : 'unrelated';
  if (apart !== null) return similarity >= SAME_MEASURE ? apart : 'unrelated';
  if (score < SAME_MEASURE) return 'unrelated';
  return values === 'contains' || values === 'overlaps' ? values : 'different-figure';
}

/** Evidence of this weight (shared idf × nearness) is as good as certain. */
const FULL_EVIDENCE = 7;

function measureSimilarity(
  a: ComparableFigure,
  b: ComparableFigure,
): { readonly similarity: number; readonly shared: readonly string[] } {
  let dot = 0;
  let evidence = 0;
  const shared: [string, number][] = [];
  const [small, large] = a.vector.size <= b.vector.size ? [a, b] : [b, a];
  for (const [term, weight] of small.vector) {
    const other = large.vector.get(term);
    if (other === undefined) continue;
    dot += weight * other;
    const strength = Math.sqrt(weight * other);
    evidence += strength;
    shared.push([term, strength]);
  }
  const norms = a.norm * b.norm;
  const cosine = norms === 0 ? 0 : dot / norms;
  shared.sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1));
  const similarity = Math.min(1, 0.5 * Math.sqrt(cosine) + 0.5 * Math.min(1, evidence / FULL_EVIDENCE));
  return { similarity, shared: shared.map(([term]) => term) };
}
