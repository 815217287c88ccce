/**
 * What a theme is called: a phrase its sources use, never a list of stems. Candidates are noun-like runs of words; they are ranked by
 * class-based tf-idf (Grootendorst 2022) of their terms, and must stand in two articles or in a heading.
 */
import { isFiniteVerb, raiseFirst } from '../text/clauses.ts';
import { weakLabels } from '../text/languages/en/verbs.ts';
import type { StoryText, TextUnit } from '../text/story-text.ts';
import { backgroundWeight } from '../text/story-text.ts';
import { terms } from '../text/terms.ts';

/** A label with the terms that speak for the theme, most telling first. */
export interface ThemeLabel {
  readonly label: string;
  readonly keywords: readonly string[];
}

interface Candidate {
  readonly key: string;
  readonly words: number;
  readonly terms: readonly string[];
  /** Spellings and how often each occurs. */
  readonly spellings: Map<string, number>;
  readonly articles: Set<number>;
  count: number;
  inHeading: boolean;
}

const KEYWORDS = 6;
const MAX_WORDS = 3;
/** A second phrase joins the first when it is at least this good: "steel and soft clay" says more than either. */
const SECOND = 0.6;
/** Phrases are preferred to words: "flood levy" to "levy". */
const LENGTH_POWER = 0.62;
const HEADING_BONUS = 1.25;
/** Opposites that make a label by themselves when both mark the theme: "Open vs closed". */
const OPPOSITES: readonly (readonly [string, string])[] = [
  ['open', 'closed'],
  ['public', 'private'],
  ['free', 'paid'],
  ['old', 'new'],
  ['local', 'national'],
  ['supply', 'demand'],
  ['costs', 'benefits'],
  ['win', 'lose'],
  ['growth', 'decline'],
];

/** Labels every theme of a story at once, since a label must tell it from the others; no two get the same. */
export function labelThemes(text: StoryText, themes: readonly (readonly number[])[]): readonly ThemeLabel[] {
  const weigh = createTermWeights(text, themes);
  const used = new Set<string>();
  return themes.map((units, theme) => {
    const keywords = rankKeywords(text, units, (term) => weigh(theme, term));
    const ranked = rankCandidates(text, units, (term) => weigh(theme, term)).filter(
      (candidate) => !used.has(candidate.key),
    );
    const label = composeLabel(text, ranked, keywords);
    for (const candidate of ranked)
      if (label.toLowerCase().includes(spell(candidate).toLowerCase())) used.add(candidate.key);
    return { label, keywords: keywords.slice(0, KEYWORDS) };
  });
}

function createTermWeights(
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

function rankKeywords(text: StoryText, units: readonly number[], weigh: (term: string) => number): readonly string[] {
  const articles = new Map<string, Set<number>>();
  for (const index of units) {
    const unit = text.units[index] as TextUnit;
    for (const term of unit.terms) {
      const seen = articles.get(term) ?? new Set<number>();
      articles.set(term, seen.add(unit.article));
    }
  }
  return [...articles]
    .filter(([term]) => !/^\d/.test(term))
    .map(([term, seen]) => ({ term, weight: weigh(term) * Math.sqrt(seen.size) }))
    .toSorted((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1))
    .map(({ term }) => term);
}

function rankCandidates(
  text: StoryText,
  units: readonly number[],
  weigh: (term: string) => number,
): readonly Candidate[] {
  const candidates = new Map<string, Candidate>();
  const headings = new Set<string>();
  for (const index of units) {
    const unit = text.units[index] as TextUnit;
    collect(text, unit.sentence.text, unit.article, false, candidates);
    if (unit.heading !== '' && !headings.has(`${unit.article}/${unit.heading}`)) {
      headings.add(`${unit.article}/${unit.heading}`);
      collect(text, unit.heading, unit.article, true, candidates);
    }
  }
  const score = (candidate: Candidate): number =>
    (candidate.terms.reduce((total, term) => total + weigh(term), 0) / candidate.terms.length ** LENGTH_POWER) *
    Math.sqrt(Math.min(candidate.count, 6)) *
    Math.sqrt(candidate.articles.size) *
    (candidate.inHeading ? HEADING_BONUS : 1);
  return [...candidates.values()]
    .filter((candidate) => candidate.articles.size >= 2 || candidate.inHeading)
    .map((candidate) => ({ candidate, value: score(candidate) }))
    .filter(({ value }) => value > 0)
    .toSorted((a, b) => b.value - a.value || (a.candidate.key < b.candidate.key ? -1 : 1))
    .map(({ candidate, value }) => Object.assign(candidate, { value }));
}

const TOKEN: RegExp = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*|[^\s\p{L}\p{N}]/gu;

/** Adds the noun-like runs of a text: words that are no stop words, no finite verbs, unbroken by punctuation. */
function collect(
  text: StoryText,
  line: string,
  article: number,
  isHeading: boolean,
  into: Map<string, Candidate>,
): void {
  let run: string[] = [];
  const flush = (): void => {
    for (let from = 0; from < run.length; from++)
      for (let to = from + 1; to <= Math.min(run.length, from + MAX_WORDS); to++)
        add(text, run.slice(from, to), article, isHeading, into);
    run = [];
  };
  for (const match of line.matchAll(TOKEN)) {
    const word = match[0].replace(/[.'’-]+$/, '').replace(/['’]s$/, '');
    const lower = word.toLowerCase().replaceAll('’', "'");
    const breaks = !/[\p{L}]/u.test(word) || text.language.stopWords.has(lower) || isFiniteVerb(lower);
    if (breaks) flush();
    else run.push(word);
    if (/['’]s$/.test(match[0])) flush();
  }
  flush();
}

function add(
  text: StoryText,
  words: readonly string[],
  article: number,
  isHeading: boolean,
  into: Map<string, Candidate>,
): void {
  const lower = words.map((word) => word.toLowerCase());
  const last = lower.at(-1) as string;
  if (weakLabels.has(last) || weakLabels.has(lower[0] as string) || /(?:ly|ed)$/.test(last) || last.length < 3) return;
  const stems = terms(words.join(' '), text.language);
  if (stems.length === 0) return;
  const key = stems.join(' ');
  const known = into.get(key) ?? {
    key,
    words: words.length,
    terms: stems,
    spellings: new Map(),
    articles: new Set(),
    count: 0,
    inHeading: false,
  };
  into.set(key, known);
  const spelling = words.join(' ');
  known.spellings.set(spelling, (known.spellings.get(spelling) ?? 0) + (isHeading ? 0.5 : 1));
  known.articles.add(article);
  known.count += 1;
  known.inHeading ||= isHeading;
}

/** The spelling used most; headline capitals lose to running text. */
function spell(candidate: Candidate): string {
  return [...candidate.spellings].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? 1 : -1))[0]?.[0] ?? candidate.key;
}

function composeLabel(text: StoryText, ranked: readonly Candidate[], keywords: readonly string[]): string {
  const best = ranked[0];
  if (best === undefined) return raiseFirst(keywords.slice(0, 2).join(', '));
  const opposite = findOpposites(text, keywords);
  if (opposite !== null) {
    const noun = ranked.find((candidate) => candidate.words === 1 && !opposite.includes(candidate.key));
    return raiseFirst(
      `${opposite.join(' vs ')}${noun === undefined ? '' : ` ${spell(noun).toLowerCase() === spell(noun) ? spell(noun) : ''}`}`,
    ).trim();
  }
  const valueOf = (candidate: Candidate): number => (candidate as Candidate & { value: number }).value;
  const second = ranked
    .slice(1)
    .find(
      (candidate) =>
        !candidate.terms.some((term) => best.terms.includes(term)) && valueOf(candidate) >= SECOND * valueOf(best),
    );
  const label = spell(best);
  return raiseFirst(second === undefined ? label : `${label} and ${spell(second)}`);
}

function findOpposites(text: StoryText, keywords: readonly string[]): readonly [string, string] | null {
  const top = keywords.slice(0, 8);
  for (const pair of OPPOSITES) {
    const stems = pair.map((word) => terms(word, text.language)[0] ?? '');
    if (stems.every((stem) => top.includes(stem))) return pair;
  }
  return null;
}
