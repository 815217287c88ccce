/** English words that tell what a quantity measures. General vocabulary only; one word may stand in several classes. */
import type { MeasureClass, MeasureGroup, MeasureWords } from '../../figures/measure-words.ts';

const list = (words: string): readonly string[] => words.trim().split(/\s+/);
const set = (words: string): ReadonlySet<string> => new Set(list(words));
const phrases = (lines: string): readonly (readonly string[])[] => lines.split('|').map((line) => list(line));

function measure(name: string, group: MeasureGroup | null, event: boolean, words: string): MeasureClass {
  return { name, group, event, words: list(words) };
}

export const englishMeasures: MeasureWords = {
  classes: [
    measure(
      'deaths',
      'people',
      true,
      'die dies died dead death deaths kill killed kills killing killings toll fatality fatalities fatal perished slain',
    ),
    measure(
      'injuries',
      'people',
      true,
      'injure injured injures injuring injury injuries wound wounded hurt hospitalised hospitalized treated',
    ),
    measure('missing', 'people', true, 'missing unaccounted disappeared'),
    measure('arrests', 'people', true, 'arrest arrested arrests detain detained detentions detention'),
    measure(
      'evacuation',
      'people',
      true,
      'evacuate evacuated evacuees evacuation evacuations displaced homeless fled flee sheltering',
    ),
    measure('aboard', 'people', true, 'aboard onboard carrying carried boarded'),
    measure('rescued', 'people', true, 'rescue rescued rescues rescuing survivors'),
    measure('stranded', 'people', true, 'stranded trapped stuck'),
    measure('infections', 'people', true, 'infected infections infection cases sickened'),
    measure(
      'attendance',
      'people',
      true,
      'attend attended attendance crowd crowds audience viewers watched protesters marched marchers demonstrators spectators rally rallied gathered',
    ),
    measure('layoffs', 'people', true, 'layoff layoffs redundancies redundant axed dismissed'),
    measure('workforce', 'people', false, 'employ employs employed workforce headcount'),
    measure('turnout', 'votes', true, 'turnout'),
    measure('vote-share', 'votes', true, 'vote votes voted ballots'),
    measure(
      'support',
      'votes',
      false,
      'want wants favour favor favoured favored support supports supported backed back backs approve approves approval',
    ),
    measure(
      'opposition',
      'votes',
      false,
      'oppose opposes opposed against reject rejects rejected disapprove disapproval',
    ),
    {
      ...measure(
        'cost',
        'money',
        false,
        'cost costs costed costing price priced bill budget spend spent spending expenditure expenditures capex outlay expense expenses overspend',
      ),
      general: true,
    },
    measure('revenue', 'money', false, 'revenue revenues sales turnover takings gross grossed grosses proceeds earned'),
    measure('profit', 'money', false, 'profit profits earnings income ebitda'),
    measure('deficit', 'money', false, 'deficit shortfall loss losses'),
    measure('damage', 'money', true, 'damage damages destruction'),
    measure('insured', 'money', true, 'insurer insurers insured insurance payouts'),
    measure('debt', 'money', false, 'debt debts borrowing borrowed loan loans bailout liabilities'),
    measure('funding', 'money', true, 'invest invested investing investment funding backing grant grants'),
    measure('deal', 'money', true, 'acquisition acquire acquired takeover merger bought buyout bid'),
    measure('contract', 'money', true, 'contract contracts'),
    measure('penalty', 'money', true, 'fine fined fines penalty penalties settlement compensation'),
    measure('valuation', 'money', false, 'valuation capitalisation capitalization'),
    measure('pay', 'money', false, 'salary salaries wage wages bonus bonuses'),
    measure('charge', 'money', false, 'levy levies tax taxes fee fees tariff tariffs fare fares surcharge'),
    measure('donation', 'money', true, 'donate donated donation donations pledged pledge contribution contributions'),
    measure(
      'opening',
      'dates',
      true,
      'open opens opened opening operate operating operational operation commission commissioned working ready inaugurated',
    ),
    measure('completion', 'dates', true, 'complete completed completion finish finished'),
    measure('voting-day', 'dates', true, 'vote votes voting election ballot referendum'),
    measure('launch', 'dates', true, 'launch launched launches release released unveil unveiled debut debuted'),
    measure('start', 'dates', true, 'begin begins began start starts started commence'),
    measure('closing', 'dates', true, 'close closes closed closing closure shut shutdown'),
    measure('deadline', 'dates', true, 'deadline expire expires expiry'),
    measure('landing', 'dates', true, 'land landed landing arrive arrives arrived arrival'),
    measure('height', 'size', false, 'height high tall'),
    measure('depth', 'size', false, 'depth deep'),
    measure('width', 'size', false, 'width wide'),
    measure('length', 'size', false, 'length long'),
    measure('burned', 'size', true, 'burn burned burnt scorched charred'),
    measure('rain', 'size', true, 'rain rainfall snow snowfall precipitation'),
    measure('wind', null, true, 'wind winds gust gusts'),
    measure('temperature', null, false, 'temperature temperatures heat warming'),
    measure('magnitude', null, true, 'magnitude quake earthquake tremor'),
    measure('sentence', 'terms', true, 'sentence sentenced prison jail jailed imprisonment imprisoned parole'),
    measure('career', 'terms', false, 'veteran served career serving'),
    measure('inflation', 'rates', false, 'inflation'),
    measure('unemployment', 'rates', false, 'unemployment jobless joblessness'),
    measure('interest', 'rates', false, 'interest'),
    measure('growth', 'rates', false, 'growth gdp'),
    measure('stake', 'rates', false, 'stake shareholding owns'),
    measure('share-price', 'rates', true, 'stock shares'),
    measure('load', 'mass', false, 'aboard carrying carried tank tanks stored holds'),
    measure('spill', 'mass', true, 'leak leaked leaking leaks spill spilled spilt spills escaped seeped'),
    measure('speed', null, true, 'speed speeds'),
    measure('emissions', null, false, 'emission emissions carbon co2'),
    measure('capacity', null, false, 'capacity'),
    measure('protected', 'homes', false, 'protect protects protected protecting'),
    measure('flooded', 'homes', true, 'flooded inundated'),
    measure('destroyed', 'homes', true, 'destroy destroyed levelled leveled razed gutted'),
    measure('outage', 'homes', true, 'outage outages blackout electricity'),
  ],
  people: list(
    'people persons person men women children man woman child residents civilians passengers protesters demonstrators marchers soldiers troops officers workers employees students pupils patients victims survivors villagers migrants refugees fans spectators viewers voters citizens inhabitants dead injured wounded casualties deaths fatalities bodies killed evacuees jobs staff crew members folk souls adults teenagers',
  ),
  dwellings: list('homes houses households properties dwellings house home apartments flats'),
  changes: set(
    'rise rises rose risen rising raise raised raises fall falls fell fallen falling grow grows grew grown growing growth increase increases increased increasing decrease decreased decline declines declined drop drops dropped dropping jump jumped jumps climb climbed climbs surge surged soar soared slump slumped plunge plunged tumble tumbled slip slipped slide slid gain gained gains shrink shrank shrunk cut cuts reduce reduced reduction up down more less higher lower fewer faster cheaper dearer rally rallied widened narrowed lowered lowers lowering boost boosted trim trimmed slash slashed halve halved relative',
  ),
  by: set('by'),
  partOf: phrases('of the|of them|of those|of these|of whom|of us'),
  references: phrases(
    'up from|down from|compared with|compared to|compares with|compares to|as against|against|versus|vs|rather than|instead of|from|double the|twice the|more than the|less than the|above the|below the|short of the|exceeding the|than the',
  ),
  former: set('original originally initial initially previous former earlier assumed assumes assumption'),
  estimates: set(
    'will would expect expects expected expecting plan plans planned planning forecast forecasts forecasted predict predicts predicted project projects projected projection estimate estimates estimated could may might should aim aims target targets intends due set likely budget budgeted propose proposes proposed promises',
  ),
  conjunctions: set(
    'and but while whereas because when where which who that if although though since until as after before or so yet',
  ),
  speech: set(
    'say says said tell tells told reports reported estimates estimated announce announced announces claims claimed states stated put puts counted confirm confirmed confirms expect expects expected believe believes believed argue argues argued insist insists insisted reckon reckons reckoned forecasts predict predicts predicted calculate calculated calculates warn warned warns showed adds added wrote writes noted admit admitted acknowledge acknowledged suggest suggests suggested indicates indicated recorded',
  ),
  accordingTo: phrases('according to|in the words of|in the view of|as reported by|figures from|data from'),
  pronouns: set('i he she it they we you who this that these those his her its their one some many most others there'),
  now: set('now currently today'),
  anaphors: set('it that this these those they he she its their such'),
};
