/** How a figure stands in its clause: a level, a change, or a value that others are compared with and that may no longer hold. */
import type { Quantity } from '../model.ts';
import type { MeasureTable } from '../text/figures/measure-words.ts';

export interface FigureRole {
  /** "rose by 12%", "12% more": by how much, not how much. */
  readonly change: boolean;
  /** "from $640m", "against the 2028 still printed", "originally": compared with, superseded. */
  readonly former: boolean;
  /** "two of the dead": some of a number, not the number. */
  readonly part: boolean;
}

/** Words before the figure that are looked at for "rose", "by", "from", "originally". */
const REACH = 5;
/** "lowered the risk of death or admission to hospital by 21 percent" */
const BY_REACH = 12;

/** Reads the role of `quantity` in the sentence `text`. */
export function readRole(
  text: string,
  quantity: Quantity,
  others: readonly Quantity[],
  table: MeasureTable,
): FigureRole {
  const all = wordsOf(text.slice(0, quantity.start));
  const before = all.slice(-REACH);
  const after = wordsOf(text.slice(quantity.end)).slice(0, 3);
  return {
    change: isChange(all, after, quantity, table),
    part:
      quantity.kind === 'count' &&
      (table.words.partOf.some((phrase) => phrase.every((word, i) => after[i] === word)) ||
        isAdded(quantity, others, text, table)),
    former: isFormer(before, after, quantity, others, text, table),
  };
}

/** "two women and one man": each is a part of those told of. */
function isAdded(quantity: Quantity, others: readonly Quantity[], text: string, table: MeasureTable): boolean {
  return others.some((other) => {
    if (other.kind !== 'count' || other.start === quantity.start) return false;
    const [first, second] = other.start < quantity.start ? [other, quantity] : [quantity, other];
    return table.words.conjunctions.has(text.slice(first.end, second.start).trim().toLowerCase());
  });
}

function wordsOf(text: string): readonly string[] {
  // A sentence mark ends what belongs to the figure.
  return text.toLowerCase().match(/[\p{L}\d'’-]+|[;:.!?]/gu) ?? [];
}

function isChange(
  before: readonly string[],
  after: readonly string[],
  quantity: Quantity,
  table: MeasureTable,
): boolean {
  if (quantity.kind !== 'percent' && quantity.kind !== 'multiple') return false;
  const next = after[0] ?? '';
  if (quantity.unit === 'points') return true;
  if (table.words.changes.has(next) || table.words.changes.has(after[1] ?? '')) return true;
  const last = before.at(-1) ?? '';
  if (table.words.levels.has(last)) return false;
  if (table.words.by.has(last)) return before.slice(-BY_REACH).some((word) => table.words.changes.has(word));
  return before.slice(-3).some((word) => table.words.changes.has(word)) || quantity.kind === 'multiple';
}

function isFormer(
  before: readonly string[],
  after: readonly string[],
  quantity: Quantity,
  others: readonly Quantity[],
  text: string,
  table: MeasureTable,
): boolean {
  void after;
  const near = before.slice(-3);
  for (const phrase of table.words.references) {
    for (let i = 0; i + phrase.length <= near.length; i++) {
      if (!phrase.every((word, index) => near[i + index] === word)) continue;
      if (phrase.length > 1 || phrase[0] !== 'from' || isFromTo(quantity, others, text)) return true;
      if (table.words.changes.has(near[i - 1] ?? '')) return true; // risen from
    }
  }
  return before.some((word) => table.words.former.has(word));
}

/** "from $640m to $890m", "to 1.7 from 3.1": the figure after "from" is the old one. */
function isFromTo(quantity: Quantity, others: readonly Quantity[], text: string): boolean {
  return others.some((other) => {
    if (other.start === quantity.start || other.kind !== quantity.kind) return false;
    const between =
      other.start > quantity.end ? text.slice(quantity.end, other.start) : text.slice(other.end, quantity.start);
    return between.length < 40;
  });
}
