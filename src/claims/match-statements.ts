/**
 * Sentences of different sources that make the same claim → statement claims. Each sentence is tried as the medoid of a cluster that takes
 * at most one sentence an article; the best clusters are kept greedily (order-free: ranked by weight, then by place).
 */
import { termInformation, type StoryText, type TextUnit } from '../text/story-text.ts';
import type { StatementClaim } from './claim.ts';
import type { StatementPairs } from './pair-statements.ts';

/** A partner counts from this strength: two rare terms, or one and the same context. */
const MIN_STRENGTH = 0.9;
/** …and at least this part of what the medoid's best partner shares: the fifth-best match of a good cluster is often another claim. */
const RELATIVE = 0.2;
/** Mean strength to the members already in, relative to its strength with the medoid: bridges fail here. */
const COHERENCE = 0.25;
/** Power of the number of partners in the weight of a claim. */
const VOICES_POWER = 0.9;
/** Share of its sentences that a further claim may have in common with earlier ones. */
const MAX_OVERLAP = 0.75;
/** Fewer words than this are a fragment: it supports a claim, it cannot stand for one. */
const MIN_WORDS = 4;

/** May two sentences never stand in one claim? (They give rival figures, one denies what the other says.) */
export type StatementVeto = (a: number, b: number) => boolean;

/** Claims in order of weight. */
export function matchStatements(
  text: StoryText,
  pairs: StatementPairs,
  veto: StatementVeto,
): readonly StatementClaim[] {
  const candidates = text.units
    .flatMap((unit, index) => (isFragment(unit) ? [] : [growClaim(text, pairs, veto, index)]))
    .filter((claim): claim is StatementClaim => claim !== null && claim.voices >= 2)
    .toSorted((a, b) => b.weight - a.weight || (a.units[0] as number) - (b.units[0] as number));
  const used = new Set<number>();
  return candidates.filter((claim) => {
    const overlap = claim.units.filter((unit) => used.has(unit)).length;
    if (overlap > MAX_OVERLAP * claim.units.length || overlap === claim.units.length) return false;
    for (const unit of claim.units) used.add(unit);
    return true;
  });
}

function isFragment(unit: TextUnit): boolean {
  return unit.sentence.text.split(' ').length < MIN_WORDS || /[:?]$/.test(unit.sentence.text);
}

function isQuestion(unit: TextUnit): boolean {
  return /\?["”’)]*$/.test(unit.sentence.text);
}

function growClaim(text: StoryText, pairs: StatementPairs, veto: StatementVeto, medoid: number): StatementClaim | null {
  const best = bestByArticle(text, pairs, veto, medoid);
  const strongest = best[0]?.strength ?? 0;
  const members = [medoid];
  for (const { unit, strength } of best) {
    if (strength < RELATIVE * strongest || members.some((member) => veto(member, unit))) continue;
    const others = members.slice(1);
    const mean = others.reduce((total, member) => total + pairs.strength(member, unit), 0) / Math.max(1, others.length);
    if (others.length > 0 && mean < COHERENCE * strength) continue;
    members.push(unit);
  }
  if (members.length < 2) return null;
  const voices = new Set(members.map((unit) => (text.units[unit] as TextUnit).voice)).size;
  return {
    units: members,
    voices,
    weight: weighClaim(pairs, members),
    shared: sharedTerms(text, members),
  };
}

function bestByArticle(
  text: StoryText,
  pairs: StatementPairs,
  veto: StatementVeto,
  medoid: number,
): readonly { unit: number; strength: number }[] {
  const best = new Map<number, { unit: number; strength: number }>();
  for (const pair of pairs.of(medoid)) {
    if (
      pair.isOfNames ||
      pair.strength < MIN_STRENGTH ||
      isQuestion(text.units[pair.unit] as TextUnit) ||
      veto(medoid, pair.unit)
    )
      continue;
    const article = (text.units[pair.unit] as TextUnit).article;
    const known = best.get(article);
    if (
      known === undefined ||
      pair.strength > known.strength ||
      (pair.strength === known.strength && pair.unit < known.unit)
    )
      best.set(article, pair);
  }
  return [...best.values()].toSorted((a, b) => b.strength - a.strength || a.unit - b.unit);
}

function weighClaim(pairs: StatementPairs, members: readonly number[]): number {
  let total = 0;
  let count = 0;
  members.forEach((a, at) => {
    for (const b of members.slice(at + 1)) {
      total += pairs.strength(a, b);
      count++;
    }
  });
  return (total / count) * (members.length - 1) ** VOICES_POWER;
}

/** Terms of at least two members, most telling first. */
function sharedTerms(text: StoryText, members: readonly number[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const unit of members)
    for (const term of (text.units[unit] as TextUnit).terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= 2)
    .map(([term, count]) => ({ term, weight: count * termInformation(text, term) }))
    .toSorted((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1))
    .map(({ term }) => term);
}
