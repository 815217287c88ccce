/**
 * Visible text with a way back to the file: every UTF-16 unit knows the source range it came from, so that a sentence found
 * in what a reader sees can be cited by its offsets in the file. All formats build their blocks through this file.
 */
import type { Span } from '../model.ts';

/** `starts[i]`–`ends[i]` is the source range of `text[i]`; white space is folded, none at either end. */
export interface MappedText {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Collects visible units in source order. */
export interface TextBuilder {
  /** Appends characters that stand in the source as they are read, from offset `start`. */
  append(value: string, start: number): void;
  /** Appends characters that one source range stands for: an entity, an escape. */
  appendUnit(value: string, start: number, end: number): void;
  /** Appends a break that a reader sees as white space: a line break, a replaced element. */
  appendSpace(start: number, end: number): void;
  isEmpty(): boolean;
  build(): MappedText;
}

/** White space to fold, the zero-width space and byte-order mark included. */
const SPACE = /[\s\u00a0\u200b\ufeff\u2060]/u;
/** Marks no reader sees: soft hyphen, direction marks, and control characters that would break mail headers. */
// oxlint-disable-next-line no-control-regex -- control characters are what is folded away
const INVISIBLE = /[\u00ad\u200e\u200f\u202a-\u202e\u2066-\u2069\u0000-\u0008\u000e-\u001f\u007f]/u;

/** Printed ASCII: neither white space nor invisible. False for no number, as beyond the end of a string. */
const isPlainCode = (code: number): boolean => code > 0x20 && code < 0x7f;

/** Creates an empty builder. */
export function createTextBuilder(): TextBuilder {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let spaceStart = -1;
  let spaceEnd = -1;
  const endSpace = (): void => {
    if (spaceStart >= 0 && text !== '') {
      text += ' ';
      starts.push(spaceStart);
      ends.push(spaceEnd);
    }
    spaceStart = -1;
  };
  const unit = (char: string, start: number, end: number): void => {
    const isPlain = isPlainCode(char.charCodeAt(0));
    if (char === ' ' || (!isPlain && SPACE.test(char))) {
      if (spaceStart < 0) spaceStart = start;
      spaceEnd = end;
      return;
    }
    if (!isPlain && INVISIBLE.test(char)) return;
    endSpace();
    text += char;
    starts.push(start);
    ends.push(end);
  };
  // Most of a text is words in ASCII, one unit after the other.
  const word = (letters: string, start: number): void => {
    endSpace();
    text += letters;
    for (let at = start; at < start + letters.length; at++) {
      starts.push(at);
      ends.push(at + 1);
    }
  };
  return {
    append(value, start) {
      for (let at = 0; at < value.length; at++) {
        const from = at;
        while (isPlainCode(value.charCodeAt(at))) at++;
        if (at > from) word(value.slice(from, at), start + from);
        if (at < value.length) unit(value[at] ?? '', start + at, start + at + 1);
      }
    },
    appendUnit(value, start, end) {
      for (let at = 0; at < value.length; at++) unit(value[at] ?? '', start, end);
    },
    appendSpace(start, end) {
      unit(' ', start, end);
    },
    isEmpty: () => text === '',
    build: () => ({ text, starts, ends }),
  };
}

/** The part `from`–`to` of a mapped text, trimmed of white space. */
export function sliceMapped(mapped: MappedText, from: number, to: number): MappedText {
  let start = from;
  let end = to;
  while (start < end && mapped.text[start] === ' ') start++;
  while (end > start && mapped.text[end - 1] === ' ') end--;
  if (start === 0 && end === mapped.text.length) return mapped;
  return {
    text: mapped.text.slice(start, end),
    starts: mapped.starts.slice(start, end),
    ends: mapped.ends.slice(start, end),
  };
}

/** Source range of the visible range `from`–`to`; the text must not be empty. */
export function sourceSpan(mapped: MappedText, from = 0, to: number = mapped.text.length): Span {
  return { start: mapped.starts[from] ?? 0, end: mapped.ends[to - 1] ?? 0 };
}

/** What of a mapped text lies wholly inside a source range, as a reader sees it. */
export function visibleWithin(mapped: MappedText, span: Span): string {
  let out = '';
  for (let at = 0; at < mapped.text.length; at++) {
    if ((mapped.starts[at] ?? 0) >= span.start && (mapped.ends[at] ?? 0) <= span.end) out += mapped.text[at] ?? '';
  }
  return out.trim();
}

const REFERENCE = /&(?:#\d+|#[xX][\da-fA-F]+|[a-zA-Z][a-zA-Z\d]*);?/y;
const TAG = /<(?:!--[\s\S]*?-->|[!/?a-zA-Z][^>]*>)/y;

/**
 * Appends `value`, the decoded form of `source[from..to)`, unit by unit: walks both, stepping over escapes, character
 * references, tags and line prefixes that stand only in the source. Works for a parsed HTML or Markdown text node, so that
 * no second decoder has to agree with the parser's own.
 */
export function appendAligned(builder: TextBuilder, source: string, from: number, to: number, value: string): void {
  // The source as it stands; a reference could be part of the text (`&amp;` written as `&amp;amp;`), a line end two units.
  if (value.length === to - from && !/[&\r]/.test(value) && source.startsWith(value, from))
    return builder.append(value, from);
  let at = from;
  let v = 0;
  while (v < value.length && at < to) {
    const want = value[v] ?? '';
    const found = source[at] ?? '';
    if (found === '&') {
      const length = referenceLength(source, at, to, value, v);
      if (length > 0) {
        const units = unitsOfReference(source, at + length, value, v);
        builder.appendUnit(value.slice(v, v + units), at, at + length);
        at += length;
        v += units;
        continue;
      }
    }
    if (found === want || (SPACE.test(found) && SPACE.test(want))) {
      const width = found === '\r' && source[at + 1] === '\n' ? 2 : 1;
      builder.appendUnit(want, at, at + width);
      at += width;
      v++;
      continue;
    }
    TAG.lastIndex = at;
    at = found === '<' && TAG.test(source) ? TAG.lastIndex : at + 1;
  }
}

/** Length of the character reference at `at` if `value[v]` is what it stands for, else 0. */
function referenceLength(source: string, at: number, to: number, value: string, v: number): number {
  REFERENCE.lastIndex = at;
  const token = REFERENCE.exec(source)?.[0] ?? '';
  if (token.length < 3 || at + token.length > to) return 0;
  if (value[v] === '&') return /^&(?:amp|AMP|#0*38|#[xX]0*26);?$/.test(token) ? token.length : 0;
  if (token.endsWith(';')) return token.length;
  // Legacy references need no semicolon (`&copy2026`): the shortest prefix after which source and value agree again.
  for (let length = 3; length < token.length; length++) {
    if (source[at + length] === value[v + 1]) return length;
  }
  return token.length;
}

/** One reference stands for one character, which may be two units, or in a few cases for two characters. */
function unitsOfReference(source: string, after: number, value: string, v: number): number {
  const code = value.codePointAt(v) ?? 0;
  const units = code > 0xffff ? 2 : 1;
  const follows = source[after];
  if (follows === undefined || follows === '&' || follows === '<' || value[v + units] === follows) return units;
  return value[v + units + 1] === follows ? units + 1 : units;
}
