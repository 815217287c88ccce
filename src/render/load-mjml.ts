/**
 * Loads the MJML compiler from its own folder (it runs packages that a `.mjmlconfig` of the working folder names), and without what an
 * issue does not use: its inliner, HTML editor, minifier and beautifier are two thirds of its loading. They are loaded when a template asks for them.
 */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { isMainThread } from 'node:worker_threads';
import { mjmlConfigInWorker } from './errors.ts';

export type Mjml = (input: string, options: object) => Promise<{ html: string; errors: readonly unknown[] }>;

let loaded: Mjml | null = null;

/** The compiler; the first call costs a tenth of a second. Raises `mjml-config-present` in a worker thread. */
export function loadMjml(): Mjml {
  loaded ??= requireMjml();
  return loaded;
}

// In dist/ the compiler is one file (scripts/bundle-dist.ts): finding its two hundred took longer than running them. This file may end up in
// a folder beside it, and the development server names its modules with a query.
const compiler = new URL(import.meta.url).pathname.endsWith('.ts') ? 'mjml' : '../render/mjml.cjs';

/** Synchronous between the two changes of folder, so that nothing else sees the other one. */
function requireMjml(): Mjml {
  const require = createRequire(import.meta.url);
  const home = process.cwd();
  if (!isMainThread) {
    // A worker cannot change the folder.
    if (existsSync(join(home, '.mjmlconfig'))) throw mjmlConfigInWorker(home);
    return requireWithoutIdle(require);
  }
  process.chdir(dirname(require.resolve('mjml')));
  try {
    return requireWithoutIdle(require);
  } finally {
    process.chdir(home);
  }
}

/**
 * Packages of mjml-core 5.4 that compile nothing, with the functions it takes from them by name: `mj-style inline` (juice),
 * `mj-html-attributes` (cheerio), `minify` (htmlnano, its preset) and `beautify` (js-beautify). A test compares what they make.
 */
export const idlePackages: Readonly<Record<string, readonly string[]>> = {
  juice: [],
  cheerio: ['load'],
  htmlnano: [],
  'cssnano-preset-lite': [],
  'js-beautify': ['html'],
};

/** While the compiler loads, each idle package is a stand-in that loads the package when it is called; nobody else meets a stand-in. */
function requireWithoutIdle(require: NodeJS.Require): Mjml {
  const core = createRequire(createRequire(require.resolve('mjml')).resolve('mjml-core'));
  const standIns: string[] = [];
  for (const [name, functions] of Object.entries(idlePackages)) {
    const file = core.resolve(name);
    if (core.cache[file] !== undefined) continue;
    core.cache[file] = { exports: standIn(() => core(file) as object, functions) } as NodeJS.Module;
    standIns.push(file);
  }
  try {
    return require(compiler) as Mjml;
  } finally {
    for (const file of standIns) delete core.cache[file];
  }
}

/** Called, or asked for anything but `functions` (which are taken before they are called), it loads the package. */
function standIn(load: () => object, functions: readonly string[]): object {
  let real: object | null = null;
  const package_ = (): object => (real ??= load());
  return new Proxy(() => {}, {
    apply: (_target, self, args) => Reflect.apply(package_() as () => unknown, self, args) as unknown,
    get: (_target, name) => {
      if (name === '__esModule') return true;
      if (typeof name === 'string' && functions.includes(name))
        return (...args: unknown[]) => (Reflect.get(package_(), name) as (...args: unknown[]) => unknown)(...args);
      // What Babel's import of a default does with a package of either kind.
      if (name === 'default') return Reflect.has(package_(), '__esModule') ? Reflect.get(package_(), name) : package_();
      return Reflect.get(package_(), name) as unknown;
    },
  });
}
