/** Reading messages: against a well-kept parser on what is well-formed, and in bounds on what is not. */
import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { decodeWords } from '../../src/check/decode.ts';
import { decodePart, fieldOf, listLeaves, parseMail, parseParameters } from '../../src/check/mime.ts';
import { readParts } from '../../src/check/checked-message.ts';
import { composeMessage } from '../../src/message/compose-message.ts';
import { defaultConfig } from '../../src/config.ts';

const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }).filter((text) => text.trim() !== '');

test('reads what Collate composes as postal-mime does', async () => {
  await fc.assert(
    fc.asyncProperty(words, words, words, async (subject, text, html) => {
      const letter = { ...defaultConfig, from: { name: subject.slice(0, 40), address: 'a@a.example' } };
      const composed = composeMessage(
        { id: '1', subject, text, html: `<p>${html.replaceAll('<', '&lt;')}</p>`, marks: [] },
        letter,
        { date: new Date(0) },
      );
      const bytes = composed.forRecipient({ address: 'b@b.example', name: null, attributes: {}, token: 't' });
      const theirs = await PostalMime.parse(bytes);
      const mail = parseMail(bytes);
      const ours = readParts(mail, 'x.eml');
      expect(mail.defects).toEqual([]);
      expect(fieldOf(mail.fields, 'subject')?.value).toBe(theirs.subject);
      expect(ours.html?.content.trim()).toBe(theirs.html?.trim());
      expect(ours.html?.defect ?? null).toBeNull();
      // postal-mime joins flowed lines; what the parts hold is the same but for blanks.
      expect(ours.text?.content.replace(/\s/g, '')).toBe(theirs.text?.replace(/\s/g, ''));
    }),
    { numRuns: 60 },
  );
});

describe('encoded words', () => {
  test.each([
    ['plain', 'Port', 'Port'],
    ['Q', '=?UTF-8?Q?K=C3=BCste_und?= Meer', 'Küste und Meer'],
    ['B', '=?utf-8?B?S8O8c3Rl?=', 'Küste'],
    ['blanks between two words are none', '=?UTF-8?Q?a?=  =?UTF-8?Q?b?=', 'ab'],
    ['a character cut in two', '=?UTF-8?Q?K=C3?= =?UTF-8?Q?=BCste?=', 'Küste'],
    ['another charset', '=?iso-8859-1?Q?K=FCste?=', 'Küste'],
    ['an unknown charset', '=?klingon?Q?abc?=', 'abc'],
    ['raw UTF-8', 'K\u00c3\u00bcste', 'Küste'],
    ['no encoded word', '=?what?', '=?what?'],
  ])('%s', (_name, raw, value) => expect(decodeWords(raw)).toBe(value));
});

test('parameters: quoted, plain, doubled, upper case', () => {
  expect(parseParameters('Text/HTML; Charset="utf-8"; x=a\\b; boundary="a\\"b;c"; charset=other')).toEqual({
    value: 'text/html',
    parameters: { charset: 'utf-8', x: 'a\\b', boundary: 'a"b;c' },
  });
});

test('parts inside parts, an attachment, and where each starts', () => {
  const raw = [
    'Content-Type: multipart/mixed; boundary=a',
    '',
    'preamble',
    '--a',
    'Content-Type: multipart/alternative; boundary=ab',
    '',
    '--ab',
    '',
    'plain',
    '--ab',
    'Content-Type: text/html',
    'Content-Transfer-Encoding: base64',
    '',
    'PHA+eDwvcD4=',
    '--ab--',
    '--a',
    'Content-Type: text/html',
    'Content-Disposition: attachment; filename=a.html',
    '',
    '<p>not this</p>',
    '--a--',
    'epilogue',
  ].join('\r\n');
  const mail = parseMail(Buffer.from(raw));
  expect(listLeaves(mail.root).map(({ type, line }) => [type, line])).toEqual([
    ['text/plain', 9],
    ['text/html', 14],
    ['text/html', 20],
  ]);
  const { html, text } = readParts(mail, 'x.eml');
  expect([html?.content, text?.content]).toEqual(['<p>x</p>', 'plain']);
  expect([html?.bytes, html?.encodedBytes]).toEqual([8, 12]);
});

test('a body is decoded whatever it says, and says what is wrong', () => {
  const mail = parseMail(
    Buffer.from('Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n!!!'),
  );
  expect(decodePart(mail, mail.root).defect).toBe('expected base64, found other characters');
});

describe('hostile messages are read within bounds', () => {
  test('any bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 3000 }), (bytes) => void readParts(parseMail(bytes), 'x')));
  });

  test('parts nested without end', () => {
    const raw = Array.from(
      { length: 500 },
      (_, index) => `Content-Type: multipart/mixed; boundary=b${index}\r\n\r\n--b${index}\r\n`,
    ).join('');
    expect(parseMail(Buffer.from(raw)).defects.map(({ message }) => message)).toContain(
      'expected at most 8 levels of parts, found more',
    );
  });

  test('a hundred thousand parts', () => {
    const mail = parseMail(
      Buffer.from(`Content-Type: multipart/mixed; boundary=b\r\n\r\n${'--b\r\n\r\nx\r\n'.repeat(100_000)}`),
    );
    expect(listLeaves(mail.root).length).toBeLessThanOrEqual(200);
  });

  test('a hundred thousand fields', () => {
    expect(parseMail(Buffer.from('a: b\r\n'.repeat(100_000))).fields).toHaveLength(1000);
  });
});
