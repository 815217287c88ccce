/** Quotation marks by language, as its newspapers set them (CLDR; where they differ from it, as they do). */
import { primaryLanguage } from '../direction.ts';

/** Pairs of opening and closing marks, with the blanks inside that the language wants. */
export interface QuoteMarks {
  readonly outer: readonly [string, string];
  /** For a quotation in another one, and where a source has single marks. */
  readonly inner: readonly [string, string];
}

const english = marks('“', '”', '‘', '’');
const low = marks('„', '“', '‚', '‘');
const lowHigh = marks('„', '”', '‚', '’');
const guillemets = marks('«', '»', '“', '”');
const slavic = marks('«', '»', '„', '“');

const byLanguage: Readonly<Record<string, QuoteMarks>> = {
  ar: marks('«', '»', '”', '“'),
  bg: low,
  ca: guillemets,
  cs: low,
  da: marks('»', '«', '›', '‹'),
  de: low,
  'de-ch': marks('«', '»', '‹', '›'),
  el: guillemets,
  en: english,
  es: guillemets,
  et: marks('„', '“', '«', '»'),
  fa: marks('«', '»', '‹', '›'),
  fi: marks('”', '”', '’', '’'),
  fr: marks('«\u00a0', '\u00a0»', '“', '”'),
  'fr-ch': marks('«', '»', '‹', '›'),
  // The press sets the straight marks, which stand in abbreviations too.
  he: marks('"', '"', "'", "'"),
  hr: lowHigh,
  hu: marks('„', '”', '»', '«'),
  is: low,
  it: guillemets,
  lt: low,
  lv: marks('“', '”', '‘', '’'),
  nb: marks('«', '»', '‘', '’'),
  nl: english,
  nn: marks('«', '»', '‘', '’'),
  no: marks('«', '»', '‘', '’'),
  pl: marks('„', '”', '«', '»'),
  pt: guillemets,
  'pt-br': english,
  ro: marks('„', '”', '«', '»'),
  ru: slavic,
  sk: low,
  sl: low,
  sr: lowHigh,
  sv: marks('”', '”', '’', '’'),
  tr: english,
  uk: slavic,
};

/** The marks of a BCP 47 language; null where they are not known, and what sources have is left. */
export function quoteMarksOf(language: string): QuoteMarks | null {
  const primary = primaryLanguage(language);
  return byLanguage[language.toLowerCase()] ?? byLanguage[primary === 'iw' ? 'he' : primary] ?? null;
}

function marks(open: string, close: string, openInner: string, closeInner: string): QuoteMarks {
  return { outer: [open, close], inner: [openInner, closeInner] };
}
