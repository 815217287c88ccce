/** Which articles say for sure what a point says: those it cites otherwise than loosely. The one place that knows what `loose` counts for. */
import type { Citation } from './model.ts';

/** The articles of the citations that are not loose, each once, in order. */
export function sureSources(citations: readonly Citation[]): readonly string[] {
  return [...new Set(citations.flatMap(({ article, loose }) => (loose === true ? [] : [article])))];
}
