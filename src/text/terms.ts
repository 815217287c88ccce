/**
 * Text to terms: the only way to get them, so that two stages never disagree on what a word is. Normalises (NFKC, no accents, lower
 * case), splits, drops possessives and stop words, unites spellings, stems. Numbers are terms too (`1,200` → `1200`).
 */
import type { Language } from './language.ts';

/** A term and the slice of the text it came from. */
export interface Term {
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

// Dotted initials (U.S.), numbers with separators, then words with what joins them: apostrophes, hyphens, inner dots (K2.6, e-mail).
const TOKEN: RegExp =
  /(?:\p{Lu}\.){2,}|\d+(?:[.,]\d+)+(?![\p{L}\d])|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’.‐‑-](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}]+)*/gu;
const HYPHEN: RegExp = /[‐‑-]/;
const ASCII: RegExp = /^[\x20-\x7f]*$/;
const COMBINING: RegExp = /[\u0300-\u036f]/g;
/** Scripts written without spaces are cut into pairs of characters, the usual unit of retrieval for them. */
const UNSPACED: RegExp =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;
/** Bounds each language's cache against hostile input: beyond it tokens are read anew each time. */
const MAX_CACHED = 200_000;
/** Texts whose located terms are kept: about one story's sentences, each asked for by several steps. */
const MAX_LOCATED = 4000;

// By token: almost every token of a week has been seen before, and reading one costs fifty times as much as finding it.
const caches: WeakMap<Language, Map<string, readonly Term[]>> = new WeakMap();
const located: WeakMap<Language, Map<string, readonly Term[]>> = new WeakMap();

/** Terms of `text` in order, repeated as often as they occur. */
export function terms(text: string, language: Language): readonly string[] {
  const found: string[] = [];
  const cache = cacheOf(language);
  for (const token of text.match(TOKEN) ?? []) {
    for (const { term } of cache.get(token) ?? readToken(token, language, cache)) found.push(term);
  }
  return found;
}

/** Terms with their offsets in `text`, for callers that must point at what they matched. */
export function locateTerms(text: string, language: Language): readonly Term[] {
  const known = cacheOf(language, located);
  const before = known.get(text);
  if (before !== undefined) return before;
  const found: Term[] = [];
  const cache = cacheOf(language);
  let at = 0;
  for (const token of text.match(TOKEN) ?? []) {
    // Any letter or figure opens a token, so what is found first after the last one is the token itself.
    at = text.indexOf(token, at);
    for (const { term, start, end } of cache.get(token) ?? readToken(token, language, cache)) {
      found.push({ term, start: at + start, end: at + end });
    }
    at += token.length;
  }
  if (known.size >= MAX_LOCATED) known.clear();
  known.set(text, found);
  return found;
}

/** The terms of one token, with offsets inside it. */
function readToken(token: string, language: Language, cache: Map<string, readonly Term[]>): readonly Term[] {
  const found: Term[] = [];
  let start = 0;
  let prefix = '';
  for (const part of token.split(HYPHEN)) {
    const end = start + prefix.length + (prefix === '' ? 0 : 1) + part.length;
    if (prefix === '' && end < token.length && language.prefixes.has(part.toLowerCase())) {
      prefix = part;
      continue;
    }
    const term = normaliseWord(prefix + part, language);
    if (UNSPACED.test(term)) found.push(...pairCharacters(term, start, end));
    else if (term !== '') found.push({ term, start, end });
    prefix = '';
    start = end + 1;
  }
  if (cache.size < MAX_CACHED) cache.set(token, found);
  return found;
}

function pairCharacters(run: string, start: number, end: number): Term[] {
  const characters = Array.from(run);
  if (characters.length === 1) return [{ term: run, start, end }];
  return characters.slice(1).map((character, i) => ({ term: `${characters[i]}${character}`, start, end }));
}

/** The term of one word, or '' for a stop word. */
function normaliseWord(token: string, language: Language): string {
  const folded = foldCharacters(token);
  if (/^\d[\d.,]*$/.test(folded)) return normaliseNumber(folded);
  const isInitials = /^(?:\p{Lu}\.)+\p{Lu}?\.?$/u.test(folded);
  let word = folded.toLowerCase();
  if (isInitials) word = word.replaceAll('.', '');
  if (language.stopWords.has(word)) {
    // "US", "IT" and "WHO" in capitals are names, not pronouns: the dot keeps them apart from the stop word.
    return isInitials || /^\p{Lu}{2,3}$/u.test(folded) ? word.split('').join('.') : '';
  }
  word = word.replace(/'s?$/, '').replace(/'s\b/, '');
  if (word === '' || language.stopWords.has(word)) return '';
  word = word.replaceAll("'", '');
  return language.stem(language.variants.get(word) ?? word);
}

/** Digits without grouping commas; a fraction of zeros is dropped, so that `5.0` is `5`. */
function normaliseNumber(token: string): string {
  return token
    .replace(/[.,]$/, '')
    .replace(/,(?=\d{3}(?!\d))/g, '')
    .replace(/^(\d+)\.0+$/, '$1');
}

function foldCharacters(token: string): string {
  if (ASCII.test(token)) return token;
  return token.normalize('NFKD').replace(COMBINING, '').normalize('NFKC').replaceAll('’', "'");
}

function cacheOf(language: Language, all: typeof caches = caches): Map<string, readonly Term[]> {
  let cache = all.get(language);
  if (cache === undefined) all.set(language, (cache = new Map()));
  return cache;
}
