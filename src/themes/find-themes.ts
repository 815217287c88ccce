/**
 * The themes of a story: subjects that several of its articles treat. Declared themes are filled first, the others are found by
 * clustering sentences with their context and the aspects of news they touch. Pure; the order of articles does not change the outcome.
 */
import type { Theme } from '../model.ts';
import { centreOf, similarity, type StoryText, sum, type TextUnit } from '../text/story-text.ts';
import { terms } from '../text/terms.ts';
import { clusterPassages } from './cluster-passages.ts';
import { labelThemes } from './label-theme.ts';

/** A theme the user declared in the configuration. */
export interface DeclaredTheme {
  readonly label: string;
  readonly terms: readonly string[];
}

/** A theme before it has a label: positions in `StoryText.units`, ascending. */
interface ThemeDraft {
  readonly units: readonly number[];
  readonly declared: DeclaredTheme | null;
}

/** Themes grow with the square root of the words: labelled stories of 1,500 words have 5 or 6, of 4,700 words 10 or 11. */
const ROOT_PER_THEME = 6.7;
const MIN_THEMES = 2;
const MAX_THEMES = 12;
/** Clusters cut per theme wanted: themes are the large ones, the small ones are scene-setting and belong to none. */
const CUTS_PER_THEME = 3.5;
/** A theme needs this many sentences, from two voices. */
const MIN_SENTENCES = 3;
/** A sentence outside joins a theme when it is this close to its centre; lower, and themes fill with what they are not about. */
const JOIN = 0.4;
/** Clustering is quadratic: of a larger story the sentences nearest to its centre are clustered, the others join by their distance. */
const MAX_CLUSTERED = 600;

/**
 * Labelled themes: the declared ones first, then those found in order of weight (sentences × √voices). Where nothing stands out, one theme
 * of all there is; none only for a story without sentences.
 */
export function findThemes(text: StoryText, declared: readonly DeclaredTheme[]): readonly Theme[] {
  const drafts = findDrafts(text, declared);
  const labels = labelThemes(
    text,
    drafts.map((draft) => draft.units),
  );
  return drafts.map((draft, index) => ({
    label: draft.declared?.label ?? labels[index]?.label ?? '',
    keywords: labels[index]?.keywords ?? [],
    declared: draft.declared !== null,
    units: draft.units,
  }));
}

function findDrafts(text: StoryText, declared: readonly DeclaredTheme[]): readonly ThemeDraft[] {
  const filled = declared
    .map((theme): ThemeDraft => ({ units: fillDeclared(text, theme), declared: theme }))
    .filter((theme) => theme.units.length > 0);
  const taken = new Set(filled.flatMap((theme) => theme.units));
  const free = text.units.map((_, index) => index).filter((index) => !taken.has(index));
  const words = text.units.reduce((total, unit) => total + countWords(unit.sentence.text), 0);
  const wanted =
    Math.max(MIN_THEMES, Math.min(MAX_THEMES, Math.round(Math.sqrt(words) / ROOT_PER_THEME))) - filled.length;
  const drafts = [...filled, ...(wanted > 0 ? discover(text, free, wanted) : [])];
  if (drafts.length > 0 || text.units.length === 0) return drafts;
  return [{ units: text.units.map((_, index) => index), declared: null }];
}

function fillDeclared(text: StoryText, theme: DeclaredTheme): readonly number[] {
  const wanted = theme.terms.map((phrase) => terms(phrase, text.language)).filter((list) => list.length > 0);
  return text.units.flatMap((unit, index) => {
    const own = new Set([...unit.terms, ...terms(unit.heading, text.language)]);
    return wanted.some((list) => list.every((term) => own.has(term))) ? [index] : [];
  });
}

function discover(text: StoryText, free: readonly number[], wanted: number): readonly ThemeDraft[] {
  const pool = free.filter((index) => (text.units[index] as TextUnit).themed.keys.length > 0);
  const clustered = choosePool(text, pool);
  const units = clustered.map((index) => text.units[index] as TextUnit);
  const clusters = clusterPassages(units, Math.round(wanted * CUTS_PER_THEME), (unit) => unit.themed)
    .map((cluster) => cluster.map((position) => clustered[position] as number))
    .filter((cluster) => cluster.length >= MIN_SENTENCES && countVoices(text, cluster) >= 2)
    .toSorted((a, b) => weightOf(text, b) - weightOf(text, a) || (a[0] as number) - (b[0] as number))
    .slice(0, wanted);
  const joined = joinRest(text, clusters, pool);
  return joined.map((cluster) => ({ units: cluster, declared: null }));
}

/** All of a usual story; of a huge one the most central sentences, a total order deciding ties. */
function choosePool(text: StoryText, pool: readonly number[]): readonly number[] {
  if (pool.length <= MAX_CLUSTERED) return pool;
  const centre = sum(pool.map((index) => [(text.units[index] as TextUnit).themed, 1] as const));
  return pool
    .map((index) => ({ index, near: similarity((text.units[index] as TextUnit).themed, centre) }))
    .toSorted((a, b) => b.near - a.near || a.index - b.index)
    .slice(0, MAX_CLUSTERED)
    .map((entry) => entry.index)
    .toSorted((a, b) => a - b);
}

function joinRest(
  text: StoryText,
  clusters: readonly (readonly number[])[],
  pool: readonly number[],
): readonly (readonly number[])[] {
  const taken = new Set(clusters.flat());
  const centres = clusters.map((cluster) => centreOf(text, cluster));
  const grown = clusters.map((cluster) => [...cluster]);
  for (const index of pool) {
    if (taken.has(index)) continue;
    const unit = text.units[index] as TextUnit;
    let best = -1;
    let near = JOIN;
    centres.forEach((centre, at) => {
      const value = similarity(unit.themed, centre);
      if (value > near) [best, near] = [at, value];
    });
    if (best >= 0) (grown[best] as number[]).push(index);
  }
  return grown.map((cluster) => cluster.toSorted((a, b) => a - b));
}

function countVoices(text: StoryText, cluster: readonly number[]): number {
  return new Set(cluster.map((index) => (text.units[index] as TextUnit).voice)).size;
}

function weightOf(text: StoryText, cluster: readonly number[]): number {
  return cluster.length * Math.sqrt(countVoices(text, cluster));
}

function countWords(sentence: string): number {
  return sentence.split(' ').length;
}
