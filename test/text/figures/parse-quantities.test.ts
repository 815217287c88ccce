import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Quantity } from '../../../src/model.ts';
import { dateOf } from '../../../src/text/figures/calendar.ts';
import { parseQuantities } from '../../../src/text/figures/parse-quantities.ts';
import { languageOf } from '../../../src/text/language.ts';

const english = languageOf('en');
/** A Thursday. */
const WRITTEN_ON = '2026-05-14';

/** `~≤ 30000000000 money USD/year`: hedge, bound, value or range, kind, unit, rate. Dates as days, times as minutes. */
function show(quantity: Quantity): string {
  const { kind, unit, per, min, max } = quantity;
  const end = (value: number): string => (kind === 'date' ? showDay(value) : String(Number(value.toPrecision(6))));
  const value =
    min === null
      ? max === null
        ? '?'
        : `≤ ${end(max)}`
      : max === null
        ? `≥ ${end(min)}`
        : min === max
          ? end(min)
          : `${end(min)}..${end(max)}`;
  const name = kind === unit ? kind : `${kind} ${unit}`.trim();
  return `${quantity.approximate ? '~' : ''}${value} ${name}${per === null ? '' : `/${per}`}`;
}

function showDay(days: number): string {
  const { year, month, day } = dateOf(days);
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const read = (text: string, on: string | null = WRITTEN_ON): string =>
  parseQuantities(text, english, on).map(show).join(' + ');

const CASES: readonly (readonly [text: string, quantities: string])[] = [
  // money
  ['It cost $5.', '5 money USD'],
  ['a $640m scheme', '640000000 money USD'],
  ['about ~$115B in 2026', '~115000000000 money USD + 2026-01-01..2026-12-31 date'],
  ['worth $1.2 billion', '1200000000 money USD'],
  ['1.2 billion dollars', '1200000000 money USD'],
  ['$1.2bn', '1200000000 money USD'],
  ['US$3.4 million', '3400000 money USD'],
  ['A$52 million', '52000000 money AUD'],
  ['C$20', '20 money CAD'],
  ['NZ$7.50', '7.5 money NZD'],
  ['€800m', '800000000 money EUR'],
  ['EUR 800m', '800000000 money EUR'],
  ['800m EUR', '800000000 money EUR'],
  ['1.2bn euros', '1200000000 money EUR'],
  ['£3.50 a ticket', '3.5 money GBP/ticket'],
  ['50p... no, 60 pence', '0.5 money GBP + 0.6 money GBP'],
  ['a bus fare of 62½p', '0.625 money GBP'],
  ['flour at 89.5p a kilogram', '0.895 money GBP/kg'],
  ['some three-quarters of a million euros', '~750000 money EUR'],
  ['two thirds of a billion dollars', '666667000 money USD'],
  ['£12.4m', '12400000 money GBP'],
  ['¥300bn', '300000000000 money JPY'],
  ['300 billion yen', '300000000000 money JPY'],
  ['₹500 crore', '5000000000 money INR'],
  ['Rs 500 crore', '5000000000 money INR'],
  ['Rs. 1,23,456', '123456 money INR'],
  ['two hundred dollars', '200 money USD'],
  ['650 million dollars or so', '~650000000 money USD'],
  ['a million pounds', '1000000 money GBP'],
  ['20 pounds of explosives', '9.07185 measure kg'],
  ['half a million euros', '500000 money EUR'],
  ['two and a half million dollars', '2500000 money USD'],
  ['$900m to $1.1bn', '900000000..1100000000 money USD'],
  ['$115-135bn', '115000000000..135000000000 money USD'],
  ['$115–135 billion', '115000000000..135000000000 money USD'],
  ['between $115 and $135 billion', '115000000000..135000000000 money USD'],
  ['between £2m and £3m', '2000000..3000000 money GBP'],
  ['$140- $150 million', '140000000..150000000 money USD'],
  ['$5 to $7 a barrel', '5..7 money USD/barrel'],
  ['from 10 to 12 dollars', '10 money USD + 12 money USD'],
  ['up to $50,000', '≤ 50000 money USD'],
  ['as much as $1.45 billion', '≤ 1450000000 money USD'],
  ['at least £40m', '≥ 40000000 money GBP'],
  ['more than $2 trillion', '≥ 2000000000000 money USD'],
  ['under €5', '≤ 5 money EUR'],
  ['nearly $30bn', '~≤ 30000000000 money USD'],
  ['just over $7m', '~≥ 7000000 money USD'],
  ['$85 a year', '85 money USD/year'],
  ['85 dollars a year', '85 money USD/year'],
  ['pays $7.1m every six months', '7100000 money USD/half-year'],
  ['$40 every three months', '40 money USD/quarter'],
  ['was off by 0115', '75 time'],
  ['hit at 21.42', '1302 time'],
  ['$540 a month', '540 money USD/month'],
  ['$9,000 per patient', '9000 money USD/patient'],
  ['$1,900 a day', '1900 money USD/day'],
  ['€1,500 each', '1500 money EUR/each'],
  ['two thousand euros a head', '2000 money EUR/person'],
  ['31 crowns a pouch', '31 money SEK/each'],
  ['410 million crowns', '410000000 money SEK'],
  ['£18 per hour', '18 money GBP/hour'],
  ['$0.05 per kilowatt-hour', '0.05 money USD/kWh'],
  ['30 cents', '0.3 money USD'],
  ['5 Swiss francs', '5 money CHF'],
  ['12 million Canadian dollars', '12000000 money CAD'],
  ['$21MM per year', '21000000 money USD/year'],
  ['-$5m', '-5000000 money USD'],
  ['a loss of minus $5 million', '-5000000 money USD'],
  ['$10k', '10000 money USD'],
  ['$20K', '20000 money USD'],
  ['€1.234.567,89', '1234570 money EUR'],
  ['hundreds of millions of dollars', '~200000000..999000000 money USD'],
  ['tens of billions of euros', '~20000000000..99000000000 money EUR'],
  ['billions of pounds', '~2000000000..999000000000 money GBP'],
  ['$100-plus', '≥ 100 money USD'],
  ['$3 million or more', '≥ 3000000 money USD'],
  ['500,000 kroner', '500000 money NOK'],
  ['3 crore rupees', '30000000 money INR'],
  // percent and shares
  ['12%', '12 percent'],
  ['12 percent', '12 percent'],
  ['17 per cent', '17 percent'],
  ['8 to 9 percent', '8..9 percent'],
  ['Sales fell 8 percent to 90 million euros.', '8 percent + 90000000 money EUR'],
  ['Profit rose 12% to $3bn', '12 percent + 3000000000 money USD'],
  ['8-9%', '8..9 percent'],
  ['8% to 9%', '8..9 percent'],
  ['between 8 and 9 per cent', '8..9 percent'],
  ['40 percent of', '40 percent'],
  ['0.25 percentage points', '0.25 percent points'],
  ['three percentage points', '3 percent points'],
  ['25 basis points', '0.25 percent points'],
  ['a 5-percentage-point swing', '5 percent points'],
  ['minus 2 per cent', '-2 percent'],
  ['a third of the cost', '33.3333 percent'],
  ['two-thirds of the increase', '66.6667 percent'],
  ['three quarters of voters', '75 percent'],
  ['half of any overspend', '50 percent'],
  ['one in six people', '16.6667 percent'],
  ['one home in six', '16.6667 percent'],
  ['Orvik 3 in 6.1% of tries', '6.1 percent'],
  ['two in five adults', '40 percent'],
  ['three in a hundred', '3 percent'],
  ['a quarter of the budget', '25 percent'],
  ['one-fifth of households', '20 percent'],
  ['nine-tenths of it', '90 percent'],
  ['about a third', '~33.3333 percent'],
  ['almost half the seats', '~≤ 50 percent'],
  ['more than half', '≥ 50 percent'],
  ['GPQA Diamond (PhD reasoning)89.5%92.7%', '89.5 percent + 92.7 percent'],
  ['93.87 percent', '93.87 percent'],
  ['a 21% relative cut', '21 percent'],
  ['roughly 60 per cent', '~60 percent'],
  ['over 90%', '≥ 90 percent'],
  // counts
  ['31,000 homes', '31000 count home'],
  ['31 000 homes', '31000 count home'],
  ['2 300 homes', '2300 count home'],
  ['4,180 names', '4180 count name'],
  ['26,500 homes', '26500 count home'],
  ['some 31,000 homes', '~31000 count home'],
  ['more than 2,000 homes', '≥ 2000 count home'],
  ['about 600,000 H100 GPUs', '~600000 count gpu'],
  ['35 to 40 volunteer firefighters', '35..40 count firefight'],
  ['as many as 30 to 40 firefighters', '30..40 count firefight'],
  ['at least 70 people', '≥ 70 count person'],
  ['no fewer than 12 schools', '≥ 12 count school'],
  ['a dozen eggs', '12 count egg'],
  ['two dozen people', '24 count person'],
  ['dozens of people', '~24..99 count person'],
  ['hundreds of people', '~200..999 count person'],
  ['tens of thousands of people', '~20000..99000 count person'],
  ['hundreds of thousands of homes', '~200000..999000 count home'],
  ['Twelve other people', '12 count person'],
  ['forty-one people', '41 count person'],
  ['twenty-five thousand five hundred and six people', '25506 count person'],
  ['one hundred and twenty soldiers', '120 count soldier'],
  ['half a million people', '500000 count person'],
  ['1.6 million eligible patients', '1600000 count patient'],
  ['22m people', '22000000 count person'],
  ['744 parameters', '744 count paramet'],
  ["2,300 of my neighbours' homes", '2300 count home'],
  ['three of the six lifeboats', '3 count lifeboat + 6 count lifeboat'],
  ["four of the ship's six lifeboats", '4 count lifeboat + 6 count lifeboat'],
  ['two sister ships', '2 count ship'],
  ['three chief executives', '3 count executive'],
  ['7 AK-47 rifles', '7 count rifl'],
  ['18,000 readers', '18000 count reader'],
  ['two or three goals', '2..3 count goal'],
  ['100-odd boats', '~100 count boat'],
  ['50 or so workers', '~50 count worker'],
  ['600 or more jobs', '≥ 600 count job'],
  ['4.2 trillion parameters', '4200000000000 count paramet'],
  ['fourteen countries', '14 count countri'],
  ['33 home runs and 121 RBIs', '33 count run + 121 count rbi'],
  ['500-600 people', '500..600 count person'],
  ['seven people', '7 count person'],
  ['five police officers', '5 count offic'],
  ['9,000 signatures', '9000 count signatur'],
  ['13 wickets', '13 count wicket'],
  ['arrested four times', '4 count time'],
  ['48 piles', '48 count pile'],
  ['640 people on site', '640 count person'],
  ['6,100 of us', '6100 count'],
  ['1,150', '1150 count'],
  // measures
  ['22 metres of soft clay', '22 measure m'],
  ['38 metres wide', '38 measure m'],
  ['4.5 m above', '4.5 measure m'],
  ['nine metres', '9 measure m'],
  ['5 km away', '5000 measure m'],
  ['six kilometres', '6000 measure m'],
  ['150 nautical miles', '277800 measure m'],
  ['30 miles', '48280.3 measure m'],
  ['10 feet', '3.048 measure m'],
  ['5.56mm rounds', '0.00556 measure m'],
  ['40 to 55 centimetres', '0.4..0.55 measure m'],
  ['38 hectares', '380000 measure m2'],
  ['300 acres', '1214060 measure m2'],
  ['15,800-square-metre building', '15800 measure m2'],
  ['a 170,000-square-foot building', '15793.5 measure m2'],
  ['12 square kilometres', '12000000 measure m2'],
  ['500 cubic metres', '500 measure m3'],
  ['1,150 tonnes', '1150000 measure kg'],
  ['90 tonnes of oil', '90000 measure kg'],
  ['30 kg', '30 measure kg'],
  ['250g', '0.25 measure kg'],
  ['three litres', '3 measure l'],
  ['20 million barrels', '3179740000 measure l'],
  ['5 gallons', '18.9271 measure l'],
  ['120 km/h', '33.3333 measure m/s'],
  ['75 mph', '33.528 measure m/s'],
  ['17 knots', '8.74555 measure m/s'],
  ['90 kilometres per hour', '25 measure m/s'],
  ['100 metres a second', '100 measure m/s'],
  ['35°C', '35 measure degree'],
  ['1.5C', '1.5 measure degree'],
  ['95°F', '35 measure degree'],
  ['minus 17 degrees', '-17 measure degree'],
  ['minus-20 degree temperatures', '-20 measure degree'],
  ['two degrees Celsius', '2 measure degree'],
  ['15 degrees', '15 measure degree'],
  ['a magnitude-5.2 quake', '5.2 measure magnitude'],
  ['a 5.6 magnitude earthquake', '5.6 measure magnitude'],
  ['magnitude 7.1', '7.1 measure magnitude'],
  ['500 MW', '500000000 measure W'],
  ['1.2 gigawatts', '1200000000 measure W'],
  ['40 kWh', '40000 measure Wh'],
  ['7.2 MJ', '2000 measure Wh'],
  ['nine megajoules', '2500 measure Wh'],
  ['8 terawatt-hours', '8000000000000 measure Wh'],
  ['512 GB of memory', '512000000000 measure byte'],
  ['2.4 GHz', '2400000000 measure hertz'],
  ['85 decibels', '85 measure decibel'],
  ['420 ppm', '420 measure ppm'],
  ['a mile and no more, half a mile', '804.672 measure m'],
  ['about 22 metres', '~22 measure m'],
  ['between 5 and 6 metres', '5..6 measure m'],
  ['20 to 30 cm', '0.2..0.3 measure m'],
  // durations, ages, return periods
  ['10 years', '3652.5 duration days'],
  ['a 10-year maintenance deal', '3652.5 duration days'],
  ['three hours', '0.125 duration days'],
  ['a three-hour meeting', '0.125 duration days'],
  ['under twenty minutes', '≤ 0.0138889 duration days'],
  ['twenty minutes', '0.0138889 duration days'],
  ['eight hours', '0.333333 duration days'],
  ['nineteen days', '19 duration days'],
  ['11 days', '11 duration days'],
  ['six weeks', '42 duration days'],
  ['six to nine months', '182.625..273.938 duration days'],
  ['two decades', '7305 duration days'],
  ['half an hour', '0.0208333 duration days'],
  ['just under an hour', '~≤ 0.0416667 duration days'],
  ['more than a year', '≥ 365.25 duration days'],
  ['864 milliseconds', '0.00001 duration days'],
  ['three quarters of an hour', '0.03125 duration days'],
  ['90 seconds', '0.00104167 duration days'],
  ['41 years ago', '14975.3 duration days'],
  ['almost three hours', '~≤ 0.125 duration days'],
  ['more than 30 hours', '≥ 1.25 duration days'],
  ['a 38-year-old man', '38 measure years-old'],
  ['38 years old', '38 measure years-old'],
  ['aged 61', '61 measure years-old'],
  ['ages 6 and 16', '6 measure years-old + 16 measure years-old'],
  ['Comeaux, 49, escaped', '49 measure years-old'],
  ['once in 200 years', '73050 duration days/event'],
  ['a one-in-200-year surge', '73050 duration days/event'],
  ['the one-in-60-year surge', '21915 duration days/event'],
  ['once a year', '365.25 duration days/event'],
  ['eight-year, $160 million deal', '2922 duration days + 160000000 money USD'],
  ['five minutes a day', '0.00347222 duration days/day'],
  // multiples
  ["nearly double last year's", '~≤ 2 multiple times'],
  ['twice the average', '2 multiple times'],
  ['twice that many', '2 multiple times'],
  ['three times as many', '3 multiple times'],
  ['three times the size', '3 multiple times'],
  ['3x faster', '3 multiple times'],
  ['tenfold', '10 multiple times'],
  ['a threefold rise', '3 multiple times'],
  ['ten times higher', '10 multiple times'],
  ['40-fold', '40 multiple times'],
  ['doubled in a year', '2 multiple times'],
  ['tripled since 2019', '3 multiple times + 2019-01-01..2019-12-31 date'],
  ['four times on charges', '4 count time'],
  // dates
  ['26 May', '2026-05-26 date'],
  ['May 26', '2026-05-26 date'],
  ['26 May 2026', '2026-05-26 date'],
  ['May 26, 2026', '2026-05-26 date'],
  ['the 26th of May', '2026-05-26 date'],
  ['26th May 2027', '2027-05-26 date'],
  ['Tuesday 12 May 2026', '2026-05-12 date'],
  ['Tuesday, May 12, 2026', '2026-05-12 date'],
  ['14/05/2026', '2026-05-14 date'],
  ['05/14/2026', '2026-05-14 date'],
  ['14.05.2026', '2026-05-14 date'],
  ['2026-05-14', '2026-05-14 date'],
  ['December 2030', '2030-12-01..2030-12-31 date'],
  ['in January 2022', '2022-01-01..2022-01-31 date'],
  ['November 6, 2018', '2018-11-06 date'],
  ['2019', '2019-01-01..2019-12-31 date'],
  ['in 2019', '2019-01-01..2019-12-31 date'],
  ['the 2019 business case', '2019-01-01..2019-12-31 date'],
  ['the 2026 budget', '2026-01-01..2026-12-31 date'],
  ['since 2011', '2011-01-01..2011-12-31 date'],
  ['FY2026', '2026-01-01..2026-12-31 date'],
  ['the 1990s', '1990-01-01..1999-12-31 date'],
  ['2024-25', '2024-01-01..2025-12-31 date'],
  ['2024/25', '2024-01-01..2025-12-31 date'],
  ['2019-2023', '2019-01-01..2023-12-31 date'],
  ['Q4 2027', '2027-10-01..2027-12-31 date'],
  ['fourth quarter of 2027', '2027-10-01..2027-12-31 date'],
  ['the first quarter', '2026-01-01..2026-03-31 date'],
  ['H2 2028', '2028-07-01..2028-12-31 date'],
  ['second half of 2028', '2028-07-01..2028-12-31 date'],
  ['first half of 2027', '2027-01-01..2027-06-30 date'],
  ['mid-2032', '2032-05-30..2032-09-01 date'],
  ['early 2027', '2027-01-01..2027-05-04 date'],
  ['late May', '2026-05-21..2026-05-31 date'],
  ['the end of 2030', '2030-10-02..2030-12-31 date'],
  ['the end of May', '2026-05-24..2026-05-31 date'],
  ['by the end of the year', '2026-10-02..2026-12-31 date'],
  ['the middle of 2032', '2032-05-30..2032-09-01 date'],
  ['not ready before the middle of 2032', '≥ 2032-05-30 date'],
  ['before 2030', '≤ 2030-01-01 date'],
  ['doubts that the lagoon will open before 2033', '≥ 2033-01-01 date'],
  ['until the end of September 2027', '≤ 2027-09-30 date'],
  ['before the start of June 2027', '≤ 2027-06-01 date'],
  ['until 2029', '≤ 2029-12-31 date'],
  ['after 2030', '≥ 2030-12-31 date'],
  ['not until 23 March', '≥ 2026-03-23 date'],
  ['by December 2030', '2030-12-01..2030-12-31 date'],
  ['spring 2031', '2031-03-01..2031-05-31 date'],
  ['autumn 2027', '2027-09-01..2027-11-30 date'],
  ['autumn of 2027', '2027-09-01..2027-11-30 date'],
  ['last summer', '2025-06-01..2025-08-31 date'],
  ['next winter', '2026-01-01..2027-02-28 date'],
  ['last year', '2025-01-01..2025-12-31 date'],
  ['this year', '2026-01-01..2026-12-31 date'],
  ['next year', '2027-01-01..2027-12-31 date'],
  ['last month', '2026-04-01..2026-04-30 date'],
  ['this month', '2026-05-01..2026-05-31 date'],
  ['on Tuesday', '2026-05-12 date'],
  ['on Wednesday said', '2026-05-13 date'],
  ['will vote on Tuesday', '2026-05-19 date'],
  ['yesterday', '2026-05-13 date'],
  ['tomorrow', '2026-05-15 date'],
  ['in June we plan', '2026-06-01..2026-06-30 date'],
  ['in March', '2026-03-01..2026-03-31 date'],
  ['the frost of 11 to 13 April 2026', '2026-04-11..2026-04-13 date'],
  ['11-13 April 2026', '2026-04-11..2026-04-13 date'],
  ['April 11 to 13, 2026', '2026-04-11..2026-04-13 date'],
  ['between 3 and 5 May 2026', '2026-05-03..2026-05-05 date'],
  ['on 7 and 8 June 2026', '2026-06-07..2026-06-08 date'],
  ['on 7 and 19 June 2026', '2026-06-19 date'],
  ['this September', '2026-09-01..2026-09-30 date'],
  // a month near ahead is the next one, unless the clause looks back
  ['In July the gate opens.', '2026-07-01..2026-07-31 date'],
  ['The gate opened in July.', '2025-07-01..2025-07-31 date'],
  ['The fire broke out in July.', '2025-07-01..2025-07-31 date'],
  ['In December the gate opens.', '2025-12-01..2025-12-31 date'],
  ['On 2 June the hall is closed.', '2026-06-02 date'],
  ['The board backed it by nine votes to six on 2 April.', '9 count vote + 2026-04-02 date'],
  // numbers that name
  ['six AK 47 rifles', '6 count rifl'],
  ['The union counted four.', '4 count'],
  ['The office says two, the guild five.', '2 count'],
  ['He counted on four friends', '4 count friend'],
  ['She was one of two, and he saw both', ''],
  ['a fleet of Boeing 737 jets', ''],
  ['In Athens 355 shops were burnt.', '355 count shop'],
  ['the 1200 block of Elm Street', ''],
  ['the families of 9/11', ''],
  ['a 9-14 start to the season', ''],
  ['at 1353 (1023 GMT)', '833 time + 623 time'],
  // lengths in two units
  ['seven years and six months', '2739.38 duration days'],
  ['a 24- to 30-foot dhow', '7.3152..9.144 measure m'],
  ['12 Somalis and 11 Yemenis', '12 count somali + 11 count yemeni'],
  ['Sept. 4, 2026', '2026-09-04 date'],
  // times
  ['6.40pm', '1120 time'],
  ['7am', '420 time'],
  ['7 a.m.', '420 time'],
  ['6:00 p.m.', '1080 time'],
  ['14:30', '870 time'],
  ['at noon', '720 time'],
  ['1300 GMT', '780 time'],
  ['about 3:30 p.m.', '~930 time'],
  // bounds and changes
  ['from 3 to 12 percent', '3 percent + 12 percent'],
  ['rose from 3 percent to 12 percent', '3 percent + 12 percent'],
  ['dropped to 1.7 from 3.1', '1.7 count + 3.1 count'],
  ['up from 4,000 jobs', '4000 count job'],
  ['14 to 16 seats', '14..16 count seat'],
  ['up to 1.45 billion', '≤ 1450000000 count'],
  ['TuesdayAuthority1.2 billion', '2026-05-12 date + 1200000000 count'],
  ['2023Authority890 million', '2023-01-01..2023-12-31 date + 890000000 count'],
  ['2019Authority650 million dollars or so', '2019-01-01..2019-12-31 date + ~650000000 money USD'],
  ['WednesdayAuditorsup to 1.45 billion', '2026-05-13 date + ≤ 1450000000 count'],
  // not quantities
  ['GPT-5.4 and K2.6', ''],
  ['nearly seven out of ten voters', '~≤ 70 percent'],
  ['two out of every three buses', '66.6667 percent'],
  ['one bus in every five', '20 percent'],
  ['a year and a half', '547.875 duration days'],
  ['two hours and a half', '0.104167 duration days'],
  ['within a month', '≤ 30.4375 duration days'],
  ['nearly a decade of drought', '~≤ 3652.5 duration days'],
  ['sixty a year', '60 count'],
  ['in the last quarter of 2027', '2027-10-01..2027-12-31 date'],
  ['the final half of 2029', '2029-07-01..2029-12-31 date'],
  ['the last quarter', ''],
  ['by spring next year', '2027-03-01..2027-05-31 date'],
  ['in June of last year', '2025-06-01..2025-06-30 date'],
  ['on 3 June next year', '2027-06-03 date'],
  ['by the end of the month', '2026-05-24..2026-05-31 date'],
  ['at 1915 local time', '1155 time'],
  ['half past nine on Monday morning', '570 time + 2026-05-11 date'],
  ['at a quarter to six in the evening', '1065 time'],
  ['shut at twenty to one', '? time'],
  ['at ten past two, when', '? time'],
  ['ten to twelve people', '10..12 count person'],
  ['five past presidents', '5 count presid'],
  ['Llama 4 and Claude Opus 4.6', ''],
  ['the H100 and the B200', ''],
  ['a licence for the Corvo 2K pump', ''],
  ['about 2K people came', '~2000 count person'],
  ['Covid-19 and the F-16', ''],
  ['version 3.2 of it', ''],
  ['chapter 12, page 4', ''],
  ['see [5] and [12, 14]', ''],
  ['call 0845 125 2222', ''],
  ['call 745-4811', ''],
  ['+44 20 7946 0000', ''],
  ['his 4th goal in the 11th round', ''],
  ['a third time', ''],
  ['the second goal', ''],
  ['an 18-30 record', ''],
  ['won 3-1', ''],
  ['the third quarter of the match', ''],
  ['Section 11 and Article 50', ''],
  ['Route 66', ''],
  ['#88', ''],
  ['www.example.org/2026/05', ''],
  ['someone@example.org', ''],
  ['5G masts', ''],
  ['one of them', ''],
  ['No. 10 said', ''],
];

describe('parseQuantities', () => {
  it.each(CASES)('reads %j as %j', (text, quantities) => {
    expect(read(text)).toBe(quantities);
  });

  it('leaves a date without a year open when the day of writing is unknown', () => {
    expect(read('on 26 May', null)).toBe('? date');
    expect(read('on Tuesday', null)).toBe('? date');
    expect(read('in May 2026', null)).toBe('2026-05-01..2026-05-31 date');
  });

  it('reads no-break and thin spaces inside numbers and before units', () => {
    expect(read('31\u00a0000\u00a0homes')).toBe('31000 count home');
    expect(read('12\u202fpercent')).toBe('12 percent');
    expect(read('4\u2009180 names')).toBe('4180 count name');
  });

  it('gives the slice as printed, with its hedge', () => {
    const text = 'They will pay about $1.2 billion or so for some 31,000 homes.';
    expect(parseQuantities(text, english).map((quantity) => quantity.text)).toEqual([
      'about $1.2 billion or so',
      'some 31,000 homes',
    ]);
  });

  it('states half of the last printed digit as the precision', () => {
    const precision = (text: string): number | undefined => parseQuantities(text, english)[0]?.precision;
    expect(precision('$1.2bn')).toBe(50_000_000);
    expect(precision('$1.45 billion')).toBe(5_000_000);
    expect(precision('31,000 homes')).toBe(500);
    expect(precision('26,510 homes')).toBe(5);
    expect(precision('12 people')).toBe(0.5);
  });

  it.each(['9', 'a', '1-', 'a.', 'one hundred and ', 'between 1 and ', 'more than about ', '[1,', '+1 ', 'half of a '])(
    'comes to an end on 20,000 characters of %j',
    (part) => {
      const text = `${part.repeat(20_000 / part.length)}@1`;
      expect(parseQuantities(text, english, WRITTEN_ON).every(({ min, max }) => min !== null || max !== null)).toBe(
        true,
      );
    },
  );

  it('reads nothing in a language without quantity words', () => {
    expect(parseQuantities('1,2 Milliarden Euro', languageOf('de'))).toEqual([]);
  });

  it('keeps quantities in order, apart and equal to their slice, whatever the text', () => {
    const word = fc.constantFrom(
      ...CASES.map(([text]) => text),
      '$',
      '12',
      '-',
      ' to ',
      'million',
      '€',
      'May',
      '%',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.string({ maxLength: 6 })), { maxLength: 12 }), (parts) => {
        const text = parts.join(' ');
        let end = 0;
        for (const quantity of parseQuantities(text, english, WRITTEN_ON)) {
          expect(quantity.start).toBeGreaterThanOrEqual(end);
          expect(quantity.text).toBe(text.slice(quantity.start, quantity.end));
          expect(quantity.min === null || quantity.max === null || quantity.min <= quantity.max).toBe(true);
          end = quantity.end;
        }
      }),
      { numRuns: 300 },
    );
  });
});
