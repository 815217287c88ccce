/**
 * The order of the stages, on one screen: articles → stories → themes and claims → digest. Pure: no files, clock, network, environment or
 * chance; the same articles in any order give the same digest.
 */
import { setAsideEdges, setAsideRepeated } from './articles/set-aside-edges.ts';
import { findClaims } from './claims/find-claims.ts';
import { pairStatements } from './claims/pair-statements.ts';
import { composeDigest } from './digest/compose-digest.ts';
import type { ComposedStory, StoryInput } from './digest/compose-story.ts';
import { type Quality, reportQuality } from './digest/quality.ts';
import type { Article, Digest, Story, Theme } from './model.ts';
import { groupArticles } from './stories/group-articles.ts';
import { createStoryText } from './text/story-text.ts';
import { type DeclaredTheme, findThemes } from './themes/find-themes.ts';

export interface DigestOptions {
  /** Name of the issue: `2026-W47`. */
  readonly issue: string;
  /** ISO 8601 calendar date of the issue, or null. */
  readonly date: string | null;
  /** Themes of the configuration: filled before any are found. */
  readonly themes?: readonly DeclaredTheme[];
  /** Words the issue aims at (1200). */
  readonly length?: number;
}

/** A digest with what explains it. */
export interface BuiltDigest {
  readonly digest: Digest;
  readonly quality: Quality;
  /** By story, in the order of the digest: every point that could be made, with shared terms, similarity and vetoes. */
  readonly composed: readonly ComposedStory[];
  /** What each stage made, for `--keep-stages`. */
  readonly stages: { readonly stories: readonly Story[]; readonly inputs: readonly StoryInput[] };
}

/**
 * May hand out what a stage made of the same inputs before: the preview compares again only what changed. Inputs that are objects are the
 * same when they are one object, articles when the same is kept of the same file.
 */
export type Recall = <T>(
  stage: (...inputs: never[]) => unknown,
  inputs: readonly (Article | object | string | null)[],
  make: () => T,
) => T;

const DEFAULT_LENGTH = 1200;

/** Compares the articles and composes the digest of an issue. Articles without a story become one-liners; no articles give an empty digest. */
export function buildDigest(
  articles: readonly Article[],
  options: DigestOptions,
  recall: Recall = (_stage, _inputs, make) => make(),
): BuiltDigest {
  const sorted = setAsideRepeated(articles.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)));
  const stories = groupArticles(sorted);
  const byId = new Map(sorted.map((article) => [article.id, article]));
  const inputs = stories.map((story) => readStory(story, byId, options, recall));
  const frame = { issue: options.issue, date: options.date, length: options.length ?? DEFAULT_LENGTH };
  const { digest, stories: composed } = composeDigest(sorted, inputs, frame);
  return { digest, quality: reportQuality(digest, sorted, inputs), composed, stages: { stories, inputs } };
}

function readStory(
  story: Story,
  byId: ReadonlyMap<string, Article>,
  options: DigestOptions,
  recall: Recall,
): StoryInput {
  const { voices } = story;
  const { date, themes: declared = [] } = options;
  // Looked up, not filtered out of the week: that would take stories × articles.
  const found = story.articles.toSorted().flatMap((id) => byId.get(id) ?? []);
  const own = recall(setAsideEdges, found, () => setAsideEdges(found));
  const text = recall(createStoryText, [own, JSON.stringify(voices)], () => createStoryText(own, voices));
  const pairs = recall(pairStatements, [text], () => pairStatements(text));
  const find = (): readonly Theme[] => (voices.length < 2 ? [] : findThemes(text, pairs, declared));
  const themes = recall(findThemes, [text, JSON.stringify(declared)], find);
  return { story, text, themes, claims: recall(findClaims, [text, date], () => findClaims(text, pairs, date)) };
}
