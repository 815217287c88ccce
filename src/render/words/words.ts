/** What a table of frame words holds: everything an issue says of its own, in one language. */
import type { ApartRelation, RivalRelation } from '../../model.ts';
import type { FrameWords } from '../view.ts';

/** One form for each plural category of the language (CLDR, as `Intl.PluralRules` names them). */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

export type Counted =
  | 'article'
  | 'publisher'
  | 'story'
  | 'minute'
  | 'agreement'
  | 'difference'
  | 'single'
  | 'reworded'
  | 'leftOut';

/** What a cut leaves out; `{title}` is the story's. */
export type CutKind = 'singles' | 'timeline' | 'alsoRead' | 'themes' | 'story';

export interface Words {
  /** Primary language subtag: the table's name. */
  readonly code: string;
  readonly frame: FrameWords;
  /** Zero, one, two …: as far as the language's newspapers spell numbers, in the gender of its word for sources. Figures from there on. */
  readonly numerals: readonly string[];
  /** `{n}`: figures; `{word}`: as spelled. */
  readonly counts: Readonly<Record<Counted, PluralForms>>;
  /** How many agree: `{count}` and `{total}` as spelled, `{n}` the total in figures; forms by the total. */
  readonly agreement: {
    readonly both: string;
    readonly all: PluralForms;
    readonly some: PluralForms;
    /** Where the form depends on the one that says so. */
    readonly one?: string;
  };
  /** `{name}` alone says so. */
  readonly only: string;
  /** Where a headline's second thought begins: what stands before it tells the news alone. */
  readonly secondThoughts?: RegExp;
  readonly list: {
    readonly comma: string;
    readonly and: string;
    /** Where `and` changes before a word: the word's beginning, and what stands instead. */
    readonly andBefore?: readonly [RegExp, string];
  };
  readonly rival: Readonly<Record<RivalRelation, string>>;
  /** The same where all values are estimates. */
  readonly rivalEstimates: Readonly<Record<'different-figure' | 'contains' | 'overlaps', string>>;
  readonly apart: Readonly<Record<ApartRelation, string>>;
  readonly labels: {
    readonly estimate: string;
    readonly estimates: string;
    readonly reworded: string;
    readonly note: string;
    readonly intro: string;
    readonly sponsor: string;
    readonly lead: string;
    readonly quote: string;
    readonly number: string;
    readonly undated: string;
    readonly unknownSource: string;
    /** Before the numbers of sources that speak of the same without surely agreeing: "[1], also [4]". */
    readonly also: string;
  };
  /** `{week}`, `{year}` (ISO 8601). */
  readonly week: string;
  /** Reading time beside a source: `{n} min`. */
  readonly shortMinutes: string;
  /** `{names}` say nothing of a theme. */
  readonly silent: string;
  readonly method: {
    /** `{articles}`, and `{printed}`: nothing or the next one. */
    readonly compared: string;
    /** The same with `{stories}`. */
    readonly comparedStories: string;
    /** `{found}`: counts of what is printed. */
    readonly printed: string;
    readonly limits: string;
    /** `{names}`. */
    readonly uncited: string;
    /** What "also" before a number says. */
    readonly loose: string;
    /** `{what}`. */
    readonly dropped: string;
    /** `{did}`: what the editor reworded and left out. */
    readonly editor: string;
  };
  readonly cuts: Readonly<Record<CutKind, string>>;
}
