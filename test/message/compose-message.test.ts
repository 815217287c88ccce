import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { dkimVerify } from 'mailauth/lib/dkim/verify.js';
import PostalMime, { type Email } from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { composeMessage, type IssueContent } from '../../src/message/compose-message.ts';
import type { DkimSigner } from '../../src/message/dkim.ts';
import type { Letter } from '../../src/message/letter.ts';
import { createMergeMarks } from '../../src/message/merge-fields.ts';
import type { Recipient } from '../../src/send/recipient.ts';
import { lintMessage, readFields } from '../support/lint-message.ts';

const letter: Letter = {
  name: 'The Week',
  from: { name: 'The Week', address: 'letter@example.org' },
  replyTo: null,
  language: 'en',
  url: 'https://letters.example.org/{issue}',
  unsubscribe: { url: 'https://letters.example.org/u/{token}', mailto: 'leave@example.org' },
};
const date = new Date('2026-11-20T08:30:00Z');
const reader: Recipient = {
  address: 'ana@example.com',
  name: 'Ana Gomes',
  attributes: { city: 'Porto' },
  token: 'tOk3n',
};

const marks = createMergeMarks('the ferry week');
const name = marks.mark('name', 'reader');
const city = marks.mark('city', 'your town');
const leave = marks.mark('unsubscribe_url');
const web = marks.mark('web_url');
const issue: IssueContent = {
  id: '2026-W47',
  subject: 'Ferries: three of five sources agree',
  html: `<html><body><p>Good morning ${name}, news for ${city}.</p><p>Größe &amp; Gewicht</p><a href="${leave}">Leave</a> <a href="${web}">In a browser</a></body></html>`,
  text: `Good morning ${name},\nnews for ${city}.\n\nGröße\n\nLeave: ${leave}\nIn a browser: ${web}`,
  marks: marks.marks,
};

function withSubject(subject: string): IssueContent {
  return { ...issue, subject };
}

function withReader(change: Partial<Recipient>): Recipient {
  return { ...reader, ...change };
}

function compose(content: IssueContent = issue, of: Letter = letter, recipient: Recipient = reader): Buffer {
  return composeMessage(content, of, { date }).forRecipient(recipient);
}

function parse(message: Buffer): Promise<Email> {
  return PostalMime.parse(message);
}

describe('a composed message', () => {
  test('carries the reader’s values in both parts and is addressed to nobody else', async () => {
    const message = compose();
    expect(lintMessage(message)).toEqual([]);
    const parsed = await parse(message);
    expect(parsed.to).toEqual([{ name: 'Ana Gomes', address: 'ana@example.com' }]);
    expect(parsed.html).toContain('<p>Good morning Ana Gomes, news for Porto.</p><p>Größe &amp; Gewicht</p>');
    expect(parsed.html).toContain('<a href="https://letters.example.org/u/tOk3n">Leave</a>');
    expect(parsed.html).toContain('<a href="https://letters.example.org/2026-W47">In a browser</a>');
    expect(parsed.text).toContain('Good morning Ana Gomes,\nnews for Porto.\n\nGröße\n');
    expect(parsed.text).toContain('Leave: https://letters.example.org/u/tOk3n\n');
  });

  test('takes the fallback where the reader has no such value', async () => {
    const parsed = await parse(compose(issue, letter, withReader({ name: null, attributes: { city: ' ' } })));
    expect(parsed.html).toContain('Good morning reader, news for your town.');
    expect(parsed.to).toEqual([{ name: '', address: 'ana@example.com' }]);
  });

  test('has the fields that mailbox providers ask of a sender of letters', () => {
    const fields = new Map(readFields(compose()));
    expect(fields.get('Date')).toBe('Fri, 20 Nov 2026 08:30:00 +0000');
    expect(fields.get('List-Id')).toBe('The Week <letter.example.org>');
    expect(fields.get('List-Unsubscribe')).toBe(
      '<https://letters.example.org/u/tOk3n>, <mailto:leave@example.org?subject=unsubscribe%20tOk3n>',
    );
    expect(fields.get('List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click');
    expect(fields.get('Feedback-ID')).toMatch(/^2026-W47:letter\.example\.org:collate:[0-9a-f]{12}$/);
    expect(fields.get('Content-Language')).toBe('en');
  });

  test('an address of unsubscribe mails may have any sign of an address', () => {
    const fields = new Map(
      readFields(compose(issue, { ...letter, unsubscribe: { url: null, mailto: 'a?b&c%d+e@example.org' } })),
    );
    expect(fields.get('List-Unsubscribe')).toBe('<mailto:a%3Fb%26c%25d%2Be@example.org?subject=unsubscribe%20tOk3n>');
  });

  test('has no one-click field without an https link, and no unsubscribe field without any', () => {
    const byMail = new Map(
      readFields(compose(issue, { ...letter, unsubscribe: { url: null, mailto: 'leave@example.org' } })),
    );
    expect(byMail.get('List-Unsubscribe')).toBe('<mailto:leave@example.org?subject=unsubscribe%20tOk3n>');
    expect(byMail.has('List-Unsubscribe-Post')).toBe(false);
    const none = new Map(readFields(compose(issue, { ...letter, unsubscribe: { url: null, mailto: null } })));
    expect(none.has('List-Unsubscribe')).toBe(false);
  });

  test.each([
    'http://letters.example.org/u/{token}',
    'https://letters.example.org/u/',
    'javascript:alert(1)//{token}',
    'https://{token}.example.org/',
    'https://user:word@example.org/{token}',
    `https://example.org/${'x'.repeat(600)}/{token}`,
  ])('an unsubscribe link such as %s is refused', (url) => {
    expect(() => compose(issue, { ...letter, unsubscribe: { url, mailto: null } })).toThrow(
      expect.objectContaining({ code: 'link-template-refused' }),
    );
  });

  test('Message-ID is the same for the same issue and reader and for no other', () => {
    const template = composeMessage(issue, letter, { date });
    const again = composeMessage(withSubject('Corrected'), letter, { date: new Date(0) });
    const id = template.messageIdFor(reader);
    expect(id).toMatch(/^<[0-9a-f]{32}@example\.org>$/);
    expect(again.messageIdFor(reader)).toBe(id);
    expect(template.messageIdFor(withReader({ token: 'other' }))).not.toBe(id);
    expect(composeMessage({ ...issue, id: '2026-W48' }, letter, { date }).messageIdFor(reader)).not.toBe(id);
    expect(new Map(readFields(template.forRecipient(reader))).get('Message-ID')).toBe(id);
  });

  test('same issue and reader, same bytes; the content hash stands for all but the date', () => {
    expect(compose()).toEqual(compose());
    const hash = composeMessage(issue, letter, { date }).contentHash;
    expect(composeMessage(issue, letter, { date: new Date(0) }).contentHash).toBe(hash);
    expect(composeMessage({ ...issue, html: `${issue.html} ` }, letter, { date }).contentHash).toBe(hash);
    expect(composeMessage({ ...issue, html: `${issue.html}.` }, letter, { date }).contentHash).not.toBe(hash);
    expect(composeMessage(withSubject('Other'), letter, { date }).contentHash).not.toBe(hash);
    expect(composeMessage(issue, { ...letter, replyTo: letter.from }, { date }).contentHash).not.toBe(hash);
  });
});

describe('hostile readers', () => {
  const names: readonly (readonly [why: string, name: string, shown: string])[] = [
    ['markup', '<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
    ['a line end and a field', 'Eve\r\nBcc: all@example.org', 'Eve Bcc: all@example.org'],
    ['the end of the header', 'Eve\r\n\r\n<script>', 'Eve <script>'],
    ['the end of the message', 'Eve\r\n.\r\nMAIL FROM:<x@example.org>', 'Eve . MAIL FROM:<x@example.org>'],
    ['NUL', 'E\0ve', 'E ve'],
    ['a quotation mark', 'Eve" <eve@evil.example>, "', 'Eve" <eve@evil.example>, "'],
    ['an encoded word', '=?UTF-8?Q?=0D=0ABcc:_x?=', '=?UTF-8?Q?=0D=0ABcc:_x?='],
    ['quoted-printable', 'A=0D=0AB', 'A=0D=0AB'],
    ['a template', '{{subscriber.name}} {{{x}}}', '{{subscriber.name}} {{{x}}}'],
    ['a mark of the issue', name, name],
    ['a boundary', '--=_collate_', '--=_collate_'],
    ['a dot', '.', '.'],
    ['a lone surrogate', 'A\ud800B', 'A\ufffdB'],
    ['text that turns round', '\u202egro.elpmaxe', 'gro.elpmaxe'],
    ['an emoji of many parts', '👩‍👩‍👧‍👦'.repeat(12), '👩‍👩‍👧‍👦'.repeat(12)],
    ['great length', 'x'.repeat(2000), 'x'.repeat(2000)],
    ['dollar signs', '$& $1 $$', '$& $1 $$'],
  ];

  test.each(names)('a name with %s stays a name', async (_why, given, shown) => {
    const message = compose(issue, letter, withReader({ name: given, attributes: { city: given } }));
    expect(lintMessage(message)).toEqual([]);
    const parsed = await parse(message);
    expect(parsed.to).toEqual([{ name: shown, address: 'ana@example.com' }]);
    expect(parsed.bcc).toBeUndefined();
    expect(parsed.headers.filter(({ key }) => key === 'bcc' || key === 'to')).toHaveLength(1);
    const escaped = shown.replace(
      /[&<>"']/g,
      (c) => `&${{ '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": '#39' }[c]};`,
    );
    expect(parsed.html).toContain(`Good morning ${escaped}, news for ${escaped}.`);
    expect(parsed.text).toContain(`Good morning ${shown},`);
  });

  test.each([
    'a@x.org, b@x.org',
    'a@x.org\r\nBcc: b@x.org',
    '"a b"@x.org',
    'a@x.org>',
    '<a@x.org',
    'a@',
    '@x.org',
    'a',
    'ü@x.org',
    'a@b@x.org',
    '',
  ])('the address %j makes no message', (address) => {
    const template = composeMessage(issue, letter, { date });
    expect(() => template.forRecipient(withReader({ address }))).toThrow(
      expect.objectContaining({ code: 'message-header-refused' }),
    );
  });

  test('a name at the start of a line of text quotes nothing and starts no mbox message', async () => {
    const own = createMergeMarks('flowed');
    const text = `${own.mark('name')}\n-- \n${own.mark('name')}`;
    for (const given of ['>>> x', 'From me', '.']) {
      const message = compose({ ...issue, html: 'x', text, marks: own.marks }, letter, withReader({ name: given }));
      expect(lintMessage(message)).toEqual([]);
      // Every line with a value is stuffed (RFC 3676, 4.4), which the receiver takes off again.
      expect(message.toString('latin1').match(/\r\n=20=\r\n/g)).toHaveLength(2);
      expect((await parse(message)).text).toBe(`${given}\n-- \n${given}\n`);
    }
  });

  test('an attribute is no prototype', async () => {
    const own = createMergeMarks('prototype');
    const html = `<p>${own.mark('constructor', 'none')} ${own.mark('__proto__', 'nothing')}</p>`;
    const parsed = await parse(compose({ ...issue, html, text: 'x', marks: own.marks }));
    expect(parsed.html).toContain('<p>none ');
  });
});

describe('merge fields by place', () => {
  const own = createMergeMarks('places');
  const home = own.mark('home');
  const html = `<!--[if mso]><v:rect href="${home}" title="${home}"><![endif]--><a href='${home}'>a > b</a><a href="https://x.example/?q=${home}&amp;y">b</a><p>${home}</p>`;
  const at = (value: string): Promise<Email> =>
    parse(
      compose({ ...issue, html, text: home, marks: own.marks }, letter, withReader({ attributes: { home: value } })),
    );

  test('a link leads where it may, a part of a link is encoded, text is escaped', async () => {
    const parsed = await at('https://a.example/?x=1&y="2"');
    expect(parsed.html).toContain(
      '<v:rect href="https://a.example/?x=1&amp;y=%222%22" title="https://a.example/?x=1&amp;y=&quot;2&quot;">',
    );
    expect(parsed.html).toContain('href="https://x.example/?q=https%3A%2F%2Fa.example%2F%3Fx%3D1%26y%3D%222%22&amp;y"');
    expect(parsed.html).toContain('<p>https://a.example/?x=1&amp;y=&quot;2&quot;</p>');
    expect(parsed.text?.trim()).toBe('https://a.example/?x=1&y="2"');
  });

  test.each(['javascript:alert(1)', 'data:text/html,x', 'no link', ' JaVaScRiPt:x', 'vbscript:x'])(
    'a link to %s leads nowhere',
    async (value) => {
      expect((await at(value)).html).toContain("<a href='#'>");
    },
  );

  test.each([
    ['a style', '<style>p { color: MARK }</style>'],
    ['a script', '<script>MARK</script>'],
    ['a style attribute', '<p style="color: MARK">x</p>'],
    ['an event', '<p onclick="MARK">x</p>'],
    ['an image', '<img src="MARK">'],
    ['an attribute without quotes', '<p title=MARK>x</p>'],
    ['a tag', '<MARK>'],
    ['a tag’s attributes', '<p MARK>'],
    ['a comment', '<!-- MARK -->'],
    ['an unfinished tag', '<p title="x MARK'],
  ])('in %s a merge field is refused', (_place, page) => {
    const content = { ...issue, html: page.replace('MARK', home), text: 'x', marks: own.marks };
    expect(() => compose(content)).toThrow(expect.objectContaining({ code: 'merge-field-place' }));
  });
});

describe('subjects and senders', () => {
  test.each([
    'Short',
    'Über „Fähren“ — drei von fünf',
    'A long subject of plain words that goes on well past the place where any header would have to be folded once or twice',
    '日本語の件名がとても長い場合でも一語ずつ正しく符号化されて折り返されること、そして元に戻せること',
    '=?UTF-8?Q?not_encoded?=',
    'x'.repeat(1500),
    'a "quoted" (comment) <bracket>, comma; semicolon: colon',
  ])('the subject %j comes back as it was', async (subject) => {
    const message = compose(withSubject(subject));
    expect(lintMessage(message)).toEqual([]);
    expect((await parse(message)).subject).toBe(subject);
  });

  test('line ends in a subject become blanks', async () => {
    const message = compose(withSubject('Ferries\r\nBcc: all@example.org'));
    expect(lintMessage(message)).toEqual([]);
    const parsed = await parse(message);
    expect(parsed.subject).toBe('Ferries Bcc: all@example.org');
    expect(parsed.bcc).toBeUndefined();
  });

  test('a merge field in the subject is encoded with it', async () => {
    const own = createMergeMarks('subject');
    const content = { ...issue, subject: `Für ${own.mark('name', 'alle')}`, html: 'x', text: 'x', marks: own.marks };
    const message = compose(content, letter, withReader({ name: 'Zoë "Z" <z>' }));
    expect(lintMessage(message)).toEqual([]);
    expect((await parse(message)).subject).toBe('Für Zoë "Z" <z>');
  });

  test('an international domain is written as A-label', async () => {
    const message = compose(issue, {
      ...letter,
      from: { name: 'Bücher, täglich', address: 'Brief@Bücher.example' },
      replyTo: { name: null, address: 'post@bücher.example' },
    });
    expect(lintMessage(message)).toEqual([]);
    const fields = new Map(readFields(message));
    expect(fields.get('Reply-To')).toBe('post@xn--bcher-kva.example');
    expect(fields.get('List-Id')).toBe('The Week <brief.xn--bcher-kva.example>');
    expect((await parse(message)).from).toEqual({ name: 'Bücher, täglich', address: 'Brief@xn--bcher-kva.example' });
  });

  test.each(['brief@exa mple.org', 'a@b.org\r\nBcc: c@d.org', 'ü@example.org', 'a@-', 'a@b..org'])(
    'the sender %j is refused',
    (address) => {
      expect(() => compose(issue, { ...letter, from: { name: null, address } })).toThrow(
        expect.objectContaining({ code: 'message-header-refused' }),
      );
    },
  );
});

describe('DKIM', () => {
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const ed25519 = generateKeyPairSync('ed25519');
  const signers: readonly DkimSigner[] = [
    { domain: 'example.org', selector: 'one', algorithm: 'rsa-sha256', key: rsa.privateKey },
    { domain: 'example.org', selector: 'two', algorithm: 'ed25519-sha256', key: ed25519.privateKey },
  ];
  const published: Readonly<Record<string, string>> = {
    'one._domainkey.example.org': `v=DKIM1; k=rsa; p=${rsa.publicKey.export({ type: 'spki', format: 'der' }).toString('base64')}`,
    'two._domainkey.example.org': `v=DKIM1; k=ed25519; p=${ed25519.publicKey.export({ type: 'spki', format: 'der' }).subarray(-32).toString('base64')}`,
  };
  const resolver = async (query: string): Promise<string[][]> => [[published[query] ?? '']];
  const verify = async (message: Buffer): Promise<readonly string[]> =>
    (await dkimVerify(message, { resolver })).results.map(({ status }) => status.result);
  const sign = (recipient: Recipient, content = issue, of = letter): Buffer =>
    composeMessage(content, of, { date, signers }).forRecipient(recipient);

  test('both signatures verify, whoever the reader is', async () => {
    for (const recipient of [
      reader,
      withReader({ name: null }),
      withReader({ name: 'Zoë  \t Müller–Lüdenscheidt, geborene von und zu '.repeat(5), attributes: { city: '.' } }),
      withReader({ token: 'x'.repeat(300) }),
    ]) {
      const message = sign(recipient);
      expect(lintMessage(message)).toEqual([]);
      expect(await verify(message)).toEqual(['pass', 'pass']);
    }
  });

  test('signed on other threads it is the same message', async () => {
    const composed = composeMessage(issue, letter, { date, signers });
    expect(Buffer.concat((await composed.piecesFor?.(reader)) ?? [])).toEqual(composed.forRecipient(reader));
  });

  test('a body with runs of blanks, tabs, empty lines and trailing blanks verifies', async () => {
    const text = `a  b \t c   \n\n\n  ${name}  \t\n.\n..\nFrom me\n\n\n`;
    const html = `<p>  ${name}   </p>\t \n \n\t<b>x</b>   \n\n`;
    expect(await verify(sign(reader, { ...issue, html, text }))).toEqual(['pass', 'pass']);
  });

  test('covers both unsubscribe fields and everything a reader is shown', async () => {
    const message = sign(reader, issue, { ...letter, replyTo: letter.from });
    const [first] = (await dkimVerify(message, { resolver })).results;
    const names =
      new Map(readFields(message))
        .get('DKIM-Signature')
        ?.match(/h=([^;]+);/)?.[1]
        ?.replace(/\s/g, '')
        .split(':') ?? [];
    for (const [field] of readFields(message))
      if (!['DKIM-Signature', 'Precedence'].includes(field)) expect(names).toContain(field.toLowerCase());
    expect(first?.signingHeaders?.keys).toContain('List-Unsubscribe-Post');
  });

  test.each([
    'From: x@example.org',
    'Subject: other',
    'Cc: all@example.org',
    'Reply-To: x@example.org',
    'List-Unsubscribe: <https://evil.example/>',
  ])('a second field breaks it: %s', async (field) => {
    const message = Buffer.concat([Buffer.from(`${field}\r\n`), sign(reader)]);
    expect(await verify(message)).not.toContain('pass');
  });
});

describe('anything at all', () => {
  const anything = fc.string({ unit: 'binary', maxLength: 120 });
  const words = fc
    .array(
      fc.constantFrom(
        name,
        city,
        leave,
        web,
        ' ',
        '\n',
        '=',
        '.',
        'From ',
        '-- ',
        '>',
        'ü',
        '\t',
        '\r',
        'word',
        '{{x}}',
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join(''));

  test('becomes a message without a finding, and the text comes back', async () => {
    await fc.assert(
      fc.asyncProperty(words, anything, anything, anything, async (text, given, town, subject) => {
        const content = { ...issue, subject, text, html: `<p>${text}</p>` };
        const message = compose(content, letter, withReader({ name: given, attributes: { city: town } }));
        expect(lintMessage(message)).toEqual([]);
        const parsed = await parse(message);
        expect(parsed.to).toHaveLength(1);
        expect(parsed.to?.[0]?.address).toBe('ana@example.com');
        expect(parsed.headers.filter(({ key }) => key === 'subject')).toHaveLength(1);
      }),
      { numRuns: 150 },
    );
  });
});
