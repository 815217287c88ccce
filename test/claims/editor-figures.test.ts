/**
 * What a careful editor would call "sources differ", and what not, over many kinds of news. A row is what two or three sources of one story
 * say, on which days, and the sides of the difference; none where the figures are of two things or of two days.
 */
import { describe, expect, it } from 'vitest';
import { matchFigures } from '../../src/claims/match-figures.ts';
import type { FigureMatter, Voice } from '../../src/model.ts';
import { article } from '../support/article-builder.ts';

interface Row {
  readonly name: string;
  readonly texts: readonly [string, string, ...string[]];
  /** Days of writing where they are not one. */
  readonly days?: readonly string[];
}

interface RivalRow extends Row {
  readonly sides: readonly string[];
}

const RIVALS: readonly RivalRow[] = [
  {
    name: 'sport: attendance',
    texts: [
      'Rovers beat Athletic 3-1 in front of 18,400 spectators at Holm Park.',
      'Only 15,900 spectators came to Holm Park to see Rovers win, the league says.',
    ],
    sides: ['15,900 spectators', '18,400 spectators'],
  },
  {
    name: 'sport: a fee',
    texts: [
      'Athletic paid 34 million euros for the striker Nico Brandt, the club said.',
      'The striker Nico Brandt cost Athletic 41 million euros, according to his agent.',
    ],
    sides: ['34 million euros', '41 million euros'],
  },
  {
    name: 'sport: how long a player is out',
    texts: [
      'The goalkeeper Petra Lind will be out for six weeks after the fall, the club said.',
      'Doctors say the goalkeeper Petra Lind will be out for ten weeks.',
    ],
    sides: ['six weeks', 'ten weeks'],
  },
  {
    name: 'elections: turnout',
    texts: [
      'Turnout in the referendum was 61 percent, the electoral office said.',
      'The observers put turnout in the referendum at 54 percent.',
    ],
    sides: ['54 percent', '61 percent'],
  },
  {
    name: 'elections: signatures on one day',
    texts: [
      'The petition against the tunnel has 48,000 signatures, the campaigners say.',
      'The town clerk counted 39,500 signatures on the petition against the tunnel.',
    ],
    sides: ['39,500 signatures', '48,000 signatures'],
  },
  {
    name: 'courts: a sentence asked for',
    texts: [
      'Prosecutors asked for a sentence of nine years in prison for Olaf Renn.',
      'The prosecutors want Olaf Renn sentenced to seven years in prison.',
    ],
    sides: ['seven years', 'nine years'],
  },
  {
    name: 'courts: witnesses heard',
    texts: [
      'The court heard 84 witnesses in the trial of Olaf Renn.',
      'In the trial of Olaf Renn the court heard 71 witnesses.',
    ],
    sides: ['71 witnesses', '84 witnesses'],
  },
  {
    name: 'courts: hour of an arrest',
    texts: [
      'Officers arrested Olaf Renn at his flat at 6:10 a.m. on Monday, police said.',
      'His lawyer says that officers arrested Olaf Renn at 4:45 a.m. on Monday.',
    ],
    sides: ['4:45 a.m.', '6:10 a.m.'],
  },
  {
    name: 'weather: wind',
    texts: [
      'The storm reached gusts of 172 km/h on the coast at Skar.',
      'Gusts of 151 km/h were measured on the coast at Skar.',
    ],
    sides: ['151 km/h', '172 km/h'],
  },
  {
    name: 'weather: a correction in one source',
    texts: [
      'Hail damaged 310 greenhouses in the Olm valley, the growers said.',
      'The insurer counts not 310 but 265 greenhouses damaged by hail in the Olm valley.',
    ],
    sides: ['265 greenhouses', '310 greenhouses'],
  },
  {
    name: 'companies: jobs',
    texts: [
      'The tyre maker Kelda will cut 1,300 jobs at its plant in Brunn.',
      'According to the works council, Kelda will cut 1,750 jobs at the plant in Brunn.',
    ],
    sides: ['1,300 jobs', '1,750 jobs'],
  },
  {
    name: 'companies: noun from the heading',
    texts: [
      '## Jobs lost\n\nThe works council of Kelda speaks of 1,750 in Brunn.',
      'Kelda says it will cut 1,300 jobs in Brunn.',
    ],
    sides: ['1,300 jobs', '1,750'],
  },
  {
    name: 'companies: two speakers in two sentences',
    texts: [
      'The refinery at Tor spilled 60 tonnes of oil, its owner says. The harbour office says 95 tonnes.',
      'Some 60 tonnes of oil ran into the harbour at Tor.',
    ],
    sides: ['60 tonnes', '95 tonnes'],
  },
  {
    name: 'health: cases on one day',
    texts: [
      'The hospital in Varn has counted 212 cases of measles since January.',
      'The ministry reports 168 cases of measles in Varn since January.',
    ],
    sides: ['168 cases', '212 cases'],
  },
  {
    name: 'health: price of a drug',
    texts: [
      'The gene therapy Loryx will cost 1.9 million dollars a patient, the maker said.',
      'Insurers expect to pay 2.3 million dollars a patient for the gene therapy Loryx.',
    ],
    sides: ['1.9 million dollars a patient', '2.3 million dollars a patient'],
  },
  {
    name: 'transport: passengers aboard',
    texts: [
      'The night train to Harn had 240 passengers aboard when it left the rails.',
      'There were 275 passengers aboard the night train to Harn, the railway said.',
    ],
    sides: ['240 passengers', '275 passengers'],
  },
  {
    name: 'transport: hour of departure, verb and place',
    texts: [
      'The ferry left Skar at 8:15 p.m. with its lights off.',
      'The harbour log shows that the ferry left Skar at 9:02 p.m.',
    ],
    sides: ['8:15 p.m.', '9:02 p.m.'],
  },
  {
    name: 'transport: speed',
    texts: [
      'The bus was going at 96 km/h when it left the road, police said.',
      'A tachograph shows the bus going at 78 km/h when it left the road.',
    ],
    sides: ['78 km/h', '96 km/h'],
  },
  {
    name: 'science: depth',
    texts: [
      'The drill reached a depth of 3,310 metres in the ice at Station Orn.',
      'At Station Orn the drill reached a depth of 2,870 metres in the ice.',
    ],
    sides: ['2,870 metres', '3,310 metres'],
  },
  {
    name: 'science: launch date',
    texts: [
      'The probe Halda will be launched in March 2029, the agency says.',
      'Engineers do not expect the launch of the probe Halda before November 2029.',
    ],
    sides: ['March 2029', 'before November 2029'],
  },
  {
    name: 'wire against weekly: area on the same evening',
    texts: [
      'The fire service said on Friday that the peat fire had burned 800 hectares.',
      'Satellite images from Friday show that the peat fire had burned 1,150 hectares.',
    ],
    days: ['2026-11-20', '2026-11-22'],
    sides: ['800 hectares', '1,150 hectares'],
  },
  {
    name: 'a later article that sets both counts against each other',
    texts: [
      'The landslide at Orm killed 12 people, the police said.',
      'The police say the landslide at Orm killed 12 people; the Red Cross says it killed 19.',
    ],
    days: ['2026-11-17', '2026-11-19'],
    sides: ['12 people', '19'],
  },
];

/** Written after a look at what was missed. */
const TOLD: readonly RivalRow[] = [
  {
    name: 'an hour that leaves out its half of the day, by two accounts',
    texts: [
      'The harbour office says that the ferry Sola cast off at 8:15 p.m. The log of the ship gives 9:02.',
      'At a quarter past eight in the evening the ferry Sola cast off, says the harbour office.',
    ],
    sides: ['8:15 p.m.', '9:02'],
  },
  {
    name: 'an hour in words',
    texts: [
      'At 3:05 p.m. the dam at Orm gave way, the owner says.',
      'The owner says that the dam at Orm gave way at five past three. The sensors show 3:44.',
    ],
    sides: ['3:05 p.m.', '3:44'],
  },
  {
    name: 'what a bare number is said to be',
    texts: [
      'The storm wrecked 410 buildings in Skar. Of these 260 were homes, the town counted; the storm spared few.',
      'The insurers count 315 homes wrecked by the storm in Skar.',
    ],
    sides: ['260', '315 homes'],
  },
  {
    name: 'the seat of a source is not the place of the fire',
    texts: [
      'The forest service in Tavan puts the peat fire at 800 hectares.',
      'The peat fire covers 1,150 hectares, according to the remote sensing group at Norrow University.',
    ],
    sides: ['800 hectares', '1,150 hectares'],
  },
  {
    name: 'a limit that a log tells',
    texts: [
      'The alarm at the plant in Tor was raised at 2:10 p.m., the company says.',
      'The alarm at the plant in Tor was not raised until 2:50 p.m., the log shows.',
    ],
    sides: ['2:10 p.m.', 'until 2:50 p.m.'],
  },
];

/** Written last, to see how far the rest carries. */
const FRESH: readonly RivalRow[] = [
  {
    name: 'a toll by two offices, one as a bare number',
    texts: [
      'The ministry put the number of dead in the mine at Varn at 18.',
      'Hospital staff in Varn say 24 people died in the mine.',
    ],
    sides: ['18', '24 people'],
  },
  {
    name: 'seats won',
    texts: [
      'The Liberals won 61 seats in the assembly of Tavan.',
      'According to the commission the Liberals won 58 seats in the assembly of Tavan.',
    ],
    sides: ['58 seats', '61 seats'],
  },
  {
    name: 'snow',
    texts: [
      'Skar had 64 centimetres of snow overnight.',
      'Overnight 48 centimetres of snow fell in Skar, the weather office said.',
    ],
    sides: ['48 centimetres', '64 centimetres'],
  },
];

/** Twins of the rows below that keep their vetoes narrow: one place, one day, one kind of people. */
const TWINS: readonly RivalRow[] = [
  {
    name: 'one place, named at the head of one sentence only',
    texts: ['In Birk the flood destroyed 170 homes.', 'The flood destroyed 260 homes in Birk.'],
    sides: ['170 homes', '260 homes'],
  },
  {
    name: 'passengers and crew in both',
    texts: [
      'The ferry Sola had 310 passengers and crew aboard.',
      'There were 345 passengers and crew aboard the ferry Sola.',
    ],
    sides: ['310 passengers', '345 passengers'],
  },
  {
    name: 'the same half',
    texts: [
      'Rovers had 14 corners in the first half against Athletic.',
      'In the first half against Athletic Rovers had 17 corners.',
    ],
    sides: ['14 corners', '17 corners'],
  },
  {
    name: 'shares of one cost',
    texts: [
      'The county pays 30 percent of the cost of the tram line.',
      'The county will pay 45 percent of the cost of the tram line, the mayor said.',
    ],
    sides: ['30 percent', '45 percent'],
  },
  {
    name: 'two counts of one day, written on two',
    texts: ['On Tuesday the storm cut off 31,000 homes in Skar.', 'In Skar the storm cut off 24,000 homes on Tuesday.'],
    days: ['2026-11-18', '2026-11-20'],
    sides: ['24,000 homes', '31,000 homes'],
  },
];

const NO_RIVALS: readonly Row[] = [
  // counts that run on
  {
    name: 'area burned by the evening and on the next night',
    texts: [
      'By Friday evening the heath fire had burned 900 hectares, the fire service said.',
      'The heath fire has burned 1,400 hectares, the fire service said on Saturday night.',
    ],
    days: ['2026-11-21', '2026-11-21'],
  },
  {
    name: 'a fund that grows, day named in the sentence',
    texts: [
      'The appeal for the choir school had raised 310,000 euros by noon on Wednesday.',
      'On Thursday the appeal for the choir school stood at 420,000 euros.',
    ],
    days: ['2026-11-20', '2026-11-20'],
  },
  {
    name: 'donations told on different days',
    texts: [
      'Readers have donated $1.1 million to the relief fund for Orm.',
      'The relief fund for Orm now stands at $1.9 million in donations.',
    ],
    days: ['2026-11-17', '2026-11-20'],
  },
  {
    name: 'signatures that come in',
    texts: [
      'The petition against the tunnel has 48,000 signatures.',
      'More than 61,000 people have signed the petition against the tunnel; it has 61,400 signatures.',
    ],
    days: ['2026-11-17', '2026-11-19'],
  },
  {
    name: 'votes counted so far',
    texts: [
      'Maria Oster leads with 52 percent after 40 percent of the votes were counted.',
      'Maria Oster leads with 52 percent after 65 percent of the votes were counted.',
    ],
    days: ['2026-11-17', '2026-11-18'],
  },
  {
    name: 'cases by Monday and by Thursday',
    texts: [
      'By Monday 140 cases of cholera had been confirmed in Tavan.',
      'On Thursday 215 cases of cholera had been confirmed in Tavan.',
    ],
    days: ['2026-11-20', '2026-11-20'],
  },
  {
    name: 'people without power, down from the day before',
    texts: [
      'On Tuesday the storm left 31,000 homes in Skar without power.',
      'In Skar 12,500 homes were still without power on Wednesday after the storm.',
    ],
    days: ['2026-11-19', '2026-11-19'],
  },
  {
    name: 'arrests in the night and by the next evening',
    texts: [
      'Police in Valmor made 34 arrests on Friday night.',
      'Police in Valmor had made 58 arrests by Sunday evening.',
    ],
    days: ['2026-11-23', '2026-11-23'],
  },
  // an age, a name, a list item
  {
    name: 'an age in apposition to a count of the dead',
    texts: [
      'The avalanche at Orm killed nine people. The youngest of the dead was Ida Solm, 14.',
      'The avalanche at Orm killed nine people, police said, and the dead were all from Tavan.',
    ],
  },
  {
    name: 'an age at the end against a toll',
    texts: [
      'Twelve miners died in the shaft at Brunn.',
      'The first of the miners who died in the shaft at Brunn to be named was Karl Voss, 19.',
    ],
  },
  {
    name: 'the missing and those brought out of one home',
    texts: [
      'After the flood in Tavan 31 people were missing, the mayor said.',
      'After the flood in Tavan all 52 residents of the care home were brought out safe; people were missing elsewhere.',
    ],
  },
  {
    name: 'rows of a list',
    texts: [
      'Rovers sold 14,000 season tickets for the new stand.',
      'Rovers sold 9,000 scarves and 22,000 match programmes for the opening of the new stand.',
    ],
  },
  {
    name: 'people of two counts with no word for what is counted',
    texts: [
      'The quake shook the island of Quor, home to 90,000 people.',
      'Rescuers flew from the island of Quor to Tavan, a city of 240,000 people.',
    ],
  },
  {
    name: 'passengers, and passengers and crew',
    texts: [
      'The liner Sola flew its 246 passengers over the gulf for fear of pirates.',
      'The liner Sola landed some 420 passengers and crew before the gulf for fear of pirates.',
    ],
  },
  {
    name: 'bullets found and bullets that hit',
    texts: [
      'The gun of Timo Arends was loaded with four bullets, police said.',
      'Timo Arends was hit by seven bullets, the doctors found.',
    ],
  },
  {
    name: 'a claim for pay and a share of trains',
    texts: [
      'The union of the railway opened its strike with a claim for 11 percent.',
      'During the strike the railway ran 24 percent of trains, to the anger of the union.',
    ],
  },
  {
    name: 'a cost, and what is over the budget',
    texts: ['The tram line will cost 310 million euros.', 'The tram line is 120 million euros over budget.'],
  },
  {
    name: 'a town and the country',
    texts: [
      'The flu killed 340 people in Harn this winter.',
      'The flu killed 900 people across the country this winter.',
    ],
  },
  {
    name: 'the first and the second dose',
    texts: ['The first dose protected 62 percent of children.', 'The second dose protected 88 percent of children.'],
  },
  {
    name: 'women and men',
    texts: ['The course enrolled 140 women.', 'The course enrolled 95 men.'],
  },
  {
    name: 'votes for and against',
    texts: ['The assembly voted 61 for the bill.', 'In the assembly 48 members voted against the bill.'],
  },
  {
    name: 'a price then and now',
    texts: ['A ticket for the final costs 85 euros.', 'Last year a ticket for the final cost 62 euros.'],
  },
  {
    name: 'planned, and built so far',
    texts: ['The plan foresaw 900 flats in Orm.', 'So far 640 flats have been built in Orm.'],
  },
  {
    name: 'a rise and a depth',
    texts: ['The lake in Tavan rose 3.2 metres.', 'The lake in Tavan is 9.1 metres deep.'],
  },
  {
    name: 'what is wanted, and raised so far',
    texts: ['The charity wants to raise 5 million euros.', 'The charity has raised 3.1 million euros so far.'],
  },
  {
    name: 'the speed of a ship and of the wind',
    texts: [
      'The ferry Sola struck the rock at a speed of 17 knots.',
      'The ferry Sola struck the rock in winds of 30 knots.',
    ],
  },
  {
    name: 'two polls',
    texts: [
      'In a poll 68 percent of Tavanese said the government had mishandled the flood.',
      'Some 83 percent of Tavanese were unhappy with the answer of the government to the riots.',
    ],
  },
  // whose
  {
    name: 'two bidders',
    texts: [
      'Kelda has offered 310 million euros for the port of Tor.',
      'The fund Brightwell has offered 365 million euros for the port of Tor.',
    ],
  },
  {
    name: 'two bidders without the word offer near',
    texts: [
      'A bid of 310 million euros from Kelda for the port of Tor is on the table.',
      'For the port of Tor the fund Brightwell would pay 365 million euros.',
    ],
  },
  {
    name: 'sentences of two defendants',
    texts: [
      'Olaf Renn was sentenced to nine years in prison for the fraud at the bank.',
      'Inga Maul was sentenced to six years in prison for the fraud at the bank.',
    ],
  },
  {
    name: 'hurt and killed',
    texts: ['The bus crash at Skar left seven people dead.', 'The bus crash at Skar left 11 people hurt.'],
  },
  {
    name: 'small counts of two steps of one event',
    texts: [
      'Two gunmen shot three people at the market in Varn.',
      'At the market in Varn two people were shot dead by the gunmen.',
    ],
  },
  {
    name: 'shot and died later',
    texts: [
      'Five people were shot in the church in Varn on Sunday.',
      'Three people died in the church in Varn on Sunday.',
    ],
  },
  // two things that look alike
  {
    name: 'sums for two purposes',
    texts: [
      'The city of Harn will spend 40 million euros on the new tram line.',
      'The city of Harn will spend 55 million euros on the repair of its schools.',
    ],
  },
  {
    name: 'revenue and profit',
    texts: ['Kelda made a profit of 120 million euros last year.', 'Kelda had revenue of 185 million euros last year.'],
  },
  {
    name: 'two hours of one day',
    texts: [
      'The first shot fell in Varn at 9:40 a.m., a witness said.',
      'Police reached the market in Varn at 9:58 a.m.',
    ],
  },
  {
    name: 'start and end of one shift',
    texts: ['The pilots of Norrow walked out at 4 a.m.', 'The pilots of Norrow returned to work at 4 p.m.'],
  },
  {
    name: 'two stages of one match',
    texts: ['Rovers scored two goals in the first half.', 'Rovers scored three goals in the second half.'],
  },
  {
    name: 'two distances',
    texts: [
      'The quake struck 40 kilometres north of Tavan.',
      'The quake was felt 65 kilometres away in the harbour of Tavan.',
    ],
  },
  {
    name: 'a part of the dead by place',
    texts: [
      'The flood killed 26 people in the Olm valley.',
      'In the village of Birk the flood killed 17 people in the Olm valley.',
    ],
  },
  {
    name: 'money of unlike things with no word in common but a name',
    texts: [
      'Athletic lost 12 million euros in the lawsuit over the stadium.',
      'Athletic expects 15 million euros from the sponsor of the stadium.',
    ],
  },
  {
    name: 'percent of a vote and of a poll before',
    texts: [
      'In the poll in October 44 percent backed the referendum.',
      'In the vote on Sunday 51 percent backed the referendum.',
    ],
  },
];

function compare({ texts, days }: Row): readonly FigureMatter[] {
  const articles = texts.map((text, i) => article(`source${i}`, text, { date: days?.[i] ?? '2026-11-18' }));
  const voices = articles.map(({ id }): Voice => ({ articles: [id], reason: 'alone' }));
  return matchFigures(articles, voices, '2026-11-18').matters.filter((matter) => matter.kind === 'difference');
}

const sidesOf = (row: Row): readonly (readonly string[])[] =>
  compare(row).map((matter) => matter.sides.map((side) => side.text));

describe('what an editor would sign', () => {
  it.each(RIVALS)('finds the difference: $name', ({ sides, ...row }) => {
    expect(sidesOf(row)).toEqual([sides]);
  });

  it.each(FRESH)('finds the difference at last: $name', ({ sides, ...row }) => {
    expect(sidesOf(row)).toEqual([sides]);
  });

  it.each(TOLD)('finds it however it is told: $name', ({ sides, ...row }) => {
    expect(sidesOf(row)).toEqual([sides]);
  });

  it.each(TWINS)('still finds the difference: $name', ({ sides, ...row }) => {
    expect(sidesOf(row)).toEqual([sides]);
  });

  it.each(NO_RIVALS)('prints none: $name', (row) => {
    expect(sidesOf(row)).toEqual([]);
  });
});
