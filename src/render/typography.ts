/**
 * Characters of the frame and the spaces of everything printed: what a compositor would do. Quotation marks have a file of their own
 * (`quotation-marks.ts`).
 */

/** U+00A0; the text part turns it back into a space once lines are broken. */
export const noBreak = '\u00a0';

// C0 and C1 controls, lone noncharacters and the byte-order mark: not allowed in HTML, or changed by parsers (&#128; becomes €).
// oxlint-disable-next-line no-control-regex -- removing control characters is the purpose
const forbidden = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufeff\ufffe\uffff]/g;

// What the steps below change, and halves of characters, which may be alone.
const perhapsUnclean =
  // oxlint-disable-next-line no-control-regex -- as above
  /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff]|^\s|\s$|  /;

/** Text that HTML can hold and that stands on one line: well-formed, without controls, white space folded (no-break spaces kept). */
export function cleanText(text: string): string {
  // Most text is clean already, and every string of an issue passes here.
  if (!perhapsUnclean.test(text)) return text;
  return text
    .toWellFormed()
    .replace(/[\t\n\v\f\r \u0085\u2028\u2029]+/g, ' ')
    .replace(forbidden, '')
    .replace(/ {2,}/g, ' ')
    .trim();
}

const units =
  'hundred|thousand|million|billion|trillion|mn|bn|tn|m|k|percent|per cent|percentage points?|points?|%|°C|°F|' +
  'euros?|dollars?|pounds?|yen|USD|EUR|GBP|km|kg|cm|mm|ha|hectares?|tonnes?|tons?|litres?|miles?|metres?|meters?|' +
  'hours?|minutes?|seconds?|days?|weeks?|months?|years?|GW|MW|kW|GWh|MWh|TWh|GB|TB|MB|a\\.m\\.|p\\.m\\.|am|pm|' +
  'January|February|March|April|May|June|July|August|September|October|November|December';
const figureAndUnit = new RegExp(`(\\d) (?=(?:${units})(?![\\p{L}\\p{N}]))`, 'gu');
const twoWordUnit = /(\d\u00a0per) (?=cent\b)/g;
const currencyAndFigure = /([$€£¥]|\b(?:USD|EUR|GBP|CHF|Rs)) (?=\d)/gu;

/** Keeps a figure and its unit on one line: `$115 billion`, `8 April`, `€ 40`. Only spaces change. */
export function bindFigures(text: string): string {
  if (!/\d/.test(text)) return text;
  return text
    .replace(figureAndUnit, `$1${noBreak}`)
    .replace(currencyAndFigure, `$1${noBreak}`)
    .replace(twoWordUnit, `$1${noBreak}`);
}

// A last line of fewer letters than this looks like a mistake under a headline of several words.
const widowLetters = 12;

/** Keeps the last two words of a headline together when the last is short, so that no word stands alone on the last line. */
export function preventWidow(headline: string): string {
  const words = headline.split(' ');
  const last = words.at(-1);
  if (words.length < 4 || last === undefined || last.length > widowLetters) return headline;
  return `${words.slice(0, -1).join(' ')}${noBreak}${last}`;
}

/** The full stop that a sentence of the frame adds after its citations, or nothing where the text ends itself. */
export function missingStop(text: string): string {
  return /[.!?…。！？؟۔:][)\]"'“”‘’«»‹›\u00a0]*$/u.test(text) ? '' : '.';
}

/** In quotation marks (for `TextSetter` to set), unless it brings its own. */
export function quoted(text: string): string {
  return /^["'“”‘’«»„‚‹›]/u.test(text) ? text : `"${text}"`;
}

// Letters written from right to left (Hebrew to Arabic, and their presentation forms).
const rightToLeftLetter = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

const leftToRightLetter = /(?![\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc])\p{L}/u;

/** A name that must not reorder what stands beside it (Unicode bidi isolates), where it has letters that run the other way than the letter. */
export function isolate(name: string, inRightToLeft: boolean): string {
  return (inRightToLeft ? leftToRightLetter : rightToLeftLetter).test(name) ? `\u2068${name}\u2069` : name;
}
