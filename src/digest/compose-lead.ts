/** The lead of a story: the one or two claims that say what happened, above the themes. */
import type { Point, StatementClaim, StoryClaims } from '../model.ts';
import type { StoryText, TextUnit } from '../text/story-text.ts';
import { terms } from '../text/terms.ts';
import { chooseSentence } from './choose-sentence.ts';
import { citePassages } from './cite.ts';
import type { PlacedPoint } from './placed-point.ts';
import type { IdGiver } from './point-ids.ts';

/** The first sentence of a story must stand by itself better than any other. */
const LEAST_LEAD = 1.4;
/** Sentences of an article that can open a story. */
const OPENING = 10;
/** The strongest claims of a story; the lead is among them or nowhere. */
const MOST_CLAIMS = 40;

/** Of a claim of n passages, more than this share printed below makes it a repetition. */
const REPEATED = 0.5;
/**
 * How much of the titles' words a lead must hold, as a mean over the titles of the shares their words make up: what no title speaks of is a detail,
 * however many sources tell it.
 */
const LEAST_NEWS = 0.2;
const MOST_POINTS = 2;

/** Claims that the titles speak of, from the beginnings of articles, with everyone who makes them: at most two, none that a point below repeats. */
export function composeLead(
  text: StoryText,
  claims: StoryClaims,
  printed: readonly PlacedPoint[],
  giveId: IdGiver,
): readonly Point[] {
  const taken = new Set(printed.map((point) => point.point.text));
  // A side of a difference must not open the story as if all agreed.
  const disputed = new Set(printed.flatMap((point) => (point.point.kind === 'difference' ? point.units : [])));
  const rateNews = createNewsRating(text);
  const openings = claims.statements.slice(0, MOST_CLAIMS).flatMap((claim) => {
    const early = claim.units.filter(
      (unit) => (text.units[unit] as TextUnit).sentence.index < OPENING && !disputed.has(unit),
    );
    if (early.length === 0 || isRepeated(claim, printed)) return [];
    const wording = chooseSentence(text, early, claim.shared);
    if (wording === null || taken.has(wording.text) || wording.fitness < LEAST_LEAD) return [];
    const news = rateNews(wording.text);
    if (news < LEAST_NEWS) return [];
    return [{ claim, wording, value: claim.weight * Math.sqrt(claim.voices) * news + wording.fitness }];
  });
  const points: Point[] = [];
  for (const { claim, wording } of openings.toSorted((a, b) => b.value - a.value || a.wording.unit - b.wording.unit)) {
    if (points.length === MOST_POINTS || taken.has(wording.text)) continue;
    taken.add(wording.text);
    const passages = claim.units.map((unit) => (text.units[unit] as TextUnit).sentence);
    points.push({
      id: giveId(wording.text),
      kind: 'agreement',
      text: wording.text,
      generated: wording.text,
      citations: citePassages([...passages, ...wording.sentences]),
    });
  }
  return points;
}

function isRepeated(claim: StatementClaim, printed: readonly PlacedPoint[]): boolean {
  return printed.some(({ units }) => {
    const both = claim.units.filter((unit) => units.includes(unit)).length;
    return both > REPEATED * Math.min(claim.units.length, units.length);
  });
}

/** How much of what the titles say a sentence says: the mean share of a title's words that it holds. */
function createNewsRating(text: StoryText): (sentence: string) => number {
  const titles = text.articles
    .map((article) => new Set(terms(article.title, text.language)))
    .filter((title) => title.size > 0);
  return (sentence) => {
    const held = new Set(terms(sentence, text.language));
    const shares = titles.map((title) => [...title].filter((term) => held.has(term)).length / title.size);
    return shares.length === 0 ? 0 : shares.reduce((total, share) => total + share, 0) / shares.length;
  };
}
