/**
 * What one build leaves warm for the next of the same process (the preview builds on every change): articles by the bytes they were
 * parsed from, stories by what is compared of their articles, the digest by both. It never changes what is built, only how fast.
 */
import { createHash } from 'node:crypto';
import { parseArticle } from '../articles/parse-article.ts';
import { readArticles, type ReadArticles } from '../articles/read-articles.ts';
import type { Article, Story } from '../model.ts';
import { buildDigest, type BuiltDigest, type DigestOptions, type RecallStory } from '../pipeline.ts';
import { createRecalls, type Recalls } from './recalls.ts';

export interface BuildMemory {
  readonly readArticles: (folder: string) => Promise<ReadArticles>;
  readonly buildDigest: (articles: readonly Article[], options: DigestOptions) => BuiltDigest;
}

/** It holds what the last build used, and no more. */
export function createBuildMemory(recalls: Recalls = createRecalls()): BuildMemory {
  const parse = recalls.of<ReturnType<typeof parseArticle>>(parseArticle, 'article');
  const stories = recalls.of<ReturnType<Parameters<RecallStory>[2]>>(buildDigest, 'story');
  const digests = recalls.of<BuiltDigest>(buildDigest, 'digest');
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
      digests.turn();
      return digests.recall(JSON.stringify([key, articles.map(recalls.numberOf)]), () => {
        stories.turn();
        const originals = new Map(articles.map((article) => [article.id, article]));
        return buildDigest(articles, options, (story, kept, read) =>
          stories.recall(`${key} ${keyOf(story, kept, originals, recalls)}`, read),
        );
      });
    },
  };
}

/** The same files, parsed from the same bytes, with the same sentences kept: the same comparison. */
function keyOf(
  story: Story,
  kept: readonly Article[],
  originals: ReadonlyMap<string, Article>,
  recalls: Recalls,
): string {
  const marks = story.articles.map((id) => {
    const original = originals.get(id);
    const sentences = kept.find((article) => article.id === id)?.sentences ?? [];
    const starts = sentences.map(({ start, end }) => `${start}-${end}`).join(',');
    return [
      original === undefined ? 0 : recalls.numberOf(original),
      createHash('sha256').update(starts).digest('base64'),
    ];
  });
  return JSON.stringify([story, marks]);
}
