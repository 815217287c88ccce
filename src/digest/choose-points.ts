/** Which points of a story are printed, and in which of its themes: differences first, then what an editor would likeliest list, then what one source says alone. */
import type { Citation, Point, StoryClaims, Theme } from '../model.ts';
import { wordsOf } from '../text/clauses.ts';
import type { StoryText, TextUnit } from '../text/story-text.ts';
import { composeSingle } from './compose-single.ts';
import type { PlacedPoint } from './placed-point.ts';
import type { IdGiver } from './point-ids.ts';
import { createRating } from './rate-agreement.ts';
import { carry, createThemeOf } from './theme-points.ts';

/** What points are chosen from. */
export interface ChoiceInput {
  readonly text: StoryText;
  readonly themes: readonly Theme[];
  readonly claims: StoryClaims;
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
 * further ones from these log-odds. The sheets that odds were learned from list all that two articles say, twice as much as an editor would: two to
 * one there is even here. What this leaves out is listed by fewer than half of the shorter sheets, and costs the long ones two points in a hundred of recall.
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

/** The points to print, within `words` words; their `theme` is a position in `themes`. */
export function choosePoints(
  input: ChoiceInput,
  placed: readonly PlacedPoint[],
  rank: Rank,
  words: number,
  giveId: IdGiver,
): readonly PlacedPoint[] {
  const { text, themes } = input;
  const first = chooseShared(placed, rank, text, words);
  const chosen = closeSmallest(text, themes, [...first, ...openEmpty(placed, rank, first, themes.length)]).slice(
    0,
    MOST_POINTS,
  );
  const room = Math.min(MOST_POINTS - chosen.length, MOST_SINGLES, Math.round(words / WORDS_PER_SINGLE));
  return [...chosen, ...chooseSingles(input, chosen, giveId).slice(0, room)];
}

/**
 * Differences first, then what an editor would likeliest list; filled until the words are used up. What is told with a chosen point does not come again, and what
 * one article tells with it comes later.
 */
function chooseShared(
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
function chooseSingles(input: ChoiceInput, chosen: readonly PlacedPoint[], giveId: IdGiver): readonly PlacedPoint[] {
  const said = new Set(chosen.flatMap((point) => point.units));
  const told = new Set(chosen.map((point) => point.point.text));
  return input.themes
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
export type Rank = (point: PlacedPoint) => number;

/** Differences before all; agreements by their log-odds of being listed. */
export function createRank(text: StoryText, placed: readonly PlacedPoint[]): Rank {
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

function countWords(point: Point): number {
  const sides = point.kind === 'difference' || point.kind === 'apart' ? point.sides.map((side) => side.position) : [];
  return wordsOf([point.text, ...sides].join(' ')).length;
}
