/** The stories and themes of digest.md, joined with those of the digest: reordered, renamed, hidden, or made by the editor. */
import type { Citation, Digest, DigestStory, DigestTheme, Point } from '../../model.ts';
import { headingUnknown } from './errors.ts';
import { createId, joinPoints, type PointsContext } from './join-points.ts';
import { keepHidden } from './keep-hidden.ts';
import { isShown } from './labels.ts';
import { listShown, matchSections, type Candidate, type Heading } from './match-sections.ts';
import type { WrittenSection, WrittenStory } from './sections.ts';
import { formatReason } from './words.ts';

/** The stories in the editor's order; those taken out are kept, hidden, in their place. */
export function joinStories(written: readonly WrittenStory[], context: PointsContext): readonly DigestStory[] {
  const { stories } = context.base;
  const matches = matchSections(written.map(toHeading), stories.map(toCandidate));
  const shown = written.flatMap((section, index) => {
    const base = stories[matches[index] ?? -1] ?? createStory(section, context);
    return base === null ? [] : [joinStory(section, base, context)];
  });
  return keepHidden(
    shown,
    stories,
    (a, b) => a.id === b.id,
    (story) => ({ ...story, hidden: true }),
  );
}

function toHeading(section: WrittenStory): Heading {
  return { title: section.title, points: [...section.points, ...section.themes.flatMap((theme) => theme.points)] };
}

function toCandidate(story: DigestStory): Candidate {
  const points = [...story.lead, ...story.themes.filter(isShown).flatMap((theme) => theme.points)];
  return { title: story.title, points: new Set(listShown(points)), isShown: isShown(story) };
}

function joinStory(section: WrittenStory, base: DigestStory, context: PointsContext): DigestStory {
  const { hidden: _, intro: __, ...story } = base;
  const words = dropReason(section.words, base.reason);
  return {
    ...story,
    title: section.title === '' ? base.title : section.title,
    lead: joinPoints(section.points, base.lead, context),
    themes: joinThemes(section.themes, base, context),
    ...(words === '' ? {} : { intro: words }),
  };
}

function dropReason(words: string, reason: string): string {
  if (reason === '') return words;
  const line = formatReason(reason);
  return words === line ? '' : words.endsWith(`\n\n${line}`) ? words.slice(0, -line.length - 2) : words;
}

function joinThemes(
  written: readonly WrittenSection[],
  story: DigestStory,
  context: PointsContext,
): readonly DigestTheme[] {
  const candidates = story.themes.map((theme) => ({
    title: theme.label,
    points: new Set(listShown(theme.points)),
    isShown: isShown(theme),
  }));
  const matches = matchSections(written, candidates);
  const shown = written.map((section, index) =>
    joinTheme(section, story.themes[matches[index] ?? -1] ?? createTheme(section, story, context), context),
  );
  const hide = (theme: DigestTheme): DigestTheme => ({
    ...theme,
    hidden: true,
    points: joinMissing(theme.points, context),
  });
  return keepHidden(shown, story.themes, (a, b) => a.id === b.id, hide);
}

/** Points of a theme that is hidden as a whole: those that moved elsewhere are gone from it, the others stay as they were. */
function joinMissing(points: readonly Point[], context: PointsContext): readonly Point[] {
  return points.filter((point) => point.hidden === true || !context.written.has(point.id));
}

function joinTheme(section: WrittenSection, base: DigestTheme, context: PointsContext): DigestTheme {
  const { hidden: _, intro: __, ...theme } = base;
  return {
    ...theme,
    label: section.title === '' ? base.label : section.title,
    points: joinPoints(section.points, base.points, context),
    ...(section.words === '' ? {} : { intro: section.words }),
  };
}

function createTheme(section: WrittenSection, story: DigestStory, context: PointsContext): DigestTheme {
  const passages = listCitations(section, context.base);
  const citing = new Set(passages.map((passage) => passage.article));
  const silent = story.articles.filter((article) => !citing.has(article));
  return {
    id: createId(section.title, context.taken),
    label: section.title,
    keywords: [],
    declared: false,
    passages,
    points: [],
    silent,
  };
}

/** A story that the editor made of points from others; null, with a notice, where the heading holds none. */
function createStory(section: WrittenStory, context: PointsContext): DigestStory | null {
  const cited = [section, ...section.themes].flatMap((each) => listCitations(each, context.base));
  if (cited.length === 0) {
    const known = context.base.stories.filter(isShown).map((story) => story.title);
    context.notices.add((place) => headingUnknown(place, section.title, known), section.line);
    return null;
  }
  const articles = [...new Set(cited.map((citation) => citation.article))].toSorted();
  const publishers = new Set(
    articles.map((id) => context.base.articles.find((each) => each.id === id)?.publisher ?? id),
  );
  const id = createId(section.title, context.taken);
  return {
    id,
    title: section.title,
    articles,
    independentSources: publishers.size,
    reason: '',
    lead: [],
    themes: [],
    figures: [],
    timeline: [],
  };
}

function listCitations(section: WrittenSection, base: Digest): readonly Citation[] {
  const known = new Set(base.articles.map((article) => article.id));
  const refs = section.points.flatMap((point) => [...point.refs, ...point.sides.flatMap((side) => side.refs)]);
  return refs.map((ref) => ref.citation).filter((citation) => known.has(citation.article));
}
