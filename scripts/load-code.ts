/**
 * Loads Collate's modules so that they can be loaded again while the process runs: what has changed, and what imports it, as new modules; all
 * others stay as they are, with what V8 has made of them and what they remember. For work on Collate itself.
 */
import { registerHooks } from 'node:module';
import { join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export interface Code {
  /** The module at this path below the root, in its newest edition. */
  readonly load: (path: string) => Promise<unknown>;
  /** Marks files as changed. False where none of them was ever loaded. */
  readonly renew: (files: readonly string[]) => boolean;
}

/** From now on, everything below `root` is loaded by editions. */
export function followCode(root: string): Code {
  const importers = new Map<string, Set<string>>();
  const editions = new Map<string, number>();
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
      const importer = fileOf(context.parentURL);
      const known = importers.get(file) ?? new Set();
      if (importer !== null) known.add(importer);
      importers.set(file, known);
      const edition = editions.get(file);
      return edition === undefined ? found : { ...found, url: `${found.url}?edition=${edition}` };
    },
  });
  return {
    load: (path) => import(pathToFileURL(join(root, path)).href),
    renew: (files) => {
      const stale = new Set<string>();
      const add = (file: string): void => {
        if (stale.has(file)) return;
        stale.add(file);
        for (const importer of importers.get(file) ?? []) add(importer);
      };
      for (const file of files) if (importers.has(file)) add(file);
      for (const file of stale) editions.set(file, (editions.get(file) ?? 0) + 1);
      return stale.size > 0;
    },
  };
}
