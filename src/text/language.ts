/**
 * What `text/` knows of a language: one object of data and one stemmer. A new language is a folder of tables under
 * `languages/`, not code elsewhere; a language without one still tokenizes, groups and quotes, and says that it is not supported.
 */
import { english } from './languages/en.ts';
import type { SentenceWords } from './languages/en/abbreviations.ts';

/** Everything the text functions ask of a language. All words are lower case unless it says otherwise. */
export interface Language {
  /** BCP 47 primary subtag. */
  readonly code: string;
  /** False where only tokenizing works: no stop words, no stems, no figures beyond bare numbers. */
  readonly supported: boolean;
  /** Words too common to tell texts apart; never terms. */
  readonly stopWords: ReadonlySet<string>;
  /** What splitting into sentences asks: abbreviations and the like; null where nothing is known. */
  readonly sentences: SentenceWords | null;
  /** Spellings to unite before stemming: `colour` → `color`, `men` → `man`, `spent` → `spend`. */
  readonly variants: ReadonlyMap<string, string>;
  /** Prefixes that are joined to what follows the hyphen: `co-founder` → `cofounder`. */
  readonly prefixes: ReadonlySet<string>;
  /** Stem of a lower-case word. */
  stem(word: string): string;
  /** Share of general articles that hold the stem at least once (0–1), or null when the table does not know it. */
  backgroundShare(stem: string): number | null;
  readonly names: NameWords;
}

/** The closed word lists that finding names needs. */
export interface NameWords {
  /** Before a person's name and no part of it: `mr`, `president`, `dr`. */
  readonly titles: ReadonlySet<string>;
  /** After an organisation's name: `inc`, `ltd`, `plc`. */
  readonly legalForms: ReadonlySet<string>;
  /** Heads that mark an organisation or body, and may stand for it: `authority`, `university`, `court`. */
  readonly organizationHeads: ReadonlySet<string>;
  /** Heads that mark a place: `river`, `county`, `valley`. */
  readonly placeHeads: ReadonlySet<string>;
  /** Small words allowed inside a name between two capitalised ones: `of`, `de`, `van`. */
  readonly particles: ReadonlySet<string>;
  /** Capitalised words that are calendar, not names: `monday`, `january`. */
  readonly calendar: ReadonlySet<string>;
  /** Common given names, to tell a person from an organisation. */
  readonly givenNames: ReadonlySet<string>;
  /** Words for peoples and languages, capitalised but adjectives: `american`, `french`. */
  readonly nationalities: ReadonlySet<string>;
  /** Keys of names everyone shortens, and the key they stand for: `us` → `united states`. */
  readonly aliases: ReadonlyMap<string, string>;
}

const NONE: ReadonlySet<string> = new Set<string>();

const fallbacks: Map<string, Language> = new Map();

function createFallback(code: string): Language {
  return {
    code,
    supported: false,
    stopWords: NONE,
    sentences: null,
    variants: new Map(),
    prefixes: NONE,
    stem: (word) => word,
    backgroundShare: () => null,
    names: {
      titles: NONE,
      legalForms: NONE,
      organizationHeads: NONE,
      placeHeads: NONE,
      particles: NONE,
      calendar: NONE,
      givenNames: NONE,
      nationalities: NONE,
      aliases: new Map(),
    },
  };
}

/** The language object of a BCP 47 tag (`en-GB` → English). Unknown (`null`) is read as English, the language of most input. */
export function languageOf(code: string | null): Language {
  const primary = (code ?? 'en').toLowerCase().split(/[-_]/)[0] ?? 'en';
  if (primary === english.code || primary === '' || primary === 'und') return english;
  let found = fallbacks.get(primary);
  if (found === undefined) {
    found = createFallback(primary);
    fallbacks.set(primary, found);
  }
  return found;
}
