/** Bundles the preview's page into dist/preview/page: what the package ships, so that its users need no bundler. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Rollup } from 'vite';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

export interface PagePaths {
  /** Folder of the page's `index.html`. */
  readonly source: string;
  readonly target: string;
}

const ownPaths: PagePaths = { source: join(root, 'src/preview/page'), target: join(root, 'dist/preview/page') };
// What the bundle was made of: it takes pure parts of the server along, from anywhere in src/. Checkouts may share their packages.
const checkout = createHash('sha256').update(root).digest('hex').slice(0, 8);
const inputsFile = join(root, `node_modules/.cache/collate-page-${checkout}.json`);

/** Builds it, unless it is newer than all it is made of; says what that is. */
export async function buildPage(): Promise<readonly string[]> {
  const known = readFresh();
  if (known !== null) return known;
  const started = new Date();
  const inputs = await bundlePage(ownPaths);
  mkdirSync(dirname(inputsFile), { recursive: true });
  writeFileSync(inputsFile, JSON.stringify(inputs));
  // What changes while it is built may not be in it.
  utimesSync(inputsFile, started, started);
  return inputs;
}

/** Bundles it and says which files went in. Each file is replaced in one step: a server never reads half of one. */
export async function bundlePage({ source, target }: PagePaths): Promise<readonly string[]> {
  const result = await build({
    configFile: false,
    root: source,
    base: '/page/',
    logLevel: 'warn',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      write: false,
      modulePreload: false,
      rollupOptions: { output: { entryFileNames: 'page.js', assetFileNames: 'page[extname]' } },
    },
  });
  const { output } = (Array.isArray(result) ? result[0] : result) as Rollup.RollupOutput;
  mkdirSync(target, { recursive: true });
  for (const file of output) replaceFile(join(target, file.fileName), file.type === 'chunk' ? file.code : file.source);
  const modules = output.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
  return [join(source, 'index.html'), ...modules.filter((id) => existsSync(id) && !id.includes('node_modules'))];
}

function replaceFile(path: string, content: string | Uint8Array): void {
  if (existsSync(path) && readFileSync(path).equals(Buffer.from(content))) return;
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, content);
  renameSync(draft, path);
}

/** Null where something changed since, or nothing is known. */
function readFresh(): readonly string[] | null {
  try {
    const built = statSync(inputsFile).mtimeMs;
    const inputs = JSON.parse(readFileSync(inputsFile, 'utf8')) as string[];
    const isOld = (file: string): boolean => statSync(file).mtimeMs < built;
    const isFresh = [...inputs, fileURLToPath(import.meta.url)].every(isOld);
    return isFresh && existsSync(join(ownPaths.target, 'page.js')) ? inputs : null;
  } catch {
    // Never built, or of files that are gone.
    return null;
  }
}

if (import.meta.main) await buildPage();
