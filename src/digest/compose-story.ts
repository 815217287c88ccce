/** One story → its place in the digest: themes with their points, ranked and cut to length, the lead, the figures and the timeline. */
import type {
  Citation,
  DigestStory,
  DigestTheme,
  FigureMatter,
  FigureRow,
  Point,
  Story,
  StoryClaims,
  Theme,
} from '../model.ts';
import { sureSources } from '../sure-sources.ts';
import { wordsOf } from '../text/clauses.ts';
import { centreOf, type StoryText, similarity, type TextUnit } from '../text/story-text.ts';
import { citePassage, citePassages } from './cite.ts';
import { composeLead, composeNews } from './compose-lead.ts';
import { composePoints } from './compose-points.ts';
import { composeSingle } from './compose-single.ts';
import { chooseTitle } from './choose-title.ts';
import type { PlacedPoint } from './placed-point.ts';
import { nameOfMatter } from './word-figures.ts';
import { createIdGiver, type IdGiver } from './point-ids.ts';
import { createRating } from './rate-agreement.ts';
import { composeTimeline } from './timeline.ts';

/** What the digest needs of one story. */
export interface StoryInput {
  readonly story: Story;
  readonly text: StoryText;
  readonly themes: readonly Theme[];
  readonly claims: StoryClaims;
}

export interface ComposedStory {
  readonly story: DigestStory;
  /** What the week's paragraph says of it. */
  readonly news: Point | null;
  /** All points that could be worded, printed or not, strongest first: what `--explain` and quality.json tell of. */
  readonly points: readonly PlacedPoint[];
}

/** Agreements on statements below this weight are left out: in labelled stories one in ten of those was a claim an editor would list. */
const LEAST_STATEMENT = 2.6;
/** Longer stories are not read to the end. A quarter fewer points cost a tenth of the labelled agreements. */
const MOST_POINTS = 40;
/** Of those, kept for what one source says alone. */
const MOST_SINGLES = 3;
const MOST_DIFFERENCES = 12;
/** More points than this under one heading are a list, not a theme; with eight a hundredth of the labelled agreements is lost. */
const MOST_IN_THEME = 9;
const MOST_APART = 2;
/**
 * Themes of one story, beside those that were declared: a reader keeps no more apart. Labelled stories of five articles have 5 to 8; what is found beyond
 * is mostly a second half of one of these.
 */
const MOST_THEMES = 8;
/** So many agreements are printed whatever they carry; */
const FIRST_AGREEMENTS = 18;
/**
 * further ones from these log-odds. The sheets that odds were learned from list all that two articles say, half as much again as an editor would: two to
 * one there is even here. What this leaves out is listed by fewer than half of the shorter sheets, and costs the long ones three points in a hundred.
 */
const FURTHER_ODDS = Math.log(2);
/** What an agreement loses, in log-odds, for a sentence that a chosen one is told in as well. Of 0, 0.5 and 1 the last prints most of what labelled sheets list, by half a point. */
const TOLD_BESIDE = 1;
/** Values that are no rivals, among the log-odds of agreements: about where the last of these are printed. Chosen so, not learned: sheets do not list them. */
const APART = 0.2;
const APART_WEIGHT = 0.25;
/** One single a theme, of at most one in so many words of the budget. */
const WORDS_PER_SINGLE = 300;
/** What a point costs beside its words: who says it, the citations, the room around it. */
const POINT_WORDS = 12;

/** Composes a story within `words` words. */
export function composeStory(input: StoryInput, words: number): ComposedStory {
  const { text, story } = input;
  const giveId = createIdGiver();
  const drafts = input.themes;
  const placed = composePoints(text, input.claims, createThemeOf(text, drafts), giveId);
  const rank = createRank(text, placed);
  const first = choosePoints(placed, rank, text, words);
  const chosen = closeSmallest(text, drafts, [...first, ...openEmpty(placed, rank, first, drafts.length)]).slice(
    0,
    MOST_POINTS,
  );
  const room = Math.min(MOST_POINTS - chosen.length, MOST_SINGLES, Math.round(words / WORDS_PER_SINGLE));
  const singles = chooseSingles(input, drafts, chosen, giveId).slice(0, room);
  const printed = [...chosen, ...singles];
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
    news: lead[0] ?? composeNews(text, input.claims.pairs, printed, giveId),
    points: placed,
  };
}

/** The theme that holds most of the units; where none holds any, the one nearest in content. */
function createThemeOf(text: StoryText, drafts: readonly Theme[]): (units: readonly number[]) => number {
  const members = drafts.map((draft) => new Set(draft.units));
  const centres = drafts.map((draft) => centreOf(text, draft.units));
  return (units) => {
    const rated = drafts.map((_, index) => {
      const inside = units.filter((unit) => (members[index] as Set<number>).has(unit)).length;
      const near = units.reduce(
        (total, unit) =>
          total + similarity((text.units[unit] as TextUnit).themed, centres[index] as (typeof centres)[number]),
        0,
      );
      return inside + near / Math.max(1, units.length);
    });
    return rated.indexOf(Math.max(...rated));
  };
}

/**
 * Differences first, then what an editor would likeliest list; filled until the words are used up. What is told with a chosen point does not come again, and what
 * one article tells with it comes later.
 */
function choosePoints(
  placed: readonly PlacedPoint[],
  rank: Rank,
  text: StoryText,
  words: number,
): readonly PlacedPoint[] {
  const counts = { difference: 0, apart: 0, agreement: 0, single: 0 };
  const most = { difference: MOST_DIFFERENCES, apart: MOST_APART, agreement: MOST_POINTS, single: 0 };
  let used = 0;
  const chosen: PlacedPoint[] = [];
  const inTheme = new Map<number, number>();
  const worth = new Map(
    placed
      .filter((point) => point.point.kind !== 'agreement' || point.matter !== null || point.weight >= LEAST_STATEMENT)
      .map((point) => [point, rank(point)] as const),
  );
  while (chosen.length < MOST_POINTS - MOST_SINGLES && used + POINT_WORDS < words && worth.size > 0) {
    const [point] = best([...worth]);
    worth.delete(point);
    const { kind } = point.point;
    const length = countWords(point.point) + POINT_WORDS;
    const beside = inTheme.get(point.theme) ?? 0;
    if (beside >= MOST_IN_THEME || counts[kind] >= most[kind] || used + length > words) continue;
    if (kind === 'agreement' && counts.agreement >= FIRST_AGREEMENTS && rank(point) < FURTHER_ODDS) continue;
    counts[kind]++;
    used += length;
    inTheme.set(point.theme, beside + 1);
    chosen.push(point);
    for (const [other, value] of worth) {
      const shared = countToldWith(text, point, other);
      if (shared > 1) worth.delete(other);
      else if (shared === 1) worth.set(other, value - TOLD_BESIDE);
    }
  }
  return chosen;
}

function best(rated: readonly (readonly [PlacedPoint, number])[]): readonly [PlacedPoint, number] {
  return rated.reduce((a, b) => (b[1] > a[1] || (b[1] === a[1] && b[0].point.id < a[0].point.id) ? b : a));
}

/** Articles that tell both agreements in the very same sentences; where two do, one of the points tells both. */
function countToldWith(text: StoryText, chosen: PlacedPoint, next: PlacedPoint): number {
  if (chosen.point.kind !== 'agreement' || next.point.kind !== 'agreement') return 0;
  const shared = next.units.filter((unit) => chosen.units.includes(unit));
  return new Set(shared.map((unit) => (text.units[unit] as TextUnit).article)).size;
}

/** Those behind "also", too: they speak of the theme, whatever they say of it. */
function citedSources(citations: readonly Citation[]): readonly string[] {
  return [...new Set(citations.map(({ article }) => article))];
}

/** Beyond the most themes the one that carries least is given up, one after the other; its points go where they fit next best. */
function closeSmallest(
  text: StoryText,
  drafts: readonly Theme[],
  chosen: readonly PlacedPoint[],
): readonly PlacedPoint[] {
  const carried = new Map<number, number>();
  for (const { theme, point } of chosen) carried.set(theme, (carried.get(theme) ?? 0) + carry(point, citedSources));
  const found = [...carried].filter(([theme]) => drafts[theme]?.declared === false);
  const excess = found.length - MOST_THEMES;
  if (excess <= 0) return chosen;
  const closed = new Set(
    found
      .toSorted((a, b) => a[1] - b[1] || b[0] - a[0])
      .slice(0, excess)
      .map(([theme]) => theme),
  );
  const open = [...carried.keys()].filter((theme) => !closed.has(theme)).toSorted((a, b) => a - b);
  const themeOf = createThemeOf(
    text,
    open.map((theme) => drafts[theme] as Theme),
  );
  return chosen.map((placed) =>
    closed.has(placed.theme) ? { ...placed, theme: open[themeOf(placed.units)] as number } : placed,
  );
}

/** For each theme without a point its strongest statement, where that is strong enough and there is room for a theme more. */
function openEmpty(
  placed: readonly PlacedPoint[],
  rank: Rank,
  chosen: readonly PlacedPoint[],
  themes: number,
): readonly PlacedPoint[] {
  const open = new Set(chosen.map((point) => point.theme));
  return Array.from({ length: themes }, (_, theme) => theme)
    .filter((theme) => !open.has(theme))
    .slice(0, Math.max(0, MOST_THEMES - open.size))
    .flatMap((theme) =>
      placed
        .filter((point) => point.theme === theme && point.point.kind === 'agreement' && point.weight >= LEAST_STATEMENT)
        .toSorted((a, b) => rank(b) - rank(a) || (a.point.id < b.point.id ? -1 : 1))
        .slice(0, 1),
    );
}

/** One unique statement for the largest themes that have shared points to stand beside. */
function chooseSingles(
  input: StoryInput,
  drafts: readonly Theme[],
  chosen: readonly PlacedPoint[],
  giveId: IdGiver,
): readonly PlacedPoint[] {
  const said = new Set(chosen.flatMap((point) => point.units));
  const told = new Set(chosen.map((point) => point.point.text));
  return drafts
    .map((draft, index) =>
      chosen.some((point) => point.theme === index)
        ? composeSingle(input.text, draft.units, input.claims, said, index, giveId)
        : null,
    )
    .filter((point) => point !== null)
    .toSorted((a, b) => b.weight - a.weight || (a.point.id < b.point.id ? -1 : 1))
    .filter(({ point }) => {
      const isNew = !told.has(point.text);
      told.add(point.text);
      return isNew;
    });
}

/** Higher is printed first. */
type Rank = (point: PlacedPoint) => number;

/** Differences before all; agreements by their log-odds of being listed. */
function createRank(text: StoryText, placed: readonly PlacedPoint[]): Rank {
  const rate = createRating(text);
  const ratings = new Map(
    placed.flatMap((point) => (point.point.kind === 'agreement' ? [[point, rate(point)] as const] : [])),
  );
  return (point) => {
    switch (point.point.kind) {
      case 'difference':
        return 1000 + point.weight;
      case 'agreement':
        return ratings.get(point) ?? 0;
      case 'apart':
        return APART + APART_WEIGHT * point.weight;
      case 'single':
        return -1000;
    }
  };
}

/** What a point carries in its theme: each source that agrees, twice each that differs; what only one says, or only looks alike, hardly anything. */
function carry(point: Point, sourcesOf: (citations: readonly Citation[]) => readonly string[] = sureSources): number {
  switch (point.kind) {
    case 'difference':
      return 2 * sourcesOf(point.sides.flatMap((side) => side.citations)).length;
    case 'agreement':
      return sourcesOf(point.citations).length;
    case 'apart':
    case 'single':
      return 0.5;
  }
}

const ORDER = { agreement: 0, difference: 1, apart: 2, single: 3 } as const;

function orderPoints(points: readonly PlacedPoint[], rank: Rank): readonly PlacedPoint[] {
  return points.toSorted(
    (a, b) => ORDER[a.point.kind] - ORDER[b.point.kind] || rank(b) - rank(a) || (a.point.id < b.point.id ? -1 : 1),
  );
}

function countWords(point: Point): number {
  const sides = point.kind === 'difference' || point.kind === 'apart' ? point.sides.map((side) => side.position) : [];
  return wordsOf([point.text, ...sides].join(' ')).length;
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
