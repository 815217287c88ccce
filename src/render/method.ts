/** "How this was made": counts and limits, derived from the digest and never written by hand. */
import type { Digest, Point } from '../model.ts';
import { sureSources } from '../sure-sources.ts';
import type { SourceTable } from './sources.ts';
import { capitalize, countOf, fillIn, listNames } from './words.ts';
import type { Words } from './words/words.ts';

/** Paragraphs; called last, when the table knows every article that has a number. */
export function describeMethod(
  digest: Digest,
  table: SourceTable,
  dropped: readonly string[],
  words: Words,
): readonly string[] {
  const { method } = words;
  const cited = new Set(table.cited().map(({ id }) => id));
  const points = allPoints(digest);
  const uncited = digest.articles.filter((article) => !cited.has(article.id)).map((article) => article.id);
  return [
    `${compared(digest, points, words)} ${method.limits}`,
    ...(points.some(hasLoose) ? [method.loose] : []),
    ...(uncited.length > 0 ? [fillIn(method.uncited, { names: table.namesOf(uncited) })] : []),
    ...(dropped.length > 0 ? [fillIn(method.dropped, { what: listNames(words, dropped) })] : []),
    ...editorShare(points, words),
  ];
}

function compared(digest: Digest, points: readonly Point[], words: Words): string {
  const { method } = words;
  const found = (['agreement', 'difference', 'single'] as const).flatMap((kind) => {
    const count = points.filter((point) => point.kind === kind && point.hidden !== true && !isLoose(point)).length;
    return count === 0 ? [] : [countOf(words, count, kind)];
  });
  // What stands alone was read, and there was nothing to compare it with.
  const inStories = new Set(digest.stories.flatMap((story) => story.articles)).size;
  return fillIn(inStories > 0 ? method.comparedStories : method.compared, {
    articles: countOf(words, inStories > 0 ? inStories : digest.articles.length, 'article'),
    stories: countOf(words, digest.stories.length, 'story'),
    printed: found.length === 0 ? '' : fillIn(method.printed, { found: listNames(words, found) }),
  });
}

/** Whether a point cites somebody who only speaks of the same. */
function hasLoose(point: Point): boolean {
  return point.kind === 'agreement' && point.hidden !== true && point.citations.some(({ loose }) => loose === true);
}

/** Whether all but one of its sources only do: it is printed, and no agreement to count. */
function isLoose(point: Point): boolean {
  if (!hasLoose(point) || point.kind !== 'agreement') return false;
  return sureSources(point.citations).length < 2;
}

function editorShare(points: readonly Point[], words: Words): readonly string[] {
  const shares = [
    [points.filter((point) => point.reworded === true && point.hidden !== true).length, 'reworded'],
    [points.filter((point) => point.hidden === true).length, 'leftOut'],
  ] as const;
  const told = shares.filter(([count]) => count > 0).map(([count, did]) => countOf(words, count, did));
  return told.length === 0 ? [] : [capitalize(fillIn(words.method.editor, { did: listNames(words, told) }))];
}

function allPoints(digest: Digest): readonly Point[] {
  const stories = digest.stories.flatMap((story) => [
    ...story.lead,
    ...story.themes.flatMap((theme) =>
      theme.hidden === true ? theme.points.map((point): Point => ({ ...point, hidden: true })) : theme.points,
    ),
  ]);
  return [...new Map([...digest.summary, ...stories].map((point) => [point.id, point])).values()];
}
