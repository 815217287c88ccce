/** Capitalised runs of a sentence: where a name may stand, trimmed of titles, calendar words and lone adjectives. */
import type { Language } from '../language.ts';
import { isRaised, type CaseProfile } from './case-profile.ts';
import type { Word } from './words.ts';

/** Words `from`–`to` (half-open) of a sentence; `titled` when a person's title came before. */
export interface Run {
  readonly from: number;
  readonly to: number;
  readonly titled: boolean;
}

const VERSION: RegExp = /^[vV]?\d{1,4}(?:\.\d+)*[a-zA-Z]?$/;
const YEAR: RegExp = /^(?:19|20)\d\d$/;
/** What follows a number that counts something, so that "Paris 12 people" is no product. */
const COUNTED: RegExp =
  /^(?:percent|per|people|million|billion|thousand|trillion|hundred|dozen|degrees?|am|pm|[a-z]+s)$/;
const MAX_WORDS = 8;

/** Finds the runs of one sentence in order. */
export function extractRuns(words: readonly Word[], profile: CaseProfile, language: Language): readonly Run[] {
  const runs: Run[] = [];
  let at = 0;
  while (at < words.length) {
    const word = words[at] as Word;
    if (!isRaised(word, profile, language) || isCalendar(words, at, language)) {
      at++;
      continue;
    }
    const end = findEnd(words, at, profile, language);
    const run = trimRun(words, at, end, language);
    if (run !== null) runs.push(run);
    at = end;
  }
  return runs;
}

function findEnd(words: readonly Word[], start: number, profile: CaseProfile, language: Language): number {
  let end = start + 1;
  while (end < words.length && end - start < MAX_WORDS) {
    const word = words[end] as Word;
    if (!word.touches) break;
    if (isRaised(word, profile, language) && !isCalendar(words, end, language)) {
      end++;
      continue;
    }
    if (isVersion(words, end)) {
      end++;
      break;
    }
    const next = words[end + 1];
    const joins = joinsNames(words, start, end, language);
    if (!joins || next === undefined || !next.touches || !isRaised(next, profile, language)) break;
    if (isCalendar(words, end + 1, language)) break;
    end += 2;
  }
  return end;
}

function joinsNames(words: readonly Word[], start: number, at: number, language: Language): boolean {
  const small = (words[at] as Word).text.toLowerCase();
  if (small === '&') return true;
  if (!language.names.particles.has(small)) return false;
  const before = (words[at - 1] as Word).text.toLowerCase();
  const isBody =
    language.names.organizationHeads.has(before) || language.names.organizationHeads.has(before.replace(/s$/, ''));
  if (small === 'of' || small === 'for') {
    return (
      isBody ||
      language.names.placeHeads.has(before) ||
      (small === 'of' && at - start <= 2 && !language.names.nationalities.has(before))
    );
  }
  // "and", "in", "on", "to", "the" join only in the long titles of institutions, which cannot be told from lists: left apart.
  return small.length <= 3 && !['and', 'the', 'in', 'on', 'to', 'e', 'y'].includes(small);
}

function isVersion(words: readonly Word[], at: number): boolean {
  const word = words[at] as Word;
  if (word.casing !== 'number' && !/^\d/.test(word.text)) return false;
  if (!VERSION.test(word.text) || YEAR.test(word.text)) return false;
  const next = words[at + 1];
  const before = words[at - 1] as Word;
  if (before.casing === 'caps' && before.text.endsWith('.')) return false;
  if (word.text.includes('.') && (next === undefined || !COUNTED.test(next.text))) return true;
  return next === undefined || !next.touches || !COUNTED.test(next.text);
}

/** "Last June Ann Lee told the court", "in March Lee", "3 May Lee": what stands before says that it is the month. */
const BEFORE_MONTH: RegExp =
  /^(?:last|this|next|in|since|until|till|by|early|late|mid|of|from|during|\d{1,2}(?:st|nd|rd|th)?)$/i;

function isCalendar(words: readonly Word[], at: number, language: Language): boolean {
  const [before, word, next] = [words[at - 1], words[at] as Word, words[at + 1]];
  const key = word.text.toLowerCase().replace(/\.$/, '');
  if (!language.names.calendar.has(key)) return false;
  // "May" and "March" may be a person: only before a capital that is no calendar word.
  const ambiguous =
    key === 'may' ||
    key === 'march' ||
    key === 'june' ||
    key === 'august' ||
    key === 'april' ||
    key === 'sun' ||
    key === 'summer';
  return !(
    ambiguous &&
    next !== undefined &&
    next.touches &&
    next.casing === 'capital' &&
    !language.names.calendar.has(next.text.toLowerCase()) &&
    !BEFORE_MONTH.test(before?.text ?? '')
  );
}

function trimRun(words: readonly Word[], start: number, end: number, language: Language): Run | null {
  const { titles, nationalities, organizationHeads, placeHeads, legalForms } = language.names;
  const keyOf = (at: number): string => (words[at] as Word).text.toLowerCase().replace(/\.$/, '');
  let from = start;
  let titled = false;
  let skip = from;
  // "British Prime Minister David Cameron": adjectives and titles before the last title go.
  while (skip < end && (titles.has(keyOf(skip)) || nationalities.has(keyOf(skip)))) {
    skip++;
    if (titles.has(keyOf(skip - 1))) {
      from = skip;
      titled = true;
    }
  }
  if (from >= end) return null;
  if (from === start) titled = start > 0 && (words[start] as Word).touches && titles.has(keyOf(start - 1));
  if (end - from === 1) {
    const only = keyOf(from);
    if (nationalities.has(only) || organizationHeads.has(only) || placeHeads.has(only) || legalForms.has(only))
      return null;
    if (only.length === 1) return null;
  }
  return { from, to: end, titled };
}
