/** What a dispute is about, in the words of its source. */
import { hasVerb, isFiniteVerb, opensWithPointer, raiseFirst, wordsOf } from '../text/clauses.ts';
import { DISPUTING, SAID_BEHIND, SAYS_THAT, UNNAMED_DISPUTE } from '../text/languages/en/contests.ts';
import { bodies, roles } from '../text/languages/en/leanings.ts';
import { actors, speakers } from '../text/languages/en/verbs.ts';
import type { StoryText, TextUnit } from '../text/story-text.ts';
import { termInformation } from '../text/story-text.ts';
import { locateTerms } from '../text/terms.ts';
import { lowerFirst } from './compare-statements.ts';
import { denies } from './dispute-sides.ts';
import type { Told } from './read-told-dispute.ts';

/** Words of a clause that can follow "whether". */
const LEAST_CLAUSE_WORDS = 4;
const MOST_CLAUSE_WORDS = 22;

/** A question that the two sides answer unlike, or the noun that it turns on; null where neither can be had. */
export function nameDispute(text: StoryText, told: Told, sides: readonly (readonly number[])[]): string | null {
  return nameClause(text, told) ?? namePhrase(text, sides);
}

/** "The board says that the hall is safe" → "Whether the hall is safe"; null where what is said leans on more than the sentence. */
function nameClause(text: StoryText, told: Told): string | null {
  const unit = text.units[told.claim] as TextUnit;
  // "Whether there is no second bite" asks for the contrary
  if (denies(unit)) return null;
  const { sentence } = unit;
  const quoted = SAID_BEHIND.exec(sentence.text)?.[1];
  const speaker = SAYS_THAT.exec(sentence.text)?.[0];
  const clause = quoted ?? (speaker === undefined ? null : sentence.text.slice(speaker.length).replace(/\.$/, ''));
  if (told.said !== null || clause === null || /["“”;:?]/.test(clause)) return null;
  const words = wordsOf(clause);
  // "claims to have sent these": no clause follows
  const isPointer =
    opensWithPointer(clause) ||
    words[0] === 'to' ||
    words.length < LEAST_CLAUSE_WORDS ||
    words.length > MOST_CLAUSE_WORDS;
  const isClause = speaker?.endsWith('that ') === true || hasVerb(clause);
  if (isPointer || !isClause || words.some((word) => speakers.has(word))) return null;
  return `Whether ${lowerFirst(text, clause)}`;
}

/**
 * The most telling noun of the sentences, with the word it stands beside, first of all one that both sides use. Of a phrase that only one side and
 * nobody else uses ("Cricket ground"), and of a name, no reader can tell what is disputed. Null for sentences without either.
 */
function namePhrase(text: StoryText, sides: readonly (readonly number[])[]): string | null {
  const found = sides.map((units) => units.flatMap((unit) => findPhrases(text, unit)));
  const keys = found.map((phrases) => new Set(phrases.map(({ key }) => key)));
  const isShared = ({ key }: Phrase): boolean => keys.every((side) => side.has(key));
  const rated = found
    .flat()
    .filter((phrase) => !isSomebody(text, phrase) && (isShared(phrase) || isUsedElsewhere(text, phrase)))
    .map((phrase) => ({ words: phrase.words, weight: phrase.weight * (isShared(phrase) ? 1 : ONE_SIDE) }));
  const best = rated.toSorted((a, b) => b.weight - a.weight)[0];
  if (best !== undefined) return raiseFirst(best.words);
  const isNamed = sides.flat().some((unit) => (text.units[unit] as TextUnit).names.length > 0);
  return found.flat().length > 0 || isNamed ? UNNAMED_DISPUTE : null;
}

/** Whoever speaks ("Police officer") is not what is disputed, nor is what ends on a word of a name ("Mayor Ann"); "Orrin quarry" is. */
function isSomebody({ names }: StoryText, { words }: Phrase): boolean {
  const head = words.split(' ').at(-1) ?? '';
  const small = head.toLowerCase();
  if (actors.has(small) || roles.has(small) || bodies.has(small)) return true;
  return /^\p{Lu}/u.test(head) && [...names.values()].some(({ text }) => text.toLowerCase().split(' ').includes(small));
}

/** Whether two articles have both words in one sentence. */
function isUsedElsewhere({ units }: StoryText, { terms }: Phrase): boolean {
  const articles = units
    .filter((unit) => terms.every((term) => unit.terms.includes(term)))
    .map(({ article }) => article);
  return new Set(articles).size >= 2;
}

/** What a phrase counts that only one side has. */
const ONE_SIDE = 0.5;
/** What a word counts that only its own article has: elsewhere nobody would look for the matter under it. */
const OWN_WORD = 0.6;

interface Phrase {
  readonly words: string;
  readonly key: string;
  readonly terms: readonly [string, string];
  readonly weight: number;
}

/** Two telling words side by side, neither a verb nor of the calendar, as the source has them: "upstream option", "security staff". */
function findPhrases(text: StoryText, unit: number): readonly Phrase[] {
  const { sentence } = text.units[unit] as TextUnit;
  const found = locateTerms(sentence.text, text.language);
  const weigh = (term: string): number =>
    termInformation(text, term) * ((text.articleDf.get(term) ?? 0) > 1 ? 1 : OWN_WORD);
  return found.flatMap((term, at) => {
    const next = found[at + 1];
    if (next === undefined || sentence.text.slice(term.end, next.start) !== ' ') return [];
    const words = sentence.text.slice(term.start, next.end);
    // "ox-carts lobbied": half a word, and a verb
    const isCut = /[-‐]$/u.test(sentence.text.slice(0, term.start)) || /^[-‐]/u.test(sentence.text.slice(next.end));
    const isNoun =
      !isCut &&
      /^\p{L}[\p{L}-]+ \p{L}[\p{L}-]+(?<!ed)$/u.test(words) &&
      !wordsOf(words).some((word) => isNoNoun(text, word));
    if (!isNoun) return [];
    const key = `${term.term} ${next.term}`;
    return [{ words, key, terms: [term.term, next.term] as const, weight: weigh(term.term) + weigh(next.term) }];
  });
}

function isNoNoun({ language }: StoryText, word: string): boolean {
  return (
    isFiniteVerb(word) ||
    DISPUTING.has(word.toLowerCase()) ||
    language.names.calendar.has(word) ||
    /^(?:last|next|early|late|one|two|three|four|five|six|seven|eight|nine|ten)$|(?:ing|ly)$/.test(word)
  );
}
