/**
 * Handlebars, strictly: a name that is not in the view, a helper or a partial that does not exist stops the build with the template's file
 * and line and the nearest right name. Data never chooses a partial, is never a template, and reaches no prototype.
 */
import Handlebars from 'handlebars';
import { nearest } from '../config/nearest.ts';
import { templateNameUnknown, templatePartialComputed, templateSyntax } from './errors.ts';
import { columns, width } from './flow-text.ts';
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
  for (const [name, file] of source.partials) {
    const fill = handlebars.compile(checkTemplate(handlebars, file, source, known), options);
    handlebars.registerPartial(name, ((context: unknown, runtime: object) =>
      blame(file, context, () => fill(context, runtime))) as Handlebars.Template);
  }
  const fill = handlebars.compile(checkTemplate(handlebars, source.main, source, known), options);
  return (view, mark) => {
    const subscriber = (field: unknown, fallback: unknown): string =>
      mark(String(field), typeof fallback === 'string' ? fallback : '');
    const runtime = {
      helpers: { subscriber },
      allowProtoMethodsByDefault: false,
      allowProtoPropertiesByDefault: false,
    };
    return blame(source.main, view, () => fill(view, runtime), view);
  };
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

/** Runs `fill` and names the file and line where a name was missing; the innermost template is the one to blame. */
function blame(file: TemplateText, context: unknown, fill: () => string, root: unknown = context): string {
  try {
    return fill();
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    const missing = /^"([^"]+)" not defined in /.exec(message)?.[1];
    if (missing === undefined || !(cause instanceof Handlebars.Exception)) throw cause;
    const place = {
      file: file.file,
      line: cause.lineNumber as number | undefined,
      column: ((cause.column as number | undefined) ?? 0) + 1,
    };
    throw templateNameUnknown(place, 'variable', missing, nearest(missing, [...namesIn(root)]));
  }
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
