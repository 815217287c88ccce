/** Written by `bench/learn-agreements.ts --write`: what is seen of an agreement that an editor lists, in log-odds. */
import type { AgreementSigns } from './rate-agreement.ts';

export const BASE: number = -4.971;

export const WEIGHTS: AgreementSigns = {
  weight: 1.633,
  figure: 1.383,
  figureWeight: 1.058,
  place: 0.677,
  cited: 1.691,
  sure: 1.417,
  figureSources: 0.472,
  shared: 0.057,
};
