/** `--explain`: why articles stand in one story, passages in one theme, statements in one point; what kept others apart (pure). */
import type { Citation, Digest, DigestStory, DigestTheme, Point, Story } from '../model.ts';
import type { BuiltDigest } from '../pipeline.ts';
import { explainUnknown } from './errors.ts';

type Composed = BuiltDigest['composed'][number];

/** The explanation of everything whose id is `what` or whose words hold it. Raises `explain-unknown`. */
export function formatExplanation(built: BuiltDigest, what: string): string {
  const wanted = what.trim().toLowerCase();
  const matches = (id: string, words: string): boolean => id === wanted || words.toLowerCase().includes(wanted);
  const parts = built.composed.flatMap((composed): string[] => {
    const { story } = composed;
    const source = built.stages.stories.find((each) => sameArticles(each, story));
    if (matches(story.id, story.title))
      return [explainStory(story, source), ...story.themes.map((theme) => explainTheme(theme))];
    const themes = story.themes.filter((theme) => matches(theme.id, [theme.label, ...theme.keywords].join(' ')));
    const points = composed.points.filter(({ point }) => matches(point.id, point.text));
    return [...themes.map((theme) => explainTheme(theme)), ...points.map((point) => explainPoint(point, story))];
  });
  if (parts.length === 0) throw explainUnknown(what, listKnown(built.digest));
  return parts.join('\n\n');
}

function explainStory(story: DigestStory, source: Story | undefined): string {
  const voices = source?.voices.map((voice) => `  ${voice.articles.join(', ')} (${voiceReasons[voice.reason]})`) ?? [];
  return [
    `Story ${story.id}: ${story.title}`,
    `Joined because they share: ${source?.sharedTerms.join(', ') ?? 'nothing that was kept'}`,
    `${story.articles.length} articles, ${story.independentSources} independent voices:`,
    ...voices,
    ...(story.reason === '' ? [] : [`No synthesis: ${story.reason}`]),
  ].join('\n');
}

const voiceReasons = { alone: 'its own voice', copy: 'copies of one text', publisher: 'one publisher' } as const;

function explainTheme(theme: DigestTheme): string {
  return [
    `Theme ${theme.id}: ${theme.label}${theme.declared ? ' (declared in the configuration)' : ''}`,
    `Found by: ${theme.keywords.join(', ')}`,
    `${theme.passages.length} passages:`,
    ...theme.passages.map(formatCitation),
    ...(theme.silent.length === 0 ? [] : [`Silent: ${theme.silent.join(', ')}`]),
    `Points: ${theme.points.map((point) => point.id).join(', ')}`,
  ].join('\n');
}

function explainPoint(placed: Composed['points'][number], story: DigestStory): string {
  const { point, explain, weight } = placed;
  const isPrinted =
    story.themes.some((theme) => theme.points.some((each) => each.id === point.id)) ||
    story.lead.some((each) => each.id === point.id);
  return [
    `Point ${point.id} (${formatKind(point)}, ${isPrinted ? 'printed' : 'not printed'}, weight ${weight.toFixed(2)}): ${point.text}`,
    `Shared: ${explain.shared.join(', ')}`,
    `Similarity: ${explain.similarity.toFixed(3)}`,
    ...(explain.vetoes.length === 0 ? [] : ['Kept apart by:', ...explain.vetoes.map((veto) => `  ${veto}`)]),
    ...formatEvidence(point),
  ].join('\n');
}

function formatKind(point: Point): string {
  return 'relation' in point ? `${point.kind}: ${point.relation}` : point.kind;
}

function formatEvidence(point: Point): readonly string[] {
  if (!('sides' in point)) return ['Passages:', ...point.citations.map(formatCitation)];
  return point.sides.flatMap((side) => [`Side "${side.position}":`, ...side.citations.map(formatCitation)]);
}

function formatCitation(citation: Citation): string {
  return `  ${citation.article}:${citation.line} ${JSON.stringify(citation.quote)}`;
}

function sameArticles(source: Story, story: DigestStory): boolean {
  return (
    source.articles.length === story.articles.length &&
    source.articles.every((id, index) => story.articles[index] === id)
  );
}

function listKnown(digest: Digest): readonly string[] {
  return digest.stories.flatMap((story) => [
    `${story.title} (${story.id})`,
    ...story.themes.map((theme) => `${theme.label} (${theme.id})`),
  ]);
}
