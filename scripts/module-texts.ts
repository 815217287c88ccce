/** What was read off the texts of modules, kept from one process to the next: reading it takes longer than loading the module. */
import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { type ModuleText, readModule } from './read-module.ts';

export interface ModuleTexts {
  /** Null where it is no program: loading it says why. */
  readonly read: (text: string) => ModuleText | null;
  /** What was asked for is there for the next process. */
  readonly save: () => void;
}

type Known = ReadonlyMap<string, ModuleText>;

/** `file` is a cache: it may be missing, or of another version of this code. */
export function openModuleTexts(file: string): ModuleTexts {
  // By the code that reads them as well: it may be what somebody is working on.
  const reader = ['read-module.ts', 'module-memory.ts', 'syntax-tree.ts'].map((name) =>
    readFileSync(new URL(name, import.meta.url), 'utf8'),
  );
  const salt = hash('sha256', reader.join('\n'));
  const known = readKnown(file);
  const asked = new Map<string, ModuleText>();
  return {
    read: (text) => {
      const key = hash('sha256', salt + text);
      try {
        const found = asked.get(key) ?? known.get(key) ?? readModule(text);
        asked.set(key, found);
        return found;
      } catch {
        return null;
      }
    },
    save: () => {
      if ([...asked.keys()].every((key) => known.has(key))) return;
      mkdirSync(dirname(file), { recursive: true });
      // In one step: others may start meanwhile.
      const beside = `${file}.${process.pid}`;
      writeFileSync(beside, serialize(asked));
      renameSync(beside, file);
    },
  };
}

function readKnown(file: string): Known {
  try {
    const known: unknown = deserialize(readFileSync(file));
    return known instanceof Map ? (known as Known) : new Map();
  } catch {
    return new Map();
  }
}
