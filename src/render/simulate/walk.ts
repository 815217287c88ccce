/** Walking and cutting a parse5 tree. */
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';

/** Every element, parents first; elements removed meanwhile are not entered. */
export function eachElement(node: Tree.ParentNode, visit: (element: Tree.Element) => void): void {
  for (const child of node.childNodes.slice()) {
    if (!('tagName' in child) || !node.childNodes.includes(child)) continue;
    visit(child);
    eachElement('content' in child ? (child as Tree.Template).content : child, visit);
  }
}

export function attributeOf(element: Tree.Element, name: string): string | null {
  return element.attrs.find((attribute) => attribute.name === name)?.value ?? null;
}

/** Sets or, with null, removes an attribute. */
export function setAttribute(element: Tree.Element, name: string, value: string | null): void {
  const rest = element.attrs.filter((attribute) => attribute.name !== name);
  element.attrs = value === null ? rest : [...rest, { name, value }];
}

export function removeNode(node: Tree.ChildNode): void {
  const parent = node.parentNode;
  if (parent !== null) parent.childNodes = parent.childNodes.filter((child) => child !== node);
}

/** Leaves the children in place of the element. */
export function unwrapElement(element: Tree.Element): void {
  const parent = element.parentNode;
  if (parent === null) return;
  for (const child of element.childNodes) child.parentNode = parent;
  parent.childNodes = parent.childNodes.flatMap((child) => (child === element ? element.childNodes : [child]));
}

export function textOf(element: Tree.Element): string {
  return element.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
}

export function setText(element: Tree.Element, value: string): void {
  element.childNodes = [{ nodeName: '#text', value, parentNode: element } as Tree.TextNode];
}
