/** Geometry of the bars beside figures of one measure: shares of the largest, so that lengths can be compared. */
import type { FigureValue } from '../model.ts';
import type { BarView } from './view.ts';

// A bar of less than this share is invisible at phone width.
const minShare = 2;

/** One bar a value, or null for all of them where bars would mislead: fewer than two values, equal or negative ones, no number, unlike units. */
export function figureBars(values: readonly Pick<FigureValue, 'min' | 'max' | 'unit'>[]): readonly (BarView | null)[] {
  const ends = values.map(({ min, max }) => [min ?? max, max ?? min] as const);
  const largest = Math.max(...ends.map(([, high]) => high ?? Number.NaN));
  const comparable =
    values.length > 1 &&
    Number.isFinite(largest) &&
    largest > 0 &&
    values.every(({ unit }) => unit === values[0]?.unit && unit !== 'date') &&
    ends.every(([low]) => low !== null && low >= 0) &&
    ends.some(([low, high]) => low !== ends[0]?.[0] || high !== ends[0]?.[1]);
  if (!comparable) return values.map(() => null);
  return ends.map(([low, high]) => bar((low ?? 0) / largest, (high ?? 0) / largest));
}

function bar(low: number, high: number): BarView {
  const solid = Math.max(minShare, Math.round(low * 100));
  const range = Math.max(high > low ? minShare : 0, Math.round(high * 100) - solid);
  const spill = Math.max(0, solid + range - 100);
  return { solid: solid - spill, range, rest: 100 - (solid - spill) - range };
}
