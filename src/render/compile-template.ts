/**
 * Handlebars, strictly: a name that is not in the view, a helper or a partial that does not exist stops the build with the template's file
 * and line and the nearest right name. Data never chooses a partial, is never a template, and reaches no prototype.
 */
import Handlebars from 'handlebars';
import { nearest } from '../config/nearest.ts';
import { templateNameUnknown, templatePartialComputed, templateSyntax } from './errors.ts';
import { columns, width } from './flow-text.ts';
import { inlinePartials } from './inline-partials.ts';
import type { TemplateFile } from './templates.ts';

type Node = hbs.AST.Node & Record<string, unknown>;

type TemplateText = Pick<TemplateFile, 'file' | 'text'>;

export interface TemplateSource {
  readonly main: TemplateText;
  readonly partials: ReadonlyMap<string, TemplateText>;
}

/** What templates may call beside names of the view: Handlebars' own blocks and, in text, lines drawn under headings. */
const builtIn = ['if', 'unless', 'each', 'with'] as const;

/** A compiled template: view in, characters out. Raises `template-…-unknown` when the view lacks a name. */
export type FillTemplate = (view: object, subscriber: SubscriberMark) => string;

/** What `{{subscriber "name" "reader"}}` prints: a mark that the message part replaces for every reader. */
export type SubscriberMark = (field: string, fallback: string) => string;

/**
 * Compiles a template and its partials. `escape` is HTML escaping; without it (text part) strings are placed as they are.
 * Raises `template-syntax`, `template-helper-unknown`, `template-partial-unknown`, `template-partial-computed`.
 */
export function compileTemplate(source: TemplateSource, escape: boolean): FillTemplate {
  const handlebars = Handlebars.create();
  for (const name of Object.keys(handlebars.helpers)) {
    if (!builtIn.includes(name as never) && name !== 'helperMissing' && name !== 'blockHelperMissing')
      handlebars.unregisterHelper(name);
  }
  const helpers = escape ? {} : textHelpers;
  handlebars.registerHelper(helpers);
  const known = [...builtIn, ...Object.keys(helpers), 'subscriber'];
  const options = {
    strict: true,
    noEscape: !escape,
    knownHelpersOnly: true,
    knownHelpers: Object.fromEntries(known.map((name) => [name, true])),
    preventIndent: true,
  };
  const files = [source.main, ...source.partials.values()];
  const [main, ...others] = files.map((file, index) => {
    const program = checkTemplate(handlebars, file, source, known);
    numberLines(program, index * linesApart);
    return program;
  }) as [hbs.AST.Program, ...hbs.AST.Program[]];
  const programs = new Map([...source.partials.keys()].map((name, index) => [name, others[index] as hbs.AST.Program]));
  // A decorator may redefine a partial for a stretch of its file: then every call is left to Handlebars.
  const hasDecorator = [main, ...others].some(decorates);
  // It would take white space out a second time, now where partials meet what stands around them.
  Object.assign(handlebars, { parse: (parsed: hbs.AST.Program) => parsed });
  const compile = (program: hbs.AST.Program): Handlebars.TemplateDelegate =>
    handlebars.compile(hasDecorator ? program : inlinePartials(program, programs), options);
  for (const [name, program] of programs) handlebars.registerPartial(name, compile(program) as Handlebars.Template);
  const fill = compile(main);
  return (view, mark) => {
    const subscriber = (field: unknown, fallback: unknown): string =>
      mark(String(field), typeof fallback === 'string' ? fallback : '');
    const runtime = {
      helpers: { subscriber },
      allowProtoMethodsByDefault: false,
      allowProtoPropertiesByDefault: false,
    };
    try {
      return fill(view, runtime);
    } catch (cause) {
      throw blame(cause, files, view);
    }
  };
}

// Handlebars says in which line it failed, not in which file; a template has a million characters at most.
const linesApart = 1_000_000;

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

const textHelpers = {
  /** A line of `character` as long as `text` (at most a line). */
  underline: (text: unknown, character: unknown): string =>
    String(character).repeat(Math.min(columns, width(String(text)))),
  /** `text` and spaces up to `wide` columns, for aligned tables. */
  pad: (text: unknown, wide: unknown): string =>
    String(text) + '\u00a0'.repeat(Math.max(0, Number(wide) - width(String(text)))),
  upper: (text: unknown): string => String(text).toUpperCase(),
};

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

/** The failure with the file and line where it came about; what Handlebars did not raise stays as it is. */
function blame(cause: unknown, files: readonly TemplateText[], view: object): unknown {
  if (!(cause instanceof Handlebars.Exception) || typeof cause.lineNumber !== 'number') return cause;
  const place = {
    file: files[Math.floor(cause.lineNumber / linesApart)]?.file ?? '',
    line: cause.lineNumber % linesApart,
    column: ((cause.column as number | undefined) ?? 0) + 1,
  };
  const missing = /^"([^"]+)" not defined in /.exec(cause.message)?.[1];
  return missing === undefined
    ? templateSyntax(place, cause.message.replace(/ - \d+:\d+$/, ''), cause)
    : templateNameUnknown(place, 'variable', missing, nearest(missing, [...namesIn(view)]));
}

function namesIn(value: unknown, names: Set<string> = new Set()): Set<string> {
  if (Array.isArray(value)) for (const each of value) namesIn(each, names);
  else if (typeof value === 'object' && value !== null) {
    for (const [name, child] of Object.entries(value)) namesIn(child, names.add(name));
  }
  return names;
}

function summarize(message: string): string {
  return message.split('\n').slice(1, 2).join('').trim() === '' ? message : `"${message.split('\n')[1]?.trim()}"`;
}
