/** The few points a one-screen issue prints: the first of every story, then the second of each, until there are five. */
import type { DigestStory, Point } from '../model.ts';
import { printedPoints } from './point-view.ts';

export const topCount = 5;

/** At most five points with their stories, in the order of the stories; differences before what only one source says. */
export function choosePoints(stories: readonly DigestStory[]): readonly { point: Point; story: DigestStory }[] {
  const queues = stories.map((story) => ({ story, points: rankPoints(story) }));
  const counts = queues.map(() => 0);
  let left = topCount;
  for (let round = 0; round < topCount && left > 0; round += 1) {
    queues.forEach(({ points }, index) => {
      if (left === 0 || points.length <= round) return;
      counts[index] = round + 1;
      left -= 1;
    });
  }
  return queues.flatMap(({ story, points }, index) =>
    points.slice(0, counts[index]).map((point) => ({ point, story })),
  );
}

function rankPoints(story: DigestStory): readonly Point[] {
  const all = [
    ...printedPoints(story.lead),
    ...story.themes.filter((theme) => theme.hidden !== true).flatMap((theme) => printedPoints(theme.points)),
  ];
  const unique = [...new Map(all.toReversed().map((point) => [point.id, point])).values()].toReversed();
  const isMinor = (point: Point): boolean => point.kind === 'single' || point.kind === 'apart';
  return [...unique.filter((point) => !isMinor(point)), ...unique.filter(isMinor)];
}
