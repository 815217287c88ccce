/**
 * What one build leaves warm for the next of the same process (the preview builds on every change): articles by the bytes they were
 * parsed from, the digest by its articles, stories by theirs. It never changes what is built, only how fast.
 */
import { readArticles, type ReadArticles } from '../articles/read-articles.ts';
import type { Article } from '../model.ts';
import { buildDigest, type BuiltDigest, type DigestOptions } from '../pipeline.ts';

export interface BuildMemory {
  readonly readArticles: (folder: string) => Promise<ReadArticles>;
  readonly buildDigest: (articles: readonly Article[], options: DigestOptions) => BuiltDigest;
}

/** An empty memory. It holds one issue at a time: the last. */
export function createBuildMemory(): BuildMemory {
  let last: { readonly key: string; readonly articles: readonly Article[]; readonly built: BuiltDigest } | null = null;
  return {
    readArticles,
    buildDigest: (articles, options) => {
      const key = JSON.stringify(options);
      if (last !== null && last.key === key && isSameList(last.articles, articles)) return last.built;
      const built = buildDigest(articles, options);
      last = { key, articles, built };
      return built;
    },
  };
}

function isSameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((entry, index) => entry === b[index]);
}
