/**
 * Which articles are one text: shingles of five words (Broder 1997), compared as sets. Copies under another headline, shortened copies,
 * copies with a line added; not an article of its own that quotes another at length.
 */
import type { Article } from '../model.ts';

const SHINGLE_WORDS = 5;
/** Share of all shingles two copies have in common (Jaccard). Independent reports of one event, quotes and all, stay under 0.2. */
const COPY_JACCARD = 0.5;
/** Share of the shorter text found in the longer one, for copies that were cut. */
const CUT_CONTAINMENT = 0.75;
/** Where a cut copy must be looked for: wire texts are cut from the end, so the shorter one is the opening of the longer. */
const OPENING_SHARE = 0.6;
/** Or most of the longer text is the shorter one. */
const MOST = 0.5;
/** Below this many shingles (about two sentences) two texts may agree by chance. */
const MIN_SHINGLES = 25;
/** A shingle in more articles than this is a stock phrase. */
const MAX_SHARED = 200;

interface Shingled {
  /** In order of occurrence, each once. */
  readonly shingles: readonly number[];
  readonly set: ReadonlySet<number>;
}

/** Pairs of positions whose texts are one; every pair once, smaller position first. */
export function findCopies(articles: readonly Article[]): readonly (readonly [number, number])[] {
  const texts = articles.map(shingle);
  const holders = findHolders(texts);
  const pairs: (readonly [number, number])[] = [];
  texts.forEach(({ shingles }, i) => {
    const shared = new Map<number, number>();
    for (const hash of shingles) {
      const list = holders.get(hash);
      if (list === undefined || list.length > MAX_SHARED) continue;
      for (const j of list) if (j > i) shared.set(j, (shared.get(j) ?? 0) + 1);
    }
    for (const [j, common] of shared)
      if (isCopy(texts[i] as Shingled, texts[j] as Shingled, common)) pairs.push([i, j]);
  });
  return pairs;
}

/** The texts of each shingle that several have; most shingles have one, and get no list. */
function findHolders(texts: readonly Shingled[]): ReadonlyMap<number, readonly number[]> {
  const first = new Map<number, number>();
  const holders = new Map<number, number[]>();
  texts.forEach(({ shingles }, i) => {
    for (const hash of shingles) {
      const before = first.get(hash);
      const list = holders.get(hash);
      if (before === undefined) first.set(hash, i);
      else if (list === undefined) holders.set(hash, [before, i]);
      else list.push(i);
    }
  });
  return holders;
}

function isCopy(a: Shingled, b: Shingled, common: number): boolean {
  const [short, long] = a.set.size <= b.set.size ? [a, b] : [b, a];
  if (short.set.size < MIN_SHINGLES) return short.set.size > 0 && common === short.set.size && common === long.set.size;
  if (common / (short.set.size + long.set.size - common) >= COPY_JACCARD) return true;
  if (common / short.set.size < CUT_CONTAINMENT) return false;
  if (common / long.set.size >= MOST) return true;
  const opening = long.shingles.slice(0, short.set.size);
  return opening.filter((hash) => short.set.has(hash)).length / opening.length >= OPENING_SHARE;
}

function shingle(article: Article): Shingled {
  const hashes: number[] = [];
  for (const sentence of article.sentences) {
    // Headings differ between copies; tables repeat their words.
    const kind = article.blocks[sentence.block]?.kind ?? 'paragraph';
    if (kind === 'heading' || kind === 'table-row') continue;
    hashWords(sentence.text.toLowerCase(), hashes);
  }
  const set = new Set<number>();
  for (let i = 0; i + SHINGLE_WORDS <= hashes.length; i++) {
    let hash = 0;
    for (let k = i; k < i + SHINGLE_WORDS; k++) hash = (Math.imul(hash, 0x01000193) + (hashes[k] as number)) | 0;
    set.add(hash);
  }
  return { shingles: [...set], set };
}

const WORD_CHARACTER: RegExp = /[\p{L}\p{N}]/u;
const START = 0x811c9dc5;

/** Each word (letters and digits in a row) by its FNV-1a hash, 32 bits: a clash changes a share by one shingle. `text` in lower case. */
function hashWords(text: string, hashes: number[]): void {
  let hash = START;
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isWordCode(code) ?? isWordCharacter(text, at)) {
      hash = Math.imul(hash ^ code, 0x01000193);
      length++;
    } else if (length > 0) {
      hashes.push(hash);
      hash = START;
      length = 0;
    }
  }
  if (length > 0) hashes.push(hash);
}

/** Null beyond ASCII. */
function isWordCode(code: number): boolean | null {
  if (code >= 0x80) return null;
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a);
}

/** Of a character in two units, both belong to what it is. */
function isWordCharacter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  const isSecond = code >= 0xdc00 && code <= 0xdfff;
  return WORD_CHARACTER.test(String.fromCodePoint(text.codePointAt(isSecond && at > 0 ? at - 1 : at) ?? 0));
}
