/**
 * What each sentence of a story offers for comparison with others: its terms weighed within the story, the concepts its words stand for,
 * its quantities and aspects. Read once, before any pair is looked at.
 */
import type { Quantity } from '../model.ts';
import { aspectsOf } from '../text/aspects.ts';
import { type Concept, conceptsOf } from '../text/concepts.ts';
import { parseQuantities } from '../text/figures/parse-quantities.ts';
import type { Language } from '../text/language.ts';
import { weakLabels } from '../text/languages/en/verbs.ts';
import { backgroundWeight, type StoryText } from '../text/story-text.ts';
import { terms } from '../text/terms.ts';
import { createTraits, type SentenceTraits } from './sentence-traits.ts';

/** How much a term tells in this story: `weight` for cosines (0–1), `information` in nats. */
export interface TermWeight {
  readonly weight: number;
  readonly information: number;
  /** It is part of a name. */
  readonly isName: boolean;
}

export interface UnitEvidence {
  readonly terms: ReadonlySet<string>;
  readonly concepts: ReadonlyMap<number, Concept>;
  /** Its figures by kind, unit and value: equal keys are equal figures. */
  readonly figures: ReadonlySet<string>;
  /** Digits → the kinds of quantity they stand in. */
  readonly digits: ReadonlyMap<string, readonly string[]>;
  readonly aspects: readonly string[];
  readonly traits: SentenceTraits;
  /** Length of its weighed terms as a vector. */
  readonly norm: number;
}

export interface StoryEvidence {
  readonly units: readonly UnitEvidence[];
  readonly weights: ReadonlyMap<string, TermWeight>;
  /** Nats of a concept: the logarithm of how few sentences hold it. */
  readonly conceptInformation: ReadonlyMap<number, number>;
  readonly figureInformation: ReadonlyMap<string, number>;
}

/** What a name counts beside a word that says something: sharing the people of the story is not sharing a claim. */
const NAME = 0.7;

/** Reads the evidence of every unit. */
export function readEvidence(text: StoryText): StoryEvidence {
  const nameTerms = collectNameTerms(text);
  const weights = new Map<string, TermWeight>();
  for (const [term, count] of text.df) weights.set(term, weighTerm(text, term, count, nameTerms));
  const conceptCounts = new Map<number, number>();
  const figureCounts = new Map<string, number>();
  const readTraits = createTraits(text);
  const units = text.units.map((unit, index): UnitEvidence => {
    const concepts = conceptsOf([...unit.sentence.heads, unit.sentence.text].join(' '), text.language);
    for (const concept of concepts.keys()) conceptCounts.set(concept, (conceptCounts.get(concept) ?? 0) + 1);
    const quantities = parseQuantities(unit.sentence.text, text.language);
    const figures = new Set(quantities.map(keyOf).filter((key) => key !== null));
    for (const figure of figures) figureCounts.set(figure, (figureCounts.get(figure) ?? 0) + 1);
    const digits = indexDigits(quantities, text.language);
    return {
      terms: new Set(unit.terms),
      concepts,
      figures,
      digits,
      aspects: [...aspectsOf(unit.terms).keys()],
      traits: readTraits(
        index,
        digits,
        quantities.some(({ kind }) => kind === 'date'),
      ),
      norm: Math.sqrt(unit.terms.reduce((total, term) => total + (weights.get(term)?.weight ?? 0) ** 2, 0)),
    };
  });
  const informationOf = <K>(counts: ReadonlyMap<K, number>): ReadonlyMap<K, number> =>
    new Map([...counts].map(([key, count]) => [key, Math.log(text.units.length / count)] as const));
  return {
    units,
    weights,
    conceptInformation: informationOf(conceptCounts),
    figureInformation: informationOf(figureCounts),
  };
}

/** Up to here a count is equal by chance as often as not, unless the same is counted. */
const SMALL_COUNT = 20;

/** Counts are compared without what is counted: two sources seldom use one noun. */
function keyOf(quantity: Quantity): string | null {
  if (quantity.min === null && quantity.max === null) return null;
  return `${quantity.kind} ${quantity.kind === 'count' && Math.max(quantity.min ?? 0, quantity.max ?? 0) > SMALL_COUNT ? '' : quantity.unit} ${quantity.min} ${quantity.max}`;
}

function indexDigits(quantities: readonly Quantity[], language: Language): ReadonlyMap<string, readonly string[]> {
  const kinds = new Map<string, string[]>();
  for (const quantity of quantities) {
    const kind = quantity.kind === 'count' ? 'count' : `${quantity.kind} ${quantity.unit}`;
    for (const term of terms(quantity.text, language)) {
      if (!/^\d/.test(term)) continue;
      const known = kinds.get(term);
      if (known === undefined) kinds.set(term, [kind]);
      else known.push(kind);
    }
  }
  return kinds;
}

function weighTerm(text: StoryText, term: string, count: number, nameTerms: ReadonlySet<string>): TermWeight {
  const local = Math.log(1 + text.units.length / count) / Math.log(1 + text.units.length / 2);
  const weight = backgroundWeight(term, text.language) * Math.sqrt(local);
  const isBare = /^\d/.test(term) || measureTerms(text.language).has(term);
  const isName = !isBare && nameTerms.has(term);
  const share = isName ? NAME : 1;
  return {
    isName,
    weight: weight * share,
    information: Math.max(0, Math.log(text.units.length / count)) * weight * share,
  };
}

/** Stems of the words that names are made of. */
function collectNameTerms(text: StoryText): ReadonlySet<string> {
  return new Set([...text.names.values()].flatMap((name) => terms(name.text, text.language)));
}

let measures: ReadonlySet<string> | null = null;

/** Stems of units, scales and calendar words: parts of names now and then ("March"), never names by themselves. */
function measureTerms(language: Language): ReadonlySet<string> {
  measures ??= new Set(terms([...weakLabels].join(' '), language));
  return measures;
}
