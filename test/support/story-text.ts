/** The text of a small story, read as the pipeline reads it. */
import type { Article } from '../../src/model.ts';
import { findVoices } from '../../src/stories/independence.ts';
import { createStoryText, type StoryText } from '../../src/text/story-text.ts';

/** `articles` as one story, sorted by id. */
export function readStory(articles: readonly Article[]): StoryText {
  const sorted = articles.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return createStoryText(sorted, findVoices(sorted));
}
