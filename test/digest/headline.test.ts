import { describe, expect, test } from 'vitest';
import {
  chooseTitle,
  composePreheader,
  composeSubject,
  cutBetweenWords,
  lowerFirst,
} from '../../src/digest/headline.ts';
import type { DifferencePoint } from '../../src/model.ts';
import { article } from '../support/article-builder.ts';

function differ(text: string, positions: readonly [string, string], quote = ''): DifferencePoint {
  const [first, second] = positions.map((position, index) => ({
    position,
    citations: [{ article: `${index}.md`, quote, start: 0, end: quote.length, line: 1 }] as const,
  }));
  if (first === undefined || second === undefined) throw new TypeError('two positions');
  return {
    id: 'a1b2',
    kind: 'difference',
    relation: 'different-figure',
    text,
    generated: text,
    sides: [first, second],
  };
}

describe('subject', () => {
  test.each([
    ['Ferry runs aground', 'Oil', 'They lost 40 tonnes of oil.', 'Ferry runs aground; sources differ on oil'],
    ['Ferry runs aground', 'Meta’s spending', 'Meta spends.', 'Ferry runs aground; sources differ on Meta’s spending'],
    ['Ferry runs aground', 'GPU count', 'GPU counts', 'Ferry runs aground; sources differ on GPU count'],
    ['Ferry runs aground', 'Number of deaths', '', 'Ferry runs aground; sources differ on number of deaths'],
  ])('%s + %s', (title, measure, quote, expected) => {
    expect(composeSubject(title, [differ(measure, ['1', '2'], quote)])).toBe(expected);
  });

  test('a measure that does not fit gives way to the next, then to none, then to the title cut', () => {
    const long = differ('Share of the passengers who were asked to leave the ship', ['1', '2']);
    const short = differ('Oil', ['1', '2'], 'oil');
    expect(composeSubject('Ferry runs aground in storm', [long, short])).toMatch(/; sources differ on oil$/);
    expect(composeSubject('Ferry runs aground in storm', [long])).toBe('Ferry runs aground in storm; sources differ');
    const title = 'Ferry runs aground in a storm and seven of its passengers die, coastguard says';
    expect(composeSubject(title, [short])).toBe('Ferry runs aground in a storm and seven of its passengers die…');
  });

  test('nothing differs: the title', () => {
    expect(composeSubject('Ferry runs aground', [])).toBe('Ferry runs aground');
  });
});

describe('preheader', () => {
  test('gives the difference with its sides, then other stories', () => {
    const oil = differ('Oil', ['Forty tonnes', '90 tonnes'], 'forty tonnes of oil');
    expect(composePreheader([oil], ['Port on strike'], '')).toBe(
      'Sources differ on oil: forty tonnes or 90 tonnes. Also: Port on strike.',
    );
  });

  test('titles that do not fit whole are left out, with the "Also"', () => {
    const oil = differ('Oil', ['forty tonnes', '90 tonnes'], 'oil');
    const long = 'A title that goes on and on about the port of Saltmere until no mail client shows it in a row';
    expect(composePreheader([oil], [long], '')).toBe('Sources differ on oil: forty tonnes or 90 tonnes.');
    expect(composePreheader([oil], ['Port on strike', long], '')).toMatch(/Also: Port on strike\.$/);
  });

  test('without a difference or another story it is what the first point says', () => {
    expect(composePreheader([], [], 'Seven people died.')).toBe('Seven people died.');
  });
});

describe('title', () => {
  test('is the headline that says most of what all articles speak of', () => {
    const articles = [
      article('a', 'The ferry Marisol Tern ran aground. Seven died.', { title: 'What we owe the islands' }),
      article('b', 'Seven died when the ferry ran aground.', { title: 'Ferry Marisol Tern runs aground, seven die' }),
      article('c', 'The ferry ran aground in a storm.', { title: 'Who is to blame for the ferry?' }),
    ];
    expect(chooseTitle(articles)).toBe('Ferry Marisol Tern runs aground, seven die');
    expect(chooseTitle(articles.toReversed())).toBe('Ferry Marisol Tern runs aground, seven die');
  });

  test('of a title with two halves the half with the news is enough', () => {
    const articles = [
      article('a', 'The ferry Marisol Tern ran aground. Seven died.', {
        title: 'Ferry Marisol Tern runs aground — and nobody in the ministry will say who knew',
      }),
      article('b', 'Seven died when the ferry Marisol Tern ran aground.', { title: 'Islands' }),
    ];
    expect(chooseTitle(articles)).toBe('Ferry Marisol Tern runs aground');
  });
});

test.each([
  ['one two three', 13, 'one two three'],
  ['one two three', 12, 'one two…'],
  ['one, two three', 9, 'one…'],
])('%s in %i characters', (text, characters, expected) => {
  expect(cutBetweenWords(text, characters)).toBe(expected);
});

test.each([
  ['Forty tonnes', '', 'forty tonnes', 'a number word'],
  ['Levy', 'the levy', 'levy', 'a word the sources write small'],
  ['Levy', 'Mr Levy', 'Levy', 'a name'],
  ['GPUs', 'gpus', 'GPUs', 'an acronym'],
  ['$40', '', '$40', 'no letter'],
])('lowers %s (%s)', (text, sources, expected) => {
  expect(lowerFirst(text, sources)).toBe(expected);
});
