/** Bundles the preview's page into dist/preview/page: what the package ships, so that its users need no bundler. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const source = join(root, 'src/preview/page');
const target = join(root, 'dist/preview/page');

/** Builds it, unless it is newer than all it is made of. */
export async function buildPage(): Promise<void> {
  if (isFresh()) return;
  await build({
    configFile: false,
    root: source,
    base: '/page/',
    logLevel: 'warn',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      outDir: target,
      emptyOutDir: true,
      modulePreload: false,
      rollupOptions: { output: { entryFileNames: 'page.js', assetFileNames: 'page[extname]' } },
    },
  });
}

function isFresh(): boolean {
  const built = join(target, 'page.js');
  if (!existsSync(built)) return false;
  const files = [...readdirSync(source).map((name) => join(source, name)), fileURLToPath(import.meta.url)];
  return files.every((file) => statSync(file).mtimeMs < statSync(built).mtimeMs);
}

if (import.meta.main) await buildPage();
