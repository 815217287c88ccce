/**
 * Spares the compiler the texts of an issue. MJML hands on what stands in `mj-text` and `mj-raw` as it is, yet reads all of it: with marks
 * in their places it reads a tenth of the characters. What could read differently out of its place stays where it is.
 */

import { keepMade } from './keep-made.ts';

/** MJML with marks, and what they stand for, in order. */
export interface LiftedTexts {
  readonly frame: string;
  readonly texts: readonly string[];
}

const element = /<(mj-text|mj-raw)((?:\s+[a-z-]+="[^"<>]*")*)\s*>([\s\S]*?)<\/\1>/g;
// Private characters and figures: no template writes them, and `splitFrame` refuses if something did.
const markOf = (index: number): string => `\uf8f0${index}\uf8f1`;
const mark = /\uf8f0(\d+)\uf8f1/;

// Elements whose content parsers read by rules of their own.
const special = /<(?:mj-|script|style|title|textarea|xmp|iframe|noembed|noframes|noscript|plaintext)/i;
const wellFormed = /^[^<]*(?:<\/?[a-z][a-z0-9]*(?:[^"'<>]|"[^"]*"|'[^']*')*>[^<]*)*$/i;
// These read the texts too: styles to inline, and attributes to set by selector.
const readsTexts = /<mj-html-attributes|\sinline="inline"/;

const isLiftable = keepMade((text) => !text.includes('<!') && !special.test(text) && wellFormed.test(text), 100);

/** Takes out every text that is tags, text and nothing else; null where the compiler needs the whole. */
export function liftTexts(mjml: string): LiftedTexts | null {
  if (readsTexts.test(mjml)) return null;
  const texts: string[] = [];
  const frame = mjml.replace(element, (whole, name: string, attributes: string, content: string) => {
    const text = content.trim();
    if (text === '' || !isLiftable(text)) return whole;
    texts.push(text);
    return `<${name}${attributes}>${markOf(texts.length - 1)}</${name}>`;
  });
  return texts.length === 0 ? null : { frame, texts };
}

/** What stands around `count` texts in the compiled frame; null where the marks are not exactly those that were set, in their order. */
export function splitFrame(html: string, count: number): readonly string[] | null {
  const [first = '', ...rest] = html.split(mark);
  // Splitting by a group keeps what it matched: number, piece, number, piece.
  const numbers = rest.filter((_, index) => index % 2 === 0);
  const isComplete = numbers.length === count && numbers.every((number, index) => Number(number) === index);
  return isComplete ? [first, ...rest.filter((_, index) => index % 2 === 1)] : null;
}
