/**
 * How likely an editor would list an agreement: what ranks agreements on figures and on statements in one order. Weights of evidence, learned from
 * the labelled stories (`node bench/learn-agreements.ts`).
 */
import { sureSources } from '../sure-sources.ts';
import type { StoryText } from '../text/story-text.ts';
import { readPlaces } from '../text/unit-places.ts';
import { BASE, WEIGHTS } from './agreement-weights.ts';
import type { PlacedPoint } from './placed-point.ts';

/** What is seen of an agreement. */
export interface AgreementSigns {
  /** Logarithm of its weight among figures, or among statements. */
  readonly weight: number;
  /** 1 when it is on a figure. */
  readonly figure: number;
  readonly figureWeight: number;
  /** Where the earliest of its passages stands in its article: root of 0–1. */
  readonly place: number;
  /** Share of the articles it cites. */
  readonly cited: number;
  /** Share of the articles that surely agree, not loosely. */
  readonly sure: number;
  /** Articles that surely agree on a figure. */
  readonly figureSources: number;
  /** Terms that its passages share. */
  readonly shared: number;
}

/** Long sentences share many terms: beyond these the count tells of their length. */
const MOST_SHARED = 12;

/** Log-odds that an editor would list an agreement of this story. */
export function createRating(text: StoryText): (point: PlacedPoint) => number {
  const readSigns = createAgreementSigns(text);
  return (point) => {
    const signs = readSigns(point);
    return (Object.keys(WEIGHTS) as (keyof AgreementSigns)[]).reduce(
      (sum, key) => sum + WEIGHTS[key] * signs[key],
      BASE,
    );
  };
}

/** What reads the signs of an agreement of this story. */
export function createAgreementSigns(text: StoryText): (point: PlacedPoint) => AgreementSigns {
  const places = readPlaces(text);
  return ({ point, weight, units, matter, explain }) => {
    const citations = 'citations' in point ? point.citations : [];
    const logWeight = Math.log1p(Math.max(0, weight));
    const figure = Number(matter !== null);
    const sure = sureSources(citations).length;
    return {
      weight: logWeight,
      figure,
      figureWeight: figure * logWeight,
      place: Math.sqrt(Math.min(1, ...units.map((unit) => places[unit] ?? 1))),
      cited: new Set(citations.map(({ article }) => article)).size / Math.max(1, text.articles.length),
      sure: sure / Math.max(1, text.articles.length),
      figureSources: figure * sure,
      shared: Math.min(MOST_SHARED, explain.shared.length),
    };
  };
}
