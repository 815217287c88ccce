/** Vetoes of faint likeness: too few words shared, none of them near, small numbers that meet by chance. */
import type { ComparableFigure, FigureSpace } from './comparable-figure.ts';
import type { Veto } from './veto.ts';
import { groupsOf } from './veto-class.ts';

/** idf below which a shared term tells nothing. */
const TELLING_IDF = 1.6;

/** A rare word right beside both figures ("transistors", "tuition") names the measure by itself. */
const STRONG_IDF = 2.8;

const BESIDE = 0.55;

const LARGE_COUNT = 1000;

/** Nearness at which a shared class of measure alone tells what both figures are of. */
const TELLING_CLASS = 0.45;

/** A class and a term, or two terms, must be shared: one word in common is chance. */
export function tooLittleShared(
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

/** Nearness that at least one shared word must have on both sides: context alone joins whole paragraphs. */
const LEAST_NEAR = 0.3;

const LEAST_IDF = 1;

/** A rare word beside the one figure may stand in the sentence before the other ("Harrow Meadows … it"): two of them will do. */
const RARE_IDF = 2.5;

const RARE_NEAR = 0.2;

/** Rarity from which a currency tells as much as a unit: one in twelve figures of the story is in it. */
const RARE_CURRENCY = 1.5;

/** No shared word stands near both figures: only their surroundings are alike. */
export function nothingNear(
  a: ComparableFigure,
  b: ComparableFigure,
  shared: readonly string[],
  { idf, rarity }: FigureSpace,
): Veto | null {
  const nearness = (term: string): readonly [number, number] => {
    const [x, y] = [a.near.get(term) ?? 0, b.near.get(term) ?? 0];
    return [Math.min(x, y), Math.max(x, y)];
  };
  const isNear = shared.some(
    (term) =>
      term.startsWith('@measure') ||
      (term.startsWith('@money') && rarity(a.dimension) >= RARE_CURRENCY) ||
      (nearness(term)[0] >= LEAST_NEAR && (term.startsWith('#') || idf(term) >= LEAST_IDF)),
  );
  if (isNear) return null;
  const rare = shared.filter((term) => {
    const [least, most] = nearness(term);
    return !/^[#@]/.test(term) && idf(term) >= RARE_IDF && least >= RARE_NEAR && most >= 2 * LEAST_NEAR;
  });
  return rare.length >= 2 ? null : { name: 'nothing-near', relation: null };
}

/** Small numbers of things abound: a class that names the count must stand by both, or two telling words besides the noun. */
const SMALL_COUNT = 12;

const SMALL_WORDS = 2;

const SMALL: Veto = { name: 'small-count', relation: null };

/** Two handfuls of things that no class and too few words join. */
export function smallCount(
  a: ComparableFigure,
  b: ComparableFigure,
  shared: readonly string[],
  { idf, table, isNamePart }: FigureSpace,
): Veto | null {
  if (a.dimension !== 'count' || a.max === b.max || Math.max(a.max, b.max) > SMALL_COUNT) return null;
  // "One bullet went in …", "one victim died": one of them is told of, not how many
  if (Math.min(a.max, b.max) <= 1 && Math.max(a.max, b.max) > 2) return SMALL;
  const isNear = (term: string): boolean => Math.min(a.near.get(term) ?? 0, b.near.get(term) ?? 0) >= LEAST_NEAR;
  const groups = groupsOf(a.dimension);
  const isNamed = shared.some((term) => {
    const group = table.byName.get(term.slice(1))?.group ?? null;
    return term.startsWith('#') && group !== null && groups.includes(group) && isNear(term);
  });
  if (isNamed) return null;
  const words = shared.filter(
    (term) =>
      !/^[#@]/.test(term) &&
      !a.nouns.has(term) &&
      !b.nouns.has(term) &&
      !isNamePart(term) &&
      isNear(term) &&
      idf(term) >= TELLING_IDF,
  );
  // A handful of lifeboats in two sources is of the same ship, a handful of games is not; and bullets fired are none found.
  // "four of the six lifeboats", "three of the lifeboats": each says of which
  const isRareNoun = [...a.nouns].some((noun) => b.nouns.has(noun) && idf(noun) >= STRONG_IDF);
  const needed = isRareNoun ? (a.part === 'of' && b.part === 'of' ? 0 : 1) : SMALL_WORDS;
  return words.length >= needed ? null : SMALL;
}
