/** Rules on size, clients and Outlook. */
import { tableOf } from './table.ts';

const filler = (bytes: number): string => `<p>${'word '.repeat(Math.ceil(bytes / 5))}</p>`;
const style = (css: string): { readonly head: string } => ({ head: `<style>${css}</style>` });

tableOf('gmail-clip', [
  ['small', {}, null],
  ['near', { body: filler(93_000) }, 'warning: expected at most 92,160 B'],
  ['over', { body: filler(110_000) }, 'error: expected at most 102,400 B'],
  [
    'over, with what is cut off',
    {
      body: `<div class="part-story-1">${filler(60_000)}</div><div class="part-story-2">${filler(60_000)}</div><div class="part-footer">end</div>`,
    },
    'Gmail would cut off story-2, footer. Largest: story-1 60,0',
  ],
  [
    'over only as it travels',
    {
      body: filler(80_000),
      raw: (raw) => raw.replace(/<p>word (?:word ){9999}/, (all) => all.replaceAll(' ', ' '.repeat(4))),
    },
    'expected at most',
  ],
]);

tableOf('gmail-styles', [
  ['small', style('p{margin:0}'), null],
  [
    'nearly full',
    style(`p{margin:0}/*${'x'.repeat(15_500)}*/`),
    'warning: expected at most 16384 characters of style sheets',
  ],
  ['full', style(`p{margin:0}/*${'x'.repeat(17_000)}*/`), 'error: expected at most 16384'],
  [
    'two together',
    { head: `<style>/*${'x'.repeat(9000)}*/</style><style>/*${'y'.repeat(9000)}*/</style>` },
    'Gmail drops all of them',
  ],
  ['media query', style('@media (max-width:480px){p{margin:0}}'), null],
  [
    'nested at-rule',
    style('@media screen{@media (max-width:480px){p{margin:0}}}'),
    'expected no at-rule inside @media, found @media',
  ],
  ['a mistake', style('p{margin:0'), 'expected CSS, found a mistake: Unclosed block'],
  ['in the body', { body: '<style>p{margin:0}</style>' }, 'found one in the body'],
]);

tableOf('client-support', [
  ['what every client knows', { body: '<p style="color:#000;padding:1px">x</p>' }, null],
  [
    'what only looks plainer',
    { body: '<p style="border-radius:4px;box-shadow:0 0 1px #000;letter-spacing:1px">x</p>' },
    null,
  ],
  [
    'a video',
    { body: '<video src="cid:a"></video>' },
    'error: expected what every client knows, found <video> element',
  ],
  ['svg', { body: '<svg></svg>' }, 'found Embedded <svg> image: what it says is lost in'],
  [
    'flex',
    { body: '<div style="display:flex">x</div>' },
    'warning: expected what every client knows, found display:flex: the layout breaks in Outlook (Windows, classic)',
  ],
  [
    'flex, for a letter whose readers have Apple Mail',
    { body: '<div style="display:flex">x</div>', clients: ['apple-mail'] },
    null,
  ],
  ['flex inside a media query is an extra', style('@media (min-width:600px){div{display:flex}}'), null],
  ['position', { body: '<div style="position:fixed">x</div>' }, 'Gmail'],
  ['content made by style', style('p::before{content:"New: "}'), 'what it says is lost'],
  ['variables', style(':root{--a:#000}p{color:var(--a)}'), '(2 times)'],
  ['calc', { body: '<p style="width:calc(100% - 2px)">x</p>' }, 'calc()'],
  ['hidden by attribute', { body: '<p hidden>x</p>' }, 'hidden'],
  [
    'hidden three ways',
    { body: '<p style="display:none;max-height:0;mso-hide:all">x</p>', clients: ['gmail.mobile-webmail'] },
    null,
  ],
  [
    'hidden one way, for a client that shows it',
    { body: '<p style="display:none">x</p>', clients: ['gmail.mobile-webmail'] },
    'what it says is lost',
  ],
  ['an idle float', { body: '<p style="float:none;position:relative">x</p>' }, null],
  ['picture formats', { body: '<img alt="" src="https://a.example/b.avif">' }, 'AVIF'],
]);

tableOf('outlook-comments', [
  ['a good pair', { body: '<!--[if mso | IE]><p>x</p><![endif]--><!--[if !mso]><!--><p>y</p><!--<![endif]-->' }, null],
  ['not closed', { body: '<!--[if mso]><p>x</p>' }, 'found none: the rest of the mail is a comment'],
  ['closed twice', { body: '<!--[if mso]>x<![endif]--><![endif]-->' }, 'expected a condition before <![endif]-->'],
  ['one inside another', { body: '<!--[if mso]>x<!--[if gte mso 9]>y<![endif]-->' }, 'before the next condition'],
  ['the wrong end', { body: '<!--[if !mso]><!-->x<![endif]-->' }, 'which other programs print'],
  ['nothing Word knows', { body: '<!--[if outlook]>x<![endif]-->' }, 'expected a condition such as "mso"'],
  ['versions', { body: '<!--[if (gte mso 9)&(lte mso 15)]>x<![endif]-->' }, null],
]);

const ghost = [
  '<!--[if mso]><table role="presentation" width="600"><tr><td><![endif]-->',
  '<!--[if mso]></td></tr></table><![endif]-->',
] as const;
tableOf('outlook-tables', [
  ['with a ghost table', { body: `${ghost[0]}<div style="max-width:600px">x</div>${ghost[1]}` }, null],
  [
    'without',
    { body: '<div style="max-width:600px">x</div>' },
    'expected a table for Outlook around the block of limited width',
  ],
  [
    'inside a table of fixed width',
    { body: '<table role="presentation" width="600"><tr><td><div style="max-width:500px">x</div></td></tr></table>' },
    null,
  ],
  ['narrow blocks need none', { body: '<div style="max-width:100px">x</div>' }, null],
  [
    'a ghost table that never closes',
    { body: `${ghost[0]}<div style="max-width:600px">x</div>` },
    'found <table> without </table>',
  ],
  [
    'a ghost table that closes twice',
    { body: `${ghost[0]}<div style="max-width:600px">x</div>${ghost[1]}${ghost[1]}` },
    'without <',
  ],
]);

tableOf('outlook-vml', [
  ['none', {}, null],
  [
    'in a conditional comment',
    { body: '<!--[if mso]><v:rect fill="true"><v:fill color="#000"/></v:rect><![endif]-->' },
    null,
  ],
  ['where everybody reads it', { body: '<v:rect></v:rect>' }, 'expected <v:rect> inside a conditional comment'],
  [
    'not closed',
    { body: '<!--[if mso]><v:rect fill="true"><![endif]-->' },
    'expected as many </v:rect> as <v:rect>, found 1 too few',
  ],
  [
    'without the namespace',
    { html: '<html lang="en"><body><!--[if mso]><v:rect></v:rect><![endif]--></body></html>' },
    'expected xmlns:v on <html>',
  ],
]);

tableOf('html-size', [
  ['an ordinary page', {}, null],
  ['thousands of open elements', { body: '<div>'.repeat(3000) }, 'found 300'],
  ['megabytes', { body: 'x'.repeat(2_100_000) }, 'at most 2000000 characters'],
  ['paragraphs without end tags are HTML', { body: '<p>x'.repeat(3000) }, null],
]);
