/**
 * Handlebars, strictly: a name that is not in the view, a helper or a partial that does not exist stops the build with the template's file
 * and line and the nearest right name. Data never chooses a partial, is never a template, and reaches no prototype.
 */
import Handlebars from 'handlebars';
import { nearest } from '../config/nearest.ts';
import { templateNameUnknown, templatePartialComputed, templateSyntax } from './errors.ts';
import {
  createFill,
  filesOf,
  type FillTemplate,
  limitHelpers,
  linesApart,
  type TemplateSource,
  type TemplateText,
} from './fill-template.ts';
import { inlinePartials } from './inline-partials.ts';

type Node = hbs.AST.Node & Record<string, unknown>;

/**
 * Compiles a template and its partials. `escape` is HTML escaping; without it (text part) strings are placed as they are.
 * Raises `template-syntax`, `template-helper-unknown`, `template-partial-unknown`, `template-partial-computed`.
 */
export function compileTemplate(source: TemplateSource, escape: boolean): FillTemplate {
  const { handlebars, main, partials, options } = prepare(source, escape);
  for (const [name, program] of partials)
    handlebars.registerPartial(name, handlebars.compile(program, options) as Handlebars.Template);
  return createFill(handlebars.compile(main, options), source);
}

/** A `ReadyTemplate` as JavaScript. Raises what `compileTemplate` raises. */
export function precompileTemplate(source: TemplateSource, escape: boolean): string {
  const { handlebars, main, partials, options } = prepare(source, escape);
  const precompile = (program: hbs.AST.Program): string => handlebars.precompile(program, options) as unknown as string;
  const named = [...called(main, partials)].map(
    (name) => `${JSON.stringify(name)}: ${precompile(partials.get(name) as hbs.AST.Program)}`,
  );
  return `{ main: ${precompile(main)}, partials: { ${named.join(',\n')} } }`;
}

/** Names of the partials that are still called. */
function called(
  program: hbs.AST.Program,
  partials: ReadonlyMap<string, hbs.AST.Program>,
  names: Set<string> = new Set(),
): ReadonlySet<string> {
  visit(program as never, (node) => {
    if (node.type !== 'PartialStatement' && node.type !== 'PartialBlockStatement') return;
    const name = String((node['name'] as Node)['original']);
    const partial = partials.get(name);
    if (partial !== undefined && !names.has(name)) called(partial, partials, names.add(name));
  });
  return names;
}

interface Prepared {
  readonly handlebars: typeof Handlebars;
  readonly main: hbs.AST.Program;
  readonly partials: ReadonlyMap<string, hbs.AST.Program>;
  readonly options: CompileOptions;
}

/** Parsed, checked, with partials in the place of their calls. */
function prepare(source: TemplateSource, escape: boolean): Prepared {
  const handlebars = Handlebars.create();
  const helpers = limitHelpers(handlebars, escape);
  const [main, ...others] = filesOf(source).map((file, index) => {
    const program = checkTemplate(handlebars, file, source, helpers);
    numberLines(program, index * linesApart);
    return program;
  }) as [hbs.AST.Program, ...hbs.AST.Program[]];
  const programs = new Map([...source.partials.keys()].map((name, index) => [name, others[index] as hbs.AST.Program]));
  // A decorator may redefine a partial for a stretch of its file: then every call is left to Handlebars.
  const hasDecorator = [main, ...others].some(decorates);
  // It would take white space out a second time, now where partials meet what stands around them.
  Object.assign(handlebars, { parse: (parsed: hbs.AST.Program) => parsed });
  const inline = (program: hbs.AST.Program): hbs.AST.Program =>
    hasDecorator ? program : inlinePartials(program, programs);
  return {
    handlebars,
    main: inline(main),
    partials: new Map([...programs].map(([name, program]) => [name, inline(program)])),
    options: {
      strict: true,
      noEscape: !escape,
      knownHelpersOnly: true,
      knownHelpers: Object.fromEntries(helpers.map((name) => [name, true])),
      preventIndent: true,
    },
  };
}

function decorates(program: hbs.AST.Program): boolean {
  let found = false;
  visit(program as never, ({ type }) => (found ||= type === 'Decorator' || type === 'DecoratorBlock'));
  return found;
}

/** Counts the lines of a file from `base` on, so that a line tells its file. */
function numberLines(program: hbs.AST.Program, base: number): void {
  visit(program as never, ({ loc }) => {
    if (loc.start.line < base) loc.start.line += base;
  });
}

/** Parses and checks what can be known before there is a view. */
function checkTemplate(
  handlebars: typeof Handlebars,
  file: TemplateText,
  source: TemplateSource,
  known: readonly string[],
): hbs.AST.Program {
  let program: hbs.AST.Program;
  try {
    program = handlebars.parse(file.text);
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    const line = /line (\d+)/.exec(message)?.[1];
    throw templateSyntax(
      { file: file.file, line: line === undefined ? undefined : Number(line) },
      summarize(message),
      cause,
    );
  }
  visit(program as never, (node) => checkNode(node, file, source, known));
  return program;
}

function checkNode(node: Node, file: TemplateText, source: TemplateSource, known: readonly string[]): void {
  const place = { file: file.file, line: node.loc.start.line, column: node.loc.start.column + 1 };
  if (node.type === 'PartialStatement' || node.type === 'PartialBlockStatement') {
    const target = node['name'] as Node;
    if (target.type !== 'PathExpression') throw templatePartialComputed(place);
    const name = String(target['original']);
    if (!source.partials.has(name))
      throw templateNameUnknown(place, 'partial', name, nearest(name, [...source.partials.keys()]));
  }
  if (isCall(node)) {
    const name = String((node['path'] as Node)['original']);
    if (!known.includes(name)) throw templateNameUnknown(place, 'helper', name, nearest(name, known));
  }
}

function isCall(node: Node): boolean {
  if (node.type === 'BlockStatement' || node.type === 'SubExpression') return true;
  return node.type === 'MustacheStatement' && ((node['params'] as unknown[]).length > 0 || node['hash'] !== undefined);
}

function visit(value: unknown, check: (node: Node) => void): void {
  if (Array.isArray(value)) return value.forEach((each) => visit(each, check));
  if (typeof value !== 'object' || value === null) return;
  if ('type' in value && 'loc' in value && value.loc !== undefined) check(value as Node);
  for (const [key, child] of Object.entries(value)) if (key !== 'loc') visit(child, check);
}

function summarize(message: string): string {
  return message.split('\n').slice(1, 2).join('').trim() === '' ? message : `"${message.split('\n')[1]?.trim()}"`;
}
