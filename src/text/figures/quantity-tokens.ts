/**
 * A sentence cut into the tokens the quantity grammar reads: numerals with their value, words, signs. Telephone numbers, addresses,
 * citation marks and model names (GPT-5.4, H100) become one `opaque` token, so that no number is read out of them.
 */
import type { QuantityWords } from './quantity-words.ts';

export interface QuantityToken {
  readonly kind: 'number' | 'word' | 'sign' | 'opaque';
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  /** No white space before it. */
  readonly glued: boolean;
  /** Of a number: its value, else NaN. */
  readonly value: number;
  /** Digits after the decimal point. */
  readonly decimals: number;
  /** Written with grouped thousands. */
  readonly grouped: boolean;
}

const SPACES = '\u0020\u00a0\u2007\u2009\u202f';
const OPAQUE: readonly RegExp[] = [
  /\b(?:https?:\/\/|www\.)\S+/gu,
  /(?<![\p{L}\d._+-])[\p{L}\d._+-]{1,64}@[\p{L}\d.-]{1,120}/gu,
  /\[\s*\d{1,3}(?:\s*[,;–-]\s*\d{1,3})*\s*\]/gu, // citation marks
  /#\s?\d+/gu,
  /\(?\+\d{1,3}\)?[\s-]?(?:\(?\d+\)?[\s-]?){2,}\d/gu, // +44 20 7946 0000
  /\b\d{3}-\d{3}-\d{4}\b|\(\d{3}\)\s?\d{3}-\d{4}\b/gu, // 907-745-4811
  /\b0\d{2,4}[ -]\d{3,}(?:[ -]\d{3,})*\b/gu, // 0845 125 2222
  /\b\d+(?:\.\d+){2,}\b(?!\d)/gu, // versions, addresses; dates and grouped numbers are kept below
  /\b\d+-of-\d+\b/gu,
];
const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?|^\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?/u;
const POINT_GROUPED = /^\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?(?!\d)|^\d{1,3}\.\d{3},\d{1,2}(?!\d)/u;
const SPACE_GROUPED = /^[1-9]\d{0,2}(?:[\u0020\u00a0\u2007\u2009\u202f]\d{3})+(?:[.,]\d+)?(?![\d,.]\d|\d)/u;
const PLAIN = /^\d+(?:\.\d+)?/u;
/** Fractions of one character, as decimals. */
const VULGAR: ReadonlyMap<string, string> = new Map([
  ['½', '.5'],
  ['¼', '.25'],
  ['¾', '.75'],
]);
const LETTERS = /^\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*/u;
const DOTTED = /^(?:[ap]\.\s?m\b\.?|(?:\p{Lu}\.){2,})/u;
/** A word before a space: neither initials nor a currency. */
const PLAIN_WORD = /^\p{Ll}+[ ,]/u;
const CODE_REST = /^(?:[\p{L}\d]|[.-](?=\d))*/u;

/** Cuts `text` into tokens. */
export function tokenizeQuantities(text: string, words: QuantityWords): readonly QuantityToken[] {
  const opaque = findOpaque(text, words);
  const tokens: QuantityToken[] = [];
  let at = 0;
  let glued = false;
  while (at < text.length) {
    if (/\s/u.test(text[at] ?? '')) {
      glued = false;
      at++;
      continue;
    }
    const end = opaque.get(at);
    const token =
      end === undefined ? readToken(text, at, glued, tokens, words) : create('opaque', text, at, end, glued);
    tokens.push(token);
    at = token.end;
    glued = true;
  }
  return tokens;
}

function findOpaque(text: string, words: QuantityWords): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  if (!/\d/.test(text)) return found;
  for (const pattern of OPAQUE) {
    for (const match of text.matchAll(pattern)) {
      if (isNumericDate(match[0]) || POINT_GROUPED.test(match[0])) continue;
      found.set(match.index, match.index + match[0].length);
    }
  }
  const lower = text.toLowerCase().split(/[^\p{L}]+/u);
  if (lower.some((word) => words.phoneWords.has(word))) {
    for (const match of text.matchAll(/(?<![\d.,$€£-])\d{3}-\d{4}(?![\d.,-])/gu))
      found.set(match.index, match.index + 8);
  }
  return found;
}

function isNumericDate(text: string): boolean {
  return /^(?:\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d{4}-\d{2}-\d{2})$/.test(text);
}

function readToken(
  text: string,
  at: number,
  glued: boolean,
  before: readonly QuantityToken[],
  words: QuantityWords,
): QuantityToken {
  const rest = text.slice(at, at + 80);
  if (/^\d/.test(rest)) return readNumeral(text, at, rest, glued, before, words);
  if (PLAIN_WORD.test(rest)) {
    const letters = LETTERS.exec(rest)?.[0] ?? '';
    return readWord(text, at, rest, letters, glued, words);
  }
  const dotted = DOTTED.exec(rest);
  if (dotted !== null) return create('word', text, at, at + dotted[0].length, glued);
  const sign = words.currencySigns.find(([shown]) => rest.startsWith(shown));
  if (sign !== undefined) return create('sign', text, at, at + sign[0].length, glued);
  const letters = LETTERS.exec(rest);
  if (letters === null) return create('sign', text, at, at + (Array.from(rest.slice(0, 2))[0]?.length ?? 1), glued);
  return readWord(text, at, rest, letters[0], glued, words);
}

function readWord(
  text: string,
  at: number,
  rest: string,
  letters: string,
  glued: boolean,
  words: QuantityWords,
): QuantityToken {
  const after = rest.slice(letters.length);
  const digits = /^\d/.test(after);
  if (
    digits &&
    !words.currencyCodes.has(letters) &&
    !isSquashed(letters, after) &&
    !/^(?:Q[1-4]|H[12]|FY\d+)(?![\p{L}\d])/u.test(rest)
  ) {
    const code = CODE_REST.exec(after)?.[0] ?? '';
    return create('opaque', text, at, at + letters.length + code.length, glued);
  }
  if (
    /^-\d/.test(after) &&
    /\p{Lu}/u.test(letters) &&
    !words.hyphenPrefixes.has(letters.toLowerCase()) &&
    !words.months.has(letters.toLowerCase()) &&
    !words.currencyCodes.has(letters)
  ) {
    const code = CODE_REST.exec(after.slice(1))?.[0] ?? '';
    return create('opaque', text, at, at + letters.length + 1 + code.length, glued);
  }
  return create('word', text, at, at + splitSquashed(letters, after, words), glued);
}

/** Table cells pasted without a gap: a word, then a figure that only its scale or sign makes certain. */
function isSquashed(letters: string, after: string): boolean {
  return (
    /\p{Ll}{3,}$/u.test(letters) &&
    /^[\d.,]+\s?(?:%|percent|per cent|(?:thousand|million|billion|trillion|bn|mn|tn|m|k|B|M)\b)/u.test(after)
  );
}

/**
 * Where a word of a table pasted without gaps ends: `TuesdayAuthority` before a capital, `Auditorsup` before a hedge that only stands
 * with the words after it ("up to", "more than").
 */
function splitSquashed(letters: string, after: string, words: QuantityWords): number {
  const inner = /^\p{Lu}\p{Ll}{2,}(?=\p{Lu}\p{Ll}{2,})/u.exec(letters);
  if (inner !== null) return inner[0].length;
  const next = /^ ([a-z]+) [$€£\d]/.exec(after)?.[1];
  if (next === undefined || !/^\p{Lu}\p{Ll}{4,}$/u.test(letters)) return letters.length;
  const hedge = words.hedges.find(
    (row) => row.words.length === 2 && row.words[1] === next && letters.endsWith(row.words[0] ?? ' '),
  );
  return hedge === undefined ? letters.length : letters.length - (hedge.words[0]?.length ?? 0);
}

function readNumeral(
  text: string,
  at: number,
  rest: string,
  glued: boolean,
  before: readonly QuantityToken[],
  words: QuantityWords,
): QuantityToken {
  const point = POINT_GROUPED.exec(rest);
  if (point !== null) return createNumber(text, at, point[0], glued, point[0].replaceAll('.', '').replace(',', '.'));
  const grouped = GROUPED.exec(rest);
  if (grouped !== null && !/^\d/.test(rest.slice(grouped[0].length))) {
    return createNumber(text, at, grouped[0], glued, grouped[0].replaceAll(',', ''));
  }
  const last = before.at(-1);
  const isAfterMonth = last !== undefined && words.months.has(last.lower);
  const spaced = isAfterMonth ? null : SPACE_GROUPED.exec(rest);
  if (spaced !== null) {
    const plain = spaced[0].replace(new RegExp(`[${SPACES}]`, 'gu'), '').replace(',', '.');
    return createNumber(text, at, spaced[0], glued, plain);
  }
  const plain = PLAIN.exec(rest)?.[0] ?? rest[0] ?? '';
  const part = VULGAR.get(rest[plain.length] ?? '');
  // 38½: exact to the part, whatever its decimals
  if (part !== undefined && !plain.includes('.'))
    return createNumber(text, at, plain + (rest[plain.length] ?? ''), glued, `${plain}${part}`);
  const letter = /^\p{Lu}(?![\p{L}\d])/u.exec(rest.slice(plain.length))?.[0];
  if (letter !== undefined && !words.gluedScales.has(letter) && !words.units.has(letter) && !/^[CFW]$/.test(letter)) {
    return create('opaque', text, at, at + plain.length + 1, glued); // 5G, 3D
  }
  return createNumber(text, at, plain, glued, plain);
}

function createNumber(text: string, at: number, shown: string, glued: boolean, plain: string): QuantityToken {
  const decimals = plain.includes('.') ? plain.length - plain.indexOf('.') - 1 : 0;
  const token = create('number', text, at, at + shown.length, glued);
  return { ...token, value: Number(plain), decimals, grouped: /[^\d½¼¾]/.test(shown.replace(/\.\d+$/, '')) };
}

function create(kind: QuantityToken['kind'], text: string, start: number, end: number, glued: boolean): QuantityToken {
  const shown = text.slice(start, end);
  const lower = shown.toLowerCase().replaceAll('’', "'");
  return { kind, text: shown, lower, start, end, glued, value: Number.NaN, decimals: 0, grouped: false };
}
