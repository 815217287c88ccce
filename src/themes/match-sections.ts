/** Which headings of the sources can head a theme: short ones, whose section the theme holds, on something that other sources speak of too. */
import type { StoryText, TextUnit } from '../text/story-text.ts';
import { connectives, pointers, speakers, weakLabels } from '../text/languages/en/verbs.ts';
import { wordsOf } from '../text/clauses.ts';
import { terms } from '../text/terms.ts';
import { headingTerms } from './match-headings.ts';
import { collectSmallWords } from './collect-phrases.ts';

export interface MatchedSection {
  /** As the source has it, without numbering, small where only the heading has capitals. */
  readonly text: string;
  readonly terms: readonly string[];
  readonly value: number;
  /** Another source speaks of the same, in words of the heading. */
  readonly isShared: boolean;
}

const MOST_WORDS = 6;
const MOST_CHARACTERS = 40;
/** The theme must hold this much of the section, … */
const LEAST_HELD = 0.4;
/** … and the section this much of the theme. */
const LEAST_SHARE = 0.15;
/** A heading whose words no other source uses: most of its section, and much of the theme. */
const SURE_HELD = 0.6;
const SURE_SHARE = 0.25;
/** A heading of one word needs so much of the theme to speak of it, unless news is headed so: "Dusk" tells less than "Jobs". */
const LEAST_TOLD = 0.15;
/** What other sources speak of too, this many times as often as in the whole story. */
const LEAST_LIFT = 1.5;
/** A heading whose word most of the theme uses says more than one that fits its section: this is what the second is worth beside the first. */
const SPOKEN = 0.25;

/** The section headings that fit each theme, best first. */
export function matchSections(
  text: StoryText,
  themes: readonly (readonly number[])[],
): readonly (readonly MatchedSection[])[] {
  const sections = collectSections(text);
  const small = collectSmallWords(text);
  const weak = new Set(terms([...weakLabels].join(' '), text.language));
  const expected = headingTerms(text.language);
  return themes.map((units) => {
    const inTheme = new Set(units);
    const held = readTheme(text, units);
    const lift = (term: string): number =>
      (held.counts.get(term) ?? 0) / units.length / ((text.df.get(term) ?? 1) / text.units.length);
    return [...sections.values()]
      .flatMap(({ article, heading, members }) => {
        const inside = members.filter((unit) => inTheme.has(unit)).length;
        if (inside < 2 || inside / members.length < LEAST_HELD || inside / units.length < LEAST_SHARE) return [];
        const own = terms(heading, text.language).filter((term) => !weak.has(term));
        const shared = own.filter((term) => lift(term) >= LEAST_LIFT && isElsewhere(held.articles.get(term), article));
        const told = Math.max(0, ...shared.map((term) => (held.counts.get(term) ?? 0) / units.length));
        if (own.length <= 1 && told < LEAST_TOLD && !own.some((term) => expected.has(term))) return [];
        const isShared = shared.length > 0;
        if (!isShared && (inside < 3 || inside / members.length < SURE_HELD || inside / units.length < SURE_SHARE))
          return [];
        const value =
          (inside / members.length) *
          Math.sqrt(inside / units.length) *
          (isShared ? shared.length / own.length : 1) *
          (SPOKEN + told);
        return [{ text: write(text, heading, small), terms: own, value, isShared }];
      })
      .toSorted((a, b) => b.value - a.value || (a.text < b.text ? -1 : 1));
  });
}

interface Section {
  readonly article: number;
  readonly heading: string;
  readonly members: number[];
}

function collectSections(text: StoryText): ReadonlyMap<string, Section> {
  const sections = new Map<string, Section>();
  text.units.forEach((unit, index) => {
    const heading = cleanHeading(unit.heading);
    if (!isHeading(text, unit, heading)) return;
    const key = `${unit.article}/${heading}`;
    const section = sections.get(key) ?? { article: unit.article, heading, members: [] };
    section.members.push(index);
    sections.set(key, section);
  });
  return sections;
}

/** Without numbering and the final stop. */
function cleanHeading(heading: string): string {
  return heading
    .replace(/^(?:\(?\p{N}+[.):]|\p{N}+\s+[-–—]|#+|[-–—•*])\s*/u, '')
    .replace(/[.:]$/, '')
    .trim();
}

/** Short, no title, no quotation, and not leaning on what stands before it: "And then?". */
function isHeading(text: StoryText, unit: TextUnit, heading: string): boolean {
  const words = wordsOf(heading);
  const title = text.articles[unit.article]?.title ?? '';
  return (
    words.length > 0 &&
    words.length <= MOST_WORDS &&
    heading.length <= MOST_CHARACTERS &&
    !title.toLowerCase().includes(heading.toLowerCase()) &&
    !/[“”":;!…()]/u.test(heading) &&
    !connectives.has(words[0] as string) &&
    !words.some((word) => (pointers.has(word) && word !== 'it') || speakers.has(word))
  );
}

/** How many sentences of a theme hold a term, and which articles use it there, in a sentence or a heading. */
function readTheme(
  text: StoryText,
  units: readonly number[],
): { readonly counts: ReadonlyMap<string, number>; readonly articles: ReadonlyMap<string, ReadonlySet<number>> } {
  const counts = new Map<string, number>();
  const articles = new Map<string, Set<number>>();
  for (const index of units) {
    const unit = text.units[index] as TextUnit;
    for (const term of unit.terms) counts.set(term, (counts.get(term) ?? 0) + 1);
    for (const term of [...unit.terms, ...terms(unit.heading, text.language)])
      articles.set(term, (articles.get(term) ?? new Set<number>()).add(unit.article));
  }
  return { counts, articles };
}

function isElsewhere(articles: ReadonlySet<number> | undefined, article: number): boolean {
  return articles !== undefined && [...articles].some((other) => other !== article);
}

/** "The Longer View" → "The longer view"; "POLITICS" → "Politics". */
function write(text: StoryText, heading: string, small: ReadonlySet<string>): string {
  const named = new Set([...text.names.values()].flatMap((name) => name.text.split(' ')));
  const isShouted = heading === heading.toUpperCase() && heading.length > 4;
  return heading
    .split(' ')
    .map((word, index) => {
      const lower = word.toLowerCase();
      const isPlain = (small.has(lower) && !named.has(word)) || text.language.stopWords.has(lower);
      const written = isPlain || (isShouted && word.length > 4) ? lower : word;
      return index === 0 && /^\p{Ll}/u.test(written) ? written.charAt(0).toUpperCase() + written.slice(1) : written;
    })
    .join(' ');
}
