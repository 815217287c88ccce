/** Small questions about a parse5 tree that several files ask. */
import type { DefaultTreeAdapterTypes } from 'parse5';
import { isHidden } from './html-hints.ts';

export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;

/** Deeper pages are an attack on the stack: what lies below is left out. */
export const DEEPEST = 400;

/** Attributes by name. */
export function attributesOf(element: Element): ReadonlyMap<string, string> {
  return new Map(element.attrs.map((attribute) => [attribute.name, attribute.value]));
}

/** Visible characters in each element, links and hidden parts left out. */
export function weigh(document: DefaultTreeAdapterTypes.Document): ReadonlyMap<Element, number> {
  const weights = new Map<Element, number>();
  const visit = (node: Node, depth: number): number => {
    if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value.trim().length;
    if (!('tagName' in node) || depth > DEEPEST || isHidden(node.tagName, attributesOf(node)) || node.tagName === 'a')
      return 0;
    let sum = 0;
    for (const child of node.childNodes) sum += visit(child, depth + 1);
    weights.set(node, sum);
    return sum;
  };
  for (const node of document.childNodes) visit(node, 0);
  return weights;
}

/** The text of a node, hidden parts included. */
export function textOf(node: Node): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
