/**
 * Rendering of the sample issue (both parts, folded) against MJML alone on the same MJML, warm and cold, interleaved in one run: compare
 * the ratios, not the times. MJML alone stands twice: as it is, and with its own minifier, whose output is about as small as ours. `node bench/render.ts` prints the table; `--cold full|mjml` is one cold process of either kind (used by the bench itself).
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sampleDigest, sampleLetter, sampleLinks } from '../test/support/sample-digest.ts';
import { mjmlOptions } from '../src/render/compile-mjml.ts';
import { loadMjml } from '../src/render/load-mjml.ts';
import { renderIssue } from '../src/render/render-issue.ts';

const warmRounds = 60;
const coldRounds = 9;

export interface Comparison {
  readonly fullMs: number;
  readonly mjmlMs: number;
  readonly minifiedMs: number;
}

export interface RenderBench {
  readonly warm: Comparison;
  readonly cold: Comparison;
  readonly bytes: number;
}

const minifyingOptions = { ...mjmlOptions, minify: true, minifyOptions: { minifyCss: false } };

/** Medians in milliseconds and their ratios: `full` is Collate's whole rendering (both parts), `mjml` the compiler alone. */
export async function benchRender(): Promise<RenderBench> {
  const { mjml, bytes } = await renderIssue(sampleDigest, sampleLetter, { links: sampleLinks });
  const compile = loadMjml();
  const full: number[] = [];
  const alone: number[] = [];
  const minified: number[] = [];
  for (let round = 0; round < warmRounds; round += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, interleaved, so that slow phases hit both
    full.push(await time(() => renderIssue(sampleDigest, sampleLetter, { links: sampleLinks })));
    // oxlint-disable-next-line no-await-in-loop -- one at a time is what is measured
    alone.push(await time(() => compile(mjml, mjmlOptions)));
    // oxlint-disable-next-line no-await-in-loop -- one at a time is what is measured
    minified.push(await time(() => compile(mjml, minifyingOptions)));
  }
  return { warm: compare(full.slice(10), alone.slice(10), minified.slice(10)), cold: benchCold(mjml), bytes };
}

function benchCold(mjml: string): RenderBench['cold'] {
  const folder = mkdtempSync(join(tmpdir(), 'collate-bench-'));
  try {
    const file = join(folder, 'issue.mjml');
    writeFileSync(file, mjml);
    const full: number[] = [];
    const alone: number[] = [];
    const minified: number[] = [];
    for (let round = 0; round < coldRounds; round += 1) {
      full.push(timeProcess([fileURLToPath(import.meta.url), '--cold']));
      alone.push(timeProcess(['--input-type=commonjs', '-e', bareProcess(file, mjmlOptions)]));
      minified.push(timeProcess(['--input-type=commonjs', '-e', bareProcess(file, minifyingOptions)]));
    }
    return compare(full, alone, minified);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What a bare program would do: import the compiler, compile the file. */
function bareProcess(file: string, options: object): string {
  return `require(${JSON.stringify(fileURLToPath(import.meta.resolve('mjml')))})(require('node:fs').readFileSync(${JSON.stringify(file)}, 'utf8'), ${JSON.stringify(options)})`;
}

function timeProcess(args: readonly string[]): number {
  const start = performance.now();
  execFileSync(process.execPath, [...args], { stdio: 'pipe' });
  return performance.now() - start;
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function compare(full: readonly number[], alone: readonly number[], minified: readonly number[]): Comparison {
  return { fullMs: median(full), mjmlMs: median(alone), minifiedMs: median(minified) };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes('--cold')) await renderIssue(sampleDigest, sampleLetter, { links: sampleLinks });
  else {
    const { warm, cold, bytes } = await benchRender();
    const row = (name: string, { fullMs, mjmlMs, minifiedMs }: Comparison): string =>
      `${name}  ${fullMs.toFixed(1)} ms  ${mjmlMs.toFixed(1)} ms (${(fullMs / mjmlMs).toFixed(2)})  ${minifiedMs.toFixed(1)} ms (${(fullMs / minifiedMs).toFixed(2)})`;
    console.log(
      `sample issue, ${bytes} bytes of HTML\n      render  mjml alone (ratio)  mjml alone, minifying (ratio)\n${row('warm', warm)}\n${row('cold', cold)}`,
    );
  }
}
