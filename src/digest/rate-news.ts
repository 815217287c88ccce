/** What of the news a passage tells: the titles of a story say it in few words. */
import type { StoryText } from '../text/story-text.ts';
import { terms } from '../text/terms.ts';

/** How much of what the titles say a sentence or two say: the mean share of a title's words that they hold. */
export function createNewsRating(text: StoryText): (words: string) => number {
  const titles = text.articles
    .map((article) => new Set(terms(article.title, text.language)))
    .filter((title) => title.size > 0);
  return (words) => {
    const held = new Set(terms(words, text.language));
    const shares = titles.map((title) => [...title].filter((term) => held.has(term)).length / title.size);
    return shares.length === 0 ? 0 : shares.reduce((total, share) => total + share, 0) / shares.length;
  };
}
