/** The built page: read once, served from memory, so that no request names a path on the disk. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pageMissing } from './errors.ts';

export interface PageFiles {
  readonly html: string;
  /** By the path of the request. */
  readonly files: ReadonlyMap<string, { readonly type: string; readonly body: Uint8Array }>;
}

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Beside the built server in the package, in `dist/` when the source is run. Raises `preview-page-missing`. */
export function readPage(): PageFiles {
  const places = [new URL('./page/', import.meta.url), new URL('../../dist/preview/page/', import.meta.url)];
  const folders = places.map((place) => fileURLToPath(place));
  const folder = folders.find((each) => existsSync(join(each, 'index.html')) && existsSync(join(each, 'page.js')));
  if (folder === undefined) throw pageMissing(folders.at(-1) ?? '');
  const names = readdirSync(folder).filter((name) => types[extname(name)] !== undefined);
  const files = names.map((name) => {
    return [`/page/${name}`, { type: types[extname(name)] ?? '', body: readFileSync(join(folder, name)) }] as const;
  });
  return { html: readFileSync(join(folder, 'index.html'), 'utf8'), files: new Map(files) };
}
