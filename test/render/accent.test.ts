import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accentColours, contrast, darkGround, lightGround } from '../../src/render/accent.ts';

test('contrast of black and white is 21, of equals 1', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#777777', '#777777')).toBeCloseTo(1);
});

test('any accent becomes readable in both schemes', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffffff }), (value) => {
      const { accent, accentDark } = accentColours(`#${value.toString(16).padStart(6, '0')}`);
      expect(contrast(accent, lightGround)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(accentDark, darkGround)).toBeGreaterThanOrEqual(4.5);
    }),
  );
});

test('a readable accent is left alone', () => {
  expect(accentColours('#1f4e79').accent).toBe('#1f4e79');
});
