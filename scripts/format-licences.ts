/** The licences of the packages that a bundle holds, as their authors ask: the text of each, after the packages it is for. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
}

/** One text for the folders of the packages; packages with the same licence text share it. Throws for one that names no licence. */
export function formatLicences(folders: Iterable<string>): string {
  const packagesOf = new Map<string, string[]>();
  for (const folder of [...folders].toSorted()) {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
    const text = readLicence(folder) ?? license;
    if (text === undefined) throw new Error(`expected a licence in ${folder}`);
    packagesOf.set(text, [...(packagesOf.get(text) ?? []), `${name} ${version} (${license ?? 'see below'})`]);
  }
  const parts = [...packagesOf].map(([text, names]) => `${[...new Set(names)].join('\n')}\n\n${text}\n`);
  return ['These packages are part of the files beside this one.\n', ...parts].join(`\n${'-'.repeat(72)}\n\n`);
}

function readLicence(folder: string): string | null {
  const file = readdirSync(folder).find((name) => /^licen[cs]e(?:[.-].*)?$/i.test(name));
  return file === undefined ? null : readFileSync(join(folder, file), 'utf8').trim();
}
