/** The lead of a story: the one or two claims that say what happened, above the themes. */
import type { Point, StoryClaims } from '../model.ts';
import type { StoryText, TextUnit } from '../text/story-text.ts';
import { chooseSentence } from './choose-sentence.ts';
import { citePassages } from './cite.ts';
import type { PlacedPoint } from './compose-points.ts';
import type { IdGiver } from './point-ids.ts';

/** The first sentence of a story must stand by itself better than any other. */
const LEAST_LEAD = 1.4;
/** Sentences of an article that can open a story. */
const OPENING = 10;

/** Sentences that most of the others come back to, from the beginnings of articles, with everyone who says them: at most two. */
export function composeLead(
  text: StoryText,
  claims: StoryClaims,
  printed: readonly PlacedPoint[],
  giveId: IdGiver,
): readonly Point[] {
  const taken = new Set(printed.map((point) => point.point.text));
  // A side of a difference must not open the story as if all agreed.
  const disputed = new Set(printed.flatMap((point) => (point.point.kind === 'difference' ? point.units : [])));
  const openings = claims.statements.slice(0, 16).flatMap((claim) => {
    const early = claim.units.filter(
      (unit) => (text.units[unit] as TextUnit).sentence.index < OPENING && !disputed.has(unit),
    );
    if (early.length === 0) return [];
    const wording = chooseSentence(text, early, claim.shared);
    if (wording === null || taken.has(wording.text) || wording.fitness < LEAST_LEAD) return [];
    return [{ claim, wording, value: claim.weight * Math.sqrt(claim.voices) + wording.fitness }];
  });
  const points: Point[] = [];
  for (const { claim, wording } of openings.toSorted((a, b) => b.value - a.value || a.wording.unit - b.wording.unit)) {
    if (points.length === 2 || taken.has(wording.text)) continue;
    taken.add(wording.text);
    const passages = claim.units.map((unit) => (text.units[unit] as TextUnit).sentence);
    const citations = citePassages([...passages, ...wording.sentences]);
    points.push({
      id: giveId(wording.text),
      kind: 'agreement',
      text: wording.text,
      generated: wording.text,
      citations,
    });
  }
  return points;
}
