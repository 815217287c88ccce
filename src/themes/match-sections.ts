/** Which headings of the sources can head a theme: short ones, whose section the theme holds, on something that other sources speak of too. */
import type { StoryText, TextUnit } from '../text/story-text.ts';
import { connectives, pointers, speakers, weakLabels } from '../text/languages/en/verbs.ts';
import { wordsOf } from '../text/clauses.ts';
import { terms } from '../text/terms.ts';
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
/** What other sources speak of too, this many times as often as in the whole story. */
const LEAST_LIFT = 1.5;

/** The section headings that fit each theme, best first. */
export function matchSections(
  text: StoryText,
  themes: readonly (readonly number[])[],
): readonly (readonly MatchedSection[])[] {
  const sections = collectSections(text);
  const small = collectSmallWords(text);
  const weak = new Set(terms([...weakLabels].join(' '), text.language));
  return themes.map((units) => {
    const inTheme = new Set(units);
    const lift = createLift(text, units);
    return [...sections.values()]
      .flatMap(({ article, heading, members }) => {
        const held = members.filter((unit) => inTheme.has(unit)).length;
        if (held < 2 || held / members.length < LEAST_HELD || held / units.length < LEAST_SHARE) return [];
        const own = terms(heading, text.language).filter((term) => !weak.has(term));
        const shared = own.filter((term) => lift(term) >= LEAST_LIFT && isSpokenElsewhere(text, units, article, term));
        const isShared = shared.length > 0;
        if (!isShared && (held < 3 || held / members.length < SURE_HELD || held / units.length < SURE_SHARE)) return [];
        const value =
          (held / members.length) * Math.sqrt(held / units.length) * (isShared ? shared.length / own.length : 1);
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
    !/[“”":;!…]/u.test(heading) &&
    !connectives.has(words[0] as string) &&
    !words.some((word) => (pointers.has(word) && word !== 'it') || speakers.has(word))
  );
}

function createLift(text: StoryText, units: readonly number[]): (term: string) => number {
  return (term) => {
    const inside = units.filter((unit) => (text.units[unit] as TextUnit).terms.includes(term)).length;
    return inside / units.length / ((text.df.get(term) ?? 1) / text.units.length);
  };
}

function isSpokenElsewhere(text: StoryText, units: readonly number[], article: number, term: string): boolean {
  return units.some((index) => {
    const unit = text.units[index] as TextUnit;
    return unit.article !== article && (unit.terms.includes(term) || terms(unit.heading, text.language).includes(term));
  });
}

/** "The European Perspective" → "The European perspective"; "POLITICS" → "Politics". */
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
