/**
 * How telling a term is. Document frequencies of the folder are mixed with a frozen table of general English, because on five articles
 * (or one story) the folder's own are degenerate: every term of the story would look common.
 */
import type { Language } from './language.ts';

/** Document frequencies: how many of `documents` texts hold each term. */
export interface DocumentFrequencies {
  readonly documents: number;
  readonly df: ReadonlyMap<string, number>;
}

/**
 * Weight of the background, in articles: a folder of this size counts as much as the table. Measured on folders of 5 to 460 articles: from
 * 100 to 1,000 one threshold serves them all; at 0 the best threshold of a folder of five is a third of that of a folder of 200.
 */
export const BACKGROUND_DOCUMENTS = 200;

/** Share of articles that hold a term the table does not list: names, jargon and misspellings are rare. */
const UNKNOWN_SHARE = 1 / 4096;

/** Counts in how many of the texts each term occurs. */
export function countDocuments(texts: Iterable<readonly string[]>): DocumentFrequencies {
  const df = new Map<string, number>();
  let documents = 0;
  for (const terms of texts) {
    documents++;
    for (const term of new Set(terms)) df.set(term, (df.get(term) ?? 0) + 1);
  }
  return { documents, df };
}

/** Counts how often each term occurs in one text, in order of first occurrence. */
export function countTerms(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

/** Share of general articles that hold the term; terms the language does not list are rare. */
export function backgroundShareOf(term: string, language: Language): number {
  return language.backgroundShare(term) ?? UNKNOWN_SHARE;
}

/**
 * Inverse document frequency (Spärck Jones 1972, smoothed), of the folder and the background together:
 * ln((N + B + 1) / (df + B·share + 1)) with B = `backgroundDocuments`. Never negative.
 */
export function createIdf(
  frequencies: DocumentFrequencies,
  language: Language,
  backgroundDocuments: number = BACKGROUND_DOCUMENTS,
): (term: string) => number {
  const cache = new Map<string, number>();
  const all = frequencies.documents + backgroundDocuments + 1;
  return (term) => {
    let idf = cache.get(term);
    if (idf === undefined) {
      const seen = frequencies.df.get(term) ?? 0;
      idf = Math.log(all / (seen + backgroundDocuments * backgroundShareOf(term, language) + 1));
      idf = Math.max(0, idf);
      cache.set(term, idf);
    }
    return idf;
  };
}

/** Sublinear term frequency (Manning et al. 2008, 6.4.1): 1 + ln(tf). */
export function weighFrequency(count: number): number {
  return count > 0 ? 1 + Math.log(count) : 0;
}
