/** The issue as plain HTML for editors that take no Markdown: headings, lists, numbered sources with links. */
import type { Citation, Digest, Point } from '../../model.ts';
import { citationsOf } from './points.ts';

export function formatRichText(digest: Digest): string {
  const numbers = new Map<string, number>();
  const mark = (citations: readonly Citation[]): string => {
    const cited = [...new Set(citations.map(({ article }) => article))];
    for (const id of cited) if (!numbers.has(id)) numbers.set(id, numbers.size + 1);
    return cited.map((id) => ` [${numbers.get(id) ?? 0}]`).join('');
  };
  const item = (point: Point): string => {
    const sides =
      'sides' in point
        ? point.sides.map((side) => `<li>${escape(side.position)}${mark(side.citations)}</li>`).join('')
        : '';
    const own = sides === '' ? mark(citationsOf(point)) : `<ul>${sides}</ul>`;
    return `<li>${escape(point.text)}${own}</li>`;
  };
  const list = (points: readonly Point[]): string => {
    const shown = points.filter(({ hidden }) => hidden !== true);
    return shown.length === 0 ? '' : `<ul>${shown.map(item).join('')}</ul>`;
  };
  const body = [
    `<h1>${escape(digest.issue.subject)}</h1>`,
    digest.note === undefined ? '' : `<p>${escape(digest.note)}</p>`,
    list(digest.summary),
    ...digest.stories
      .filter(({ hidden }) => hidden !== true)
      .flatMap((story) => [
        `<h2>${escape(story.title)}</h2>`,
        story.intro === undefined ? '' : `<p>${escape(story.intro)}</p>`,
        list(story.lead),
        ...story.themes
          .filter(({ hidden }) => hidden !== true)
          .map(
            (theme) =>
              `<h3>${escape(theme.label)}</h3>${theme.intro === undefined ? '' : `<p>${escape(theme.intro)}</p>`}${list(theme.points)}`,
          ),
      ]),
  ].join('');
  const sources = [...numbers].map(([id]) => {
    const article = digest.articles.find((each) => each.id === id);
    const title = escape(article?.title ?? id);
    const url = article?.url ?? '';
    return `<li>${/^https?:/i.test(url) ? `<a href="${escape(url)}">${title}</a>` : title}${article?.source ? `, ${escape(article.source)}` : ''}</li>`;
  });
  return `${body}<h2>Sources</h2><ol>${sources.join('')}</ol>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
