/**
 * Disputes that a source tells itself. The two sentences share hardly a word, so that likeness cannot find them; what other sources say like
 * either of them stands on its side.
 */
import { dropConnective, opensWithPointer } from '../text/clauses.ts';
import { SAYS_THAT } from '../text/languages/en/contests.ts';
import type { StoryText, TextUnit } from '../text/story-text.ts';
import type { StatementDifference } from './claim.ts';
import { findSides } from './dispute-sides.ts';
import { nameDispute } from './name-dispute.ts';
import type { StatementPairs } from './pair-statements.ts';
import { readLikelyDispute } from './read-likely-dispute.ts';
import { readToldDispute, type Told } from './read-told-dispute.ts';

/** What a told dispute weighs, and each further voice that takes a side: as much as a middling agreement. */
const WEIGHT = 0.8;
const VOICE_WEIGHT = 0.3;

/** Finds the disputes that sources tell, in order of place, beside those `known`. Texts of other languages than English have none. */
export function findToldDisputes(
  text: StoryText,
  pairs: StatementPairs,
  known: readonly StatementDifference[] = [],
): readonly StatementDifference[] {
  if (!text.language.supported) return [];
  const used = new Set(known.flatMap(({ sides }) => sides.flatMap((side) => side.units)));
  return text.units.flatMap((_, at) => {
    const told = readToldDispute(text, at) ?? readLikelyDispute(text, at);
    if (told === null || [told.claim, ...told.denial].some((own) => used.has(own))) return [];
    const described = describe(text, pairs, told);
    for (const { sides } of described) for (const side of sides) for (const own of side.units) used.add(own);
    return described;
  });
}

function describe(text: StoryText, pairs: StatementPairs, told: Told): readonly StatementDifference[] {
  const sides = findSides(text, pairs, told);
  const claim = told.said ?? wordClaim(text, pairs, told.claim, sides.claim);
  const matter = claim === null ? null : nameDispute(text, told, [sides.claim, sides.denial]);
  if (claim === null || matter === null) return [];
  const voices = new Set([...sides.claim, ...sides.denial].map((unit) => (text.units[unit] as TextUnit).voice)).size;
  return [
    {
      relation: 'dispute',
      matter,
      sides: [
        { position: closeQuotation(claim), units: sides.claim },
        { position: closeQuotation(told.position), units: sides.denial },
      ],
      weight: WEIGHT + VOICE_WEIGHT * (voices - 1),
      shared: [],
    },
  ];
}

/** The contradicted sentence, or the one of another source that says it best where the first leans on what stands before it. */
function wordClaim(text: StoryText, pairs: StatementPairs, claim: number, units: readonly number[]): string | null {
  const ranked = units.toSorted((a, b) => strengthTo(pairs, claim, b) - strengthTo(pairs, claim, a) || a - b);
  const words = ranked.map((unit) => dropConnective((text.units[unit] as TextUnit).sentence.text));
  return (
    words.find((each) => !opensWithPointer(each.replace(SAYS_THAT, ''))) ??
    words.find((each) => !opensWithPointer(each)) ??
    null
  );
}

function strengthTo(pairs: StatementPairs, claim: number, unit: number): number {
  return unit === claim ? Number.POSITIVE_INFINITY : pairs.strength(claim, unit);
}

/** A quotation that opened in the sentence before, or ends in the next. */
function closeQuotation(position: string): string {
  const [opened, closed] = [position.split('“').length, position.split('”').length];
  if (opened < closed) return `“${position}`;
  if (opened > closed) return `${position}”`;
  if (position.split('"').length % 2 === 1) return position;
  return /^[^"]*[\p{P}\p{L}]"(?:\s|$)/u.test(position) ? `"${position}` : `${position}"`;
}
