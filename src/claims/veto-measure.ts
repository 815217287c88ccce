/** Veto of what nobody names: before two sources are said to differ, something must tell that both figures measure one thing. */
import { PEOPLE } from '../text/figures/measure-words.ts';
import type { ComparableFigure, FigureSpace } from './comparable-figure.ts';
import { compareValues } from './figure-values.ts';
import type { Veto } from './veto.ts';
import { CLASS_NEARNESS, groupsOf } from './veto-class.ts';

/** Nearness and idf of a word that tells on both sides what is measured. */
const TELLING_NEAR = 0.45;
const TELLING_IDF = 1.6;
/** Nearness of a class that surely names the one figure. */
const SURE_CLASS = 0.45;
/** Figures of these kinds are of anything: shares of a hundred, and people. */
const SHARE = 'percent';

/**
 * "Of 500,000 people" and "100,000 people", "46 residents were brought out" and "17 people are missing", a claim for 11% and a quarter of the
 * trains: that they are people, or shares, does not make them of one thing. One class must stand by both, or, where neither has one, one word.
 */
export function unnamed(
  a: ComparableFigure,
  b: ComparableFigure,
  shared: readonly string[],
  space: FigureSpace,
): Veto | null {
  const isOfAnything = a.dimension === SHARE || (a.dimension === 'count' && areAnyPeople(a, b, space));
  if (!isOfAnything || hasSharedClass(a, b, space) || areOfThings(a, b, space)) return null;
  const values = compareValues(a, b);
  if (values === 'equal' || values === 'compatible') return null;
  const isOneSided = a.dimension === 'count' && hasSureClass(a, space) !== hasSureClass(b, space);
  if (!isOneSided && sharesWord(a, b, shared, space)) return null;
  return { name: 'unnamed', relation: null };
}

/** Both count people, and not by one noun that says what they are ("passengers"). */
function areAnyPeople(a: ComparableFigure, b: ComparableFigure, { table }: FigureSpace): boolean {
  const families = (figure: ComparableFigure): readonly string[] =>
    [...figure.nouns].map((noun) => table.families.get(noun) ?? noun);
  const [x, y] = [families(a), families(b)];
  if (x.length === 0 || y.length === 0) return false;
  if (![...x, ...y].every((family) => family.startsWith(PEOPLE))) return false;
  return !x.some((family) => family !== PEOPLE && y.includes(family));
}

/** "a third of the cost", "40 percent of the total": what both are shares of is told; but what people think, or do, may be anything. */
function areOfThings(a: ComparableFigure, b: ComparableFigure, { table, isNamePart }: FigureSpace): boolean {
  if (a.whole.size === 0 || b.whole.size === 0) return false;
  return [...a.whole, ...b.whole].every(
    (term) => !isNamePart(term) && !(table.families.get(term) ?? term).startsWith(PEOPLE),
  );
}

function isOwnClass(name: string, { dimension }: ComparableFigure, { table }: FigureSpace): boolean {
  const group = table.byName.get(name)?.group ?? null;
  return group !== null && groupsOf(dimension).includes(group);
}

function hasSharedClass(a: ComparableFigure, b: ComparableFigure, space: FigureSpace): boolean {
  return [...a.classes].some(
    ([name, near]) =>
      near >= CLASS_NEARNESS &&
      (b.classes.get(name) ?? 0) >= CLASS_NEARNESS &&
      (isOwnClass(name, a, space) || isShareOfMoney(name, a, space)),
  );
}

/** "pays 40 percent of the cost": money is named in whole or in shares. */
function isShareOfMoney(name: string, { dimension }: ComparableFigure, { table }: FigureSpace): boolean {
  return dimension === SHARE && table.byName.get(name)?.group === 'money';
}

function hasSureClass(figure: ComparableFigure, space: FigureSpace): boolean {
  return [...figure.classes].some(([name, near]) => near >= SURE_CLASS && isOwnClass(name, figure, space));
}

function sharesWord(
  a: ComparableFigure,
  b: ComparableFigure,
  shared: readonly string[],
  { idf, isNamePart }: FigureSpace,
): boolean {
  return shared.some(
    (term) =>
      !/^[#@]/.test(term) &&
      !a.nouns.has(term) &&
      !b.nouns.has(term) &&
      !isNamePart(term) &&
      idf(term) >= TELLING_IDF &&
      Math.min(a.near.get(term) ?? 0, b.near.get(term) ?? 0) >= TELLING_NEAR,
  );
}
