/** What of a module's text may remember what it was once told: caches, tables filled at the first call, variables that are written to. */
import { asNode, isFunction, nameOf, type Node, nodesIn, unwrap, walk } from './syntax-tree.ts';

const CHANGES: ReadonlySet<string> = new Set(
  'add clear copyWithin delete fill pop push reverse set shift sort splice unshift'.split(' '),
);
const FIXED: ReadonlySet<string> = new Set([
  'Literal',
  'TemplateLiteral',
  'Identifier',
  'MemberExpression',
  'BinaryExpression',
  'UnaryExpression',
  'TaggedTemplateExpression',
]);
const FIXED_TYPE = /^:\s*(?:readonly\b|Readonly(?:Map|Set|Array)?\b|Record\b|string\b|number\b|boolean\b|RegExp\b)/;

/** Whether a variable holds something that later calls may change, such as a cache. */
export function mayRemember(
  { id, init }: Node,
  isConstant: boolean,
  text: string,
  changed: ReadonlySet<string>,
): boolean {
  const name = nameOf(id);
  const value = unwrap(asNode(init));
  if (!isConstant || name === null || value === null || changed.has(name)) return true;
  if (isFunction(value) || FIXED.has(value.type)) return false;
  const type = asNode(asNode(id)?.['typeAnnotation']);
  if (type !== null && FIXED_TYPE.test(text.slice(type.start, type.end))) return false;
  if (value.type === 'ArrayExpression') return nodesIn(value['elements']).length === 0;
  if (value.type === 'ObjectExpression') return nodesIn(value['properties']).length === 0;
  if (value.type !== 'NewExpression') return true;
  const made = nameOf(value['callee']);
  if (made === 'RegExp') return false;
  return type !== null || (made !== 'Set' && made !== 'Map') || nodesIn(value['arguments']).length === 0;
}

/** Names whose values the text itself writes to. */
export function findChanged(body: readonly Node[]): ReadonlySet<string> {
  const changed = new Set<string>();
  walk(body, (node) => {
    const root = rootOf(asNode(targetOf(node)));
    if (root !== null) changed.add(root);
    return true;
  });
  return changed;
}

/** What it writes to. */
function targetOf(node: Node): unknown {
  switch (node.type) {
    case 'AssignmentExpression':
      return node['left'];
    case 'UpdateExpression':
      return node['argument'];
    case 'UnaryExpression':
      return node['operator'] === 'delete' ? node['argument'] : null;
    case 'CallExpression':
      return changedBy(node);
    default:
      return null;
  }
}

function changedBy(call: Node): unknown {
  const callee = asNode(call['callee']);
  if (callee?.type !== 'MemberExpression') return null;
  const method = nameOf(callee['property']) ?? '';
  if (nameOf(callee['object']) === 'Object')
    return method === 'assign' || method.startsWith('define') ? nodesIn(call['arguments'])[0] : null;
  return CHANGES.has(method) ? callee['object'] : null;
}

function rootOf(node: Node | null): string | null {
  const value = unwrap(node);
  return value?.type === 'MemberExpression' ? rootOf(asNode(value['object'])) : nameOf(value);
}
