/**
 * The words of the figures stage: a figure (a quantity with what it measures, of whom, where and when), its mentions, and the matters
 * that several sources treat: agreements, differences, and look-alikes that must be kept apart.
 */
import type { ApartRelation, Quantity, RivalRelation, Sentence } from '../model.ts';

/** One quantity in one sentence of one article. */
export interface FigureMention {
  readonly article: string;
  readonly sentence: Sentence;
  readonly quantity: Quantity;
  /** Sentences or headings of the same article that gave its year or its unit; to be cited too. */
  readonly support: readonly Sentence[];
}

/** One value of a matter, with every passage that states it. */
export interface FigureSide {
  /** As printed by the fullest mention: `about $115bn`, `not before mid-2032`. */
  readonly text: string;
  readonly min: number | null;
  readonly max: number | null;
  readonly unit: string;
  /** Stated as a forecast, plan or estimate. */
  readonly estimate: boolean;
  /** Who says so, as the article names them ("the State Audit Office"), when certain. */
  readonly attribution: string | null;
  /** Sorted by article, then by place. */
  readonly mentions: readonly [FigureMention, ...FigureMention[]];
}

export type FigureRelation = 'equal' | RivalRelation | ApartRelation;

/** Why two figures were joined or kept apart, for `--explain`. */
export interface FigureExplanation {
  /** Terms and measures both sides share, most telling first. */
  readonly shared: readonly string[];
  readonly similarity: number;
  /** Names of the vetoes that fired between values of this matter's neighbourhood, each once. */
  readonly vetoes: readonly string[];
}

/** One measure with its values. */
export interface FigureMatter {
  readonly kind: 'agreement' | 'difference' | 'apart';
  readonly relation: FigureRelation;
  /** "Meta's AI spending in 2026": entity, head noun, period; null without a sure head noun. */
  readonly measure: string | null;
  readonly entity: string | null;
  readonly period: string | null;
  /** Sorted by value. An agreement has one side; differences and apart have two or more. */
  readonly sides: readonly [FigureSide, ...FigureSide[]];
  /** Independent voices among the mentions. */
  readonly voices: number;
  /** 0–1: for ranking and for cutting to length. */
  readonly confidence: number;
  readonly explain: FigureExplanation;
}
