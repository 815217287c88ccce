/**
 * How likely two values are rival figures of one quantity: a logistic regression over what may be seen of them (`rival-signs.ts`), learned on
 * the labelled stories of `test/eval` by `bench/learn-rivals.ts`. It is a second opinion: rules written for one mistake after the other are
 * surer of the stories they were written for than of others, and what each sign is worth is counted here over all of them.
 */
import type { RivalSigns } from './rival-signs.ts';
import { BIAS, WEIGHTS } from './rival-weights.ts';

/** Likelihood below which rivals by the rules are none after all. */
export const LEAST_LIKELY = 0.3;
/** And from which two values are rivals that the rules keep apart for faint reasons only. */
export const LIKELY = 0.5;

/** 0–1. Signs that were too rare to be learned say nothing. */
export function judgeRivals(signs: RivalSigns): number {
  let sum = BIAS;
  for (const [name, strength] of signs) sum += (WEIGHTS.get(name) ?? 0) * strength;
  return 1 / (1 + Math.exp(-sum));
}
