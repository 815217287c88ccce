/**
 * How near the passages of a story are to each other: by their words, by the aspects of news they touch and by the concepts behind their words,
 * each with the paragraph around, and by the claims they share. What the nearest of other voices are near to counts as well (diffusion on the graph of nearest
 * neighbours, Zhou et al. 2004), which brings paraphrases together that share no word: measured on labelled stories it ranks pairs of
 * one theme better in every one of them.
 */
import { conceptsOf } from '../text/concepts.ts';
import type { Language } from '../text/language.ts';
import { sum, type TextUnit } from '../text/story-text.ts';
import { createVector, normalize, type SparseVector } from '../text/vectors.ts';

/** Symmetric, row by row; the diagonal is what a passage is to itself. */
export interface Links {
  readonly size: number;
  readonly values: Float64Array;
}

/** Beside the words (1). Aspects above 0.5 give all stories the same themes; neither brings anything alone. */
const ASPECTS = 0.3;
const CONCEPTS = 0.3;
/** What surely makes one claim is of one theme. On labelled stories B-cubed is a point or two better for it, theme recall three. */
const CLAIM = 1.5;
/** The paragraph around a sentence and the sentences beside it, as for words. */
const PARAGRAPH = 0.8;
const NEIGHBOUR = 0.3;
/** How often, and how much at a time, a passage takes over from its neighbours. More, and small subjects drown in large ones. */
const ROUNDS = 3;
const TAKEN = 0.5;
/** Neighbours of other voices, and of its own: with more of its own a theme would be what one article says in one place.
 * Ten is the best of five numbers on the labelled stories; eight and fourteen are some four points of recall worse, as much as chance makes. */
const OTHER_VOICES = 10;
const OWN_VOICE = 2;
/** In a short story so many neighbours would be of other subjects: one in this many passages, at least one. */
const PASSAGES_PER_NEIGHBOUR = 16;

/** Two passages, by their positions (`from` is the lower), that make one claim with the given likelihood. */
export interface Bond {
  readonly from: number;
  readonly to: number;
  readonly likelihood: number;
}

/**
 * The links between all pairs of `units`, which stand in the order of their articles; `bonds` are the claims that two of them share.
 * Quadratic: callers cap the number of units.
 */
export function linkPassages(units: readonly TextUnit[], language: Language, bonds: readonly Bond[]): Links {
  const concepts = weighConcepts(units, language);
  const size = units.length;
  const values = new Float64Array(size * size);
  addProducts(
    units.map((unit) => unit.wide),
    1,
    values,
  );
  addProducts(
    units.map((unit) => unit.aspects),
    ASPECTS,
    values,
  );
  addProducts(concepts, CONCEPTS, values);
  for (const { from, to, likelihood } of bonds)
    values[from * size + to] = (values[from * size + to] as number) + CLAIM * likelihood;
  for (let i = 0; i < size; i++) {
    values[i * size + i] = 1;
    for (let j = 0; j < i; j++) values[i * size + j] = values[j * size + i] as number;
  }
  return diffuse(units, { size, values });
}

/** Adds `weight` × the dot product of each pair, by the passages that share a key: most pairs share few. */
function addProducts(vectors: readonly SparseVector[], weight: number, values: Float64Array): void {
  const size = vectors.length;
  const places = new Map<number, { readonly units: number[]; readonly weights: number[] }>();
  vectors.forEach(({ keys, weights }, unit) => {
    for (let at = 0; at < keys.length; at++) {
      const key = keys[at] as number;
      let known = places.get(key);
      if (known === undefined) places.set(key, (known = { units: [], weights: [] }));
      known.units.push(unit);
      known.weights.push(weights[at] as number);
    }
  });
  for (const { units, weights } of places.values())
    for (let a = 0; a < units.length; a++) {
      const row = (units[a] as number) * size;
      const own = weight * (weights[a] as number);
      // Half of the pairs: units ascend, so that the other half is the mirror of this one.
      for (let b = a + 1; b < units.length; b++) {
        const at = row + (units[b] as number);
        values[at] = (values[at] as number) + own * (weights[b] as number);
      }
    }
}

/** Concepts of each unit with those around it, rare ones weighing more; one that stands once joins nothing. */
function weighConcepts(units: readonly TextUnit[], language: Language): readonly SparseVector[] {
  const found = units.map((unit) => conceptsOf(unit.sentence.text, language));
  const counts = new Map<number, number>();
  for (const concepts of found) for (const row of concepts.keys()) counts.set(row, (counts.get(row) ?? 0) + 1);
  const own = found.map((concepts) => {
    const weights = new Map<number, number>();
    for (const [row, { weight }] of concepts) {
      const count = counts.get(row) ?? 0;
      if (count > 1) weights.set(row, weight * Math.log(1 + units.length / count));
    }
    return normalize(createVector(weights));
  });
  return addSurroundings(units, own);
}

function addSurroundings(units: readonly TextUnit[], own: readonly SparseVector[]): readonly SparseVector[] {
  const blocks = Map.groupBy(units.keys(), (index) => blockOf(units[index] as TextUnit));
  const vectorOf = (index: number): readonly [SparseVector, number] => [own[index] as SparseVector, 1];
  return units.map((unit, index) => {
    const rest = (blocks.get(blockOf(unit)) ?? []).filter((other) => other !== index);
    const parts: (readonly [SparseVector, number])[] = [vectorOf(index), [sum(rest.map(vectorOf)), PARAGRAPH]];
    for (const beside of [index - 1, index + 1]) {
      const other = units[beside];
      if (other !== undefined && other.article === unit.article && blockOf(other) !== blockOf(unit))
        parts.push([own[beside] as SparseVector, NEIGHBOUR]);
    }
    return sum(parts);
  });
}

function blockOf(unit: TextUnit): string {
  return `${unit.article}/${unit.sentence.block}`;
}

interface Neighbour {
  readonly unit: number;
  /** Its share among the neighbours. */
  readonly share: number;
}

/** Changes the links in place: they are many, and each round needs no more than its own start. */
function diffuse(units: readonly TextUnit[], links: Links): Links {
  const { size, values } = links;
  const neighbours = units.map((_, index) => findNeighbours(units, values, index));
  const taken = new Float64Array(size * size);
  for (let round = 0; round < ROUNDS; round++) {
    takeOver(neighbours, links, taken);
    for (let i = 0; i < size; i++)
      for (let j = 0; j <= i; j++) {
        const at = i * size + j;
        const mirror = j * size + i;
        const both = (taken[at] as number) + (taken[mirror] as number);
        const link = (1 - TAKEN) * (values[at] as number) + (TAKEN / 2) * both;
        values[at] = link;
        values[mirror] = link;
      }
  }
  return links;
}

/** Into `taken`, row by row, the mean of the neighbours' rows. */
function takeOver(neighbours: readonly (readonly Neighbour[])[], { size, values }: Links, taken: Float64Array): void {
  taken.fill(0);
  neighbours.forEach((list, i) => {
    for (const { unit, share } of list)
      for (let j = 0; j < size; j++)
        taken[i * size + j] = (taken[i * size + j] as number) + share * (values[unit * size + j] as number);
  });
}

function findNeighbours(units: readonly TextUnit[], values: Float64Array, index: number): readonly Neighbour[] {
  const most = Math.max(1, Math.round(units.length / PASSAGES_PER_NEIGHBOUR));
  const others: Neighbour[] = [];
  const own: Neighbour[] = [];
  const voice = units[index]?.voice;
  for (let unit = 0; unit < units.length; unit++) {
    const link = values[index * units.length + unit] as number;
    if (unit === index || link <= 0) continue;
    if (units[unit]?.voice === voice) keepNearest(own, unit, link, Math.min(most, OWN_VOICE));
    else keepNearest(others, unit, link, Math.min(most, OTHER_VOICES));
  }
  const chosen = [...others, ...own];
  const total = chosen.reduce((all, { share }) => all + share, 0);
  return chosen.map(({ unit, share }) => ({ unit, share: share / total }));
}

/** Puts a passage where it belongs among the nearest, which stay at most `most`; of equals the first comes first. */
function keepNearest(nearest: Neighbour[], unit: number, share: number, most: number): void {
  if (nearest.length === most && share <= (nearest[most - 1] as Neighbour).share) return;
  let at = nearest.length;
  while (at > 0 && (nearest[at - 1] as Neighbour).share < share) at--;
  nearest.splice(at, 0, { unit, share });
  if (nearest.length > most) nearest.pop();
}
