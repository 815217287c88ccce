/** What a reader reads, squeezed to letters, digits and citation marks, so that a sentence of the digest can be found in either part. */
import type { CheckedMessage } from './checked-message.ts';
import { isText, type Element } from './page.ts';

// Stands for "[" and "]" of a mark in squeezed text, which has no other signs.
const open = '⟦';
const close = '⟧';

const markInBrackets = /\[(\d{1,3})\]/g;
const plainSigns = /[\0-\x2f\x3a-\x60\x7b-\x7f]+/g;
const otherSigns = /[^\p{L}\p{N}\0-\x7f⟦⟧]+/gu;

export function squeeze(text: string): string {
  const marked = text.toLowerCase().replace(/[⟦⟧]/g, '').replace(markInBrackets, `${open}$1${close}`);
  // Most signs are blanks and stops of ASCII, and telling letters by Unicode takes longer.
  return marked.replace(plainSigns, '').replace(otherSigns, '');
}

const squeezedHtml = new WeakMap<CheckedMessage, string>();
const squeezedText = new WeakMap<CheckedMessage, string>();

/** The HTML part as it reads, squeezed; remembered, because several rules look for sentences in it. */
export function squeezeHtml(message: CheckedMessage): string {
  const known = squeezedHtml.get(message) ?? squeeze(readShown(message));
  squeezedHtml.set(message, known);
  return known;
}

/** The same of the text part. */
export function squeezeText(message: CheckedMessage): string {
  const known = squeezedText.get(message) ?? squeeze(message.text?.content ?? '');
  squeezedText.set(message, known);
  return known;
}

function readShown(message: CheckedMessage): string {
  const parts: string[] = [];
  const visit = (element: Element): void => {
    if (message.light.get(element)?.isHidden === true) return;
    for (const child of element.childNodes) {
      if (isText(child)) parts.push(child.value);
      else if ('tagName' in child) visit(child);
    }
  };
  const body = message.page.elements.find((element) => element.tagName === 'body');
  if (body !== undefined) visit(body);
  return parts.join(' ');
}

/** Numbers of the marks that stand right at `at`. */
export function marksAt(squeezed: string, at: number): readonly number[] {
  const run = /(?:⟦\d{1,3}⟧)*/y;
  run.lastIndex = at;
  return Array.from((run.exec(squeezed)?.[0] ?? '').matchAll(/\d+/g), ([digits]) => Number(digits));
}
