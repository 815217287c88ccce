/**
 * Bundles what `tsc` put into dist/ into a few files, so that a cold start finds and loads tens of files, not hundreds: a few percent of
 * a build's processor time (docs/benchmarks.md). The types stay as they are; packages stay outside. Run after tsc:
 * node scripts/bundle-dist.ts [dist]
 */
import { cpSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Files that are started, or that find others by their own place: they keep theirs. */
const keptInPlace = [
  'bin',
  'cli',
  'index',
  'render/templates',
  'preview/page-files',
];

export async function bundleDist(target: string): Promise<void> {
  const bundle = `${target}.bundle`;
  const input = Object.fromEntries(keptInPlace.map((name) => [name, join(target, `${name}.js`)]));
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    build: {
      ssr: true,
      target: 'node24',
      outDir: bundle,
      emptyOutDir: true,
      minify: false,
      rollupOptions: {
        input,
        external: (id) => !/^(?:\.|\/|[A-Za-z]:[\\/])/.test(id),
        output: { entryFileNames: '[name].js', chunkFileNames: 'parts/[name].js' },
      },
    },
  });
  removePrograms(target);
  cpSync(bundle, target, { recursive: true });
  rmSync(bundle, { recursive: true });
}

/** The single files that are in the bundle now; their types stay, and so does the preview's page, which is a bundle of its own. */
function removePrograms(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && entry.name !== 'page') removePrograms(path);
    else if (entry.name.endsWith('.js')) rmSync(path);
  }
}

if (import.meta.main) await bundleDist(resolve(process.argv[2] ?? join(root, 'dist')));
