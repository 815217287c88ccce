/** English verbs and words around a figure that show which phrase of its sentence says what it measures. General vocabulary. */
import type { MeasurePhraseWords } from '../../figures/measure-words.ts';

const list = (words: string): readonly string[] => words.trim().split(/\s+/);
const set = (words: string): ReadonlySet<string> => new Set(list(words));

export const englishMeasurePhrases: MeasurePhraseWords = {
  setting: set(
    `put puts putting set sets price prices priced value values valued estimate estimates estimated estimating reckon reckons reckoned
    assess assesses assessed calculate calculates calculated cost costed quote quotes quoted give gives gave rate rates rated measure
    measures measured clock clocked record records recorded count counts counted leave leaves left keep keeps kept report reports
    reported list lists listed state states stated cap caps capped fix fixes fixed peg pegs pegged keep`,
  ),
  settingLinks: set('at as'),
  amounting: new Map([
    ...list(
      `is was are were be been stands stood totals totalled totaled reached reaches reach exceeded exceeds equals equalled averaged averages numbered hit
      hits became becomes`,
    ).map((word) => [word, null] as const),
    ...list('costs cost').map((word) => [word, 'cost'] as const),
    ...list('weighs weighed').map((word) => [word, 'weight'] as const),
    ...list('lasts lasted takes took').map((word) => [word, 'duration'] as const),
  ]),
  amountingTo: set(
    'stands stood comes came amounts amounted runs ran rises rose risen falls fell fallen grows grew grown set put estimated priced valued remains remained adds added totals totalled peaked peaks settled ended',
  ),
  amountingLinks: set('to at out up down in'),
  auxiliaries: set(
    'is was are were be been will would could can may might should must has have had now then still only already currently',
  ),
  generic: set(
    `figure figures number numbers total totals sum sums amount amounts estimate estimates count counts tally tallies average averages range
    ranges value result results account accounts answer answers claim claims guess guesses reading readings share shares rate level truth version
    calculation calculations arithmetic forecast forecasts projection projections assumption assumptions case point thing things one ones kind sort
    minimum maximum limit mark most rest half target report reports note paper letter statement page table record records log data mine
    theirs ours his hers yours headline difference gap middle day days week weeks month months year years hour hours minute minutes plan plans
    end beginning start part parts lot lots majority minority`,
  ),
  hedges: set(
    `about around some nearly almost roughly approximately over under up at least most more less than only just well above below between a an
    further another extra good bare mere estimated nearer closer near to by no not or so as much many few little fully all the total of
    some say perhaps maybe exactly precisely another additional`,
  ),
  boundaries: set(
    `that and but or while whereas because since if when where whether though although so than then which who whose whom as says said say saying
    thinks think reckons reckoned believes believed claims claimed insists insisted argues argued maintains maintained told tells telling adds added
    estimates estimated notes noted wrote writes shows showed found finds suggests suggested warns warned expects expected imply implies implied mean means meant`,
  ),
  refused: set(
    `it they them he she him we us i you me this that these those there here who which what whom another each every both neither either none nobody
    something anything everything somebody everyone one ones same such own other others yet not never true real actual`,
  ),
  leading: set('the a an its their his her our my your this that these those some any all'),
  prepositions: set(
    'of in on for to from at by with over under after before between into through during about against per without within across',
  ),
};
