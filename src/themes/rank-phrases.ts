/**
 * Which phrases of a story speak for which of its themes: how much of the theme holds them, how much less the rest of the story does
 * (class-based tf-idf, Grootendorst 2022), how many articles use them, and whether they are words a reader would expect in a label.
 */
import { backgroundWeight, type StoryText, type TextUnit } from '../text/story-text.ts';
import type { Phrase, StoryPhrases } from './collect-phrases.ts';
import type { PhraseJudge } from './judge-phrases.ts';

export interface RankedPhrase {
  readonly phrase: Phrase;
  readonly value: number;
  /** Good enough to stand in a label unasked: two articles use it in the theme, and the rest of the story much less. */
  readonly isStrong: boolean;
  /** Fit to stand beside another. */
  readonly isFair: boolean;
  /** Two articles use it in the theme. */
  readonly isShared: boolean;
}

/** A theme as the ranking sees it. */
export interface RankedTheme {
  readonly units: readonly number[];
  /** Terms that speak for the plain heading that marks it: readers know such words. */
  readonly expected: ReadonlySet<string>;
  weigh(term: string): number;
}

/** A phrase of one article alone names a theme of several only when nothing shared does. */
const ONE_ARTICLE = 0.35;
const EXPECTED = 1.5;
const PLAIN = 1.25;
const HEADING = 1.3;
/** Each further word of a phrase: "flood levy" says more than "levy". */
const FURTHER_WORD = 0.25;
/** What the whole story is about speaks for a theme that holds it this many times as often. */
const OFTEN = 2.5;
/** A strong phrase is held this many times as often as in the whole story. */
const LEAST_LIFT = 2;

/** Two sentences are chance for a single word; not so for two words, for a word of a heading, or in a small theme. */
const SURE_COUNT = 3;
const SURE_SHARE = 0.25;
/** People and whoever acts in any story are no subject by themselves. */
const WEAK_KIND = 0.5;

/** The phrases of a theme, best first. */
export function rankPhrases(
  text: StoryText,
  all: StoryPhrases,
  judge: PhraseJudge,
  theme: RankedTheme,
): readonly RankedPhrase[] {
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
      judge.rateKind(phrase) *
      (phrase.terms.some((term) => theme.expected.has(term)) ? EXPECTED : judge.isPlain(phrase) ? PLAIN : 1)
    );
  };
  const liftOf = (phrase: Phrase): number => {
    const share = (counts.get(phrase.key) ?? 0) / theme.units.length;
    return share / (judge.countOf(phrase) / text.units.length || 1);
  };
  const isFair = (phrase: Phrase): boolean =>
    (counts.get(phrase.key) ?? 0) >= 2 &&
    (articles.get(phrase.key)?.size ?? 0) >= 2 &&
    liftOf(phrase) >= LEAST_LIFT &&
    judge.rateKind(phrase) > WEAK_KIND;
  const isStrong = (phrase: Phrase): boolean => {
    const count = counts.get(phrase.key) ?? 0;
    return (
      isFair(phrase) &&
      (count >= SURE_COUNT ||
        phrase.terms.length > 1 ||
        headings.has(phrase.key) ||
        judge.isPlain(phrase) ||
        count / theme.units.length >= SURE_SHARE)
    );
  };
  return [...articles.keys()]
    .flatMap((key) => all.phrases.get(key) ?? [])
    .filter(
      (phrase) => !judge.isPart(phrase) && (!judge.isGeneral(phrase) || (!phrase.isName && liftOf(phrase) >= OFTEN)),
    )
    .map((phrase) => ({
      phrase,
      value: rate(phrase),
      isStrong: isStrong(phrase),
      isFair: isFair(phrase),
      isShared: (articles.get(phrase.key)?.size ?? 0) >= 2,
    }))
    .filter(({ value }) => value > 0)
    .toSorted((a, b) => b.value - a.value || (a.phrase.key < b.phrase.key ? -1 : 1));
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
