/** The reasons why two figures that look alike are not rivals. Each is one function with a name; all that fire are kept. */
import type { ApartRelation } from '../model.ts';
import { dateOf } from '../text/figures/calendar.ts';
import { PEOPLE, type MeasureClass, type MeasureGroup, type MeasureTable } from '../text/figures/measure-words.ts';
import { compareValues } from './figure-values.ts';
import type { Period } from './read-figures.ts';
import { SCOPE_PART, SCOPE_STAGE, SCOPE_WHOLE } from './read-scope.ts';
import type { ComparableFigure, FigureSpace } from './comparable-figure.ts';

export interface Veto {
  readonly name: string;
  /** What the two are said to be when they measure alike; null when they are simply not of one measure. */
  readonly relation: ApartRelation | null;
}

type Check = (a: ComparableFigure, b: ComparableFigure, shared: readonly string[], space: FigureSpace) => Veto | null;

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
  complement,
  smallCount,
  tooLittleShared,
  nothingNear,
  differentEvent,
  differentPeriod,
  superseded,
  pastAgainstFuture,
  differentScope,
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

function differentNoun(
  a: ComparableFigure,
  b: ComparableFigure,
  _shared: readonly string[],
  { table }: FigureSpace,
): Veto | null {
  if (a.dimension !== 'count' || a.nouns.size === 0 || b.nouns.size === 0) return null;
  return shareNoun(a.nouns, b.nouns, table) ? null : { name: 'different-noun', relation: null };
}

/** One noun, nouns of one kind of thing, or one that may stand for any. */
export function shareNoun(a: ReadonlySet<string>, b: ReadonlySet<string>, table: MeasureTable): boolean {
  const families = (nouns: ReadonlySet<string>): ReadonlySet<string> =>
    new Set([...nouns].map((noun) => table.families.get(noun) ?? noun));
  const [x, y] = [families(a), families(b)];
  if ([...x].some((family) => y.has(family))) return true;
  const isAnyone = (some: ReadonlySet<string>, others: ReadonlySet<string>): boolean =>
    some.has(PEOPLE) && [...others].some((family) => family.startsWith(PEOPLE));
  if (isAnyone(x, y) || isAnyone(y, x)) return true;
  const isVague = (nouns: ReadonlySet<string>, others: ReadonlySet<string>): boolean =>
    [...nouns].some((noun) => table.vagueNouns.has(noun)) && ![...others].some((noun) => table.people.has(noun));
  return isVague(a, b) || isVague(b, a);
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

/** How much nearer than the other a class of measure must be to name the figure. */
const CLASS_LEAD = 1.3;
/** Nearness from which a class names a figure: one from a heading or the sentence before does not. */
const CLASS_NEARNESS = 0.3;

/** Groups of classes that can name a figure of each dimension: a price says nothing of a count of homes. */
const GROUPS: readonly (readonly [dimension: string, groups: readonly MeasureGroup[]])[] = [
  ['count', ['people', 'votes', 'homes']],
  ['money', ['money']],
  ['percent', ['votes', 'rates']],
  ['measure', ['size', 'mass']],
  ['duration', ['terms', 'people']],
  ['date', ['dates']],
];

/** Groups of classes that can name a figure of this dimension. */
export function groupsOf(dimension: string): readonly MeasureGroup[] {
  return GROUPS.find(([kind]) => dimension.split(':')[0] === kind)?.[1] ?? [];
}

/** killed against injured: the nearest classes of one group differ and neither figure is near the other's. */
function differentClass(
  a: ComparableFigure,
  b: ComparableFigure,
  _shared: readonly string[],
  { table }: FigureSpace,
): Veto | null {
  for (const group of groupsOf(a.dimension)) {
    const mine = nearestOf(a, group, table);
    const theirs = nearestOf(b, group, table);
    if (mine === null || theirs === null) continue;
    // Cost, price, spending: general words of one and the same thing
    const isGeneral = [...mine, ...theirs].every((name) => table.byName.get(name)?.general === true);
    if (!isGeneral && !mine.some((name) => theirs.includes(name))) return { name: 'different-class', relation: null };
  }
  return null;
}

function nearestOf(figure: ComparableFigure, group: MeasureGroup, table: MeasureTable): readonly string[] | null {
  const rows = [...figure.classes].filter(([name]) => table.byName.get(name)?.group === group);
  const best = Math.max(0, ...rows.map(([, near]) => near));
  if (best < CLASS_NEARNESS) return null;
  const near = rows.filter(([, weight]) => weight * CLASS_LEAD >= best).map(([name]) => name);
  // A "damage bill" is of damage: the general word yields to the particular one beside it.
  const particular = near.filter((name) => table.byName.get(name)?.general !== true);
  return particular.length > 0 ? particular : near;
}

/** Nearness from which a name belongs to the figure and not merely to the sentence. */
const NAME_NEARNESS = 0.3;
/** Nearness of the name that a figure is plainly of. */
const OWNER_NEARNESS = 0.45;
/** A name of unknown kind may be a place or a scheme of the owner: it must stand nearer. */
const SURE_OWNER = 0.6;

/** Each has a name close by that the other's sentence does not hold; or each is plainly of another person or body. */
function differentEntity(
  a: ComparableFigure,
  b: ComparableFigure,
  _shared: readonly string[],
  { kindOf }: FigureSpace,
): Veto | null {
  const near = (figure: ComparableFigure): readonly string[] =>
    [...figure.names].filter(([, weight]) => weight >= NAME_NEARNESS).map(([name]) => name);
  const [x, y] = [near(a), near(b)];
  if (x.length === 0 || y.length === 0) return null;
  const isApart = !x.some((name) => b.allNames.has(name)) && !y.some((name) => a.allNames.has(name));
  if (isApart) return { name: 'different-entity', relation: null };
  const [ownerA, ownerB] = [ownerOf(a), ownerOf(b)];
  if (ownerA === null || ownerB === null || ownerA === ownerB) return null;
  if (kindOf(ownerA) === 'place' || kindOf(ownerB) === 'place') return null;
  // A ferry that ran onto a rock "with 287 people aboard": the rock is nearest, but the ferry is near.
  const isNear = (figure: ComparableFigure, name: string): boolean => (figure.names.get(name) ?? 0) >= OWNER_NEARNESS;
  const isBoth = isNear(a, ownerB) || isNear(b, ownerA);
  const isBeing = (name: string): boolean => kindOf(name) === 'person' || kindOf(name) === 'organization';
  if (isBoth && !(isBeing(ownerA) && isBeing(ownerB))) return null;
  const isSure = (figure: ComparableFigure, name: string): boolean =>
    isBeing(name) || (figure.names.get(name) ?? 0) >= SURE_OWNER;
  return isSure(a, ownerA) && isSure(b, ownerB) ? { name: 'different-owner', relation: null } : null;
}

/** Each clause opens with a name that the other's sentence does not hold: "the Harriers offered …", "the Rovers offered …". */
function differentSubject(a: ComparableFigure, b: ComparableFigure): Veto | null {
  if (a.subjects.size === 0 || b.subjects.size === 0) return null;
  const isApart =
    ![...a.subjects].some((name) => b.allNames.has(name)) && ![...b.subjects].some((name) => a.allNames.has(name));
  return isApart ? { name: 'different-subject', relation: null } : null;
}

/** How far something lies from a town says where it is: the next source may measure from another side. */
function differentPosition(a: ComparableFigure, b: ComparableFigure): Veto | null {
  return (a.position || b.position) && a.max !== b.max ? { name: 'different-position', relation: null } : null;
}

/** Two ages are of two people unless one name stands right beside both; where none does, one must at least stand near both. */
function differentAge(
  a: ComparableFigure,
  b: ComparableFigure,
  _shared: readonly string[],
  { kindOf }: FigureSpace,
): Veto | null {
  if (a.dimension !== 'measure:years-old' || a.max === b.max) return null;
  const isNear = ([name, near]: readonly [string, number]): boolean =>
    kindOf(name) !== 'place' && near >= NAME_NEARNESS && (b.names.get(name) ?? 0) >= NAME_NEARNESS;
  const isOne =
    a.bearers.size + b.bearers.size === 0
      ? [...a.names].some(isNear)
      : [...a.bearers].some((name) => b.bearers.has(name));
  return isOne ? null : { name: 'different-age', relation: null };
}

/** "hundreds" against 5,000 is a way of speaking, not another figure. */
function vagueAmount(a: ComparableFigure, b: ComparableFigure): Veto | null {
  if (!a.vague && !b.vague) return null;
  const values = compareValues(a, b);
  return values === 'equal' || values === 'compatible' ? null : { name: 'vague-amount', relation: null };
}

/** The name that the figure is plainly of: the nearest. */
function ownerOf(figure: ComparableFigure): string | null {
  let best: string | null = null;
  let bestNear = OWNER_NEARNESS;
  for (const [name, near] of figure.names) {
    if (near > bestNear || (near === bestNear && best !== null && name < best)) {
      best = name;
      bestNear = near;
    }
  }
  return best;
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

/** How many times the larger of two values is the smaller; 1 for dates, infinite beside zero. */
export function ratioOf(a: ComparableFigure, b: ComparableFigure): number {
  if (a.dimension === 'date') return 1;
  const [x, y] = [Math.abs(a.max), Math.abs(b.max)];
  if (x === y) return 1;
  return Math.min(x, y) === 0 ? Number.POSITIVE_INFINITY : Math.max(x, y) / Math.min(x, y);
}

/** idf below which a shared term tells nothing. */
const TELLING_IDF = 1.6;

/** A rare word right beside both figures ("transistors", "tuition") names the measure by itself. */
const STRONG_IDF = 2.8;
const BESIDE = 0.55;
const LARGE_COUNT = 1000;
/** Nearness at which a shared class of measure alone tells what both figures are of. */
const TELLING_CLASS = 0.45;

/** A class and a term, or two terms, must be shared: one word in common is chance. */
function tooLittleShared(
  a: ComparableFigure,
  b: ComparableFigure,
  shared: readonly string[],
  { idf, table }: FigureSpace,
): Veto | null {
  const isGeneral = (term: string): boolean =>
    table.generalTerms.has(term) || table.byName.get(term.slice(1))?.general === true;
  const isCertain = shared.some(
    (term) =>
      (table.byName.get(term.slice(1))?.event === true && isClassNear(a, term) && isClassNear(b, term)) ||
      (!isGeneral(term) && isBesideBoth(a, b, term) && idf(term) >= STRONG_IDF),
  );
  const telling = shared.filter((term) => !isGeneral(term) && (/^[#@]/.test(term) || idf(term) >= TELLING_IDF));
  // "costs" and "the phone": a general measure needs what it is of
  const general = shared.some(isGeneral) ? 1 : 0;
  return telling.length + general >= 2 || isCertain ? null : { name: 'too-little-shared', relation: null };
}

function isBesideBoth(a: ComparableFigure, b: ComparableFigure, term: string): boolean {
  // "eight jurors", "nine jurors": that small counts are of the same noun is chance
  if (a.nouns.has(term) && Math.min(a.max, b.max) < LARGE_COUNT) return false;
  return Math.min(a.near.get(term) ?? 0, b.near.get(term) ?? 0) >= BESIDE;
}

function isClassNear(figure: ComparableFigure, term: string): boolean {
  return term.startsWith('#') && (figure.classes.get(term.slice(1)) ?? 0) >= TELLING_CLASS;
}

/** Dates are of one event only when both stand by a word for it: opening, vote, launch. */
function differentEvent(
  a: ComparableFigure,
  b: ComparableFigure,
  shared: readonly string[],
  { table }: FigureSpace,
): Veto | null {
  if (a.dimension === 'time') return hasOwnEvent(a, b, table) || hasOwnEvent(b, a, table) ? DIFFERENT_EVENT : null;
  if (a.dimension !== 'date') return null;
  const isShared = shared.some((term) => {
    const name = term.slice(1);
    if (!term.startsWith('#') || table.byName.get(name)?.group !== 'dates') return false;
    return Math.min(a.classes.get(name) ?? 0, b.classes.get(name) ?? 0) >= EVENT_NEARNESS;
  });
  return isShared ? null : DIFFERENT_EVENT;
}

const DIFFERENT_EVENT: Veto = { name: 'different-event', relation: null };

/** An hour at which something starts or closes is not that of a count taken in between. */
function hasOwnEvent(a: ComparableFigure, b: ComparableFigure, table: MeasureTable): boolean {
  return [...a.classes].some(
    ([name, near]) => table.byName.get(name)?.group === 'dates' && near >= EVENT_NEARNESS && !b.classes.has(name),
  );
}

/** Above the weight of a heading: the word for the event must stand in the sentence or in the one it goes on from. */
const EVENT_NEARNESS = 0.3;

/** Nearness that at least one shared word must have on both sides: context alone joins whole paragraphs. */
const LEAST_NEAR = 0.3;
const LEAST_IDF = 1;

/** A rare word beside the one figure may stand in the sentence before the other ("Harrow Meadows … it"): two of them will do. */
const RARE_IDF = 2.5;
const RARE_NEAR = 0.2;

function nothingNear(
  a: ComparableFigure,
  b: ComparableFigure,
  shared: readonly string[],
  { idf }: FigureSpace,
): Veto | null {
  const nearness = (term: string): readonly [number, number] => {
    const [x, y] = [a.near.get(term) ?? 0, b.near.get(term) ?? 0];
    return [Math.min(x, y), Math.max(x, y)];
  };
  const isNear = shared.some(
    (term) =>
      term.startsWith('@measure') ||
      (nearness(term)[0] >= LEAST_NEAR && (term.startsWith('#') || idf(term) >= LEAST_IDF)),
  );
  if (isNear) return null;
  const rare = shared.filter((term) => {
    const [least, most] = nearness(term);
    return !/^[#@]/.test(term) && idf(term) >= RARE_IDF && least >= RARE_NEAR && most >= 2 * LEAST_NEAR;
  });
  return rare.length >= 2 ? null : { name: 'nothing-near', relation: null };
}

/**
 * "two of the dead" is no rival of "seven people", "900 jobs in Osterby alone" none of "4,200": but a part is smaller than its whole. Parts
 * of different kinds ("one of them", "three others") are of different wholes.
 */
function partOfMore(a: ComparableFigure, b: ComparableFigure): Veto | null {
  if (a.part === b.part) return null;
  const [part, whole] = a.part !== null ? [a, b] : [b, a];
  return whole.part !== null || part.max < whole.max ? { name: 'part-of-more', relation: 'part-and-whole' } : null;
}

/** A quarter of the shares and three quarters of them: what one has and the others have. */
function complement(a: ComparableFigure, b: ComparableFigure): Veto | null {
  const isWhole = a.dimension === 'percent' && a.max !== b.max && Math.abs(a.max + b.max - 100) < 0.5;
  return isWhole ? { name: 'complement', relation: null } : null;
}

/** Small numbers of things abound: a class that names the count must stand by both, or two telling words besides the noun. */
const SMALL_COUNT = 12;
const SMALL_WORDS = 2;

function smallCount(
  a: ComparableFigure,
  b: ComparableFigure,
  shared: readonly string[],
  { idf, table }: FigureSpace,
): Veto | null {
  if (a.dimension !== 'count' || a.max === b.max || Math.max(a.max, b.max) > SMALL_COUNT) return null;
  const isNear = (term: string): boolean => Math.min(a.near.get(term) ?? 0, b.near.get(term) ?? 0) >= LEAST_NEAR;
  const groups = groupsOf(a.dimension);
  const isNamed = shared.some((term) => {
    const group = table.byName.get(term.slice(1))?.group ?? null;
    return term.startsWith('#') && group !== null && groups.includes(group) && isNear(term);
  });
  if (isNamed) return null;
  // A handful of lifeboats in two sources is of the same ship, a handful of games is not.
  if ([...a.nouns].some((noun) => b.nouns.has(noun) && idf(noun) >= STRONG_IDF)) return null;
  const words = shared.filter(
    (term) =>
      !/^[#@]/.test(term) && !a.nouns.has(term) && !b.nouns.has(term) && isNear(term) && idf(term) >= TELLING_IDF,
  );
  return words.length >= SMALL_WORDS ? null : { name: 'small-count', relation: null };
}

/** Both have a period, and no two of them overlap. */
function differentPeriod(a: ComparableFigure, b: ComparableFigure): Veto | null {
  if (a.dimension === 'date' || a.periods.length === 0 || b.periods.length === 0) return null;
  // "in January" is one month, though the year was guessed differently
  const isOne = (x: Period, y: Period): boolean =>
    (x.min <= y.max && y.min <= x.max) || x.text.toLowerCase() === y.text.toLowerCase();
  const overlap = a.periods.some((x) => b.periods.some((y) => isOne(x, y)));
  return overlap ? null : { name: 'different-period', relation: 'different-period' };
}

/** One is named as the old value, or belongs to a past year while the other is of now. */
function superseded(
  a: ComparableFigure,
  b: ComparableFigure,
  _shared: readonly string[],
  { table }: FigureSpace,
): Veto | null {
  if (a.former !== b.former) return { name: 'superseded', relation: 'revised' };
  if (a.dimension === 'date') return null;
  const isEvent = [...a.classes, ...b.classes].some(
    ([name, near]) => near > CLASS_NEARNESS && isEventOf(name, a.dimension, table),
  );
  if (isEvent) return null;
  const isOld = (isPast(a) && isCurrent(b)) || (isPast(b) && isCurrent(a));
  return isOld ? { name: 'past-year', relation: 'revised' } : null;
}

/** Whether a class is of something that happens once, and can name a figure of this dimension at all. */
function isEventOf(name: string, dimension: string, table: MeasureTable): boolean {
  const entry = table.byName.get(name);
  if (entry?.event !== true) return false;
  return entry.group === null ? !dimension.startsWith('money') : groupsOf(dimension).includes(entry.group);
}

/** Whether all periods of a figure lie in years before the day of writing. */
export function isPast(figure: ComparableFigure): boolean {
  const { on } = figure;
  if (on === null || figure.periods.length === 0) return false;
  const year = dateOf(on).year;
  return figure.periods.every((period) => dateOf(period.max).year < year);
}

/** Without a period of its own, but told as of now or of what is to come. */
function isCurrent(figure: ComparableFigure): boolean {
  return figure.periods.length === 0 && (figure.now || figure.estimate);
}

const MAX_PAST_GAP = 250;

/** What has happened is not what is to happen: of two dates one lies behind the day of writing and one ahead. */
function pastAgainstFuture(a: ComparableFigure, b: ComparableFigure): Veto | null {
  if (a.dimension !== 'date') return null;
  if (a.on === null || b.on === null) {
    const isPlan = a.estimate || b.estimate;
    return isPlan || Math.abs(a.min - b.min) <= MAX_PAST_GAP ? null : { name: 'two-past-events', relation: null };
  }
  const on = Math.max(a.on, b.on);
  const isAcross = (x: ComparableFigure, y: ComparableFigure): boolean => x.max < on && y.min > on;
  // Of what is past, dates a year apart are of two events; plans may well lie years apart.
  const isLongPast = a.max < on && b.max < on && Math.abs(a.min - b.min) > MAX_PAST_GAP;
  if (isLongPast) return { name: 'two-past-events', relation: null };
  return isAcross(a, b) || isAcross(b, a) ? { name: 'past-against-future', relation: null } : null;
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

/** "part of", "of which" beside the one, "in total" beside the other. */
function partAndWhole(a: ComparableFigure, b: ComparableFigure): Veto | null {
  const isSplit =
    (a.scopes.get(SCOPE_PART) === 'part' && b.scopes.get(SCOPE_WHOLE) === 'whole') ||
    (b.scopes.get(SCOPE_PART) === 'part' && a.scopes.get(SCOPE_WHOLE) === 'whole');
  return isSplit ? { name: 'part-and-whole', relation: 'part-and-whole' } : null;
}

/** Budgeted or forecast the one, spent or finished the other. */
function estimateAgainstActual(a: ComparableFigure, b: ComparableFigure): Veto | null {
  const [x, y] = [a.scopes.get(SCOPE_STAGE), b.scopes.get(SCOPE_STAGE)];
  if (x === undefined || y === undefined || x === y) return null;
  return { name: 'estimate-against-actual', relation: 'estimate-against-actual' };
}
