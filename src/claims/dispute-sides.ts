/**
 * Who takes which side of a dispute that one source tells. Likeness alone does not say: what is like the one is like the other, since both
 * are about one matter. A denial does, where one side holds one.
 */
import { NEGATIONS } from '../text/languages/en/oppositions.ts';
import type { StoryText, TextUnit } from '../text/story-text.ts';
import { termInformation } from '../text/story-text.ts';
import { terms } from '../text/terms.ts';
import type { StatementPairs } from './pair-statements.ts';
import type { Told } from './read-told-dispute.ts';

/** Nats from which a sentence of another source stands on a side: more than a passage of an agreement needs, whose wording can be compared. */
const LEAST_SUPPORT = 4;
/** Part of its likeness to the best sentence of the article that it must have: nearer ones mean something else. */
const RELATIVE = 0.6;
/** Nats of a word, beside names and offices, that it must share. */
const LEAST_WORD = 1.5;

/** What other sources say like the one or the other: the nearest sentence of each article, on the side that denies as much as it does. */
export function findSides(
  text: StoryText,
  pairs: StatementPairs,
  told: Told,
): { readonly claim: readonly number[]; readonly denial: readonly number[] } {
  const own = [told.claim, ...told.denial];
  const leanings = readDenials(text, told);
  // Where a denial tells the sides apart, one word says on what.
  const least = leanings === null ? 2 : 1;
  const articles = new Set(own.map((unit) => (text.units[unit] as TextUnit).article));
  const nearest = new Map<number, { readonly unit: number; readonly strength: number; readonly claims: boolean }>();
  for (const side of own) {
    for (const { unit, strength } of pairs.of(side)) {
      const { article, sentence, kind } = text.units[unit] as TextUnit;
      if (strength < LEAST_SUPPORT || articles.has(article) || kind === 'table-row' || /\?["”’)]*$/.test(sentence.text))
        continue;
      if (strength <= (nearest.get(article)?.strength ?? 0) || isNearerToOther(text, pairs, unit, side)) continue;
      if (!sharesMatter(text, unit, side, least)) continue;
      const claims = leanings === null ? side === told.claim : denies(text.units[unit] as TextUnit) === leanings.claim;
      nearest.set(article, { unit, strength, claims });
    }
  }
  const found = [...nearest.values()];
  const sideOf = (units: readonly number[], claims: boolean): readonly number[] =>
    [...units, ...found.filter((one) => one.claims === claims).map(({ unit }) => unit)].toSorted((a, b) => a - b);
  return { claim: sideOf([told.claim], true), denial: sideOf(told.denial, false) };
}

/** Whether the article of the dispute holds a sentence that the unit is more like than this side of it. */
function isNearerToOther(text: StoryText, pairs: StatementPairs, unit: number, side: number): boolean {
  const { article } = text.units[side] as TextUnit;
  const own = pairs.strength(unit, side);
  return pairs
    .of(unit)
    .some((pair) => RELATIVE * pair.strength > own && (text.units[pair.unit] as TextUnit).article === article);
}

/** That both speak of the chief executive, by name and office, is no matter; `least` words beside those are. */
function sharesMatter(text: StoryText, unit: number, side: number, least: number): boolean {
  const [own, other] = [text.units[unit] as TextUnit, text.units[side] as TextUnit];
  const named = [...own.names, ...text.language.names.titles].join(' ');
  const beside = new Set(terms(named, text.language));
  const shared = own.terms.filter(
    (term) => other.terms.includes(term) && !beside.has(term) && termInformation(text, term) >= LEAST_WORD,
  );
  return shared.length >= least;
}

/** Whether the claim denies something and the denial does not, or the other way round; null where they are alike in that. */
function readDenials(text: StoryText, told: Told): { readonly claim: boolean } | null {
  const [claim, denial] = [told.claim, told.denial.at(-1) ?? told.claim].map((unit) =>
    denies(text.units[unit] as TextUnit),
  );
  return claim === undefined || claim === denial ? null : { claim };
}

/** Whether a sentence denies something. */
export function denies({ sentence }: TextUnit): boolean {
  return NEGATION.test(sentence.text.replaceAll('’', "'"));
}

const NEGATION = new RegExp(NEGATIONS.source, 'i');
