/** Written by `bench/learn-agreements.ts --write`: what is seen of an agreement that an editor lists, in log-odds. */
import type { AgreementSigns } from './rate-agreement.ts';

export const BASE: number = -4.981;

export const WEIGHTS: AgreementSigns = {
  weight: 1.749,
  figure: 1.403,
  figureWeight: 1.081,
  place: 0.724,
  cited: 2.029,
  figureSources: 0.53,
  shared: 0.055,
};
