/** The folder of articles → articles and notices. The only file of this folder that reads; one bad file never stops the rest. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import type { Article, Notice } from '../model.ts';
import { fileEmpty, fileTooLarge, fileUnreadable, folderUnreadable, linkOutside, sameUrl } from './errors.ts';
import { parseArticle } from './parse-article.ts';
import { formatOf } from './parse-format.ts';

/** What was read. `files` counts the files that were tried. */
export interface ReadArticles {
  readonly articles: readonly Article[];
  readonly notices: readonly Notice[];
  readonly files: number;
}

/** A long article is 100 KB, a saved page with everything inlined a few MB; more is a mistake, and would fill the memory. */
const LARGEST_FILE = 8 * 1_048_576;

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

interface Found {
  readonly id: string;
  readonly path: string;
}

/** Reads every article below a folder. Articles come sorted by id, notices by file. Raises `CollateError` when the folder cannot be listed. `parse` may remember what it parsed before. */
export async function readArticles(folder: string, parse: typeof parseArticle = parseArticle): Promise<ReadArticles> {
  const notices: Notice[] = [];
  const files = await listArticles(folder, notices);
  const articles: Article[] = [];
  for (const file of files) {
    const parsed = readOne(file, parse);
    notices.push(...parsed.notices);
    if (parsed.article !== null) articles.push(parsed.article);
  }
  articles.sort((a, b) => byCodeUnit(a.id, b.id));
  notices.push(...findSameUrl(articles, folder));
  notices.sort(
    (a, b) =>
      byCodeUnit(a.file ?? '', b.file ?? '') ||
      (a.line ?? 0) - (b.line ?? 0) ||
      byCodeUnit(a.code, b.code) ||
      byCodeUnit(a.message, b.message),
  );
  return { articles, notices, files: files.length };
}

interface Listing {
  /** The folder without symbolic links in its path. */
  readonly root: string;
  /** The folder as the user typed it. */
  readonly shown: string;
  readonly found: Found[];
  readonly notices: Notice[];
}

async function listArticles(folder: string, notices: Notice[]): Promise<readonly Found[]> {
  const found: Found[] = [];
  try {
    const root = await realpath(folder);
    await listFolder({ root, shown: folder, found, notices }, '', root);
  } catch (error) {
    throw folderUnreadable(folder, error);
  }
  return found.toSorted((a, b) => byCodeUnit(a.id, b.id));
}

async function listFolder(listing: Listing, inside: string, folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    // Hidden files belong to editors and systems (`.obsidian`, `._page.html`), not to the week.
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const id = inside === '' ? entry.name : `${inside}/${entry.name}`;
    const path = join(folder, entry.name);
    const shown = join(listing.shown, id);
    if (entry.isDirectory()) await orNotice(shown, listing.notices, () => listFolder(listing, id, path));
    else if (formatOf(entry.name) === null) continue;
    else if (entry.isFile()) listing.found.push({ id, path: shown });
    else if (entry.isSymbolicLink()) await orNotice(shown, listing.notices, () => followLink(listing, id, path, shown));
  }
}

/** What cannot be listed, followed or read becomes a notice of its own, and the rest goes on. */
async function orNotice(shownPath: string, notices: Notice[], action: () => Promise<void>): Promise<void> {
  try {
    await action();
  } catch (error) {
    notices.push(fileUnreadable(shownPath, error));
  }
}

/** A link to a file inside the folder is read under its own name; one that leads out is not. */
async function followLink({ root, found, notices }: Listing, id: string, path: string, shown: string): Promise<void> {
  const target = await realpath(path);
  const away = relative(root, target);
  if (away === '..' || away.startsWith(`..${sep}`) || resolve(away) === away) notices.push(linkOutside(shown));
  else if ((await stat(target)).isFile()) found.push({ id, path: shown });
}

function readOne(
  { id, path }: Found,
  parse: typeof parseArticle,
): { article: Article | null; notices: readonly Notice[] } {
  try {
    const { size, bytes } = readBytes(path);
    if (size > LARGEST_FILE) return { article: null, notices: [fileTooLarge(path, size, LARGEST_FILE)] };
    return bytes.length === 0 ? { article: null, notices: [fileEmpty(path)] } : parse(id, bytes, path);
  } catch (error) {
    return { article: null, notices: [fileUnreadable(path, error)] };
  }
}

/** No bytes of a file that is too large. Synchronous: handing a file to another thread took longer than reading it. */
function readBytes(path: string): { readonly size: number; readonly bytes: Uint8Array } {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    if (size > LARGEST_FILE) return { size, bytes: new Uint8Array() };
    // Not readFile: a file that grows while it is read must not grow past the limit here.
    const buffer = new Uint8Array(size);
    let length = 0;
    while (length < size) {
      const bytesRead = readSync(file, buffer, length, size - length, length);
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    return { size, bytes: buffer.subarray(0, length) };
  } finally {
    closeSync(file);
  }
}

/** Articles with one address, whether as `url` or as `canonical`: said of the later file. */
function findSameUrl(articles: readonly Article[], folder: string): readonly Notice[] {
  const seen = new Map<string, Article>();
  const notices: Notice[] = [];
  for (const article of articles) {
    const addresses = [article.canonical, article.url]
      .filter((url) => url !== null)
      .map((url) => url.replace(/#.*$/, ''));
    const other = addresses.map((url) => seen.get(url)).find((found) => found !== undefined);
    if (other !== undefined)
      notices.push(sameUrl(join(folder, article.id), join(folder, other.id), addresses[0] ?? ''));
    for (const url of addresses) if (!seen.has(url)) seen.set(url, article);
  }
  return notices;
}
