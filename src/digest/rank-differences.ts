/** Which difference of a story stands in the subject and in the week's paragraph: what most sources give, and what their titles speak of. */
import type { DifferencePoint, Point } from '../model.ts';
import type { StoryText } from '../text/story-text.ts';
import { terms } from '../text/terms.ts';

/** How much more a difference counts that holds all words of all titles. */
const NEWS = 3;
/** What is left of one on a statement that only a noun names: "Sources differ on term sheets" asks nothing. */
const NOUN = 0.5;
const ASKS = /^Whether\b/u;
const OF_STATEMENTS: ReadonlySet<DifferencePoint['relation']> = new Set(['opposite', 'list', 'status', 'dispute']);

/** The differences among the points of a story, what a reader would ask about first before others. */
export function rankDifferences(text: StoryText, points: readonly Point[]): readonly DifferencePoint[] {
  const titles = text.articles
    .map(({ title }) => new Set(terms(title, text.language)))
    .filter((title) => title.size > 0);
  const rate = ({ text: measure, relation, sides }: DifferencePoint): number => {
    const citations = sides.flatMap((side) => side.citations);
    const held = new Set(terms([measure, ...citations.map(({ quote }) => quote)].join(' '), text.language));
    const shares = titles.map((title) => [...title].filter((term) => held.has(term)).length / title.size);
    const news = shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length);
    const named = OF_STATEMENTS.has(relation) && !ASKS.test(measure) ? NOUN : 1;
    return named * Math.sqrt(new Set(citations.map(({ article }) => article)).size) * (1 + NEWS * news);
  };
  return points
    .filter((point) => point.kind === 'difference')
    .map((point) => ({ point, value: rate(point) }))
    .toSorted((a, b) => b.value - a.value || (a.point.id < b.point.id ? -1 : 1))
    .map(({ point }) => point);
}
