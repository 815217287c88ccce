/**
 * How likely two values are rival figures of one quantity: a logistic regression over what may be seen of them (`rival-signs.ts`), learned on
 * the labelled stories of `test/eval` by `bench/learn-rivals.ts`. It is a second opinion: rules written for one mistake after the other are
 * surer of the stories they were written for than of others, and what each sign is worth is counted here over all of them.
 */
import type { RivalSigns } from './rival-signs.ts';
import * as disputes from './dispute-weights.ts';
import * as rivals from './rival-weights.ts';
import * as toldNear from './told-weights.ts';

/**
 * Likelihood below which rivals by the rules are none after all. This and the next two were raised together (from 0.3, 0.5 and 0.6): on stories left out of
 * learning twelve right differences fewer are printed of 290, and twelve false ones of 38.
 */
export const LEAST_LIKELY = 0.4;
/** And from which two values are rivals that the rules keep apart for faint reasons only. */
export const LIKELY = 0.55;

/**
 * Likelihood from which two figures that one article tells near each other are accounts of one thing, whatever else keeps their values apart. On
 * stories left out of learning 0.6 adds as many false differences as right ones; 0.8 loses three right ones for each false one spared.
 */
export const TOLD_LIKELY = 0.7;

/**
 * Likelihood from which the second of two neighbouring sentences says the contrary of the first: of those that 0.6 adds on stories left out of
 * learning, six in ten are right.
 */
export const DISPUTE_LIKELY = 0.65;

/** What each sign is worth, in log odds for its full strength. */
export interface SignWeights {
  readonly BIAS: number;
  readonly WEIGHTS: ReadonlyMap<string, number>;
}

/** Beyond these log odds an opinion of the values says no more. */
const MOST_ODDS = 6;

/** Of two values of a story, by the signs of `rival-signs.ts`: 0–1. */
export function judgeRivals(signs: RivalSigns): number {
  return likelihoodOf(weighSigns(signs, rivals));
}

/** Of two figures that one article tells near each other, by the signs of `told-signs.ts` and those of their values: 0–1. */
export function judgeTold(signs: RivalSigns, values: RivalSigns): number {
  return likelihoodOf(weighSigns(withOpinion(signs, weighSigns(values, rivals)), toldNear));
}

/** Of two neighbouring sentences, by the signs of `dispute-signs.ts`: 0–1. */
export function judgeDispute(signs: RivalSigns): number {
  return likelihoodOf(weighSigns(signs, disputes));
}

/** The signs of two figures, and what the story says of their values (log odds). */
export function withOpinion(signs: RivalSigns, odds: number): RivalSigns {
  return new Map([...signs, ['opinion of the values', Math.max(-MOST_ODDS, Math.min(MOST_ODDS, odds))]]);
}

/** Log odds. Signs that were too rare to be learned say nothing. */
export function weighSigns(signs: RivalSigns, { BIAS, WEIGHTS }: SignWeights): number {
  let sum = BIAS;
  for (const [name, strength] of signs) sum += (WEIGHTS.get(name) ?? 0) * strength;
  return sum;
}

function likelihoodOf(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}
