import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keepBlocks } from '../../src/articles/keep-blocks.ts';
import { parseArticle, visibleText } from '../../src/articles/parse-article.ts';
import type { Article } from '../../src/model.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function read(name: string, input: string | Uint8Array): Article {
  const { article, notices } = parseArticle(name, typeof input === 'string' ? bytes(input) : input, `in/${name}`);
  if (article === null) throw new Error(notices.map(({ message }) => message).join('; '));
  return article;
}

const codes = (name: string, input: string | Uint8Array): readonly string[] =>
  parseArticle(name, typeof input === 'string' ? bytes(input) : input, `in/${name}`).notices.map(({ code }) => code);

/** Every promise that later stages rely on. */
function expectSound(article: Article): void {
  let next = 0;
  for (const [index, block] of article.blocks.entries()) {
    expect(block.sentences[0]).toBe(next);
    expect(block.sentences[1]).toBeGreaterThanOrEqual(block.sentences[0]);
    next = block.sentences[1];
    expect(article.blocks[block.heading ?? index]?.kind).toBe(block.heading === null ? block.kind : 'heading');
    expect(block.text).toBe(block.text.replace(/[\s\u00a0]+/gu, ' ').trim());
  }
  expect(article.sentences).toHaveLength(next);
  for (const [index, sentence] of article.sentences.entries()) {
    expect(sentence.index).toBe(index);
    const block = article.blocks[sentence.block];
    expect(block?.sentences[0]).toBeLessThanOrEqual(index);
    expect(block?.text).toContain(sentence.text);
    expect(sentence.text).not.toBe('');
    expect(visibleText(article, sentence)).toBe(sentence.text);
    expect(article.text.slice(0, sentence.start).split(/\r\n|\n|\r/).length).toBe(sentence.line);
  }
}

const word = fc.constantFrom(
  'the',
  'Barrier',
  'costs',
  '$1.2bn',
  'U.S.',
  '3.5',
  'per cent',
  '&',
  '<',
  'caf\u00e9',
  '😀',
  'a\u00a0b',
  'said',
  'K2.6',
  '"so"',
  '[5]',
  'x_y',
  '*',
  '`',
);
const sentence = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => `Then ${words.join(' ')} ended.`);
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((list) => list.join(' '));
const newline = fc.constantFrom('\n', '\r\n', '\r');

describe('offsets', () => {
  const escapeHtml = (text: string): string =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\u00a0', '&nbsp;').replaceAll('"', '&ldquo;');

  test('hold in pasted text', () => {
    fc.assert(
      fc.property(
        fc.array(paragraph, { minLength: 2 }),
        newline,
        fc.constantFrom('', '• ', '1. '),
        (paragraphs, end, mark) => {
          expectSound(
            read('a.txt', `A title for it${end}${end}${paragraphs.map((text) => mark + text).join(end + end)}${end}`),
          );
        },
      ),
    );
  });

  test('hold in Markdown with inline mark-up', () => {
    const inline = fc.constantFrom(
      '**bold** ',
      '*it* ',
      '[a link](https://x.example/?a=1&b=2) ',
      '`code` ',
      '&mdash; ',
      '\\* ',
      '![pic](p.png) ',
      '<b>tag</b> ',
      '~~no~~ ',
      '[^1] ',
      '&copy; ',
      'https://y.example ',
      '  \n',
    );
    const form = fc.constantFrom('', '> ', '- ', '1. ', '### ', '| a | b |\n|---|---|\n| c | ');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(form, inline, paragraph, inline, sentence), { minLength: 1 }),
        fc.constantFrom('\n', '\r\n'),
        (parts, end) => {
          const body = parts.map(([mark, a, text, b, last]) => `${mark}${a}${text} ${b}${last}`).join('\n\n');
          expectSound(
            read('a.md', `---\ntitle: T\ndate: 2026-05-14\n---\n# A title\n\n${body}\n`.replaceAll('\n', end)),
          );
        },
      ),
    );
  });

  test('hold in pages', () => {
    const wrap = fc.constantFrom(
      ['<p>', '</p>'],
      ['<li>', '</li>'],
      ['<blockquote><p>', '</p></blockquote>'],
      ['<h2>', '</h2>'],
      ['<div>', '</div>'],
      ['<table><tr><th>A<th>B<tr><td>c<td>', '</table>'],
      ['<p>x<br>', ''],
      ['<b><p>', '</b></p>'],
      ['<table>', '</table>'],
    );
    const inline = fc.constantFrom(
      '<b>bold</b> ',
      '<a href=x>link</a> ',
      '&mdash;',
      '&#8217;',
      '&copy 2026 ',
      '&notit; ',
      '<!-- c -->',
      '<script>var a = "<p>";</script>',
      '<span>',
      '</i>',
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(wrap, inline, paragraph, inline, sentence), { minLength: 1 }),
        newline,
        (parts, end) => {
          const body = parts
            .map(
              ([[open, close], a, text, b, last]) => `${open}${a}${escapeHtml(text)} ${b}${escapeHtml(last)}${close}`,
            )
            .join('\n');
          expectSound(
            read(
              'a.html',
              `<!doctype html><title>T</title><article><h1>A title</h1>\n${body}\n<p>Then it all ended well.</p></article>`.replaceAll(
                '\n',
                end,
              ),
            ),
          );
        },
      ),
    );
  });

  test('hold after parts are set aside', () => {
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 2 }), fc.array(fc.boolean()), (paragraphs, keep) => {
        const article = read('a.txt', `A title for it\n\n${paragraphs.join('\n\n')}`);
        const rest = keepBlocks(article, (_, index) => keep[index] ?? true, 'repeated');
        expectSound(rest);
        expect(rest.blocks.length + rest.setAside.length).toBe(article.blocks.length + article.setAside.length);
      }),
    );
  });

  test('any bytes give an article or a reason, in every format', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.constantFrom('a.md', 'a.txt', 'a.html'), (input, name) => {
        const { article, notices } = parseArticle(name, input, name);
        if (article === null) expect(notices).not.toHaveLength(0);
        else expectSound(article);
      }),
    );
  });
});

const BODY =
  'The barrier will cost 1.2 billion dollars, the authority told councillors on Tuesday, and it will open in December 2030.';

describe('encodings', () => {
  const utf16 = (text: string, isBig: boolean): Uint8Array => {
    const out = new Uint8Array(text.length * 2);
    for (let at = 0; at < text.length; at++) new DataView(out.buffer).setUint16(at * 2, text.charCodeAt(at), !isBig);
    return out;
  };
  const text = `Café title\r\n\r\n${BODY}\r\n`;
  const windows = Uint8Array.from(`Caf\u00e9 \u0093title\u0094\n\n${BODY}\n`, (char) => char.charCodeAt(0));
  test.each([
    ['UTF-8', bytes(text), text],
    ['UTF-8 with a byte-order mark', bytes(`\ufeff${text}`), text],
    ['UTF-16 little endian with a mark', utf16(`\ufeff${text}`, false), text],
    ['UTF-16 big endian with a mark', utf16(`\ufeff${text}`, true), text],
    ['UTF-16 little endian', utf16(text, false), text],
    ['Windows-1252', windows, `Café “title”\n\n${BODY}\n`],
  ])('%s is decoded, its line ends kept', (_, input, expected) => {
    const article = read('a.txt', input);
    expect(article.text).toBe(expected);
    expectSound(article);
  });

  test('a page that is not UTF-8 is read as its meta element says', () => {
    const page = `<meta charset="iso-8859-2"><article><h1>\u00b1 title</h1><p>${BODY}</p></article>`;
    expect(
      read(
        'a.html',
        Uint8Array.from(page, (char) => char.charCodeAt(0)),
      ).title,
    ).toBe('ą title');
  });
});

describe('front matter', () => {
  const withHead = (head: string): string => `---\n${head}\n---\n\n# A title\n\n${BODY}\n`;

  test('gives title, author, source, publisher, addresses, tags and language', () => {
    const article = read(
      'a.md',
      withHead(
        'title: "T: one"\nauthors: [Ann Lee, {name: Bo Ek}]\nsource: The Sluice\npublisher: Girder\nurl: https://x.example/a\ncanonical: https://x.example/b\ndate: 14 May 2026\ntags: [a, b]\nlanguage: en-GB',
      ),
    );
    expect(article).toMatchObject({
      title: 'T: one',
      author: 'Ann Lee, Bo Ek',
      source: 'The Sluice',
      publisher: 'Girder',
      url: 'https://x.example/a',
      canonical: 'https://x.example/b',
      date: '2026-05-14',
      tags: ['a', 'b'],
      language: 'en-GB',
    });
  });

  test('publisher falls back on the source, then on the host', () => {
    expect(read('a.md', withHead('source: The Sluice')).publisher).toBe('The Sluice');
    expect(read('a.md', withHead('url: https://www.sluice.example/p/1')).publisher).toBe('sluice.example');
    expect(read('a.md', withHead('title: T')).publisher).toBeNull();
  });

  test.each([
    ['2026-05-14', '2026-05-14'],
    ['2026-05-14T23:30:00-08:00', '2026-05-14'],
    ['2026-05-14 00:15:00 +0200', '2026-05-14'],
    ['"May 14, 2026"', '2026-05-14'],
    ['14 May 2026', '2026-05-14'],
    ['Thursday, 14th of May 2026', '2026-05-14'],
    ['14/05/2026', '2026-05-14'],
    ['05/14/2026', '2026-05-14'],
    ['20260514', '2026-05-14'],
    ['04.05.2026', '2026-05-04'],
    ['04/05/2026', null],
    ['2026-02-30', null],
    ['tomorrow', null],
    ['[1, 2]', null],
  ])('date %s is %s', (written, date) => {
    expect(read('a.md', withHead(`date: ${written}`)).date).toBe(date);
    expect(codes('a.md', withHead(`date: ${written}`)).length).toBe(date === null ? 1 : 0);
  });

  test('what is not YAML is refused with its line and column', () => {
    const { article, notices } = parseArticle('a.md', bytes('---\ntitle: one\nsource: a: b\n---\ntext'), 'in/a.md');
    expect(article).toBeNull();
    expect(notices[0]).toMatchObject({ severity: 'refused', code: 'front-matter-not-yaml', file: 'in/a.md', line: 3 });
    expect(notices[0]?.message).toMatch(/^expected .*found "source: a: b"/);
    expect(notices[0]?.remedy).not.toBe('');
  });

  test.each(['js', 'javascript', 'coffee', 'json', ' js ', 'toml'])('---%s is refused, not run', (language) => {
    Reflect.deleteProperty(globalThis, 'wasRun');
    const input = `---${language}\n{ title: (globalThis.wasRun = true) }\n---\n${BODY}`;
    expect(codes('a.md', input)).toEqual(['front-matter-language']);
    expect(Reflect.has(globalThis, 'wasRun')).toBe(false);
  });

  test('an alias bomb, __proto__ and odd values change nothing', () => {
    const bomb = Array.from({ length: 30 }, (_, at) =>
      at === 0 ? 'a0: &a0 [x, x]' : `a${at}: &a${at} [*a${at - 1}, *a${at - 1}]`,
    ).join('\n');
    expect(read('a.md', withHead(`${bomb}\ntags: *a29\ntitle: T`)).tags).toEqual([]);
    const article = read(
      'a.md',
      withHead(
        '__proto__: {title: bad, polluted: yes}\nconstructor: {prototype: {polluted: yes}}\nauthor: {__proto__: {name: x}}',
      ),
    );
    expect(article.title).toBe('A title');
    expect(article.author).toBeNull();
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  test('addresses that are not http are dropped, line ends in titles folded', () => {
    expect(read('a.md', withHead('url: "javascript:alert(1)"')).url).toBeNull();
    expect(codes('a.md', withHead('url: "javascript:alert(1)"\ndate: 2026-05-14'))).toEqual(['article-url-unusable']);
    expect(read('a.md', withHead('title: "One\\r\\nBcc: x@y.example\\u0000 two"')).title).toBe(
      'One Bcc: x@y.example two',
    );
  });

  test('a rule across the page is not front matter', () => {
    expect(read('a.md', `---\n\n${BODY}\n`).blocks[0]?.text).toBe(BODY);
    expect(read('a.md', `---\n${BODY}\n\n---\n\nMore of it here, the mayor said.\n`).blocks).toHaveLength(2);
  });
});

describe('metadata from the text', () => {
  const SECOND = 'The mayor said that she would ask the council to vote on the plan again before the summer.';
  test.each([
    ['By Ann Lee | 12 May 2026', { author: 'Ann Lee', date: '2026-05-12' }],
    ['By Ann Lee and Bo Ek, City Hall reporters', { author: 'Ann Lee and Bo Ek', date: null }],
    ['Posted by wilf on 14/05/2026 | 37 comments', { author: 'wilf', date: '2026-05-14' }],
    ['Ann Lee, May 12, 2026', { author: 'Ann Lee', date: '2026-05-12' }],
    ['Published: 12 May 2026 Updated: 14 May 2026', { author: null, date: '2026-05-12' }],
    ['Source: The Sluice', { source: 'The Sluice', date: null }],
    ['04/05/2026', { date: null }],
  ])('%s', (line, expected) => {
    expect(read('a.txt', `Barrier bill rises\n\n${line}\n\n${BODY}\n\n${SECOND}\n`)).toMatchObject(expected);
  });

  const TITLE = 'Barrier bill rises';
  test.each([
    ['in the title element', [`${TITLE} – Harbour Voices`, TITLE], 'Harbour Voices'],
    ['in front of the title', [`The Wrenhouse: ${TITLE}`, TITLE], 'The Wrenhouse'],
    ['between the titles, beside the section', [TITLE, 'The Lamplighter', 'Opinion', TITLE], 'The Lamplighter'],
    ['with a tagline', [TITLE, 'Slack Line - fishing and grumbling', TITLE], 'Slack Line'],
    ['with a tagline under one title', [TITLE, 'Marsh End Notes - a diary from the far side'], 'Marsh End Notes'],
    ['in front of its sections', [TITLE, 'Plain Cover > Guides > Privacy', TITLE], 'Plain Cover'],
    ['above the titles, in capitals', ['NOTES FROM THE WEIR', TITLE, TITLE], 'Notes from the Weir'],
    ['beside its section', [TITLE, TITLE, 'Opinion | Orle Gazette'], 'Orle Gazette'],
    ['above the day', [TITLE, TITLE, 'Keld Valley Gazette', 'Friday, March 20, 2026'], 'Keld Valley Gazette'],
    ['in front of the day', [TITLE, 'By Ann Lee', 'Harbour Wire, Tuesday 9 June 2026, 17:52'], 'Harbour Wire'],
    ['in front of who posted it', [TITLE, 'Salt & Ladle | Posted 12 June 2026 by Ann Lee'], 'Salt & Ladle'],
    ['not a person', [TITLE, 'Ann Lee, 12 May 2026'], null],
    ['not a section', [TITLE, 'LICENSING', TITLE], null],
    ['not a menu', [TITLE, 'Home > Analysis > Water', TITLE], null],
    ['not a headline in capitals', [`The Mill Is Sold: ${TITLE}`, TITLE], null],
    ['not a heading under the titles', [TITLE, TITLE, 'The Short Version'], null],
    ['not a standfirst', [TITLE, 'Council split - a vote is near', TITLE], null],
  ])('the name of the site %s', (_, lines, expected) => {
    expect(read('a.txt', `${[...lines, BODY, SECOND].join('\n\n')}\n`).source).toBe(expected);
  });

  test.each(['UPDATE 3 - ', 'UPDATE 2-', 'CORRECTED-', 'WRAPUP 1 – '])(
    'the slug of a wire is no part of the headline: %s',
    (slug) => {
      const article = read('a.txt', `${slug}Port strike enters its third week\n\n${BODY}\n`);
      expect(article.sentences[0]?.text).toBe('Port strike enters its third week');
      expect(article.setAside).toMatchObject([{ text: slug.trimEnd(), reason: 'dateline' }]);
    },
  );

  test('a dateline gives the agency, and is no part of the sentence', () => {
    const article = read(
      'a.txt',
      `Barrier bill rises\n\nSALTMERE, Westmark, May 13 (Coastline News) - ${BODY}\n\n${SECOND}\n`,
    );
    expect(article.source).toBe('Coastline News');
    expect(article.date).toBeNull();
    expect(article.sentences[1]?.text).toBe(BODY);
  });

  test('a page says it in its head, and the site is no part of the title', () => {
    const head =
      '<html lang="en-GB"><title>Barrier bill rises | The Sluice</title><meta property="og:site_name" content="The Sluice"><meta name="author" content="Ann Lee"><meta property="article:published_time" content="2026-05-12T23:30:00-08:00"><link rel="canonical" href="https://x.example/a">';
    expect(read('a.html', `${head}<article><p>${BODY}</p><p>${SECOND}</p></article>`)).toMatchObject({
      title: 'Barrier bill rises',
      source: 'The Sluice',
      author: 'Ann Lee',
      date: '2026-05-12',
      canonical: 'https://x.example/a',
      language: 'en-GB',
    });
  });

  test('linked data serves where there is no meta element; broken linked data says nothing', () => {
    const script = (json: string): string =>
      `<script type="application/ld+json">${json}</script><article><h1>T</h1><p>${BODY}</p></article>`;
    expect(
      read(
        'a.html',
        script(
          '{"@type":"NewsArticle","author":[{"name":"Ann Lee"}],"publisher":{"name":"The Sluice"},"datePublished":"2026-05-12"}',
        ),
      ),
    ).toMatchObject({ author: 'Ann Lee', source: 'The Sluice', date: '2026-05-12' });
    expect(read('a.html', script('{"@type":"NewsArticle",'))).toMatchObject({ author: null, date: null });
  });

  test('unknown stays unknown, with a notice for the date', () => {
    const { article, notices } = parseArticle('a.txt', bytes(`Barrier bill rises\n\n${BODY}\n`), 'in/a.txt');
    expect(article).toMatchObject({ author: null, source: null, publisher: null, url: null, date: null });
    expect(notices).toMatchObject([{ severity: 'notice', code: 'article-date-unknown', file: 'in/a.txt', line: 1 }]);
  });

  test.each([
    ['en', BODY],
    [
      'de',
      'Die Sperre wird nicht vor dem Jahr 2030 fertig, und das ist für die Stadt ein Problem, sagte der Bürgermeister bei der Sitzung.',
    ],
    [
      'fr',
      'Le barrage ne sera pas prêt avant 2030, et la ville est dans une situation difficile pour les habitants du quartier, avec des coûts qui montent.',
    ],
    [
      'es',
      'La barrera no estará lista hasta el año 2030, y los vecinos del barrio dicen que el coste es muy alto para la ciudad, pero la obra sigue.',
    ],
    [null, 'Lorem ipsum dolor sit amet consectetur adipiscing elit.'],
  ])('language %s is recognised from the words', (language, text) => {
    expect(read('a.txt', `0001\n\n${text}\n`).language).toBe(language);
  });
});

describe('hostile and broken files', () => {
  test.each([
    ['an empty file', '', 'article-empty'],
    ['nothing but white space', ' \r\n\u00a0\ufeff\n', 'article-empty'],
    ['binary data', Uint8Array.from({ length: 400 }, (_, at) => (at * 37) % 256), 'article-binary'],
    [
      'a page of navigation',
      '<nav><ul><li><a href="/">Home</a><li><a href="/n">News</a></ul></nav>',
      'article-without-text',
    ],
  ])('%s is refused with a reason', (_, input, code) => {
    const { article, notices } = parseArticle(
      code === 'article-without-text' ? 'a.html' : 'a.txt',
      typeof input === 'string' ? bytes(input) : input,
      'in/a',
    );
    expect(article).toBeNull();
    expect(notices).toMatchObject([{ severity: 'refused', code, file: 'in/a', line: 1 }]);
    expect(notices[0]?.message).toMatch(/^expected .*, found /);
    expect(notices[0]?.remedy).not.toBe('');
  });

  test('template and mail mark-up stays text, scripts vanish', () => {
    const text = read(
      'a.md',
      `# T\n\nThe barrier costs {{constructor}} and <mj-include path="/etc/passwd" /> <script>alert(1)</script> it [will](javascript:alert(1)) open in December 2030, the authority said.\n`,
    );
    expect(text.blocks[1]?.text).toBe(
      'The barrier costs {{constructor}} and it will open in December 2030, the authority said.',
    );
    expectSound(text);
  });

  test('ten thousand nested elements or quotations do not exhaust the stack', () => {
    expectSound(read('a.html', `<article><h1>T</h1><p>${BODY}</p>${'<div>'.repeat(10_000)}<p>Deep.</p></article>`));
    expectSound(read('a.md', `# T\n\n${BODY}\n\n${'>'.repeat(2_000)} Deep.\n`));
  });
});

describe('structure', () => {
  test('a table cell is cited with its column and row heads', () => {
    const markdown = read(
      'a.md',
      `# T\n\n${BODY}\n\n| Package | Value |\n|---|---|\n| Gates | $412m |\n| Pumps | $95m |\n`,
    );
    const page = read(
      'a.html',
      `<article><h1>T</h1><p>${BODY}</p><table><thead><tr><th>Package<th>Value<tbody><tr><td>Gates<td>$412m<tr><td>Pumps<td>$95m</table></article>`,
    );
    const tabs = read('a.txt', `T\n\n${BODY}\n\nPackage\tValue\nGates\t$412m\nPumps\t$95m\n`);
    for (const article of [markdown, page, tabs]) {
      const cells = article.sentences.filter(({ block }) => article.blocks[block]?.kind === 'table-row');
      expect(cells.map(({ text, heads }) => [text, ...heads])).toEqual([
        ['Gates', 'Package'],
        ['$412m', 'Value', 'Gates'],
        ['Pumps', 'Package'],
        ['$95m', 'Value', 'Pumps'],
      ]);
      expectSound(article);
    }
  });

  test('a table that lost its layout is taken apart where the cells of a row show as many as the heads', () => {
    const article = read(
      'a.txt',
      `T\n\n${BODY}\n\nWhenWho said itFigure\n2019Authority650 million dollars or so\nTuesdayAuthority1.2 billion, "the last one"\n`,
    );
    expect(article.sentences.slice(2).map(({ text, heads }) => [text, ...heads])).toEqual([
      ['2019', 'When'],
      ['Authority', 'Who said it', '2019'],
      ['650 million dollars or so', 'Figure', '2019'],
      ['Tuesday', 'When'],
      ['Authority', 'Who said it', 'Tuesday'],
      ['1.2 billion, "the last one"', 'Figure', 'Tuesday'],
    ]);
  });

  test.each([
    ['without a sign of Markdown', BODY],
    ['beside signs of Markdown', `**${BODY}**`],
  ])('a paragraph of Markdown may be such a table: %s', (_where, body) => {
    const article = read(
      'a.md',
      `# T\n\n${body}\n\nPlanNowIn a year\nOrvik plain$13.99$17.99\nTavan$9.99$12.50\n\nThat is all there is to say about prices.\n`,
    );
    expect(article.sentences.slice(2).map(({ text, heads }) => [text, ...heads])).toEqual([
      ['Orvik plain', 'Plan'],
      ['$13.99', 'Now', 'Orvik plain'],
      ['$17.99', 'In a year', 'Orvik plain'],
      ['Tavan', 'Plan'],
      ['$9.99', 'Now', 'Tavan'],
      ['$12.50', 'In a year', 'Tavan'],
      ['That is all there is to say about prices.'],
    ]);
    expect(article.setAside.map(({ text }) => text)).toEqual(['Plan Now In a year']);
  });

  test('of such a table a row that does not show its cells is kept whole', () => {
    const article = read(
      'a.txt',
      `T\n\n${BODY}\n\nWhatThe guildUs\nCarts sold1,4002,300\nBarrels210 million164 million\nRise in priceup 38 percentup 29 percent\n`,
    );
    expect(article.sentences.slice(2).map(({ text, heads }) => [text, ...heads])).toEqual([
      ['Carts sold', 'What'],
      ['1,400', 'The guild', 'Carts sold'],
      ['2,300', 'Us', 'Carts sold'],
      ['Barrels', 'What'],
      ['210 million', 'The guild', 'Barrels'],
      ['164 million', 'Us', 'Barrels'],
      ['Rise in priceup 38 percentup 29 percent'],
    ]);
  });

  test('a table that lost its layout is kept row by row, without its heads, where no row shows its cells', () => {
    const article = read('a.txt', `T\n\n${BODY}\n\nStrategyImpact on us\n2023One12%Two\n2024Two14%Three\n`);
    expect(article.sentences.slice(2).map(({ text }) => text)).toEqual(['2023One12%Two', '2024Two14%Three']);
  });

  test('blocks stand under their headings', () => {
    const article = read(
      'a.md',
      `# T\n\n${BODY}\n\n## Two\n\nSo it went on for a year and nobody said a word.\n\n### Three\n\n- one of them was late\n- the other was later still\n\n## Four\n\nSo it ended and nobody was surprised in the least.\n`,
    );
    expect(article.blocks.map(({ kind, heading }) => [kind, heading])).toEqual([
      ['heading', null],
      ['paragraph', 0],
      ['heading', 0],
      ['paragraph', 2],
      ['heading', 2],
      ['list-item', 4],
      ['list-item', 4],
      ['heading', 0],
      ['paragraph', 7],
    ]);
  });

  test('wrapped lines are one paragraph', () => {
    const lines =
      'The barrier will cost 1.2 billion dollars, the authority told the\ncouncillors on Tuesday, and it will open in December 2030 after one\nmore winter of closures on the river, which the town had hoped to be\nspared for once.';
    expect(read('a.txt', `T\n\n${lines}\n\n${lines.replace('The barrier', 'A second one')}\n`).blocks[1]?.text).toBe(
      lines.replaceAll('\n', ' '),
    );
  });

  test('the article of a page is found between navigation, adverts and related headlines', () => {
    const page = `<body class="has-sidebar"><header><a href="/">Home</a></header><div class="ad-slot">Buy a crane for $1,900</div><main><article><h1>T</h1><p>${BODY}</p><aside class="related"><a href="/x">Ten tunnels</a></aside><p>It will open late, the mayor said on Tuesday evening.</p></article><section class="related"><article><h2>Tunnel fire</h2><p>Two were hurt.</p></article></section></main><footer>© Sluice</footer>`;
    expect(read('a.html', page).blocks.map(({ text }) => text)).toEqual([
      'T',
      BODY,
      'It will open late, the mayor said on Tuesday evening.',
    ]);
  });

  test('a page without semantic elements is read from the element that holds its text', () => {
    const paragraphs = Array.from({ length: 5 }, (_, at) => `<p>Paragraph ${at}: ${BODY}</p>`).join('');
    const links = Array.from(
      { length: 12 },
      (_, at) => `<div><a href="/${at}">Headline number ${at}</a> for you</div>`,
    ).join('');
    const page = `<body><div id="x1">${links}</div><div id="x2"><h1>T</h1>${paragraphs}</div><div id="x3">${links}</div>`;
    const article = read('a.html', page);
    expect(article.blocks.filter(({ kind }) => kind === 'paragraph').map(({ text }) => text)).toEqual(
      Array.from({ length: 5 }, (_, at) => `Paragraph ${at}: ${BODY}`),
    );
    expectSound(article);
  });
});

describe('what stands above and below a pasted article', () => {
  test('a menu is no title, and names the site', () => {
    const article = read('a.txt', `Orvik Bugle    News  Sport  Weather  Log in\n\nThe mill is sold\n\n${BODY}\n`);
    expect([article.title, article.source]).toEqual(['The mill is sold', 'Orvik Bugle']);
    expect(article.setAside).toMatchObject([{ reason: 'navigation' }]);
    expectSound(article);
  });

  test('a headline with gaps in it is one', () => {
    const article = read('a.txt', `Mill   Barn   Ponies   Rain\n\n${BODY}\n`);
    expect(article.title).toBe('Mill Barn Ponies Rain');
  });

  test('the kind of piece is no title', () => {
    expect(read('a.txt', `OPINION\n\nThe mill is sold\n\n${BODY}\n`).title).toBe('The mill is sold');
  });

  test.each([
    ['a paper and a day', 'Orvik Courier, 4 May 2026', '', 'Orvik Courier'],
    [
      'for whom its author writes',
      '',
      'Ada Thorn is mills editor of Wheel & Loom and a former weaver.',
      'Wheel & Loom',
    ],
    ['a place and a day', 'Orvik, 4 May 2026', '', null],
    ['of what somebody is head', '', 'Ada Thorn is head of the Orvik Mills.', null],
  ])('%s', (_why, above, below, source) => {
    expect(read('a.txt', `The mill is sold\n\n${above}\n\n${BODY}\n\n${below}\n`).source).toBe(source);
  });
});
