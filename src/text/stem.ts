/**
 * English stems: Porter (1980), through the `stemmer` package, after a table of the words it gets wrong. Cached by word, because a
 * week of articles repeats a few thousand words hundreds of times.
 */
import { stemmer } from 'stemmer';
import { stemExceptions } from './languages/en/stem-exceptions.ts';

/** Bounds the cache against hostile input: beyond it words are stemmed each time. */
const MAX_CACHED = 200_000;

const cache: Map<string, string> = new Map(stemExceptions);

/** Stem of a lower-case English word; words with digits, and words of two letters or fewer, stay as they are. */
export function stem(word: string): string {
  const known = cache.get(word);
  if (known !== undefined) return known;
  const result = word.length < 3 || /[^a-z]/.test(word) ? word : stemmer(word);
  if (cache.size < MAX_CACHED) cache.set(word, result);
  return result;
}
