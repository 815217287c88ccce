/** Pairs of sentences of a labelled story, and the agreements that could be printed of it, with what is seen of them and what its answer sheet says. */
import type { SeenPair } from '../../src/claims/pair-evidence.ts';
import { readArticles } from '../../src/articles/read-articles.ts';
import { seePairs } from '../../src/claims/pair-statements.ts';
import { type AgreementSigns, createAgreementSigns } from '../../src/digest/rate-agreement.ts';
import type { Article, Citation } from '../../src/model.ts';
import { buildDigest } from '../../src/pipeline.ts';
import type { StoryText } from '../../src/text/story-text.ts';
import type { LabelledFolder } from './gold.ts';
import { type Place, readScoredStory, type ScoredStory } from './scored-story.ts';

export interface LabelledAgreements {
  readonly story: string;
  /** Every pair that was looked at; true where one agreement of the sheet has both sentences. */
  readonly pairs: readonly { readonly seen: SeenPair; readonly isTrue: boolean }[];
  /** Every agreement that could be worded; true where the sheet lists it. */
  readonly points: readonly { readonly signs: AgreementSigns; readonly isTrue: boolean }[];
}

/** Reads the largest story of one folder. */
export async function labelAgreements(labelled: LabelledFolder): Promise<LabelledAgreements> {
  const { articles } = await readArticles(labelled.folder);
  const { composed, stages } = buildDigest(articles, { issue: 'labels', date: null });
  const largest = composed.toSorted((a, b) => b.story.articles.length - a.story.articles.length)[0];
  const input = stages.inputs.find(({ story }) => story.articles === largest?.story.articles);
  if (largest === undefined || input === undefined) return { story: labelled.name, pairs: [], points: [] };
  const { text } = input;
  const scored = readScoredStory(largest.story, articles);
  const makers = listMakers(text, scored, labelled);
  const readSigns = createAgreementSigns(text);
  return {
    story: labelled.name,
    pairs: seePairs(text).map((seen) => ({
      seen,
      isTrue: makers[seen.a]?.isDisjointFrom(makers[seen.b] ?? new Set()) === false,
    })),
    points: largest.points.flatMap((placed) =>
      placed.point.kind === 'agreement'
        ? [{ signs: readSigns(placed), isTrue: isListed(scored, placed.point.citations, labelled) }]
        : [],
    ),
  };
}

/** For each unit the agreements of the sheet that quote it. */
function listMakers(text: StoryText, scored: ScoredStory, { gold }: LabelledFolder): readonly ReadonlySet<string>[] {
  return text.units.map(({ sentence }) => {
    const place = placeOf(sentence, sentence.article);
    return new Set(
      gold.agreements.flatMap(({ id, quotes }) => (quotes.some((quote) => scored.holds([place], quote)) ? [id] : [])),
    );
  });
}

function isListed(scored: ScoredStory, citations: readonly Citation[], { gold }: LabelledFolder): boolean {
  const places = citations.map((citation) => placeOf(citation, citation.article));
  return gold.agreements.some(
    ({ quotes }) => new Set(quotes.filter((quote) => scored.holds(places, quote)).map((quote) => quote.file)).size > 1,
  );
}

function placeOf({ start, end }: { readonly start: number; readonly end: number }, file: Article['id']): Place {
  return { file, start, end, quote: '', isExact: true };
}
