/**
 * Which articles are one text: shingles of five words (Broder 1997), compared as sets. Copies under another headline, shortened copies,
 * copies with a line added; not an article of its own that quotes another at length.
 */
import type { Article } from '../model.ts';

const WORD: RegExp = /[\p{L}\p{N}]+/gu;
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
  const holders = new Map<number, number[]>();
  texts.forEach(({ shingles }, i) => {
    for (const hash of shingles) {
      const list = holders.get(hash);
      if (list === undefined) holders.set(hash, [i]);
      else list.push(i);
    }
  });
  const pairs: (readonly [number, number])[] = [];
  texts.forEach(({ shingles }, i) => {
    const shared = new Map<number, number>();
    for (const hash of shingles) {
      const list = holders.get(hash) as number[];
      if (list.length > MAX_SHARED) continue;
      for (const j of list) if (j > i) shared.set(j, (shared.get(j) ?? 0) + 1);
    }
    for (const [j, common] of shared)
      if (isCopy(texts[i] as Shingled, texts[j] as Shingled, common)) pairs.push([i, j]);
  });
  return pairs;
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
    for (const word of sentence.text.toLowerCase().match(WORD) ?? []) hashes.push(hashWord(word));
  }
  const set = new Set<number>();
  for (let i = 0; i + SHINGLE_WORDS <= hashes.length; i++) {
    let hash = 0;
    for (let k = i; k < i + SHINGLE_WORDS; k++) hash = (Math.imul(hash, 0x01000193) + (hashes[k] as number)) | 0;
    set.add(hash);
  }
  return { shingles: [...set], set };
}

/** FNV-1a, 32 bits: a clash changes a share by one shingle. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash;
}
