/** What is replaced in a running process does what a fresh process would do, and no more is loaded again than that needs. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Renewed, RenewStep } from './renew-child.ts';

function renew(...steps: readonly RenewStep['files'][]): readonly Renewed[] {
  const folder = mkdtempSync(join(tmpdir(), 'collate-renew-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const given = JSON.stringify(steps.map((files): RenewStep => ({ files })));
  const said = execFileSync(process.execPath, [resolve('test/preview/renew-child.ts'), folder, given]);
  return JSON.parse(String(said)) as readonly Renewed[];
}

const word = { before: `export const word = (): string => 'old';`, after: `export const word = (): string => 'new';` };

// `show` is called before the change, so that whatever can be remembered is.
test.for<readonly [string, string]>([
  ['a call', `export const show = () => word();`],
  ['a function of a table', `const table = [{ make: () => word() }]; export const show = () => table[0].make();`],
  ['what is worked out while loading', `const said = word() + '!'; export const show = () => said;`],
  [
    'what a function of its own works out while loading',
    `const twice = () => word() + word(); const said = twice(); export const show = () => said;`,
  ],
  [
    'what follows from what is worked out',
    `const said = word(); const all = new Set([said]); export const show = () => [...all];`,
  ],
  [
    'parts of what is worked out',
    `const { length, 0: first } = word() + '!'; export const show = () => [length, first];`,
  ],
  ['what is made at the first call', `let said: string | null = null; export const show = () => (said ??= word());`],
  [
    'a cache',
    `const known = new Map<string, string>(); export function show() { known.set('a', known.get('a') ?? word()); return known.get('a'); }`,
  ],
  [
    'a cache with something in it',
    `const known: Map<string, string> = new Map([['b', 'c']]); export const show = () => known.get('a') ?? known.set('a', word()).get('a');`,
  ],
  ['a table that is written to', `const known = { said: '' }; export const show = () => (known.said ||= word());`],
  [
    'a list that is added to',
    `const known: string[] = ['b']; export function show() { if (known.length < 2) known.push(word()); return known; }`,
  ],
  ['a function that remembers', `export function show() { return (show.said ??= word()); } show.said = undefined;`],
  [
    'what a statement fills',
    `const known = new Map(); for (const name of ['a']) known.set(name, word()); export const show = () => known.get('a');`,
  ],
  ['a field of a class', `class Said { static readonly word = word(); } export const show = () => Said.word;`],
  [
    'a memory made by others',
    `const memory = remember(); function remember() { let said = ''; return () => (said ||= word()); } export const show = () => memory();`,
  ],
])('%s is as if loaded for the first time', ([, text]) => {
  const main = `import { word } from './word.ts'; ${text}`;
  const [first, second] = renew({ 'word.ts': word.before, 'main.ts': main }, { 'word.ts': word.after });
  expect(JSON.stringify(first?.shown)).not.toContain('n');
  expect(second?.shown).toEqual(second?.fresh);
  expect(second?.shown).not.toEqual(first?.shown);
});

test('who imports what has changed stays loaded, however far away, and is named', () => {
  const far = `import { near } from './near.ts';\nconst known = new Map<string, string>();
    function read(): string { return known.get('a') ?? near(); }\nexport const show = (): string => { known.set('a', read()); return read(); };`;
  const near = `import { word } from './word.ts'; export function near(): string { return word(); }`;
  const [, second] = renew({ 'word.ts': word.before, 'near.ts': near, 'main.ts': far }, { 'word.ts': word.after });
  expect(second).toEqual({
    shown: 'new',
    fresh: 'new',
    problem: null,
    isKept: true,
    stale: ['near', 'read', 'show', 'word'],
    mostImported: 'word.ts',
  });
});

test('what does not import it keeps what it remembers, and is not named', () => {
  const other = `const begun = new Map<string, number>(); export function other(): number { begun.set('a', (begun.get('a') ?? 0) + 1); return begun.get('a'); }`;
  const main = `import { word } from './word.ts'; import { other } from './other.ts'; export const show = () => [word(), other()];`;
  const [first, second] = renew(
    { 'word.ts': word.before, 'other.ts': other, 'main.ts': main },
    { 'word.ts': word.after },
  );
  expect(first?.shown).toEqual(['old', 1]);
  expect(second).toMatchObject({ shown: ['new', 2], isKept: true, stale: ['show', 'word'] });
});

test('an importer may use at once what is new in both files', () => {
  const [, second, third] = renew(
    { 'word.ts': word.before, 'main.ts': `import { word } from './word.ts'; export const show = () => word();` },
    {
      'word.ts': `${word.after} export const other = 'other';`,
      'main.ts': `import { word, other } from './word.ts'; export const show = () => word() + other;`,
    },
    { 'word.ts': `${word.before} export const other = 'another';` },
  );
  expect(second).toMatchObject({ shown: 'newother', fresh: 'newother', isKept: false });
  expect(third).toMatchObject({ shown: 'oldanother', fresh: 'oldanother', isKept: true });
});

test('an export that others still import cannot go: it is told, and all is as before', () => {
  const main = `import { word } from './word.ts'; import { far } from './far.ts'; export const show = () => word() + far();`;
  const far = `export function far(): string { return '!'; }`;
  const [, second, third] = renew(
    { 'word.ts': word.before, 'far.ts': far, 'main.ts': main },
    { 'word.ts': word.after.replace('word', 'words'), 'far.ts': far.replace('!', '?') },
    { 'word.ts': word.after },
  );
  expect(second).toMatchObject({
    shown: 'old!',
    problem: expect.stringContaining(`'word'`),
    fresh: expect.stringContaining(`'word'`),
  });
  // The other file did change meanwhile.
  expect(third).toMatchObject({ shown: 'new?', problem: null, fresh: 'new?' });
});

test.for<readonly [string, string]>([
  ['does not parse', `const = ;`],
  [
    'fails while it is loaded',
    `import { word } from './word.ts'; if (word() === 'new') throw new Error('not so'); export const more = '';`,
  ],
])('a file that %s leaves all as before, and what changed with it counts once it is mended', ([, broken]) => {
  const main = `import { word } from './word.ts'; import { more } from './more.ts'; const known = new Map<string, string>();
    export function show(): string { known.set('a', known.get('a') ?? word() + more); return known.get('a'); }`;
  const more = `import { word } from './word.ts'; export const more = word() + '.';`;
  const [first, second, third] = renew(
    { 'word.ts': word.before, 'more.ts': more, 'main.ts': main },
    { 'word.ts': word.after, 'more.ts': broken },
    { 'more.ts': more.replace(`'.'`, `'!'`) },
  );
  expect(first?.shown).toBe('oldold.');
  expect(second).toMatchObject({ shown: 'oldold.', problem: expect.stringContaining('Error') });
  expect(third).toMatchObject({ shown: 'newnew!', problem: null, fresh: 'newnew!' });
});

test('what is passed on from another file is replaced with it', () => {
  const pass = `export { word } from './word.ts'; export const own = (): string => 'own';`;
  const main = `import { word, own } from './pass.ts'; export const show = () => word() + own();`;
  const [, second, third] = renew(
    { 'word.ts': word.before, 'pass.ts': pass, 'main.ts': main },
    { 'word.ts': word.after },
    { 'pass.ts': pass.replace(`'own'`, `'other'`) },
  );
  expect(second).toMatchObject({ shown: 'newown', isKept: true });
  expect(third).toMatchObject({ shown: 'newother', fresh: 'newother' });
});

test('knows what most of it depends on, also once that was replaced, and renews it unchanged', () => {
  const all = {
    'main.ts': `import { a } from './a.ts'; import { b } from './b.ts'; export const show = () => a() + b();`,
    'a.ts': `import { word } from './word.ts'; export const a = (): string => word() + 'a';`,
    'b.ts': `import { word } from './word.ts'; export const b = (): string => word() + 'b';`,
    'word.ts': word.before,
  };
  const results = renew(all, { 'word.ts': word.after }, { 'word.ts': word.after });
  expect(results.map(({ mostImported }) => mostImported)).toEqual(['word.ts', 'word.ts', 'word.ts']);
  expect(results.map(({ shown }) => shown)).toEqual(['oldaoldb', 'newanewb', 'newanewb']);
  expect(results[2]?.stale).toContain('show');
});
