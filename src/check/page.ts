/**
 * The HTML part as a tree with source offsets, parsed once for all rules. What would take a parser too long (megabytes, thousands of
 * open elements) is refused with a reason instead.
 */
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

export type Element = Tree.Element;

export interface Page {
  readonly html: string;
  readonly document: Tree.Document;
  /** Document order. Conditional comments are comments here: this is what everything but Outlook for Windows reads. */
  readonly elements: readonly Element[];
  readonly comments: readonly Tree.CommentNode[];
}

// Twenty times what Gmail shows: nobody reads further, and the parsers' work stays within a second.
export const maxHtmlCharacters = 2_000_000;
// MJML nests about 25 deep. Tree builders walk the open elements at every tag, so depth costs quadratically.
export const maxOpenElements = 400;

/** Why the page is not looked into, or null. Linear in its length. */
export function refusePage(html: string): string | null {
  if (html.length > maxHtmlCharacters)
    return `expected an HTML part of at most ${maxHtmlCharacters} characters, found ${html.length}`;
  const open = countOpen(html);
  return open > maxOpenElements
    ? `expected elements to be closed and nested less than ${maxOpenElements} deep, found ${open} open at once`
    : null;
}

// Elements without an end tag, or whose end tag HTML lets one leave out.
const unclosed = new Set(
  'area base br col embed hr img input link meta param source track wbr li dt dd p tr td th tbody thead tfoot option'.split(
    ' ',
  ),
);

// The same inside SVG and MathML, where HTML's leave to omit end tags does not hold; these end the drawing.
const endsDrawing = new Set(['br', 'hr', 'img', 'li', 'meta', 'p', 'dt', 'dd', 'embed']);

/** Most elements open at once, counted by name so that a wrong end tag closes nothing else. */
function countOpen(html: string): number {
  const uncounted = /<(?:svg|math)/i.test(html) ? endsDrawing : unclosed;
  const counts = new Map<string, number>();
  let open = 0;
  let most = 0;
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-zA-Z][^\s/>]{0,40})/g)) {
    const key = name.toLowerCase();
    if (uncounted.has(key)) continue;
    const count = counts.get(key) ?? 0;
    if (slash === '') {
      counts.set(key, count + 1);
      open += 1;
      if (open > most) most = open;
    } else if (count > 0) {
      counts.set(key, count - 1);
      open -= 1;
    }
  }
  return most;
}

/** Parses a page that `refusePage` lets through. */
export function parsePage(html: string): Page {
  const document = parse(html, { sourceCodeLocationInfo: true });
  const elements: Element[] = [];
  const comments: Tree.CommentNode[] = [];
  const visit = (node: Tree.ParentNode): void => {
    for (const child of node.childNodes) {
      if (child.nodeName === '#comment') comments.push(child as Tree.CommentNode);
      if (!('tagName' in child)) continue;
      elements.push(child);
      visit('content' in child ? (child as Tree.Template).content : child);
    }
  };
  visit(document);
  return { html, document, elements, comments };
}

export function attributeOf(element: Element, name: string): string | null {
  for (const attribute of element.attrs) if (attribute.name === name) return attribute.value;
  return null;
}

const classLists = new Map<string, readonly string[]>();
const noClasses: readonly string[] = [];
// A mail has some fifty; longer ones are nobody's habit.
const mostClassLists = 2000;
const longestClassList = 200;

/** The element's classes; remembered by the attribute's text, because every rule of every sheet asks. */
export function classesOf(element: Element): readonly string[] {
  const value = attributeOf(element, 'class');
  if (value === null) return noClasses;
  const known = classLists.get(value);
  if (known !== undefined) return known;
  const classes = value.split(/\s+/).filter((each) => each !== '');
  if (classLists.size >= mostClassLists) classLists.clear();
  if (value.length <= longestClassList) classLists.set(value, classes);
  return classes;
}

export function parentOf(element: Tree.ChildNode): Element | null {
  const parent = element.parentNode;
  return parent !== null && 'tagName' in parent ? parent : null;
}

export function isText(node: Tree.ChildNode): node is Tree.TextNode {
  return node.nodeName === '#text';
}

/** All text inside, white space folded. */
export function textOf(element: Element): string {
  const parts: string[] = [];
  const visit = (node: Tree.ParentNode): void => {
    for (const child of node.childNodes) {
      if (isText(child)) parts.push(child.value);
      else if ('tagName' in child) {
        if (child.tagName === 'br') parts.push(' ');
        visit(child);
      }
    }
  };
  visit(element);
  return foldBlanks(parts.join(''));
}

/** Runs of white space, no-break space among them, become one blank. */
export function foldBlanks(text: string): string {
  // Nearly every text of a page is so already: a mark, a name, a headline.
  if (!/[^\S ]| {2}|^ | $/.test(text)) return text;
  return text.replace(/\s+/g, ' ').trim();
}

/** Offset of the element's start tag in the source; undefined for one the parser made up. */
export function offsetOf(element: Element): number | undefined {
  return element.sourceCodeLocation?.startOffset;
}

/** The element's start tag as written, at most `length` characters. */
export function sourceOf(page: Page, element: Element, length = 120): string {
  const place = element.sourceCodeLocation;
  if (place === undefined || place === null) return `<${element.tagName}>`;
  const end = place.startTag?.endOffset ?? place.endOffset;
  const source = page.html.slice(place.startOffset, end);
  return source.length > length ? `${source.slice(0, length)}…` : source;
}
