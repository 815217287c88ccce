/**
 * Statements → points. The wording is one source's sentence, and only passages that say what this sentence says are cited for it: "all five"
 * that are three cost a reader's trust, and a passage that belongs to the claim's neighbourhood is not a witness of its wording.
 */
import type { Citation, Side, StatementClaim, StatementDifference, StatementPairs } from '../model.ts';
import type { StoryText, TextUnit } from '../text/story-text.ts';
import { formatPosition, rankSentences } from './choose-sentence.ts';
import { citePassage, citePassages, uniteCitations } from './cite.ts';
import type { PlacedPoint } from './placed-point.ts';
import type { IdGiver } from './point-ids.ts';

/**
 * Strength from which a passage of a claim says what its wording says. Of pairs that are no more alike one in thirteen makes one claim, but here the
 * claim's other passages vouch for it: of all citations on labelled stories 94 in 100 are right.
 */
const LEAST_SUPPORT = 1.5;
/**
 * Up to this strength it has to share so many terms as well: two words of what a story is about stand in many of its sentences. On labelled
 * stories one in a hundred agreements, and of citations, was wrong for want of it; recall stayed.
 */
const SURE_SUPPORT = 3;
const LEAST_TERMS = 3;
/** …and from which the nearest of them may be the only second source: what two articles share weakly is ranked low, not left out. */
const LEAST_SECOND = 0.9;
/**
 * Strength at which two sentences are as likely to make one claim as not. Of citations below it 55 in 100 are right on labelled stories, of those
 * above 87: the weaker are printed as speaking of the same, not as agreeing.
 */
const EVEN = 7;
/** What a source that only speaks of the same adds, beside one that agrees. */
const LOOSELY = 0.5;
/** What each further source that a wording speaks for adds to its fitness. */
const SPEAKS_FOR = 0.3;
/** Power of the number of further passages in the weight of a claim, as where claims are found. */
const VOICES_POWER = 0.9;

/** Does a passage say what the wording says? Both are positions of units. */
export function supports(text: StoryText, pairs: StatementPairs, passage: number, wording: number): boolean {
  if (passage === wording) return true;
  const strength = pairs.strength(passage, wording);
  return strength >= SURE_SUPPORT || (strength >= LEAST_SUPPORT && countShared(text, passage, wording) >= LEAST_TERMS);
}

/** Words a claim by the sentence that is fit to print and speaks for most sources; null where none speaks for two. */
export function wordStatement(
  text: StoryText,
  claim: StatementClaim,
  pairs: StatementPairs,
  worded: ReadonlySet<number>,
  themeOf: (units: readonly number[]) => number,
  giveId: IdGiver,
): PlacedPoint | null {
  const free = claim.units.filter((unit) => !worded.has(unit));
  const candidates = rankSentences(text, free, claim.shared).flatMap((wording) => {
    const units = findSupport(text, claim.units, pairs, wording.unit);
    const voices = countVoices(text, units);
    const sure = countVoices(
      text,
      units.filter((unit) => !isLoose(pairs, unit, wording.unit)),
    );
    const spoken = sure + LOOSELY * (voices - sure);
    return voices < 2 ? [] : [{ wording, units, value: wording.fitness + SPEAKS_FOR * spoken }];
  });
  const best = candidates.toSorted((a, b) => b.value - a.value || a.wording.unit - b.wording.unit)[0];
  if (best === undefined) return null;
  const { wording, units } = best;
  return {
    point: {
      id: giveId(wording.text),
      kind: 'agreement',
      text: wording.text,
      generated: wording.text,
      citations: uniteCitations(citePassages(wording.sentences), citeUnits(text, pairs, units, wording.unit)),
    },
    theme: themeOf(units),
    weight: (claim.weight * weigh(pairs, units)) / weigh(pairs, claim.units),
    units,
    matter: null,
    wordedBy: wording.unit,
    explain: { shared: claim.shared, similarity: claim.weight, vetoes: [] },
  };
}

/** Citations of units for a wording, those that may well say something else marked as loose. */
export function citeUnits(
  text: StoryText,
  pairs: StatementPairs,
  units: readonly number[],
  wording: number,
): readonly Citation[] {
  return units.map((unit): Citation => {
    const citation = citePassage((text.units[unit] as TextUnit).sentence);
    return isLoose(pairs, unit, wording) ? { ...citation, loose: true } : citation;
  });
}

function isLoose(pairs: StatementPairs, unit: number, wording: number): boolean {
  return unit !== wording && pairs.strength(unit, wording) < EVEN;
}

/** The wording's own unit, what says the same, and the nearest of another voice. */
function findSupport(
  text: StoryText,
  units: readonly number[],
  pairs: StatementPairs,
  wording: number,
): readonly number[] {
  const voiceOf = (unit: number): number => (text.units[unit] as TextUnit).voice;
  const nearest = units
    .filter((unit) => voiceOf(unit) !== voiceOf(wording) && pairs.strength(unit, wording) >= LEAST_SECOND)
    .toSorted((a, b) => pairs.strength(b, wording) - pairs.strength(a, wording) || a - b)[0];
  return units.filter((unit) => unit === nearest || supports(text, pairs, unit, wording));
}

function countShared(text: StoryText, a: number, b: number): number {
  const held = new Set((text.units[a] as TextUnit).terms);
  return (text.units[b] as TextUnit).terms.filter((term) => held.has(term)).length;
}

function countVoices(text: StoryText, units: readonly number[]): number {
  return new Set(units.map((unit) => (text.units[unit] as TextUnit).voice)).size;
}

/** Mean strength between the units, more of them weighing more. */
function weigh(pairs: StatementPairs, units: readonly number[]): number {
  let total = 0;
  let count = 0;
  units.forEach((a, at) => {
    for (const b of units.slice(at + 1)) {
      total += pairs.strength(a, b);
      count++;
    }
  });
  return (total / Math.max(1, count)) * (units.length - 1) ** VOICES_POWER;
}

export function wordDifference(
  text: StoryText,
  difference: StatementDifference,
  themeOf: (units: readonly number[]) => number,
  giveId: IdGiver,
): PlacedPoint | null {
  const [first, second, ...rest] = difference.sides.map((side): Side => ({
    position: formatPosition(side.position),
    citations: citePassages(side.units.map((unit) => (text.units[unit] as TextUnit).sentence)),
  }));
  if (first === undefined || second === undefined) return null;
  const units = difference.sides.flatMap((side) => side.units).toSorted((a, b) => a - b);
  return {
    point: {
      id: giveId(`${difference.relation} ${difference.matter}`),
      kind: 'difference',
      relation: difference.relation,
      text: difference.matter,
      generated: difference.matter,
      sides: [first, second, ...rest],
    },
    theme: themeOf(units),
    weight: difference.weight,
    units,
    matter: null,
    wordedBy: null,
    explain: { shared: difference.shared, similarity: difference.weight, vetoes: [] },
  };
}
