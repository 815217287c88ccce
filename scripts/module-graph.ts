/** Who imports whom, as far as it was asked for: each import by its specifier. */

export interface ModuleGraph {
  readonly add: (importer: string | null, specifier: string, file: string) => void;
  readonly find: (importer: string, specifier: string) => string | undefined;
  readonly isImported: (file: string) => boolean;
  readonly importersOf: (file: string) => Iterable<string>;
  /** These, what imports them, and so on. */
  readonly dependOn: (files: Iterable<string>) => ReadonlySet<string>;
  /** What a file imports comes before it, over any number of others. */
  readonly sort: (files: ReadonlySet<string>) => readonly string[];
}

export function createModuleGraph(): ModuleGraph {
  const importers = new Map<string, Set<string>>();
  const imports = new Map<string, Map<string, string>>();
  return {
    add: (importer, specifier, file) => {
      if (importer === null) return;
      importers.set(file, (importers.get(file) ?? new Set()).add(importer));
      imports.set(importer, (imports.get(importer) ?? new Map<string, string>()).set(specifier, file));
    },
    find: (importer, specifier) => imports.get(importer)?.get(specifier),
    isImported: (file) => importers.has(file),
    importersOf: (file) => importers.get(file) ?? [],
    dependOn: (files) => {
      const found = new Set(files);
      // A set shows its walker what was added meanwhile.
      for (const file of found) for (const importer of importers.get(file) ?? []) found.add(importer);
      return found;
    },
    sort: (files) => {
      const seen = new Set<string>();
      const sorted: string[] = [];
      const visit = (file: string): void => {
        if (seen.has(file)) return;
        seen.add(file);
        for (const imported of imports.get(file)?.values() ?? []) visit(imported);
        if (files.has(file)) sorted.push(file);
      };
      for (const file of files) visit(file);
      return sorted;
    },
  };
}
