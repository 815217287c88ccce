/** Messages made to make a check hang or fall over: every one ends in findings. Seconds here would be hours there, so sizes are large. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findingsOf, makeMessage, readMessage } from './make-message.ts';

const many = 30_000;

// Each of these takes well under a second on an idle machine; quadratic work would take minutes.
describe('ends', { timeout: 20_000 }, () => {
  test.each([
    ['open elements', { body: '<div>'.repeat(many) }],
    [
      'open formatting elements',
      { body: Array.from({ length: many }, (_, index) => `<font size=${index}>`).join('') + '<p>'.repeat(many) },
    ],
    ['rows inside a drawing', { body: `<svg>${'<tr>'.repeat(many)}` }],
    ['attributes', { body: `<p ${Array.from({ length: many }, (_, index) => `a${index}=1`).join(' ')}>` }],
    ['brackets', { body: '<'.repeat(many) }],
    ['conditional comments that open', { body: '<!--[if mso]>'.repeat(many) }],
    ['conditional comments that open and close', { body: '<!--[if mso]>x<![endif]-->'.repeat(3000) }],
    ['nested CSS', { head: `<style>${'a{'.repeat(many)}</style>` }],
    ['CSS comments that open', { head: `<style>${'/*'.repeat(many)}</style>` }],
    [
      'selectors that backtrack',
      {
        head: `<style>${'div div div div div div div div x{color:red}'.repeat(300)}</style>`,
        body: `${'<div>'.repeat(100)}${'<x>a</x>'.repeat(200)}${'</div>'.repeat(100)}`,
      },
    ],
    [
      'siblings that backtrack',
      { head: '<style>i~i~i~i~i~b{color:red}</style>', body: '<i>a</i>'.repeat(3000) + '<b>x</b>'.repeat(50) },
    ],
    ['a selector of megabytes', { head: `<style>${'a '.repeat(200_000)}{color:red}</style>` }],
    ['media queries', { head: `<style>@media ${'(min-width:1px) and '.repeat(many)}{p{color:red}}</style>` }],
    ['url( that never ends', { head: `<style>p{background:${'url('.repeat(many)}}</style>` }],
    ['blanks at line ends', { more: `${' '.repeat(many)}x\n`.repeat(20) }],
    ['blanks in a subject', { fields: { Subject: `=?UTF-8?Q?a?=${' '.repeat(many)}x` } }],
    ['encoded words that never end', { fields: { Subject: '=?a?q?'.repeat(many) } }],
    ['angle brackets in From', { fields: { From: '<'.repeat(many) } }],
    ['quotes in From', { fields: { From: '"\\'.repeat(many) } }],
    ['braces', { more: '{{'.repeat(many) }],
    [
      'citation marks',
      { body: `<p>${'<a href="https://a.example/">[1]</a>'.repeat(3000)}</p>`, more: '[1] '.repeat(many) },
    ],
    ['links', { body: '<a href="https://a.example/x">y</a>'.repeat(3000), more: `${'https://'.repeat(many)} ` }],
    ['style tags that never close', { body: '<style>'.repeat(many) }],
    ['an inline style of megabytes', { body: `<p style="${'a:b;'.repeat(many)}">x</p>` }],
    ['brackets in an inline style', { body: `<p style="color:${'rgb('.repeat(many)}">x</p>` }],
  ])('%s', (_name, change) => {
    expect(findingsOf(makeMessage(change)).length).toBeGreaterThan(0);
  });
});

test('any bytes are checked without an exception', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => void findingsOf(readMessage(bytes))),
    { numRuns: 60 },
  );
});

test('any HTML is checked without an exception', () => {
  const piece = fc.constantFrom(
    '<p>',
    '</p>',
    '<table>',
    '<td',
    ' style="',
    'color:',
    '#fff',
    '"',
    '>',
    '<!--[if mso]>',
    '<![endif]-->',
    '<style>',
    '@media',
    '{',
    '}',
    '</style>',
    '<a href=',
    '[1]',
    '<svg>',
    '<br>',
    '&amp;',
    'x',
  );
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 60 }),
      (pieces) => void findingsOf(makeMessage({ body: pieces.join('') })),
    ),
    { numRuns: 150 },
  );
});
