/**
 * Which phrases of a story speak for which of its themes: how much of the theme holds them, how much less the rest of the story does
 * (class-based tf-idf, Grootendorst 2022), how many articles use them, and whether they are words a reader would expect in a label.
 */
import { aspectsOf } from '../text/aspects.ts';
import { backgroundWeight, type StoryText, type TextUnit } from '../text/story-text.ts';
import type { Phrase, StoryPhrases } from './collect-phrases.ts';

export interface RankedPhrase {
  readonly phrase: Phrase;
  readonly value: number;
}

/** A theme as the ranking sees it. */
export interface RankedTheme {
  readonly units: readonly number[];
  /** The aspects that mark it. */
  readonly aspects: readonly string[];
  /** All parts of the names of people in the story. */
  readonly people: ReadonlySet<string>;
  weigh(term: string): number;
}

/** A phrase of one article alone names a theme of several only when nothing shared does. */
const ONE_ARTICLE = 0.35;
/** A phrase of an aspect that marks the theme, or of any aspect of news: readers know such words. */
const MARKING_ASPECT = 1.7;
const PLAIN_WORD = 1.3;
/** Names tell who, seldom what about; people least of all. */
const NAME = 0.55;
const PERSON = 0.3;
const HEADING = 1.3;
/** Each further word of a phrase: "flood levy" says more than "levy". */
const FURTHER_WORD = 0.25;
/** A phrase whose words stand in more than this share of the story's sentences names the story. */
const EVERYWHERE = 0.22;
/** …but for a theme that holds it this many times as often. */
const OFTEN = 1.7;

/** The phrases of a theme, best first. */
export function rankPhrases(text: StoryText, all: StoryPhrases, theme: RankedTheme): readonly RankedPhrase[] {
  const headings = new Set<string>();
  const articles = new Map<string, Set<number>>();
  const counts = new Map<string, number>();
  const note = (key: string, unit: TextUnit): void => {
    const known = articles.get(key) ?? new Set<number>();
    articles.set(key, known.add(unit.article));
  };
  for (const index of theme.units) {
    const unit = text.units[index] as TextUnit;
    for (const key of all.ofUnit[index] ?? []) {
      note(key, unit);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    for (const key of all.ofHeading.get(unit.heading) ?? []) {
      note(key, unit);
      headings.add(key);
    }
  }
  const rate = (phrase: Phrase): number => {
    const spread = articles.get(phrase.key)?.size ?? 0;
    const weight = phrase.terms.reduce((total, term) => total + theme.weigh(term), 0) / phrase.terms.length;
    return (
      weight *
      (1 + FURTHER_WORD * (phrase.terms.length - 1)) *
      Math.sqrt(Math.min(counts.get(phrase.key) ?? 0, 8) + (headings.has(phrase.key) ? 0.5 : 0)) *
      (spread >= 2 ? Math.sqrt(spread) : ONE_ARTICLE) *
      (headings.has(phrase.key) ? HEADING : 1) *
      rateKind(text, phrase, theme.people) *
      rateMeaning(phrase, theme.aspects)
    );
  };
  return [...articles.keys()]
    .flatMap((key) => all.phrases.get(key) ?? [])
    .filter((phrase) => !isEverywhere(text, phrase, (counts.get(phrase.key) ?? 0) / theme.units.length))
    .map((phrase) => ({ phrase, value: rate(phrase) }))
    .filter(({ value }) => value > 0)
    .toSorted((a, b) => b.value - a.value || (a.phrase.key < b.phrase.key ? -1 : 1));
}

/** The spelling used most. */
export function spell(phrase: Phrase): string {
  return [...phrase.spellings].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? 1 : -1))[0]?.[0] ?? phrase.key;
}

/** How rare a term is in the rest of the story and in general English, and how often it stands in the theme. */
export function createTermWeights(
  text: StoryText,
  themes: readonly (readonly number[])[],
): (theme: number, term: string) => number {
  const counts = themes.map((units) => {
    const count = new Map<string, number>();
    for (const unit of units)
      for (const term of (text.units[unit] as TextUnit).terms) count.set(term, (count.get(term) ?? 0) + 1);
    return count;
  });
  return (theme, term) => {
    const inside = counts[theme]?.get(term) ?? 0;
    if (inside === 0) return 0;
    const size = (themes[theme] as readonly number[]).length;
    const everywhere = (text.df.get(term) ?? inside) / text.units.length;
    const lift = inside / size / everywhere;
    return Math.sqrt(inside) * Math.log(1 + lift) * (0.4 + 0.6 * backgroundWeight(term, text.language));
  };
}

function rateKind(text: StoryText, phrase: Phrase, people: ReadonlySet<string>): number {
  if (!phrase.isName) return 1;
  const words = spell(phrase).split(' ');
  const isPerson = words.some((word) => people.has(word) || text.language.names.givenNames.has(word.toLowerCase()));
  return isPerson ? PERSON : NAME;
}

function rateMeaning(phrase: Phrase, aspects: readonly string[]): number {
  const own = [...aspectsOf(phrase.terms).keys()];
  if (own.some((aspect) => aspects.includes(aspect))) return MARKING_ASPECT;
  return own.length > 0 ? PLAIN_WORD : 1;
}

/** All parts of the names of people. */
export function collectPeople(text: StoryText): ReadonlySet<string> {
  const people = [...text.names.values()].filter((name) => name.kind === 'person');
  return new Set(people.flatMap((name) => name.text.split(' ')));
}

/** What the whole story is about tells no theme from another, unless the theme holds it far more often. */
function isEverywhere(text: StoryText, phrase: Phrase, share: number): boolean {
  return phrase.terms.every((term) => {
    const everywhere = (text.df.get(term) ?? 0) / text.units.length;
    return everywhere > EVERYWHERE && share < OFTEN * everywhere;
  });
}
