/** The words of the claim stage; they stand in the model, since the digest reads them too. */
export type { StatementClaim, StatementDifference } from '../model.ts';
