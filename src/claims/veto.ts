/** A reason why two figures that look alike are not rivals. */
import type { ApartRelation } from '../model.ts';
import type { ComparableFigure, FigureSpace } from './comparable-figure.ts';

/** Why two figures are kept apart. */
export interface Veto {
  readonly name: string;
  /** What the two are said to be when they measure alike; null when they are simply not of one measure. */
  readonly relation: ApartRelation | null;
}

/** Looks for one reason; `shared` are the terms and classes both figures hold, most telling first. */
export type Check = (
  a: ComparableFigure,
  b: ComparableFigure,
  shared: readonly string[],
  space: FigureSpace,
) => Veto | null;
