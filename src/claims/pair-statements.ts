/**
 * How likely two sentences of different sources make the same claim: the information of the terms and concepts they share, counted in nats
 * within the story, steered by cosine, equal figures, context and aspects, and by whether each is the other's best match. Only pairs that
 * share something telling are ever looked at, so the cost grows with the number of such pairs and not with the square of the story.
 */
import type { StatementPair, StatementPairs } from '../model.ts';
import { similarity, type StoryText, type TextUnit } from '../text/story-text.ts';
import { readEvidence, type StoryEvidence, type UnitEvidence } from './statement-evidence.ts';

export type { StatementPair, StatementPairs };

/**
 * Exponents and weights, chosen by average precision over the labelled pairs of six stories; each alone moves it by less than a tenth. A
 * shared concept tells less than half of what a shared word does: words of one row are not always meant alike.
 */
const CONCEPT = 0.45;
const CONCEPT_COSINE = 0.4;
const COSINE_POWER = 0.25;
const CONTEXT = 2;
/** What an equal figure adds: nats by its rarity, and a factor, since two sentences with one figure are about one thing. */
const FIGURE = 0.6;
const EQUAL_FIGURE = 0.4;
/** What equal digits are worth in figures of different kinds (31 patients, 31 percent): a coincidence. */
const COINCIDENCE = 0.3;
const ASPECT = 0.4;
/** Nats that two sentences must share beside names to count in full; what share of the information counts when they share names alone. */
const SAID = 2;
const NAMES_ALONE = 0.5;
/** Power of how near each is to the best match of the other in its article: the second-best match is mostly another claim. */
const MUTUAL = 0.25;
/** A term of more units than this share of the story (or `MIN_POSTINGS`) proposes no pairs; it still counts in the pairs others propose. */
const PROPOSING_SHARE = 0.12;
const MIN_POSTINGS = 24;
const MAX_POSTINGS = 120;
/** Beyond this many units the limit sinks again, so that the number of pairs looked at stops growing. */
const LARGE_STORY = 1000;
/** Pairs below this many nats are never a claim. */
const MIN_STRENGTH = 0.5;

/** Finds every pair of units from different articles that shares a telling term or concept. */
export function pairStatements(text: StoryText): StatementPairs {
  const evidence = readEvidence(text);
  const raw: Map<number, number>[] = text.units.map(() => new Map());
  for (const [a, b] of proposePairs(text, evidence)) {
    const strength = measurePair(text, evidence, a, b);
    if (strength < MIN_STRENGTH) continue;
    (raw[a] as Map<number, number>).set(b, strength);
    (raw[b] as Map<number, number>).set(a, strength);
  }
  const partners = preferMutual(text, raw);
  const lists = partners.map((found) => [...found].map(([unit, strength]): StatementPair => ({ unit, strength })));
  return {
    of: (unit) => lists[unit] ?? [],
    strength: (a, b) => partners[a]?.get(b) ?? 0,
  };
}

/** Lowers each strength by how far it is from the best that either side finds in the other's article. */
function preferMutual(
  text: StoryText,
  raw: readonly ReadonlyMap<number, number>[],
): readonly ReadonlyMap<number, number>[] {
  const articleOf = (unit: number): number => (text.units[unit] as TextUnit).article;
  const best = raw.map((partners) => {
    const found = new Map<number, number>();
    for (const [other, strength] of partners)
      found.set(articleOf(other), Math.max(strength, found.get(articleOf(other)) ?? 0));
    return found;
  });
  return raw.map((partners, a) => {
    const lowered = new Map<number, number>();
    for (const [b, strength] of partners) {
      const here = strength / (best[a]?.get(articleOf(b)) ?? strength);
      const there = strength / (best[b]?.get(articleOf(a)) ?? strength);
      lowered.set(b, strength * (here * there) ** MUTUAL);
    }
    return lowered;
  });
}

/** Pairs of positions, each once, lower first. */
function proposePairs(text: StoryText, evidence: StoryEvidence): readonly (readonly [number, number])[] {
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

function measurePair(text: StoryText, evidence: StoryEvidence, a: number, b: number): number {
  const [left, right] = [evidence.units[a] as UnitEvidence, evidence.units[b] as UnitEvidence];
  let information = 0;
  let product = 0;
  let said = 0;
  for (const term of left.terms) {
    const weight = right.terms.has(term) ? evidence.weights.get(term) : undefined;
    if (weight === undefined) continue;
    const isCoincidence = isDigits(term) && countsUnlikeThings(left, right, term);
    const nats = weight.information * (isCoincidence ? COINCIDENCE : 1);
    information += nats;
    if (!weight.isName) said += nats;
    product += weight.weight ** 2;
  }
  const concepts = shareConcepts(evidence, left, right);
  const figure = shareFigure(evidence, left, right);
  const beside = CONCEPT * concepts.information + FIGURE * figure;
  information += beside;
  if (information === 0) return 0;
  product += CONCEPT_COSINE * concepts.weight;
  const cosine = Math.min(1, product / Math.max(Number.EPSILON, left.norm * right.norm));
  const [here, there] = [text.units[a] as TextUnit, text.units[b] as TextUnit];
  return (
    information *
    (NAMES_ALONE + (1 - NAMES_ALONE) * Math.min(1, (said + beside) / SAID)) *
    cosine ** COSINE_POWER *
    (1 + CONTEXT * similarity(here.wide, there.wide)) *
    (1 + (figure > 0 ? EQUAL_FIGURE : 0)) *
    (1 + ASPECT * kinship(left.aspects, right.aspects))
  );
}

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

/** Concepts of both that different words carry; where one word carries it in both, the word itself has been counted. */
function shareConcepts(
  evidence: StoryEvidence,
  left: UnitEvidence,
  right: UnitEvidence,
): { information: number; weight: number } {
  let information = 0;
  let weight = 0;
  for (const [row, concept] of left.concepts) {
    const other = right.concepts.get(row);
    if (other === undefined || !concept.carriers.isDisjointFrom(other.carriers)) continue;
    const surety = concept.weight * other.weight;
    information += surety * (evidence.conceptInformation.get(row) ?? 0);
    weight += surety;
  }
  return { information, weight };
}

function kinship(left: readonly string[], right: readonly string[]): number {
  const shared = left.filter((aspect) => right.includes(aspect)).length;
  return shared / Math.max(1, Math.min(left.length, right.length));
}
