/** What each sign is worth is learned by our own regression: it finds weights that made the data, and asks no sign for what it cannot tell. */
import { describe, expect, it } from 'vitest';
import { fitLogistic, type Row } from '../../bench/support/logistic.ts';

const sure = (value: number): number => 1 / (1 + Math.exp(-value));

/** Rows of each pair of values as often as the likelihood has it, in thousandths. */
function rowsOf(likelihood: (x: number, y: number) => number): readonly Row[] {
  const values = [-2, -1, 0, 1, 2];
  return values.flatMap((x) =>
    values.flatMap((y) => {
      const hits = Math.round(1000 * likelihood(x, y));
      return Array.from({ length: 1000 }, (_, index) => ({ values: [x, y, 7], isTrue: index < hits }));
    }),
  );
}

describe('the logistic regression', () => {
  it('finds the weights that made the data', () => {
    const { weights, bias } = fitLogistic(
      rowsOf((x, y) => sure(-0.5 + 1.2 * x - 0.4 * y)),
      0.001,
    );
    expect(weights[0]).toBeCloseTo(1.2, 1);
    expect(weights[1]).toBeCloseTo(-0.4, 1);
    expect(bias).toBeCloseTo(-0.5, 1);
  });

  it('gives a sign that is always there no weight', () => {
    const { weights } = fitLogistic(
      rowsOf((x) => sure(x)),
      1,
    );
    expect(weights[2]).toBeCloseTo(0, 6);
  });

  it('draws weights to nothing by its penalty', () => {
    const rows = rowsOf((x) => sure(2 * x));
    const [loose, tight] = [1, 100_000].map((penalty) => fitLogistic(rows, penalty).weights[0] ?? 0);
    expect(loose).toBeGreaterThan(1.8);
    expect(tight).toBeLessThan(0.5);
    expect(tight).toBeGreaterThan(0);
  });
});
