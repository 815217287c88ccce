/** What a reader reads, squeezed to letters, digits and citation marks, so that a sentence of the digest can be found in either part. */
import type { CheckedMessage } from './checked-message.ts';
import { isText, type Element } from './page.ts';

// Stands for "[" and "]" of a mark in squeezed text, which has no other signs.
const open = '⟦';
const close = '⟧';

export function squeeze(text: string): string {
  return text
    .toLowerCase()
    .replace(/[⟦⟧]/g, '')
    .replace(/\[(\d{1,3})\]/g, `${open}$1${close}`)
    .replace(/[^\p{L}\p{N}⟦⟧]+/gu, '');
}

const squeezed = new WeakMap<CheckedMessage, { readonly html: string; readonly text: string }>();

/** Both parts as they read, squeezed; remembered, because several rules look for sentences in them. */
export function squeezeParts(message: CheckedMessage): { readonly html: string; readonly text: string } {
  const known = squeezed.get(message);
  if (known !== undefined) return known;
  const made = { html: squeezeHtml(message), text: squeeze(message.text?.content ?? '') };
  squeezed.set(message, made);
  return made;
}

function squeezeHtml(message: CheckedMessage): string {
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
  return squeeze(parts.join(' '));
}

/** Numbers of the marks that stand right at `at`. */
export function marksAt(squeezed: string, at: number): readonly number[] {
  const run = /(?:⟦\d{1,3}⟧)*/y;
  run.lastIndex = at;
  return Array.from((run.exec(squeezed)?.[0] ?? '').matchAll(/\d+/g), ([digits]) => Number(digits));
}
