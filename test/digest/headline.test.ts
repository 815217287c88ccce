import { describe, expect, test } from 'vitest';
import { composePreheader, composeSubject, cutBetweenWords, lowerFirst } from '../../src/digest/headline.ts';
import type { DifferencePoint, FigureRow } from '../../src/model.ts';

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
    ['Ferry runs aground', 'Rise in cost', '', 'Ferry runs aground; sources differ on rise in cost'],
  ])('%s + %s', (title, measure, quote, expected) => {
    expect(composeSubject(title, [differ(measure, ['1', '2'], quote)])).toBe(expected);
  });

  test('a measure that does not fit gives way to the next, then to none; a long title to its first half', () => {
    const long = differ('Share of the passengers who were asked to leave the ship', ['1', '2']);
    const short = differ('Oil', ['1', '2'], 'oil');
    expect(composeSubject('Ferry runs aground in storm', [long, short])).toMatch(/; sources differ on oil$/);
    expect(composeSubject('Ferry runs aground in storm', [long])).toBe('Ferry runs aground in storm; sources differ');
    const title = 'Ferry runs aground in a storm and seven of its passengers die, coastguard says';
    expect(composeSubject(title, [short])).toBe('Ferry runs aground in a storm; sources differ on oil');
  });

  test('nothing differs: the title', () => {
    expect(composeSubject('Ferry runs aground', [])).toBe('Ferry runs aground');
  });
});

describe('how far the sides lie apart', () => {
  const row = (unit: string, ...values: readonly (readonly [number | null, number | null])[]): FigureRow => ({
    measure: 'Cost',
    entity: null,
    period: null,
    point: 'a1b2',
    values: values.map(([min, max]) => ({ text: '', min, max, unit, estimate: false, citations: CITATIONS })),
  });
  const CITATIONS = [{ article: 'a.md', quote: '', start: 0, end: 0, line: 1 }] as const;
  test.each([
    ['money', row('USD', [2e9, 2e9], [2.5e9, 4e9]), 'Dam grows; sources differ by $2bn on cost'],
    ['small money', row('GBP', [40, 40], [72, 72]), 'Dam grows; sources differ by £32 on cost'],
    ['shares', row('percent', [30, 30], [41, 41]), 'Dam grows; sources differ by 11 points on cost'],
    ['counts', row('ship', [3, 3], [4, 4]), 'Dam grows; sources differ on cost'],
    ['a side with one bound', row('EUR', [3, 3], [4, null]), 'Dam grows; sources differ on cost'],
  ])('%s', (_what, figures, expected) => {
    expect(composeSubject('Dam grows', [differ('Cost', ['1', '2'], 'cost')], [figures])).toBe(expected);
  });

  test('is told without the measure where both do not fit, and behind half of a long headline', () => {
    const title = 'Builders raise the height of the dam above Lowmoor, says the ministry in a long note';
    const cost = differ('Cost of the spillway and both towers', ['1', '2'], 'cost');
    expect(composeSubject(title, [cost], [row('USD', [1e6, 1e6], [3e6, 3e6])])).toBe(
      'Builders raise the height of the dam above Lowmoor; sources differ',
    );
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

  test('more than two sides are a list, and a short row is filled with what the sources agree on', () => {
    const oil = differ('Oil', ['40 tonnes', '90 tonnes'], 'oil');
    const three = { ...oil, sides: [...oil.sides, { ...oil.sides[1], position: '95 tonnes' }] } as DifferencePoint;
    expect(composePreheader([three], [], 'Divers found the wreck on Friday.')).toBe(
      'Sources differ on oil: 40 tonnes, 90 tonnes or 95 tonnes. Divers found the wreck on Friday.',
    );
  });

  test('without a difference or another story it is what the first point says', () => {
    expect(composePreheader([], [], 'Seven people died.')).toBe('Seven people died.');
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
  ['Job cuts', '600 go', 'job cuts', 'what figures are called'],
  ['GPUs', 'gpus', 'GPUs', 'an acronym'],
  ['$40', '', '$40', 'no letter'],
])('lowers %s (%s)', (text, sources, expected) => {
  expect(lowerFirst(text, sources)).toBe(expected);
});

test('a preheader with sides too long for it names the matter alone', () => {
  const long = 'the gate on Quarry Road was locked while dozens of people were trying to get through to the valley';
  expect(composePreheader([differ('Whether the gate was locked', [long, 'It was open'])], [], '')).toBe(
    'Sources differ on whether the gate was locked.',
  );
  expect(composePreheader([differ('Whether the gate was locked', ['It was', 'It was open'])], [], '')).toContain(': ');
});
