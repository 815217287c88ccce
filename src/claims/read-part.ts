/** Whether a figure is told as a part of a larger one: "two of the dead", "another 12", "900 in Osterby alone", "23, including 11 Yemenis". */
import { standsAt } from '../text/find-phrase.ts';
import { isFiniteVerb } from '../text/clauses.ts';
import type { Quantity } from '../model.ts';
import type { MeasureTable } from '../text/figures/measure-words.ts';

/** Words after a figure within which "alone" limits it: "$40 million in the capital alone". */
const ALONE_AFTER = 6;
/** Words before it: "At the plant in Osterby alone, 900 jobs", "In May alone it paid $3 million". */
const ALONE_BEFORE = 10;
/** Words between a part and its whole: "of the ship's". */
const MAX_BETWEEN = 3;
/** Words before it in which "including" makes it a part of the figure before that. */
const INCLUDING_BEFORE = 3;

/**
 * How a figure is told to be some of a whole: one of them, on top of others, in one place, named with "including", one of two added up; or one of a
 * list of unlike things ("four shops and two banks"), which in small numbers are of any place.
 */
export type Part = 'of' | 'further' | 'alone' | 'included' | 'added' | 'listed';
/** Things listed in larger numbers than this are not of any place. */
const FEW = 12;

/** How the sentence itself tells `quantity` as a part, or null; `others` are the other quantities of the sentence. */
export function readPart(
  text: string,
  quantity: Quantity,
  others: readonly Quantity[],
  table: MeasureTable,
): Part | null {
  const before = wordsOf(text.slice(0, quantity.start));
  const after = wordsOf(text.slice(quantity.end));
  if (isOfThem(after, quantity, table) || isOfLarger(text, quantity, others, table)) return 'of';
  // "another 40 million" may well be the whole of the extra cost: only things and people are counted on
  if (quantity.kind === 'count' && isFurther(before, wordsOf(quantity.text), after, table)) return 'further';
  if (isAlone(before, after, table)) return 'alone';
  if (isIncluded(before, quantity, others, table)) return 'included';
  const next = findAdded(text, quantity, others, table);
  if (next === null) return null;
  return isOfOneKind(quantity, next, table) ? 'added' : (quantity.max ?? 0) <= FEW ? 'listed' : null;
}

function wordsOf(text: string): readonly string[] {
  // A mark ends what belongs to the figure.
  return text.toLowerCase().match(/[\p{L}\d'’-]+|[,;:.!?()]/gu) ?? [];
}

/** Letters by which a counted noun is known again. */
const STEM = 4;

/** "two of the dead", "15 of them", "65 million of it" */
function isOfThem(after: readonly string[], { kind, text, unit }: Quantity, { words }: MeasureTable): boolean {
  if (kind === 'money') {
    // "20 million of it to be called", "of that is waste", but not "of this year's budget"
    const isOfIt =
      words.subjects.has(after[1] ?? '') || (words.anaphors.has(after[1] ?? '') && endsPhrase(after[2] ?? '.'));
    return words.ofWhole.has(after[0] ?? '') && isOfIt;
  }
  // "3.1 million patients of the clinic" are all of them
  const hasNoun = unit !== '' && text.toLowerCase().includes(` ${unit.slice(0, STEM)}`);
  return kind === 'count' && !hasNoun && words.partOf.some((phrase) => standsAt(after, 0, phrase));
}

function endsPhrase(word: string): boolean {
  return isMark(word) || isFiniteVerb(word);
}

/** "nine of 14 defendants", "three of the hall's five doors", "$7mn of the $9mn" */
function isOfLarger(text: string, quantity: Quantity, others: readonly Quantity[], { words }: MeasureTable): boolean {
  if (quantity.kind !== 'count' && quantity.kind !== 'money') return false;
  return others.some((other) => {
    if (other.kind !== quantity.kind || other.start < quantity.end || (other.max ?? 0) <= (quantity.max ?? 0))
      return false;
    const between = wordsOf(text.slice(quantity.end, other.start));
    return (
      between.length > 0 &&
      between.length <= MAX_BETWEEN &&
      words.ofWhole.has(between[0] ?? '') &&
      !between.some(isMark)
    );
  });
}

/** "another 23 miners", "two other rifles", "30 more"; "more than 30" is a bound. */
function isFurther(
  before: readonly string[],
  own: readonly string[],
  after: readonly string[],
  { words }: MeasureTable,
): boolean {
  const isSaid = (word: string | undefined, next: string | undefined): boolean =>
    word !== undefined && words.further.has(word) && next !== words.than;
  return isSaid(before.at(-1), own[0]) || own.some((word, i) => isSaid(word, own[i + 1])) || isSaid(after[0], after[1]);
}

function isAlone(before: readonly string[], after: readonly string[], { words }: MeasureTable): boolean {
  const ahead = firstClause(after).slice(0, ALONE_AFTER);
  if (ahead.some((word, i) => words.alone.has(word) && i > 0)) return true;
  // "… in Osterby alone, 900 jobs": the comma after it is the only mark between
  return before.slice(-ALONE_BEFORE).some((word, i, near) => words.alone.has(word) && !near.slice(i + 2).some(isMark));
}

function firstClause(after: readonly string[]): readonly string[] {
  const end = after.findIndex(isMark);
  return end < 0 ? after : after.slice(0, end);
}

function isMark(word: string): boolean {
  return /^[,;:.!?()]$/u.test(word);
}

/** "23 pirates, including 11 Yemenis": of the figure before it. */
function isIncluded(
  before: readonly string[],
  quantity: Quantity,
  others: readonly Quantity[],
  { words }: MeasureTable,
): boolean {
  const isWhole = others.some(
    (other) => other.end <= quantity.start && other.kind === quantity.kind && (other.max ?? 0) > (quantity.max ?? 0),
  );
  return isWhole && before.slice(-INCLUDING_BEFORE).some((word) => words.including.has(word));
}

/** "seven tankers and twelve helicopters" are no two parts: only things of one kind add up. */
function isOfOneKind(a: Quantity, b: Quantity, { families, people }: MeasureTable): boolean {
  if (a.unit === '' || b.unit === '' || a.unit === b.unit) return true;
  if (people.has(a.unit) && people.has(b.unit)) return true;
  return families.has(a.unit) && families.get(a.unit) === families.get(b.unit);
}

/** "two women and one man", "12 Somali and 11 Yemeni sailors": each is a part of those told of. */
function findAdded(
  text: string,
  quantity: Quantity,
  others: readonly Quantity[],
  { words }: MeasureTable,
): Quantity | null {
  if (quantity.kind !== 'count') return null;
  const added = others.find((other) => {
    if (other.kind !== 'count' || other.start === quantity.start) return false;
    const [first, second] = other.start < quantity.start ? [other, quantity] : [quantity, other];
    const between = /^\s*(?:\p{Lu}[\p{L}'’-]*\s+){0,2}(\p{L}+)\s*$/u.exec(text.slice(first.end, second.start))?.[1];
    const link = between?.toLowerCase() ?? '';
    // "not 310 but 265" corrects
    return words.conjunctions.has(link) && !words.parting.has(link);
  });
  return added ?? null;
}
