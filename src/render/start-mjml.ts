/**
 * MJML in a thread of its own. Loading the compiler takes as long as reading and comparing a week's articles: side by side on two
 * cores a build takes little more than the longer of both.
 */
import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';

/** What the thread answers; `isLoaded` false where it could not load the compiler. */
export type MjmlReply =
  | { readonly isLoaded: false }
  | { readonly isLoaded: true; readonly html: string }
  | {
      readonly isLoaded: true;
      readonly message: string;
      readonly errors: readonly { readonly line: number | undefined; readonly message: string | undefined }[];
    };

/** A thread that is loading, or has loaded, the compiler. It keeps the program running only while it compiles. */
export interface MjmlThread {
  /** The HTML; null where the thread could not load the compiler. Rejects as the compiler does, with `errors`. */
  readonly compile: (mjml: string) => Promise<string | null>;
}

/** Starts the thread; null where it could not work (a `.mjmlconfig` in the working folder, which a thread cannot leave). */
export function startMjml(): MjmlThread | null {
  if (existsSync('.mjmlconfig')) return null;
  const worker = new Worker(
    new URL(import.meta.url.endsWith('.ts') ? './mjml-thread.ts' : './mjml-thread.js', import.meta.url),
  );
  worker.unref();
  let failed = false;
  worker.on('error', () => {
    failed = true;
  });
  return { compile: (mjml) => (failed ? Promise.resolve(null) : askThread(worker, mjml)) };
}

function askThread(worker: Worker, mjml: string): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const done = (settle: () => void): void => {
      worker.unref();
      worker.off('message', onMessage);
      worker.off('error', onGone);
      worker.off('exit', onGone);
      settle();
    };
    const onMessage = (reply: MjmlReply): void => {
      if (!reply.isLoaded) done(() => resolve(null));
      else if ('html' in reply) done(() => resolve(reply.html));
      else done(() => reject(Object.assign(new Error(reply.message), { errors: reply.errors })));
    };
    const onGone = (): void => done(() => resolve(null));
    worker.ref();
    worker.on('message', onMessage);
    worker.once('error', onGone);
    worker.once('exit', onGone);
    worker.postMessage(mjml);
  });
}
