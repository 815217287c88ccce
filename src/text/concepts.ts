/** Which concepts of everyday news the words of a passage stand for: what two reporters call one thing by different words. */
import type { Language } from './language.ts';
import { conceptRows } from './languages/en/concepts.ts';
import { english } from './languages/en.ts';
import { terms } from './terms.ts';

/** A concept in a passage: how surely it is meant (a word of several senses gives each its share), and the terms that carry it. */
export interface Concept {
  readonly weight: number;
  readonly carriers: ReadonlySet<string>;
}

interface Phrase {
  readonly rest: readonly string[];
  readonly row: number;
  readonly carrier: string;
}

interface Table {
  readonly words: ReadonlyMap<string, readonly number[]>;
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
}

let table: Table | null = null;

/** Row number → concept. Texts of other languages than English find nothing. */
export function conceptsOf(text: string, language: Language): ReadonlyMap<number, Concept> {
  if (language.code !== english.code) return NONE;
  const known = kept.get(text);
  if (known !== undefined) return known;
  const found = findConcepts(text, language);
  if (kept.size >= MAX_KEPT) kept.clear();
  kept.set(text, found);
  return found;
}

const NONE: ReadonlyMap<number, Concept> = new Map();
/** Passages whose concepts are kept: themes and claims of one story ask for the same. */
const MAX_KEPT = 2000;
const kept: Map<string, ReadonlyMap<number, Concept>> = new Map();

function findConcepts(text: string, language: Language): ReadonlyMap<number, Concept> {
  const found = new Map<number, { weight: number; carriers: Set<string> }>();
  table ??= createTable();
  const note = (row: number, weight: number, carrier: string): void => {
    const known = found.get(row);
    if (known === undefined) found.set(row, { weight, carriers: new Set([carrier]) });
    else {
      known.weight = Math.max(known.weight, weight);
      known.carriers.add(carrier);
    }
  };
  for (const term of terms(text, language)) {
    const rows = table.words.get(term) ?? [];
    for (const row of rows) note(row, 1 / rows.length, term);
  }
  const words =
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{N}']+/gu) ?? [];
  words.forEach((word, at) => {
    for (const phrase of (table as Table).phrases.get(stemOf(word)) ?? [])
      if (phrase.rest.every((part, index) => words[at + 1 + index] === part)) note(phrase.row, 1, phrase.carrier);
  });
  return found;
}

/** Stems by word, for the phrases, whose small words are no terms. Bounded against hostile input. */
const stems: Map<string, string> = new Map();
const MOST_STEMS = 100_000;

function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stem = english.stem(english.variants.get(word) ?? word);
  if (stems.size < MOST_STEMS) stems.set(word, stem);
  return stem;
}

function createTable(): Table {
  const words = new Map<string, number[]>();
  const phrases = new Map<string, Phrase[]>();
  conceptRows.forEach((entries, row) => {
    for (const entry of entries) {
      const [head = '', ...rest] = entry.split(/[ -]/);
      if (rest.length > 0) addTo(phrases, stemOf(head), { rest, row, carrier: entry });
      else for (const term of new Set(terms(entry, english))) addTo(words, term, row);
    }
  });
  return { words: new Map([...words].map(([term, rows]) => [term, [...new Set(rows)]])), phrases };
}

function addTo<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
