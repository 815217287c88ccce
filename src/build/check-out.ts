/** The folder that receives the issues must be one of its own: not a root, a home, or what the articles lie in. */
import { realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join, parse, relative, resolve, sep } from 'node:path';
import { outIsProtected } from './errors.ts';

/** Raises `out-protected`; `articles` is the folder that is read. */
export function checkOut(out: string, articles: string): void {
  const path = real(out);
  if (path === parse(path).root) throw outIsProtected(out, 'the root of the file system');
  if (path === real(homedir())) throw outIsProtected(out, 'your home folder');
  const here = real('.');
  if (here !== path && isWithin(here, path)) throw outIsProtected(out, 'a folder around the one you are in');
  if (path === real(articles)) throw outIsProtected(out, 'the folder of the articles');
}

/** True for an article that is a product of an earlier build: the issues' folder may lie inside that of the articles. */
export function createIsOwnOutput(out: string, articles: string): (id: string) => boolean {
  const inside = relative(real(articles), real(out)).split(sep).join('/');
  if (inside === '' || inside.startsWith('..') || resolve(inside) === inside) return () => false;
  return (id) => id.startsWith(`${inside}/`);
}

function isWithin(path: string, folder: string): boolean {
  const away = relative(folder, path);
  return away !== '..' && !away.startsWith(`..${sep}`) && resolve(away) !== away;
}

/** The path with symbolic links resolved as far as it exists. */
function real(path: string): string {
  const absolute = resolve(path);
  try {
    return realpathSync(absolute);
  } catch {
    const parent = dirname(absolute);
    return parent === absolute ? absolute : join(real(parent), basename(absolute));
  }
}
