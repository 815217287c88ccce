/**
 * What one build leaves warm for the next of the same process (the preview builds on every change): articles by the bytes they were
 * parsed from, what each stage made of a story by its inputs, the digest by all. It never changes what is built, only how fast.
 */
import { createHash } from 'node:crypto';
import { parseArticle } from '../articles/parse-article.ts';
import { readArticles, type ReadArticles } from '../articles/read-articles.ts';
import type { Article } from '../model.ts';
import { buildDigest, type BuiltDigest, type DigestOptions, type Recall } from '../pipeline.ts';
import { createRecalls, type Recalls } from './recalls.ts';

export interface BuildMemory {
  readonly readArticles: (folder: string) => Promise<ReadArticles>;
  readonly buildDigest: (articles: readonly Article[], options: DigestOptions) => BuiltDigest;
}

/** It holds what the last build used, and no more. */
export function createBuildMemory(recalls: Recalls = createRecalls()): BuildMemory {
  const parse = recalls.of<ReturnType<typeof parseArticle>>(parseArticle, 'article');
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
      digests.turn();
      const key = JSON.stringify([options, articles.map(recalls.numberOf)]);
      return digests.recall(key, () => buildDigest(articles, options, recallStages(articles, recalls)));
    },
  };
}

/** For one build. */
function recallStages(articles: readonly Article[], recalls: Recalls): Recall {
  const originals = new Map(articles.map((article) => [article.id, article]));
  const begun = new Set<object>();
  const keyOf = (input: object | string | null): unknown =>
    typeof input !== 'object' || input === null
      ? input
      : isArticle(input)
        ? describeKept(input, originals, recalls)
        : recalls.numberOf(input);
  return (stage, inputs, make) => {
    const known = recalls.of<ReturnType<typeof make>>(stage, 'stage');
    if (!begun.has(stage)) known.turn();
    begun.add(stage);
    return known.recall(JSON.stringify(inputs.map(keyOf)), make);
  };
}

function isArticle(input: object): input is Article {
  return 'sentences' in input && 'setAside' in input;
}

/** The same file, parsed from the same bytes, with the same sentences kept: the same article for what comes after. */
function describeKept(kept: Article, originals: ReadonlyMap<string, Article>, recalls: Recalls): unknown {
  const original = originals.get(kept.id);
  const starts = kept.sentences.map(({ start, end }) => `${start}-${end}`).join(',');
  return [
    original === undefined ? 0 : recalls.numberOf(original),
    createHash('sha256').update(starts).digest('base64'),
  ];
}
