/** The name of a measure: head noun, entity and period, when they are certain. */
import type { Figure } from './read-figures.ts';

export interface FigureLabel {
  readonly measure: string | null;
  readonly entity: string | null;
  readonly period: string | null;
}

/** Names what the figures of one matter measure. */
export function labelFigures(figures: readonly Figure[]): FigureLabel {
  const periods = new Set(figures.flatMap((figure) => (figure.period === null ? [] : [figure.period.text])));
  return { measure: null, entity: null, period: periods.size === 1 ? ([...periods][0] ?? null) : null };
}
