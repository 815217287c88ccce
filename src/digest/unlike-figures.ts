/**
 * Who agrees on a sentence with a figure: not the source whose passages give another value of its kind. "A unit, priced at £8.1m, was moved to 2028" is
 * not what a paper says that has it at £6.5m, however alike the rest is; it speaks of the same.
 */
import type { Citation, Quantity, QuantityKind } from '../model.ts';
import { parseQuantities } from '../text/figures/parse-quantities.ts';
import type { StoryText } from '../text/story-text.ts';
import type { PlacedPoint } from './placed-point.ts';

/** Dates and hours abound in any passage: another one says nothing. */
const COMPARED: ReadonlySet<QuantityKind> = new Set(['money', 'percent', 'count', 'measure', 'duration']);
/** "about 40" and 42: as far as a hedged value may lie off where figures are compared. */
const NEAR = 0.06;

/** Marks as loose what the articles say whose passages gainsay a figure of the sentence. The article that is worded is left as it is. */
export function loosenUnlike(text: StoryText, placed: PlacedPoint): PlacedPoint {
  const { point, wordedBy } = placed;
  if (point.kind !== 'agreement' || wordedBy === null) return placed;
  const told = readQuantities(text, point.text);
  if (told.length === 0) return placed;
  const own = text.articles[text.units[wordedBy]?.article ?? 0]?.id;
  const byArticle = Map.groupBy(point.citations, ({ article }) => article);
  const unlike = new Set(
    [...byArticle].flatMap(([article, citations]) =>
      article !== own && givesAnother(text, told, citations) ? [article] : [],
    ),
  );
  if (unlike.size === 0) return placed;
  const [first, ...rest] = point.citations.map((citation): Citation =>
    unlike.has(citation.article) ? { ...citation, loose: true } : citation,
  );
  return first === undefined ? placed : { ...placed, point: { ...point, citations: [first, ...rest] } };
}

/** Whether passages give values of a kind that was told, and not one of them is near one of those. */
function givesAnother(text: StoryText, told: readonly Quantity[], citations: readonly Citation[]): boolean {
  const given = citations.flatMap(({ quote }) => readQuantities(text, quote));
  return told.some((one) => {
    const ours = told.filter((other) => isOfOneKind(one, other));
    const theirs = given.filter((other) => isOfOneKind(one, other));
    return theirs.length > 0 && !ours.some((mine) => theirs.some((other) => isNear(mine, other)));
  });
}

function readQuantities(text: StoryText, sentence: string): readonly Quantity[] {
  return parseQuantities(sentence, text.language).filter(({ kind }) => COMPARED.has(kind));
}

function isOfOneKind(a: Quantity, b: Quantity): boolean {
  return a.kind === b.kind && a.unit === b.unit && a.per === b.per && (a.kind !== 'count' || a.unit !== '');
}

/** Whether both may be one value: within rounding, a hedge or a bound. */
function isNear(a: Quantity, b: Quantity): boolean {
  const reach = (value: number): number => NEAR * Math.abs(value) + Math.max(a.precision, b.precision);
  const [low, high] = [a, b].map(({ min, max, bound }) => ({
    min: bound === 'upper' ? Number.NEGATIVE_INFINITY : (min ?? Number.NEGATIVE_INFINITY),
    max: bound === 'lower' ? Number.POSITIVE_INFINITY : (max ?? Number.POSITIVE_INFINITY),
  })) as [{ min: number; max: number }, { min: number; max: number }];
  return low.min - reach(low.min) <= high.max && high.min - reach(high.min) <= low.max;
}
