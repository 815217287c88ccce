/** Written by `bench/learn-agreements.ts --write`: what is seen of two sentences that make one claim, in log-odds. */
import type { ClaimWeights } from './pair-evidence.ts';

export const CLAIM: ClaimWeights = {
  pieces: {
    base: -5.056,
    information: 0.292,
    concepts: 0.449,
    figure: 0.39,
    cosine: 0.341,
    context: 3.823,
    words: 0.084,
  },
  traits: {
    numbers: 0.502,
    unlikeNumbers: -0.828,
    oneCounts: -0.329,
    unlikeNames: -0.337,
    dated: 0.532,
    told: 0.313,
    personal: -0.158,
    words: 0.008,
    apart: -1.284,
  },
  around: { third: 0.617, beside: 0.155, mutual: 1.577 },
};
