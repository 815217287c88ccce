/**
 * Articles from a few words, through the real parser, so that a test reads as text:
 * `article('courier', 'Ships wait. The union asks for 8 percent.', { date: '2026-11-18' })`.
 */
import { parseArticle } from '../../src/articles/parse-article.ts';
import type { Article } from '../../src/model.ts';

export interface ArticleFields {
  readonly title?: string;
  readonly source?: string;
  readonly publisher?: string;
  readonly author?: string;
  readonly url?: string;
  readonly date?: string;
  readonly language?: string;
}

/** The article `<name>.md`: front matter of the fields (title and source are the name by default), then the Markdown. */
export function article(name: string, markdown: string, fields: ArticleFields = {}): Article {
  const entries = Object.entries({ title: name, source: name, ...fields });
  const head = entries.map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  const text = ['---', ...head, '---', '', markdown, ''].join('\n');
  const id = `${name}.md`;
  const parsed = parseArticle(id, new TextEncoder().encode(text), id);
  if (parsed.article === null) throw new Error(parsed.notices.map((notice) => notice.message).join('; '));
  return parsed.article;
}

/** A week of articles: `week({ courier: 'Ships wait.', sluice: 'Ships are waiting.' })`. */
export function week(texts: Readonly<Record<string, string>>, fields: ArticleFields = {}): readonly Article[] {
  return Object.entries(texts).map(([name, text]) => article(name, text, fields));
}
