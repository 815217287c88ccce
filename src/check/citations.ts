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
const blocks = new Set(['p', 'li', 'td', 'dd', 'div']);
const blocksInside = new Set([...blocks, 'ul', 'ol', 'dl', 'table', 'tbody', 'tr']);
const sourceStart = /^\[(\d{1,3})\]\s+(?=[^\s[])/;

/** Marks stand in text nodes of their own, as links or beside them, so that "[12]" in somebody's sentence is none. */
export function readHtmlCitations(message: CheckedMessage): Citations {
  const marks: Mark[] = [];
  const sources: CitedSource[] = [];
  // Parents come first, so an element is in a source when its parent is.
  const insideSource = new Set<Element>();
  for (const element of message.page.elements) {
    if (message.light.get(element)?.isHidden === true) continue;
    const parent = parentOf(element);
    const isInside = parent !== null && insideSource.has(parent);
    const number = isInside || !blocks.has(element.tagName) ? null : sourceNumber(element);
    if (number !== null) sources.push(...readSources(element, number));
    if (number !== null || isInside) {
      insideSource.add(element);
      continue;
    }
    for (const child of element.childNodes) {
      if (!isText(child) || !onlyMarks.test(child.value)) continue;
      for (const [, digits = ''] of child.value.matchAll(/\[(\d{1,3})\]/g))
        marks.push({
          number: Number(digits),
          href: element.tagName === 'a' ? attributeOf(element, 'href') : null,
          offset: child.sourceCodeLocation?.startOffset,
        });
    }
  }
  // An element's own text comes before that of its children here; readers meet both in the order of the source.
  return { marks: marks.toSorted((a, b) => (a.offset ?? 0) - (b.offset ?? 0)), sources };
}

function sourceNumber(element: Element): number | null {
  // The innermost block only: the cell around the whole list starts with "[1]" too.
  const hasBlocks = element.childNodes.some((child) => 'tagName' in child && blocksInside.has(child.tagName));
  if (hasBlocks) return null;
  if (!startsWithBracket(element)) return null;
  const digits = sourceStart.exec(textOf(element))?.[1];
  return digits === undefined ? null : Number(digits);
}

/** Most blocks do not: no need to put their text together. */
function startsWithBracket(element: Element): boolean {
  const first = firstText(element);
  return first === null || first.startsWith('[');
}

/** The first text that shows something, without the blanks before it; null where there is none. */
function firstText(element: Element): string | null {
  for (const child of element.childNodes) {
    const text = isText(child) ? child.value.trimStart() : 'tagName' in child ? (firstText(child) ?? '') : '';
    if (text !== '') return text;
  }
  return null;
}

/** The sources of a block that starts with `[n]`: one a block, or several in a row, counted on. */
function readSources(block: Element, first: number): readonly CitedSource[] {
  const sources: { number: number; href: string | null; offset: number | undefined }[] = [];
  const visit = (element: Element): void => {
    for (const child of element.childNodes) {
      if (isText(child)) {
        for (const match of child.value.matchAll(/\[(\d{1,3})\]/g)) {
          const number = Number(match[1]);
          if (number !== first + sources.length) continue;
          sources.push({ number, href: null, offset: child.sourceCodeLocation?.startOffset ?? offsetOf(block) });
        }
      } else if ('tagName' in child && child.tagName === 'a') {
        const last = sources.at(-1);
        if (last !== undefined) last.href ??= attributeOf(child, 'href');
        // A linked number, and a title with a number in it.
        else visit(child);
      } else if ('tagName' in child) visit(child);
    }
  };
  visit(block);
  return sources;
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
    else
      for (const [, each = ''] of line.matchAll(/(?<=\s|^)\[(\d{1,3})\](?=[\s.,;:)]|$)/g))
        marks.push({ number: Number(each), href: null, offset: undefined });
  }
  return { marks, sources: [...sources.values()] };
}
