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

// Dotted initials (U.S.), numbers with separators, then words with inner apostrophes; letters and digits may mix (k2, 4o, mp3).
const TOKEN: RegExp =
  /(?:\p{Lu}\.){2,}|\d+(?:[.,]\d+)+(?![\p{L}\d])|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’.](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}]+)*/gu;
const ASCII: RegExp = /^[\x20-\x7f]*$/;
const COMBINING: RegExp = /[\u0300-\u036f]/g;
/** Scripts written without spaces are cut into pairs of characters, the usual unit of retrieval for them. */
const UNSPACED: RegExp =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;
const MAX_CACHED = 200_000;

const caches: WeakMap<Language, Map<string, string>> = new WeakMap();

/** Terms of `text` in order, repeated as often as they occur. */
export function terms(text: string, language: Language): readonly string[] {
  const found: string[] = [];
  eachTerm(text, language, (term) => {
    found.push(term);
  });
  return found;
}

/** Terms with their offsets in `text`, for callers that must point at what they matched. */
export function locateTerms(text: string, language: Language): readonly Term[] {
  const found: Term[] = [];
  eachTerm(text, language, (term, start, end) => {
    found.push({ term, start, end });
  });
  return found;
}

function eachTerm(text: string, language: Language, visit: (term: string, start: number, end: number) => void): void {
  const cache = cacheOf(language);
  let joined = ''; // a prefix waiting for what follows its hyphen
  let joinedStart = 0;
  for (const match of text.matchAll(TOKEN)) {
    const token = match[0];
    const start = match.index;
    const end = start + token.length;
    if (joined === '' && isHyphen(text, end) && language.prefixes.has(token.toLowerCase())) {
      joined = token;
      joinedStart = start;
      continue;
    }
    const word = joined === '' ? token : joined + token;
    const from = joined === '' ? start : joinedStart;
    joined = '';
    let term = cache.get(word);
    if (term === undefined) {
      term = normaliseToken(word, language);
      if (cache.size < MAX_CACHED) cache.set(word, term);
    }
    if (term === '') continue;
    if (UNSPACED.test(term)) visitPairs(term, from, visit);
    else visit(term, from, end);
  }
}

function isHyphen(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1);
  const code = text.charCodeAt(at);
  return (code === 0x2d || code === 0x2010 || code === 0x2011) && next > 0x40;
}

function visitPairs(run: string, start: number, visit: (term: string, start: number, end: number) => void): void {
  const characters = Array.from(run);
  if (characters.length === 1) visit(run, start, start + run.length);
  for (let i = 0; i + 1 < characters.length; i++) {
    visit(`${characters[i]}${characters[i + 1]}`, start, start + run.length);
  }
}

/** The term of one token, or '' for a stop word. */
function normaliseToken(token: string, language: Language): string {
  const folded = foldCharacters(token);
  if (/^\d/.test(folded) && /^[\d.,]+$/.test(folded)) return normaliseNumber(folded);
  const isInitials = /^(?:\p{Lu}\.){2,}\p{Lu}?$/u.test(folded) || /^\p{Lu}(?:\.\p{Lu})+$/u.test(folded);
  let word = folded.toLowerCase();
  if (isInitials) word = word.replaceAll('.', '');
  if (language.stopWords.has(word)) {
    // "US", "IT" and "WHO" in capitals are names, not pronouns: the dot keeps them apart from the stop word.
    return isInitials || /^\p{Lu}{2,3}$/u.test(folded) ? word.split('').join('.') : '';
  }
  word = word.replace(/'s?$/, '').replace(/'s\b/, '');
  if (word === '' || language.stopWords.has(word)) return '';
  word = word.replaceAll("'", '');
  const united = language.variants.get(word) ?? word;
  return language.stem(united);
}

/** Digits without grouping commas; a trailing fraction of zeros is dropped, so that `5.0` is `5`. */
function normaliseNumber(token: string): string {
  const plain = token.replace(/[.,]$/, '').replace(/,(?=\d{3}(?!\d))/g, '');
  return plain.replace(/^(\d+)\.0+$/, '$1');
}

function foldCharacters(token: string): string {
  if (ASCII.test(token)) return token;
  return token.normalize('NFKD').replace(COMBINING, '').normalize('NFKC').replaceAll('’', "'");
}

function cacheOf(language: Language): Map<string, string> {
  let cache = caches.get(language);
  if (cache === undefined) {
    cache = new Map();
    caches.set(language, cache);
  }
  return cache;
}
