/**
 * What tells, beside shared words, whether two sentences make one claim: numbers and names that only one of them has, who speaks, how much it
 * says and where it stands. Articles on one event tell it in much the same order, and what differs in a number is seldom one claim.
 */
import { speaksInPerson, wordsOf } from '../text/clauses.ts';
import { measureTableOf } from '../text/figures/measure-words.ts';
import type { StoryText, TextUnit } from '../text/story-text.ts';
import { readPlaces } from '../text/unit-places.ts';

export interface SentenceTraits {
  /** Numbers in digits, years among them, each with the kinds of quantity it stands in, as far as they are known. */
  readonly numbers: ReadonlyMap<string, readonly string[]>;
  /** Keys of the names in it. */
  readonly names: ReadonlySet<string>;
  readonly hasDate: boolean;
  /** Someone says it: "said", "warned". */
  readonly isTold: boolean;
  /** The narrator speaks as I, we or you. */
  readonly isPersonal: boolean;
  /** Words it has. */
  readonly words: number;
  /** Where in its article it stands, 0–1. */
  readonly place: number;
}

/** What the traits of two sentences say of them together. */
export interface TraitEvidence {
  /** Numbers of both. */
  readonly numbers: number;
  /** Numbers that only one has, where the other has such as well. */
  readonly unlikeNumbers: number;
  /** 1 when only one gives numbers. */
  readonly oneCounts: number;
  /** Names that only one has, where the other has such as well. */
  readonly unlikeNames: number;
  /** 1 when both give a date. */
  readonly dated: number;
  /** 1 when both are told by someone. */
  readonly told: number;
  /** 1 when a narrator speaks of themselves in one of them. */
  readonly personal: number;
  /** Words of the shorter one. */
  readonly words: number;
  /** How far apart they stand in their articles, 0–1. */
  readonly apart: number;
}

/** More numbers, or names, that differ say nothing more. */
const MOST_UNLIKE = 2;

const DIGITS: RegExp = /\d+(?:[.,]\d+)*/g;

/** What reads the traits of a unit, by its position. Its digits, each with the kinds of quantity it stands in, and whether it gives a date are known from its quantities. */
export function createTraits(
  text: StoryText,
): (unit: number, digits: ReadonlyMap<string, readonly string[]>, hasDate: boolean) => SentenceTraits {
  const speech = measureTableOf(text.language)?.words.speech;
  const places = readPlaces(text);
  return (index, digits, hasDate) => {
    const { sentence, names } = text.units[index] as TextUnit;
    const words = wordsOf(sentence.text);
    return {
      numbers: new Map(sentence.text.match(DIGITS)?.map((number) => [number, digits.get(number) ?? []])),
      names: new Set(names),
      hasDate,
      isTold: speech !== undefined && words.some((word) => speech.has(word)),
      isPersonal: speaksInPerson(sentence.text),
      words: words.length,
      place: places[index] ?? 0,
    };
  };
}

/** Both ways the same. */
export function compareTraits(a: SentenceTraits, b: SentenceTraits): TraitEvidence {
  const numbers = countEqual(a.numbers, b.numbers);
  return {
    numbers,
    unlikeNumbers: Math.min(MOST_UNLIKE, a.numbers.size - numbers, b.numbers.size - numbers),
    oneCounts: Number((a.numbers.size === 0) !== (b.numbers.size === 0)),
    unlikeNames: Math.min(MOST_UNLIKE, a.names.difference(b.names).size, b.names.difference(a.names).size),
    dated: Number(a.hasDate && b.hasDate),
    told: Number(a.isTold && b.isTold),
    personal: Number(a.isPersonal || b.isPersonal),
    words: Math.min(a.words, b.words),
    apart: Math.abs(a.place - b.place),
  };
}

/** Numbers of both; 31 patients are not 31 percent. */
function countEqual(a: SentenceTraits['numbers'], b: SentenceTraits['numbers']): number {
  let count = 0;
  for (const [number, kinds] of a) {
    const others = b.get(number);
    if (others === undefined) continue;
    if (kinds.length === 0 || others.length === 0 || kinds.some((kind) => others.includes(kind))) count++;
  }
  return count;
}
