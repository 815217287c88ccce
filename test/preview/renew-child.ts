/**
 * Changes modules step by step in a process that follows them: node renew-child.ts <folder> <steps as JSON>. Tells after each step what
 * `main.ts` shows, what it shows in a folder where it was never loaded before, and whether it is still the same module.
 */
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { followCode } from '../../scripts/load-code.ts';

export interface RenewStep {
  /** Texts by file; null deletes it. */
  readonly files: Readonly<Record<string, string | null>>;
}

export interface Renewed {
  readonly shown: unknown;
  /** Null where it was renewed. */
  readonly problem: string | null;
  readonly fresh: unknown;
  readonly isKept: boolean;
  /** Names of the functions that may do now what they did not before. */
  readonly stale: readonly string[];
  /** What most depends on, below the folder; empty where nothing can be replaced. */
  readonly mostImported: string;
}

interface Main {
  readonly show: () => unknown;
}

const [, , folder = '', given = '[]'] = process.argv;
const root = join(folder, 'running');
const code = followCode(root, join(folder, 'cache'));
const results: Renewed[] = [];
for (const [index, { files }] of (JSON.parse(given) as readonly RenewStep[]).entries()) {
  write(files);
  // oxlint-disable-next-line no-await-in-loop -- one after the other
  results.push(await renew(Object.keys(files), join(folder, `fresh-${index}`)));
}
process.stdout.write(JSON.stringify(results));

function write(files: RenewStep['files']): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    if (text === null) rmSync(join(root, name));
    else writeFileSync(join(root, name), text);
  }
}

async function renew(names: readonly string[], copy: string): Promise<Renewed> {
  const before = results.length === 0 ? null : ((await code.load('main.ts')) as Main);
  let problem: string | null = null;
  let stale: readonly string[] = [];
  try {
    const found = before === null ? new Set() : await code.renew(names.map((name) => join(root, name)));
    stale = [...found].flatMap((value) => (typeof value === 'function' ? value.name : [])).toSorted();
  } catch (error) {
    problem = String(error);
  }
  const now = (await code.load('main.ts')) as Main;
  cpSync(root, copy, { recursive: true });
  const fresh = await (import(pathToFileURL(join(copy, 'main.ts')).href) as Promise<Main>).then(
    (main) => main.show(),
    String,
  );
  const mostImported = relative(root, code.mostImported());
  return { shown: now.show(), problem, fresh, isKept: now === before, stale, mostImported };
}
