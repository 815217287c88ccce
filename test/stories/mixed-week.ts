/**
 * A generated week of news with known stories: ten kinds of event, each told in up to four ways (wire, local, trade, comment), with names,
 * places and figures of its own. Two events of one kind are look-alikes: the same sentences about other people. For tests and benches.
 */
import type { Article } from '../../src/model.ts';
import { makeArticle } from './make-article.ts';

export interface MixedWeek {
  readonly articles: readonly Article[];
  /** Article id → the event it is about. */
  readonly stories: ReadonlyMap<string, string>;
}

/** `{P}`, `{Q}` people · `{O}`, `{R}` organisations · `{T}`, `{U}` places · `{n}`, `{m}`, `{k}` figures; `{p}` is the surname of P. */
type Telling = readonly [title: string, text: string];

const EVENTS: readonly (readonly Telling[])[] = [
  [
    [
      'Fire guts {O} warehouse in {T}',
      '{T} – A blaze that broke out before dawn destroyed a warehouse of the logistics firm {O} on Tuesday, fire officials said. About {n} firefighters fought the flames for {k} hours.\nNo one was hurt. Fire chief {P} said the roof had collapsed and that arson could not be ruled out.\n{O} employs {m} people at the site.',
    ],
    [
      'Smoke over {T} after depot burns',
      'Residents of {T} were told to keep windows shut after the {O} depot went up in flames. "We saw it from the other side of the river," said {Q}, who lives nearby.\nFire chief {P} told reporters that {n} of his crew were sent to the scene. The {O} building is a total loss.',
    ],
    [
      'What the {O} fire means for deliveries',
      'Shippers are looking for space elsewhere after {O} lost its {T} warehouse to fire this week. The site handled parcels for {m} shops.\n{O} said insurance would cover the damage. Chief {p} has opened an inquiry into the cause.',
    ],
  ],
  [
    [
      '{T} central bank lifts rate to {k}.25 percent',
      'The central bank of {T} raised its key interest rate by a quarter point to {k}.25 percent on Wednesday, its governor {P} said.\nInflation ran at {n} percent in October, well above target. {P} left the door open to further rises.\nThe currency gained against the dollar.',
    ],
    [
      '{P} surprises markets with rate rise',
      'Few had expected governor {P} to move so soon. Yet the {T} rate now stands at {k}.25 percent, and bond yields jumped.\n"Inflation of {n} percent left her no choice," said {Q}, an economist at {O}.',
    ],
    [
      'Borrowers in {T} brace for dearer loans',
      'Home owners across {T} will pay more each month after the central bank put up interest rates. {O}, the biggest lender, said it would pass on the rise.\nGovernor {p} defended the step to {k}.25 percent as painful but needed.',
    ],
    [
      'Comment: {p} is right to act',
      'Central bankers are paid to be unpopular. {P} has lifted the {T} rate because prices rise by {n} percent a year. Waiting would have cost more.\nCritics at {O} say growth will suffer. They said that last time too.',
    ],
  ],
  [
    [
      '{O} unveils the {R} phone',
      '{O} on Thursday showed its new handset, the {R} {k}, at an event in {T}. It costs {n}9 dollars and goes on sale next month.\nChief executive {P} called the camera the best the company has made. The battery lasts {m} hours.',
    ],
    [
      'Hands on: {R} {k} is faster, but pricey',
      'We spent an hour with the {R} {k}. The screen is bright, the camera quick, and the price, {n}9 dollars, hard to swallow.\n{O} has dropped the headphone socket. {P} told us nobody will miss it.',
    ],
    [
      'Analysts cool on {O} handset',
      'Shares of {O} slipped after the launch of the {R} {k}. {Q} of the broker {U} Partners said the phone brings little that rivals lack.\n{P} expects to sell {m} million units in the first year.',
    ],
  ],
  [
    [
      'Court clears {P} of fraud',
      'A court in {T} on Friday acquitted the former head of {O}, {P}, of all {k} charges of fraud. Judge {Q} said prosecutors had not shown intent.\n{P} had been accused of hiding losses of {n} million dollars. An appeal is likely.',
    ],
    [
      '{p} walks free after {m}-day trial',
      'Supporters cheered as {P} left the {T} courthouse. "I always knew this day would come," the former {O} boss said.\nThe prosecution asked for {k} years in prison. Judge {Q} was not convinced.',
    ],
    [
      'Prosecutors weigh appeal in {O} case',
      'The acquittal of {P} is a blow to prosecutors, who spent years on the {O} accounts. They said the ruling of judge {Q} would be studied.\nInvestors lost {n} million dollars when {O} failed.',
    ],
  ],
  [
    [
      '{T} beat {U} {k}-1 to reach final',
      'A late double by striker {P} took {T} into the cup final with a {k}-1 win over {U} on Saturday before a crowd of {n},000.\nCoach {Q} praised his side. {U} had led at half time.',
    ],
    [
      '{p} the hero as {T} march on',
      'They will sing about {P} for years in {T}. Two goals in the last ten minutes turned the semi-final against {U}.\n"I just hit it," said the striker. Coach {Q} kissed him on the head.',
    ],
    [
      '{U} rue missed chances in semi-final',
      '{U} went home asking how they lost. They led through an early header, hit the post twice, and then came {P}.\nThe defeat by {T} ends their season. {m} fans had travelled.',
    ],
  ],
  [
    [
      'Strong quake shakes {T}, {n} dead',
      'An earthquake of magnitude {k}.4 struck the province of {T} early on Monday, killing at least {n} people and injuring {m}, the governor {P} said.\nThe epicentre lay near the town of {U}. Rescue teams were on their way.',
    ],
    [
      '{U} digs for survivors',
      'In {U} men clawed at rubble with bare hands. The quake flattened half the town, {Q} of the Red Crescent said.\nHospitals in {T} are full. The death toll stood at {n} and was expected to rise.',
    ],
    [
      'Aid pledged after {T} earthquake',
      'Neighbouring states sent tents and doctors to {T} after a magnitude {k}.4 earthquake. Governor {P} asked for cranes.\nThousands in {U} spent a second night outside.',
    ],
  ],
  [
    [
      '{O} to buy {R} for {n} billion dollars',
      '{O} agreed on Monday to buy its rival {R} for {n} billion dollars in cash, a premium of {m} percent. The boards of both approved the deal.\n{P}, chief executive of {O}, will lead the joint group. It needs the consent of regulators in {k} countries.',
    ],
    [
      'Why {P} wants {R}',
      'For years {P} said {O} would grow alone. Now it pays {n} billion dollars for {R}, and takes on its debts.\nThe prize is a network in {T}. {Q}, the founder of {R}, leaves with a fortune.',
    ],
    [
      'Unions fear cuts in {O} takeover',
      'Staff of {R} in {T} learnt of the takeover by {O} from the radio. Union leader {U} Marsh spoke of {m}00 jobs at risk.\n{O} says the {n} billion dollar deal is about growth.',
    ],
  ],
  [
    [
      'Dockers strike shuts {T} port',
      'Dockers at the port of {T} walked out on Sunday in a dispute over pay. {n} ships waited at anchor, harbour master {P} said.\nThe union wants {k} percent more. Operator {O} has offered half of that.',
    ],
    [
      '{O} calls pay demand unaffordable',
      'The port operator {O} said on Monday it could not meet the demand of striking dockers for {k} percent. {Q}, its director, asked for arbitration.\n{n} vessels lay off {T}. Exporters of fruit are losing money by the hour.',
    ],
    [
      'On the picket line in {T}',
      'They stand around oil drums, {m} men and women who load the ships of {T}. "We are not greedy," says crane driver {U} Bell.\nManagement of {O} has not been seen at the gate since the walkout began.',
    ],
  ],
  [
    [
      '{R} drug slows memory loss in trial',
      'A drug of the company {O} slowed memory loss by {n} percent in a trial with {m}00 patients, researchers said in {T}. The medicine, {R}, clears plaque from the brain.\nLead author {P} warned of side effects: {k} patients had swelling.',
    ],
    [
      'Hope and doubt over {R}',
      'Is {R} the breakthrough families wait for? The effect, {n} percent, is modest, says neurologist {Q}. Swelling of the brain occurred.\n{O} will ask for approval in spring. {P}, who led the study, calls it a beginning.',
    ],
    [
      '{O} shares soar on {R} data',
      'Investors sent {O} up by a third after trial data for its Alzheimer drug {R}. Patients declined {n} percent more slowly.\nAnalysts expect sales of {m} billion dollars if regulators agree.',
    ],
  ],
  [
    [
      'Hackers steal data of {n} million {O} users',
      '{O} said on Tuesday that intruders had copied records of {n} million customers, including addresses. Passwords were not taken, security head {P} said.\nThe breach lasted {k} weeks before it was found by the firm {R}.',
    ],
    [
      '{O} breach: what to do now',
      'If you have an account with {O}, change your password, even if {P} says that is not needed. Be wary of mails that mention the breach.\nRecords of {n} million people are for sale on a forum, {R} found.',
    ],
    [
      'Regulator in {T} opens {O} inquiry',
      'The data protection office of {T} will examine why {O} needed {k} weeks to notice that customer records were being copied. Fines may reach {m} million.\n{Q}, the commissioner, said firms must tell users sooner.',
    ],
  ],
];

const ONSETS = 'b br c ch d dr f g gr h k kl l m n p r s sh st t tr v w z'.split(' ');
const VOWELS = 'a e i o u ai ea or an el in ar'.split(' ');
const CODAS = 'ck dal den don ford ga la len lo mar ne nik ra rin sen sta ton va vik za'.split(' ');
const FIRST =
  'Anna Boris Clara David Elena Frank Grace Henry Irene James Karen Louis Maria Nina Oscar Paula Simon Teresa Victor Wanda'.split(
    ' ',
  );
const PAPERS = 'Courier Herald Post Tribune Wire Gazette Ledger Observer Review Monitor'.split(' ');

/** A repeatable source of numbers from 0 to 1 (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A week of `events` events (by default 24, so that every kind has look-alikes), one to four articles each, in shuffled file names. */
export function createMixedWeek(seed: number, events = 24): MixedWeek {
  const random = createRandom(seed);
  const articles: Article[] = [];
  const stories = new Map<string, string>();
  for (let event = 0; event < events; event++) {
    const tellings = EVENTS[event % EVENTS.length] as readonly Telling[];
    const slots = createSlots(random);
    const told = 1 + Math.floor(random() * tellings.length);
    const day = 10 + Math.floor(random() * 6);
    for (let i = 0; i < told; i++) {
      const [title, text] = tellings[(event + i) % tellings.length] as Telling;
      const id = `${Math.floor(random() * 2 ** 32)
        .toString(16)
        .padStart(8, '0')}-${event}-${i}.txt`;
      const publisher = `${slots['U']} ${PAPERS[Math.floor(random() * PAPERS.length)]} ${i}`;
      articles.push(
        makeArticle({
          id,
          title: fill(title, slots),
          text: fill(text, slots),
          publisher,
          date: `2026-11-${day + (i % 2)}`,
        }),
      );
      stories.set(id, `event ${event}`);
    }
  }
  return { articles: articles.sort((a, b) => (a.id < b.id ? -1 : 1)), stories };
}

function createSlots(random: () => number): Readonly<Record<string, string>> {
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] as string;
  const word = (): string => {
    const raw = pick(ONSETS) + pick(VOWELS) + (random() < 0.5 ? pick(ONSETS) + pick(VOWELS) : '') + pick(CODAS);
    return raw.charAt(0).toUpperCase() + raw.slice(1);
  };
  const number = (most: number): string => String(2 + Math.floor(random() * most));
  const surname = word();
  return {
    P: `${pick(FIRST)} ${surname}`,
    p: surname,
    Q: `${pick(FIRST)} ${word()}`,
    O: word(),
    R: word(),
    T: word(),
    U: word(),
    n: number(90),
    m: number(400),
    k: number(7),
  };
}

function fill(template: string, slots: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w)\}/g, (_, slot: string) => slots[slot] ?? '');
}
