/** Which plain headings of news mark the themes of a story: much of the theme speaks of the matter, in several sources, and more than the story does. */
import { ENGLISH_HEADINGS, type PlainHeading } from '../text/languages/en/headings.ts';
import type { Language } from '../text/language.ts';
import type { StoryText, TextUnit } from '../text/story-text.ts';
import { terms } from '../text/terms.ts';

export interface MatchedHeading {
  readonly heading: PlainHeading;
  /** Terms that speak for it. */
  readonly words: ReadonlySet<string>;
  /** Those that say no more than the heading itself. */
  readonly same: ReadonlySet<string>;
  /** Those that only hint at it: behind it they say nothing more ("Spending: money"). */
  readonly hints: ReadonlySet<string>;
  /** Stems of the heading itself. */
  readonly own: ReadonlySet<string>;
  /** How much of the theme holds one of its words. */
  readonly share: number;
  /** How much it marks this theme and no other. */
  readonly value: number;
  /** Sure enough to be preferred to a noun of the sources. */
  readonly isSure: boolean;
}

/** What says the same as a heading counts whole, what is a part of the matter nearly so; hints add up, but make no heading. */
const WEIGHTS: readonly number[] = [1, 0.8, 0.25];
/** A heading needs so many sentences that speak of it outright, and is sure when so much of the theme does, hints included. */
const LEAST_SENTENCES = 2;
const SURE_SHARE = 0.15;
const LEAST_SHARE = 0.1;
/** …and so much of it without counting hints, in so many sentences: two of a small theme are chance. */
const SURE_OUTRIGHT = 0.16;
const SURE_SENTENCES = 3;
/** What a grave heading needs in place of these. */
const GRAVE_SENTENCES = 3;
const GRAVE_OUTRIGHT = 0.25;
/** The theme must hold its words this many times as often as the story. */
const LEAST_LIFT = 1.4;
const MOST = 0.6;

interface Evidence {
  readonly list: readonly string[];
  readonly weight: number;
  /** Its place among those of its heading. */
  readonly order: number;
  /** The place of its heading in the table. */
  readonly entry: number;
}

interface Entry {
  readonly heading: PlainHeading;
  readonly words: ReadonlySet<string>;
  readonly same: ReadonlySet<string>;
  readonly hints: ReadonlySet<string>;
  /** Each list of terms that must stand in one sentence, with what it counts. */
  readonly evidence: readonly Evidence[];
  /** Stems of the heading itself: one of them alone is evidence enough. */
  readonly own: ReadonlySet<string>;
}

/** How much a sentence speaks of a heading, and the word that does so outright. */
interface Hit {
  readonly weight: number;
  readonly word: string | null;
}

const NO_HIT: Hit = { weight: 0, word: null };

/** A heading, and what each unit of a story says for it. */
interface Row {
  readonly entry: Entry;
  readonly hits: Hit[];
}

let table: readonly Entry[] | null = null;
let byTerm: ReadonlyMap<string, readonly Evidence[]> | null = null;

/** All terms that speak outright for one of the headings. */
export function headingTerms(language: Language): ReadonlySet<string> {
  return new Set(language.supported ? readTable(language).flatMap((entry) => [...entry.words]) : []);
}

/** The headings that fit each theme, best first. */
export function matchHeadings(
  text: StoryText,
  themes: readonly (readonly number[])[],
): readonly (readonly MatchedHeading[])[] {
  if (!text.language.supported) return themes.map(() => []);
  const rows = readTable(text.language).map((entry): Row => ({ entry, hits: text.units.map(() => NO_HIT) }));
  text.units.forEach((unit, at) => findEvidence(rows, text.language, at, readUnit(text, unit)));
  const everywhere = rows.map(({ hits }) => hits.reduce((total, hit) => total + hit.weight, 0) / text.units.length);
  return themes.map((units) => {
    // A theme that is most of a short story cannot differ from it.
    const least = units.length > MOST * text.units.length ? 0 : LEAST_LIFT;
    return rows
      .flatMap(({ entry, hits }, row) => {
        const held = units.filter((unit) => hits[unit]?.word !== null);
        const articles = new Set(held.map((unit) => (text.units[unit] as TextUnit).article)).size;
        const different = new Set(held.map((unit) => hits[unit]?.word as string));
        const share = units.reduce((total, unit) => total + (hits[unit]?.weight ?? 0), 0) / Math.max(1, units.length);
        const lift = share / (everywhere[row] ?? 0);
        const outright = held.length / Math.max(1, units.length);
        if (entry.heading.grave === true && (held.length < GRAVE_SENTENCES || outright < GRAVE_OUTRIGHT)) return [];
        if (held.length < LEAST_SENTENCES || articles < 2 || share < LEAST_SHARE || lift < least) return [];
        if (different.size < 2 && ![...different].some((list) => list.split(' ').every((term) => entry.own.has(term))))
          return [];
        const value = Math.sqrt(share) * Math.log(1 + lift) * Math.sqrt(articles);
        return [
          {
            heading: entry.heading,
            words: entry.words,
            same: entry.same,
            hints: entry.hints,
            own: entry.own,
            share,
            value,
            isSure: held.length >= SURE_SENTENCES && share >= SURE_SHARE && outright >= SURE_OUTRIGHT,
          },
        ];
      })
      .toSorted((a, b) => b.value - a.value || (a.heading.text < b.heading.text ? -1 : 1));
  });
}

function readTable(language: Language): readonly Entry[] {
  return (table ??= ENGLISH_HEADINGS.map((heading, entry) => readEntry(heading, entry, language)));
}

/** Evidence by the first of its terms: a sentence holds a word or two of the thousands that speak for a heading. */
function readIndex(language: Language): ReadonlyMap<string, readonly Evidence[]> {
  return (byTerm ??= Map.groupBy(
    readTable(language).flatMap(({ evidence }) => evidence),
    ({ list }) => list[0] ?? '',
  ));
}

function readEntry(heading: PlainHeading, entry: number, language: Language): Entry {
  const groups = heading.words.split('|').map((group) =>
    group
      .split(/\s+/)
      .map((word) => word.split(/[+-]/).flatMap((part) => terms(part, language)))
      .filter((list) => list.length > 0),
  );
  const own = new Set(terms(heading.text, language));
  const [same = [], parts = [], hints = []] = groups;
  return {
    heading,
    evidence: groups
      .flatMap((group, index) => group.map((list) => ({ list, weight: WEIGHTS[index] ?? 0 })))
      .map((row, order) => ({ ...row, order, entry })),
    words: new Set([...same, ...parts].flat()),
    same: new Set([...same.flat(), ...own]),
    hints: new Set(hints.flat()),
    own,
  };
}

/** The terms of a sentence and of the heading of its section: what stands under "Side effects" speaks of them. */
function readUnit(text: StoryText, unit: TextUnit): ReadonlySet<string> {
  const isTitle = unit.heading === text.articles[unit.article]?.title;
  return new Set([...unit.terms, ...(isTitle ? [] : terms(unit.heading, text.language))]);
}

/** Sets what a unit that holds these terms says for each heading. */
function findEvidence(rows: readonly Row[], language: Language, unit: number, held: ReadonlySet<string>): void {
  const found = new Map<number, Evidence[]>();
  const evidenceOf = readIndex(language);
  for (const term of held) {
    for (const evidence of evidenceOf.get(term) ?? []) {
      if (!evidence.list.every((other) => held.has(other))) continue;
      const known = found.get(evidence.entry);
      if (known === undefined) found.set(evidence.entry, [evidence]);
      else known.push(evidence);
    }
  }
  for (const [entry, list] of found) {
    const hits = rows[entry]?.hits;
    if (hits !== undefined) hits[unit] = weigh(list.toSorted((a, b) => a.order - b.order));
  }
}

function weigh(found: readonly Evidence[]): Hit {
  const [first] = found;
  const word = first === undefined || first.weight < (WEIGHTS[1] as number) ? null : first.list.join(' ');
  return {
    weight: Math.min(
      1,
      found.reduce((total, { weight }) => total + weight, 0),
    ),
    word,
  };
}
