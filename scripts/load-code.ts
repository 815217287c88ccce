/**
 * Loads Collate's modules so that they can be replaced while the process runs. What has changed is loaded as a new module, and its exports take
 * the place of the old one's wherever they are imported. Who imports them stays loaded, with what V8 has made of it; what it worked out or
 * remembered of them is made again. For work on Collate itself.
 */
import { readFileSync } from 'node:fs';
import { type LoadFnOutput, registerHooks } from 'node:module';
import { join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createModuleGraph } from './module-graph.ts';
import { openModuleTexts } from './module-texts.ts';
import { type ModuleText, whatIsStale } from './read-module.ts';

export interface Code {
  /** The module at this path below the root, in its newest edition. */
  readonly load: (path: string) => Promise<unknown>;
  /** True where any of these files was ever loaded. */
  readonly uses: (files: readonly string[]) => boolean;
  /** The file that most of what was loaded depends on, of those that can be replaced. */
  readonly mostImported: () => string;
  /**
   * Replaces files that have changed. Says which functions, changed or not, may do now what they did not before. Raises what loading raises;
   * then all is as it was, and the next call tries these files again.
   */
  readonly renew: (files: readonly string[]) => Promise<ReadonlySet<unknown>>;
}

type Values = Readonly<Record<string, unknown>>;

/** One loaded edition of a file, as the statement at its end tells it. */
interface Edition {
  readonly exported: readonly string[];
  /** Its functions, and what it exports. */
  readonly read: () => Values;
  readonly write: (values: Values) => void;
  /** Makes its variables again. */
  readonly again: () => void;
  /** What brings its variables back. */
  readonly keep: () => () => void;
}

/** From now on, everything below `root` is loaded by editions. What is read off the modules is kept in `cache` for the next process. */
export function followCode(root: string, cache: string): Code {
  const reader = openModuleTexts(cache);
  const graph = createModuleGraph();
  const texts = new Map<string, ModuleText | null>();
  const editions = new Map<string, Edition[]>();
  const numbers = new Map<string, number>();
  const changed = new Set<string>();
  let count = 0;
  let undo: (() => void)[] = [];

  const fileOf = (url: string | undefined): string | null => {
    if (url?.startsWith('file:') !== true) return null;
    const file = fileURLToPath(url.replace(/\?.*$/, ''));
    return file.startsWith(root + sep) ? file : null;
  };
  registerHooks({
    resolve: (specifier, context, next) => {
      const found = next(specifier, context);
      const file = fileOf(found.url);
      if (file === null) return found;
      graph.add(fileOf(context.parentURL), specifier, file);
      const number = numbers.get(file);
      return number === undefined ? found : { ...found, url: `${found.url}?edition=${number}` };
    },
    load: (url, context, next) => {
      const found = next(url, context);
      const file = fileOf(url);
      if (file === null) return found;
      const text = found.format === 'module-typescript' ? toText(found.source) : null;
      const read = text === null ? null : reader.read(text);
      texts.set(file, read);
      return text === null || read === null ? found : { ...found, source: makeReplaceable(text, read) };
    },
  });
  // Called by each module at its end: what is loaded after it finds its exports everywhere.
  Reflect.set(globalThis, Symbol.for(HOOK), (url: string, edition: Edition) => {
    const file = fileOf(url) ?? url;
    const earlier = editions.get(file) ?? [];
    editions.set(file, [...earlier, edition]);
    undo.push(() => editions.set(file, earlier));
    for (const one of earlier) {
      const before = one.read();
      undo.push(() => one.write(before));
      one.write(edition.read());
    }
  });

  const load = (file: string): Promise<unknown> => import(pathToFileURL(file).href);
  const isKnown = (file: string): boolean => texts.has(file) || graph.isImported(file);
  /** Who imports it cannot stay where it exports in a way that cannot be replaced, or no longer what it did. */
  const isReplaceable = (file: string): boolean => {
    const loaded = editions.get(file);
    if (loaded === undefined || texts.get(file)?.isReplaceable !== true) return false;
    if (!changed.has(file)) return true;
    const next = reader.read(readText(file));
    return (
      next !== null &&
      next.isReplaceable &&
      loaded.every((one) => one.exported.every((name) => next.exported.includes(name)))
    );
  };
  /** What must be done about the files that depend on what has changed, the imported before the importers. */
  const plan = (stale: ReadonlySet<string>): ReadonlyMap<string, 'load' | 'again'> => {
    const loads = new Set<string>();
    const agains = new Set<string>();
    const addLoad = (file: string): void => {
      if (loads.has(file)) return;
      loads.add(file);
      if (!isReplaceable(file)) for (const importer of graph.importersOf(file)) addLoad(importer);
    };
    for (const file of stale) {
      const text = texts.get(file) ?? null;
      const isStale = (specifier: string): boolean => stale.has(graph.find(file, specifier) ?? '');
      const found = changed.has(file) || text === null ? 'module' : whatIsStale(text, isStale);
      if (found === 'module') addLoad(file);
      if (found === 'variables') agains.add(file);
    }
    const step = (file: string): 'load' | 'again' => (loads.has(file) ? 'load' : 'again');
    return new Map(graph.sort(new Set([...loads, ...agains])).map((file) => [file, step(file)]));
  };

  process.once('exit', reader.save);
  return {
    load: (path) => load(join(root, path)),
    uses: (files) => files.some(isKnown),
    mostImported: () => {
      const depends = [...editions.keys()]
        .filter(isReplaceable)
        .map((file) => ({ file, count: graph.dependOn(new Set([file])).size }));
      return depends.toSorted((a, b) => b.count - a.count || (a.file < b.file ? -1 : 1))[0]?.file ?? '';
    },
    renew: async (files) => {
      for (const file of files) if (isKnown(file)) changed.add(file);
      const stale = graph.dependOn(changed);
      const steps = plan(stale);
      const before = { numbers: new Map(numbers), texts: new Map(texts) };
      count += 1;
      undo = [];
      for (const [file, step] of steps) if (step === 'load') numbers.set(file, count);
      try {
        for (const [file, step] of steps) {
          const edition = editions.get(file)?.at(-1);
          // oxlint-disable-next-line no-await-in-loop -- in this order
          if (step === 'load' || edition === undefined) await load(file);
          else {
            undo.push(edition.keep());
            edition.again();
          }
        }
      } catch (error) {
        for (const back of undo.toReversed()) back();
        restore(numbers, before.numbers);
        restore(texts, before.texts);
        throw error;
      }
      changed.clear();
      const values = [...stale].flatMap(
        (file) => editions.get(file)?.flatMap(({ read }) => Object.values(read())) ?? [],
      );
      return new Set(values.filter((value) => typeof value === 'function'));
    },
  };
}

const HOOK = 'collate.replaceable';

/** The same module, with what an `Edition` has. What is added stands behind the text and changes no place in it. */
function makeReplaceable(text: string, module: ModuleText): string {
  let source = text;
  for (const at of module.constants) source = `${source.slice(0, at)}let  ${source.slice(at + 'const'.length)}`;
  const exported = module.isReplaceable ? module.exported : [];
  const all = [...new Set([...module.exported, ...module.functions])].join(', ');
  const kept = module.variables.flatMap(({ names }) => names).join(', ');
  const again = module.variables.map(({ target, value }) => `(${target} = ${value});`).join(' ');
  const members = [
    `exported: ${JSON.stringify(exported)}`,
    `read: () => ({ ${all} })`,
    `write: (next) => { ({ ${exported.join(', ')} } = next); }`,
    `again: () => { ${again} }`,
    `keep: () => { const before = [${kept}]; return () => { [${kept}] = before; }; }`,
  ];
  return `${source}\n;globalThis[Symbol.for('${HOOK}')](import.meta.url, { ${members.join(', ')} });\n`;
}

function restore<K, V>(map: Map<K, V>, before: ReadonlyMap<K, V>): void {
  map.clear();
  for (const [key, value] of before) map.set(key, value);
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // Deleted: whoever still imports it says so.
    return '';
  }
}

function toText(source: LoadFnOutput['source']): string | null {
  if (source === undefined || typeof source === 'string') return source ?? null;
  return new TextDecoder().decode(source);
}
