/**
 * The content root of a page without `article` or `main`, as Mozilla's Readability sees it. It works on a DOM without source
 * offsets, so it only chooses: elements carry their number into it and are found again by it. Loaded when a page needs it.
 */
import { createRequire } from 'node:module';
import { type DefaultTreeAdapterTypes, serialize } from 'parse5';
import { DEEPEST, type Element, type Node } from './html-tree.ts';

const NUMBER = 'data-collate-number';
/** On shorter pages there is nothing to choose between. */
const LEAST_CHARACTERS = 600;
/** Readability walks a tree several times: a page with more elements is read whole instead. */
const MOST_ELEMENTS = 20_000;

interface Dom {
  readonly document: object;
}
interface Found {
  readonly content: { querySelectorAll(selector: string): Iterable<{ getAttribute(name: string): string | null }> };
}
type ReadabilityClass = new (document: object, options: object) => { parse(): Found | null };

/** The nearest element around everything that Readability keeps, or null when that is the whole page. */
export function chooseReadableRoot(document: DefaultTreeAdapterTypes.Document, characters: number): Element | null {
  if (characters < LEAST_CHARACTERS) return null;
  const elements = numberElements(document);
  try {
    if (elements.length > MOST_ELEMENTS) return null;
    const numbers = readableNumbers(serialize(document));
    return commonAncestor(numbers.map((number) => elements[number]).filter((element) => element !== undefined));
  } catch {
    // A page that the library cannot take is still a page: it is read whole, and the filter does what it can.
    return null;
  } finally {
    for (const element of elements) element.attrs.pop();
  }
}

function numberElements(document: DefaultTreeAdapterTypes.Document): readonly Element[] {
  const elements: Element[] = [];
  const visit = (node: Node, depth: number): void => {
    if (!('tagName' in node) || depth > DEEPEST) return;
    node.attrs.push({ name: NUMBER, value: String(elements.length) });
    elements.push(node);
    for (const child of node.childNodes) visit(child, depth + 1);
  };
  for (const node of document.childNodes) visit(node, 0);
  return elements;
}

function readableNumbers(html: string): readonly number[] {
  const load = createRequire(import.meta.url);
  const { parseHTML } = load('linkedom') as { parseHTML: (html: string) => Dom };
  const { Readability } = load('@mozilla/readability') as { Readability: ReadabilityClass };
  const found = new Readability(parseHTML(html).document, {
    keepClasses: true,
    serializer: (element: unknown) => element,
  }).parse();
  if (found === null) return [];
  return [
    ...found.content.querySelectorAll(`p[${NUMBER}], li[${NUMBER}], h2[${NUMBER}], h3[${NUMBER}], td[${NUMBER}]`),
  ].map((element) => Number(element.getAttribute(NUMBER)));
}

function ancestors(element: Element): readonly Element[] {
  const chain: Element[] = [];
  for (
    let at: DefaultTreeAdapterTypes.ParentNode | null = element.parentNode;
    at !== null && 'tagName' in at;
    at = at.parentNode
  ) {
    chain.unshift(at);
  }
  return chain;
}

function commonAncestor(elements: readonly Element[]): Element | null {
  const [first, ...others] = elements.map(ancestors);
  if (first === undefined) return null;
  let depth = first.length;
  for (const chain of others) {
    let at = 0;
    while (at < depth && chain[at] === first[at]) at++;
    depth = at;
  }
  const found = first[depth - 1];
  return found === undefined || found.tagName === 'body' || found.tagName === 'html' ? null : found;
}
