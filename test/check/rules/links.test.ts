/** Rules on links. */
import { tableOf } from './table.ts';

const link = (href: string, text = 'The port'): { readonly body: string } => ({
  body: `<p><a href="${href}">${text}</a></p>`,
});

tableOf('link-address', [
  ['https', link('https://a.example/b?c=d#e'), null],
  ['mailto', link('mailto:a@a.example'), null],
  ['a bare #', link('#'), 'found a bare "#"'],
  ['a jump', link('#s1'), 'warning: expected an address, found the jump "#s1"'],
  ['empty', link(''), 'found an empty link'],
  ['relative', link('/stories/1'), 'expected a whole address, found "/stories/1"'],
  ['without a scheme', link('www.a.example'), 'expected a whole address'],
  ['http', link('http://a.example/'), 'warning: expected https'],
  ['a script', link('javascript:alert(1)'), 'error: expected https'],
  ['this machine', link('https://localhost:3000/'), 'expected an address that readers can reach'],
  ['a private network', link('https://192.168.1.4/x'), 'expected an address that readers can reach'],
  ['a name before the host', link('https://bank.example@evil.example/'), 'without a name or password'],
  ['in the text part', { more: 'http://a.example/x.' }, 'found "http://a.example/x"'],
]);

tableOf('link-shortener', [
  ['the page itself', link('https://a.example/'), null],
  ['a shortener', link('https://bit.ly/3abc'), 'found the shortened "https://bit.ly/3abc"'],
  ['in the text part', { more: 'https://t.co/x' }, 'found the shortened "https://t.co/x"'],
  ['a host that only ends like one', link('https://habit.ly/x'), null],
]);

tableOf('link-deception', [
  ['words', link('https://a.example/', 'Ships'), null],
  ['the same site', link('https://news.a.example/x', 'a.example'), null],
  ['another site', link('https://evil.example/', 'https://bank.example/login'), 'expected a link to bank.example'],
  ['a sentence with a site in it', link('https://b.example/', 'what a.example wrote'), null],
  ['two sites under one public ending', link('https://b.co.uk/', 'a.co.uk'), 'expected a link to a.co.uk'],
]);

tableOf('same-links', [
  ['both', { ...link('https://a.example/'), more: 'https://a.example/' }, null],
  ['a passage of the page', { ...link('https://a.example/x#:~:text=port'), more: '(https://a.example/x)' }, null],
  ['in the HTML only', link('https://a.example/'), 'expected in the text part too: https://a.example/'],
  ['in the text only', { more: 'https://b.example/' }, 'expected in the HTML part too: https://b.example/'],
  [
    'another order',
    {
      body: '<a href="https://a.example/">A</a><a href="https://b.example/">B</a>',
      more: 'https://b.example/\nhttps://a.example/',
    },
    'expected the same order',
  ],
  [
    'cited early, listed last',
    {
      body: '<a href="https://b.example/">[1]</a><a href="https://a.example/">A</a><a href="https://b.example/">B</a>',
      more: 'https://a.example/\nhttps://b.example/',
    },
    null,
  ],
  ['an address in brackets of its own', { ...link('https://a.example/x_(y)'), more: 'https://a.example/x_(y)' }, null],
]);
