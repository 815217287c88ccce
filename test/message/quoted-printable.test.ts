import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeQuotedPrintable } from '../../src/message/quoted-printable.ts';

function decode(encoded: string): string {
  const bytes = encoded
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

test.each([
  ['plain text is kept', 'Port of Lisbon\n', 'Port of Lisbon\r\n'],
  ['an open line is closed softly', 'Port', 'Port=\r\n'],
  ['nothing is nothing', '', ''],
  ['other letters are spelt out', 'é\n', '=C3=A9\r\n'],
  ['the equals sign too', 'a=b\n', 'a=3Db\r\n'],
  ['a blank at the end of a line too', 'a \nb\t\n', 'a=20\r\nb=09\r\n'],
  ['a blank that is all of a line too', ' \n', '=20\r\n'],
  ['a dot at the start of a line too', '.\n..\n', '=2E\r\n=2E.\r\n'],
  ['"From " at the start of a line too', 'From here\nFromage\n', '=46rom here\r\nFromage\r\n'],
  ['every line end is CRLF', 'a\rb\r\nc\n', 'a\r\nb\r\nc\r\n'],
])('%s', (_why, text, encoded) => {
  expect(encodeQuotedPrintable(text)).toBe(encoded);
});

test('a dot that a soft break brings to the start of a line is spelt out', () => {
  expect(encodeQuotedPrintable(`${'a'.repeat(75)}.\n`)).toBe(`${'a'.repeat(75)}=\r\n=2E\r\n`);
});

test('pieces may be joined in any order: lines stay short and each decodes to itself', () => {
  const piece = fc.string({
    unit: fc.constantFrom('a', ' ', '=', '.', 'é', '👩‍👧', '\n', '\r\n', '\t', 'From '),
    maxLength: 300,
  });
  fc.assert(
    fc.property(piece, piece, (one, other) => {
      const joined = encodeQuotedPrintable(one) + encodeQuotedPrintable(other);
      expect(decode(joined)).toBe((one + '\0' + other).replace(/\r\n|\r|\n/g, '\r\n').replace('\0', ''));
      for (const line of joined.split('\r\n')) {
        expect(line.length).toBeLessThanOrEqual(76);
        expect(line).not.toMatch(/^\.|^From |[ \t]$/);
      }
    }),
  );
});
