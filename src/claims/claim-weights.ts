/** Written by `bench/learn-agreements.ts --write`: what is seen of two sentences that make one claim, in log-odds. */
import type { ClaimWeights } from './pair-evidence.ts';

export const CLAIM: ClaimWeights = {
  pieces: {
    base: -5.033,
    information: 0.293,
    concepts: 0.447,
    figure: 0.365,
    cosine: 0.252,
    context: 3.735,
    words: 0.119,
  },
  traits: {
    numbers: 0.542,
    unlikeNumbers: -0.837,
    oneCounts: -0.331,
    unlikeNames: -0.319,
    dated: 0.523,
    told: 0.285,
    personal: -0.128,
    words: 0.007,
    apart: -1.293,
  },
  around: { third: 0.634, beside: 0.158, mutual: 1.535 },
};
