/**
 * Patterns of real news in which two figures look like rivals and are of two things, and their twins in which they are of one. A row is a
 * small story: the reason, what two sources say in one sentence or more, and whether they differ.
 */
import { describe, expect, it } from 'vitest';
import { matchFigures } from '../../src/claims/match-figures.ts';
import type { FigureMatter, Voice } from '../../src/model.ts';
import { week } from '../support/article-builder.ts';

type Row = readonly [reason: string, first: string, second: string];

const OF_TWO_THINGS: readonly Row[] = [
  // whose it is
  [
    'two bidders',
    'The Harriers have offered the pitcher Dan Rourke a contract worth $140 million.',
    'The Rovers have offered the pitcher Dan Rourke a contract worth $184 million.',
  ],
  [
    'ages of two people',
    'Marta Vell, 40, of Corvane was found dead in the office on Friday.',
    'A 61-year-old Corvane man was charged on Friday with the death in the office.',
  ],
  [
    'a person and a passer-by',
    'Timo Arends, 15, was shot by police near the square in Halmar.',
    'One 16-year-old pupil near the square in Halmar said she had seen the police shoot.',
  ],
  [
    'two boxers',
    'Viktor Hass landed 178 punches in the fight in Mannheim.',
    'Leon Drum landed 120 punches in the fight in Mannheim.',
  ],
  [
    'two towns, measured from one',
    'The quake shook Zarin, 602 miles southeast of the capital Tavan.',
    'The quake shook Qorin, 700 miles southeast of the capital Tavan.',
  ],
  // a year beside a day, one bound in two wordings
  [
    'a bare year of a further step',
    'The new ferry terminal in Osterby will open on 1 July 2027, the council said.',
    'Lorries may use the new ferry terminal in Osterby, which will open to them in 2029, the council said.',
  ],
  [
    'at most three, fewer than four',
    'Owners in Osterby with no more than three boats pay nothing.',
    'Owners in Osterby with fewer than four boats pay nothing.',
  ],
  // part and whole
  [
    'in one plant alone',
    'The carmaker Velda will cut 4,200 jobs by the end of 2027.',
    'At the plant in Osterby alone, the carmaker Velda will cut 1,900 jobs by the end of 2027.',
  ],
  [
    'alone after the place',
    'The repair of the dyke will cost $90 million.',
    'The repair of the dyke will cost $40 million in Osterby alone.',
  ],
  [
    'others on top',
    'The navy seized seven rifles from the pirates on the boat.',
    'The navy seized three other rifles from the pirates on the boat.',
  ],
  [
    'some of them',
    'The navy caught 23 pirates in the gulf on Monday.',
    'The navy caught 12 Somali and 11 Yemeni pirates in the gulf on Monday.',
  ],
  [
    'included in the figure before',
    'The storm killed 40 people in Corvane and on the coast.',
    'The storm killed 40 people, including 15 people in Corvane and on the coast.',
  ],
  [
    'what one has and what the others have',
    'The family trust holds a quarter of the shares in Pell Dairies.',
    'Three quarters of the shares in Pell Dairies are held by others than the family trust.',
  ],
  // kinds of people and things
  ['soldiers are no teachers', 'The blast wounded 12 soldiers in Tavan.', 'The blast wounded 15 teachers in Tavan.'],
  [
    'villages are no villagers',
    'The quake flattened seven villages and killed ten people near Tavan.',
    'The quake near Tavan killed at least three people and flattened homes.',
  ],
  [
    'points are no rebounds',
    'Ellis Brand averages 15.9 points for the Harriers this season.',
    'Ellis Brand averages 10 rebounds for the Harriers this season.',
  ],
  [
    'the arrested are not the crowd',
    'In Eastfield 46 demonstrators were arrested on Wednesday night.',
    'In Eastfield 80 demonstrators gathered on Wednesday night.',
  ],
  // names, not numbers
  [
    'a rifle’s name',
    'The patrol found six AK 47 rifles and 12 magazines on the boat.',
    'The patrol found six AK 74 rifles and 12 magazines on the boat.',
  ],
  [
    'a jet’s name',
    'The airline Norrow grounded the Boeing 737 jets after the fire.',
    'The airline Norrow grounded the Boeing 777 jets after the fire.',
  ],
  [
    'a block of a street',
    'The shooting happened in the 1200 block of Elm Street in Tavan.',
    'The shooting happened in the 1500 block of Elm Street in Tavan.',
  ],
  [
    'a record of wins',
    'The Harriers fired their coach after a 9-14 start to the season.',
    'The Harriers fired their coach after 23 games of the season.',
  ],
  [
    'an hour told twice',
    'The quake struck Tavan at 1353 (1023 GMT), killing ten.',
    'The quake struck Tavan and killed hundreds.',
  ],
  // time
  [
    'two distances in time',
    'The court will hear the appeal of Jon Pell within ten days.',
    'The court heard the appeal of Jon Pell two weeks after the trial.',
  ],
  [
    'when it opened and how far it had come',
    'Polling stations in Tavan opened at 8:00 am local time.',
    'By 4:00 pm local time most voters of the polling stations in Tavan had come.',
  ],
  [
    'a sum and a rate',
    'The merger of the two dairies will cost a one-off 64 million pounds.',
    'The merger of the two dairies will cut costs by 85 million pounds a year.',
  ],
  [
    'one term in two forms',
    'The mayor was sentenced to seven years and six months in prison.',
    'The mayor was sentenced to seven and a half years in prison.',
  ],
  [
    'noon and night of one day',
    'By noon on Wednesday 9,000 owners had signed up for the recall of the Velda bike, the firm said.',
    'By Wednesday night 21,000 owners had signed up for the recall of the Velda bike, the firm said.',
  ],
  [
    'what was to be, and what it became',
    'Members of Veldane get 12 months of monitoring free of charge.',
    'The monitoring was to be 12 months, but after a word from the watchdog Veldane made it 24.',
  ],
  [
    'one weight in two units',
    'A piece of plaster weighing 40 kg fell from the ceiling of the hall in Tavan.',
    'A piece of plaster weighing 90 lb fell from the ceiling of the hall in Tavan.',
  ],
  // ways of speaking
  ['hundreds', 'The quake injured hundreds of people in Tavan.', 'The quake injured 1,400 people in Tavan.'],
  ['full hundreds', 'The quake killed 600 people in Tavan.', 'The quake killed 612 people in Tavan.'],
  [
    'dozens and more',
    'More than two dozen fire engines came to the mill fire.',
    'A total of 31 fire engines came to the mill fire.',
  ],
  [
    'miles at sea',
    'The frigate was 13 miles from the freighter when it called.',
    'The frigate was 13 nautical miles from the freighter when it called.',
  ],
  [
    'two hedged ranges',
    'As many as 30 to 40 volunteer firefighters fought the blaze in Tavan.',
    'As many as 35 to 40 volunteer firefighters fought the blaze in Tavan.',
  ],
  [
    'one source knows both',
    'In its last operation the patrol seized 12 magazines. In all its operations it has seized 31 magazines.',
    'In its last operation the patrol seized 12 magazines from the boat.',
  ],
];

const OF_ONE: readonly Row[] = [
  [
    'one age, one name',
    'Anton Reve, 38, was charged with the robbery in Tavan.',
    'Anton Reve, 39, was charged with the robbery in Tavan.',
  ],
  [
    'two lists of others',
    'The navy seized two other rifles from the boat of the pirates.',
    'The navy seized three other rifles from the boat of the pirates.',
  ],
  [
    'one kind of people',
    'The trial has 14 defendants, all from Valmor.',
    'The trial has 17 defendants, all from Valmor.',
  ],
  ['people of any kind', 'The blast wounded 12 soldiers in Tavan.', 'The blast wounded 17 people in Tavan.'],
  ['one vessel measured', 'The pirate dhow is 14 metres long.', 'The pirate dhow is 20 metres long.'],
  [
    'two speakers in one source, far apart',
    'Police counted 600 people at the rally in Valmor. The organisers say 2,500 people came to the rally in Valmor.',
    'There were 2,500 people at the rally in Valmor.',
  ],
  [
    'some reports, and what is true',
    'Officially the final cost of the pier is 318 million euros. The comptroller makes it 341 million euros.',
    'The pier ended up costing 318 million euros.',
  ],
  [
    'two counts of one night',
    'By Wednesday night 9,000 owners had signed up for the recall of the Velda bike, the firm said.',
    'By Wednesday night 21,000 owners had signed up for the recall of the Velda bike, the owners’ club said.',
  ],
  [
    'two weights',
    'A piece of plaster weighing 40 kg fell from the ceiling of the hall in Tavan.',
    'A piece of plaster weighing 110 lb fell from the ceiling of the hall in Tavan.',
  ],
  ['a bigger toll', 'The quake injured 50 people in Tavan.', 'The quake injured 80 people in Tavan.'],
];

function compare([, first, second]: Row): readonly FigureMatter[] {
  const articles = week({ courier: first, sluice: second }, { date: '2026-11-18' });
  const voices = articles.map(({ id }): Voice => ({ articles: [id], reason: 'alone' }));
  return matchFigures(articles, voices, '2026-11-18').matters.filter((matter) => matter.kind === 'difference');
}

const differences = (row: Row): readonly (readonly string[])[] =>
  compare(row).map((matter) => matter.sides.map((side) => side.text));

describe('look-alike figures', () => {
  it.each(OF_TWO_THINGS)('sets no figures against each other: %s', (...row) => {
    expect(differences(row)).toEqual([]);
  });

  it.each(OF_ONE)('finds the difference: %s', (...row) => {
    expect(differences(row)).toHaveLength(1);
  });

  it('keeps the vetoes that a dispute outweighs', () => {
    const [matter] = compare([
      'two accounts that share no words',
      'Police in Valmor counted 600 people. Campaigners say 2,500 came to the court.',
      'There were 2,500 people at the court.',
    ]);
    expect(matter?.sides.map((side) => side.text)).toEqual(['600 people', expect.stringContaining('2,500')]);
    expect(matter?.explain.vetoes).not.toEqual([]);
  });
});
