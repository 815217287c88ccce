/** Written by `bench/learn-agreements.ts --write`: what is seen of an agreement that an editor lists, in log-odds. */
import type { AgreementSigns } from './rate-agreement.ts';

export const BASE: number = -5.085;

export const WEIGHTS: AgreementSigns = {
  weight: 1.639,
  figure: 1.375,
  figureWeight: 1.044,
  place: 0.739,
  cited: 1.978,
  sure: 1.151,
  figureSources: 0.46,
  shared: 0.059,
};
