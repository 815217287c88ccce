/**
 * What a compiled template does when it is filled: strictly, so that a name that is not in the view stops the build with the template's file
 * and line and the nearest right name. Data never chooses a partial, is never a template, and reaches no prototype.
 */
import type { TemplateDelegate } from 'handlebars';
import { nearest } from '../config/nearest.ts';
import { templateNameUnknown, templateSyntax } from './errors.ts';
import { columns, width } from './flow-text.ts';
import { handlebarsRuntime, type Runtime } from './handlebars-runtime.ts';
import type { TemplateFile } from './templates.ts';

export type TemplateText = Pick<TemplateFile, 'file' | 'text'>;

export interface TemplateSource {
  readonly main: TemplateText;
  readonly partials: ReadonlyMap<string, TemplateText>;
}

/** A compiled template: view in, characters out. Raises `template-…-unknown` when the view lacks a name. */
export type FillTemplate = (view: object, subscriber: SubscriberMark) => string;

/** What `{{subscriber "name" "reader"}}` prints: a mark that the message part replaces for every reader. */
export type SubscriberMark = (field: string, fallback: string) => string;

/** What templates may call beside names of the view: Handlebars' own blocks and, in text, lines drawn under headings. */
const builtIn = ['if', 'unless', 'each', 'with'] as const;

/** Leaves an instance no helpers but those that templates may call, whose names it returns. `escape` as for `compileTemplate`. */
export function limitHelpers(handlebars: Runtime, escape: boolean): readonly string[] {
  for (const name of Object.keys(handlebars.helpers)) {
    if (!builtIn.includes(name as never) && name !== 'helperMissing' && name !== 'blockHelperMissing')
      handlebars.unregisterHelper(name);
  }
  const helpers = escape ? {} : textHelpers;
  handlebars.registerHelper(helpers);
  return [...builtIn, ...Object.keys(helpers), 'subscriber'];
}

/** The files of a template in the order in which their lines are counted. */
export const filesOf = (source: TemplateSource): readonly TemplateText[] => [source.main, ...source.partials.values()];

/** Fills with what Handlebars compiled from the files of `source`. */
export function createFill(fill: TemplateDelegate, source: TemplateSource): FillTemplate {
  const files = filesOf(source);
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
export const linesApart = 1_000_000;

const textHelpers = {
  /** A line of `character` as long as `text` (at most a line). */
  underline: (text: unknown, character: unknown): string =>
    String(character).repeat(Math.min(columns, width(String(text)))),
  /** `text` and spaces up to `wide` columns, for aligned tables. */
  pad: (text: unknown, wide: unknown): string =>
    String(text) + '\u00a0'.repeat(Math.max(0, Number(wide) - width(String(text)))),
  upper: (text: unknown): string => String(text).toUpperCase(),
};

/** The failure with the file and line where it came about; what Handlebars did not raise stays as it is. */
function blame(cause: unknown, files: readonly TemplateText[], view: object): unknown {
  if (!(cause instanceof handlebarsRuntime.Exception) || typeof cause.lineNumber !== 'number') return cause;
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
