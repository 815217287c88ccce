/** Vetoes of whose a figure is: another name, another clause subject, another place measured from, another person's age. */
import type { ComparableFigure, FigureSpace } from './comparable-figure.ts';
import type { Veto } from './veto.ts';

/** Nearness from which a name belongs to the figure and not merely to the sentence. */
const NAME_NEARNESS = 0.3;

/** Nearness of the name that a figure is plainly of. */
const OWNER_NEARNESS = 0.45;

/** A name of unknown kind may be a place or a scheme of the owner: it must stand nearer. */
const SURE_OWNER = 0.6;

/** Each has a name close by that the other's sentence does not hold; or each is plainly of another person or body. */
export function differentEntity(
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
export function differentSubject(a: ComparableFigure, b: ComparableFigure): Veto | null {
  if (a.subjects.size === 0 || b.subjects.size === 0) return null;
  const isApart =
    ![...a.subjects].some((name) => b.allNames.has(name)) && ![...b.subjects].some((name) => a.allNames.has(name));
  return isApart ? { name: 'different-subject', relation: null } : null;
}

/** How far something lies from a town says where it is: the next source may measure from another side. */
export function differentPosition(a: ComparableFigure, b: ComparableFigure): Veto | null {
  return (a.position || b.position) && a.max !== b.max ? { name: 'different-position', relation: null } : null;
}

/** Two ages are of two people unless one name stands right beside both; where none does, one must at least stand near both. */
export function differentAge(
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
