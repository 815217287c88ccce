/** How near a word stands to a figure: what is close in the clause tells more of it than what is far. */
import type { Quantity } from '../model.ts';
import type { MeasureTable } from '../text/figures/measure-words.ts';

/** Words away from the figure at which a term of its clause has lost half its weight. */
const HALF_DISTANCE = 7;
/** Each comma, bracket or conjunction between a term and the figure leaves this share of the weight. */
const BOUNDARY = 0.62;
/** A subject governs its sentence across commas and "who": boundaries weigh less between a name and a figure. */
export const NAME_BOUNDARY = 0.8;
const LEAST_NEARNESS = 0.08;
/** Characters from which a word is as far as can be, which it is after some twenty words: a table squashed into one sentence of 100 kB took a minute. */
const FARTHEST = 600;
const BOUNDARY_MARKS = /[;:()"“”—–]|\s-\s/gu;
const COMMA_AND_NEXT = /,\s*(\p{L}*)/gu;

/** Nearness of a slice of the sentence to the figure: 1 beside it, less with each word and each boundary between. */
export function createNearness(
  text: string,
  quantity: Quantity,
  table: MeasureTable,
  boundary: number = BOUNDARY,
): (start: number, end: number) => number {
  const label = labelEnd(text);
  return (start, end) => {
    if (end <= label && quantity.start >= label) return LABEL;
    const [from, to] = end <= quantity.start ? [end, quantity.start] : [quantity.end, start];
    if (to <= from) return 1;
    if (to - from > FARTHEST) return LEAST_NEARNESS;
    const between = text.slice(from, to);
    const words = between.toLowerCase().match(/[\p{L}\d'’.-]+/gu) ?? [];
    let boundaries = (between.match(BOUNDARY_MARKS) ?? []).length;
    // "prices, which are up": the comma and the word that goes with it are one boundary
    for (const [, next = ''] of between.matchAll(COMMA_AND_NEXT))
      if (!table.words.relatives.has(next.toLowerCase())) boundaries++;
    for (const word of words) if (table.words.conjunctions.has(word)) boundaries++;
    return Math.max(LEAST_NEARNESS, 0.5 ** (words.length / HALF_DISTANCE) * boundary ** boundaries);
  };
}

/** Nearness of a word that labels its sentence: "Opening: as things stand the pool is ready in May 2031." */
const LABEL = 0.6;

/** Where a label of up to three words that opens the sentence ends, or 0. */
function labelEnd(text: string): number {
  return /^\p{Lu}[\p{L}'’-]*(?: [\p{L}'’-]+){0,2}(?=: )/u.exec(text)?.[0].length ?? 0;
}
