/**
 * Work on Collate with the preview open: npm run dev [-- preview's own options]. The page's bundle follows its sources, and open pages load it
 * at once. Of everything else, what changed is loaded into the running process, with what imports it; what is shown stays until the new code
 * has something to show.
 */
import { enableCompileCache } from 'node:module';
import { relative, resolve } from 'node:path';
import type { PreviewFlags } from '../src/commands/preview.ts';
import { createRecalls } from '../src/build/recalls.ts';
import type { Preview, PreviewOptions } from '../src/preview/run-preview.ts';
import { watchPaths } from '../src/preview/watch.ts';
import { buildPage } from './build-page.ts';
import { followPage } from './follow-page.ts';
import { followCode } from './load-code.ts';

// Of what has not changed since the last start, Node need not make programs again: a quarter of the processor time of a start.
enableCompileCache('node_modules/.cache/compile');
const inputs = await buildPage();
const source = resolve('src');
/** More change nothing that could be measured. */
const WARM_ROUNDS = 3;
const code = followCode(source, 'node_modules/.cache/collate-modules');
const recalls = createRecalls();
const options = await readOptions();
let preview = await startAnew(null, '');
process.stdout.write(`Preview: ${preview.server.url}\nCtrl-C ends it.\n`);

const stopPage = followPage({ inputs, onBuilt: () => undefined, onFailed: complain });
let last: Promise<void> = warmUp();
const watcher = watchPaths([{ path: source }], (files) => {
  if (code.uses(files)) last = last.then(() => replace(files));
});
// New code may fail at any time: that is told, and the next one has its chance.
process.on('unhandledRejection', complain);
process.on('uncaughtException', complain);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end());

async function readOptions(): Promise<PreviewOptions> {
  const { createCommand, toOptions } = (await code.load(
    'commands/preview.ts',
  )) as typeof import('../src/commands/preview.ts');
  let read: PreviewOptions = {};
  const command = createCommand().action((issue: string | undefined, flags: PreviewFlags) => {
    read = toOptions(issue, flags);
  });
  await command.parseAsync(process.argv.slice(2), { from: 'user' });
  return read;
}

async function startAnew(earlier: Preview | null, cause: string): Promise<Preview> {
  const { startPreview } = (await code.load(
    'preview/run-preview.ts',
  )) as typeof import('../src/preview/run-preview.ts');
  const own = { ...options, recalls };
  return startPreview(earlier === null ? own : { ...own, follows: { preview: earlier, cause } });
}

/**
 * Behind the start, what most of Collate imports is replaced by itself. V8 interprets what is new to it: without this, the first changes of
 * such code took half as long again as those after them.
 */
async function warmUp(): Promise<void> {
  await preview.session.rebuild('start');
  for (let round = 0; round < WARM_ROUNDS; round += 1) {
    try {
      recalls.forget(await code.renew([code.mostImported()]));
      // oxlint-disable-next-line no-await-in-loop -- each on what the one before left
      preview = await startAnew(preview, 'start');
    } catch (error) {
      complain(error);
      return;
    }
  }
}

async function replace(files: readonly string[]): Promise<void> {
  const cause = files.length === 1 ? relative(source, files[0] ?? '') : `${files.length} files`;
  const startMs = performance.now();
  try {
    recalls.forget(await code.renew(files));
    preview = await startAnew(preview, cause);
    process.stdout.write(`${cause}: shown after ${Math.round(performance.now() - startMs)} ms\n`);
  } catch (error) {
    complain(error);
    const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    const remedy = 'What is shown is of the code before; the terminal has more.';
    preview.session.report({ code: 'code-broken', message, remedy, file: `src/${cause}`, line: null });
  }
}

function complain(error: unknown): void {
  console.error(error);
}

async function end(): Promise<void> {
  watcher.close();
  stopPage();
  await preview.close();
  process.exit(0);
}
