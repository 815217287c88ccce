/**
 * What the frame of an issue says beside what its sources say, put together from the table of the letter's language (`words/`): counts,
 * lists, who agrees, how sides relate.
 */
import type { ApartRelation, RivalRelation } from '../model.ts';
import { noBreak } from './typography.ts';
import type { Counted, PluralForms, Words } from './words/words.ts';

/** `four`, and `13` where the language's newspapers write figures. */
export function spellCount(words: Words, count: number): string {
  return words.numerals[count] ?? String(count);
}

/** `5 articles`, `1 article`, a figure and its noun kept on one line. */
export function countOf(words: Words, count: number, counted: Counted): string {
  return fillIn(pluralOf(words, words.counts[counted], count), { n: String(count), word: spellCount(words, count) });
}

/** `Four of five sources`, `Both sources`, `All five sources`. */
export function agreementLabel(words: Words, count: number, total: number): string {
  const { agreement } = words;
  const values = { count: spellCount(words, count), total: spellCount(words, total), n: String(total) };
  if (count >= total) return total === 2 ? agreement.both : fillIn(pluralOf(words, agreement.all, total), values);
  const some = count === 1 ? agreement.one : undefined;
  return capitalize(fillIn(some ?? pluralOf(words, agreement.some, total), values));
}

/** `Only The Courier`. */
export function singleLabel(words: Words, name: string): string {
  return fillIn(words.only, { name });
}

/** `A`, `A and B`, `A, B and C`. */
export function listNames(words: Words, names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  if (names.length < 2) return last;
  const { comma, and, andBefore } = words.list;
  return `${names.slice(0, -1).join(comma)}${andBefore?.[0].test(last) === true ? andBefore[1] : and}${last}`;
}

export function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** How the sides of a difference stand to each other. Forecasts differ; they do not contradict. */
export function rivalWords(words: Words, relation: RivalRelation, estimates: boolean): string {
  const ofEstimates = estimates && relation in words.rivalEstimates;
  return ofEstimates ? words.rivalEstimates[relation as keyof Words['rivalEstimates']] : words.rival[relation];
}

/** Why figures or statements that look alike are not set against each other. */
export function apartWords(words: Words, relation: ApartRelation): string {
  return words.apart[relation];
}

/** A pattern with its places filled; a figure and the word after it stay on one line. */
export function fillIn(pattern: string, values: Readonly<Record<string, string>>): string {
  return pattern.replace(/\{(\w+)\}( ?)/g, (_, name: string, space: string) => {
    return (values[name] ?? '') + (space !== '' && name === 'n' ? noBreak : space);
  });
}

interface Plurals {
  readonly rules: Intl.PluralRules;
  /** By number: an issue asks for the same few dozens. */
  readonly known: Map<number, Intl.LDMLPluralRule>;
}

const plurals = new Map<string, Plurals>();
const mostKnown = 1000;

function pluralOf(words: Words, forms: PluralForms, count: number): string {
  const { rules, known } = plurals.get(words.code) ?? createPlurals(words.code);
  let category = known.get(count);
  if (category === undefined) {
    category = rules.select(count);
    if (known.size < mostKnown) known.set(count, category);
  }
  return forms[category] ?? forms.other;
}

function createPlurals(code: string): Plurals {
  const created = { rules: new Intl.PluralRules(code), known: new Map<number, Intl.LDMLPluralRule>() };
  plurals.set(code, created);
  return created;
}

// Words a minute of silent reading of non-fiction English (Brysbaert 2019: 238), rounded down for figures and citations.
export const wordsPerMinute = 230;
