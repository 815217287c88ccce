/** Texts of sources as the letter prints them: clean, quotation marks in those of its language, figures bound to their units. */
import { isRightToLeft } from './direction.ts';
import { setQuotationMarks, setQuotationMarksAcross } from './quotation-marks.ts';
import { bindFigures, cleanText } from './typography.ts';
import type { ForeignText } from './view.ts';
import { quoteMarksOf, type QuoteMarks } from './words/quotes.ts';

export interface TextSetter {
  /** The letter's, BCP 47: setters of one language do the same. */
  readonly language: string;
  /** A statement, a headline, a name. Words of the other direction get the marks of their own language. */
  text(text: string, foreign?: ForeignText): string;
  /** The same where a no-break space would be in the way: subject and preheader. */
  line(text: string): string;
  /** Marks only, over texts that follow each other in one paragraph. */
  across(texts: readonly string[]): readonly string[];
}

/** The setter of a letter, by its BCP 47 language; where its marks are not known, sources keep theirs. */
export function createTextSetter(language: string): TextSetter {
  const marks = quoteMarksOf(language);
  const direction = isRightToLeft(language) ? 'rtl' : 'ltr';
  const set = (text: string, used: QuoteMarks | null): string =>
    used === null ? cleanText(text) : setQuotationMarks(cleanText(text), used);
  return {
    language,
    text: (text, foreign) => {
      const isOther = foreign !== undefined && foreign.dir !== '' && foreign.dir !== direction;
      return bindFigures(set(text, isOther ? quoteMarksOf(foreign.lang) : marks));
    },
    line: (text) => set(text, marks),
    across: (texts) => (marks === null ? texts : setQuotationMarksAcross(texts, marks)),
  };
}
