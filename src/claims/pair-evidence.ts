/** What is seen of two sentences of different sources: what they share, and what the other pairs say of them. `pair-statements.ts` weighs it. */
import { similarity, type StoryText, type TextUnit } from '../text/story-text.ts';
import type { TraitEvidence } from './sentence-traits.ts';
import type { StoryEvidence, UnitEvidence } from './statement-evidence.ts';

/** What equal digits are worth in figures of different kinds (31 patients, 31 percent): a coincidence. */
const COINCIDENCE = 0.3;
/** Shared words beyond these add nothing. */
const MOST_WORDS = 6;
/** Partners of a sentence that are asked whether they know the other. */
const MOST_THIRDS = 8;
/** A term of more units than this share of the story (or `MIN_POSTINGS`) proposes no pairs; it still counts in the pairs others propose. */
const PROPOSING_SHARE = 0.12;
const MIN_POSTINGS = 24;
const MAX_POSTINGS = 120;
/** Beyond this many units the limit sinks again, so that the number of pairs looked at stops growing. */
const LARGE_STORY = 1000;
/** Strengths are weighed by their logarithms; no strength counts as this one, which the scale of strengths starts from. */
const FLOOR = 0.3;

/** What two sentences share. */
export interface Evidence {
  /** Nats that the shared terms tell. */
  readonly information: number;
  /** Root of the nats of shared concepts that different words carry. */
  readonly concepts: number;
  /** Nats of the rarest figure that both give. */
  readonly figure: number;
  readonly cosine: number;
  /** Likeness of the two with all that stands around them, 0–1. */
  readonly context: number;
  /** Shared words that are no names, six at most: more add nothing. */
  readonly words: number;
  /** Of all shared words, those that are years. */
  readonly years: number;
}

/** Log-odds for each unit of a piece of evidence, and where there is none. */
export interface PieceWeights extends Omit<Evidence, 'years'> {
  readonly base: number;
}

/** What a table of claims says: log-odds for each unit of what is seen. */
export interface ClaimWeights {
  readonly pieces: PieceWeights;
  readonly traits: TraitEvidence;
  readonly around: Surroundings;
}

/** Two units, lower first, with all that is seen of them. */
export interface SeenPair {
  readonly a: number;
  readonly b: number;
  readonly pieces: Evidence;
  readonly traits: TraitEvidence;
  readonly around: Surroundings;
}

/** What the other pairs say of one; logarithms of strengths but for `mutual`. */
export interface Surroundings {
  /** Of a third sentence with both. */
  readonly third: number;
  /** Of their neighbours. */
  readonly beside: number;
  /** Whether each is the other's best, 0–1. */
  readonly mutual: number;
}

function nats(strength: number): number {
  return Math.log(strength + FLOOR);
}

/** Reads what the first strengths say of each pair. */
export function readSurroundings(
  text: StoryText,
  partners: readonly ReadonlyMap<number, number>[],
): (a: number, b: number) => Surroundings {
  const articleOf = (unit: number): number => (text.units[unit] as TextUnit).article;
  const strength = (a: number, b: number): number => partners[a]?.get(b) ?? 0;
  const best = partners.map((near) => {
    const most = new Map<number, number>();
    for (const [other, value] of near) most.set(articleOf(other), Math.max(value, most.get(articleOf(other)) ?? 0));
    return most;
  });
  const nearest = partners.map((near) =>
    [...near].toSorted((x, y) => y[1] - x[1] || x[0] - y[0]).slice(0, MOST_THIRDS),
  );
  const thirdOf = (a: number, b: number): number =>
    (nearest[a] ?? []).reduce(
      (most, [c, value]) => (c === b ? most : Math.max(most, Math.min(value, strength(b, c)))),
      0,
    );
  return (a, b) => {
    const own = strength(a, b);
    const share = (value: number | undefined): number => (own === 0 ? 0 : own / (value ?? own));
    return {
      third: nats(Math.max(thirdOf(a, b), thirdOf(b, a))),
      beside: nats(
        Math.max(strength(a - 1, b - 1), strength(a - 1, b + 1), strength(a + 1, b - 1), strength(a + 1, b + 1)),
      ),
      mutual: share(best[a]?.get(articleOf(b))) * share(best[b]?.get(articleOf(a))),
    };
  };
}

/** Pairs of positions, each once, lower first. */
export function proposePairs(text: StoryText, evidence: StoryEvidence): readonly (readonly [number, number])[] {
  const postings = new Map<string | number, number[]>();
  evidence.units.forEach((unit, index) => {
    for (const key of [...unit.terms, ...unit.concepts.keys()]) {
      const list = postings.get(key);
      if (list === undefined) postings.set(key, [index]);
      else list.push(index);
    }
  });
  const size = text.units.length;
  const most = MAX_POSTINGS * Math.min(1, LARGE_STORY / size);
  const limit = Math.max(MIN_POSTINGS, Math.min(most, size * PROPOSING_SHARE));
  const seen = new Set<number>();
  const pairs: (readonly [number, number])[] = [];
  for (const list of postings.values()) {
    if (list.length < 2 || list.length > limit) continue;
    list.forEach((a, at) => {
      for (const b of list.slice(at + 1)) {
        const key = a * text.units.length + b;
        if ((text.units[a] as TextUnit).article === (text.units[b] as TextUnit).article || seen.has(key)) continue;
        seen.add(key);
        pairs.push([a, b]);
      }
    });
  }
  return pairs;
}

export function measurePair(text: StoryText, evidence: StoryEvidence, a: number, b: number): Evidence | null {
  const [left, right] = [evidence.units[a] as UnitEvidence, evidence.units[b] as UnitEvidence];
  let information = 0;
  let product = 0;
  let words = 0;
  let years = 0;
  for (const term of left.terms) {
    const weight = right.terms.has(term) ? evidence.weights.get(term) : undefined;
    if (weight === undefined) continue;
    const isCoincidence = isDigits(term) && countsUnlikeThings(left, right, term);
    information += weight.information * (isCoincidence ? COINCIDENCE : 1);
    if (!weight.isName) words += 1;
    if (!weight.isName && YEAR.test(term)) years += 1;
    product += weight.weight ** 2;
  }
  const concepts = shareConcepts(evidence, left, right);
  const figure = shareFigure(evidence, left, right);
  if (information + concepts + figure === 0) return null;
  const [here, there] = [text.units[a] as TextUnit, text.units[b] as TextUnit];
  return {
    information,
    concepts: Math.sqrt(concepts),
    figure,
    cosine: product / Math.max(Number.EPSILON, left.norm * right.norm),
    context: similarity(here.themed, there.themed),
    words: Math.min(MOST_WORDS, words),
    years,
  };
}

/** A bare year of these centuries: it stands in sentences on anything. */
const YEAR: RegExp = /^(?:19|20)\d\d$/;

function isDigits(term: string): boolean {
  return /^\d/.test(term);
}

/** Do the digits belong to a quantity in both, but never to quantities of one kind? */
function countsUnlikeThings(left: UnitEvidence, right: UnitEvidence, term: string): boolean {
  const [here, there] = [left.digits.get(term), right.digits.get(term)];
  return here !== undefined && there !== undefined && !here.some((kind) => there.includes(kind));
}

/** Nats of the rarest figure that both give, 0 without one. */
function shareFigure(evidence: StoryEvidence, left: UnitEvidence, right: UnitEvidence): number {
  let most = 0;
  for (const figure of left.figures)
    if (right.figures.has(figure)) most = Math.max(most, evidence.figureInformation.get(figure) ?? 0);
  return most;
}

/** Nats of the concepts of both that different words carry; where one word carries it in both, the word itself has been counted. */
function shareConcepts(evidence: StoryEvidence, left: UnitEvidence, right: UnitEvidence): number {
  let information = 0;
  for (const [row, concept] of left.concepts) {
    const other = right.concepts.get(row);
    if (other === undefined || !concept.carriers.isDisjointFrom(other.carriers)) continue;
    information += concept.weight * other.weight * (evidence.conceptInformation.get(row) ?? 0);
  }
  return information;
}
