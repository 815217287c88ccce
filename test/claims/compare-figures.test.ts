import { describe, expect, it } from 'vitest';
import { comparePair } from '../../src/claims/compare-pair.ts';
import type { FigureComparison } from '../../src/claims/compare-figures.ts';
import type { FigureRelation } from '../../src/claims/figure.ts';

/** Sentences with the figure that is compared in braces. */
type Row = readonly [relation: FigureRelation | 'unrelated', a: string, b: string];

const PAIRS: readonly Row[] = [
  // disasters
  [
    'different-figure',
    'The earthquake killed {at least 41 people} in the coastal town.',
    'Rescuers said {58 people} had died in the earthquake.',
  ],
  [
    'different-figure',
    'The flood left {12 people} dead.',
    'The death toll from the flood stands at {19}, officials said.',
  ],
  ['unrelated', 'The earthquake killed {41 people}.', 'The earthquake injured {380 people}.'],
  ['unrelated', '{Six people} are missing after the landslide.', '{Nine people} were killed in the landslide.'],
  ['equal', '{More than 2,000 homes} were flooded in the storm.', 'The storm flooded {2,300 homes}.'],
  [
    'equal',
    'About {640 people} were evacuated from the valley.',
    'Some {650 people} were evacuated from the valley, police said.',
  ],
  [
    'different-figure',
    'The wildfire has burned {4,000 hectares} of forest.',
    'The fire has scorched {6,500 hectares} of forest so far.',
  ],
  [
    'equal',
    'The wildfire has burned {4,000 hectares} of forest.',
    'The wildfire burned {40 square kilometres} of forest.',
  ],
  [
    'different-figure',
    'The quake had a magnitude of {6.1}, the institute said.',
    'A {magnitude-5.8} quake struck the island.',
  ],
  [
    'different-figure',
    'Winds reached {120 kilometres per hour} as the storm made landfall.',
    'Winds of {150 kilometres per hour} were measured when the storm hit the coast.',
  ],
  [
    'equal',
    'Winds reached {120 kilometres per hour} during the storm.',
    'Winds of {75 mph} lashed the town during the storm.',
  ],
  ['unrelated', '{300 mm} of rain fell in two days.', 'The river rose by {3 metres} in two days.'],
  [
    'different-figure',
    'Rescue teams found {14 survivors} in the rubble.',
    '{22 survivors} were pulled from the rubble, the mayor said.',
  ],
  [
    'unrelated',
    'Rescue teams found {14 survivors} in the rubble.',
    '{14 fire engines} were sent to the collapsed tower.',
  ],
  [
    'different-figure',
    'The dam holds back {30 million cubic metres} of water.',
    'Behind the dam lie {45 million cubic metres} of water, engineers say.',
  ],
  [
    'different-figure',
    'Damage to the harbour is put at {$40 million}.',
    'Insurers put damage to the harbour at {$65 million}.',
  ],
  [
    'different-period',
    'The storm of 2019 caused damage of {$40 million}.',
    'The storm of 2024 caused damage of {$65 million}.',
  ],
  ['unrelated', 'Donors pledged {$20 million} after the quake.', 'The quake caused damage of {$31 million}.'],
  ['equal', '{Two-thirds} of the town has no electricity.', '{67 percent} of the town is without electricity.'],
  [
    'different-figure',
    'Electricity is out in {40,000 households}.',
    '{55,000 homes} are without electricity, the grid operator said.',
  ],
  // crime and courts
  [
    'different-figure',
    'The man, {38}, was arrested at his flat in Leeds.',
    'The suspect, a {39-year-old} man, was arrested at his flat in Leeds.',
  ],
  [
    'different-figure',
    'Police arrested {14 people} during the protest.',
    '{22 people} were detained during the protest, police said.',
  ],
  ['unrelated', 'Police arrested {14 people} during the protest.', '{300 people} joined the protest.'],
  ['different-figure', 'He was sentenced to {12 years} in prison.', 'The court sentenced him to {15 years} in prison.'],
  ['unrelated', 'He was sentenced to {12 years} in prison.', 'He had been a teacher for {15 years}.'],
  [
    'different-figure',
    'The robbers took {£2m} in jewellery from the shop.',
    'Jewellery worth {£3.5m} was taken from the shop by the robbers.',
  ],
  [
    'different-figure',
    'The bank was fined {€30m} by the regulator.',
    'The regulator imposed a fine of {€45m} on the bank.',
  ],
  [
    'equal',
    'The bank was fined {€30m} by the regulator.',
    "The regulator's fine on the bank came to {30 million euros}.",
  ],
  ['unrelated', 'The bank was fined {€30m}.', 'The bank made a profit of {€45m}.'],
  [
    'different-figure',
    'Negotiations with the gunman lasted {two hours}.',
    'Police negotiated with the gunman for {almost three hours}.',
  ],
  [
    'different-figure',
    'He had been arrested {four times} before.',
    'He had been arrested {three times} before the shooting.',
  ],
  ['different-figure', 'Jurors deliberated for {12 hours}.', 'Jurors deliberated for {30 hours} over four days.'],
  ['unrelated', 'The witness is {12 years} old.', 'The judge has served for {15 years}.'],
  [
    'different-figure',
    'Smugglers hid {200 kg} of cocaine in the container.',
    'Customs found {350 kg} of cocaine in the container.',
  ],
  // companies
  [
    'different-figure',
    'The company will cut {1,200 jobs} by summer.',
    'The union says {1,800 jobs} are to be cut at the company.',
  ],
  ['different-figure', 'Revenue rose to {$4.1bn} in the second quarter.', 'Second-quarter revenue came to {$4.6bn}.'],
  ['different-period', 'Revenue was {$4.1bn} in 2024.', 'Revenue was {$4.6bn} in 2025.'],
  ['unrelated', 'Revenue was {$4.1bn}.', 'Profit was {$0.9bn}.'],
  ['unrelated', 'Revenue rose by {12%}.', 'The revenue margin was at {15%}.'],
  ['equal', 'Revenue was {$4.1bn}.', 'Revenue came to {$4.13 billion}.'],
  ['revised', 'The takeover was originally valued at {$640m}.', 'The takeover is valued at {$890m}.'],
  ['different-figure', 'The takeover is worth {$640m}.', 'The two firms put the takeover at {$890m}.'],
  [
    'contains',
    'Capital spending will be {$120bn} this year.',
    'Capital spending will be {between $115bn and $135bn} this year.',
  ],
  [
    'overlaps',
    'Capital spending will be {$100bn to $120bn} this year.',
    'Capital spending will be {between $115bn and $135bn} this year.',
  ],
  ['equal', 'Capital spending will be {over $115bn} this year.', 'Capital spending will be {$115-135bn} this year.'],
  [
    'different-figure',
    'Capital spending will be {$145bn} this year.',
    'Capital spending will be {$115-135bn} this year.',
  ],
  ['equal', 'The plant costs {1.2bn euros}.', 'The plant will cost {€1.2 billion}.'],
  ['unrelated', 'The plant costs {1.2bn euros}.', 'The plant costs {1.5bn dollars}.'],
  ['different-figure', 'The firm employs {5,400 people} worldwide.', 'Worldwide the firm employs {7,000 people}.'],
  ['different-figure', 'The subscription costs {$12 a month}.', 'A subscription costs {$15 a month}.'],
  ['equal', 'The subscription costs {$12 a month}.', 'A subscription costs {$144 a year}.'],
  [
    'different-figure',
    'Shares of the company fell {8 percent} on Tuesday.',
    "The company's shares dropped {11 percent} on Tuesday.",
  ],
  ['unrelated', 'Shares of the company fell {8 percent}.', 'The founder holds {11 percent} of the company.'],
  [
    'different-figure',
    'The founder owns {34 percent} of the company.',
    "The founder's stake in the company is {41 percent}.",
  ],
  [
    'different-figure',
    'The chip has {80 billion transistors}.',
    'According to the maker the chip has {104 billion transistors}.',
  ],
  ['different-figure', 'The start-up raised {$30m} in new funding.', 'New funding of {$42m} went to the start-up.'],
  ['equal', 'The start-up raised {$30m} in new funding.', 'The start-up secured new funding of {30 million dollars}.'],
  ['unrelated', 'The start-up raised {$30m}.', 'The start-up is valued at {$42m}.'],
  [
    'estimate-against-actual',
    'The cost of the bridge was budgeted at {$40m}.',
    'In the end the cost of the bridge was {$52m}.',
  ],
  ['estimate-against-actual', 'Sales were forecast to reach {$40m}.', 'Actual sales were {$52m}.'],
  ['unrelated', 'The bank has {300 branches} in the north.', 'The bank has {450 ATMs} in the north.'],
  ['different-figure', 'The bank will close {300 branches}.', 'The bank is to close {450 branches}, the union said.'],
  [
    'different-figure',
    'The airline ordered {50 aircraft} from the maker.',
    "The airline's order covers {65 aircraft}.",
  ],
  // elections and politics
  [
    'different-figure',
    'Turnout was {61 percent}, the commission said.',
    'Turnout reached {58 percent}, according to state television.',
  ],
  ['equal', 'Turnout was {61 percent}.', 'Turnout was {about 60 percent}.'],
  ['different-period', 'Turnout was {61 percent} in 2022.', 'Turnout was {58 percent} in 2018.'],
  ['unrelated', 'Turnout was {61 percent}.', 'Her party won {58 percent} of the vote.'],
  ['different-figure', 'The bill passed by {58 votes}.', 'The bill passed by {61 votes}, the speaker said.'],
  ['different-figure', 'Morales won {48 percent} of the vote.', 'Morales took {51 percent} of the vote.'],
  [
    'different-figure',
    'The party won {112 seats} in parliament.',
    'The party has {118 seats} in parliament after the count.',
  ],
  [
    'different-figure',
    'The petition has {9,000 signatures}.',
    'Its organisers say the petition has {12,500 signatures}.',
  ],
  ['unrelated', 'The petition has {9,000 signatures}.', 'The town has {9,000 inhabitants}.'],
  [
    'different-figure',
    '{62 percent} of voters support the plan, a poll found.',
    'A poll put support for the plan at {54 percent} of voters.',
  ],
  ['unrelated', '{62 percent} of voters support the plan.', '{35 percent} of voters oppose the plan.'],
  [
    'different-figure',
    'The minister offered teachers a pay rise of {4 percent}.',
    'Teachers were offered a pay rise of {6 percent} by the minister.',
  ],
  ['unrelated', 'Teachers were offered {4 percent}.', 'The union demands {9 percent}.'],
  ['equal', 'The law takes effect on {1 July 2027}.', 'The law takes effect on {July 1, 2027}.'],
  ['different-figure', 'The vote will be held on {12 June 2027}.', 'The vote will be held on {26 June 2027}.'],
  [
    'different-figure',
    'The new school will open in {September 2027}.',
    'Parents were told the school would open in {January 2028}.',
  ],
  ['equal', 'The station will open by {December 2030}.', 'The station will open at the {end of 2030}.'],
  [
    'different-figure',
    'The station will open in {December 2030}.',
    'The station will not be ready to open {before mid-2032}.',
  ],
  ['unrelated', 'The election was held in {May 2021}.', 'The museum opened in {June 2019}.'],
  [
    'different-figure',
    'The council will spend {£3m} on the library.',
    "The council's spending on the library will be {£4.5m}.",
  ],
  ['different-scope', 'Net migration was {200,000 people}.', 'Gross migration was {500,000 people}.'],
  // health and science
  [
    'different-figure',
    'The trial enrolled {4,812 patients}.',
    '{5,100 patients} took part in the trial, the paper says.',
  ],
  ['equal', 'The trial enrolled {4,812 patients}.', 'The trial enrolled {about 4,800 patients}.'],
  [
    'different-figure',
    'The drug cuts the risk of stroke by {21 percent}.',
    'The drug lowered the risk of stroke by {17 percent}.',
  ],
  [
    'unrelated',
    'The drug cuts the risk of stroke by {21 percent}.',
    '{17 percent} of patients on the drug had headaches.',
  ],
  [
    'different-figure',
    '{3 percent} of patients on the drug had low blood pressure.',
    'Low blood pressure occurred in {7 percent} of patients on the drug.',
  ],
  [
    'different-figure',
    '{120 cases} of measles have been confirmed.',
    'The ministry has confirmed {164 cases} of measles.',
  ],
  ['unrelated', '{120 cases} of measles have been confirmed.', '{164 nurses} were vaccinated against measles.'],
  [
    'different-figure',
    'The vaccine is {92 percent} effective.',
    'In the study the vaccine was {84 percent} effective.',
  ],
  ['equal', 'The waiting list has {1.2 million patients}.', '{1,200,000 patients} are on the waiting list.'],
  [
    'different-figure',
    'Patients wait {14 weeks} for surgery on average.',
    'The average wait for surgery is {18 weeks}.',
  ],
  ['equal', 'The average wait for surgery is {two weeks}.', 'Patients wait {14 days} for surgery on average.'],
  ['different-figure', 'The asteroid is {340 metres} wide.', 'Astronomers say the asteroid is {490 metres} wide.'],
  ['equal', 'The asteroid is {340 metres} wide.', 'The asteroid is {0.34 km} wide.'],
  ['unrelated', 'The asteroid is {340 metres} wide.', 'The crater is {340 kilometres} away.'],
  [
    'different-figure',
    'The probe will land in {March 2031}.',
    'The probe will land on the moon in {June 2031}, the agency said.',
  ],
  ['different-figure', 'The telescope cost {$10bn}.', 'At {$13bn}, the telescope cost more than any before.'],
  ['revised', 'The telescope was initially priced at {$1bn}.', 'The telescope costs {$4bn}.'],
  ['different-figure', 'The study followed {2,400 women}.', 'The study followed {3,100 women} for ten years.'],
  ['unrelated', 'The study followed {2,400 women}.', 'The study lasted {24 months}.'],
  // climate and energy
  [
    'different-figure',
    'Sea level could rise by {40 centimetres} by 2100.',
    'Sea level could rise by {70 centimetres} by 2100, the report says.',
  ],
  [
    'contains',
    'Sea level could rise by {50 centimetres} by 2100.',
    'Sea level could rise by {40 to 70 centimetres} by 2100.',
  ],
  ['different-period', 'Emissions fell by {4 percent} in 2023.', 'Emissions fell by {7 percent} in 2024.'],
  [
    'different-figure',
    'Emissions fell by {4 percent} last year, the agency said.',
    'Emissions fell by {7 percent} last year, campaigners said.',
  ],
  [
    'different-figure',
    'The wind farm has a capacity of {500 MW}.',
    'The wind farm will have a capacity of {650 megawatts}.',
  ],
  ['equal', 'The wind farm has a capacity of {500 MW}.', 'The wind farm has a capacity of {0.5 gigawatts}.'],
  ['unrelated', 'The wind farm has {80 turbines}.', 'The wind farm lies {12 km} off the coast.'],
  ['different-figure', 'The wind farm has {80 turbines}.', '{96 turbines} stand in the wind farm.'],
  [
    'different-figure',
    'Global temperature is {1.4 degrees} above the old average.',
    'Global temperature is {1.6 degrees} above the old average.',
  ],
  ['different-figure', 'The glacier lost {12 metres} of ice.', 'The glacier lost {19 metres} of ice in the heat.'],
  ['unrelated', 'Petrol rose to {$4 a gallon}.', 'Diesel rose to {$4.70 a gallon}.'],
  [
    'equal',
    'The plant emits {2 million tonnes} of carbon a year.',
    "The plant's carbon emissions are {2m tonnes} a year.",
  ],
  [
    'different-figure',
    'The reservoir is at {34 percent} of capacity.',
    'The reservoir stands at {41 percent} of capacity.',
  ],
  [
    'different-figure',
    'The spill released {40 tonnes} of oil.',
    '{90 tonnes} of oil leaked in the spill, the agency said.',
  ],
  ['different-figure', 'The tax on carbon is {€45 a tonne}.', 'The carbon tax stands at {€60 a tonne}.'],
  // sport and culture
  ['different-figure', '{32,000 spectators} watched the final.', 'The final drew a crowd of {41,000 spectators}.'],
  ['different-figure', 'The club paid {€80m} for the striker.', 'The striker cost the club {€95m}.'],
  ['equal', 'The club paid {€80m} for the striker.', 'The club paid {80 million euros} for the striker.'],
  ['unrelated', 'Smith is {24 years old}.', 'Jones is {27 years old}.'],
  ['different-figure', 'The film grossed {$363m} worldwide.', 'The film has grossed {$459m} worldwide.'],
  ['different-figure', 'Her contract runs for {three years}.', 'Her contract runs for {five years}, the club said.'],
  ['unrelated', 'Her contract runs for {three years}.', 'She has lived in Rome for {five years}.'],
  ['different-figure', 'The painting sold for {$12m} at auction.', 'At auction the painting sold for {$15m}.'],
  ['unrelated', 'The painting sold for {$12m}.', 'The frame sold for {$15,000}.'],
  ['different-figure', 'The festival drew {60,000 visitors}.', '{85,000 visitors} came to the festival.'],
  ['equal', 'The festival drew {60,000 visitors}.', 'The festival drew {some 60,000 visitors}.'],
  ['different-period', 'The festival drew {60,000 visitors} in 2023.', 'The festival drew {85,000 visitors} in 2025.'],
  [
    'different-figure',
    'The runner finished in {9.81 seconds}.',
    'The runner finished in {9.84 seconds}, according to the second clock.',
  ],
  ['unrelated', 'The stadium has {60,000 seats}.', 'The stadium has {400 toilets}.'],
  ['different-figure', 'The stadium has {60,000 seats}.', 'The stadium will have {72,000 seats}.'],
  // transport and cities
  ['different-figure', '{287 people} were aboard the ferry.', 'The ferry was carrying {301 people}.'],
  ['different-figure', 'The train was travelling at {90 km/h} when it derailed.', 'The train derailed at {120 km/h}.'],
  ['different-figure', 'The tunnel is {14 km} long.', 'The tunnel has a length of {17 km}.'],
  ['unrelated', 'The tunnel is {14 km} long.', 'The tunnel lies {17 metres} deep.'],
  ['unrelated', 'The tower is {140 metres} high.', 'The tower is {30 metres} wide.'],
  ['different-figure', 'The tower is {140 metres} high.', 'The tower will be {165 metres} tall.'],
  ['equal', 'The tower is {100 metres} high.', 'The tower is {328 feet} high.'],
  ['different-figure', 'The line will have {22 stations}.', 'The line has {19 stations} on the new map.'],
  ['different-figure', 'Fares will rise by {6 percent} in January.', 'Fares go up by {9 percent} in January.'],
  ['unrelated', 'Fares will rise by {6 percent}.', 'Ridership will rise by {9 percent}.'],
  [
    'different-figure',
    'The ferry company offered passengers {€1,500}.',
    'Passengers were offered {€2,000} by the ferry company.',
  ],
  ['different-figure', 'The town has {31,000 inhabitants}.', 'The town has {36,000 inhabitants}.'],
  ['different-figure', 'The levy is {$85 a year} for an average home.', 'The levy will be {$118} in the first year.'],
  ['different-period', 'The levy is {$85} in 2027.', 'The levy is {$96} in 2029.'],
  ['different-scope', 'The pass costs {$30 per person}.', 'The pass costs {$90 per household}.'],
  [
    'part-and-whole',
    'Part of the total, {$40m}, went to the roof, out of all repairs to the museum.',
    'In total the repairs to the museum cost {$130m}.',
  ],
  [
    'different-figure',
    'The scheme will protect {31,000 homes}.',
    'The scheme would protect {26,500 homes}, auditors found.',
  ],
  ['unrelated', 'The scheme will protect {31,000 homes}.', 'The scheme will protect {74,000 people}.'],
  ['equal', 'The state pays {a third} of the cost.', 'The state pays {33 percent} of the cost.'],
  ['different-figure', 'The state pays {a third} of the cost.', 'The state pays {40 percent} of the cost.'],
  ['equal', '{One in five} households has no car.', '{20 percent} of households have no car.'],
  ['different-figure', '{One in five} households has no car.', '{A third} of households have no car.'],
  [
    'revised',
    'The price has risen from {$640m}, set in the first plan.',
    'The price has risen to {$890m}, says the plan.',
  ],
  ['revised', 'The project costs $890m, against {$640m} before.', 'The project costs {$890m}.'],
  ['unrelated', 'The project has {640 workers}.', 'The project costs {$640m}.'],
  ['unrelated', 'Steel costs {12%} more than in 2023.', "The city's share of the steel cost is {12 percent}."],
  // education, work, farming
  ['different-figure', 'The school has {840 pupils}.', '{910 pupils} attend the school.'],
  ['unrelated', 'The school has {840 pupils}.', 'The school has {91 teachers}.'],
  [
    'different-figure',
    'The blockade of the harbour will last {three days}.',
    'The blockade of the harbour would last {five days}, the dockers said.',
  ],
  [
    'different-figure',
    'Unemployment stands at {4.1 percent}.',
    'Unemployment is at {5.3 percent}, the institute says.',
  ],
  ['unrelated', 'Unemployment stands at {4.1 percent}.', 'Inflation stands at {5.3 percent}.'],
  ['different-figure', 'Inflation was {3.1 percent} in March.', 'Inflation in March was {3.6 percent}.'],
  ['different-period', 'Inflation was {3.1 percent} in March 2026.', 'Inflation was {3.6 percent} in April 2026.'],
  ['different-figure', 'The minimum wage will rise to {€13} an hour.', 'The minimum wage will rise to {€15} an hour.'],
  ['different-figure', 'Farmers lost {4,000 sheep} in the cold.', '{6,000 sheep} died in the cold, farmers say.'],
  ['equal', 'The harvest came to {3 million tonnes}.', 'The harvest came to {3,000,000 tonnes}.'],
  [
    'different-figure',
    'The harvest came to {3 million tonnes} of wheat.',
    'The wheat harvest came to {3.8 million tonnes}.',
  ],
  ['unrelated', 'The wheat harvest came to {3 million tonnes}.', 'The barley harvest came to {1.1 million tonnes}.'],
  ['different-figure', 'The orchard covers {12 hectares}.', 'The orchard covers {17 hectares}.'],
  ['different-figure', 'Tuition is {$9,000 a year}.', 'Tuition is {$11,500 a year} at the college.'],
  ['equal', 'Tuition is {$9,000 a year}.', 'Tuition is {$750 a month}.'],
  [
    'different-figure',
    '{40 schools} took part in the trial.',
    '{52 schools} took part in the trial, the ministry says.',
  ],
  ['different-figure', 'Marks rose by {six points} in the trial.', 'Marks rose by {two points} in the trial.'],
  // technology
  [
    'different-figure',
    'The model has {70 billion parameters}.',
    'The model has {120 billion parameters}, the lab said.',
  ],
  ['unrelated', 'The model has {70 billion parameters}.', 'The model was trained on {2 trillion tokens}.'],
  [
    'different-figure',
    'The breach exposed {2.4 million accounts}.',
    '{3.1 million accounts} were exposed in the breach.',
  ],
  ['unrelated', 'The breach exposed {2.4 million accounts}.', 'The company has {310 million users}.'],
  ['different-figure', 'The phone costs {$799}.', 'The phone will cost {$899}.'],
  ['unrelated', 'The phone costs {$799}.', 'The watch costs {$399}.'],
  ['different-figure', 'The app has {5 million users}.', 'The app has {8 million users}, its maker says.'],
  ['different-figure', 'The data centre uses {90 MW} of power.', 'The data centre will use {140 MW} of power.'],
  ['different-figure', 'The battery lasts {10 hours}.', 'In our test the battery lasted {7 hours}.'],
  ['different-figure', 'The satellite weighs {480 kg}.', 'The satellite weighs {610 kg}.'],
  ['equal', 'The satellite weighs {480 kg}.', 'The satellite weighs {0.48 tonnes}.'],
  ['different-figure', 'The rocket will launch on {4 June 2027}.', 'The rocket will launch on {18 June 2027}.'],
  ['different-figure', '{12,000 GPUs} are in the cluster.', 'The cluster holds {16,000 GPUs}.'],
  ['part-and-whole', '{Two} of the dead were children.', '{Seven people} are dead.'],
  [
    'different-figure',
    'The ship sank with {40 tonnes} of fuel on board, the owner said.',
    '{65 tonnes} of fuel were on board the ship.',
  ],
  ['different-figure', 'The hospital has {420 beds}.', 'The hospital will have {560 beds}.'],
  ['unrelated', 'The hospital has {420 beds}.', 'The hospital has {560 nurses}.'],
  [
    'different-figure',
    "The museum's roof needs {18 months} of repairs.",
    "Repairs to the museum's roof will take {30 months}.",
  ],
  ['different-figure', 'The orchestra has {68 musicians}.', 'The orchestra has {81 musicians} this season.'],
  ['equal', 'The orchestra has {68 musicians}.', '{Sixty-eight musicians} play in the orchestra.'],
  ['different-figure', 'The lake is {40 metres} deep.', 'The lake is {52 metres} deep.'],
  ['unrelated', 'The lake is {40 metres} deep.', 'The lake is {4 kilometres} long.'],
  ['different-figure', 'The vaccine needs {two doses}.', 'The vaccine needs {three doses}.'],
  [
    'different-figure',
    'The library lent {120,000 books} last year.',
    'The library lent {150,000 books} last year, the report says.',
  ],
  ['different-period', 'The library lent {120,000 books} in 2024.', 'The library lent {150,000 books} in 2025.'],
  ['equal', 'The library lent {120,000 books}.', 'The library lent {about 120,000 books}.'],
  ['unrelated', 'The library lent {120,000 books}.', 'The library has {120,000 members}.'],
  ['different-figure', 'The cathedral was closed for {11 days}.', 'The cathedral was closed for {16 days}.'],
  ['different-figure', 'The bakery sold {800 loaves} a day.', 'The bakery sold {1,100 loaves} a day.'],
  ['contains', 'The telescope will cost {$12bn}.', 'The telescope will cost {$10bn to $15bn}.'],
  ['overlaps', 'The survey counted {40 to 60 wolves}.', 'The survey counted {55 to 70 wolves}.'],
  ['contains', 'The survey counted {50 wolves}.', 'The survey counted {40 to 60 wolves}.'],
  ['different-figure', 'The survey counted {50 wolves}.', 'The survey counted {75 wolves}.'],
  ['equal', 'The survey counted {at least 50 wolves}.', 'The survey counted {55 wolves}.'],
  ['different-figure', 'The survey counted {at least 50 wolves}.', 'The survey counted {90 wolves}.'],
  ['equal', 'Rescue crews saved {dozens} of hikers.', 'Rescue crews saved {60 hikers}.'],
  [
    'revised',
    'The bridge was originally priced at {$40m}, the council said.',
    'The bridge is now priced at {$52m}, the council said.',
  ],
  ['different-figure', 'Ms Okoro, {54}, was elected mayor of Linden.', 'Ms Okoro, {56}, was elected mayor of Linden.'],
  [
    'different-figure',
    'The {6.1-magnitude} quake struck Karsk island.',
    'The {5.9-magnitude} quake struck Karsk island.',
  ],
  ['equal', 'Ridership rose {nearly 9 percent}.', 'Ridership rose {8.8 percent}.'],
  // a plain fraction is coarser than its percent
  [
    'equal',
    'The mill ships {nearly a third} of the flour of Tavan.',
    'The mill ships {30 percent} of the flour of Tavan.',
  ],
  [
    'different-figure',
    'The mill ships {nearly a third} of the flour of Tavan.',
    'The mill ships {26 percent} of the flour of Tavan.',
  ],
  // what "around" says of the middle of a narrow range
  [
    'equal',
    'The repair of the mill in Tavan will cost {around £40 million}.',
    'The repair of the mill in Tavan will cost {between £38 million and £42 million}.',
  ],
  [
    'contains',
    'The repair of the mill in Tavan will cost {around £40 million}.',
    'The repair of the mill in Tavan will cost {between £30 million and £42 million}.',
  ],
];

function compare(a: string, b: string): FigureComparison | null {
  const stated = (text: string): { readonly text: string; readonly value: string; readonly date: string } => ({
    text: text.replace(/[{}]/g, ''),
    value: /\{([^}]*)\}/.exec(text)?.[1] ?? '',
    date: '2026-05-14',
  });
  return comparePair(stated(a), stated(b));
}

describe('compareFigures', () => {
  it.each(PAIRS)('finds %s: %s | %s', (relation, a, b) => {
    expect(compare(a, b)?.relation).toBe(relation);
  });

  it.each(PAIRS)('finds %s the other way round as well: %s | %s', (relation, a, b) => {
    expect(compare(b, a)?.relation).toBe(relation);
  });

  it('calls rivals from a score of one half, and only those', () => {
    for (const [relation, a, b] of PAIRS) {
      const isRival = relation === 'different-figure' || relation === 'contains' || relation === 'overlaps';
      expect((compare(a, b)?.score ?? 0) >= 0.5, `${a} | ${b}`).toBe(isRival);
    }
  });

  it('keeps the name of every veto', () => {
    const result = compare('The quake killed {41 people} in Karsk.', 'The quake injured {380 people} in Karsk.');
    expect(result?.vetoes.map((veto) => veto.name)).toEqual(['different-class', 'too-far-apart']);
  });
});
