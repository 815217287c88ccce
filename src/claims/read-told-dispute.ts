/**
 * Reads a dispute that one source tells: a sentence says something, the next says that it is wrong ("the firm disputes that"). The words of
 * the second name no matter of their own, so that they can only mean the first.
 */
import { dropConnective, hasVerb, opensWithPointer, raiseFirst, wordsOf } from '../text/clauses.ts';
import { ANSWER, ASKS, CONTESTS, CONTRADICTED, DIVIDED, SAYS, NO_CONTEST } from '../text/languages/en/contests.ts';
import type { StoryText, TextUnit } from '../text/story-text.ts';

/** Words below which a contradiction says no more than that: what the source goes on to say is its position. */
const MIN_WORDS = 8;
/** "Ann Lee, who began the mill, sees it otherwise": who she is is no position. */
const ASIDE = /, (?:who|which|whose|where)\b[^,;]*,/gu;
/** Words of a sentence that can be contradicted. */
const MIN_CLAIM_WORDS = 4;
const MOST_WORDS = 45;

/** A dispute as one source tells it; numbers are positions of units. */
export interface Told {
  /** The sentence that is contradicted, or tells what is. */
  readonly claim: number;
  /** What was said, where a part of a sentence says it. */
  readonly said: string | null;
  /** The contradiction, and the sentence that goes on after it where that holds the position. */
  readonly denial: readonly number[];
  readonly position: string;
}

function plain(text: string): string {
  return text.replaceAll('’', "'");
}

/** Whether the sentence says of what stands before it that it is wrong. */
export function contests({ sentence, kind }: TextUnit): boolean {
  if (kind === 'table-row') return false;
  const words = plain(sentence.text);
  return CONTESTS.some((pattern) => {
    const match = pattern.exec(words);
    return match !== null && !NO_CONTEST.test(words.slice(0, match.index));
  });
}

/** The dispute that the unit at `at` completes, or null. */
export function readToldDispute(text: StoryText, at: number): Told | null {
  const [before, own, after] = [text.units[at - 1], text.units[at] as TextUnit, text.units[at + 1]];
  if (DIVIDED.test(plain(own.sentence.text))) return readDivided(text, at);
  if (before === undefined || !isNext(before, own) || !states(before) || contests(before)) return null;
  const contradicted = CONTRADICTED.exec(own.sentence.text);
  if (contradicted !== null) return readContradicted(before, at, contradicted);
  if (answersOtherwise(before, own)) {
    const [said, position] = [before, own].map(({ sentence }) => sentence.text.replace(/\.$/u, '')) as [string, string];
    return { claim: at - 1, said, denial: [at], position };
  }
  if (!contests(own)) return null;
  const words = dropConnective(own.sentence.text);
  const told = { claim: at - 1, said: null };
  const standsAlone = !opensWithPointer(words);
  if (standsAlone && wordsOf(words.replace(ASIDE, ' ')).length >= MIN_WORDS)
    return { ...told, denial: [at], position: words };
  if (after === undefined || !isNext(own, after) || after.sentence.block !== own.sentence.block || !states(after))
    return null;
  const position = dropConnective(after.sentence.text);
  if (opensWithPointer(position) || ASKS.test(position)) return null;
  return { ...told, denial: [at, at + 1], position };
}

/** "The carters are divided. One says … Another says …" */
function readDivided(text: StoryText, at: number): Told | null {
  const [own, claim, denial] = [0, 1, 2].map((step) => text.units[at + step]);
  if (own === undefined || claim === undefined || denial === undefined) return null;
  if (!isNext(own, claim) || !isNext(claim, denial) || claim.sentence.block !== own.sentence.block) return null;
  if (denial.sentence.block !== own.sentence.block || !states(claim) || !states(denial)) return null;
  const position = dropConnective(denial.sentence.text);
  if (![claim, denial].every(({ sentence }) => SAYS.test(sentence.text)) || opensWithPointer(position)) return null;
  return { claim: at + 1, said: null, denial: [at + 2], position };
}

/** "No, says the airline: … Yes, says the club: …" */
function answersOtherwise(before: TextUnit, own: TextUnit): boolean {
  const [one, other] = [before, own].map(({ sentence }) => ANSWER.exec(sentence.text)?.[1]?.toLowerCase());
  return one !== undefined && other !== undefined && one !== other;
}

/** "The finding contradicts the ministry, which had spoken of two": the finding stands before it, the claim in it. */
function readContradicted(before: TextUnit, at: number, [, who = '', what = '']: RegExpExecArray): Told | null {
  const position = dropConnective(before.sentence.text);
  if (opensWithPointer(position) || NO_CONTEST.test(`${what} `)) return null;
  return { claim: at, said: raiseFirst(`${who} ${what}`), denial: [at - 1], position };
}

/** The very next sentence of one article. */
export function isNext(first: TextUnit, second: TextUnit): boolean {
  return first.article === second.article && second.sentence.index === first.sentence.index + 1;
}

/** It says something of somebody, in a sentence one can repeat. */
export function states({ sentence, kind }: TextUnit): boolean {
  const count = wordsOf(sentence.text).length;
  if (kind === 'table-row' || count < MIN_CLAIM_WORDS || count > MOST_WORDS) return false;
  return hasVerb(sentence.text) && !/[?:]["”’)]*$/.test(sentence.text);
}
