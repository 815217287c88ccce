/**
 * Quotation marks of sources in those of the letter, because an issue quotes a dozen houses side by side. What is printed changes, never
 * what is cited. A mark is told from its neighbours, not from its shape: “ opens in English and closes in German. What could be no quotation
 * mark (an inch, a Hebrew abbreviation) stays.
 */
import type { QuoteMarks } from './words/quotes.ts';

// Between texts that are set as one: no neighbour, and nothing anybody writes.
const joint = '\uf8f2';

const anySign = /["'“”„‟«»‘’‚‛‹›]/;
const eachSign = /["'“”„‟«»‘’‚‛‹›]/g;
const double = '"“”„‟«»';
const apostrophe = '’';

/**
 * The text with its quotation marks in `marks`, apostrophes and primes set. The outermost quotation gets the outer marks, whatever its house
 * gave it; where an apostrophe could be the end of it, single marks stay single.
 */
export function setQuotationMarks(text: string, marks: QuoteMarks): string {
  if (!anySign.test(text)) return text;
  const source = tighten(setFeetAndInches(text));
  const open: Open[] = [];
  return source.replace(eachSign, (sign, at: number) => {
    const kind = double.includes(sign) ? 'double' : 'single';
    const role = kind === 'double' ? roleOfDouble(sign, source, at, open) : roleOfSingle(sign, source, at, open);
    if (role !== 'open' && role !== 'close') return role;
    if (role === 'open') {
      const isOuter = open.length === 0 && (kind === 'double' || isSurelyClosed(source, at));
      open.push({ kind, pair: isOuter ? marks.outer : marks.inner });
      return open.at(-1)?.pair[0] ?? sign;
    }
    const index = open.findLastIndex((each) => each.kind === kind);
    const pair = open[index]?.pair ?? (kind === 'double' ? marks.outer : marks.inner);
    // What was opened inside ends with it.
    open.length = Math.max(0, index);
    return pair[1];
  });
}

/** A quotation that has not ended yet, and the marks it was given. */
interface Open {
  readonly kind: 'double' | 'single';
  readonly pair: readonly [string, string];
}

/** The same of texts that follow each other in one line (words before, in and behind emphasis). */
export function setQuotationMarksAcross(texts: readonly string[], marks: QuoteMarks): readonly string[] {
  return setQuotationMarks(texts.join(joint), marks).split(joint);
}

interface Place {
  /** The characters beside it; empty at an end. */
  readonly before: string;
  readonly after: string;
  readonly canOpen: boolean;
  readonly canClose: boolean;
}

// More marks in a row are no quotation, and nobody's text may take long.
const mostPassed = 6;
const farthestClose = 600;
const mostCloses = 3;

/** Other marks beside it are looked through: "'Yes,' she said". */
function placeOf(text: string, at: number): Place {
  let [left, right] = [at - 1, at + 1];
  while (text[left] === joint) left -= 1;
  while (text[right] === joint) right += 1;
  const [before, after] = [text[left] ?? '', text[right] ?? ''];
  while (left >= Math.max(0, at - mostPassed) && isPassed(text[left] as string)) left -= 1;
  while (right < Math.min(text.length, at + mostPassed) && isPassed(text[right] as string)) right += 1;
  const [outerBefore, outerAfter] = [text[left] ?? '', text[right] ?? ''];
  return {
    before,
    after,
    canOpen: (isBlank(outerBefore) || opensBehind.includes(outerBefore)) && !isBlank(outerAfter),
    canClose:
      !isBlank(outerBefore) && (isBlank(outerAfter) || !(isWord(outerAfter) || opensBefore.includes(outerAfter))),
  };
}

// A quotation may open right behind these, and not close right before those.
const opensBehind = '([{<—–-‐‑‒/|=:…¡¿';
const opensBefore = '([{<¡¿$€£¥#@§';

function isPassed(character: string): boolean {
  return character === joint || anySign.test(character);
}

function isBlank(character: string): boolean {
  return character === '' || /\s/.test(character);
}

/** A letter, a figure, or half of a character beyond the first plane. */
function isWord(character: string): boolean {
  // Patterns of Unicode classes take milliseconds to compile, which a first issue pays: most texts need none.
  if (character < '\u0080' || (character >= '\u2000' && character <= '\u206f')) return /[0-9A-Za-z]/.test(character);
  return /[\p{L}\p{M}\p{N}\ud800-\udfff]/u.test(character);
}

/** `open`, `close`, or what is printed instead. */
type Role = 'open' | 'close' | (string & {});

function roleOfDouble(sign: string, text: string, at: number, open: readonly Open[]): Role {
  const { before, after, canOpen, canClose } = placeOf(text, at);
  const isOpen = open.some(({ kind }) => kind === 'double');
  if (canOpen && !canClose) return 'open';
  if (canClose && !canOpen) return sign === '"' && !isOpen && endsInMeasure(text, at) ? '″' : 'close';
  // 12"x9", a Hebrew abbreviation; or a blank on either side.
  if (sign === '"' && !canOpen && (isBlank(before) || (isWord(before) && isWord(after)))) return sign;
  if (!canOpen && isBlank(before) && isBlank(after)) return sign;
  return isOpen ? 'close' : 'open';
}

/** A figure of up to three digits: behind four, a year, a quotation ends whose beginning was cut off. */
function endsInMeasure(text: string, at: number): boolean {
  return /(?:^|[^\d.,])\d{1,3}(?:[.,]\d{1,3})?$/.test(text.slice(Math.max(0, at - 9), at));
}

function roleOfSingle(sign: string, text: string, at: number, open: readonly Open[]): Role {
  const isPlain = sign === "'" || sign === apostrophe;
  // Nearly every mark of this kind stands inside a word.
  if (isWord(text[at - 1] ?? '') && isWord(text[at + 1] ?? '')) return roleInWord(sign, isPlain, text, at);
  const { before, after, canOpen, canClose } = placeOf(text, at);
  if (isWord(before) && isWord(after)) return roleInWord(sign, isPlain, text, at);
  if (canOpen && !canClose) return opensWord(sign, text, at) ? apostrophe : 'open';
  const isOpen = open.some(({ kind }) => kind === 'single');
  if (canClose && !canOpen) {
    // Rock 'n' roll; and the dogs' bowl, where another mark may end the quotation.
    if (/['’‘]n$/i.test(text.slice(Math.max(0, at - 2), at))) return apostrophe;
    if (isOpen && !(mayBePossessive(text, at) && closesLater(text, at))) return 'close';
    if (isHebrew(before)) return sign;
    return sign === "'" && endsInMeasure(text, at) ? '′' : isPlain ? apostrophe : sign;
  }
  if (!canOpen && isBlank(before)) return sign;
  return isOpen ? 'close' : 'open';
}

function roleInWord(sign: string, isPlain: boolean, text: string, at: number): Role {
  const before = text[at - 1] ?? '';
  if (!isPlain || isHebrew(before)) return sign;
  // 5'10, but 10'000.
  const isPrime = sign === "'" && /\d/.test(before) && /^\d{1,2}(?!\d)/.test(text.slice(at + 1));
  return isPrime ? '′' : apostrophe;
}

/** The dogs' bowl. */
function mayBePossessive(text: string, at: number): boolean {
  return /[sxz]/i.test(text[at - 1] ?? '') && /^\s/.test(text.slice(at + 1));
}

function isHebrew(character: string): boolean {
  return /[\u05d0-\u05ea]/.test(character);
}

// 'Tis, 'em, rock 'n' roll, 's avonds, '90s: an apostrophe begins them. The others are words of their own as well.
const shortened = /^(?:em|tis|twas|twere|twill|ndrangheta|[nstkm]|\d\ds)$/i;
const perhapsShortened = /^(?:til|cause|cos|bout|round|neath|\d\d)$/i;
// Longer than any of them, with what follows.
const longestShortened = 14;

function opensWord(sign: string, text: string, at: number): boolean {
  const rest = text.slice(at + 1, at + 1 + longestShortened);
  const word = /^[a-z0-9]+/i.exec(rest)?.[0] ?? '';
  const after = rest.charAt(word.length);
  const isWhole = !isWord(after) && !/^[.,]\d/.test(rest.slice(word.length));
  // A letter alone is one only with an apostrophe or a blank behind it.
  const isShortened = shortened.test(word) && (word.length > 1 || /^['’\s]/.test(after));
  return (
    (isWhole && isShortened) ||
    ((sign === apostrophe || (isWhole && perhapsShortened.test(word))) && !closesLater(text, at))
  );
}

/** Some single mark behind `at` may end a quotation. */
function closesLater(text: string, at: number): boolean {
  return findCloses(text, at).length > 0;
}

/** The first that may end it is no possessive. */
function isSurelyClosed(text: string, at: number): boolean {
  const [first] = findCloses(text, at);
  return first !== undefined && !mayBePossessive(text, first);
}

function findCloses(text: string, at: number): readonly number[] {
  const found: number[] = [];
  const end = Math.min(text.length, at + farthestClose);
  for (let next = at + 1; next < end && found.length < mostCloses; next += 1) {
    if (!"'’‘›‹".includes(text[next] as string)) continue;
    const { canOpen, canClose } = placeOf(text, next);
    if (canClose && !canOpen) found.push(next);
  }
  return found;
}

/** 6'2" and 51°30'26": primes, whatever a program made of them. */
function setFeetAndInches(text: string): string {
  return text.replace(/(\d)['’′](\s?\d{1,2}(?:[.,]\d+)?[¼½¾]?)["”″](?!\w)/g, '$1′$2″');
}

/** « mot » with its blanks is «mot». */
function tighten(text: string): string {
  if (!/[«»‹›]/.test(text)) return text;
  return text
    .replace(/(?<![^\s([{—–-])([«‹])\s+(?=\S)/g, '$1')
    .replace(/(?<=\S)\s+([»›])(.?)/g, (whole, sign: string, after: string) => (isWord(after) ? whole : sign + after));
}
