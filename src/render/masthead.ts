/** What stands at the top of an issue: which one it is, what it covers, how long it takes. */
import type { Digest } from '../model.ts';
import type { PointView, View } from './view.ts';
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
  const ofPoint = (point: PointView): string =>
    [point.label, point.text, ...point.sides.map((side) => side.position)].join(' ');
  const texts = [
    ...body.summary.map(ofPoint),
    ...body.top.map(ofPoint),
    ...body.contents.map((each) => each.title),
    ...body.stories.flatMap((story) => [
      story.title,
      ...story.lead.map(ofPoint),
      ...story.themes.flatMap((theme) => [theme.label, ...theme.points.map(ofPoint), theme.silent]),
      ...[...story.figures, ...story.themes.flatMap((theme) => theme.points.flatMap((point) => point.figures))].flatMap(
        (figure) => [figure.caption, ...figure.values.map((value) => value.text)],
      ),
      ...story.timeline.map((entry) => `${entry.date} ${entry.text}`),
    ]),
    ...body.alsoRead.map((also) => also.text),
  ];
  return texts.reduce((sum, text) => sum + wordsIn(text), 0);
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
