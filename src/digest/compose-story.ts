/** One story → its place in the digest: themes with their points, ranked and cut to length, the lead, the figures and the timeline. */
import type {
  DifferencePoint,
  DigestStory,
  DigestTheme,
  FigureMatter,
  FigureRow,
  Point,
  Story,
  Theme,
} from '../model.ts';
import type { StoryText, TextUnit } from '../text/story-text.ts';
import { citePassage, citePassages } from './cite.ts';
import { composeLead, composeNews } from './compose-lead.ts';
import { type ChoiceInput, choosePoints, createRank, type Rank } from './choose-points.ts';
import { composePoints } from './compose-points.ts';
import { chooseTitle } from './choose-title.ts';
import type { PlacedPoint } from './placed-point.ts';
import { nameOfMatter } from './word-figures.ts';
import { createIdGiver } from './point-ids.ts';
import { rankDifferences } from './rank-differences.ts';
import { carry, createThemeOf } from './theme-points.ts';
import { composeTimeline } from './timeline.ts';

/** What the digest needs of one story. */
export interface StoryInput extends ChoiceInput {
  readonly story: Story;
}

export interface ComposedStory {
  readonly story: DigestStory;
  /** What the week's paragraph says of it. */
  readonly news: Point | null;
  /** Its differences, the one to tell first before others. */
  readonly differences: readonly DifferencePoint[];
  /** All points that could be worded, printed or not, strongest first: what `--explain` and quality.json tell of. */
  readonly points: readonly PlacedPoint[];
}

/** Composes a story within `words` words. */
export function composeStory(input: StoryInput, words: number): ComposedStory {
  const { text, story } = input;
  const giveId = createIdGiver();
  const drafts = input.themes;
  const placed = composePoints(text, input.claims, createThemeOf(text, drafts), giveId);
  const rank = createRank(text, placed);
  const printed = choosePoints(input, placed, rank, words, giveId);
  const themes = drafts
    .map((draft, index): { theme: DigestTheme; weight: number } => {
      const own = orderPoints(
        printed.filter((point) => point.theme === index),
        rank,
      );
      return {
        theme: {
          id: giveId(`theme ${draft.label}`),
          label: draft.label,
          keywords: draft.keywords,
          declared: draft.declared,
          passages: draft.units.map((unit) => citePassage((text.units[unit] as TextUnit).sentence)),
          points: own.map((point) => point.point),
          silent: findSilent(text, draft, own),
        },
        weight: own.reduce((total, { point }) => total + carry(point), 0),
      };
    })
    .filter(({ theme }) => theme.points.length > 0)
    .toSorted(
      (a, b) =>
        Number(b.theme.declared) - Number(a.theme.declared) ||
        b.weight - a.weight ||
        (a.theme.id < b.theme.id ? -1 : 1),
    )
    .map(({ theme }) => theme);
  const lead = composeLead(text, input.claims.pairs, printed, giveId);
  const title = chooseTitle(text.articles);
  return {
    story: {
      id: giveId(`story ${story.articles.join(' ')}`),
      title,
      articles: story.articles,
      independentSources: story.voices.length,
      voices: story.voices.map((voice) => voice.articles),
      reason: explainEmpty(story, themes),
      lead,
      themes,
      figures: composeFigureRows(printed),
      timeline: composeTimeline(text),
    },
    differences: rankDifferences(
      text,
      themes.flatMap((theme) => theme.points),
    ),
    news: lead[0] ?? composeNews(text, input.claims.pairs, printed, giveId),
    points: placed,
  };
}

const ORDER = { agreement: 0, difference: 1, apart: 2, single: 3 } as const;

function orderPoints(points: readonly PlacedPoint[], rank: Rank): readonly PlacedPoint[] {
  return points.toSorted(
    (a, b) => ORDER[a.point.kind] - ORDER[b.point.kind] || rank(b) - rank(a) || (a.point.id < b.point.id ? -1 : 1),
  );
}

function findSilent(text: StoryText, draft: Theme, points: readonly PlacedPoint[]): readonly string[] {
  const heard = new Set(
    [...draft.units, ...points.flatMap((point) => point.units)].map((unit) => (text.units[unit] as TextUnit).article),
  );
  return text.articles.filter((_, index) => !heard.has(index)).map((article) => article.id);
}

function explainEmpty(story: Story, themes: readonly DigestTheme[]): string {
  if (themes.length > 0) return '';
  if (story.voices.length < 2) return 'All articles are one voice: copies of one text, or of one publisher.';
  return 'The articles treat the same event but make no claim in common.';
}

/** Where no name says what the values are of, the sides say it in sentences: a table would say less. */
function composeFigureRows(points: readonly PlacedPoint[]): readonly FigureRow[] {
  return points.flatMap((placed): FigureRow[] => {
    const { matter, point } = placed;
    if (matter === null || matter.kind === 'agreement' || point.kind !== 'difference') return [];
    const { entity, period, sides } = matter;
    const measure = nameOfMatter(matter);
    return measure === null ? [] : [{ measure, entity, period, point: point.id, values: sides.map(valueOf) }];
  });
}

function valueOf(side: FigureMatter['sides'][number]): FigureRow['values'][number] {
  return {
    text: side.text,
    min: side.min,
    max: side.max,
    unit: side.unit,
    estimate: side.estimate,
    citations: citePassages(side.mentions.flatMap((mention) => [mention.sentence, ...mention.support])),
  };
}
