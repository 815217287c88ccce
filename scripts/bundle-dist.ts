/**
 * Bundles what `tsc` put into dist/ into a few files, with the packages that every build loads: a cold start then finds and loads
 * tens of files instead of a thousand, which was more than half of a build's processor time (docs/benchmarks.md). The types stay as
 * they are. Run after tsc: node scripts/bundle-dist.ts [dist]
 */
import { cpSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import { idlePackages } from '../src/render/load-mjml.ts';
import { formatLicences } from './format-licences.ts';
import { liftExpressions } from './lift-expressions.ts';
import { precompileTemplates } from './precompile-templates.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Files that are started, or that find others by their own place: they keep theirs. */
const keptInPlace = [
  'bin',
  'cli',
  'index',
  'render/templates',
  'render/ready-templates',
  'render/load-mjml',
  'preview/page-files',
  'send/inspect-process',
];

/** What the bench of grouping starts, to measure what users run. */
const measured = ['articles/read-articles', 'stories/group-articles'];

/** Packages that every build loads. Others stay outside and are found beside this one. */
const bundled =
  /^(?:commander|gray-matter|parse5|stemmer|handlebars(?:\/runtime\.js)?|mdast-util-(?:from-markdown|gfm)|micromark-extension-gfm)$/;

export async function bundleDist(target: string): Promise<void> {
  const bundle = `${target}.bundle`;
  const packages = new Set<string>();
  const programs = Object.fromEntries([...keptInPlace, ...measured].map((name) => [name, join(target, `${name}.js`)]));
  const options = { bundle, packages };
  await bundleFiles(programs, { ...options, format: 'es', isOutside: (id) => !isPath(id) && !bundled.test(id) });
  const mjml = createRequire(import.meta.url).resolve('mjml');
  await bundleFiles({ 'render/mjml': mjml }, { ...options, format: 'cjs', isOutside: () => false });
  removePrograms(target);
  cpSync(bundle, target, { recursive: true });
  rmSync(bundle, { recursive: true });
  precompileTemplates(join(target, 'render/ready'));
  writeFileSync(join(target, 'licences.txt'), formatLicences(packages));
}

interface BundleOptions {
  /** Folder that receives the files. */
  readonly bundle: string;
  readonly format: 'es' | 'cjs';
  /** True for a package's name as it is imported by our own files, when the package is to stay outside. */
  readonly isOutside: (id: string) => boolean;
  /** Receives the folders of the packages that went in. */
  readonly packages: Set<string>;
}

async function bundleFiles(input: Readonly<Record<string, string>>, options: BundleOptions): Promise<void> {
  const ending = options.format === 'es' ? 'js' : 'cjs';
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    ssr: { noExternal: true },
    plugins: [choosePackages(options), liftExpressions(), leaveIdlePackages(), leaveOutDispensable()],
    build: {
      ssr: true,
      target: 'node24',
      outDir: options.bundle,
      emptyOutDir: false,
      minify: options.format === 'cjs',
      rollupOptions: {
        input: { ...input },
        // gray-matter evaluates JavaScript front matter; no text with such a head reaches it (src/articles/front-matter.ts).
        checks: { eval: false },
        output: {
          format: options.format,
          // Nothing is renamed in our own programs: their stacks are what users report. To read comments and blanks took a fortieth of a build.
          ...(options.format === 'cjs' ? {} : { minify: withoutBlanks }),
          entryFileNames: `[name].${ending}`,
          chunkFileNames: `parts/[name].${ending}`,
        },
      },
    },
  });
}

const withoutBlanks = { compress: false, mangle: false, codegen: { removeWhitespace: true } } as const;

const isPath = (id: string): boolean => /^(?:\.|\/|\0|[A-Za-z]:[\\/])/.test(id);

/** Finds packages from the checkout, wherever dist/ is, and leaves outside those that are to stay there. */
function choosePackages({ isOutside, packages }: BundleOptions): Plugin {
  return {
    name: 'choose-packages',
    enforce: 'pre',
    resolveId(id, importer) {
      if (isPath(id) || id.startsWith('node:') || importer === undefined) return null;
      if (importer.includes('/node_modules/')) return null;
      if (isOutside(id)) return { id, external: true };
      return this.resolve(id, join(root, 'package.json'), { skipSelf: true });
    },
    moduleParsed({ id }) {
      const folder = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id)?.[0];
      if (folder !== undefined) packages.add(folder);
    },
  };
}

/** What MJML seldom needs stays in its own package, found as MJML finds it: `src/render/load-mjml.ts` loads it when it is used. */
function leaveIdlePackages(): Plugin {
  const prefix = '\0idle:';
  return {
    name: 'leave-idle-packages',
    enforce: 'pre',
    resolveId: (id) => (id in idlePackages ? `${prefix}${id}` : null),
    load: (id) => (id.startsWith(prefix) ? requireFromMjml(id.slice(prefix.length)) : null),
  };
}

/**
 * What packages ask for and do without when it is missing: Handlebars a writer of source maps (templates here have none), js-yaml a
 * parser of JavaScript (for functions in YAML, which front matter must not hold; it was a third of what reading articles loads).
 */
const dispensable: readonly string[] = ['source-map', 'esprima'];

function leaveOutDispensable(): Plugin {
  const missing = '\0left-out';
  return {
    name: 'leave-out-dispensable',
    enforce: 'pre',
    resolveId: (id) => (dispensable.includes(id) ? missing : null),
    load: (id) => (id === missing ? "throw new Error('left out of the bundle');" : null),
  };
}

function requireFromMjml(name: string): string {
  return `const { createRequire } = require('node:module');
const core = createRequire(createRequire(__filename).resolve('mjml')).resolve('mjml-core');
module.exports = createRequire(core)(${JSON.stringify(name)});`;
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
