/**
 * A whole `collate build` of the sample week, cold, from dist/, against a bare process that imports mjml and compiles the same MJML.
 * Interleaved, so that a busy machine is busy for both; the medians are compared, and processor time counts. Run: npm run build && node bench/build.ts [runs]
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { renderEdition } from '../src/build/render-edition.ts';
import { defaultConfig } from '../src/config.ts';
import type { Digest } from '../src/model.ts';
import { mjmlOptions } from '../src/render/compile-mjml.ts';
import { measureProcess, median, type ProcessRun } from './support/measure-process.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const home = mkdtempSync(join(tmpdir(), 'collate-bench-'));
const runs = Number(process.argv[2] ?? 9);
const bin = join(root, 'dist/bin.js');
const build = [bin, 'build', join(root, 'articles'), '--out', join(home, 'out'), '--issue', 'week', '--quiet'];

measureProcess(build, home);
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

const taken = { bare: [] as ProcessRun[], build: [] as ProcessRun[] };
for (let run = 0; run < runs; run += 1) {
  taken.bare.push(measureProcess([bare], home));
  taken.build.push(measureProcess(build, home));
}
rmSync(home, { recursive: true });
report('processor', 'cpuMs', 'ms');
report('wall clock', 'wallMs', 'ms');
report('peak memory', 'peakMb', 'MB');

function report(what: string, key: 'cpuMs' | 'wallMs' | 'peakMb', unit: string): void {
  const [ours, theirs] = [taken.build, taken.bare].map((list) => median(list.map((run) => run[key])));
  const ratio = (ours ?? Number.NaN) / (theirs ?? Number.NaN);
  console.log(
    `| collate build, sample week, cold: ${what} | ${ours?.toFixed(0)} ${unit} | bare mjml ${theirs?.toFixed(0)} ${unit} | ${ratio.toFixed(2)} |`,
  );
}
