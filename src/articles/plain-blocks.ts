/**
 * Which stretches of a Markdown text need no parser: paragraphs and headings that hold none of Markdown's signs. Most paragraphs of news are
 * such, and the parser takes a hundred times as long to say so. A property test holds both ways to the same result.
 */
import type { Span } from '../model.ts';

/** A stretch of the text. `plain` shows its characters as they stand; `markdown` is for the parser, and can be parsed by itself. */
export interface Stretch extends Span {
  readonly kind: 'plain' | 'markdown';
  /** 1–6 for a heading, else 0. */
  readonly level: number;
}

/** What may reach over a blank line (fences, HTML, definitions), and characters that the parser treats in ways of its own. */
// oxlint-disable-next-line no-control-regex -- the parser replaces the null character
const REACHES_ON = /```|~~~|<(?:script|pre|style|textarea|[!?])|\]:|[\r\0\ufeff]/i;
/** Emphasis, code, links, images, footnotes, entities, escapes, tables, and what GitHub links by itself. */
const INLINE_SIGN = /[\\`*_[\]<&~|@\t]|:\/\/|www\./i;
/** A line that begins so belongs to a paragraph: no indent, no marker of a list, heading, quotation, rule or underline. */
const PARAGRAPH_LINE = /^(?:[\p{L}"'“‘(«$£€]|\d(?!\d{0,8}[.)](?: |$)))/u;
const HEADING = /^(#{1,6}) +(?=[^\s#])/;

/** Cuts a text from `from` on at blank lines; null where it cannot be cut. Stretches come in order, blank lines between them. */
export function findStretches(text: string, from: number): readonly Stretch[] | null {
  if (REACHES_ON.test(from === 0 ? text : text.slice(from))) return null;
  const stretches: Stretch[] = [];
  for (let at = from; at < text.length;) {
    const end = endOfBlock(text, at);
    if (end > at) addBlock(stretches, text, at, end);
    at = lineEnd(text, end) + 1;
  }
  return stretches;
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

/** End of the last of the lines from `at` on that are not blank; `at` where the line there is. */
function endOfBlock(text: string, at: number): number {
  let end = at;
  for (let line = at; line < text.length; line = lineEnd(text, line) + 1) {
    const stop = lineEnd(text, line);
    if (isBlank(text, line, stop)) break;
    end = stop;
  }
  return end;
}

function isBlank(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code !== 0x20 && code !== 0x09) return false;
  }
  return true;
}

function addBlock(stretches: Stretch[], text: string, start: number, end: number): void {
  const block = text.slice(start, end);
  const heading = HEADING.exec(block);
  const isSigned = INLINE_SIGN.test(block);
  const last = stretches.at(-1);
  if (!isSigned && heading !== null && !/\n|[# ]$/.test(block))
    stretches.push({ kind: 'plain', level: heading[1]?.length ?? 0, start: start + heading[0].length, end });
  else if (!isSigned && isParagraph(block)) stretches.push({ kind: 'plain', level: 0, start, end });
  // Lists, quotations and the like may go on after a blank line: they are one stretch.
  else if (last?.kind === 'markdown') stretches[stretches.length - 1] = { ...last, end };
  else stretches.push({ kind: 'markdown', level: 0, start, end });
}

/** Every line begins as one of a paragraph does; none ends with the spaces of a hard break. */
function isParagraph(block: string): boolean {
  return !/ (?:\n|$)/.test(block) && block.split('\n').every((line) => PARAGRAPH_LINE.test(line));
}
