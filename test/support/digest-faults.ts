/** What must hold of every digest, whatever the articles: returns a line for each thing that does not. */
import { visibleText } from '../../src/articles/visible-text.ts';
import type { Article, Citation, Digest, DigestStory, Point, Side, Voice } from '../../src/model.ts';
import { findVoices } from '../../src/stories/independence.ts';

/** The faults of a digest built from `articles`; empty for a sound one. */
export function findFaults(digest: Digest, articles: readonly Article[]): readonly string[] {
  const voices = findVoices(articles);
  return [
    ...digest.stories.flatMap((story) => findStoryFaults(story, voices)),
    ...listCitations(digest).flatMap((citation) => findCitationFaults(citation, articles)),
    ...findRepeated(digest),
  ];
}

/** Every citation of a digest, printed or assigned. */
export function listCitations(digest: Digest): readonly Citation[] {
  return [
    ...listPoints(digest).flatMap(citationsOf),
    ...digest.stories.flatMap((story) => [
      ...story.themes.flatMap((theme) => theme.passages),
      ...story.timeline.flatMap((entry) => entry.citations),
      ...story.figures.flatMap((row) => row.values.flatMap((value) => value.citations)),
    ]),
    ...digest.alsoRead.flatMap((entry) => entry.citations),
    ...(digest.highlight?.citations ?? []),
  ];
}

/** Every point of a digest: summary, leads, themes. */
export function listPoints(digest: Digest): readonly Point[] {
  return [
    ...digest.summary,
    ...digest.stories.flatMap((story) => [...story.lead, ...story.themes.flatMap((theme) => theme.points)]),
  ];
}

export function citationsOf(point: Point): readonly Citation[] {
  return 'sides' in point ? point.sides.flatMap((side) => side.citations) : point.citations;
}

function sharesPassage([first, ...others]: readonly Side[]): boolean {
  const places = new Set(first?.citations.map(({ start }) => start));
  return others.some((side) => side.citations.every(({ start }) => places.has(start)));
}

function findStoryFaults(story: DigestStory, voices: readonly Voice[]): readonly string[] {
  const points = [...story.lead, ...story.themes.flatMap((theme) => theme.points)];
  const voiceOf = (article: string): number => voices.findIndex((voice) => voice.articles.includes(article));
  return points.flatMap((point) => {
    const citations = citationsOf(point);
    const files = new Set(citations.map((citation) => citation.article));
    const heard = new Set(citations.map((citation) => voiceOf(citation.article)));
    const faults: string[] = [];
    if (citations.length === 0) faults.push('cites nothing');
    if ([...files].some((file) => !story.articles.includes(file))) faults.push('cites an article of another story');
    if (point.kind === 'agreement' && heard.size < 2) faults.push('agrees with itself');
    if (point.kind === 'single' && files.size !== 1) faults.push('is no single source');
    // One source may tell of two who differ, each in a passage of its own.
    if ('sides' in point && point.kind === 'difference' && heard.size < 2 && sharesPassage(point.sides))
      faults.push('differs from itself');
    if ('sides' in point && point.sides.length < 2) faults.push('has one side');
    if (point.text.trim() === '') faults.push('says nothing');
    if (/\[\d+\]|\b\d of \d sources\b/.test(point.text)) faults.push('counts its sources');
    return faults.map((fault) => `${point.kind} ${fault}: ${point.text}`);
  });
}

function findCitationFaults(citation: Citation, articles: readonly Article[]): readonly string[] {
  const article = articles.find((each) => each.id === citation.article);
  if (article === undefined) return [`cites an unknown article: ${citation.article}`];
  const faults: string[] = [];
  const { start, end, quote } = citation;
  if (visibleText(article, { start, end }) !== quote) faults.push(`not what stands in ${article.id}: ${quote}`);
  if (article.setAside.some((aside) => aside.start < end && start < aside.end)) faults.push(`boilerplate: ${quote}`);
  if (article.text.slice(0, start).split('\n').length !== citation.line) faults.push(`wrong line: ${quote}`);
  return faults;
}

/** Ids are given once; nothing is printed twice under themes. */
function findRepeated(digest: Digest): readonly string[] {
  return digest.stories.flatMap((story) => {
    const printed = story.themes.flatMap((theme) => theme.points);
    const ids = [story.id, ...story.lead.map((point) => point.id), ...printed.map((point) => point.id)];
    const texts = [...story.lead, ...printed].flatMap((point) => ('sides' in point ? [] : [point.text]));
    const labels = story.themes.map((theme) => theme.label.toLowerCase());
    return [
      ...repeated([...ids, ...story.themes.map((theme) => theme.id)]).map((id) => `id given twice: ${id}`),
      ...repeated(texts).map((text) => `printed twice: ${text}`),
      ...repeated(labels).map((label) => `two themes called: ${label}`),
    ];
  });
}

function repeated(list: readonly string[]): readonly string[] {
  return [...new Set(list.filter((one, index) => list.indexOf(one) !== index))];
}
