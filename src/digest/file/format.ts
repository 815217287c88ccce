/** Digest → the lines of digest.md. Hidden things are not written: they stay in digest.json. */
import type { Citation, Citations, Digest, DigestStory, DigestTheme, Point } from '../../model.ts';
import { formatInline } from './inline.ts';
import { alsoOwner, highlightOwner, isShown, type Labels } from './labels.ts';
import { formatHeading, formatLeadIn, formatReason, normalizeWords, pinMark, sectionTitles } from './words.ts';

/** The front matter: subject and preheader may be edited, the rest tells which issue this is. */
export function formatFields(digest: Digest): readonly string[] {
  const { id, date, subject, preheader } = digest.issue;
  return [
    '---',
    `subject: ${JSON.stringify(subject)}`,
    `preheader: ${JSON.stringify(preheader)}`,
    `issue: ${JSON.stringify(id)}`,
    ...(date === null ? [] : [`date: ${date}`]),
    '---',
  ];
}

/** Everything between the front matter and the footnotes, as blocks that a blank line parts. */
export function formatSections(digest: Digest, labels: Labels): readonly string[] {
  const toItems = (points: readonly Point[]): string[] => formatPoints(points, digest, labels);
  const summary = toItems(digest.summary);
  const also = digest.alsoRead.flatMap((each, index) =>
    isShown(each) ? [`- ${formatInline(each.text)}${formatRefs(alsoOwner(index), each.citations, labels)}`] : [],
  );
  return [
    ...formatWords(digest.note),
    ...(summary.length > 0 ? [`## ${sectionTitles.summary}`, summary.join('\n')] : []),
    ...digest.stories.filter(isShown).flatMap((story) => formatStory(story, toItems)),
    ...(also.length > 0 ? [`## ${sectionTitles.also}`, also.join('\n')] : []),
    ...formatHighlight(digest, labels),
    ...(digest.sponsor === undefined ? [] : [`## ${sectionTitles.sponsor}`, ...formatWords(digest.sponsor)]),
  ];
}

function formatStory(story: DigestStory, toItems: (points: readonly Point[]) => string[]): string[] {
  const formatTheme = (theme: DigestTheme): string[] => [
    `### ${formatHeading(theme.label)}`,
    ...formatWords(theme.intro),
    ...formatList(toItems(theme.points)),
  ];
  return [
    `## ${formatHeading(story.title)}`,
    ...formatWords(story.intro),
    ...(story.reason === '' ? [] : [formatReason(story.reason)]),
    ...formatList(toItems(story.lead)),
    ...story.themes.filter(isShown).flatMap(formatTheme),
  ];
}

function formatHighlight(digest: Digest, labels: Labels): string[] {
  const { highlight } = digest;
  if (highlight === null || !isShown(highlight)) return [];
  return [
    `## ${sectionTitles[highlight.kind]}`,
    `${formatInline(highlight.text)}${formatRefs(highlightOwner, highlight.citations, labels)}`,
  ];
}

function formatWords(words: string | undefined): string[] {
  const normal = normalizeWords(words ?? '');
  return normal === '' ? [] : [normal];
}

function formatList(items: readonly string[]): string[] {
  return items.length === 0 ? [] : [items.join('\n')];
}

function formatPoints(points: readonly Point[], digest: Digest, labels: Labels): string[] {
  return points.filter(isShown).map((point) => {
    const pin = point.pinned === true ? `${pinMark} ` : '';
    const head = `- ${pin}${formatLeadIn(point, digest)}${formatInline(point.text)}`;
    if (!('sides' in point)) return `${head}${formatRefs(point.id, point.citations, labels)}`;
    const sides = point.sides.map(
      (side) => `  - ${formatInline(side.position)}${formatRefs(point.id, side.citations, labels)}`,
    );
    return [head, ...sides].join('\n');
  });
}

function formatRefs(owner: string, citations: Citations, labels: Labels): string {
  return citations.map((citation) => `[^${labels.labelOf(owner, citation)}]`).join('');
}

/** The footnote definitions: quote, source with its link, and the line of the file. Of what is shown, in order of labels. */
export function formatFootnotes(digest: Digest, labels: Labels, used: ReadonlySet<string>): readonly string[] {
  return [...labels.all]
    .filter(([label]) => used.has(label))
    .map(([label, citation]) => `[^${label}]: ${formatSource(digest, citation)}`);
}

/** `“quote” — Source, [Title](url) (file.md, line 17)` */
export function formatSource(digest: Digest, citation: Citation): string {
  const article = digest.articles.find((each) => each.id === citation.article);
  const title = formatInline(article?.title ?? citation.article);
  const url = article?.url ?? null;
  const linked = url !== null && /^https?:\/\/[^\s<>()]+$/i.test(url) ? `[${title}](${url})` : title;
  const source = article?.source ?? article?.publisher ?? null;
  const heads = (citation.heads ?? []).map((head) => formatInline(head)).join(', ');
  const quote = `${heads === '' ? '' : `${heads}: `}“${formatInline(citation.quote)}”`;
  return `${quote} — ${source === null ? '' : `${formatInline(source)}, `}${linked} (${formatInline(citation.article)}, line ${citation.line})`;
}
