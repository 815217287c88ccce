/** Rules that need the digest, and those on marks and sources. */
import type { Digest } from '../../../src/model.ts';
import {
  agreement,
  article,
  citeAll,
  difference,
  digest,
  side,
  single,
  story,
  theme,
  value,
} from '../../support/digest-builder.ts';
import { tableOf } from './table.ts';

const sources = '<p>[1] <a href="https://a.example/">A</a></p><p>[2] <a href="https://b.example/">B</a></p>';
const cite = (number: number, href: string): string => ` <a href="${href}">[${number}]</a>`;
const both = `${cite(1, 'https://a.example/#:~:text=port')}${cite(2, 'https://b.example/')}`;
const list = '\n\n[1] A\nhttps://a.example/\n\n[2] B\nhttps://b.example/\n';

tableOf('citation-numbers', [
  ['each cited once', { body: `<p>Shut.${both}</p>${sources}`, more: `Shut. [1] [2]${list}` }, null],
  ['no citations at all', { body: '<p>In [1998] nothing.</p>' }, null],
  [
    'a mark without a source',
    { body: `<p>Shut.${both}${cite(3, 'https://c.example/')}</p>${sources}` },
    'error: expected a source for [3]',
  ],
  [
    'a source nobody cites',
    { body: `<p>Shut.${cite(1, 'https://a.example/')}</p>${sources}` },
    'warning: expected source [2] to be cited',
  ],
  [
    'out of order',
    { body: `<p>Shut.${cite(2, 'https://b.example/')}${cite(1, 'https://a.example/')}</p>${sources}` },
    'found [1] after [2]',
  ],
  [
    'to another page',
    { body: `<p>Shut.${cite(1, 'https://c.example/')}${cite(2, 'https://b.example/')}</p>${sources}` },
    'expected [1] to lead to its source https://a.example/, found https://c.example/',
  ],
  [
    'unlinked marks',
    { body: '<p>Shut. <span>[1] [2]</span></p><p>[1] A</p><p>[2] B</p>', more: `Shut. [1] [2]${list}` },
    null,
  ],
  [
    'sources in one line',
    {
      body: `<p>Shut.${both}</p><p>[1] <a href="https://a.example/">A</a>, X; [2] <a href="https://b.example/">B [7]</a>, Y</p>`,
      more: `Shut. [1] [2]${list}`,
    },
    null,
  ],
  ['marks and no list', { body: `<p>Shut.${both}</p>` }, 'expected a source for [1], found none'],
  ['missing in the text part', { more: `Shut. [1] [3]${list}` }, 'expected a source for [3]'],
  [
    'fewer sources in the text part',
    { body: `<p>Shut.${both}</p>${sources}`, more: 'Shut. [1]\n\n[1] A' },
    'expected 2 sources as in the HTML part, found 1',
  ],
  [
    'two sources of one number',
    { body: `<p>Shut.${both}</p>${sources}<p>[2] C</p>` },
    'expected one source [2], found another',
  ],
]);

const articles = [article('a.md', 'Courier'), article('b.md', 'Gazette')];
const withPoints = (...points: Parameters<typeof theme>[1]): Digest =>
  digest({ articles, stories: [story('Port', ['a.md', 'b.md'], { themes: [theme('Port', points)] })] });
const sentence = 'The port of Lindhaven stays shut for a week.';
const agreed = withPoints(
  agreement(
    sentence,
    citeAll(['a.md', 'The port of Lindhaven is shut for a week'], ['b.md', 'Lindhaven port shut a week']),
  ),
);

tableOf('citation-marks', [
  ['both marks', { digest: agreed, body: `<p>${sentence}${both}</p>`, more: `${sentence} [1] [2]` }, null],
  [
    'one of two',
    { digest: agreed, body: `<p>${sentence}${cite(1, 'https://a.example/')}</p>` },
    'expected 2 citations after "The port of Lindhaven',
  ],
  ['none in the text part', { digest: agreed, more: sentence }, 'found none'],
  ['not printed by this template', { digest: agreed }, null],
  ['first in the contents, unmarked', { digest: agreed, body: `<p>${sentence}</p><p>${sentence}${both}</p>` }, null],
  [
    'with typography',
    { digest: agreed, body: `<p>The port of Lindhaven stays shut for a&#160;week.&#160;${both}</p>` },
    null,
  ],
]);

const one = (text: string, quote: string): { readonly digest: Digest } => ({
  digest: withPoints(single(text, citeAll(['a.md', quote]))),
});
tableOf('citation-evidence', [
  ['the same figure', one('The strike costs $40 million a week.', 'a loss of $40 million each week'), null],
  [
    'another figure',
    one('The strike costs $45 million a week.', 'a loss of $40 million each week'),
    'error: expected the figure "$45 million a week"',
  ],
  ['words for a figure', one('Forty ships have left.', '40 ships have left'), null],
  ['a share in words', one('A third of the posts would go.', '33% of the posts'), null],
  ['a figure inside a longer number', one('It took 4 ships.', 'it took 40 ships'), 'expected the figure "4'],
  ['the same name', one('The mediator, Ines Okafor, spoke.', 'Okafor spoke as mediator'), null],
  [
    'another name',
    one('The mediator, Tomas Reid, spoke.', 'Okafor spoke as mediator'),
    'warning: expected the name "Tomas Reid"',
  ],
  ['the name of the publisher', one('As the paper, the Courier, reports, talks go on.', 'talks go on'), null],
  [
    'a side of a difference',
    {
      digest: withPoints(
        difference('different-figure', 'What it costs', [
          side('$40 million', citeAll(['a.md', '$40 million'])),
          side('$60 million', citeAll(['b.md', '$50 million'])),
        ]),
      ),
    },
    'expected the figure "$60 million"',
  ],
  [
    'a row of figures',
    {
      digest: digest({
        articles,
        stories: [
          story('Port', ['a.md'], {
            figures: [
              {
                measure: 'loss',
                entity: null,
                period: null,
                point: 'c057',
                values: [value('$40 million', 4e7, 4e7, 'USD', citeAll(['a.md', 'no figure here']))],
              },
            ],
          }),
        ],
      }),
    },
    'expected the figure "$40 million"',
  ],
  [
    'what an editor hid',
    { digest: withPoints(single('It costs $45 million.', citeAll(['a.md', 'nothing']), { hidden: true })) },
    null,
  ],
]);

const note = digest({ note: 'I saw the **port** in September, and it was quiet.' });
const printed = 'I saw the port in September, and it was quiet.';
const reworded = withPoints(
  single('The port is shut, we hear.', citeAll(['a.md', 'the port is shut']), { reworded: true }),
);
tableOf('editor-words', [
  [
    'with its label',
    { digest: note, body: `<p>Editor’s note</p><p>${printed}</p>`, more: `EDITOR’S NOTE: ${printed}` },
    null,
  ],
  ['without', { digest: note, body: `<p>${printed}</p>` }, 'expected "Editor’s note" before the editor\'s words'],
  ['without, in the text part', { digest: note, more: printed }, 'expected "Editor’s note"'],
  [
    'a label far away is none',
    { digest: note, body: `<p>Editor’s note</p><p>${'Other words. '.repeat(30)}</p><p>${printed}</p>` },
    'expected "Editor’s note"',
  ],
  ['not printed', { digest: note }, null],
  [
    'reworded and marked',
    {
      digest: reworded,
      body: '<p>The port is shut, we hear. <a href="https://a.example/">[1]</a> (editor’s wording)</p>',
    },
    null,
  ],
  [
    'reworded, unmarked',
    { digest: reworded, body: '<p>The port is shut, we hear.</p>' },
    'expected "editor’s wording" beside',
  ],
  [
    'reworded and marked before',
    { digest: reworded, body: '<p>Only A (editor’s wording): The port is shut, we hear.</p>' },
    null,
  ],
]);
