/** The quality report of an issue (quality.json): what of each source was used, what was not, what stays unresolved, what was set aside. */
import type { Article, Digest, Point, SetAside } from '../model.ts';
import type { StoryInput } from './compose-story.ts';

export interface SourceQuality {
  readonly article: string;
  readonly sentences: number;
  /** Sentences assigned to a theme. */
  readonly assigned: number;
  /** Sentences cited by a printed point. */
  readonly cited: number;
  readonly setAside: readonly Pick<SetAside, 'line' | 'reason' | 'text'>[];
}

export interface Quality {
  readonly version: 1;
  readonly issue: string;
  readonly points: Readonly<Record<Point['kind'], number>>;
  /** Share of printed points that cite at least one passage: 1 by construction, counted all the same. */
  readonly citedPoints: number;
  readonly words: number;
  /** Share of the citations that fall on the most cited source (0–1): balance. */
  readonly largestShare: number;
  readonly sources: readonly SourceQuality[];
  /** Differences, as printed: what a person should look at. */
  readonly unresolved: readonly {
    readonly story: string;
    readonly point: string;
    readonly text: string;
    readonly relation: string;
  }[];
  /** Telling passages that no theme took up, longest first. */
  readonly unused: readonly { readonly article: string; readonly line: number; readonly text: string }[];
  /** Stories whose language is read without its grammar: quoted, not compared. */
  readonly degraded: readonly { readonly story: string; readonly language: string }[];
}

const MOST_UNUSED = 40;

/** Reports on a digest. Pure; sorted by article. */
export function reportQuality(digest: Digest, articles: readonly Article[], inputs: readonly StoryInput[]): Quality {
  const points = digest.stories.flatMap((story) => [...story.lead, ...story.themes.flatMap((theme) => theme.points)]);
  const all = [...digest.summary, ...points];
  const citations = all.flatMap(citationsOf);
  const counts = new Map<string, number>();
  for (const citation of citations) counts.set(citation.article, (counts.get(citation.article) ?? 0) + 1);
  const citedSpans = new Set(citations.map((citation) => `${citation.article} ${citation.start}`));
  const assigned = new Set(
    digest.stories
      .flatMap((story) => story.themes.flatMap((theme) => theme.passages))
      .map((passage) => `${passage.article} ${passage.start}`),
  );
  const count = (kind: Point['kind']): number => points.filter((point) => point.kind === kind).length;
  return {
    version: 1,
    issue: digest.issue.id,
    points: {
      agreement: count('agreement'),
      difference: count('difference'),
      apart: count('apart'),
      single: count('single'),
    },
    citedPoints: all.length === 0 ? 1 : all.filter((point) => citationsOf(point).length > 0).length / all.length,
    words: all.reduce((total, point) => total + point.text.split(/\s+/).length, 0),
    largestShare: Math.max(0, ...counts.values()) / Math.max(1, citations.length),
    sources: articles.map((article) => describeSource(article, assigned, citedSpans)),
    unresolved: digest.stories.flatMap((story) =>
      story.themes.flatMap((theme) =>
        theme.points.flatMap((point) =>
          point.kind === 'difference'
            ? [{ story: story.id, point: point.id, text: point.text, relation: point.relation }]
            : [],
        ),
      ),
    ),
    unused: findUnused(inputs, assigned, citedSpans),
    degraded: inputs.flatMap(({ story, text }) =>
      text.language.supported ? [] : [{ story: story.articles[0] ?? '', language: text.language.code }],
    ),
  };
}

function citationsOf(point: Point): readonly { readonly article: string; readonly start: number }[] {
  return 'sides' in point ? point.sides.flatMap((side) => side.citations) : point.citations;
}

function describeSource(article: Article, assigned: ReadonlySet<string>, cited: ReadonlySet<string>): SourceQuality {
  const keys = article.sentences.map((sentence) => `${article.id} ${sentence.start}`);
  return {
    article: article.id,
    sentences: keys.length,
    assigned: keys.filter((key) => assigned.has(key)).length,
    cited: keys.filter((key) => cited.has(key)).length,
    setAside: article.setAside.map(({ line, reason, text }) => ({ line, reason, text })),
  };
}

function findUnused(
  inputs: readonly StoryInput[],
  assigned: ReadonlySet<string>,
  cited: ReadonlySet<string>,
): Quality['unused'] {
  return inputs
    .flatMap(({ text }) => text.units.map((unit) => unit.sentence))
    .filter(
      (sentence) =>
        !assigned.has(`${sentence.article} ${sentence.start}`) && !cited.has(`${sentence.article} ${sentence.start}`),
    )
    .toSorted(
      (a, b) =>
        b.text.length - a.text.length || (a.article < b.article ? -1 : a.article > b.article ? 1 : a.start - b.start),
    )
    .slice(0, MOST_UNUSED)
    .map(({ article, line, text }) => ({ article, line, text }));
}
