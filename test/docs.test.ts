import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { formatCommandsPage, formatHelp, listCommands, nameOf } from '../scripts/format-commands-page.ts';
import { createProgram } from '../src/cli.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const manifest = JSON.parse(read('package.json')) as { scripts: Record<string, string>; version: string };
const commands = listCommands(await createProgram(null));

test('docs/commands.md is what the program says (npm run docs writes it)', async () => {
  expect(read('docs/commands.md')).toBe(await formatCommandsPage());
});

test.each(commands.map((command) => [nameOf(command), command] as const))(
  '%s is described, each option too, with an example',
  (_name, command) => {
    const help = formatHelp(command);
    expect(command.description().length || command.summary().length).toBeGreaterThan(20);
    expect(command.options.filter((option) => option.description === '').map((option) => option.flags)).toEqual([]);
    expect(help).toMatch(/Examples?:/);
    expect(help).toMatch(/\$ collate /);
  },
);

test.each(documents)('%s links to what exists', (document) => {
  const links = Array.from(read(document).matchAll(/\]\(([^)\s]+)\)/g), (match) => match[1] ?? '');
  const local = links.filter((link) => !/^(https?:|mailto:|#)/.test(link));
  const missing = local.filter((link) => !existsSync(join(root, dirname(document), link.replace(/#.*$/, ''))));
  expect(missing).toEqual([]);
});

test.each(documents)('%s names files that exist', (document) => {
  const named = Array.from(
    read(document).matchAll(/`((?:src|test|docs|templates|bench|scripts|articles)\/[\w./-]*)`/g),
    (match) => match[1] ?? '',
  );
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test.each(documents)('%s names scripts that exist', (document) => {
  const named = Array.from(read(document).matchAll(/npm run ([\w:]+)/g), (match) => match[1] ?? '');
  expect(named.filter((name) => manifest.scripts[name] === undefined)).toEqual([]);
});

test.each(documents)('%s shows commands and options that exist', (document) => {
  const lines = Array.from(
    read(document).matchAll(/^\s*(?:\$ )?(collate(?: [a-z][\w-]*| -[-\w]+| [^\s#]+)*)/gm),
    (match) => match[1] ?? '',
  );
  const unknown = lines.flatMap((line) => line.split(/ &&? /)).filter((line) => !isKnown(line));
  expect(unknown).toEqual([]);
});

function isKnown(line: string): boolean {
  const words = line.split(/\s+/);
  const command = commands.findLast((each) => line === nameOf(each) || line.startsWith(`${nameOf(each)} `));
  if (command === undefined) return false;
  const [first] = words.slice(nameOf(command).split(' ').length);
  const isCommandMissing =
    command.name() === 'collate' && first !== undefined && /^[a-z]+$/.test(first) && first !== 'help';
  const flags = words
    .filter((word) => word.startsWith('--') && word.length > 2)
    .map((word) => word.replace(/=.*$/, ''));
  const known = [...command.options, ...(command.parent?.options ?? [])].map((option) => option.long);
  return !isCommandMissing && flags.every((flag) => flag === '--help' || flag === '--version' || known.includes(flag));
}

test('every script is in CONTRIBUTING', () => {
  const text = read('CONTRIBUTING.md');
  expect(Object.keys(manifest.scripts).filter((name) => name !== 'test' && !text.includes(`npm run ${name}`))).toEqual(
    [],
  );
});

test('every folder of src is in the architecture', () => {
  const text = read('docs/architecture.md');
  const folders = readdirSync(join(root, 'src')).filter((name) => statSync(join(root, 'src', name)).isDirectory());
  expect(folders.filter((name) => !text.includes(`src/${name}`))).toEqual([]);
});

test('every document is reached from README', () => {
  const reached = new Set<string>();
  const visit = (document: string): void => {
    if (reached.has(document) || !existsSync(join(root, document))) return;
    reached.add(document);
    for (const match of read(document).matchAll(/\]\(([^)\s#]+\.md)/g))
      visit(relative(root, join(root, dirname(document), match[1] ?? '')));
  };
  visit('README.md');
  expect(documents.filter((document) => !reached.has(document))).toEqual([]);
});

test('the changelog has entries that are not released yet, or this version', () => {
  expect(read('CHANGELOG.md')).toMatch(
    new RegExp(`^## (Unreleased|\\[?${manifest.version.replaceAll('.', '\\.')})`, 'm'),
  );
});
