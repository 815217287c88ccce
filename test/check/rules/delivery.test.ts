/** Rules on the inbox, the sender, lists, spam and privacy. */
import { tableOf } from './table.ts';

const field = (name: string, value: string | null): { readonly fields: Readonly<Record<string, string | null>> } => ({
  fields: { [name]: value },
});

tableOf('subject', [
  ['news', {}, null],
  ['none', field('Subject', ''), 'error: expected a subject'],
  [
    'too long for every inbox',
    field(
      'Subject',
      'The port of Lindhaven stays shut for another week while dockers and operator talk past each other',
    ),
    'expected at most 70 characters, found 97',
  ],
  [
    'long in bytes, not in characters',
    field('Subject', `=?UTF-8?B?${Buffer.from('ö'.repeat(60)).toString('base64')}?=`),
    null,
  ],
  ['shouting', field('Subject', 'PORT STAYS SHUT AGAIN'), 'found capitals only'],
  ['an acronym is no shouting', field('Subject', 'NATO and EU meet'), null],
  ['exclamation marks', field('Subject', 'Shut! Again!'), 'at most one exclamation'],
  ['a false reply', field('Subject', 'Re: your order'), 'mark of a reply'],
  ['hidden characters', field('Subject', '=?UTF-8?Q?The_po=E2=80=8Brt?='), 'expected visible characters'],
]);

const opening = (preheader: string, style = 'display:none'): { readonly html: string } => ({
  html: `<html lang="en"><body><div style="${style}">${preheader}</div><h1>The Week</h1></body></html>`,
});
tableOf('preheader', [
  ['a sentence', {}, null],
  [
    'none',
    { html: '<html lang="en"><body><h1>The Week, no. 12</h1><p>x</p></body></html>' },
    'inboxes show "The Week, no. 12',
  ],
  ['too short', opening('Port shut'), 'expected at least 40 characters, found 9'],
  ['the subject again', opening('The port stays shut, and what else the week brought'), 'found the subject again'],
  [
    'padded',
    opening(`Dockers and operator meet on Monday; forty ships are gone ${'&#847;&zwnj;&nbsp;'.repeat(30)}`),
    'of invisible padding',
  ],
  [
    'in the colour of the ground',
    opening('Dockers and operator meet on Monday; forty ships are gone', 'display:none;color:#ffffff'),
    'in the colour of the ground',
  ],
]);

tableOf('sender', [
  ['a name and an address', {}, null],
  ['no name', field('From', 'letter@letters.example'), "expected the letter's name"],
  ['an address of a mailbox provider', field('From', 'The Week <theweek@gmail.com>'), 'found one of gmail.com'],
  [
    'another address in the name',
    field('From', '"help@bank.example" <letter@letters.example>'),
    'found another address in it',
  ],
]);

tableOf('bulk-headers', [
  ['both', {}, null],
  ['no List-Id', field('List-Id', null), 'expected a List-Id field'],
  ['a List-Id without an id', field('List-Id', 'The Week'), 'expected an id such as'],
  ['no Precedence', field('Precedence', null), 'expected Precedence: bulk'],
  ['marked as automatic instead', { fields: { Precedence: null, 'Auto-Submitted': 'auto-generated' } }, null],
]);

const signed = (names: string): string => `v=1; a=rsa-sha256; d=letters.example; s=a; h=${names}; bh=x; b=y`;
tableOf('unsubscribe-header', [
  ['both', {}, null],
  ['none', field('List-Unsubscribe', null), 'error: expected a List-Unsubscribe field'],
  [
    'mailto alone',
    { fields: { 'List-Unsubscribe': '<mailto:a@letters.example>', 'List-Unsubscribe-Post': null } },
    'warning: expected an https link beside mailto',
  ],
  ['http', field('List-Unsubscribe', '<http://letters.example/u/a>'), 'expected an https or mailto link'],
  ['without brackets', field('List-Unsubscribe', 'https://letters.example/u/a'), 'expected links in < >'],
  ['a variable', field('List-Unsubscribe', '<https://letters.example/u/{token}>'), 'found a variable'],
  ['no Post', field('List-Unsubscribe-Post', null), 'expected List-Unsubscribe-Post'],
  ['another Post', field('List-Unsubscribe-Post', 'yes'), 'expected List-Unsubscribe=One-Click, found "yes"'],
  ['signed', field('DKIM-Signature', signed('From:List-Unsubscribe:List-Unsubscribe-Post')), null],
  [
    'signed without them',
    field('DKIM-Signature', signed('From:Subject')),
    'expected List-Unsubscribe among the signed fields',
  ],
]);

const leave = (words: string): { readonly html: string } => ({
  html: `<html lang="en"><body><p><a href="https://a.example/u">${words}</a></p></body></html>`,
});
tableOf('unsubscribe-link', [
  ['in both parts', {}, null],
  ['in German', leave('Newsletter abbestellen'), null],
  ['none in the HTML part', leave('Home'), 'error: expected a link to unsubscribe, found none'],
  ['none in the text part', { text: 'THE WEEK' }, 'warning: expected a link to unsubscribe in the text part too'],
  [
    'hidden',
    {
      html: '<html lang="en"><body><p style="display:none"><a href="https://a.example/u">Unsubscribe</a></p></body></html>',
    },
    'found none',
  ],
]);

tableOf('postal-address', [
  ['as configured', {}, null],
  ['over two lines', { postalAddress: 'Example Letters\n1 Quay Street\nLindhaven' }, null],
  ['another one', { postalAddress: 'Elsewhere 5' }, 'error: expected the postal address "Elsewhere 5"'],
  [
    'where nobody sees it',
    {
      postalAddress: 'Elsewhere 5',
      html: '<html lang="en"><body><p>Bye</p><p style="display:none">Elsewhere 5</p></body></html>',
      text: 'Bye\nElsewhere 5',
    },
    'error: expected the postal address "Elsewhere 5"',
  ],
  ['none configured', { postalAddress: null }, 'expected a postal address in the configuration'],
  ['a stranger’s message with an address', { postalAddress: null, isKnown: false }, null],
  [
    'a stranger’s message without',
    { postalAddress: null, isKnown: false, html: '<html lang="en"><body><p>Bye</p></body></html>' },
    'found nothing that looks like one',
  ],
]);

tableOf('spam-signals', [
  ['news', {}, null],
  [
    'a selling phrase in the subject',
    field('Subject', 'Act now: the port reopens'),
    'found a phrase of spam: "Act now"',
  ],
  ['the same in an article', { body: '<p>“Act now”, the mediator said. Congratulations.</p>' }, null],
  [
    'hidden text beyond a preheader',
    { body: `<p style="display:none">${'hidden words '.repeat(50)}</p>` },
    'expected hidden text for a preheader at most',
  ],
  ['a picture and no words', { body: '<img alt="" src="cid:a">' }, 'expected text beside the picture'],
  ['a link to a number', { body: '<a href="https://93.184.216.34/">x</a>' }, 'expected the name of a host'],
]);

tableOf('active-content', [
  ['none', {}, null],
  ['a script', { body: '<script>alert(1)</script>' }, 'expected no <script>'],
  ['a form', { body: '<form action="https://a.example/"></form>' }, 'expected no <form>'],
  ['an event handler', { body: '<p onclick="x()">x</p>' }, 'found onclick on <p>'],
  ['a scripted address', { body: '<a href=" javascript:x()">x</a>' }, 'expected no script'],
  ['a refresh', { head: '<meta http-equiv="refresh" content="0;url=https://a.example/">' }, 'expected no refresh'],
]);

tableOf('remote-content', [
  ['nothing', { body: '<img alt="" src="cid:a">' }, null],
  [
    'a picture',
    { body: '<img alt="x" src="https://a.example/b.png">' },
    'warning: expected nothing remote, found a picture: https://a.example/b.png',
  ],
  [
    'a tracking pixel',
    { body: '<img width="1" height="1" src="https://a.example/o">' },
    'error: expected nothing remote, found a tracking pixel',
  ],
  [
    'a background',
    { body: '<table role="presentation" background="https://a.example/b.png"><tr><td>x</td></tr></table>' },
    'found a picture',
  ],
  ['a background by style', { body: '<p style="background:url(//a.example/b.png)">x</p>' }, 'found a picture'],
  ['a style sheet', { head: '<link rel="stylesheet" href="https://a.example/a.css">' }, 'found a style sheet or font'],
  ['an import', { head: '<style>@import url(https://a.example/a.css);</style>' }, 'found an imported style sheet'],
  [
    'a font',
    { head: '<style>@font-face{font-family:a;src:url(https://a.example/a.woff2)}</style>' },
    'error: expected nothing remote, found a font',
  ],
  ['a data picture', { body: '<img alt="" src="data:image/png;base64,AA==">' }, 'Gmail and Outlook do not show it'],
  ['a link is not loaded', { body: '<a href="https://a.example/">x</a>', more: 'https://a.example/' }, null],
]);
