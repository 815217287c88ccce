/**
 * How the texts write each word: with a capital where a sentence does not force one, or in lower case. Tells "Uncertainty remains" from
 * "Uncertain Ltd remains" without a dictionary; the general word table decides only where the texts say nothing.
 */
import type { Language } from '../language.ts';
import { terms } from '../terms.ts';
import type { Word } from './words.ts';

interface Counts {
  lower: number;
  raised: number;
}

/** Counts of every word, by its lower-case form. */
export type CaseProfile = ReadonlyMap<string, Readonly<Counts>>;

/** Endings of common nouns, adverbs and participles: a word seen only at sentence starts with one of these is no name. */
const COMMON_ENDING: RegExp =
  /(?:ties|ty|tion|tions|sion|sions|ment|ments|ness|ing|ings|ed|ly|ism|isms|ists|ance|ence|ances|ences|able|ible|ous|ful|less|ers|ors|ies|als|ships?|ity|wise|ward|wards)$/;
/** Shares of articles above which an unseen capitalised opener is read as an ordinary word. */
const COMMON_SHARE = 1 / 1500;

export function profileCases(sentences: readonly (readonly Word[])[], headlines: readonly boolean[]): CaseProfile {
  const profile = new Map<string, Counts>();
  sentences.forEach((words, index) => {
    if (headlines[index] === true) return;
    for (const word of words) {
      if (word.casing === 'number') continue;
      const key = word.text.toLowerCase();
      let counts = profile.get(key);
      if (counts === undefined) profile.set(key, (counts = { lower: 0, raised: 0 }));
      if (word.casing === 'lower') counts.lower++;
      else if (!word.opens) counts.raised++;
    }
  });
  return profile;
}

/** Whether a capital at this place makes the word part of a name. */
export function isRaised(word: Word, profile: CaseProfile, language: Language): boolean {
  if (word.casing === 'lower' || word.casing === 'number') return false;
  const key = word.text.toLowerCase();
  const isInitials = word.casing === 'caps' || word.casing === 'mixed';
  if (language.stopWords.has(key) && !(isInitials && key.length > 1)) return false;
  const counts = profile.get(key) ?? { lower: 0, raised: 0 };
  if (!word.opens) return counts.lower <= 3 * counts.raised || isInitials;
  if (isInitials && key.length > 1) return true;
  if (counts.raised > 0) return counts.raised >= counts.lower;
  if (counts.lower > 0 || COMMON_ENDING.test(key)) return false;
  if (language.names.givenNames.has(key)) return true;
  const [term] = terms(key, language);
  return term !== undefined && (language.backgroundShare(term) ?? 0) < COMMON_SHARE;
}
