/**
 * Finds and reads template files (the only reads of rendering). A letter's own folder wins over ours file by file, and what a template
 * lacks comes from `default`: a variant holds only what it changes.
 */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { templateFileMissing, templateFolderMissing, templateManifest, templateUnreadable } from './errors.ts';
import type { Part } from './view.ts';

/** One template file as read; `file` is the path as a user would type it, `path` where it is. */
export interface TemplateFile {
  readonly path: string;
  readonly file: string;
  readonly text: string;
}

export interface TemplateSet {
  readonly name: string;
  readonly parts: readonly Part[];
  readonly mjml: TemplateFile;
  readonly text: TemplateFile;
  /** By the name used in `{{> name}}`. */
  readonly mjmlPartials: ReadonlyMap<string, TemplateFile>;
  readonly textPartials: ReadonlyMap<string, TemplateFile>;
}

export interface TemplateChoice {
  /** Name of a template, or a path (with `/`) to a folder of one; `default` when null or absent. */
  readonly template?: string | null | undefined;
  /** The letter's own templates: `<folder>/<template>/…`. */
  readonly templatesFolder?: string | undefined;
}

const standard = 'default';
/** The templates of the package: `templates/` beside `src/` or `dist/`. */
export const ownFolder: string = fileURLToPath(new URL('../../templates', import.meta.url));
// A template is some kilobytes; more is a mistake such as a picture.
const maxBytes = 1_000_000;
const allParts: readonly Part[] = [
  'note',
  'summary',
  'contents',
  'top',
  'stories',
  'alsoRead',
  'highlight',
  'sponsor',
  'sources',
  'method',
];

/**
 * Reads a template with its partials; the same value again while no file of it changed, so that what is made of it can be kept.
 * Raises `template-missing`, `template-file-missing`, `template-unreadable`, `template-manifest`.
 */
export function readTemplates(choice: TemplateChoice = {}): TemplateSet {
  const name = choice.template ?? standard;
  const key = JSON.stringify([process.cwd(), name, choice.templatesFolder]);
  const known = sets.get(key);
  if (known !== undefined && known.stamp === stampOf(known.paths)) return known.set;
  const folders = foldersOf(name, choice.templatesFolder);
  const set = readSet(name, folders);
  const files = [set.mjml, set.text, ...set.mjmlPartials.values(), ...set.textPartials.values()].map(
    ({ path }) => path,
  );
  const paths = [
    ...folders.flatMap((folder) => [folder, join(folder, 'template.json'), join(folder, 'partials')]),
    ...files,
  ];
  sets.set(key, { set, paths, stamp: stampOf(paths) });
  return set;
}

// The preview renders on every keystroke and reading takes longer than filling; a handful of letters at most.
const sets = new Map<
  string,
  { readonly set: TemplateSet; readonly paths: readonly string[]; readonly stamp: string }
>();

/** Changes when one of the files does, or a folder gains or loses one. */
function stampOf(paths: readonly string[]): string {
  const marks = paths.map((path) => {
    const stats = statSync(path, { throwIfNoEntry: false });
    return stats === undefined ? '-' : `${stats.mtimeMs}:${stats.size}`;
  });
  return marks.join(' ');
}

function readSet(name: string, folders: readonly string[]): TemplateSet {
  const need = (path: string): TemplateFile => {
    const found = folders.map((folder) => join(folder, path)).find((file) => existsSync(file));
    if (found === undefined) throw templateFileMissing(path, name);
    return readTemplate(found);
  };
  return {
    name: basename(name),
    parts: readParts(need('template.json')),
    mjml: need('issue.mjml.hbs'),
    text: need('issue.txt.hbs'),
    mjmlPartials: readPartials(folders, '.mjml.hbs'),
    textPartials: readPartials(folders, '.txt.hbs'),
  };
}

/** Folders of a template, most specific first. */
function foldersOf(name: string, templatesFolder: string | undefined): readonly string[] {
  const ownPath = name.includes('/') || name.includes('\\');
  const roots = [...(templatesFolder === undefined ? [] : [templatesFolder]), ownFolder];
  const named = ownPath ? [resolve(name)] : isPlainName(name) ? roots.map((root) => join(root, name)) : [];
  const existing = named.filter((folder) => existsSync(folder) && statSync(folder).isDirectory());
  if (existing.length === 0) throw templateFolderMissing(name, knownTemplates(roots), named.map(shownPath));
  return [...new Set([...existing, ...roots.map((root) => join(root, standard))])];
}

function isPlainName(name: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{N}_.-]*$/u.test(name);
}

function knownTemplates(roots: readonly string[]): readonly string[] {
  const names = roots
    .filter((root) => existsSync(root))
    .flatMap((root) =>
      readdirSync(root, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])),
    );
  return [...new Set(names)].toSorted();
}

function readPartials(folders: readonly string[], ending: string): ReadonlyMap<string, TemplateFile> {
  const partials = new Map<string, TemplateFile>();
  for (const folder of folders.toReversed().map((each) => join(each, 'partials'))) {
    if (!existsSync(folder)) continue;
    for (const entry of readdirSync(folder)
      .filter((file) => file.endsWith(ending))
      .toSorted()) {
      partials.set(entry.slice(0, -ending.length), readTemplate(join(folder, entry)));
    }
  }
  return partials;
}

function readTemplate(path: string): TemplateFile {
  const file = shownPath(path);
  try {
    const { size } = statSync(path);
    if (size > maxBytes) throw new Error(`${size} bytes`);
    return {
      path,
      file,
      text: readFileSync(path, 'utf8')
        .replace(/^\ufeff/, '')
        .replaceAll('\r\n', '\n'),
    };
  } catch (cause) {
    throw templateUnreadable(file, cause);
  }
}

/** As the user would type it; files of the package by their place in it, wherever it is installed. */
function shownPath(path: string): string {
  const inPackage = relative(dirname(ownFolder), path);
  return inPackage.startsWith('..') ? relative('.', path) || '.' : inPackage;
}

function readParts(manifest: TemplateFile): readonly Part[] {
  let value: unknown;
  try {
    value = JSON.parse(manifest.text);
  } catch (cause) {
    throw templateManifest(manifest.file, 'text that is not JSON', cause);
  }
  const parts: unknown = typeof value === 'object' && value !== null && 'parts' in value ? value.parts : undefined;
  if (!Array.isArray(parts)) throw templateManifest(manifest.file, 'no list of parts');
  const unknown = parts.find((part) => !allParts.includes(part as Part)) as unknown;
  if (unknown !== undefined) throw templateManifest(manifest.file, `the part ${JSON.stringify(unknown)}`);
  return parts as readonly Part[];
}
