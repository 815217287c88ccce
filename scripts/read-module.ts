/**
 * Reads off a module's text what stays true of it when something that it imports is replaced: what it works out while it is loaded, what it
 * remembers, and what it exports. Where the text does not tell, nothing stays.
 */
import { parseAst } from 'vite';
import { findChanged, mayRemember } from './module-memory.ts';
import { asNode, isFunction, isType, nameOf, namesIn, type Node, nodesIn, unite, unwrap } from './syntax-tree.ts';

/** One top-level name, or a statement without one. */
interface Part {
  readonly name: string | null;
  /** Names of other parts and imports in its text. */
  readonly mentions: ReadonlySet<string>;
  /** Those in what runs while the module is loaded, rather than when somebody calls it. */
  readonly runs: ReadonlySet<string>;
  readonly isVariable: boolean;
}

/** A variable that is made while the module is loaded, and can be made again. */
export interface Variable {
  readonly names: readonly string[];
  /** As it would stand left and right of an assignment. */
  readonly target: string;
  readonly value: string;
}

export interface ModuleText {
  readonly exported: readonly string[];
  /** False where it exports other than by declaring: nothing can take the place of that. */
  readonly isReplaceable: boolean;
  readonly functions: readonly string[];
  /** Those that depend on something else in the module, or on what it was once told. */
  readonly variables: readonly Variable[];
  /** Where `const` stands in the declarations of what is exported, or is made again. */
  readonly constants: readonly number[];
  /** What it imports at run time: specifiers by the name it has here. */
  readonly imported: ReadonlyMap<string, string>;
  readonly parts: readonly Part[];
  /** It may remember what it was once told. */
  readonly remembers: boolean;
}

/** Raises what the parser raises. */
export function readModule(text: string): ModuleText {
  const program = parseAst(text, { lang: 'ts' }) as unknown as { readonly body: readonly Node[] };
  const statements = program.body.filter(
    (one) => !isType(asNode(one['declaration']) ?? one) && one['importKind'] !== 'type' && one['exportKind'] !== 'type',
  );
  const imported = new Map(statements.flatMap((one) => (one.type === 'ImportDeclaration' ? readImport(one) : [])));
  const others = statements.filter(({ type }) => type !== 'ImportDeclaration');
  const isDeclaring = ({ type, declaration }: Node): boolean =>
    type === 'ExportNamedDeclaration' ? asNode(declaration) !== null : !type.startsWith('Export');
  const declared = others.filter(isDeclaring).map((statement) => {
    const isExport = statement.type === 'ExportNamedDeclaration';
    const node = isExport ? (asNode(statement['declaration']) ?? statement) : statement;
    return { isExport, node, parts: readParts(node) };
  });
  const parts = declared.flatMap((one) => one.parts);
  const changed = findChanged(others);
  const own = new Set([...imported.keys(), ...namesOf(parts)]);
  const variables: Variable[] = [];
  const constants: number[] = [];
  let remembers = parts.some(({ name, isVariable }) => !isVariable && name !== null && changed.has(name));
  for (const { isExport, node } of declared) {
    const isConstant = node['kind'] === 'const';
    const again = nodesIn(node['declarations']).filter((one) => {
      const isMemory = mayRemember(one, isConstant, text, changed);
      remembers ||= isMemory;
      return isMemory || !runsOf(one).isDisjointFrom(own);
    });
    variables.push(...again.map((one) => readVariable(one, text)));
    if (isConstant && (isExport || again.length > 0)) constants.push(node.start);
  }
  return {
    exported: namesOf(declared.flatMap((one) => (one.isExport ? one.parts : []))),
    isReplaceable: others.every(isDeclaring),
    functions: namesOf(declared.flatMap((one) => (one.node.type === 'FunctionDeclaration' ? one.parts : []))),
    variables,
    constants,
    imported,
    parts: parts.map((one) => ({ ...one, mentions: one.mentions.intersection(own), runs: one.runs.intersection(own) })),
    remembers,
  };
}

function namesOf(parts: readonly Part[]): readonly string[] {
  return parts.flatMap(({ name }) => name ?? []);
}

/**
 * What of a module is no longer what a fresh process would make of it, once the imports that `isStale` names do something else: nothing, the
 * variables that can be made again, or all.
 */
export function whatIsStale(
  module: ModuleText,
  isStale: (specifier: string) => boolean,
): 'nothing' | 'variables' | 'module' {
  const stale = new Set([...module.imported].flatMap(([name, specifier]) => (isStale(specifier) ? name : [])));
  const isTouched = (names: ReadonlySet<string>): boolean => !names.isDisjointFrom(stale);
  // What calls what depends on them, depends on them.
  for (let before = -1; before !== stale.size;) {
    before = stale.size;
    for (const { name, mentions } of module.parts) if (name !== null && isTouched(mentions)) stale.add(name);
  }
  const touched = module.parts.filter(({ runs }) => isTouched(runs));
  if (touched.length === 0 && !module.remembers) return 'nothing';
  // A statement at the top level may have filled a variable, and must run again with it.
  const isAgainEnough =
    module.parts.every(({ name, isVariable }) => name !== null || isVariable) &&
    touched.every((part) => part.isVariable);
  return isAgainEnough ? 'variables' : 'module';
}

function readImport(statement: Node): readonly (readonly [string, string])[] {
  if (statement['importKind'] === 'type') return [];
  const { value: specifier } = statement['source'] as { readonly value: string };
  const names = nodesIn(statement['specifiers']).filter((one) => one['importKind'] !== 'type');
  return names.map((one) => [nameOf(one['local']) ?? '', specifier]);
}

function readParts(declared: Node): readonly Part[] {
  const mentions = namesIn(declared);
  if (declared.type === 'VariableDeclaration') {
    return nodesIn(declared['declarations']).flatMap((one) => {
      const part = { mentions: namesIn(one['init']), runs: runsOf(one), isVariable: true };
      return [...namesIn(one['id'])].map((name) => ({ ...part, name }));
    });
  }
  const name = nameOf(declared['id']);
  if (declared.type === 'FunctionDeclaration') return [{ name, mentions, runs: new Set(), isVariable: false }];
  if (declared.type === 'ClassDeclaration') {
    const members = nodesIn(asNode(declared['body'])?.['body']);
    const early = members.filter(
      (member) => member['static'] === true || member['computed'] === true || member.type === 'StaticBlock',
    );
    const runs = [declared['superClass'], declared['decorators'], early].map(namesIn);
    return [{ name, mentions, runs: unite(runs), isVariable: false }];
  }
  return [{ name: null, mentions, runs: mentions, isVariable: false }];
}

function runsOf(declarator: Node): ReadonlySet<string> {
  return unite(listRun(asNode(declarator['init'])).map(namesIn));
}

function readVariable({ id, init }: Node, text: string): Variable {
  const pattern = asNode(id);
  const value = asNode(init);
  const type = asNode(pattern?.['typeAnnotation']);
  return {
    names: [...namesIn(id)],
    // Without its type, which an assignment cannot have.
    target: nameOf(id) ?? text.slice(pattern?.start, type?.start ?? pattern?.end),
    value: value === null ? 'undefined' : text.slice(value.start, value.end),
  };
}

/** The parts of an expression that run at once: functions in a table wait until they are called. */
function listRun(node: Node | null): readonly Node[] {
  const value = unwrap(node);
  if (value === null || isFunction(value)) return [];
  if (value.type === 'ArrayExpression') return nodesIn(value['elements']).flatMap(listRun);
  if (value.type !== 'ObjectExpression') return [value];
  return nodesIn(value['properties']).flatMap((property) =>
    property.type === 'Property' && property['computed'] !== true ? listRun(asNode(property['value'])) : [property],
  );
}
