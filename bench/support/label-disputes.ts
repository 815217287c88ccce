/** Neighbouring sentences of a labelled story, with what may be seen of them and whether its answer sheet has them as sides of one dispute. */
import type { Article } from '../../src/model.ts';
import { readDisputeSigns } from '../../src/claims/dispute-signs.ts';
import { canDispute } from '../../src/claims/read-likely-dispute.ts';
import { createStoryText, type TextUnit } from '../../src/text/story-text.ts';
import type { Gold, GoldQuote, GoldSide, LabelledFolder } from './gold.ts';
import { areSides, type LabelledPair, readStoryArticles } from './label-rivals.ts';
import { locateQuote } from './scored-story.ts';

/** All neighbours of one story of which the second may dispute the first. */
export async function labelDisputes({ name, folder, gold }: LabelledFolder): Promise<readonly LabelledPair[]> {
  const articles = await readStoryArticles(folder);
  const text = createStoryText(
    articles,
    articles.map(({ id }) => ({ articles: [id], reason: 'alone' as const })),
  );
  const label = createLabels(text.units, articles, gold);
  return text.units.flatMap((unit, at) => {
    const before = text.units[at - 1];
    if (before === undefined || !canDispute(text, at)) return [];
    return [{ story: name, a: at - 1, b: at, signs: readDisputeSigns(text, at), ...label(before, unit) }];
  });
}

/** Sides of a dispute over a statement are one; those of any other difference, and what is fair to report, are neither right nor wrong. */
function createLabels(
  units: readonly TextUnit[],
  articles: readonly Article[],
  gold: Gold,
): (before: TextUnit, unit: TextUnit) => Pick<LabelledPair, 'conflict' | 'open'> {
  const texts = new Map(articles.map(({ id, text }) => [id, text]));
  const holds = ({ sentence }: TextUnit, { file, quote }: GoldQuote): boolean =>
    file === sentence.article &&
    locateQuote(texts.get(file) ?? '', quote).some(([start, end]) => sentence.start < end && sentence.end > start);
  const quoted = ({ quotes }: GoldSide): ReadonlySet<TextUnit> =>
    new Set(units.filter((unit) => quotes.some((quote) => holds(unit, quote))));
  const disputes = gold.conflicts.map(({ id, kind, sides }) => ({ id, kind, sides: sides.map(quoted) }));
  const fair = [...gold.conflicts, ...gold.also_fair].map(({ sides }) => sides.map(quoted));
  return (before, unit) => {
    const told = disputes.find(({ kind, sides }) => kind === 'claim' && areSides(before, unit, sides));
    return {
      conflict: told?.id ?? null,
      open: told === undefined && fair.some((sides) => areSides(before, unit, sides)),
    };
  };
}
