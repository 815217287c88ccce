/**
 * What a theme is called: a phrase its sources use, never a list of stems. Candidates are noun-like runs of words; they are ranked by
 * class-based tf-idf (Grootendorst 2022) of their terms, preferably of several articles or of a heading.
 */
import { aspectsOf, nameAspect } from '../text/aspects.ts';
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
  /** Seen behind an article or a preposition, or written as a name: a noun as far as one can see. */
  isNominal: boolean;
}

interface RankedCandidate {
  readonly candidate: Candidate;
  readonly value: number;
}

const KEYWORDS = 6;
/** Aspects that are taken to mark a theme. */
const MARKING_ASPECTS = 2;
/** Aspects that may give a theme its name when its phrases do not. */
const NAMING_ASPECTS = 4;
const MOST_PHRASES = 3;
/** A phrase of one article alone names a theme of several only when nothing shared does. */
const ONE_ARTICLE = 0.8;
/** A phrase of the theme's own aspect names it better than one of the story's props. */
const ASPECT_BONUS = 1.7;
/** People speak in every theme; they are seldom what it is about. */
const PERSON_MALUS = 0.5;
/** A phrase whose words stand in more than this share of the story's sentences names the story. */
const EVERYWHERE = 0.22;
const MAX_WORDS = 3;
/** A further phrase joins the first when it is at least this good: "steel and soft clay" says more than either. */
const SECOND = 0.4;
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
  const profile = profileAspects(text, themes);
  const used = new Set<string>();
  return themes.map((units, theme) => {
    const keywords = rankKeywords(text, units, (term) => weigh(theme, term));
    const aspects = profile(theme);
    const ranked = rankCandidates(text, units, (term) => weigh(theme, term), aspects).filter(
      ({ candidate }) => !used.has(candidate.key),
    );
    const label = composeLabel(text, ranked, keywords, aspects);
    for (const { candidate } of ranked)
      if (label.toLowerCase().includes(spell(candidate).toLowerCase())) used.add(candidate.key);
    return { label, keywords: keywords.slice(0, KEYWORDS) };
  });
}

/** The aspects that mark a theme, strongest first: much of the theme, and more than of the story. */
function profileAspects(text: StoryText, themes: readonly (readonly number[])[]): (theme: number) => readonly string[] {
  const count = (units: Iterable<number>): Map<string, number> => {
    const totals = new Map<string, number>();
    for (const unit of units)
      for (const [aspect, weight] of aspectsOf((text.units[unit] as TextUnit).terms))
        totals.set(aspect, (totals.get(aspect) ?? 0) + weight);
    return totals;
  };
  const everywhere = count(text.units.keys());
  return (theme) => {
    const units = themes[theme] as readonly number[];
    return [...count(units)]
      .map(([aspect, weight]) => {
        const share = weight / units.length;
        const lift = share / ((everywhere.get(aspect) ?? weight) / text.units.length);
        return { aspect, value: Math.sqrt(share) * Math.log(1 + lift) };
      })
      .toSorted((a, b) => b.value - a.value || (a.aspect < b.aspect ? -1 : 1))
      .slice(0, NAMING_ASPECTS)
      .map(({ aspect }) => aspect);
  };
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
  aspects: readonly string[],
): readonly RankedCandidate[] {
  const people = collectPeople(text);
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
    (candidate.inHeading ? HEADING_BONUS : 1) *
    (marks(candidate, aspects.slice(0, MARKING_ASPECTS)) ? ASPECT_BONUS : 1) *
    (people.has(spell(candidate)) ? PERSON_MALUS : 1) *
    (isShared(candidate) ? 1 : ONE_ARTICLE);
  return [...candidates.values()]
    .filter(
      (candidate) =>
        candidate.isNominal && !isEverywhere(text, candidate) && (isShared(candidate) || isPlain(candidate, people)),
    )
    .map((candidate) => ({ candidate, value: score(candidate) }))
    .filter(({ value }) => value > 0)
    .toSorted((a, b) => b.value - a.value || (a.candidate.key < b.candidate.key ? -1 : 1));
}

function marks(candidate: Candidate, aspects: readonly string[]): boolean {
  return [...aspectsOf(candidate.terms).keys()].some((aspect) => aspects.includes(aspect));
}

/** Full names of people and the last parts of them. */
function collectPeople(text: StoryText): ReadonlySet<string> {
  const people = [...text.names.values()].filter((name) => name.kind === 'person').map((name) => name.text.split(' '));
  return new Set(people.flatMap((words) => words.map((_, from) => words.slice(from).join(' '))));
}

function isShared(candidate: Candidate): boolean {
  return candidate.articles.size >= 2 || candidate.inHeading;
}

/** A phrase that only one article uses must be a bare noun or two: no person, no participle. */
function isPlain(candidate: Candidate, people: ReadonlySet<string>): boolean {
  const spelling = spell(candidate);
  const parts = new Set([...people].flatMap((name) => name.split(' ')));
  return candidate.words <= 2 && !spelling.endsWith('ing') && !spelling.split(' ').some((word) => parts.has(word));
}

/** What the whole story is about tells no theme from another. */
function isEverywhere(text: StoryText, candidate: Candidate): boolean {
  return candidate.terms.every((term) => (text.df.get(term) ?? 0) > EVERYWHERE * text.units.length);
}

/** What stands before a noun phrase. */
const OPENS_NOUN: ReadonlySet<string> = new Set('the a an its their his her our of'.split(' '));
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
  let before = '';
  const flush = (): void => {
    for (let from = 0; from < run.length; from++)
      for (let to = from + 1; to <= Math.min(run.length, from + MAX_WORDS); to++)
        add(text, run.slice(from, to), { article, isHeading, isNominal: from > 0 || OPENS_NOUN.has(before) }, into);
    run = [];
  };
  for (const match of line.matchAll(TOKEN)) {
    const word = match[0].replace(/[.'’-]+$/, '').replace(/['’]s$/, '');
    const lower = word.toLowerCase().replaceAll('’', "'");
    const breaks = !/[\p{L}]/u.test(word) || text.language.stopWords.has(lower) || isFiniteVerb(lower);
    if (breaks) {
      flush();
      before = lower;
    } else run.push(word);
    if (/['’]s$/.test(match[0])) flush();
  }
  flush();
}

interface Place {
  readonly article: number;
  readonly isHeading: boolean;
  readonly isNominal: boolean;
}

function add(text: StoryText, words: readonly string[], place: Place, into: Map<string, Candidate>): void {
  const lower = words.map((word) => word.toLowerCase());
  const last = lower.at(-1) as string;
  if (lower.some((word) => weakLabels.has(word)) || /(?:ly|ed)$/.test(last) || last.length < 3) return;
  if (isAdjective(text, last) || (words.length === 1 && text.language.names.givenNames.has(last))) return;
  const stems = terms(words.join(' '), text.language);
  if (stems.length === 0) return;
  const key = stems.join(' ');
  const known = into.get(key) ?? {
    key,
    words: words.length,
    terms: stems,
    spellings: new Map<string, number>(),
    articles: new Set<number>(),
    count: 0,
    inHeading: false,
    isNominal: false,
  };
  into.set(key, known);
  const spelling = words.join(' ');
  known.spellings.set(spelling, (known.spellings.get(spelling) ?? 0) + (place.isHeading ? 0.5 : 1));
  known.articles.add(place.article);
  known.count += 1;
  known.inHeading ||= place.isHeading;
  known.isNominal ||= place.isNominal || words.length > 1;
}

/** A label ends on a noun: "European" and "capable" need one behind them. */
function isAdjective(text: StoryText, word: string): boolean {
  return (
    text.language.names.nationalities.has(word) || /(?:able|ible|ous|ful|less|ive|ic|ish|ical|ional|ial)$/.test(word)
  );
}

/** The spelling used most; headline capitals lose to running text. */
function spell(candidate: Candidate): string {
  return [...candidate.spellings].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? 1 : -1))[0]?.[0] ?? candidate.key;
}

function composeLabel(
  text: StoryText,
  ranked: readonly RankedCandidate[],
  keywords: readonly string[],
  aspects: readonly string[],
): string {
  const best = ranked[0];
  const aspect = aspects.map(nameAspect).find((name) => name !== null) ?? null;
  if (best === undefined) return raiseFirst(aspect?.alone.replace(/^the /, '') ?? keywords.slice(0, 2).join(', '));
  const phrase = spell(best.candidate);
  const opposite = findOpposites(text, keywords);
  if (opposite !== null) {
    const noun = ranked.find(
      ({ candidate }) =>
        candidate.words === 1 &&
        spell(candidate) === spell(candidate).toLowerCase() &&
        !opposite.some((word) => candidate.terms.some((term) => (terms(word, text.language)[0] ?? '') === term)),
    );
    return raiseFirst([opposite.join(' vs '), noun === undefined ? '' : spell(noun.candidate)].join(' ').trim());
  }
  const phrases = choosePhrases(ranked);
  // "Price and the cost" says one thing twice: an aspect that a phrase already speaks of adds nothing.
  const spoken = new Set(phrases.flatMap(({ candidate }) => [...aspectsOf(candidate.terms).keys()]));
  const named = aspects
    .filter((name) => !spoken.has(name))
    .map((name) => ({ name, words: nameAspect(name) }))
    .find(({ words }) => words !== null);
  const isMarked = phrases.some(({ candidate }) => marks(candidate, aspects.slice(0, MARKING_ASPECTS)));
  const list = phrases.map(({ candidate }) => spell(candidate));
  if (named === undefined || named.words === null || (isMarked && list.length > 1)) return raiseFirst(joinWords(list));
  if (list.some((each) => named.words?.alone.endsWith(each.toLowerCase()))) return raiseFirst(joinWords(list));
  const isName = [...text.names.values()].some((name) => name.text === phrase && name.kind !== 'person');
  if (isName && list.length === 1) return raiseFirst(`${phrase}${phrase.endsWith('s') ? '’' : '’s'} ${named.words.of}`);
  return raiseFirst(joinWords([...list.slice(0, 2), named.words.alone]));
}

/** The best phrase and those nearly as good that share no word with it. */
function choosePhrases(ranked: readonly RankedCandidate[]): readonly RankedCandidate[] {
  const chosen: RankedCandidate[] = [];
  for (const next of ranked) {
    const isNew = chosen.every(({ candidate }) => !candidate.terms.some((term) => next.candidate.terms.includes(term)));
    if (isNew && next.value >= SECOND * (ranked[0] as RankedCandidate).value) chosen.push(next);
    if (chosen.length === MOST_PHRASES) break;
  }
  return chosen;
}

/** "a", "a and b", "a, b and c". */
function joinWords(list: readonly string[]): string {
  return list.length < 2 ? (list[0] ?? '') : `${list.slice(0, -1).join(', ')} and ${list.at(-1) as string}`;
}

function findOpposites(text: StoryText, keywords: readonly string[]): readonly [string, string] | null {
  const top = keywords.slice(0, 8);
  for (const pair of OPPOSITES) {
    const stems = pair.map((word) => terms(word, text.language)[0] ?? '');
    if (stems.every((stem) => top.includes(stem))) return pair;
  }
  return null;
}
