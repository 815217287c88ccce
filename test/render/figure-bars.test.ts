import fc from 'fast-check';
import { expect, test } from 'vitest';
import { figureBars } from '../../src/render/figure-bars.ts';

const usd = (min: number | null, max: number | null): { min: number | null; max: number | null; unit: string } => ({
  min,
  max,
  unit: 'USD',
});

test('lengths are shares of the largest; a range is hollow from its lower end', () => {
  expect(figureBars([usd(50, 50), usd(75, 100)])).toEqual([
    { solid: 50, range: 0, rest: 50 },
    { solid: 75, range: 25, rest: 0 },
  ]);
});

test.each([
  ['one value', [usd(1, 1)]],
  ['equal values', [usd(4, 4), usd(4, 4)]],
  ['a value below zero', [usd(-1, 2), usd(3, 3)]],
  ['no number', [usd(null, null), usd(3, 3)]],
  ['unlike units', [usd(1, 1), { min: 2, max: 2, unit: 'EUR' }]],
  [
    'days of the calendar',
    [
      { min: 1, max: 1, unit: 'date' },
      { min: 2, max: 2, unit: 'date' },
    ],
  ],
  ['nothing but zero', [usd(0, 0), usd(0, 0)]],
])('no bars for %s', (_, values) => {
  expect(figureBars(values).every((bar) => bar === null)).toBe(true);
});

test('parts of a bar are whole and add up to 100', () => {
  const range = fc.tuple(fc.double({ min: 0, max: 1e12, noNaN: true }), fc.double({ min: 0, max: 1e12, noNaN: true }));
  fc.assert(
    fc.property(fc.array(range, { minLength: 2, maxLength: 5 }), (ranges) => {
      for (const bar of figureBars(ranges.map(([a, b]) => usd(Math.min(a, b), Math.max(a, b))))) {
        if (bar === null) continue;
        expect(bar.solid + bar.range + bar.rest).toBe(100);
        expect(Math.min(bar.solid, bar.range, bar.rest)).toBeGreaterThanOrEqual(0);
      }
    }),
  );
});
