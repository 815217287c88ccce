/** What a screen reader is told of the mail, in order. */
import { expect, test } from 'vitest';
import { readingOrder } from '../../src/preview/reading-order.ts';

test.each([
  ['a heading and a paragraph', '<h1>Week</h1><p>It <b>rained</b>.</p>', ['heading 1: Week', 'paragraph: It rained.']],
  ['a line break parts words', '<ul><li><b>One</b><br>two</li></ul>', ['list item: One two']],
  [
    'a picture by its description',
    '<p>See <img alt="a chart">.</p>',
    ['paragraph: See', 'picture: a chart', 'paragraph: .'],
  ],
  ['nothing of what is hidden', '<style>p{}</style><p aria-hidden="true">x</p><p>y</p>', ['paragraph: y']],
  ['a table for layout is none', '<table role="presentation"><tr><td><p>x</p></td></tr></table>', ['paragraph: x']],
] as const)('%s', (_, html, expected) => {
  expect(readingOrder(html).map(({ role, text }) => `${role}: ${text}`)).toEqual(expected);
});
