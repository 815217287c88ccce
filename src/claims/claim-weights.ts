/** Written by `bench/learn-agreements.ts --write`: what is seen of two sentences that make one claim, in log-odds. */
import type { ClaimWeights } from './pair-evidence.ts';

export const CLAIM: ClaimWeights = {
  pieces: {
    base: -5.109,
    information: 0.29,
    concepts: 0.444,
    figure: 0.382,
    cosine: 0.354,
    context: 3.827,
    words: 0.1,
  },
  traits: {
    numbers: 0.533,
    unlikeNumbers: -0.815,
    oneCounts: -0.336,
    unlikeNames: -0.319,
    dated: 0.55,
    told: 0.307,
    personal: -0.141,
    words: 0.009,
    apart: -1.266,
  },
  around: { third: 0.619, beside: 0.158, mutual: 1.581 },
};
