/**
 * Two figures that one source tells side by side, each with who gives it: two accounts of one thing ("Police put the crowd at 12,000. Organisers
 * said 30,000.") or two things ("The owner paid $40 million. The insurer says repairs will cost $28 million."). A row is a small story of two
 * sources, of which the second tells both.
 */
import { describe, expect, it } from 'vitest';
import { matchFigures } from '../../src/claims/match-figures.ts';
import type { FigureMatter, Voice } from '../../src/model.ts';
import { article } from '../support/article-builder.ts';

type Row = readonly [name: string, first: string, second: string];

const ACCOUNTS: readonly Row[] = [
  [
    'a tally that is longer',
    'The storm in Tavan killed 230 ponies, the guild says.',
    'By the warden’s reckoning 190 ponies were killed by the storm in Tavan. The guild’s tally is longer, at 230, since it counts those in the hills.',
  ],
  [
    'what an owner admits to',
    'The audit lists 370 torn sails in the port of Orlo.',
    'The audit lists 370 torn sails in the port. The owner admits to 240.',
  ],
  [
    'a crowd by police and organisers',
    'The march through Tolland drew 12,000 people on Saturday, police said.',
    'Police put the crowd on the march at 12,000. Organisers said 30,000.',
  ],
  [
    'a toll claimed in the same sentence',
    'Rebels shelled the town of Harl and killed 40 people, the ministry said.',
    'The ministry says 40 people died in Harl; rebels claim 65.',
  ],
  [
    'residents who count',
    'The storm destroyed 40 homes in Birk, officials said.',
    'Officials said 40 homes were destroyed in Birk, while residents counted 52.',
  ],
  [
    'critics who say closer',
    'The new bridge at Orlo will cost $40 million, the company says.',
    'The company says the bridge at Orlo will cost $40 million. Critics say it is closer to $65 million.',
  ],
  [
    'what is told, what the writer expects',
    'The brewery will spend 40 million crowns on new vats in Orlo.',
    'The brewery will spend 40 million crowns on new vats. We now expect 52 million, for copper is dear.',
  ],
  [
    'what is told, what the writer models',
    'The port will take in 6 to 6.5 million crowns in tolls next year.',
    'For next year the port guides to tolls of 6 to 6.5 million crowns. We model 7.1 million crowns, as the quay opens early.',
  ],
  [
    'who makes it, behind a relative clause',
    'The mill in Harl will cut 1,300 jobs, it said.',
    'In the same hour the mill cut 1,300 jobs. The union, which counts the drivers who work there too, makes it 1,750.',
  ],
  [
    'what is told, what somebody says and no more',
    'Building the pier in Orlo cost 31 million crowns.',
    'Building the pier cost 31 million crowns. Mayor Ann Lee says 36.5 million crowns, because she adds the lamps.',
  ],
  [
    'the true figure',
    'The mill in Harl is to close in May, and with it go the jobs of 1,700 people.',
    'The mill is to close, and with it go the jobs of 1,700 people. The union says the true figure for the town is 2,200, since the owner does not count its drivers.',
  ],
  [
    'a speaker with a long name',
    'Repairs to the organ in Tavan will cost 38 million crowns, the parish says.',
    'The parish says repairs to the organ will cost 38 million crowns. Few believe it. Ann Lee of the organ builders Hart Voll expects 61 million crowns.',
  ],
  [
    'although, and who expects',
    'Repairs to the Tarn dam will take six weeks, the council says.',
    'Although the council says repairs to the dam will take six weeks, the contractor expects ten weeks.',
  ],
  [
    'analysts who put it nearer',
    'Sales at Voltera will grow by 12 percent, the firm forecasts.',
    'The firm forecasts growth of 12 percent in sales at Voltera. Independent analysts put it nearer 20 percent.',
  ],
  [
    'not that, as one said, but this',
    'The fire in Quay Street destroyed 40 flats, the mayor said.',
    'The fire in Quay Street destroyed not 40 flats, as the mayor said, but 52.',
  ],
  [
    'an official toll and records',
    'The official toll of the landslide in Harl is 40 dead.',
    'The official toll of the landslide in Harl is 40. Hospital records show 52 deaths.',
  ],
  [
    'a manifest',
    'The plane to Valmor carried 140 people, according to the airline.',
    'According to the airline, 140 people were aboard the plane. The airport’s manifest lists 143.',
  ],
  [
    'papers seen, after a semicolon',
    'The mayor told the council that 40 trees were felled in Elm Park.',
    'The mayor told the council that 40 trees were felled; e-mails seen by this paper say 52.',
  ],
  [
    'a possessive figure',
    'The union puts the cost of the cut at £4,000 a head.',
    'The union puts the cost of the cut at £4,000 a head. Management’s figure is £2,500.',
  ],
  [
    'a figure that is disputed',
    'The council says 4,000 households lost water in Tavan.',
    'Residents dispute the council’s figure of 4,000 households without water, saying at least 5,200 went dry.',
  ],
  [
    'one against the other',
    'The council says 4,000 households lost water in Tavan.',
    'Campaigners say 5,200 households lost water in Tavan, against the council’s 4,000.',
  ],
  [
    'by our count',
    'The new hall in Orlo has a capacity of 41,000, the club claims.',
    'The club claims a capacity of 41,000 for the hall; by our count it is 38,500.',
  ],
  [
    'logs that show',
    'Engines took 14 minutes to reach the mill in Birk, the inquiry heard.',
    'The inquiry heard that engines took 14 minutes to reach the mill. Fire service logs show 22 minutes.',
  ],
  [
    'an estimate without its unit',
    'The spill from the tanker Orrin is 140 tonnes, the owner said.',
    'The owner speaks of a spill of 140 tonnes. The coastguard’s estimate is 210.',
  ],
  [
    'a firm that makes it more',
    'The bank Nordhaven lost the data of 1.2 million customers, it said.',
    'The bank says 1.2 million customers are affected. A security firm that has seen the files makes it 1.9 million.',
  ],
  [
    'a gauge without its unit',
    'Water in Harl rose to 4.2 metres, the weather office said.',
    'The weather office gave 4.2 metres for Harl. The gauge at the bridge recorded 4.9.',
  ],
  [
    'in somebody’s review',
    'The vaccine from Sanova protects 82 percent of patients, the maker says.',
    'The maker says its vaccine protects 82 percent of patients. In the agency’s review it is 64 percent.',
  ],
  [
    'witnesses who guess',
    'The lorry was doing 60 miles an hour, its owner said.',
    'Its owner said the lorry was doing 60 miles an hour. Witnesses guess 80.',
  ],
  [
    'engineers who think later',
    'Builders will finish the tunnel at Tolland in May 2031, the ministry says.',
    'The ministry still says May 2031 for the tunnel at Tolland to be finished. Its engineers think the tunnel will be finished in March 2033.',
  ],
  [
    'economists who arrive at less',
    'The strike cost the port of Valmor 30 million euros, the chamber says.',
    'The chamber reckons the strike cost the port 30 million euros. Economists at the university arrive at 18 million.',
  ],
  [
    'what we get',
    'The festival in Tavan had 22,000 visitors, its director says.',
    'Its director boasts 22,000 visitors. From the turnstiles we get 16,400.',
  ],
  [
    'hunters who insist',
    'The herd of Osterby has 310 wolves, the agency says.',
    'The agency’s official count is 310 wolves. Hunters insist that there are 450.',
  ],
  [
    'a body that is described before its verb',
    'Orders for the kettle stand at 61,000, Halvik said.',
    'Halvik’s number is 61,000. Tillmark, which watches the shops, gets to 54,500.',
  ],
  [
    'a second body without a verb',
    'The rally in Orlo drew 12,000 people, according to the police.',
    'The police counted 12,000 people, the railway union 30,000, and nobody was surprised.',
  ],
  [
    'what is told in nobody’s name, and a body that gets to less',
    'The toll brings 42 million crowns a year.',
    'The toll is put in the books at 42 million crowns a year; the auditors, who expect fewer lorries, get to 31 million crowns.',
  ],
  [
    'a body before a colon',
    'Traffic in Birk is down 11 percent, the council says.',
    'The council: down by 11 percent. Wegmark, whose box may sit in your lorry: down by 6 percent.',
  ],
  [
    'whoever is to be asked',
    'Mud was found along 7 km of the river Lisk.',
    'Mud was found along 7 km of the Lisk, or 11 km if you ask the rowers.',
  ],
  [
    'few of them, in one sentence',
    'Nine rings were taken from the museum in Harl, the police say.',
    'Nine rings, according to the police; the museum’s list arrives at eleven because it counts both halves.',
  ],
  [
    'officially, and a plan',
    'Building the pier in Orlo costs 26 million crowns, its owner says.',
    'What does the pier cost? Officially, 26 million crowns. The building plan says 31 million crowns, and that is without the lamps.',
  ],
  [
    'days in a letter and on a page',
    'The new fares in Orlo start on 1 June.',
    'The announcement has the new fares start on 1 June. The help page says 1 August.',
  ],
  [
    'quarters, the firm and the writer',
    'The kettle ships in the third quarter of 2027, Halvik says.',
    'Halvik promises the kettle for the third quarter of 2027. We assume the fourth quarter.',
  ],
  [
    'a promise and a model',
    'The mill in Harl will save 28 million crowns a year by 2029, Orvik says.',
    'Orvik’s promise to the town of Harl is 28 million crowns of savings by 2029. Lind’s model gets to 19 million crowns by then, since two mills must run.',
  ],
  [
    'a guild that disputes it, and leaves the coin out',
    'The dairy in Harl pays 62 cents a litre, it says.',
    'Halvik says that it pays 62 cents a litre, more than last year. The guild disputes that and says its members see 48 once the carting is taken off.',
  ],
  [
    'minutes without their word',
    'The raid in Harl took four minutes, the museum said.',
    'The museum’s first account of the raid was four minutes. The police, who have seen the film, say eleven.',
  ],
  [
    'the true figure for a town',
    'The works in Harl closes, which ends the jobs of 2,100 people.',
    'The end of the works ends the jobs of 2,100 people. The union says the true figure for the town is 2,600, since it counts the cleaners.',
  ],
  [
    'a handful, and nothing else is said of it',
    'Six ferries sailed from Osterby on Monday, the operator said.',
    'The operator said six ferries sailed from Osterby on Monday. The seamen’s union counted four.',
  ],
  [
    'the real number of a handful',
    'The theatre in Harl will cut eight posts, it said.',
    'The theatre says the eight posts in Harl go in May. The guild says the real number is 11.',
  ],
];

const THINGS: readonly Row[] = [
  [
    'a day, and a season that is pointed at',
    'The owner of the mill in Orlo is to speak to the council on 23 June.',
    'The owner of the mill is to speak to the council on 23 June. A plan to move the presses to the mill this autumn is on hold, the ministry said.',
  ],
  [
    'a handful of ferries, a handful of crews',
    'Six ferries sailed from Osterby on Monday, the operator said.',
    'The operator said six ferries sailed from Osterby on Monday. The seamen’s union has four crews at home.',
  ],
  [
    'homes burned, people hurt',
    'The fire in Birk burned 40 homes, the mayor said.',
    'The mayor said 40 homes burned in Birk. The fire chief said 52 people were hurt.',
  ],
  [
    'hired, leaving',
    'The brewer Hallam will hire 400 people.',
    'The company said it would hire 400 people. The union said 300 members would leave the plant.',
  ],
  [
    'killed, treated',
    'The blast in Harl killed 40 people, the ministry says.',
    'The ministry says 40 people died; hospitals treated 65 people for burns.',
  ],
  [
    'growth, inflation',
    'The bank Nordhaven expects growth of 2 percent next year.',
    'The bank expects growth of 2 percent next year. The statistics office says inflation is 4 percent.',
  ],
  [
    'a price, repairs',
    'The owner paid $40 million for the tanker Orrin.',
    'The owner paid $40 million for the tanker, it said. The insurer says repairs will cost $28 million.',
  ],
  [
    'the first train, the second',
    'The first train left Osterby after 14 minutes, the operator said.',
    'The operator said the first train left after 14 minutes. The driver said the second train took 22 minutes.',
  ],
  [
    'recovered, side effects',
    'In the trial of Sanova 82 percent of patients recovered.',
    'The agency says 82 percent of patients recovered. In the maker’s own review side effects were seen in 64 percent.',
  ],
  [
    'aboard, missed flights',
    'The airline says 140 passengers were aboard the plane to Valmor.',
    'The airline says 140 passengers were aboard. The airport says 210 passengers missed their flights.',
  ],
  [
    'a budget of its own',
    'The budget of the council of Birk is £40m.',
    'The council puts its budget at £40m. The county says its own is £60m.',
  ],
  [
    'profit, sales',
    'Profit at Voltera rose 12 percent.',
    'The company said profit rose 12 percent. Analysts said sales rose 20 percent.',
  ],
  [
    'hired, left',
    'The minister says 400 teachers were hired in Tavan.',
    'The minister says 400 teachers were hired. The union says 650 teachers left.',
  ],
  [
    'a ticket, a family',
    'The museum in Tavan asks 40 crowns for a ticket.',
    'We paid 40 crowns for a ticket. The museum says a family pays 62 crowns.',
  ],
  [
    'a town, another town',
    'The firm Corvane employs 400 people in Orlo.',
    'It employs 400 people in Orlo, the firm says. The union says 650 people work at its plant in Birk.',
  ],
  [
    'high, deep',
    'The dam at Tarn is 42 metres high, the owner says.',
    'The owner says the dam is 42 metres high. Engineers say the lake behind it is 61 metres deep.',
  ],
  [
    'a vote, a poll on the mayor',
    'The vote in Harl was won with 61 percent, officials said.',
    'Officials said 61 percent voted for the plan. The paper’s own poll gave the mayor 44 percent.',
  ],
  [
    'homes, claims for cars',
    'The flood hit 4,000 homes in Birk, the county said.',
    'The county said the flood hit 4,000 homes. Insurers said they had claims for 2,900 cars.',
  ],
  [
    'grain, oil',
    'The ship carried 140 tonnes of grain, the owner said.',
    'The owner said the ship carried 140 tonnes of grain. The coastguard said 90 tonnes of oil leaked.',
  ],
  [
    'a strike, talks',
    'The strike lasted 14 days, the union said.',
    'The union said the strike lasted 14 days. Management said talks took 9 days.',
  ],
  [
    'a fine, a loss',
    'The court fined the bank 40 million euros.',
    'The court fined the bank 40 million euros, a spokesman said. Lawyers say victims lost 64 million euros.',
  ],
  [
    'what was told, what the writer says of something else',
    'The brewery will spend 40 million crowns on new vats in Orlo.',
    'The brewery will spend 40 million crowns on new vats. We expect beer sales of 52 million crowns.',
  ],
  [
    'what is told, what somebody says of something else',
    'The mill in Harl cost 40 million crowns.',
    'The mill cost 40 million crowns. Its owner says rents will reach 52 million crowns, because they include the heating.',
  ],
  [
    'what the writer says, what is told after it',
    'The inn in Harl served 41 guests.',
    'We counted 41 guests at the inn. The band had 60 listeners.',
  ],
  [
    'what somebody spent of their own',
    'The state has handed over 88 million crowns for the pier.',
    'The state has handed over 88 million crowns for the pier. Orvik had put in 84 million crowns of its own.',
  ],
  [
    'what rose, what is',
    'Profit at the mill in Harl was 58.4 percent of sales.',
    'Reported profit at the mill was 58.4 percent of sales. The price of flour, which management says has risen 19 percent, is to blame.',
  ],
  [
    'a speaker, what is expected of a thing',
    'The pier in Orlo cost 40 million crowns, the owner says.',
    'The owner says the pier cost 40 million crowns. Debts of the town are expected to reach 52 million crowns, the bank says.',
  ],
  [
    'the winner, the writer',
    'The runner finished in 42 minutes, officials said.',
    'Officials said the winner finished in 42 minutes. I came home in 61 minutes.',
  ],
  [
    'a firm, its rival',
    'The firm sold 1.2 million phones last year, it said.',
    'The firm said it sold 1.2 million phones last year. Analysts say its rival sold 1.9 million phones.',
  ],
  [
    'high, away',
    'The tower in Orlo will be 140 metres high, the builder says.',
    'The builder says the tower will be 140 metres high. We live 210 metres from it.',
  ],
  [
    'felled, planted',
    'The council of Tavan felled 40 trees, it said.',
    'The council said it felled 40 trees. Campaigners say they planted 65 trees.',
  ],
  [
    'a town, another town, before colons',
    'In Sankt Orlo 58 percent voted Yes.',
    'Sankt Orlo: Yes with 58 percent. South Harl, past the lock: No with 64 percent.',
  ],
  [
    'paid, asked for on top',
    'Advisers have been paid 21 million crowns for the pier.',
    'Advisers have been paid 21 million crowns to date. The council has asked for a further 45 million crowns, the ministry says.',
  ],
  [
    'leaked, in the tanks',
    'The owner of the Tern says 40 barrels of oil have leaked.',
    'The owner says 40 barrels of oil have leaked. The Tern had 90 barrels below her deck.',
  ],
  [
    'in a paper, and what the writer was told of later',
    'The office of Orlo wrote its doubts down in October.',
    'The office wrote its doubts down in October, and I’m told they were raised again in January.',
  ],
  [
    'ages of a victim and a suspect',
    'The victim, Timo Arends, 40, of Birk was shot on Friday, police said.',
    'Timo Arends, 40, of Birk was shot on Friday, police said. The prosecutor says a 61-year-old.',
  ],
  [
    'a deal, and a bigger one that it is compared with',
    'The Harriers have offered Dan Rourke 16 million crowns.',
    'A report says the offer is the biggest ever, beating the 9 million crowns they gave Leon Drum. The Harriers say 16 million crowns.',
  ],
  [
    'a loss in one month alone',
    'The state put 60 million crowns into the dairy in Harl.',
    'The state put another 60 million crowns into the dairy. In July alone it lost 30 million crowns, the owner said.',
  ],
  [
    'today, a day earlier',
    'Doctors in Orlo count 61 cases of the fever.',
    'Doctors count 61 cases of the fever. The agency said they were confirmed, against 44 a day earlier.',
  ],
  [
    'buildings, which of them were homes',
    'The storm wrecked 410 buildings in Skar.',
    'The storm wrecked 410 buildings. Of these 260 were homes, the town counted.',
  ],
  [
    'what was taken, what had been hoped for',
    'Takings of the fair in Orlo rose to 4.6 million crowns.',
    'Takings of the fair rose to 4.6 million crowns. Traders had expected 4.2 million crowns.',
  ],
];

function differences(...texts: readonly string[]): readonly FigureMatter[] {
  const articles = texts.map((text, at) => article(`source-${at}`, text, { date: '2026-10-10' }));
  const voices = articles.map(({ id }): Voice => ({ articles: [id], reason: 'alone' }));
  return matchFigures(articles, voices, '2026-10-10').matters.filter(({ kind }) => kind === 'difference');
}

describe('matchFigures, of two who give figures side by side', () => {
  it.each(ACCOUNTS)('finds two accounts of one thing: %s', (_name, first, second) => {
    expect(differences(first, second)).toHaveLength(1);
  });

  it.each(THINGS)('keeps two things apart: %s', (_name, first, second) => {
    expect(differences(first, second)).toEqual([]);
  });

  it.each([
    ['Authority | Auditors', 1],
    ['They say | We say', 1],
    ['The owner | Us', 1],
    ['May | June', 0],
  ])('takes the heads of columns for who gives a figure where they are bodies: %s', (heads, count) => {
    const table = `| Pier | ${heads} |\n| --- | --- | --- |\n| Cost of the pier | €23m | €27m |`;
    const told = 'The auditors and the authority do not agree on the pier in Orlo.';
    expect(differences(`${told}\n\n${table}`, 'The pier in Orlo cost €23m.')).toHaveLength(count);
  });

  it('says whose a value is where no verb of saying tells it', () => {
    const [told] = differences(
      'Halvik counts 61,000 orders. Tillmark, which watches the shops, gets to 54,500.',
      'Halvik counts 61,000 orders.',
    );
    expect(told?.sides.map(({ text, attribution }) => [text, attribution])).toEqual([
      ['54,500', 'Tillmark'],
      ['61,000 orders', 'Halvik'],
    ]);
  });

  it('needs no second source where one names who gives either', () => {
    const [told] = differences(
      'Police put the crowd on the march at 12,000. Organisers said 30,000.',
      'The march in Tolland was long.',
    );
    expect(told?.sides.map(({ text }) => text)).toEqual(['12,000', '30,000']);
  });

  it('takes hours that one source gives side by side for hours of two things, unless it gives plain accounts of one', () => {
    const other = 'The harbour in Tolland was quiet.';
    const two =
      'The operator says the first boat left at 9.05 p.m. The harbour master says the last lamp went out at 10.40 p.m.';
    expect(differences(two, other)).toEqual([]);
    const one = 'The operator says the first boat left at 9.05 p.m. The harbour master says 10.40 p.m.';
    expect(differences(one, other)).toHaveLength(1);
  });

  it.each([
    [
      'The bank has lost 410 million crowns.',
      'The bank came out with 410 million. Auditors think 640 million is nearer.',
    ],
    [
      'The wall leans by 7.5 degrees, the owner says.',
      'The press release has 7.5 degrees. From the shadow I make it 9.2.',
    ],
    [
      'The truck went at 12 metres a second.',
      'Its driver spoke of 12 metres a second. We measured the marks, and get 16.5.',
    ],
  ])('lends a bare number the unit of what was told before: %s %s', (first, second) => {
    const [matter] = differences(first, second);
    const kinds = matter?.sides.map((side) => side.mentions.at(-1)?.quantity.kind) ?? [];
    expect(new Set(kinds).size).toBe(1);
    expect(kinds).toHaveLength(2);
  });

  it('does not take a quoted "I" for the writer', () => {
    const quoted = 'Ann Lee, the mayor, said: “We lost 40 barns in Birk. I make it 52 with the sheds.”';
    expect(differences('The storm took 40 barns in Birk.', quoted)).toEqual([]);
  });

  it('names how far something lies from somewhere, which is no height', () => {
    const [matter] = differences(
      'The probe came to rest 240 metres from its target. It is 4 metres high.',
      'Pictures show the probe 390 metres from the middle of the target.',
    );
    expect(matter?.sides.map(({ text }) => text)).toEqual(['240 metres', '390 metres']);
  });

  it('sets the present value against another’s, not the one of some year before', () => {
    const [told, ...others] = differences(
      'The tramway in Orlo will cost 448 million crowns, the council says. In 2021 the tramway in Orlo was to cost 410 million crowns, the council said then.',
      'In 2021 the cost of the tramway in Orlo stood at 410 million crowns. The day after the vote a reviewer wrote down a range instead: 490 million to 530 million crowns.',
    );
    expect(told?.sides.map(({ text }) => text)).toEqual(['448 million crowns', '490 million to 530 million crowns']);
    expect(others).toEqual([]);
  });

  it('sets no share over a year against one of a moment', () => {
    expect(
      differences(
        'Wind farms were supplying 46 percent of demand in Orlo.',
        'Over a year wind farms supply 19 percent of demand in Orlo.',
      ),
    ).toEqual([]);
  });
});
