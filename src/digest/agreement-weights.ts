/** Written by `bench/learn-agreements.ts --write`: what is seen of an agreement that an editor lists, in log-odds. */
import type { AgreementSigns } from './rate-agreement.ts';

export const BASE: number = -2.619;

export const WEIGHTS: AgreementSigns = {
  weight: 0.679,
  figure: 0.753,
  figureWeight: 0.777,
  place: 0.632,
  cited: 0.941,
  sure: 2.746,
  figureSources: 0.325,
  shared: 0.035,
};
