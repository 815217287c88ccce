/** Vetoes of what is counted: another noun, another class of measure. */
import { PEOPLE, type MeasureGroup, type MeasureTable } from '../text/figures/measure-words.ts';
import type { ComparableFigure, FigureSpace } from './comparable-figure.ts';
import type { Veto } from './veto.ts';

/** Two counts of different things. */
export function differentNoun(
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

/** A quarter of the trains, two thirds of the members: shares of different wholes. */
export function differentWhole(
  a: ComparableFigure,
  b: ComparableFigure,
  _shared: readonly string[],
  { table }: FigureSpace,
): Veto | null {
  if (a.whole.size + b.whole.size === 0 || [...a.whole].some((term) => b.whole.has(term))) return null;
  if (a.whole.size === 0 || b.whole.size === 0) return isUntold(a, b, table) ? OTHER_WHOLE : null;
  // "of the total", "of the cost": of whatever is spoken of
  const isVague = (terms: ReadonlySet<string>): boolean =>
    [...terms].every((term) => table.vagueWholes.has(term) || table.generalTerms.has(term));
  if (isVague(a.whole) || isVague(b.whole)) return null;
  // one family of nouns, or people of any kind
  const families = (terms: ReadonlySet<string>): readonly string[] =>
    [...terms].map((term) => table.families.get(term) ?? term);
  const [x, y] = [families(a.whole), families(b.whole)];
  const isOne = x.some((family) => y.includes(family)) || (x.some(isPeople) && y.some(isPeople));
  return isOne ? null : OTHER_WHOLE;
}

const OTHER_WHOLE: Veto = { name: 'different-whole', relation: null };

/** "24 percent of trains" beside a claim for 11 percent: nothing near the second speaks of trains. */
function isUntold(a: ComparableFigure, b: ComparableFigure, table: MeasureTable): boolean {
  const [told, other] = a.whole.size > 0 ? [a, b] : [b, a];
  const isTold = (term: string): boolean => {
    const family = table.families.get(term) ?? term;
    return isPeople(family) || [...other.near.keys()].some((word) => (table.families.get(word) ?? word) === family);
  };
  return ![...told.whole].some((term) => table.vagueWholes.has(term) || table.generalTerms.has(term) || isTold(term));
}

function isPeople(family: string): boolean {
  return family.startsWith(PEOPLE);
}

/** How much nearer than the other a class of measure must be to name the figure. */
const CLASS_LEAD = 1.3;

/** Nearness from which a class names a figure: one from a heading or the sentence before does not. */
export const CLASS_NEARNESS = 0.3;

/** Groups of classes that can name a figure of each dimension: a price says nothing of a count of homes. */
const GROUPS: readonly (readonly [dimension: string, groups: readonly MeasureGroup[]])[] = [
  ['count', ['people', 'votes', 'homes']],
  ['money', ['money']],
  ['percent', ['votes', 'rates']],
  ['measure', ['size', 'mass', 'pace']],
  ['duration', ['terms', 'people']],
  ['date', ['dates']],
];

/** Groups of classes that can name a figure of this dimension. */
export function groupsOf(dimension: string): readonly MeasureGroup[] {
  return GROUPS.find(([kind]) => dimension.split(':')[0] === kind)?.[1] ?? [];
}

/** killed against injured: the nearest classes of one group differ and neither figure is near the other's. */
export function differentClass(
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
