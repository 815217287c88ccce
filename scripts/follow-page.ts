/** Bundles the preview's page again whenever something it is made of changes. */
import { dirname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { watchPaths } from '../src/preview/watch.ts';
import { bundlePage, type PagePaths } from './build-page.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

export interface FollowOptions extends Partial<PagePaths> {
  /** What the present bundle was made of; by default unknown, and any change bundles. */
  readonly inputs?: readonly string[];
  /** The bundle is written. */
  readonly onBuilt: () => void;
  /** The last good one stays. */
  readonly onFailed: (error: unknown) => void;
}

/** Returns what ends it. One bundle at a time; what changes meanwhile makes one more. */
export function followPage({ source, target, inputs, onBuilt, onFailed }: FollowOptions): () => void {
  const paths = { source: source ?? join(root, 'src/preview/page'), target: target ?? join(root, 'dist/preview/page') };
  const own = resolve(paths.source) + sep;
  let made = inputs === undefined ? null : new Set(inputs);
  let last: Promise<unknown> = Promise.resolve();
  let isWaiting = false;
  const bundle = async (): Promise<void> => {
    made = new Set(await bundlePage(paths));
  };
  // The page takes pure parts of the server along, from anywhere in src/: they change it, too.
  const watcher = watchPaths([{ path: join(paths.source, '../..') }], (changed) => {
    if (isWaiting || !changed.some((path) => made === null || path.startsWith(own) || made.has(path))) return;
    isWaiting = true;
    last = last.then(async () => {
      isWaiting = false;
      await bundle().then(onBuilt, (error: unknown) => {
        // What mends it may be a file that the broken bundle named first.
        made = null;
        onFailed(error);
      });
    });
  });
  return () => watcher.close();
}
