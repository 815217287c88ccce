/** What a phrase is in its story, whatever the theme: a part of a longer one, a name, an actor, or what the whole story is about. */
import { actors, verbs } from '../text/languages/en/verbs.ts';
import type { StoryText } from '../text/story-text.ts';
import { terms } from '../text/terms.ts';
import { headingTerms } from './match-headings.ts';
import { type Phrase, spell, type StoryPhrases } from './collect-phrases.ts';

export interface PhraseJudge {
  /** Sentences of the story that hold the phrase. */
  countOf(phrase: Phrase): number;
  /** "pressure" of "blood pressure"; "Hare" of "Golden Hare". */
  isPart(phrase: Phrase): boolean;
  /** True for what the whole story is about: it tells no theme from another. */
  isGeneral(phrase: Phrase): boolean;
  /** Ends on a word by which reports are divided: "price", "flood levy". */
  isPlain(phrase: Phrase): boolean;
  /** 1 for a thing, less for names, people and those who act in any story. */
  rateKind(phrase: Phrase): number;
}

/** Names tell who, seldom what about; people least of all. */
const NAME = 0.55;
const PERSON = 0.3;
const ACTOR = 0.4;
const VERBAL = 0.45;
/** What stands in more than this share of the sentences, or of the titles, names the story. */
const EVERYWHERE = 0.15;
const IN_TITLES = 0.4;
/** A word that stands inside one longer phrase in this share of its places is a part of it. */
const NESTED = 0.6;

export function createPhraseJudge(text: StoryText, all: StoryPhrases): PhraseJudge {
  const counts = new Map<string, number>();
  for (const keys of all.ofUnit) for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const longer = countLonger(all, counts);
  const inTitles = countTitles(text);
  const people = collectPeople(text);
  const names = [...text.names.values()].map((name) => ({
    words: name.text.toLowerCase().split(' '),
    kind: name.kind,
  }));
  const newsTerms = headingTerms(text.language);
  const { organizationHeads, givenNames } = text.language.names;
  const wordsOf = (phrase: Phrase): readonly string[] => spell(phrase).toLowerCase().split(' ');

  return {
    countOf: (phrase) => counts.get(phrase.key) ?? 0,
    isPart: (phrase) => {
      if ((longer.get(phrase.key) ?? 0) >= NESTED * (counts.get(phrase.key) ?? 0)) return true;
      if (!phrase.isName) return false;
      const words = wordsOf(phrase);
      // "Stratum" stands for Stratum Compute, "Compute" does not; and a person needs the full name.
      return names.some(
        (name) =>
          name.words.length > words.length &&
          (name.kind === 'person' ? findRun(name.words, words) >= 0 : findRun(name.words, words) > 0),
      );
    },
    isGeneral: (phrase) => {
      const least = Math.max(2, IN_TITLES * text.articles.length);
      const everywhere = (counts.get(phrase.key) ?? 0) / text.units.length;
      return everywhere > EVERYWHERE || phrase.terms.every((term) => (inTitles.get(term) ?? 0) >= least);
    },
    isPlain: (phrase) => newsTerms.has(phrase.terms.at(-1) ?? ''),
    rateKind: (phrase) => {
      const words = wordsOf(phrase);
      const isActor = (word: string): boolean =>
        actors.has(word) || (organizationHeads.has(word) && phrase.definite > 0.3);
      if (!phrase.isName) {
        const [word] = words;
        // "The chief executive", "a former employee": no more a subject than the bare word.
        if (words.length > 1 && actors.has(words.at(-1) as string)) return ACTOR;
        if (words.length > 1 || word === undefined) return 1;
        if (isActor(word)) return ACTOR;
        // "Count", "doubt", "return": as likely said of somebody as of a thing, unless reports are divided by the word.
        return verbs.has(word) && !newsTerms.has(phrase.terms[0] as string) ? VERBAL : 1;
      }
      const isPerson = words.some((word) => people.has(word) || givenNames.has(word));
      return isPerson && !names.some((name) => name.kind === 'person' && name.words.join(' ') === words.join(' '))
        ? PERSON
        : NAME;
    },
  };
}

/** In how many sentences the commonest longer phrase that ends on a phrase stands. */
function countLonger(all: StoryPhrases, counts: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const longer = new Map<string, number>();
  for (const phrase of all.phrases.values()) {
    const count = counts.get(phrase.key) ?? 0;
    for (let from = 1; from < phrase.terms.length; from++) {
      const inner = phrase.terms.slice(from).join(' ');
      longer.set(inner, Math.max(longer.get(inner) ?? 0, count));
    }
  }
  return longer;
}

function countTitles(text: StoryText): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const article of text.articles)
    for (const term of new Set(terms(article.title, text.language))) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

/** All parts of the names of people, small. */
function collectPeople(text: StoryText): ReadonlySet<string> {
  const people = [...text.names.values()].filter((name) => name.kind === 'person');
  return new Set(people.flatMap((name) => name.text.toLowerCase().split(' ')));
}

/** Where a list of words stands in another, or -1. */
function findRun(words: readonly string[], part: readonly string[]): number {
  return words.findIndex((_, from) => part.every((word, index) => words[from + index] === word));
}
