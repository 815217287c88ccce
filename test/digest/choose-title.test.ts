import { describe, expect, test } from 'vitest';
import { chooseTitle, cutNews, hasNews, splitTitle } from '../../src/digest/choose-title.ts';
import { article } from '../support/article-builder.ts';

describe('title', () => {
  test('is the headline that says most of what all articles speak of', () => {
    const articles = [
      article('a', 'The ferry Golden Hare ran aground. Seven died.', { title: 'What we owe the islands' }),
      article('b', 'Seven died when the ferry ran aground.', { title: 'Ferry Golden Hare runs aground, seven die' }),
      article('c', 'The ferry ran aground in a storm.', { title: 'Who is to blame for the ferry?' }),
    ];
    expect(chooseTitle(articles)).toBe('Ferry Golden Hare runs aground, seven die');
    expect(chooseTitle(articles.toReversed())).toBe('Ferry Golden Hare runs aground, seven die');
  });

  test('of a title with two halves the half with the news is enough', () => {
    const articles = [
      article('a', 'The ferry Golden Hare ran aground. Seven died.', {
        title: 'Ferry Golden Hare runs aground — and nobody in the ministry will say who knew',
      }),
      article('b', 'Seven died when the ferry Golden Hare ran aground.', { title: 'Islands' }),
    ];
    expect(chooseTitle(articles)).toBe('Ferry Golden Hare runs aground');
  });
});

/** The title of a story of two articles on a bridge, of which only the first has a title worth the name. */
function titleOf(first: string, second: string): string {
  const body = 'The council closed the Arden bridge on Monday after cracks were found. Buses take another way.';
  return chooseTitle([
    article('a', body, { title: first }),
    article('b', `Engineers shut Arden bridge. ${body}`, { title: second }),
  ]);
}

test('what is to come is news: a firm to do something', () => {
  expect(titleOf('Council to close Arden bridge after cracks', 'Arden bridge and its council')).toBe(
    'Council to close Arden bridge after cracks',
  );
  expect(hasNews('Engineers cutting to hold the bridge')).toBe(false);
});

describe('what is no headline gives way to what happened', () => {
  test.each([
    ['a list', '5 things drivers need to know about the Arden bridge'],
    ['a live page', 'LIVE: Arden bridge, council and cracks'],
    ['a question', 'Is the Arden bridge cracked, and what will the council do?'],
    ['how and why', 'How the Arden bridge and its cracks came to trouble the council'],
    ['a date', 'Monday, March 3, 2025'],
    ['a time', '8:24am: Arden bridge'],
    ['the writer', 'Why I loved our Arden bridge'],
    ['half a phrase', 'The cracks in the Arden bridge that the council has found at'],
    ['a question in a sentence', 'Arden wants to know why the council and its bridge have cracks'],
    ['a plural that looks like a verb', 'Arden bridge: two cracks, a council and a great many questions'],
    ['a headline without a verb', 'Arden bridge: from pride of the council to cracks'],
  ])('%s', (_what, title) => {
    expect(titleOf(title, 'Council closes Arden bridge')).toBe('Council closes Arden bridge');
  });

  test('a count of an earlier day', () => {
    const body = 'Two walkers died in the snow on the Arden pass. Rangers searched on.';
    const first = article('a', body, { title: 'Snow on Arden pass kills one walker', date: '2026-01-05' });
    const next = article('b', body, { title: 'Snow closes Arden pass, rangers search', date: '2026-01-07' });
    expect(chooseTitle([first, next])).toMatch(/^Snow closes Arden pass/);
  });

  test('and where no title tells it, the opening of a report does', () => {
    expect(titleOf('What now?', 'Monday, March 3, 2025')).toBe('The council closed the Arden bridge');
  });

  test('the beginning of the first sentence in a title’s place is no title', () => {
    const body = 'The mayor of Arden died on Sunday in a hospital in the capital, aged ninety. She had been ill.';
    const cut = 'The mayor of Arden died on Sunday in a hospital in the';
    expect(chooseTitle([article('a', body, { title: cut }), article('b', body, { title: cut })])).toBe(
      'The mayor of Arden died in a hospital in the capital',
    );
  });
});

test.each([
  ['UPDATE 2-Council closes bridge in Arden', ['Council closes bridge in Arden']],
  ['Council closes bridge in Arden. The ferry is another matter', ['Council closes bridge in Arden']],
  ['Council closes bridge in Arden, buses divert', ['Council closes bridge in Arden']],
  ['Council closes bridge in Arden and shuts the ferry', ['Council closes bridge in Arden']],
])('%s has the half %j', (title, halves) => {
  expect(splitTitle(title)).toEqual(expect.arrayContaining(halves));
});

test.each([
  ['Rangers on Friday found the lost bear, a female of four years, in a shed.', 'Rangers found the lost bear'],
  ['The bank raised its rate on Tuesday after months of doubt.', 'The bank raised its rate'],
  ['At noon on Tuesday the bank raised its rate.', null],
  ['It raised its rate on Tuesday.', null],
  ['The bank raised its rate.', null],
  ['We met the bank on Tuesday and it raised its rate.', null],
])('%s → %s', (sentence, news) => {
  expect(cutNews(sentence)).toBe(news);
});

test.each([
  ['Council closes bridge', true],
  ['Mayor jailed for theft', true],
  ['Unions back the plan', true],
  ['From open field to closed shop', false],
  ['The man who robbed a bank', false],
])('news in "%s": %s', (title, expected) => {
  expect(hasNews(title)).toBe(expected);
});
