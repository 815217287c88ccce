/** What stands at the top of an issue: which one it is, what it covers, how long it takes. */
import type { Digest } from '../model.ts';
import type { FigureView, PointView, View } from './view.ts';
import type { DateStyle } from './format-dates.ts';
import { formatDate, formatDateRange } from './format-dates.ts';
import type { TextSetter } from './text-setter.ts';
import { cleanText, noBreak } from './typography.ts';
import { countOf, fillIn, wordsPerMinute } from './words.ts';
import type { Words } from './words/words.ts';

type Head = Pick<View, 'title' | 'subject' | 'preheader' | 'issue' | 'dates' | 'minutes' | 'counts' | 'masthead'>;
type Printed = Pick<View, 'summary' | 'top' | 'stories' | 'alsoRead' | 'contents'>;

/** What every part of the head is made with. */
export interface HeadMaking {
  readonly dates: DateStyle;
  readonly words: Words;
  readonly set: TextSetter;
}

export function describeIssue(
  digest: Digest,
  name: string,
  body: Printed,
  { dates: style, words, set }: HeadMaking,
): Head {
  const { issue } = digest;
  const label = issueLabel(issue.id, words);
  const dates =
    issue.from === null && issue.to === null
      ? formatDate(issue.date ?? '', style)
      : formatDateRange(issue.from, issue.to, style);
  const minutes = countOf(words, Math.max(1, Math.round(countWords(body) / wordsPerMinute)), 'minute');
  const publishers = new Set(digest.articles.flatMap((article) => article.publisher ?? []));
  const counts = [
    countOf(words, digest.articles.length, 'article'),
    ...(publishers.size > 0 ? [countOf(words, publishers.size, 'publisher')] : []),
  ].join(words.list.comma);
  const title = [name, label].filter((part) => part !== '').join(' · ');
  return {
    title: title === '' ? words.labels.undated : title,
    subject: set.line(issue.subject),
    preheader: set.line(issue.preheader),
    issue: label,
    dates,
    minutes,
    counts,
    masthead: [dates, minutes, counts].filter((part) => part !== '').join(' · '),
  };
}

/** `Week 47, 2026` for an ISO week, `Undated issue`, else the name the editor gave it. */
function issueLabel(id: string, words: Words): string {
  const week = /^(\d{4})-W(\d{2})$/.exec(id);
  if (week !== null)
    return fillIn(words.week, { week: String(Number(week[2])), year: week[1] ?? '' }).replace(' ', noBreak);
  return id === 'undated' || id === '' ? words.labels.undated : cleanText(id);
}

function countWords(body: Printed): number {
  let count = 0;
  const add = (text: string): void => void (count += wordsIn(text));
  const addPoint = (point: PointView): void => {
    add(point.label);
    add(point.text);
    for (const { position } of point.sides) add(position);
  };
  const addFigure = (figure: FigureView): void => {
    add(figure.caption);
    for (const { text } of figure.values) add(text);
  };
  body.summary.forEach(addPoint);
  body.top.forEach(addPoint);
  for (const { title } of body.contents) add(title);
  for (const story of body.stories) {
    add(story.title);
    story.lead.forEach(addPoint);
    story.figures.forEach(addFigure);
    for (const theme of story.themes) {
      add(theme.label);
      add(theme.silent);
      theme.points.forEach(addPoint);
      for (const { figures } of theme.points) figures.forEach(addFigure);
    }
    for (const { date, text } of story.timeline) {
      add(date);
      add(text);
    }
  }
  for (const { text } of body.alsoRead) add(text);
  return count;
}

/** Runs of characters between spaces and no-break spaces: printed text has no other white space. */
function wordsIn(text: string): number {
  let count = 0;
  let isInWord = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const isSpace = code === 0x20 || code === 0xa0;
    if (!isSpace && !isInWord) count += 1;
    isInWord = !isSpace;
  }
  return count;
}
