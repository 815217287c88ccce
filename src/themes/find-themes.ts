/**
 * The themes of a story: subjects that several of its articles treat. Declared themes are filled first, the others are found by
 * clustering passages by their words, the aspects of news they touch and the concepts behind them. Pure; the order of articles does not change the outcome.
 */
import type { StatementPairs, Theme } from '../model.ts';
import { centreOf, similarity, type StoryText, sum, type TextUnit } from '../text/story-text.ts';
import { terms } from '../text/terms.ts';
import { assignPassages, keepSurest, rate } from './assign-passages.ts';
import { clusterPassages } from './cluster-passages.ts';
import { labelThemes } from './label-theme.ts';
import { type Bond, linkPassages } from './link-passages.ts';

/** A theme the user declared in the configuration. */
export interface DeclaredTheme {
  readonly label: string;
  readonly terms: readonly string[];
}

/** A theme before it has a label: positions in `StoryText.units`, ascending. */
interface ThemeDraft {
  readonly units: readonly number[];
  /** What its label is made from: more than it holds, since words are rarer than passages. */
  readonly speaking: readonly number[];
  readonly declared: DeclaredTheme | null;
}

/** Themes grow with the square root of the words: labelled stories of 1,500 words have 5 or 6, of 3,000 words 6 or 7, of 4,700 words 10 or 11.
 * From 6 to 6.4 they score alike; at 5.8 and 6.7 recall or precision is five to ten points lower. */
const ROOT_PER_THEME = 6.2;
const MIN_THEMES = 2;
const MAX_THEMES = 12;
/** Clusters cut per theme wanted: themes grow from the large ones, the small ones are scene-setting and belong to none. */
const CUTS_PER_THEME = 4;
/** A short story is cut into no more clusters than one in so many passages: most of them must be large enough for a theme. */
const PASSAGES_PER_CUT = 5;
/** A theme needs this many sentences, from two voices. */
const MIN_SENTENCES = 3;
/** The share of passages that the cores of themes grow to before they are settled. */
const GROWN = 0.8;
/** The share of passages that a theme holds in the end. The rest is least sure: with it, themes fill with what they are not about. */
const ASSIGNED = 0.55;
/** The share that labels and keywords are made from. */
const SPEAKING = 0.65;
/** Links are quadratic: of a larger story the sentences nearest to its centre are linked, the others join by their distance. */
const MAX_LINKED = 600;

/**
 * Labelled themes: the declared ones first, then those found in order of weight (sentences × √voices). Where nothing stands out, one theme
 * of all there is; none only for a story without sentences.
 */
export function findThemes(
  text: StoryText,
  pairs: StatementPairs,
  declared: readonly DeclaredTheme[],
): readonly Theme[] {
  const drafts = findDrafts(text, pairs, declared);
  const labels = labelThemes(
    text,
    drafts.map((draft) => draft.speaking),
  );
  return drafts.map((draft, index) => ({
    label: draft.declared?.label ?? labels[index]?.label ?? '',
    keywords: labels[index]?.keywords ?? [],
    declared: draft.declared !== null,
    units: draft.units,
  }));
}

function findDrafts(text: StoryText, pairs: StatementPairs, declared: readonly DeclaredTheme[]): readonly ThemeDraft[] {
  const filled = declared
    .map((theme): ThemeDraft => {
      const units = fillDeclared(text, theme);
      return { units, speaking: units, declared: theme };
    })
    .filter((theme) => theme.units.length > 0);
  const taken = new Set(filled.flatMap((theme) => theme.units));
  const free = text.units.map((_, index) => index).filter((index) => !taken.has(index));
  const words = text.units.reduce((total, unit) => total + countWords(unit.sentence.text), 0);
  const wanted =
    Math.max(MIN_THEMES, Math.min(MAX_THEMES, Math.round(Math.sqrt(words) / ROOT_PER_THEME))) - filled.length;
  const drafts = [...filled, ...(wanted > 0 ? discover(text, pairs, free, wanted) : [])];
  if (drafts.length > 0 || text.units.length === 0) return drafts;
  const all = text.units.map((_, index) => index);
  return [{ units: all, speaking: all, declared: null }];
}

function fillDeclared(text: StoryText, theme: DeclaredTheme): readonly number[] {
  const wanted = theme.terms.map((phrase) => terms(phrase, text.language)).filter((list) => list.length > 0);
  return text.units.flatMap((unit, index) => {
    const own = new Set([...unit.terms, ...terms(unit.heading, text.language)]);
    return wanted.some((list) => list.every((term) => own.has(term))) ? [index] : [];
  });
}

function discover(
  text: StoryText,
  pairs: StatementPairs,
  free: readonly number[],
  wanted: number,
): readonly ThemeDraft[] {
  const pool = free.filter((index) => (text.units[index] as TextUnit).themed.keys.length > 0);
  const linked = choosePool(text, pool);
  const units = linked.map((index) => text.units[index] as TextUnit);
  const links = linkPassages(units, text.language, findBonds(pairs, linked));
  const cuts = Math.max(wanted, Math.min(wanted * CUTS_PER_THEME, Math.round(units.length / PASSAGES_PER_CUT)));
  const cores = clusterPassages(units, links, cuts)
    .filter((cluster) => isSubject(units, cluster))
    .toSorted((a, b) => weightOf(units, b) - weightOf(units, a) || (a[0] as number) - (b[0] as number))
    .slice(0, wanted);
  // The cores were cut while their surroundings were unknown: grown once, a theme knows better which passages are its own.
  const grown = assignPassages(links, cores, GROWN).filter((members) => isSubject(units, members));
  const place = (members: readonly number[]): readonly number[] =>
    members.map((position) => linked[position] as number);
  const around = assignPassages(links, grown, SPEAKING);
  const settled = assignPassages(links, grown, ASSIGNED)
    .map((members, theme) => ({ members, around: place(around[theme] ?? members) }))
    .filter(({ members }) => isSubject(units, members));
  const joined = joinRest(
    text,
    settled.map(({ members }) => place(members)),
    pool,
    linked,
  );
  return joined.map((members, theme) => ({
    units: members,
    speaking: settled[theme]?.around ?? members,
    declared: null,
  }));
}

/** The pairs of statements among the linked units, by their positions in `linked`. */
function findBonds(pairs: StatementPairs, linked: readonly number[]): readonly Bond[] {
  const positions = new Map(linked.map((unit, position) => [unit, position]));
  return linked.flatMap((unit, from) =>
    pairs.of(unit).flatMap(({ unit: other, kinship: likelihood }) => {
      const to = positions.get(other);
      return to === undefined || to < from ? [] : [{ from, to, likelihood }];
    }),
  );
}

function isSubject(units: readonly TextUnit[], members: readonly number[]): boolean {
  return members.length >= MIN_SENTENCES && countVoices(units, members) >= 2;
}

/** All of a usual story; of a huge one the most central sentences, a total order deciding ties. */
function choosePool(text: StoryText, pool: readonly number[]): readonly number[] {
  if (pool.length <= MAX_LINKED) return pool;
  const centre = sum(pool.map((index) => [(text.units[index] as TextUnit).themed, 1] as const));
  return pool
    .map((index) => ({ index, near: similarity((text.units[index] as TextUnit).themed, centre) }))
    .toSorted((a, b) => b.near - a.near || a.index - b.index)
    .slice(0, MAX_LINKED)
    .map((entry) => entry.index)
    .toSorted((a, b) => a - b);
}

/** What a huge story has beyond its linked passages joins the nearest centre, the surest share of it. */
function joinRest(
  text: StoryText,
  themes: readonly (readonly number[])[],
  pool: readonly number[],
  linked: readonly number[],
): readonly (readonly number[])[] {
  if (pool.length === linked.length || themes.length === 0) return themes;
  const known = new Set(linked);
  const centres = themes.map((members) => centreOf(text, members));
  const ratings = pool
    .filter((index) => !known.has(index))
    .map((index) =>
      rate(
        index,
        centres.map((centre) => similarity((text.units[index] as TextUnit).themed, centre)),
      ),
    );
  const joined = keepSurest(ratings, themes.length, ASSIGNED);
  return themes.map((members, theme) => [...members, ...(joined[theme] ?? [])].toSorted((a, b) => a - b));
}

function countVoices(units: readonly TextUnit[], members: readonly number[]): number {
  return new Set(members.map((position) => units[position]?.voice)).size;
}

function weightOf(units: readonly TextUnit[], members: readonly number[]): number {
  return members.length * Math.sqrt(countVoices(units, members));
}

function countWords(sentence: string): number {
  return sentence.split(' ').length;
}
