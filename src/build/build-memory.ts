/**
 * What one build leaves warm for the next of the same process (the preview builds on every change): articles by the bytes they were
 * parsed from, stories by what is compared of their articles, the digest by both. It never changes what is built, only how fast.
 */
import { createHash } from 'node:crypto';
import { parseArticle } from '../articles/parse-article.ts';
import { readArticles, type ReadArticles } from '../articles/read-articles.ts';
import type { Article, Story } from '../model.ts';
import { buildDigest, type BuiltDigest, type DigestOptions, type RecallStory } from '../pipeline.ts';

export interface BuildMemory {
  readonly readArticles: (folder: string) => Promise<ReadArticles>;
  readonly buildDigest: (articles: readonly Article[], options: DigestOptions) => BuiltDigest;
}

/** An empty memory. It holds what the last build used, and no more. */
export function createBuildMemory(): BuildMemory {
  const parse = createRecall<ReturnType<typeof parseArticle>>();
  const stories = createRecall<ReturnType<Parameters<RecallStory>[2]>>();
  let last: { readonly key: string; readonly articles: readonly Article[]; readonly built: BuiltDigest } | null = null;
  return {
    readArticles: async (folder) => {
      parse.turn();
      return readArticles(folder, (id, bytes, path) =>
        parse.recall(`${path} ${id} ${createHash('sha256').update(bytes).digest('base64')}`, () =>
          parseArticle(id, bytes, path),
        ),
      );
    },
    buildDigest: (articles, options) => {
      const key = JSON.stringify(options);
      if (last !== null && last.key === key && isSameList(last.articles, articles)) return last.built;
      stories.turn();
      const originals = new Map(articles.map((article) => [article.id, article]));
      const built = buildDigest(articles, options, (story, kept, read) =>
        stories.recall(`${key} ${keyOf(story, kept, originals)}`, read),
      );
      last = { key, articles, built };
      return built;
    },
  };
}

const numbers = new WeakMap<Article, number>();
let count = 0;

/** The same files, parsed from the same bytes, with the same sentences kept: the same comparison. */
function keyOf(story: Story, kept: readonly Article[], originals: ReadonlyMap<string, Article>): string {
  const marks = story.articles.map((id) => {
    const original = originals.get(id);
    if (original !== undefined && !numbers.has(original)) numbers.set(original, (count += 1));
    const sentences = kept.find((article) => article.id === id)?.sentences ?? [];
    const starts = sentences.map(({ start, end }) => `${start}-${end}`).join(',');
    return [original === undefined ? 0 : numbers.get(original), createHash('sha256').update(starts).digest('base64')];
  });
  return JSON.stringify([story, marks]);
}

interface Recall<T> {
  readonly recall: (key: string, create: () => T) => T;
  /** Begins a build: what this one does not ask for is forgotten at the next. */
  readonly turn: () => void;
}

function createRecall<T>(): Recall<T> {
  let before = new Map<string, T>();
  let now = new Map<string, T>();
  return {
    recall: (key, create) => {
      const value = now.get(key) ?? before.get(key) ?? create();
      now.set(key, value);
      return value;
    },
    turn: () => {
      [before, now] = [now, new Map()];
    },
  };
}

function isSameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((entry, index) => entry === b[index]);
}
