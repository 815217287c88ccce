/** How a figure stands in its clause: a level, a change, or a value that others are compared with and that may no longer hold. */
import { standsAt } from '../text/find-phrase.ts';
import type { Quantity } from '../model.ts';
import type { MeasureTable } from '../text/figures/measure-words.ts';
import { readPart, type Part } from './read-part.ts';

export interface FigureRole {
  /** "rose by 12%", "12% more": by how much, not how much. */
  readonly change: boolean;
  /** "from $640m", "against the 2028 still printed", "originally": compared with, superseded. */
  readonly former: boolean;
  /** "two of the dead", "900 in Osterby alone": some of a whole, and how told; null for a whole. */
  readonly part: Part | null;
  /** "eight days ago", "within 10 days", "two weeks after": a distance in time, not a length of it: the word that says so, or null. */
  readonly distance: string | null;
  /** "420 passengers and crew": more people than the noun says. */
  readonly compound: boolean;
  /** "35 miles south-west of": where something lies, measured from somewhere. */
  readonly position: boolean;
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
    part: readPart(text, quantity, others, table),
    distance: readDistance(before, after, quantity, table),
    compound: isCompound(text, quantity, table),
    position: quantity.unit === 'm' && after.slice(0, 2).some((word) => table.words.directions.has(word)),
    former: isFormer(before, quantity, others, text, table),
  };
}

/** People and others, without a number of their own: "passengers and crew". */
function isCompound(text: string, { kind, unit, end }: Quantity, { words, people }: MeasureTable): boolean {
  if (kind !== 'count' || !people.has(unit)) return false;
  const [link, noun] = wordsOf(text.slice(end)).slice(0, 2);
  return words.conjunctions.has(link ?? '') && words.peopleFamilies.some((family) => family.includes(noun ?? ''));
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
  if (table.words.over.some((phrase) => standsAt(after, 0, phrase))) return true;
  // "the lake rose 3.2 metres" is no depth
  if (quantity.kind === 'measure' && quantity.unit === 'm') return table.words.changes.has(before.at(-1) ?? '');
  if (quantity.kind !== 'percent' && quantity.kind !== 'multiple') return false;
  const next = after[0] ?? '';
  if (quantity.unit === 'points') return true;
  if (table.words.changes.has(next) || table.words.changes.has(after[1] ?? '')) return true;
  const last = before.at(-1) ?? '';
  // "grows two in five of the plums we eat"
  if (table.words.levels.has(last) || table.words.ofWhole.has(next)) return false;
  if (table.words.by.has(last)) return before.slice(-BY_REACH).some((word) => table.words.changes.has(word));
  return before.slice(-3).some((word) => table.words.changes.has(word)) || quantity.kind === 'multiple';
}

/** The word that makes a duration a distance in time, or null: two of them are alike only with the same word. */
function readDistance(
  before: readonly string[],
  after: readonly string[],
  { kind, text }: Quantity,
  { words }: MeasureTable,
): string | null {
  const last = before.at(-1) ?? '';
  if (kind !== 'duration' || words.lasting.has(last)) return null;
  const own = wordsOf(text);
  const behind = [after[0] ?? '', own.at(-1) ?? ''].find((word) => words.distanceAfter.has(word));
  return behind ?? [last, ...own].find((word) => words.distanceBefore.has(word)) ?? null;
}

function isFormer(
  before: readonly string[],
  quantity: Quantity,
  others: readonly Quantity[],
  text: string,
  table: MeasureTable,
): boolean {
  const near = before.slice(-3);
  for (const phrase of table.words.references) {
    for (let i = 0; i + phrase.length <= near.length; i++) {
      if (!standsAt(near, i, phrase)) continue;
      // "moved against her wish before June": another word's preposition
      if (near.length - (i + phrase.length) > MAX_BETWEEN) continue;
      // "against the 580 that the clinic has reported": another account, not an old value
      if (isSomeones(text, quantity, table)) continue;
      if (phrase.length > 1 || phrase[0] !== 'from' || isFromTo(quantity, others, text)) return true;
      if (table.words.changes.has(near[i - 1] ?? '')) return true; // risen from
    }
  }
  return before.some((word) => table.words.former.has(word)) || isLongAgo(quantity, others, text, table);
}

/** Words between "against" and the figure: an article, a hedge. */
const MAX_BETWEEN = 1;

/** "that the company has announced", right after the figure */
function isSomeones(text: string, { end }: Quantity, { words }: MeasureTable): boolean {
  const after = wordsOf(text.slice(end)).slice(0, SOMEONE_REACH);
  return words.thatWords.has(after[0] ?? '') && after.some((word) => words.speech.has(word));
}

/** Words after the figure in which someone says it. */
const SOMEONE_REACH = 7;

/** From this many days back a value told with "ago" is an old one: "Two years ago the ticket cost 30 crowns." */
const LONG_AGO_DAYS = 90;
/** Characters between the two at most. */
const AGO_REACH = 40;

function isLongAgo(quantity: Quantity, others: readonly Quantity[], text: string, { words }: MeasureTable): boolean {
  return others.some((other) => {
    if (other.kind !== 'duration' || other.start === quantity.start || (other.max ?? 0) < LONG_AGO_DAYS) return false;
    const [first, second] = other.start < quantity.start ? [other, quantity] : [quantity, other];
    const between = text.slice(first.end, second.start);
    const last = wordsOf(other.text).at(-1) ?? '';
    const isAgo = words.ago.has(last) || words.ago.has(wordsOf(text.slice(other.end))[0] ?? '');
    return isAgo && between.length <= AGO_REACH && !/[;:.]/u.test(between);
  });
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
