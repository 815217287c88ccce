/** Rules on the message's form and on what is left over in it. */
import { digest } from '../../support/digest-builder.ts';
import { tableOf } from './table.ts';

const field = (name: string, value: string | null): { readonly fields: Readonly<Record<string, string | null>> } => ({
  fields: { [name]: value },
});

tableOf('header-fields', [
  ['all', {}, null],
  ['no From', field('From', null), 'expected a From field'],
  ['two From', { raw: (raw) => `From: B <b@b.example>\r\n${raw}` }, 'expected one From field, found another'],
  ['From without an address', field('From', 'The Week'), 'expected an address, found'],
  ['two addresses in From', field('From', 'a@a.example, b@b.example'), 'expected one address'],
  ['no Date', field('Date', null), 'expected a Date field'],
  ['a Date that is none', field('Date', 'tomorrow'), 'expected a date as RFC 5322 writes it'],
  ['a Message-ID without brackets', field('Message-ID', '1@a.example'), 'expected <something@domain>'],
  ['another MIME version', field('MIME-Version', '2'), 'expected 1.0'],
  ['a comment in the MIME version', field('MIME-Version', '1.0 (made by hand)'), null],
]);

tableOf('message-form', [
  ['well-formed', {}, null],
  ['a bare line feed', { raw: (raw) => raw.replace('\r\n\r\n', '\r\n\n') }, 'found a bare CR or LF'],
  ['line feeds throughout are the file’s, not the message’s', { raw: (raw) => raw.replaceAll('\r\n', '\n') }, null],
  ['a long line', { more: 'x'.repeat(1200) }, 'expected lines of at most 998 octets, found 120'],
  ['NUL', { more: 'a\0b' }, 'expected no NUL'],
  ['bytes in the header', field('Subject', 'Küste'), 'expected ASCII in the header'],
  ['no field', { raw: (raw) => `nonsense\r\n${raw}` }, 'expected a header field, found "nonsense"'],
  ['no boundary', field('Content-Type', 'multipart/alternative'), 'expected a boundary'],
  ['not closed', { raw: (raw) => raw.replace('--b0--', '') }, 'expected the closing line --b0--'],
  ['no text part', { text: null }, 'warning: expected a text part beside the HTML'],
  [
    'the text part last',
    {
      raw: (raw) =>
        raw.replace('text/html', 'text/x').replace('text/plain', 'text/html').replace('text/x', 'text/plain'),
    },
    'expected the text part before the HTML part',
  ],
  [
    '7bit that is not',
    { more: 'Küste', raw: (raw) => raw.replace('8bit', '7bit') },
    'expected ASCII in a part of encoding 7bit',
  ],
  [
    'no charset',
    { more: 'Küste', raw: (raw) => raw.replace('; charset=utf-8', '') },
    'expected a charset for text/plain',
  ],
  [
    'an unknown charset',
    { raw: (raw) => raw.replace('utf-8', 'klingon') },
    'expected a charset such as utf-8, found "klingon"',
  ],
  ['an unknown encoding', { raw: (raw) => raw.replace('8bit', 'uuencode') }, 'expected a transfer encoding'],
  [
    'quoted-printable that is not',
    { more: 'a=b', raw: (raw) => raw.replace('8bit', 'quoted-printable') },
    'expected "=" and two hexadecimal digits',
  ],
  [
    'no part at all',
    { raw: () => 'From: a@a.example\r\nContent-Type: image/png\r\n\r\nx' },
    'expected a text or HTML part',
  ],
]);

tableOf('flowed-text', [
  ['short lines', { more: 'A line.\nAnother.' }, null],
  ['a long line', { more: 'word '.repeat(30) }, 'found one longer'],
  ['a long address', { more: `https://a.example/${'x'.repeat(100)}` }, null],
  [
    'flowed, with a quote sign',
    { more: '>x', raw: (raw) => raw.replace('text/plain;', 'text/plain; format=flowed;') },
    'expected a blank before ">x"',
  ],
  ['the same in text that is not flowed', { more: '>x' }, null],
]);

tableOf('unresolved-variables', [
  ['none', {}, null],
  ['handlebars', { body: '<p>Dear {{name}}</p>' }, 'error: expected text, found {{name}}'],
  ['in the text part', { more: 'Dear *|FNAME|*' }, 'found *|FNAME|*'],
  ['in a link', { body: '<a href="https://a.example/${id}">x</a>' }, 'found ${id}'],
  ['in the subject', field('Subject', 'For %%name%%'), 'found %%name%%'],
  ['an object', { more: '[object Object]' }, 'found [object Object]'],
  ['a merge mark of our own', { body: '<p>x0123456789abcdef000x</p>' }, 'found x0123456789abcdef000x'],
  ['undefined', { body: '<p>undefined</p>' }, 'warning: expected text, found undefined'],
  ['the word in a sentence is still doubtful', { more: 'It was undefined.' }, 'warning: '],
  ['braces of a style sheet', { head: '<style>@media screen{p{margin:0}}</style>' }, null],
  ['an article about templates', { body: '<p>Write {{name}}</p>', digest: digest({ note: 'Write {{name}}' }) }, null],
]);
