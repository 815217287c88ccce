/** Where a finding is: lines of the file, whatever the encoding; sections; how many are listed. */
import { describe, expect, test } from 'vitest';
import { checkMessage, maxFindingsPerRule } from '../../src/check/check-message.ts';
import { createCheckedMessage, createFilePart } from '../../src/check/checked-message.ts';
import { encodeQuotedPrintable } from '../../src/message/quoted-printable.ts';
import { findingsOf, goodHtml, makeMessage, readMessage } from './make-message.ts';

// Long lines and letters of several bytes, so that offsets, bytes and lines part ways.
const html = goodHtml({
  body: `${'<p>Küste – größer als 7 €</p>\n'.repeat(40)}<p><a href="#">here it is</a></p>\n<p>more</p>`,
});

function withBody(encoding: string, body: string): string {
  return `From: A <a@a.example>\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}`;
}

function lineOf(raw: string): string {
  const [finding] = findingsOf(readMessage(Buffer.from(raw, 'utf8')), 'link-address');
  return raw.split('\n')[(finding?.place.line ?? 0) - 1] ?? '';
}

describe('the line in the message', () => {
  test('8bit', () => expect(lineOf(withBody('8bit', html.replaceAll('\n', '\r\n')))).toContain('href="#"'));
  test('quoted-printable', () => {
    const lines = encodeQuotedPrintable(html);
    expect(lineOf(withBody('quoted-printable', lines))).toMatch(/<a href|href=3D|here it/);
  });
  test('base64', () => {
    const encoded = Buffer.from(html).toString('base64').replace(/.{76}/g, '$&\r\n');
    const found = lineOf(withBody('base64', encoded));
    const at = encoded.replaceAll('\r\n', '').indexOf(found.trim());
    const decoded = Buffer.from(encoded.replaceAll('\r\n', '').slice(at - 4 - (at % 4), at + 84), 'base64').toString(
      'latin1',
    );
    expect(decoded).toContain('<a href');
  });
});

test('a page of its own has line and column', () => {
  const page = createFilePart(
    '<html lang="en">\n<body>\n<p>x</p> <a href="#">here it is</a></body></html>',
    'index.html',
  );
  const source = { file: 'index.html', mail: null, html: page, text: null, digest: null, digestFile: null };
  const message = createCheckedMessage({ ...source, letter: { postalAddress: null, clients: [], isKnown: false } });
  const report = checkMessage(message);
  expect(report.findings.find(({ rule }) => rule === 'link-address')?.place).toMatchObject({
    file: 'index.html',
    line: 3,
    column: 10,
  });
  expect(report.skipped.find(({ rule }) => rule === 'header-fields')?.reason).toBe(
    'there is no message (message.eml), only its parts',
  );
});

test('the section is that of the byte ledger', () => {
  const [finding] = findingsOf(
    makeMessage({
      body: '<div class="part-story-1">x</div><div class="part-story-2"><a href="#">here it is</a></div>',
    }),
    'link-address',
  );
  expect(finding?.place.section).toBe('story-2');
});

test('a header finding names field and line', () => {
  const [finding] = findingsOf(makeMessage({ fields: { Subject: 'SHOUTING AT READERS' } }), 'subject');
  expect(finding?.place).toMatchObject({ part: 'header', header: 'Subject', line: 3 });
});

test('of many findings of one rule the first are listed, the rest counted', () => {
  const found = findingsOf(makeMessage({ body: '<a href="#">here it is</a>'.repeat(25) }), 'link-address');
  expect(found).toHaveLength(maxFindingsPerRule + 1);
  expect(found.at(-1)?.message).toBe('and 15 more of this kind');
});

test('the worst come first', () => {
  const found = findingsOf(makeMessage({ body: '<h3>x</h3><a href="#">here it is</a>' }));
  const order = ['error', 'warning', 'notice'];
  const ranks = found.map(({ severity }) => order.indexOf(severity));
  expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
  expect(new Set(ranks).size).toBeGreaterThan(1);
});

test('the same message gives the same report', () => {
  const change = { body: '<h3>x</h3><a href="#">here it is</a><video></video>' };
  expect(findingsOf(makeMessage(change))).toEqual(findingsOf(makeMessage(change)));
});
