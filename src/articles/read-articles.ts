/** The folder of articles → articles and notices. The only file of this folder that reads; one bad file never stops the rest. */
import { open, readdir, realpath, stat } from 'node:fs/promises';
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
/** Files open at a time: enough to keep a disk busy, far below the limit of open files. */
const CONCURRENCY = 8;

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
  let next = 0;
  const work = async (): Promise<void> => {
    for (let file = files[next++]; file !== undefined; file = files[next++]) {
      const parsed = await readOne(file, parse);
      notices.push(...parsed.notices);
      if (parsed.article !== null) articles.push(parsed.article);
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, work));
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

async function listArticles(folder: string, notices: Notice[]): Promise<readonly Found[]> {
  const found: Found[] = [];
  let root: string;
  try {
    root = await realpath(folder);
    await listFolder(root, '', folder, root, found, notices);
  } catch (error) {
    throw folderUnreadable(folder, error);
  }
  return found.toSorted((a, b) => byCodeUnit(a.id, b.id));
}

async function listFolder(
  root: string,
  inside: string,
  shown: string,
  folder: string,
  found: Found[],
  notices: Notice[],
): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    // Hidden files belong to editors and systems (`.obsidian`, `._page.html`), not to the week.
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const id = inside === '' ? entry.name : `${inside}/${entry.name}`;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await listSubfolder(root, id, shown, path, found, notices);
    else if (formatOf(entry.name) === null) continue;
    else if (entry.isFile()) found.push({ id, path: join(shown, id) });
    else if (entry.isSymbolicLink()) await followLink(root, id, shown, path, found, notices);
  }
}

async function listSubfolder(
  root: string,
  id: string,
  shown: string,
  path: string,
  found: Found[],
  notices: Notice[],
): Promise<void> {
  try {
    await listFolder(root, id, shown, path, found, notices);
  } catch (error) {
    notices.push(fileUnreadable(join(shown, id), error));
  }
}

/** A link to a file inside the folder is read under its own name; one that leads out is not. */
async function followLink(
  root: string,
  id: string,
  shown: string,
  path: string,
  found: Found[],
  notices: Notice[],
): Promise<void> {
  const shownPath = join(shown, id);
  try {
    const target = await realpath(path);
    const away = relative(root, target);
    if (away === '..' || away.startsWith(`..${sep}`) || resolve(away) === away) notices.push(linkOutside(shownPath));
    else if ((await stat(target)).isFile()) found.push({ id, path: shownPath });
  } catch (error) {
    notices.push(fileUnreadable(shownPath, error));
  }
}

async function readOne(
  { id, path }: Found,
  parse: typeof parseArticle,
): Promise<{ article: Article | null; notices: readonly Notice[] }> {
  try {
    await using file = await open(path, 'r');
    const { size } = await file.stat();
    if (size > LARGEST_FILE) return { article: null, notices: [fileTooLarge(path, size, LARGEST_FILE)] };
    if (size === 0) return { article: null, notices: [fileEmpty(path)] };
    // Not readFile: a file that grows while it is read must not grow past the limit here.
    const buffer = new Uint8Array(size);
    let length = 0;
    while (length < size) {
      const { bytesRead } = await file.read(buffer, length, size - length, length);
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    return parse(id, buffer.subarray(0, length), path);
  } catch (error) {
    return { article: null, notices: [fileUnreadable(path, error)] };
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
