/**
 * How a figure is told: what a bare number counts, who gives it, which of two accounts a source holds, and on which day. A row is a small story of
 * two sources with their days of writing, and the sides that differ; none where the two are no rivals.
 */
import { describe, expect, it } from 'vitest';
import { matchFigures } from '../../src/claims/match-figures.ts';
import { readAttribution } from '../../src/claims/read-attribution.ts';
import type { FigureMatter, Voice } from '../../src/model.ts';
import { measureTableOf } from '../../src/text/figures/measure-words.ts';
import { parseQuantities } from '../../src/text/figures/parse-quantities.ts';
import { languageOf } from '../../src/text/language.ts';
import { article } from '../support/article-builder.ts';

interface Row {
  readonly name: string;
  readonly first: string;
  readonly second: string;
  /** Days of writing where they are not one. */
  readonly days?: readonly [first: string, second: string];
  readonly sides: readonly string[];
}

const ROWS: readonly Row[] = [
  // what a bare number is of
  {
    name: 'a noun told in the sentence before',
    first: 'The museum in Tavan had 480,000 visitors last year, its director says.',
    second: 'The museum in Tavan was promised 900,000 visitors a year. The statistics bureau found 391,000 last year.',
    sides: ['391,000', '480,000 visitors'],
  },
  {
    name: 'a scale told in the sentence before',
    first: 'The concert hall in Orlo ended up costing 212 million euros.',
    second: 'Officially the concert hall in Orlo cost 212 million euros. The auditor makes it 240.',
    sides: ['212 million euros', '240'],
  },
  {
    name: 'millions that look like metres',
    first: 'Hackers stole the records of 3.1 million patients of the clinic group Sanova.',
    second:
      'The clinic group Sanova speaks of 3.1m patients. The privacy office works with 3.9m, because it counts the dead as well.',
    sides: ['3.1 million patients', '3.9m'],
  },
  {
    name: 'what the sentence itself has just counted, though money was told before',
    first: 'The fair in Tavan paid 40 million crowns. It had 21 million readers and the Post 27 million, it said.',
    second: 'The Post in Tavan has 22 million readers, the auditors say. The fair has 21 million readers.',
    sides: ['22 million readers', '27 million'],
  },
  {
    name: 'the years of an aside',
    first: 'Mara Dell, 58, who led the port from 2009 to 2019, was banned from racing for eight years, the court said.',
    second: 'Mara Dell, the former head of the port, was banned from racing for five years, her lawyers say.',
    sides: ['five years', 'eight years'],
  },
  // who gives it
  {
    name: 'two accounts in one sentence',
    first: 'According to the union 6,400 nurses stayed at home; the hospitals counted 4,900.',
    second: 'Some 4,900 nurses missed their shifts on Monday, the hospitals say.',
    sides: ['4,900', '6,400 nurses'],
  },
  {
    name: 'what another has announced',
    first: 'Inspectors found 87,000 faulty cables in the cellars, against the 61,000 that Voltera has announced.',
    second: 'Voltera will replace 61,000 cables in the cellars of the city.',
    sides: ['61,000', '87,000 faulty cables'],
  },
  {
    name: 'a disputed length told elsewhere in few words',
    first:
      'The bank Nordhaven says the intruders had five weeks in its systems. A report by the firm Brightwell makes it more than eleven weeks.',
    second: 'For five weeks nobody at the bank Nordhaven saw the intruders.',
    sides: ['five weeks', 'more than eleven weeks'],
  },
  {
    name: 'a correction',
    first: 'We count 57 flats gone in Quay Street, not 49. The city leaves out the attics.',
    second: 'The fire in Quay Street destroyed 49 flats, the city says.',
    sides: ['49', '57 flats'],
  },
  {
    name: 'hearsay, and what the writer holds',
    first: 'Some reports give 26 players on the list. There were 25 on the list; the other is the coach.',
    second: 'The club Arvika took 26 players on the list to Valmor.',
    sides: ['25', '26 players'],
  },
  // days
  {
    name: 'a fire that grows',
    first: 'The Tarn fire has burned 900 hectares near Tolland.',
    second: 'The Tarn fire near Tolland has grown to 2,400 hectares.',
    days: ['2026-08-10', '2026-08-12'],
    sides: [],
  },
  {
    name: 'a fire of two sizes on one day',
    first: 'The Tarn fire has burned 1,900 hectares near Tolland.',
    second: 'The Tarn fire near Tolland has burned 2,400 hectares.',
    sides: ['1,900 hectares', '2,400 hectares'],
  },
  {
    name: 'more crews each day',
    first: 'About 600 firefighters are at work in the valley of Tolland.',
    second: 'By Wednesday 1,150 firefighters were at work in the valley of Tolland.',
    days: ['2026-08-10', '2026-08-12'],
    sides: [],
  },
  {
    name: 'a fire of another year',
    first: 'The blaze near Tolland has burned 9,800 hectares of pine forest.',
    second: 'In 2018 the Harl fire burned 14,000 hectares of pine forest in the same valley.',
    sides: [],
  },
  {
    name: 'a price of long ago',
    first: 'Shareholders of the brewer Hallam get £4.12 a share in cash.',
    second: 'Fifteen months ago shares of the brewer Hallam were worth £4.55 in cash.',
    sides: [],
  },
  {
    name: 'where it begins and where it ends',
    first: 'The ballot of the members opens on 18 June.',
    second: 'In the ballot the members vote until 6 July.',
    days: ['2026-06-10', '2026-06-10'],
    sides: [],
  },
  // wholes
  {
    name: 'shares of two wholes',
    first: 'A quarter of the trains ran on Thursday, the railway says, though the union struck.',
    second: 'Two thirds of the members struck on Thursday, the union of the railway says.',
    sides: [],
  },
  {
    name: 'a part and its whole in one breath',
    first: 'Seventeen of 22 councillors were found guilty in Orlo.',
    second: 'There were 22 councillors in court in Orlo, and 17 were found guilty.',
    sides: [],
  },
  {
    name: 'one of them',
    first: 'One bullet went into the door of the bank in Elm Street.',
    second: 'Four bullets hit the door of the bank in Elm Street.',
    sides: [],
  },
  {
    name: 'two bidders behind an introduction',
    first: 'Last week at the auction, the Harriers made the pitcher Dan Rourke an offer of $160 million.',
    second: 'Reporters said that the Rovers have made the pitcher Dan Rourke an offer of $200 million.',
    sides: [],
  },
  {
    name: 'two indices of prices',
    first: 'Consumer prices rose 3.9 percent in the year to May, the bureau said.',
    second: 'Retail prices rose 4.6 percent in the year to May, the bureau said.',
    sides: [],
  },
];

function compare({ first, second, days = ['2026-11-18', '2026-11-18'] }: Row): readonly FigureMatter[] {
  const articles = [article('courier', first, { date: days[0] }), article('sluice', second, { date: days[1] })];
  const voices = articles.map(({ id }): Voice => ({ articles: [id], reason: 'alone' }));
  return matchFigures(articles, voices, null).matters;
}

const differences = (row: Row): readonly FigureMatter[] => compare(row).filter(({ kind }) => kind === 'difference');

describe('matchFigures, by how figures are told', () => {
  it.each(ROWS.filter(({ sides }) => sides.length > 0))('sets two accounts against each other: $name', (row) => {
    expect(differences(row).map(({ sides }) => sides.map((side) => side.text))).toEqual([row.sides]);
  });

  it.each(ROWS.filter(({ sides }) => sides.length === 0))('sets none against each other: $name', (row) => {
    expect(differences(row)).toEqual([]);
  });

  it('cites the sentence that tells what a bare number counts', () => {
    const [matter] = differences(ROWS[0] as Row);
    const bare = matter?.sides.flatMap((side) => side.mentions).find(({ quantity }) => quantity.text === '391,000');
    expect(bare?.support.map((sentence) => sentence.text)).toEqual([
      'The museum in Tavan was promised 900,000 visitors a year.',
    ]);
  });
});

const english = languageOf('en');

describe('readAttribution', () => {
  it.each([
    ['Some 40 people were hurt, the priest said.', ['the priest']],
    ['According to the union more than 6,400 left; the hospitals counted 4,900.', ['the union', 'the hospitals']],
    ['Inspectors saw 87,000 cables, against the 61,000 that Voltera has announced.', [null, 'Voltera']],
    ['The privacy office arrives at 3.9 million patients.', ['The privacy office']],
    ['The train arrives at the harbour with 300 crates.', [null]],
    ['“We lose 40 million a year,” said Ann Lee of the brokers Kirk & Stone.', ['Ann Lee']],
    ['It costs 95 million a day, says the Chamber of Commerce.', ['the Chamber of Commerce']],
    ['The operator, Orrery Line, said 40 members had left.', ['Orrery Line']],
    ['The fire, reported at 40 homes, grew.', [null]],
    ['Although the council says six weeks, the contractor expects ten weeks.', ['the council', 'the contractor']],
  ] as const)('finds who gives the figures of %j', (text, speakers) => {
    const table = measureTableOf(english);
    if (table === null) throw new Error('English has measure words');
    const found = parseQuantities(text, english).map(
      (quantity) => readAttribution(text, quantity, table)?.text ?? null,
    );
    expect(found).toEqual(speakers);
  });
});
