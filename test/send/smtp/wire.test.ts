import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkEnvelopeAddress, needsUtf8, toWire, toWirePieces } from '../../../src/send/smtp/wire.ts';

const wire = (text: string): string => toWire(Buffer.from(text, 'latin1')).toString('latin1');

describe('toWire', () => {
  it('stuffs every line that starts with a dot, the first included', () => {
    expect(wire('.a\r\n.\r\n..\r\nb.\r\n')).toBe('..a\r\n..\r\n...\r\nb.\r\n');
  });

  it('hands back the same buffer when there is nothing to stuff', () => {
    const message = Buffer.from('a.\r\nb\r\n');
    expect(toWire(message)).toBe(message);
  });

  it('is undone by what a server does, whatever the text', () => {
    const line = fc.string({ unit: fc.constantFrom('.', 'a', ' ', 'é') });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1 }), (lines) => {
        const text = `${lines.join('\r\n')}\r\n`;
        const sent = wire(text);
        expect(sent.replace(/(^|\r\n)\./g, '$1')).toBe(text);
        // The end of data is CRLF.CRLF: it must not come before the final dot that follows.
        expect(`\r\n${sent}`).not.toContain('\r\n.\r\n');
      }),
    );
  });

  it('takes pieces of whole lines as it takes them joined', () => {
    const line = fc.string({ unit: fc.constantFrom('.', 'a', 'é'), maxLength: 6 });
    // Some longer than what is remembered, and each twice.
    const piece = fc.tuple(fc.array(line, { minLength: 1, maxLength: 4 }), fc.constantFrom(1, 900));
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 5 }), (parts) => {
        const pieces = parts.map(([lines, times]) => Buffer.from(`${lines.join('\r\n')}\r\n`.repeat(times), 'latin1'));
        const joined = toWire(Buffer.concat(pieces));
        for (let again = 0; again < 2; again += 1)
          expect(Buffer.concat(toWirePieces(pieces)).equals(joined)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it('refuses a piece that does not end its line', () => {
    expect(() => toWirePieces([Buffer.from('a\r\n'), Buffer.from('b')])).toThrow(/expected every line/);
  });

  const smuggled = [
    'a\n.\r\nMAIL FROM:<x@y>\r\n',
    'a\r\n.\nb\r\n',
    'a\r.\rb\r\n',
    'a\r\n.\rb\r\n',
    '\n.\n\r\n',
    'a\r\n\r',
    'a\nb\r\n',
    'a\rb\r\n',
  ];
  it.each(smuggled)('refuses %j: some servers would see an end of data in it', (text) => {
    expect(() => wire(text)).toThrow(expect.objectContaining({ code: 'message-line-ends' }));
  });

  it('refuses a message that does not end its last line', () => {
    expect(() => wire('a')).toThrow(expect.objectContaining({ code: 'message-line-ends' }));
    expect(() => wire('')).toThrow(expect.objectContaining({ code: 'message-line-ends' }));
  });
});

describe('checkEnvelopeAddress', () => {
  const bad = [
    'b@x\r\nRCPT TO:<evil@y>',
    'b@x\nDATA',
    'b@x> SIZE=1',
    '<b@x>',
    'b@x, evil@y',
    'b@x evil@y',
    'a"b"@x',
    'b@[127.0.0.1]',
    'b@x\u0000',
    'b@x\u2028',
    'b@x\u00a0',
    '@x',
    'b@',
    'b',
    '',
    `${'a'.repeat(250)}@example.org`,
  ];
  it.each(bad)('refuses %j', (address) => {
    expect(() => checkEnvelopeAddress(address)).toThrow(expect.objectContaining({ code: 'address-unsafe' }));
  });

  it.each(['ana@example.org', "o'hara+week@example.org", 'jürgen@xn--bcher-kva.example', 'a=b_c/d@example.org'])(
    'takes %s',
    (address) => {
      expect(checkEnvelopeAddress(address)).toBe(address);
    },
  );

  it('lets nothing through that could end a command', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        try {
          expect(checkEnvelopeAddress(text)).not.toMatch(/[\r\n<>\s]/);
        } catch (error) {
          expect(error).toMatchObject({ code: 'address-unsafe' });
        }
      }),
    );
  });

  it('knows which addresses need SMTPUTF8', () => {
    expect([needsUtf8('jürgen@example.org'), needsUtf8('jurgen@example.org')]).toEqual([true, false]);
  });
});
