/** One seed for all generated input, so that a run is the same run everywhere; `FC_SEED` tries another. */
import fc from 'fast-check';

const FIXED_SEED = 20261120;
fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? FIXED_SEED) });
