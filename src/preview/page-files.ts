/** The built page: read once, served from memory, so that no request names a path on the disk. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pageMissing } from './errors.ts';

export interface PageFiles {
  readonly html: string;
  /** By the path of the request. */
  readonly files: ReadonlyMap<string, { readonly type: string; readonly body: Uint8Array }>;
  /** Stands for all of it: another one is another page. */
  readonly stamp: string;
}

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Beside the built server in the package, in `dist/` when the source is run. Raises `preview-page-missing`. */
export function findPage(): string {
  const places = [new URL('./page/', import.meta.url), new URL('../../dist/preview/page/', import.meta.url)];
  const folders = places.map((place) => fileURLToPath(place));
  const folder = folders.find((each) => existsSync(join(each, 'index.html')) && existsSync(join(each, 'page.js')));
  if (folder === undefined) throw pageMissing(folders.at(-1) ?? '');
  return folder;
}

/** Raises `preview-page-missing`. */
export function readPage(folder: string): PageFiles {
  if (!existsSync(join(folder, 'index.html'))) throw pageMissing(folder);
  const names = readdirSync(folder).filter((name) => types[extname(name)] !== undefined);
  const hash = createHash('sha256');
  const files = names.map((name) => {
    const body = readFileSync(join(folder, name));
    hash.update(name).update(body);
    return [`/page/${name}`, { type: types[extname(name)] ?? '', body }] as const;
  });
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  return { html, files: new Map(files), stamp: hash.update(html).digest('hex').slice(0, 16) };
}
