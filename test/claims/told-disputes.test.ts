/** Disputes that a source tells itself: which sentence is contradicted, what each side holds, who takes it, and what is no dispute. */
import { describe, expect, test } from 'vitest';
import { findClaims } from '../../src/claims/find-claims.ts';
import { pairStatements } from '../../src/claims/pair-statements.ts';
import type { StatementDifference } from '../../src/model.ts';
import { createStoryText, type StoryText } from '../../src/text/story-text.ts';
import { week } from '../support/article-builder.ts';

interface Row {
  readonly name: string;
  readonly told: string;
  readonly other?: string;
  readonly matter: string | null;
  readonly sides?: readonly [claim: string, denial: string];
  /** Openings of the sentences that `other` brings to either side. */
  readonly joined?: readonly [claim: string, denial: string];
}

/** What is printed where no noun says what is disputed: who speaks is no such noun, nor is one that nobody else uses. */
const NAMELESS = 'Accounts that do not match';

const FILLER =
  'The harvest festival drew a large crowd to the old square. Choirs sang in the chapel. A bakery handed out warm bread.';

const ROWS: readonly Row[] = [
  {
    name: 'no half of a word, and no verb, names it',
    told: 'Villagers say ox-carts lobbied for it. That is not true. The water tower was built in 2023 and paid for by the parish.',
    other: 'The water tower is old. The water tower has a cat.',
    matter: 'Water tower',
  },
  {
    name: 'somebody who disputes it',
    told: 'The union says that the depot lost forty drivers. Harlan Freight disputes that: it speaks of eleven who retired.',
    matter: 'Whether the depot lost forty drivers',
    sides: [
      'The union says that the depot lost forty drivers',
      'Harlan Freight disputes that: it speaks of eleven who retired',
    ],
  },
  {
    name: 'who somebody is says nothing of what she holds',
    told: 'By Monday the page with the promise was gone from the site of the mill. Ann Lee, who began the mill and wrote the promise, sees it otherwise. They kept the wheel, she wrote.',
    matter: null,
  },
  {
    name: 'what one says is not, which would be asked the wrong way round',
    told: 'The union says that the depot never lost forty drivers. Harlan Freight disputes that: it speaks of eleven who retired.',
    matter: NAMELESS,
    sides: [
      'The union says that the depot never lost forty drivers',
      'Harlan Freight disputes that: it speaks of eleven who retired',
    ],
  },
  {
    name: 'a correction, of which the next sentence says more',
    told: 'Villagers say it was never measured. That is not true. The water board measured the Orrin quarry twice in 2023 and put the result on its site.',
    other: 'The Orrin quarry was never measured, and nobody wanted to know.',
    matter: 'Orrin quarry',
    sides: [
      'The Orrin quarry was never measured, and nobody wanted to know',
      'The water board measured the Orrin quarry twice in 2023 and put the result on its site',
    ],
    joined: ['The Orrin quarry was never', ''],
  },
  {
    name: 'a maker who says otherwise',
    told: 'Inspectors trace the fire to a charger. Its importer says otherwise. "The charger was unplugged," Dorn Electric wrote on Friday.',
    matter: NAMELESS,
    sides: ['Inspectors trace the fire to a charger', '"The charger was unplugged," Dorn Electric wrote on Friday'],
  },
  {
    name: 'a quotation whose beginning stands in the sentence before',
    told: 'She shook her head. "The archive was sealed in March," said Ilva Brandt. The ministry rejected that as an invention of people who had never been inside.',
    matter: 'Whether the archive was sealed in March',
    sides: [
      '"The archive was sealed in March," said Ilva Brandt',
      'The ministry rejected that as an invention of people who had never been inside',
    ],
  },
  {
    name: 'a finding that contradicts what somebody said',
    told: 'The dam at Keld is sound, says a report. The result contradicts the county, which called it a ruin.',
    matter: NAMELESS,
    sides: ['The county called it a ruin', 'The dam at Keld is sound, says a report'],
  },
  {
    name: 'an authority that takes the opposite view',
    told: 'The shop in Keld offers to swap the kettle, and nothing else. The trade office takes the opposite view: whoever bought it can have the price back.',
    matter: NAMELESS,
    sides: [
      'The shop in Keld offers to swap the kettle, and nothing else',
      'The trade office takes the opposite view: whoever bought it can have the price back',
    ],
  },
  {
    name: 'a word for what is untrue',
    told: 'No depot in Keld is to close, Harlan Freight says. The drivers’ union called that “a fairy tale” and showed a list of nine.',
    matter: NAMELESS,
    sides: [
      'No depot in Keld is to close, Harlan Freight says',
      'The drivers’ union called that “a fairy tale” and showed a list of nine',
    ],
  },
  {
    name: 'a denial of which nothing else is left',
    told: 'Sales of the kettle are “paused”, says Dorn Electric. They are not. The kettle still stands in the window of its shop in Keld.',
    matter: NAMELESS,
    sides: [
      'Sales of the kettle are “paused”, says Dorn Electric',
      'The kettle still stands in the window of its shop in Keld',
    ],
  },
  {
    name: 'two answers to one question',
    told: 'Do the riders of Keld get cash? No, says Orrin Rail: the snow was nobody’s fault. Yes, says the riders’ club of Keld, for snow in winter is no news.',
    matter: NAMELESS,
    sides: [
      'No, says Orrin Rail: the snow was nobody’s fault',
      'Yes, says the riders’ club of Keld, for snow in winter is no news',
    ],
  },
  {
    name: 'two answers alike',
    told: 'Do the riders of Keld get cash? No, says Orrin Rail: the snow was nobody’s fault. No, says the minister too, for the law knows only trains.',
    matter: null,
  },
  {
    name: 'several who do not agree',
    told: 'The hall in Keld stood idle since May. Builders do not agree. Ilva Brandt says the levy will hardly touch the yards of Keld. Orrin Dorn says the yards look further ahead than that.',
    matter: 'Whether the levy will hardly touch the yards of Keld',
    sides: [
      'Ilva Brandt says the levy will hardly touch the yards of Keld',
      'Orrin Dorn says the yards look further ahead than that',
    ],
  },
  {
    name: 'a contradiction after which another matter begins',
    told: 'The warning of Keld went out at noon, says Ilva Brandt. The carters tell it differently. Whether the frost was to blame is a fair question for the Keld board.',
    matter: null,
  },
  {
    name: 'what was not done',
    told: 'The report wanted the bed of the filter relined within a year. It was not. The Keld works went on with it for two winters.',
    matter: null,
  },
  {
    name: 'another line',
    told: 'The county puts the loss of the inns at 21,000 crowns. The plan has another line in it. A lamp for Keld was moved to 2028.',
    matter: null,
  },
  {
    name: 'a plan that is called names',
    told: 'The council wants to pave the green in Keld. The mayor called it the best offer in years.',
    matter: null,
  },
  { name: 'what nobody disputes', told: 'The bridge is old. Nobody in the town disputes that.', matter: null },
  { name: 'what was not denied', told: 'The bridge is closed at night. The mayor did not deny it.', matter: null },
  {
    name: 'what a court may reject',
    told: 'The firm says the tax is unlawful. If the court rejects the claim the money is due in May.',
    matter: null,
  },
  {
    name: 'an offer',
    told: 'The bank put a new offer on the table. The owners rejected it on Monday night.',
    matter: null,
  },
  {
    name: 'a plan that bears the word',
    told: 'The council wants a tram. Voters in the valley rejected that plan two years ago.',
    matter: null,
  },
  {
    name: 'a list of where people disagree',
    told: 'We had more letters about the bridge at Keld than about the flood of last year. This page has what is known, and where the engineers in charge do not agree.',
    matter: null,
  },
  { name: 'a question', told: 'Is the bridge safe? The mayor disputes that with every breath he has.', matter: null },
];

function read(texts: Readonly<Record<string, string>>): StoryText {
  const articles = week(texts);
  return createStoryText(
    articles,
    articles.map(({ id }) => ({ articles: [id], reason: 'alone' as const })),
  );
}

function disputesOf(text: StoryText): readonly StatementDifference[] {
  return findClaims(text, pairStatements(text), null).differences.filter(({ relation }) => relation === 'dispute');
}

describe('findToldDisputes', () => {
  test.each(ROWS)('$name', ({ told, other = '', matter, sides, joined }) => {
    const text = read({ alpha: `${told} ${FILLER}`, beta: `${FILLER} ${other}` });
    const [found, ...more] = disputesOf(text);
    expect(more).toEqual([]);
    expect(found?.matter ?? null).toBe(matter);
    if (sides !== undefined) expect(found?.sides.map((side) => side.position.replace(/\.$/, ''))).toEqual(sides);
    if (joined !== undefined) {
      const beta = found?.sides.map((side) =>
        side.units
          .map((unit) => text.units[unit]?.sentence)
          .filter((sentence) => sentence?.article.startsWith('beta'))
          .map((sentence) => sentence?.text)
          .join(' '),
      );
      joined.forEach((opening, at) => {
        if (opening === '') expect(beta?.[at]).toBe('');
        else expect(beta?.[at]).toContain(opening);
      });
    }
  });

  test('is silent where two figures already say it', () => {
    const text = read({
      alpha: `The union says that 900 drivers of Harlan Freight came to the rally. Harlan Freight disputes that: it says 400 drivers came to the rally. ${FILLER}`,
      beta: `According to the union 900 drivers came to the rally. Harlan Freight counted 400 drivers at the rally. ${FILLER}`,
    });
    expect(findClaims(text, pairStatements(text), null).figures.some(({ kind }) => kind === 'difference')).toBe(true);
    expect(disputesOf(text)).toEqual([]);
  });
});
