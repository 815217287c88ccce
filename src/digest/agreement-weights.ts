/** Written by `bench/learn-agreements.ts --write`: what is seen of an agreement that an editor lists, in log-odds. */
import type { AgreementSigns } from './rate-agreement.ts';

export const BASE: number = -5.011;

export const WEIGHTS: AgreementSigns = {
  weight: 1.64,
  figure: 1.351,
  figureWeight: 1.039,
  place: 0.725,
  cited: 1.866,
  sure: 1.097,
  figureSources: 0.467,
  shared: 0.056,
};
