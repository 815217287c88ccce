/**
 * Disputes that no word tells of: two who say the contrary in neighbouring sentences, as `dispute-signs.ts` sees them and `judge-rivals.ts`
 * weighs that.
 */
import { dropConnective, opensWithPointer, speaksInPerson, wordsOf } from '../text/clauses.ts';
import { SPEAKS } from '../text/languages/en/contests.ts';
import type { StoryText, TextUnit } from '../text/story-text.ts';
import { readDisputeSigns } from './dispute-signs.ts';
import { DISPUTE_LIKELY, judgeDispute } from './judge-rivals.ts';
import { contests, isNext, states, type Told } from './read-told-dispute.ts';

/** Sentences of a story from which it is one: of a few, only words of dispute tell of any. The labelled ones have 78 and more. */
const LEAST_UNITS = 60;
/** Words of a contradiction that says what is contradicted. */
const LEAST_CONTEST = 5;

/**
 * The dispute that the unit at `at` likely completes though no word says so: two who say something in neighbouring sentences. Null where it is
 * unlikely, where one of them leans on what is not told, or where the writer speaks.
 */
export function readLikelyDispute(text: StoryText, at: number): Told | null {
  if (!canDispute(text, at)) return null;
  if (judgeDispute(readDisputeSigns(text, at)) < DISPUTE_LIKELY) return null;
  const position = dropConnective((text.units[at] as TextUnit).sentence.text);
  return { claim: at - 1, said: null, denial: [at], position };
}

/** Whether the unit at `at` and the one before it are neighbours that state something, and somebody else speaks in the second. */
export function canDispute(text: StoryText, at: number): boolean {
  const [before, own] = [text.units[at - 1], text.units[at] as TextUnit];
  if (text.units.length < LEAST_UNITS || before === undefined) return false;
  if (!isNext(before, own) || !states(before) || !states(own)) return false;
  // "Growers tell it differently.": of what they tell nothing is said
  if (contests(own) && wordsOf(own.sentence.text).length < LEAST_CONTEST) return false;
  const [claim, position] = [before, own].map(({ sentence }) => dropConnective(sentence.text)) as [string, string];
  return ![claim, position].some((each) => opensWithPointer(each) || speaksAsI(each)) && SPEAKS.test(position);
}

/** Outside quotation marks. */
function speaksAsI(sentence: string): boolean {
  return speaksInPerson(sentence.replaceAll(/["“][^"”]*["”]/gu, ''));
}
