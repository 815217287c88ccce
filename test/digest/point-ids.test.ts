import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createIdGiver, hashText } from '../../src/digest/point-ids.ts';

test('a hash is eight hexadecimal digits, the same for the same text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(hashText(text)).toMatch(/^[0-9a-f]{8}$/);
      expect(hashText(text)).toBe(hashText(text));
    }),
  );
});

test('ids are the head of the hash, lengthened where two collide', () => {
  const giveId = createIdGiver();
  const hash = hashText('levy');
  expect([giveId('levy'), giveId('levy'), giveId('levy')]).toEqual([
    hash.slice(0, 4),
    hash.slice(0, 5),
    hash.slice(0, 6),
  ]);
});

test('no id is given twice, whatever is asked for', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 2 }), { maxLength: 200 }), (contents) => {
      const giveId = createIdGiver();
      const ids = contents.map(giveId);
      expect(new Set(ids).size).toBe(ids.length);
      for (const id of ids) expect(id).toMatch(/^[0-9a-f]{4,8}$/);
    }),
  );
});
