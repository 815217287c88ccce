/**
 * A whole `collate build` of the sample week, cold, from dist/, against a bare process that imports mjml and compiles the same MJML.
 * Interleaved, so that a busy machine is busy for both; the medians are compared. Run: npm run build && node bench/build.ts [runs]
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { renderEdition } from '../src/build/render-edition.ts';
import { defaultConfig } from '../src/config.ts';
import type { Digest } from '../src/model.ts';
import { mjmlOptions } from '../src/render/compile-mjml.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const home = mkdtempSync(join(tmpdir(), 'collate-bench-'));
const runs = Number(process.argv[2] ?? 9);
const bin = join(root, 'dist/bin.js');
const build = [bin, 'build', join(root, 'articles'), '--out', join(home, 'out'), '--issue', 'week', '--quiet'];

function timeMs(args: readonly string[]): number {
  const startMs = performance.now();
  execFileSync(process.execPath, args, { cwd: home });
  return performance.now() - startMs;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

execFileSync(process.execPath, build, { cwd: home });
const digest = JSON.parse(readFileSync(join(home, 'out/week/digest.json'), 'utf8')) as Digest;
const { rendered } = await renderEdition(digest, defaultConfig);
writeFileSync(join(home, 'issue.mjml'), rendered.mjml);
const bare = join(home, 'bare.mjs');
writeFileSync(
  bare,
  `import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
const mjml = createRequire(${JSON.stringify(bin)})('mjml');
const options = ${JSON.stringify(mjmlOptions)};
await mjml(readFileSync(${JSON.stringify(join(home, 'issue.mjml'))}, 'utf8'), options);`,
);

const times = { bare: [] as number[], build: [] as number[] };
for (let run = 0; run < runs; run += 1) {
  times.bare.push(timeMs([bare]));
  times.build.push(timeMs(build));
}
rmSync(home, { recursive: true });
const [bareMs, buildMs] = [median(times.bare), median(times.build)];
console.log(`| bare mjml, import and compile | ${bareMs.toFixed(0)} ms | 1 |`);
console.log(`| collate build, sample week, cold | ${buildMs.toFixed(0)} ms | ${(buildMs / bareMs).toFixed(2)} |`);
