/**
 * The few points a one-screen issue prints: those of the week's summary, then, story by story in turn, what else a story opens with,
 * until there are five.
 */
import type { Citation, Digest, DigestStory, Point } from '../model.ts';
import { printedPoints } from './point-view.ts';

export const topCount = 5;

/** A point and the story it is about; null where the citations of a summary's point span stories. */
export interface TopPoint {
  readonly point: Point;
  readonly story: DigestStory | null;
}

/** At most five points, in the order of the stories; differences before what only one source says. */
export function choosePoints({ summary, stories }: Pick<Digest, 'summary' | 'stories'>): readonly TopPoint[] {
  const chosen: TopPoint[] = printedPoints(summary)
    .slice(0, topCount)
    .map((point) => ({ point, story: stories.find((story) => citesOnly(point, story)) ?? null }));
  const told = new Set(chosen.flatMap(({ point }) => [point.id, point.text]));
  const queues = stories.map((story) => ({
    story,
    points: rankPoints(story).filter(({ id, text }) => !told.has(id) && !told.has(text)),
    count: chosen.filter((each) => each.story === story).length,
  }));
  while (chosen.length < topCount) {
    const open = queues.filter(({ points }) => points.length > 0);
    const next = open.find(({ count }) => open.every((each) => each.count >= count));
    const point = next?.points.shift();
    if (next === undefined || point === undefined) break;
    if (chosen.some((each) => saysTheSame(each.point, point))) continue;
    chosen.push({ point, story: next.story });
    next.count += 1;
  }
  const place = ({ story }: TopPoint): number => (story === null ? -1 : stories.indexOf(story));
  return chosen.toSorted((a, b) => place(a) - place(b));
}

/** Share of the words of the shorter point that the other holds as well: of four words one may be another, as where a date is added. */
const SAME = 0.75;

/** A week's summary words the opening of its first story a little otherwise: on one screen nobody wants both. */
function saysTheSame(a: Point, b: Point): boolean {
  // The name of a difference is a few words, which any sentence on the matter holds.
  if ('sides' in a || 'sides' in b) return false;
  const [x, y] = [a, b].map(({ text }) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu))) as [
    Set<string>,
    Set<string>,
  ];
  return x.intersection(y).size >= SAME * Math.min(x.size, y.size);
}

function citesOnly(point: Point, story: DigestStory): boolean {
  const citations: readonly Citation[] =
    point.kind === 'difference' || point.kind === 'apart'
      ? point.sides.flatMap((side) => side.citations)
      : point.citations;
  return citations.every(({ article }) => story.articles.includes(article));
}

function rankPoints(story: DigestStory): Point[] {
  const all = [
    ...printedPoints(story.lead),
    ...story.themes.filter((theme) => theme.hidden !== true).flatMap((theme) => printedPoints(theme.points)),
  ];
  const unique = [...new Map(all.toReversed().map((point) => [point.id, point])).values()].toReversed();
  const isMinor = (point: Point): boolean => point.kind === 'single' || point.kind === 'apart';
  return [...unique.filter((point) => !isMinor(point)), ...unique.filter(isMinor)];
}
