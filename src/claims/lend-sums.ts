/**
 * Sums of money that a story tells in full somewhere, and elsewhere without their currency: "730 million francs" in one report, "730 million" in
 * another. Two sources do not meet on such a value by chance.
 */
import type { Quantity } from '../model.ts';
import { isBareLarge } from './lend-unit.ts';

const MILLION = 1e6;

/** Sums by value, where that value is always a sum in one currency. */
export function readSums(quantities: readonly Quantity[]): ReadonlyMap<string, Quantity> {
  const sums = new Map<string, Quantity>();
  const unclear = new Set<string>();
  for (const quantity of quantities) {
    if ((quantity.max ?? quantity.min ?? 0) < MILLION || isBareLarge(quantity)) continue;
    const key = keyOf(quantity);
    if (quantity.kind !== 'money' || (sums.get(key)?.unit ?? quantity.unit) !== quantity.unit) unclear.add(key);
    else sums.set(key, quantity);
  }
  for (const key of unclear) sums.delete(key);
  return sums;
}

/** The quantities of a sentence; a bare "730 million" is the sum of that value. */
export function lendSums(row: readonly Quantity[], sums: ReadonlyMap<string, Quantity>): readonly Quantity[] {
  const sumOf = (quantity: Quantity): Quantity | undefined =>
    isBareLarge(quantity) ? sums.get(keyOf(quantity)) : undefined;
  if (!row.some((quantity) => sumOf(quantity) !== undefined)) return row;
  return row.map((quantity) => {
    const sum = sumOf(quantity);
    return sum === undefined ? quantity : { ...quantity, kind: sum.kind, unit: sum.unit };
  });
}

/** Equal for equal values, whatever bounds them. */
function keyOf({ min, max }: Quantity): string {
  return `${min ?? max} ${max ?? min}`;
}
