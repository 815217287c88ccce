/** Walks syntax trees as the parser makes them, of which nothing is known but that nodes have a type. */

export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

/** Every name in it that is no property's; types have none. */
export function namesIn(value: unknown): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: Node, key: string, parent: Node | null): boolean => {
    const isLabel = (key === 'property' || key === 'key') && parent?.['computed'] !== true;
    if (isType(node) || (isLabel && parent?.['shorthand'] !== true)) return false;
    if (node.type === 'Identifier') names.add(String(node['name']));
    return true;
  };
  walk(value, visit);
  return names;
}

/** Visits a node and, where that is answered with true, what is in it, each with the key it has in which node. */
export function walk(
  value: unknown,
  visit: (node: Node, key: string, parent: Node | null) => boolean,
  key = '',
  parent: Node | null = null,
): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) for (const inner of value) walk(inner, visit, key, parent);
  const node = asNode(value);
  if (node !== null && visit(node, key, parent)) for (const name in node) walk(node[name], visit, name, node);
}

export const isFunction = ({ type }: Node): boolean =>
  type === 'ArrowFunctionExpression' || type === 'FunctionExpression';
const WRAPPERS: ReadonlySet<string> = new Set([
  'TSAsExpression',
  'TSSatisfiesExpression',
  'TSNonNullExpression',
  'ParenthesizedExpression',
]);
export const isType = ({ type }: Node): boolean => type.startsWith('TS') && !WRAPPERS.has(type);

export function unwrap(node: Node | null): Node | null {
  return node !== null && WRAPPERS.has(node.type) ? unwrap(asNode(node['expression'])) : node;
}

export function nameOf(value: unknown): string | null {
  const node = asNode(value);
  return node?.type === 'Identifier' ? String(node['name']) : null;
}

export function asNode(value: unknown): Node | null {
  return typeof value === 'object' && value !== null && 'type' in value ? (value as Node) : null;
}

export function nodesIn(value: unknown): readonly Node[] {
  if (Array.isArray(value)) return value.flatMap((inner) => asNode(inner) ?? []);
  const node = asNode(value);
  return node === null ? [] : [node];
}

export function unite(sets: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  return new Set(sets.flatMap((names) => [...names]));
}
