/** Bundles the preview's page again whenever something it is made of changes. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { watchPaths } from '../src/preview/watch.ts';
import { bundlePage, type PagePaths } from './build-page.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

export interface FollowOptions extends Partial<PagePaths> {
  /** The bundle is written. */
  readonly onBuilt: () => void;
  /** The last good one stays. */
  readonly onFailed: (error: unknown) => void;
}

/** Returns what ends it. One bundle at a time; what changes meanwhile makes one more. */
export function followPage({ source, target, onBuilt, onFailed }: FollowOptions): () => void {
  const paths = { source: source ?? join(root, 'src/preview/page'), target: target ?? join(root, 'dist/preview/page') };
  let last: Promise<unknown> = Promise.resolve();
  let isWaiting = false;
  // The page takes pure parts of the server along, from anywhere in src/: they change it, too.
  const watcher = watchPaths([{ path: join(paths.source, '../..') }], () => {
    if (isWaiting) return;
    isWaiting = true;
    last = last.then(async () => {
      isWaiting = false;
      await bundlePage(paths).then(onBuilt, onFailed);
    });
  });
  return () => watcher.close();
}
