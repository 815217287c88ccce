/** What rendering says when a template, its data or its compiler is wrong: always with the file and, where known, the line. */
import { CollateError } from '../errors.ts';

interface TemplatePlace {
  readonly file: string;
  readonly line: number | undefined;
  readonly column?: number | undefined;
}

export function templateFolderMissing(name: string, known: readonly string[], looked: readonly string[]): CollateError {
  return new CollateError({
    code: 'template-missing',
    message: `expected the name of a template (${known.join(', ')}) or a folder of one, found "${name}"`,
    remedy: `Looked in ${looked.join(', ')}.`,
  });
}

export function templateFileMissing(file: string, template: string): CollateError {
  return new CollateError({
    code: 'template-file-missing',
    message: `expected the file ${file} in template "${template}", found none`,
    remedy: 'Copy it from the template "default" of Collate, or remove the template folder to use the standard one.',
  });
}

export function templateUnreadable(file: string, cause: unknown): CollateError {
  return new CollateError({
    code: 'template-unreadable',
    file,
    message: `expected a readable text file of at most 1 MB, found ${cause instanceof Error ? cause.message : 'something else'}`,
    cause,
  });
}

export function templateSyntax(place: TemplatePlace, found: string, cause: unknown): CollateError {
  return new CollateError({
    code: 'template-syntax',
    ...place,
    message: `expected a Handlebars template, found ${found}`,
    remedy: 'Every {{#block}} needs its {{/block}}; text in double braces is a name of the view.',
    cause,
  });
}

export function templateNameUnknown(
  place: TemplatePlace,
  kind: 'variable' | 'helper' | 'partial',
  name: string,
  nearest: string | null,
): CollateError {
  return new CollateError({
    code: `template-${kind}-unknown`,
    ...place,
    message: `expected a known ${kind}, found "${name}"`,
    remedy:
      nearest === null ? `There is no ${kind} of that or a similar name.` : `The nearest ${kind} is "${nearest}".`,
  });
}

export function templatePartialComputed(place: TemplatePlace): CollateError {
  return new CollateError({
    code: 'template-partial-computed',
    ...place,
    message: 'expected the name of a partial as it is, found a computed one',
    remedy: 'Write {{> name}}: names of files never come from data.',
  });
}

export function templateManifest(file: string, found: string, cause?: unknown): CollateError {
  return new CollateError({
    code: 'template-manifest',
    file,
    message: `expected {"parts": [...]} with names of parts, found ${found}`,
    remedy: 'Parts: note, summary, contents, top, stories, alsoRead, highlight, sponsor, sources, method.',
    cause,
  });
}

export function mjmlInvalid(place: TemplatePlace, problems: readonly string[], cause: unknown): CollateError {
  return new CollateError({
    code: 'template-mjml',
    ...place,
    message: `expected valid MJML, found ${problems.join('; ')}`,
    remedy: 'Lines are those of the template once Handlebars has filled it, partials included.',
    cause,
  });
}

export function mjmlConfigInWorker(folder: string): CollateError {
  return new CollateError({
    code: 'mjml-config-present',
    file: `${folder}/.mjmlconfig`,
    message: 'expected no .mjmlconfig in the working folder of a worker thread, found one (it could run code)',
    remedy: 'Remove it, or render outside a worker thread.',
  });
}
