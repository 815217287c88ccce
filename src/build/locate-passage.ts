/** Where a passage that an earlier build cited stands in the articles of today (pure): the same words of the same article, the nearest. */
import type { Locate } from '../digest/merge-digest.ts';
import type { Article, Citation } from '../model.ts';

/** A passage that is gone from its article, or whose article is gone, is not found: a citation must stand where it says. */
export function createLocate(articles: readonly Article[]): Locate {
  const byId = new Map(articles.map((article) => [article.id, article]));
  return (citation) => {
    const found = (byId.get(citation.article)?.sentences ?? [])
      .filter(({ text }) => text === citation.quote)
      .toSorted((a, b) => Math.abs(a.start - citation.start) - Math.abs(b.start - citation.start))[0];
    if (found === undefined) return null;
    const place: Citation = {
      article: found.article,
      quote: found.text,
      start: found.start,
      end: found.end,
      line: found.line,
    };
    return {
      ...place,
      ...(citation.heads === undefined ? {} : { heads: citation.heads }),
      ...(citation.loose === undefined ? {} : { loose: citation.loose }),
    };
  };
}
