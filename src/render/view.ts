/**
 * What the templates see: every string of an issue, final, in reading order. Templates place these strings and decide nothing;
 * the HTML part and the text part are two placings of one view, so they carry the same numbers, names and links.
 * A field is always there: empty parts are empty arrays, empty strings or null.
 */

/** What rendering needs to know of a letter; `Config` satisfies it. */
export interface Letter {
  readonly name: string;
  readonly postalAddress: string | null;
  /** Home page of the letter. */
  readonly url: string | null;
  /** BCP 47. */
  readonly language: string;
  /** `#rrggbb`. */
  readonly accent: string;
}

/** Links that differ per recipient or edition, printed byte for byte: the message part splices them. */
export interface Links {
  readonly unsubscribe: string | null;
  readonly web: string | null;
}

/** The parts an issue can have, named as a template's `template.json` lists them (in its reading order). */
export type Part =
  | 'note'
  | 'summary'
  | 'contents'
  | 'top'
  | 'stories'
  | 'alsoRead'
  | 'highlight'
  | 'sponsor'
  | 'sources'
  | 'method';

/** A source number in brackets. `url` leads to the passage (text fragment) where the source has a page on the web. */
export interface CiteView {
  readonly number: number;
  readonly mark: string;
  readonly url: string | null;
  /** What stands between this mark and the next: a space, a no-break space, or nothing after the last. */
  readonly gap: string;
}

/** Text of one article; `lang` and `dir` are set (else empty) where its language is not the letter's. */
export interface ForeignText {
  readonly lang: string;
  readonly dir: string;
}

/** The editor's Markdown as safe HTML and as plain text. */
export interface EditorWords {
  readonly label: string;
  readonly html: string;
  readonly text: string;
}

export interface SideView extends ForeignText {
  readonly position: string;
  readonly names: string;
  readonly cites: readonly CiteView[];
  readonly marks: string;
}

/** Shares of the row's width in whole percent: filled, then hollow (the range), then empty; they add up to 100. */
export interface BarView {
  readonly solid: number;
  readonly range: number;
  readonly rest: number;
}

export interface FigureValueView extends ForeignText {
  readonly text: string;
  /** "estimate", or empty. */
  readonly note: string;
  readonly names: string;
  readonly cites: readonly CiteView[];
  readonly marks: string;
  readonly bar: BarView | null;
}

export interface FigureView {
  /** What is measured, of whom, when; empty where the point above says the same. */
  readonly caption: string;
  readonly values: readonly FigureValueView[];
  /** For the text part: figure, bar, names and marks in columns; two lines a value where one is too short. */
  readonly lines: readonly string[];
}

export interface PointView extends ForeignText {
  readonly id: string;
  readonly agreement: boolean;
  readonly single: boolean;
  readonly difference: boolean;
  readonly apart: boolean;
  /** "Four of five sources", "Only The Courier", "Where they differ", "Not the same period". */
  readonly label: string;
  /** How the sides relate, in words; empty for statements. */
  readonly relation: string;
  /** The same where a paragraph tells the difference and its text only names a measure; else empty. */
  readonly opening: string;
  readonly text: string;
  /** The full stop a sentence lacks when its text ends without one, else empty. */
  readonly stop: string;
  /** Filled and hollow marks, one a source: agreement by shape. */
  readonly meter: { readonly filled: string; readonly hollow: string };
  readonly cites: readonly CiteView[];
  readonly marks: string;
  readonly sides: readonly SideView[];
  readonly figures: readonly FigureView[];
  /** "editor’s wording" where an editor changed the text, else empty. */
  readonly reworded: string;
}

export interface ThemeView {
  readonly label: string;
  readonly intro: EditorWords | null;
  readonly points: readonly PointView[];
  /** "Silent on this: …", or empty. */
  readonly silent: string;
}

export interface TimelineView extends ForeignText {
  readonly date: string;
  readonly isoDate: string;
  readonly text: string;
  readonly cites: readonly CiteView[];
  readonly marks: string;
}

export interface ArticleView extends ForeignText {
  readonly title: string;
  /** Empty where it is the title. */
  readonly name: string;
  readonly cites: readonly CiteView[];
  readonly marks: string;
}

export interface StoryView {
  /** `story-1`, in order: names the section in the byte ledger. */
  readonly key: string;
  readonly kicker: string;
  readonly facts: string;
  readonly title: string;
  readonly intro: EditorWords | null;
  readonly lead: readonly PointView[];
  readonly themes: readonly ThemeView[];
  readonly figures: readonly FigureView[];
  readonly timeline: readonly TimelineView[];
  /** Why there is no synthesis; then `articles` are listed. */
  readonly reason: string;
  readonly articles: readonly ArticleView[];
}

export interface ContentsView {
  /** In one line of 600 px: the headline, or what of it tells the news. */
  readonly title: string;
  /** "5 articles", or empty where some title takes its whole line. */
  readonly facts: string;
}

export interface AlsoReadView extends ForeignText {
  readonly name: string;
  readonly text: string;
  readonly cites: readonly CiteView[];
  readonly marks: string;
}

export interface HighlightView extends ForeignText {
  readonly heading: string;
  readonly quote: boolean;
  readonly text: string;
  readonly names: string;
  readonly cites: readonly CiteView[];
  readonly marks: string;
}

export interface SourceView extends ForeignText {
  readonly number: number;
  readonly mark: string;
  readonly title: string;
  readonly url: string | null;
  /** The publisher or the best name known. */
  readonly name: string;
  /** The same beside the title: empty where it is the title. */
  readonly by: string;
  /** Publisher, author, date, minutes, host: what is known, joined. */
  readonly details: string;
}

/** Frame words a template prints as they are. */
export interface FrameWords {
  readonly contents: string;
  readonly top: string;
  readonly summary: string;
  readonly differ: string;
  readonly numbers: string;
  readonly timeline: string;
  readonly alsoRead: string;
  readonly sources: string;
  readonly method: string;
  readonly unsubscribe: string;
  readonly web: string;
  readonly figureHead: string;
  readonly sourceHead: string;
}

export interface Colours {
  readonly accent: string;
  readonly accentDark: string;
}

export interface View {
  readonly language: string;
  readonly dir: 'ltr' | 'rtl';
  /** `left` or `right`: where a line begins. */
  readonly start: 'left' | 'right';
  readonly end: 'left' | 'right';
  readonly title: string;
  readonly subject: string;
  readonly preheader: string;
  readonly name: string;
  readonly issue: string;
  readonly dates: string;
  readonly minutes: string;
  readonly counts: string;
  /** Issue, dates, minutes and counts that are known, joined. */
  readonly masthead: string;
  readonly colours: Colours;
  readonly words: FrameWords;
  readonly note: EditorWords | null;
  readonly summary: readonly PointView[];
  readonly contents: readonly ContentsView[];
  readonly top: readonly PointView[];
  readonly stories: readonly StoryView[];
  readonly alsoRead: readonly AlsoReadView[];
  readonly highlight: HighlightView | null;
  readonly sponsor: EditorWords | null;
  readonly sources: readonly SourceView[];
  readonly method: readonly string[];
  readonly footer: {
    readonly name: string;
    readonly url: string | null;
    readonly host: string;
    readonly postalAddress: string;
    readonly unsubscribe: string | null;
    readonly web: string | null;
  };
}
