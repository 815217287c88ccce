/**
 * A second chance for articles that stand alone, or found only one another: a column or a letter uses few of the words that the reports of
 * an event share, but it names the same people and places, and hardly anybody else in the folder does. Looks only at what marks a larger
 * story, and asks it of each article by itself, so that two stories are never glued together by a bridge.
 */

/** What is asked of an article: its terms and its day. */
export interface Leftover {
  readonly terms: { has(term: string): boolean; keys(): Iterable<string> };
  readonly day: number | null;
}

export interface MarkSource {
  readonly articles: readonly Leftover[];
  readonly df: ReadonlyMap<string, number>;
  readonly idf: (term: string) => number;
  /** Whether the folder writes a term as a name. */
  readonly isName: (term: string) => boolean;
}

/** A mark stands in at least half of the story… */
const IN_STORY = 0.5;
/** …and in at most this share of the other articles: the leftovers themselves and one stray are allowed. */
const OUTSIDE = 0.02;
const STRAYS = 1;
/** Marks that the leftover must hold: one or two are chance ("five stories all mention Meta"), or one person's full name. */
const LEAST_MARKS = 3;
const ENOUGH_MARKS = 5;
/**
 * Share of the weight of all marks that it must hold. In hand-made folders columns on the event hold 0.14 to 0.31 of it, everything else
 * below 0.07.
 */
const LEAST_SHARE = 0.12;
/**
 * And that fewer marks than enough must hold, of which one is a name or a number: words of the kind of event ("fire", "warehouse", "flames")
 * mark a story too. Strays hold two marks of 0.09 at most.
 */
const SHARE_OF_FEW = 0.15;
const MOST_DAYS = 10;
/** Two columns may have found each other before they found the news; more articles are a story of their own. */
const MOST_LEFT = 2;

/** Adds each leftover, a group of one or two, to the larger story that all of it fits best, if any. Groups are lists of positions; the outcome is sorted like its input. */
export function attachLeftovers(
  groups: readonly (readonly number[])[],
  source: MarkSource,
): readonly (readonly number[])[] {
  const stories = groups
    .filter((group) => group.length > 1)
    .map((group) => ({ group, marks: findMarks(group, source) }));
  const grown = new Map<readonly number[], number[]>();
  const attached = new Set<readonly number[]>();
  // Pairs first: what they leave is no story that a single article could join.
  for (const leftover of groups.filter(({ length }) => length <= MOST_LEFT).toSorted((a, b) => b.length - a.length)) {
    let best: readonly number[] | null = null;
    let most = LEAST_SHARE;
    for (const { group, marks } of stories) {
      if (group.length <= leftover.length || attached.has(group)) continue;
      const share = Math.min(...leftover.map((member) => rateFit(member, group, marks, source)));
      if (share > most) [best, most] = [group, share];
    }
    if (best === null) continue;
    grown.set(best, [...(grown.get(best) ?? best), ...leftover]);
    attached.add(leftover);
  }
  return groups.flatMap((group): (readonly number[])[] =>
    attached.has(group) ? [] : [(grown.get(group) ?? group).toSorted((a, b) => a - b)],
  );
}

/** Terms that most of the story holds and almost nobody else. */
function findMarks(group: readonly number[], source: MarkSource): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const member of group)
    for (const term of (source.articles[member] as Leftover).terms.keys())
      counts.set(term, (counts.get(term) ?? 0) + 1);
  const others = source.articles.length - group.length;
  const allowed = Math.max(STRAYS + MOST_LEFT, OUTSIDE * others);
  const marks = new Map<string, number>();
  for (const [term, count] of counts) {
    const outside = (source.df.get(term) ?? count) - count;
    if (count >= Math.max(2, IN_STORY * group.length) && outside <= allowed) marks.set(term, source.idf(term));
  }
  return marks;
}

function rateFit(
  leftover: number,
  group: readonly number[],
  marks: ReadonlyMap<string, number>,
  source: MarkSource,
): number {
  const { terms, day } = source.articles[leftover] as Leftover;
  const days = group.map((member) => (source.articles[member] as Leftover).day).filter((each) => each !== null);
  if (day !== null && days.length > 0 && Math.min(...days.map((each) => Math.abs(each - day))) > MOST_DAYS) return 0;
  let total = 0;
  let held = 0;
  let count = 0;
  let isNamed = false;
  for (const [mark, weight] of marks) {
    total += weight;
    if (!terms.has(mark)) continue;
    held += weight;
    count++;
    isNamed ||= source.isName(mark) || NUMBER.test(mark);
  }
  if (count < LEAST_MARKS || total === 0) return 0;
  const share = held / total;
  return count >= ENOUGH_MARKS || (isNamed && share >= SHARE_OF_FEW) ? share : 0;
}

const NUMBER = /^\d/u;
