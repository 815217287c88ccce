/**
 * Work on Collate with the preview open: npm run dev [-- preview's own options]. The page's bundle follows its sources, and open pages load it
 * at once; the server starts anew when its own code changes, and open pages come back by themselves with all that was typed.
 */
import { spawn } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { buildPage } from './build-page.ts';
import { followPage } from './follow-page.ts';

await buildPage();
const stop = followPage({ onBuilt: () => undefined, onFailed: (error) => console.error(String(error)) });
const flags = process.argv.slice(2);
// One port for all its starts: open pages come back to it.
const port = flags.includes('--port') ? [] : ['--port', String((await findPort(4747)) ?? (await findPort(0)))];
const server = spawn(
  process.execPath,
  ['--watch', '--watch-preserve-output', 'src/bin.ts', 'preview', ...flags, ...port],
  // Of what has not changed, Node need not make programs again: a quarter of the processor time of a start.
  { stdio: 'inherit', env: { NODE_COMPILE_CACHE: 'node_modules/.cache/compile', ...process.env } },
);
// Ctrl-C reaches both; what is left to do here is to end with the server.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => server.kill());
server.on('exit', (code) => {
  stop();
  process.exitCode = code ?? 0;
});

/** The port where it is free, 0 meaning any; else null. */
async function findPort(wanted: number): Promise<number | null> {
  const probe = createServer();
  return new Promise((done) => {
    probe.once('error', () => done(null));
    probe.listen(wanted, '127.0.0.1', () => {
      const { port: found } = probe.address() as AddressInfo;
      probe.close(() => done(found));
    });
  });
}
