/**
 * The types that flow through Collate, in the order of the pipeline: article → story → theme → claim → digest.
 * All are plain, JSON-able data with read-only fields; what each word means (and does not) stands in docs/architecture.md.
 */

// ---------------------------------------------------------------------------------------------- articles

/** Half-open range of UTF-16 offsets in a file as decoded (byte-order mark dropped, line ends kept). */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * A span of an article and what a reader sees of it: mark-up removed, entities decoded, white space folded.
 * `line` is 1-based. `heads` are the column and row heads of a table cell, empty elsewhere.
 */
export interface Passage extends Span {
  readonly article: string;
  readonly line: number;
  readonly text: string;
  readonly heads: readonly string[];
}

export type BlockKind = 'heading' | 'paragraph' | 'list-item' | 'table-row' | 'quotation';

/** A block of an article that is kept (boilerplate is not among them). `heading` is the index of the block that heads it. */
export interface Block extends Span {
  readonly kind: BlockKind;
  /** 1–6 for headings, else 0. */
  readonly level: number;
  readonly line: number;
  readonly text: string;
  readonly heading: number | null;
  /** Half-open range of indices into `Article.sentences`; a table row has one sentence a cell. */
  readonly sentences: readonly [from: number, to: number];
}

/** The smallest citable passage: a sentence, a bullet, a heading, or a table cell with its heads. */
export interface Sentence extends Passage {
  /** Position in `Article.sentences`. */
  readonly index: number;
  /** Index of its block in `Article.blocks`. */
  readonly block: number;
}

/** A part of a file that is not the article, and why it was set aside. */
export interface SetAside extends Span {
  readonly line: number;
  readonly text: string;
  readonly reason: SetAsideReason;
}

export type SetAsideReason =
  | 'advertisement'
  | 'biography'
  | 'byline'
  | 'comments'
  | 'contact'
  | 'cookie-notice'
  | 'copyright'
  | 'dateline'
  | 'doubled-title'
  | 'junk'
  | 'navigation'
  | 'page-furniture'
  | 'related'
  | 'repeated'
  | 'share-bar'
  | 'subscription';

export type ArticleFormat = 'markdown' | 'html' | 'text';

/** One file, read. Unknown is `null`, never guessed. */
export interface Article {
  /** Path inside the articles folder, with `/`. */
  readonly id: string;
  readonly format: ArticleFormat;
  readonly title: string;
  readonly source: string | null;
  /** Front matter `publisher`, else `source`, else the host of `url`. */
  readonly publisher: string | null;
  readonly author: string | null;
  readonly url: string | null;
  readonly canonical: string | null;
  /** ISO 8601 calendar date. */
  readonly date: string | null;
  readonly tags: readonly string[];
  /** BCP 47, lower case primary subtag first; null when neither stated nor recognisable. */
  readonly language: string | null;
  /** Words of the kept blocks. */
  readonly words: number;
  /** The whole file as decoded: what every offset counts in. */
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly sentences: readonly Sentence[];
  readonly setAside: readonly SetAside[];
}

// ---------------------------------------------------------------------------------------------- stories

/** Articles that are one voice: copies of one text, or one publisher. */
export interface Voice {
  readonly articles: readonly string[];
  readonly reason: 'alone' | 'copy' | 'publisher';
}

/** Articles on the same event, with the independent voices among them. */
export interface Story {
  /** Article ids, sorted. */
  readonly articles: readonly string[];
  readonly voices: readonly Voice[];
  /** Why they were joined: the terms they share most, best first. */
  readonly sharedTerms: readonly string[];
}

// ---------------------------------------------------------------------------------------------- figures

export type QuantityKind = 'money' | 'percent' | 'count' | 'measure' | 'date' | 'time' | 'duration' | 'multiple';

/**
 * A quantity as a sentence states it. `start`/`end` are offsets in the sentence's `text`, `text` is the slice as printed.
 * Money in whole currency units; percent as plain numbers (a third = 33.3…); durations in days; multiples as factors (double = 2);
 * dates as days since 1970-01-01 (UTC), a month or a year as the range of its days. `min`/`max` are null when the text gives one bound only.
 */
export interface Quantity extends Span {
  readonly text: string;
  readonly kind: QuantityKind;
  readonly min: number | null;
  readonly max: number | null;
  /** ISO 4217 code for money, `percent`, `days`, `date`, `times`, an SI-like unit, or the counted noun's stem. */
  readonly unit: string;
  /** What the value is per (`year`, `month`, `household`, …), or null. */
  readonly per: string | null;
  /** "about", "~", "some", "or so". */
  readonly approximate: boolean;
  /** "more than", "at least" → `lower`; "up to", "almost", "under" → `upper`. */
  readonly bound: 'lower' | 'upper' | null;
  /** Half of the last printed digit, in the unit: how far rounding alone can move the value. */
  readonly precision: number;
}

// ---------------------------------------------------------------------------------------------- themes and claims

/** A subject that several articles of a story share. `units` are positions in the story's text (`StoryText.units`), ascending. */
export interface Theme {
  readonly label: string;
  /** Terms that speak for it, most telling first. */
  readonly keywords: readonly string[];
  readonly declared: boolean;
  readonly units: readonly number[];
}

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
  /** The name is a lone noun that stands beside the figures and need not be what is measured: good enough to compare, not to print. */
  readonly isFaint: boolean;
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

/** A statement that several voices make, each in its own words. */
export interface StatementClaim {
  /** Positions in `StoryText.units`, the one nearest to all others first; at most one an article. */
  readonly units: readonly number[];
  /** Independent voices among them. */
  readonly voices: number;
  /** Information the passages share, in nats, mean over the pairs and raised by the number of voices: for ranking and cutting. */
  readonly weight: number;
  /** Terms that at least two of the passages share, most telling first. */
  readonly shared: readonly string[];
}

/** Statements on one matter that exclude each other. */
export interface StatementDifference {
  readonly relation: Extract<RivalRelation, 'opposite' | 'list' | 'status' | 'dispute'>;
  /** What they differ on, in the sources' own words. */
  readonly matter: string;
  readonly sides: readonly { readonly position: string; readonly units: readonly number[] }[];
  readonly weight: number;
  readonly shared: readonly string[];
}

/** Another unit that may make the same claim. */
export interface StatementPair {
  readonly unit: number;
  /** How sure it is, as a power of the odds: 7 is even, 1.3 is two rare terms shared and little else. */
  readonly strength: number;
  /** The same as a probability. */
  readonly likelihood: number;
  /** A probability by shared words and neighbours alone, whatever numbers they give and where they stand: for themes. */
  readonly kinship: number;
  /** They share names and nothing else: of such pairs one in twenty makes one claim, whatever they have around them. */
  readonly isOfNames: boolean;
}

/** Pair strengths by unit: `of(i)` lists the partners of unit i in other articles. */
export interface StatementPairs {
  of(unit: number): readonly StatementPair[];
  strength(a: number, b: number): number;
}

/** All claims of a story: what its claim table is made of. */
export interface StoryClaims {
  readonly figures: readonly FigureMatter[];
  readonly statements: readonly StatementClaim[];
  readonly differences: readonly StatementDifference[];
  readonly pairs: StatementPairs;
  /** Whether two passages, by their positions, may be witnesses of one claim: they do not differ, and equal figures in them are of one thing. */
  mayAgree(a: number, b: number): boolean;
}

// ---------------------------------------------------------------------------------------------- digest (digest.json, version 1)

/** The passage behind a statement. `quote` is what a reader sees of `start`–`end`. */
export interface Citation extends Span {
  readonly article: string;
  readonly quote: string;
  readonly line: number;
  readonly heads?: readonly string[];
  /** Of an agreement: it speaks of the same, but is as likely to say something else. Printed behind "also", and not among the sources that agree. */
  readonly loose?: true;
}

/** At least one: a point without a citation cannot be constructed. */
export type Citations = readonly [Citation, ...Citation[]];

export type RivalRelation = 'different-figure' | 'contains' | 'overlaps' | 'opposite' | 'list' | 'status' | 'dispute';
export type ApartRelation =
  | 'different-period'
  | 'revised'
  | 'part-and-whole'
  | 'different-scope'
  | 'estimate-against-actual';

/** One side of a difference: what it holds, and every passage that holds it. */
export interface Side {
  readonly position: string;
  readonly citations: Citations;
}

interface PointBase {
  /** Four or more hexadecimal digits; kept across builds by the overlap of citations. */
  readonly id: string;
  /** What is printed: holds neither the count of sources nor `[n]`. */
  readonly text: string;
  /** What the machine wrote, before any editing: the base of a three-way merge. */
  readonly generated: string;
  /** Set when an editor changed `text`. */
  readonly reworded?: true;
  /** Set when an editor hid it: kept in digest.json, not printed. */
  readonly hidden?: true;
  readonly pinned?: true;
}

export interface StatementPoint extends PointBase {
  readonly kind: 'agreement' | 'single';
  readonly citations: Citations;
}

export interface DifferencePoint extends PointBase {
  readonly kind: 'difference';
  readonly relation: RivalRelation;
  readonly sides: readonly [Side, Side, ...Side[]];
}

export interface ApartPoint extends PointBase {
  readonly kind: 'apart';
  readonly relation: ApartRelation;
  readonly sides: readonly [Side, Side, ...Side[]];
}

export type Point = StatementPoint | DifferencePoint | ApartPoint;

export interface DigestTheme {
  readonly id: string;
  readonly label: string;
  readonly keywords: readonly string[];
  readonly declared: boolean;
  /** Everything assigned to the theme, printed or not. */
  readonly passages: readonly Citation[];
  readonly points: readonly Point[];
  /** Articles of the story that say nothing on the theme. */
  readonly silent: readonly string[];
  /** The editor's own words (Markdown), printed as the editor's. */
  readonly intro?: string;
  readonly hidden?: true;
}

export interface FigureValue {
  readonly text: string;
  readonly min: number | null;
  readonly max: number | null;
  readonly unit: string;
  readonly estimate: boolean;
  readonly citations: Citations;
}

/** Figures of one measure side by side; `point` is the id of the difference (or agreement) they belong to. */
export interface FigureRow {
  readonly measure: string;
  readonly entity: string | null;
  readonly period: string | null;
  readonly point: string;
  readonly values: readonly FigureValue[];
}

export interface TimelineEntry {
  /** ISO 8601 with the precision known: `2026`, `2026-04` or `2026-04-08`. */
  readonly date: string;
  readonly text: string;
  readonly citations: Citations;
}

export interface DigestStory {
  readonly id: string;
  readonly title: string;
  readonly articles: readonly string[];
  readonly independentSources: number;
  /** Article ids by independent voice (copies and one publisher together): what counts of sources are made from. */
  readonly voices?: readonly (readonly string[])[];
  /** Why there is no synthesis, where there is none; empty otherwise. */
  readonly reason: string;
  readonly lead: readonly Point[];
  readonly themes: readonly DigestTheme[];
  readonly figures: readonly FigureRow[];
  readonly timeline: readonly TimelineEntry[];
  readonly intro?: string;
  /** Set when an editor took it out of digest.md: kept in digest.json, not printed. So below. */
  readonly hidden?: true;
}

export interface DigestArticle {
  readonly id: string;
  readonly title: string;
  readonly source: string | null;
  readonly publisher: string | null;
  readonly author: string | null;
  readonly url: string | null;
  readonly date: string | null;
  readonly language: string | null;
  readonly words: number;
}

/** An article outside every story: one sentence of it. */
export interface AlsoRead {
  readonly article: string;
  readonly text: string;
  readonly citations: Citations;
  readonly hidden?: true;
}

/** Quote or number of the week. */
export interface Highlight {
  readonly kind: 'quote' | 'number';
  readonly text: string;
  readonly citations: Citations;
  readonly hidden?: true;
}

export interface DigestIssue {
  readonly id: string;
  readonly date: string | null;
  /** Oldest and newest article date, or null. */
  readonly from: string | null;
  readonly to: string | null;
  readonly subject: string;
  readonly preheader: string;
}

/** The content model: what digest.json holds and every rendering is a view of. */
export interface Digest {
  readonly version: 1;
  readonly issue: DigestIssue;
  readonly articles: readonly DigestArticle[];
  /** The week in one cited paragraph: a few points, in order. */
  readonly summary: readonly Point[];
  readonly stories: readonly DigestStory[];
  readonly alsoRead: readonly AlsoRead[];
  readonly highlight: Highlight | null;
  /** The editor's own words (Markdown), sanitised when rendered. */
  readonly note?: string;
  readonly sponsor?: string;
}

// ---------------------------------------------------------------------------------------------- messages

/** Something in the content that a person should know; `severity: 'notice'` leaves the exit code at 0, `refused` makes it 1. */
export interface Notice {
  readonly severity: 'notice' | 'refused';
  /** Stable, kebab-case: `article-date-unknown`. */
  readonly code: string;
  /** Path as the user would type it, or null. */
  readonly file: string | null;
  readonly line: number | null;
  readonly column: number | null;
  /** "expected …, found …" */
  readonly message: string;
  /** What to do about it. */
  readonly remedy: string;
}
