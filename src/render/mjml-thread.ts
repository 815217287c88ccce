/** The thread that `start-mjml.ts` starts: loads the compiler at once, then compiles what it is sent, in order. */
import { parentPort } from 'node:worker_threads';
import { mjmlOptions } from './compile-mjml.ts';
import { loadMjml } from './load-mjml.ts';
import type { MjmlReply } from './start-mjml.ts';

const port = parentPort;
if (port === null) throw new Error('expected to run as a thread');

let compile: ReturnType<typeof loadMjml> | null = null;
try {
  compile = loadMjml();
} catch {
  // A folder with a `.mjmlconfig`, which a thread cannot leave: the main thread compiles.
}

port.on('message', (mjml: string) => {
  void answer(mjml).then((reply) => port.postMessage(reply));
});

async function answer(mjml: string): Promise<MjmlReply> {
  if (compile === null) return { isLoaded: false };
  try {
    const { html } = await compile(mjml, mjmlOptions);
    return { isLoaded: true, html };
  } catch (error) {
    const errors =
      error instanceof Error && 'errors' in error && Array.isArray(error.errors)
        ? (error.errors as { line?: number; message?: string }[])
        : [];
    const plain = errors.map(({ line, message }) => ({ line, message }));
    return { isLoaded: true, message: error instanceof Error ? error.message : String(error), errors: plain };
  }
}
