/** Citation marks `[n]` and the numbered list of sources, as a reader of either part meets them. */
import { unflowText } from '../render/flow-text.ts';
import type { CheckedMessage } from './checked-message.ts';
import { attributeOf, isText, offsetOf, parentOf, textOf, type Element } from './page.ts';

export interface Mark {
  readonly number: number;
  /** Where it links to; null in text and for a source without address. */
  readonly href: string | null;
  readonly offset: number | undefined;
}

export interface CitedSource {
  readonly number: number;
  readonly href: string | null;
  readonly offset: number | undefined;
}

export interface Citations {
  readonly marks: readonly Mark[];
  readonly sources: readonly CitedSource[];
}

const onlyMarks = /^\s*(?:\[\d{1,3}\]\s*)+$/;
const sourceStart = /^\[(\d{1,3})\]\s+(?=[^\s[])/;

/** Marks stand in text nodes of their own, as links or beside them, so that "[12]" in somebody's sentence is none. */
export function readHtmlCitations(message: CheckedMessage): Citations {
  const marks: Mark[] = [];
  const sources: CitedSource[] = [];
  for (const element of message.page.elements) {
    if (message.light.get(element)?.isHidden === true) continue;
    const number = /^(?:p|li|td|dd|div)$/.test(element.tagName) ? sourceNumber(element) : null;
    if (number !== null) sources.push({ number, href: firstHref(element), offset: offsetOf(element) });
    for (const child of element.childNodes) {
      if (!isText(child) || !onlyMarks.test(child.value) || isInSource(element)) continue;
      for (const [, digits = ''] of child.value.matchAll(/\[(\d{1,3})\]/g))
        marks.push({
          number: Number(digits),
          href: element.tagName === 'a' ? attributeOf(element, 'href') : null,
          offset: child.sourceCodeLocation?.startOffset,
        });
    }
  }
  return { marks, sources };
}

function sourceNumber(element: Element): number | null {
  // The innermost block only: the cell around the whole list starts with "[1]" too.
  const hasBlocks = element.childNodes.some((child) => 'tagName' in child && /^(?:p|li|td|dd|div|ul|ol|dl|table|tbody|tr)$/.test(child.tagName));
  if (hasBlocks) return null;
  const digits = sourceStart.exec(textOf(element))?.[1];
  return digits === undefined ? null : Number(digits);
}

function firstHref(element: Element): string | null {
  for (const child of element.childNodes) {
    if (!('tagName' in child)) continue;
    const found = child.tagName === 'a' ? attributeOf(child, 'href') : firstHref(child);
    if (found !== null) return found;
  }
  return null;
}

function isInSource(element: Element): boolean {
  for (let each: Element | null = element; each !== null; each = parentOf(each)) if (sourceNumber(each) !== null) return true;
  return false;
}

/** As `readHtmlCitations`, of the text part: lines that start with `[n]` and words are sources. */
export function readTextCitations(message: CheckedMessage): Citations {
  const { text } = message;
  if (text === null) return { marks: [], sources: [] };
  const isFlowed = text.source === null || text.source.parameters['format']?.toLowerCase() === 'flowed';
  const content = text.content.replaceAll('\r\n', '\n');
  const lines = (isFlowed ? unflowText(content) : content).split('\n');
  const sources = new Map<number, CitedSource>();
  const marks: Mark[] = [];
  for (const line of lines) {
    const digits = sourceStart.exec(line.trim())?.[1];
    if (digits !== undefined) sources.set(Number(digits), { number: Number(digits), href: null, offset: undefined });
    else for (const [, each = ''] of line.matchAll(/(?<=\s|^)\[(\d{1,3})\](?=[\s.,;:)]|$)/g)) marks.push({ number: Number(each), href: null, offset: undefined });
  }
  return { marks, sources: [...sources.values()] };
}
