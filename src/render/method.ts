/** "How this was made": counts and limits, derived from the digest and never written by hand. */
import type { Digest, Point } from '../model.ts';
import type { SourceTable } from './sources.ts';
import { capitalize, countOf, listNames, spellCount } from './words.ts';

/** Paragraphs; called last, when the table knows every article that has a number. */
export function describeMethod(digest: Digest, table: SourceTable, dropped: readonly string[]): readonly string[] {
  const cited = new Set(table.cited().map(({ id }) => id));
  const points = allPoints(digest);
  const stories = digest.stories.length;
  const of = (kind: Point['kind']): number =>
    points.filter((point) => point.kind === kind && point.hidden !== true).length;
  const found = [
    [of('agreement'), countOf(of('agreement'), 'agreement')],
    [of('difference'), countOf(of('difference'), 'difference')],
    [of('single'), `${countOf(of('single'), 'statement')} by one source only`],
  ] as const;
  const printed = listNames(found.filter(([count]) => count > 0).map(([, words]) => words));
  const uncited = digest.articles.filter((article) => !cited.has(article.id)).map((article) => article.id);
  return [
    `A program compared ${countOf(digest.articles.length, 'article')}${stories > 0 ? ` on ${countOf(stories, 'story', 'stories')}` : ''} sentence by sentence${printed === '' ? '' : ` and printed ${printed}`}. ` +
      'No language model wrote any of it. ' +
      'Every statement is cited: a number in brackets opens its source at the passage. ' +
      'Agreement among sources does not make a statement true.',
    ...(uncited.length > 0 ? [`Read, but not cited here: ${table.namesOf(uncited)}.`] : []),
    ...(dropped.length > 0 ? [`Left out for length: ${listNames(dropped)}.`] : []),
    ...editorShare(points),
  ];
}

function editorShare(points: readonly Point[]): readonly string[] {
  const shares = [
    [points.filter((point) => point.reworded === true && point.hidden !== true).length, 'reworded'],
    [points.filter((point) => point.hidden === true).length, 'left out'],
  ] as const;
  const told = shares
    .filter(([count]) => count > 0)
    .map(([count, verb]) => `${verb} ${spellCount(count)} of these points`);
  return told.length === 0 ? [] : [`${capitalize('the editor')} ${told.join(' and ')}.`];
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
