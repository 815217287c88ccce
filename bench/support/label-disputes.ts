/** Neighbouring sentences of a labelled story, with what may be seen of them and whether its answer sheet has them as sides of one dispute. */
import type { Article } from '../../src/model.ts';
import { readArticles } from '../../src/articles/read-articles.ts';
import { setAsideEdges, setAsideRepeated } from '../../src/articles/set-aside-edges.ts';
import { readDisputeSigns } from '../../src/claims/dispute-signs.ts';
import { canDispute } from '../../src/claims/read-told-dispute.ts';
import { createStoryText, type TextUnit } from '../../src/text/story-text.ts';
import type { Gold, GoldQuote, LabelledFolder } from './gold.ts';
import type { LabelledPair } from './label-rivals.ts';
import { locateQuote } from './scored-story.ts';

/** All neighbours of one story of which the second may dispute the first. */
export async function labelDisputes({ name, folder, gold }: LabelledFolder): Promise<readonly LabelledPair[]> {
  const { articles: read } = await readArticles(folder);
  const articles = setAsideEdges(setAsideRepeated(read.toSorted((a, b) => (a.id < b.id ? -1 : 1))));
  const text = createStoryText(
    articles,
    articles.map(({ id }) => ({ articles: [id], reason: 'alone' as const })),
  );
  const label = createLabels(articles, gold);
  return text.units.flatMap((unit, at) => {
    const before = text.units[at - 1];
    if (before === undefined || !canDispute(text, at)) return [];
    return [{ story: name, a: at - 1, b: at, signs: readDisputeSigns(text, at), ...label(before, unit) }];
  });
}

/** Sides of a dispute over a statement are one; those of any other difference, and what is fair to report, are neither right nor wrong. */
function createLabels(
  articles: readonly Article[],
  gold: Gold,
): (before: TextUnit, unit: TextUnit) => Pick<LabelledPair, 'conflict' | 'open'> {
  const texts = new Map(articles.map(({ id, text }) => [id, text]));
  const holds = ({ sentence }: TextUnit, quotes: readonly GoldQuote[]): boolean =>
    quotes.some(
      ({ file, quote }) =>
        file === sentence.article &&
        locateQuote(texts.get(file) ?? '', quote).some(([start, end]) => sentence.start < end && sentence.end > start),
    );
  const areSides = (
    a: TextUnit,
    b: TextUnit,
    { sides }: Gold['conflicts'][number] | Gold['also_fair'][number],
  ): boolean =>
    sides.some((one, i) => sides.some((other, j) => i !== j && holds(a, one.quotes) && holds(b, other.quotes)));
  return (before, unit) => {
    const conflict = gold.conflicts.find((each) => each.kind === 'claim' && areSides(before, unit, each))?.id ?? null;
    const open =
      conflict === null && [...gold.conflicts, ...gold.also_fair].some((each) => areSides(before, unit, each));
    return { conflict, open };
  };
}
