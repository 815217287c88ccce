/** One labelled folder → its digest with shipped defaults, its score, and whether the order of the files mattered. */
import { readArticles } from '../../src/articles/read-articles.ts';
import type { Article, Digest, DigestStory } from '../../src/model.ts';
import { buildDigest } from '../../src/pipeline.ts';
import { scoreStory, type StoryScore } from '../score-digest.ts';
import type { LabelledFolder } from './gold.ts';

export interface FolderScore extends StoryScore {
  /** 1 when permuted articles give the same bytes, else 0. */
  readonly sameBytes: number;
  /** Stories the folder was split into; it holds one. */
  readonly stories: number;
  readonly digest: Digest;
}

/** Reads, builds and scores a folder. A digest that splits it is scored on the story with most of its articles. */
export async function scoreFolder({ folder, gold }: LabelledFolder): Promise<FolderScore> {
  const { articles } = await readArticles(folder);
  const digest = build(articles);
  const story = [...digest.stories].sort((a, b) => b.articles.length - a.articles.length)[0] ?? NO_STORY;
  const score = scoreStory(story, articles, gold);
  const expected = JSON.stringify(digest);
  const sameBytes = permute(articles).every((order) => JSON.stringify(build(order)) === expected) ? 1 : 0;
  return { ...score, sameBytes, stories: digest.stories.length, digest };
}

const NO_STORY: DigestStory = {
  id: '',
  title: '',
  articles: [],
  independentSources: 0,
  reason: 'no story',
  lead: [],
  themes: [],
  figures: [],
  timeline: [],
};

/** As `collate build` does without options: the issue's date is that of the newest article. */
function build(articles: readonly Article[]): Digest {
  const dates = articles.flatMap((article) => (article.date === null ? [] : [article.date])).toSorted();
  return buildDigest(articles, { issue: 'quality', date: dates.at(-1) ?? null }).digest;
}

/** Reversed, and begun from the second. */
function permute(articles: readonly Article[]): readonly (readonly Article[])[] {
  return [articles.toReversed(), [...articles.slice(1), ...articles.slice(0, 1)]];
}
