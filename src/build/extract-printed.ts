/** Digest → what of it is printed (pure): hidden things taken out, pinned points first. Renderers never see the rest. */
import { isShown } from '../digest/file/labels.ts';
import type { Digest, DigestStory, Point } from '../model.ts';

/** The digest without what an editor hid; figures and empty themes that hung on it go with it. */
export function extractPrinted(digest: Digest): Digest {
  const { highlight } = digest;
  return {
    ...digest,
    summary: orderPoints(digest.summary),
    stories: digest.stories.filter(isShown).map(extractStory),
    alsoRead: digest.alsoRead.filter(isShown),
    highlight: highlight !== null && isShown(highlight) ? highlight : null,
  };
}

function extractStory(story: DigestStory): DigestStory {
  const themes = story.themes.filter(isShown).map((theme) => ({ ...theme, points: orderPoints(theme.points) }));
  const lead = orderPoints(story.lead);
  const hidden = new Set(
    story.themes.flatMap((theme) =>
      theme.points.filter((point) => !isShown(theme) || !isShown(point)).map(({ id }) => id),
    ),
  );
  for (const { id } of [...lead, ...themes.flatMap((theme) => theme.points)]) hidden.delete(id);
  return {
    ...story,
    lead,
    // A theme left without points still speaks where the editor wrote an introduction.
    themes: themes.filter((theme) => theme.points.length > 0 || theme.intro !== undefined),
    figures: story.figures.filter((row) => !hidden.has(row.point)),
  };
}

function orderPoints(points: readonly Point[]): readonly Point[] {
  const shown = points.filter(isShown);
  return [...shown.filter((point) => point.pinned === true), ...shown.filter((point) => point.pinned !== true)];
}
