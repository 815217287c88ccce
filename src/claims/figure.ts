/** The words of the figures stage; they stand in the model, since the digest reads them too. */
export type { FigureMention, FigureSide, FigureRelation, FigureExplanation, FigureMatter } from '../model.ts';
