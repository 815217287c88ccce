/** Whatever an article, a letter or an editor says: valid MJML, HTML that holds the same text, no element or link of theirs. */
import fc from 'fast-check';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { expect, test } from 'vitest';
import type { Digest } from '../../src/model.ts';
import { renderIssue } from '../../src/render/render-issue.ts';
import { cleanText } from '../../src/render/typography.ts';
import type { Letter } from '../../src/render/view.ts';
import { anyDigest } from '../support/arbitrary-digest.ts';
import {
  agreement,
  alsoRead,
  article,
  citeAll,
  difference,
  digest,
  side,
  single,
  story,
  theme,
  value,
} from '../support/digest-builder.ts';

const hostile = fc.constantFrom(
  '{{title}}',
  '{{{title}}}',
  '{{> story}}',
  '{{#each stories}}',
  '<mj-raw>',
  '</mj-text>',
  '</mj-section></mj-body></mjml>',
  '<mj-include path="/etc/passwd" />',
  '<mj-text>',
  '<![CDATA[x]]>',
  ']]>',
  '<script>alert(1)</script>',
  '<!--',
  '-->',
  '<!--[if mso]>',
  '<![endif]-->',
  '<style>*{display:none}</style>',
  '"onmouseover="alert(1)',
  "' onclick='x",
  '</title>',
  '</div></td></tr></table>',
  '&lt;b&gt;',
  '&amp;amp;',
  '&#128;',
  '[[x]]',
  '\u202eabc',
  '😀',
  'a\u0000b',
  '\ud800',
  'javascript:alert(1)',
  '<!-- htmlmin:ignore -->',
  'variable_temp_0',
  '$&',
  '$1',
  '`${x}`',
  '\\',
);
const text = fc.oneof(
  hostile,
  fc
    .array(fc.oneof(hostile, fc.string({ unit: 'binary', maxLength: 12 })), { maxLength: 4 })
    .map((parts) => parts.join(' ')),
);
const url = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  hostile,
  fc.constantFrom(
    'javascript:alert(1)',
    'data:text/html,<script>',
    'https://x.org/"><script>',
    "https://x.org/'a'",
    'https://x.org/<mj-raw>',
    'https://x.org/{{a}}',
  ),
);

const letter: fc.Arbitrary<Letter> = fc.record({
  name: text,
  postalAddress: fc.option(text),
  url: fc.option(url),
  language: fc.constantFrom('en', 'de-AT', 'ar', 'he', 'ja'),
  accent: fc.constantFrom('#000000', '#ffffff', '#ff0000', '#777777'),
});

interface Words {
  readonly text: string;
  readonly title: string;
  readonly name: string;
  readonly url: string;
  readonly figure: string;
}

/** One of everything, in these words. */
function issueOf(words: Words): Digest {
  const ids = ['a.md', 'b.md'] as const;
  const both = citeAll([ids[0], words.text], [ids[1], words.text]);
  return digest({
    issue: { id: words.name, date: null, from: words.name, to: null, subject: words.title, preheader: words.text },
    articles: ids.map((id) =>
      article(id, words.name, { title: words.title, author: words.name, url: words.url, language: 'ar' }),
    ),
    summary: [agreement(words.text, both)],
    stories: [
      story(words.title, ids, {
        lead: [agreement(words.text, both)],
        reason: words.text,
        themes: [
          theme(
            words.title,
            [
              agreement(words.text, both, { reworded: true }),
              single(words.text, citeAll([ids[0], words.text])),
              difference(
                'opposite',
                words.text,
                [side(words.text, citeAll([ids[0], words.text])), side(words.name, citeAll([ids[1], words.text]))],
                { id: 'd1' },
              ),
            ],
            { silent: ids },
          ),
        ],
        figures: [
          {
            measure: words.figure,
            entity: words.name,
            period: words.text,
            point: 'd1',
            values: [
              value(words.figure, 1, 2, 'x', citeAll([ids[0], words.text])),
              value(words.figure, 3, 3, 'x', citeAll([ids[1], words.text])),
            ],
          },
        ],
        timeline: [{ date: words.figure, text: words.text, citations: both }],
      }),
    ],
    alsoRead: [alsoRead(ids[0], words.text)],
    highlight: { kind: 'quote', text: words.text, citations: both },
  });
}

/** What a reader sees, and what could act. */
function inspect(html: string): { shown: string; scripts: number; handlers: string[]; links: string[] } {
  const found = { shown: '', scripts: 0, handlers: [] as string[], links: [] as string[] };
  const walk = (node: Tree.Node): void => {
    if ('value' in node) found.shown += node.value;
    if ('tagName' in node) {
      if (
        ['script', 'iframe', 'object', 'img', 'link', 'form', 'mj-raw', 'mj-include', 'mj-text'].includes(node.tagName)
      )
        found.scripts += 1;
      for (const { name, value: content } of node.attrs) {
        if (name.startsWith('on')) found.handlers.push(name);
        if (name === 'href' || name === 'src') found.links.push(content);
      }
      if (node.tagName === 'style') return;
    }
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(parse(html));
  return { ...found, shown: found.shown.replace(/[\s\u00a0]+/g, ' ') };
}

/** Without quotation marks, which are the letter's, and the blanks that some languages set inside them. */
const folded = (words: string): string => cleanText(words).replace(/["'“”„‟«»‘’‚‛‹›′″\s]+/g, '');

test('any words stay words', { timeout: 120_000 }, async () => {
  const anyWords = fc.record({ text, title: text, name: text, url, figure: text });
  await fc.assert(
    fc.asyncProperty(
      anyWords,
      letter,
      fc.constantFrom('default', 'brief', 'plain'),
      async (words, config, template) => {
        const issue = await renderIssue(issueOf(words), config, { template });
        const { shown, scripts, handlers, links } = inspect(issue.html);
        expect(issue.html).toMatch(/^[\n\x20-\x7e]+$/);
        expect(scripts).toBe(0);
        expect(handlers).toEqual([]);
        for (const link of links) expect(link).toMatch(/^https?:\/\/[^\s"<>]+$/);
        for (const each of [words.text, config.name]) expect(folded(shown)).toContain(folded(each));
        if (template !== 'brief') expect(folded(shown)).toContain(folded(words.title));
        expect(folded(issue.text)).toContain(folded(words.text));
      },
    ),
    { numRuns: 60 },
  );
});

test('any digest renders', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(anyDigest, async (any) => {
      const issue = await renderIssue(any, {
        name: 'x',
        postalAddress: null,
        url: null,
        language: 'en',
        accent: '#123456',
      });
      expect(inspect(issue.html).scripts).toBe(0);
      expect(issue.html.match(/\[\d+\]/g) ?? []).toBeDefined();
    }),
    { numRuns: 60 },
  );
});

test('braces never look like a merge field of another program', async () => {
  const words = { text: 'a {{name}} b', title: 't', name: 'n', url: 'https://x.org/', figure: 'f' };
  const { html } = await renderIssue(issueOf(words), {
    name: '{{x}}',
    postalAddress: '{{y}}',
    url: null,
    language: 'en',
    accent: '#123456',
  });
  expect(html).not.toContain('{{');
});
