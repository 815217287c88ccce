/**
 * What the second of two plain accounts leaves out of its figure is what the first has told: "The gauge gives 1.3 million litres. The
 * carters think 1.8 million." – "… is 9 crowns a month, says the owner; the millers tell us 11." – "It took 20 minutes, says the guild. The police say
 * 35."
 */
import type { Quantity } from '../model.ts';
import type { FigureSpace } from './comparable-figure.ts';
import { isLike } from './lend-unit.ts';
import { areTwoAccounts } from './plain-dispute.ts';
import type { Figure } from './read-figures.ts';

/** Figures back among which the first account is looked for. */
const REACH = 6;
/** Kinds that a bare number may be of; of days and hours there is no telling. */
const LENDING: ReadonlySet<string> = new Set(['money', 'count', 'measure', 'percent', 'duration']);

/** The figures with what they leave out; the same list where none does. */
export function lendAccounts(figures: readonly Figure[], space: FigureSpace): readonly Figure[] {
  const lent = figures.map((second, at) => {
    for (let back = 1; back <= REACH; back += 1) {
      const first = figures[at - back];
      if (first === undefined || first.article !== second.article) return second;
      if (second.sentence.index - first.sentence.index > 1) return second;
      const quantity = lend(first.quantity, second.quantity, space);
      if (quantity === null || !areTwoAccounts(first, second, space)) continue;
      const support = first.sentence === second.sentence ? second.support : [first.sentence, ...second.support];
      return { ...second, quantity, support };
    }
    return second;
  });
  return lent.some((figure, at) => figure !== figures[at]) ? lent : figures;
}

/** The second quantity with what it may leave out, or null where it leaves out nothing. */
function lend(first: Quantity, second: Quantity, space: FigureSpace): Quantity | null {
  if (first.kind === second.kind && first.unit === second.unit) {
    return first.per !== null && second.per === null && isLike(first, second) ? { ...second, per: first.per } : null;
  }
  // "a third": of what a bare number after it is a share is not told
  if (first.kind === 'percent' && !/\d/u.test(first.text)) return null;
  if (!LENDING.has(first.kind) || !isBare(second, space) || second.min === null || second.max === null) return null;
  for (const factor of factorsOf(first, second)) {
    const [min, max] = [second.min * factor, second.max * factor];
    const { kind, unit, per } = first;
    const quantity = { ...second, kind, unit, per, min, max, precision: second.precision * factor };
    if (isLike(quantity, first)) return quantity;
  }
  return null;
}

/** Nothing but a number is printed; its unit, if it has one, was read off another figure. */
function isBare({ kind, text }: Quantity, { table, locate }: FigureSpace): boolean {
  if (kind !== 'count' && kind !== 'money') return false;
  if (/[^\s\p{L}\d.,’'‑–-]/u.test(text)) return false;
  return locate(text).every(({ term }) => /^\d/u.test(term) || table.quantityTerms.has(term));
}

const SCALES: readonly (readonly [RegExp, number])[] = [
  [/\d\s?(?:bn|billion)\b|\bbillion\b/iu, 1e9],
  [/\d\s?(?:m|mn|million)\b|\bmillion\b/iu, 1e6],
  [/\d\s?k\b|\bthousand\b/iu, 1e3],
];

function scaleOf(text: string): number {
  return SCALES.find(([pattern]) => pattern.test(text))?.[1] ?? 1;
}

/** What a bare number is multiplied by: what one of the printed unit is, and the scale where the first alone tells it ("318 million … makes it 341"). */
function factorsOf(first: Quantity, second: Quantity): readonly number[] {
  const printed = parseFloat(/\d[\d,]*(?:\.\d+)?/u.exec(first.text)?.[0].replaceAll(',', '') ?? '');
  const scale = scaleOf(first.text);
  const value = first.max ?? first.min ?? 0;
  // A spelled whole number is exact to half its unit.
  const unit = printed > 0 ? value / (printed * scale) : 2 * first.precision;
  return scaleOf(second.text) === 1 ? [unit, unit * scale] : [unit];
}
