/** Rules on who can read it: contrast, pictures, headings, links, tables, language, order. */
import { tableOf } from './table.ts';

const dark =
  '<meta name="color-scheme" content="light dark"><style>@media (prefers-color-scheme:dark){body{background-color:#16181b!important}';

tableOf('contrast', [
  ['black on white', { body: '<p>words</p>' }, null],
  [
    'grey that is too light',
    { body: '<p style="color:#999999">words</p>' },
    'warning: expected a contrast of 4.5:1 in the light scheme, found 2.85:1 (#999999 on #ffffff)',
  ],
  ['white on white', { body: '<p style="color:#fff">words</p>' }, 'error: '],
  ['hidden text is no text', { body: '<p style="display:none;color:#fff">words</p>' }, null],
  [
    'large text needs 3:1',
    { body: '<p style="color:#767676;font-size:24px">words</p><p style="color:#949494;font-size:24px">words</p>' },
    null,
  ],
  [
    'bold text of 18.66 px is large',
    { body: '<p style="color:#949494;font-size:19px;font-weight:700">words</p>' },
    null,
  ],
  ['bold text of 16 px is not', { body: '<p style="color:#949494;font-weight:700">words</p>' }, 'found 3.03:1'],
  [
    'the ground of an element around',
    { body: '<table role="presentation" bgcolor="#1b1b1b"><tr><td style="color:#333">words</td></tr></table>' },
    '#333333 on #1b1b1b',
  ],
  ['half-transparent text', { body: '<p style="color:rgba(0,0,0,.3)">words</p>' }, 'found 2.'],
  [
    'a background picture cannot be judged',
    { body: '<p style="background:url(cid:a) #fff;color:#fff">words</p>' },
    null,
  ],
  [
    'a rule of a sheet',
    { head: '<style>.a .b{color:#aaa}</style>', body: '<div class="a"><p class="x b">words</p></div>' },
    '#aaaaaa on #ffffff',
  ],
  [
    'the more specific rule wins',
    { head: '<style>i.b{color:#000}i{color:#aaa}</style>', body: '<p><i class="b">words</i></p>' },
    null,
  ],
  [
    'important beats a style attribute',
    { head: '<style>p{color:#aaa!important}</style>', body: '<p style="color:#000">words</p>' },
    '#aaaaaa on',
  ],
  ['a dark scheme that changes the ground only', { head: `${dark}}</style>` }, 'in the dark scheme'],
  [
    'a dark scheme that changes both',
    { head: `${dark}body,h1,p,div{color:#ebe9e5!important}a{color:#7491ac!important}}</style>` },
    null,
  ],
  [
    'a sheet for print is not for the screen',
    { head: '<style media="print">p{color:#aaa}</style>', body: '<p>words</p>' },
    null,
  ],
]);

tableOf('alt-text', [
  ['words', { body: '<img src="cid:a" alt="Ships at anchor">' }, null],
  ['decoration', { body: '<img src="cid:a" alt="">' }, null],
  ['none', { body: '<img src="cid:a">' }, 'error: expected an alt text'],
  ['a file name', { body: '<img src="cid:a" alt="IMG_1.jpg">' }, 'warning: expected what the picture says'],
  [
    'an empty one in a link',
    { body: '<a href="https://a.example/"><img src="cid:a" alt=""></a>' },
    'the link has no name',
  ],
  [
    'an empty one beside words in a link',
    { body: '<a href="https://a.example/"><img src="cid:a" alt=""> Ships</a>' },
    null,
  ],
]);

tableOf('headings', [
  ['levels in order', { body: '<h2>A</h2><h3>B</h3><h2>C</h2>' }, null],
  ['a level skipped', { body: '<h3>B</h3>' }, 'expected at most h2 after h1, found h3: "B"'],
  ['a second first', { body: '<h1>Again</h1>' }, 'expected one h1, found another'],
  ['an empty one', { body: '<h2> </h2>' }, 'error: expected words in <h2>'],
  ['no first', { html: '<html lang="en"><body><h2>A</h2></body></html>' }, 'expected a first-level heading'],
  ['none at all', { html: '<html lang="en"><body><p>A</p></body></html>' }, 'expected headings, found none'],
]);

tableOf('same-order', [
  ['the same headings', { body: '<h2>Port</h2><h2>Bank</h2>', more: 'PORT\n\nBANK' }, null],
  ['other signs and case', { body: '<h2>“Port” — shut</h2>', more: 'PORT: SHUT' }, null],
  [
    'a heading that is missing',
    { body: '<h2>Port</h2>' },
    'expected the heading "Port" in the text part too, found it nowhere',
  ],
  [
    'another order',
    { body: '<h2>Port</h2><h2>Bank</h2>', more: 'BANK\n\nPORT' },
    'after "Port" in the text part too, found it before',
  ],
  ['moved by style', { body: '<p style="position:absolute">x</p>' }, 'found position: absolute'],
]);

tableOf('link-text', [
  ['words', { body: '<a href="https://a.example/">The strike in figures</a>' }, null],
  ['a citation', { body: '<a href="https://a.example/">[1]</a>' }, null],
  ['here', { body: '<a href="https://a.example/">Click here</a>' }, 'warning: expected a link that says where it goes'],
  ['nothing', { body: '<a href="https://a.example/"></a>' }, 'error: expected words in the link'],
  ['a named picture', { body: '<a href="https://a.example/"><img src="cid:a" alt="Home"></a>' }, null],
  ['a label for listeners', { body: '<a href="https://a.example/" aria-label="Source 1"></a>' }, null],
]);

tableOf('link-visible', [
  ['underlined', { body: '<p>More in <a href="https://a.example/">the report</a>.</p>' }, null],
  [
    'told by colour alone',
    { body: '<p>More in <a href="https://a.example/" style="color:#1f4e79;text-decoration:none">the report</a>.</p>' },
    'told by colour alone, such as "the report"',
  ],
  [
    'a colour far from the words',
    {
      body: '<p style="color:#000">More in <a href="https://a.example/" style="color:#d04040;text-decoration:none">the report</a>.</p>',
    },
    null,
  ],
  [
    'bold',
    {
      body: '<p>More in <a href="https://a.example/" style="text-decoration:none;font-weight:bold">the report</a>.</p>',
    },
    null,
  ],
  ['on its own', { body: '<p><a href="https://a.example/" style="text-decoration:none">The report</a></p>' }, null],
]);

tableOf('text-size', [
  ['13 px', { body: '<p style="font-size:13px">words</p>' }, null],
  ['10 px', { body: '<p style="font-size:10px">words</p>' }, 'found 10 px'],
  ['0.6 em', { body: '<p style="font-size:.6em">words</p>' }, 'found 10 px'],
  ['8 pt', { body: '<p style="font-size:8pt">words</p>' }, 'found 11 px'],
  ['a bar without words', { body: '<p style="font-size:1px">&nbsp;</p>' }, null],
]);

tableOf('layout-tables', [
  ['marked', { body: '<table role="presentation"><tr><td>x</td></tr></table>' }, null],
  ['with heads', { body: '<table><tr><th>Year</th></tr><tr><td>2026</td></tr></table>' }, null],
  ['with a caption', { body: '<table><caption>Losses</caption><tr><td>2026</td></tr></table>' }, null],
  ['neither', { body: '<table><tr><td>x</td></tr></table>' }, 'found a table with neither'],
  [
    'heads of a table inside are not its own',
    { body: '<table><tr><td><table><tr><th>x</th></tr></table></td></tr></table>' },
    'found a table',
  ],
]);

tableOf('page-title', [
  ['a title', {}, null],
  ['none', { html: '<html lang="en"><body>x</body></html>' }, 'expected a <title>'],
  [
    'an empty one',
    { html: '<html lang="en"><head><title> </title></head><body>x</body></html>' },
    'expected a <title>',
  ],
]);

const page = (root: string, inner: string): string =>
  `<html ${root}><head><title>x</title></head><body><div ${inner}>x</div></body></html>`;
tableOf('language', [
  ['both', { html: page('lang="en-GB"', 'lang="en"') }, null],
  ['none', { html: page('', '') }, 'expected a language on <html>, found none'],
  ['undetermined', { html: page('lang="und"', '') }, 'found "und"'],
  ['a name', { html: page('lang="English language"', '') }, 'expected a language tag'],
  ['not inside', { html: page('lang="en"', '') }, 'on an element of the body too'],
  ['right to left', { html: page('lang="ar"', 'lang="ar" dir="rtl"'), fields: { 'Content-Language': 'ar' } }, null],
  [
    'right to left, unsaid',
    { html: page('lang="ar"', 'lang="ar"'), fields: { 'Content-Language': 'ar' } },
    'expected dir="rtl"',
  ],
  [
    'another in the header',
    { fields: { 'Content-Language': 'de' } },
    'expected the language of the page ("en"), found "de"',
  ],
]);
