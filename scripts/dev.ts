/**
 * Work on Collate with the preview open: npm run dev [-- preview's own options]. The page's bundle follows its sources, and open pages load it
 * at once; the server starts anew when its own code changes, and open pages come back by themselves with all that was typed.
 */
import { spawn } from 'node:child_process';
import { buildPage } from './build-page.ts';
import { followPage } from './follow-page.ts';

await buildPage();
const stop = followPage({ onBuilt: () => undefined, onFailed: (error) => console.error(String(error)) });
const server = spawn(
  process.execPath,
  ['--watch', '--watch-preserve-output', 'src/bin.ts', 'preview', ...process.argv.slice(2)],
  { stdio: 'inherit' },
);
// Ctrl-C reaches both; what is left to do here is to end with the server.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => server.kill());
server.on('exit', (code) => {
  stop();
  process.exitCode = code ?? 0;
});
