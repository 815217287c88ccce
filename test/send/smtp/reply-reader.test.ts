import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ReplyReader } from '../../../src/send/smtp/reply-reader.ts';

describe('ReplyReader', () => {
  it('reads the same replies however the bytes are cut', () => {
    const bytes = Buffer.from(
      '250-PIPELINING\r\n250 SIZE\r\n\r\n354 Go\r\n550-5.1.1 no\r\n550 5.1.1 such Größe\r\n250\r\n',
    );
    const whole = new ReplyReader().push(bytes);
    expect(whole.map((reply) => reply.text)).toEqual([
      '250 PIPELINING SIZE',
      '354 Go',
      '550 5.1.1 no such Größe',
      '250',
    ]);
    fc.assert(
      fc.property(fc.array(fc.nat(bytes.length)), (cuts) => {
        const reader = new ReplyReader();
        const at = [0, ...cuts.sort((a, b) => a - b), bytes.length];
        const pieces = at.slice(1).map((end, index) => bytes.subarray(at[index], end));
        expect(pieces.flatMap((piece) => reader.push(piece))).toEqual(whole);
        expect(reader.isPartial).toBe(false);
      }),
    );
  });

  it('takes bare line feeds, as some servers send them', () => {
    expect(new ReplyReader().push(Buffer.from('250 Ok\n354 Go\n'))).toHaveLength(2);
  });

  it('waits for the rest of a reply', () => {
    const reader = new ReplyReader();
    expect(reader.push(Buffer.from('250-first\r\n25'))).toEqual([]);
    expect(reader.isPartial).toBe(true);
    expect(reader.push(Buffer.from('0 last\r\n'))).toMatchObject([{ code: 250, text: '250 first last' }]);
  });

  it.each([['HTTP/1.1 400 Bad Request\r\n'], ['hello\r\n'], ['650 no such class\r\n'], ['2500 too long\r\n']])(
    'refuses %j',
    (bytes) => {
      expect(() => new ReplyReader().push(Buffer.from(bytes))).toThrow(/no reply/);
    },
  );

  it('refuses a reply without end', () => {
    const reader = new ReplyReader();
    expect(() => {
      for (let line = 0; line < 10_000; line += 1) reader.push(Buffer.from('250-and so on\r\n'));
    }).toThrow(/without end/);
    expect(() => {
      const endless = new ReplyReader();
      for (let part = 0; part < 100; part += 1) endless.push(Buffer.alloc(1024, 'x'));
    }).toThrow(/without end/);
  });

  it('does not tire of many replies', () => {
    const reader = new ReplyReader();
    let count = 0;
    for (let each = 0; each < 20_000; each += 1) count += reader.push(Buffer.from('250 2.0.0 Ok: queued\r\n')).length;
    expect(count).toBe(20_000);
  });
});
