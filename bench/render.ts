/**
 * Rendering of the sample issue against MJML alone on the same MJML, warm and cold, interleaved in one run: compare the ratios, not the
 * times. `node bench/render.ts` prints the table; `--cold full|mjml` is one cold process of either kind (used by the bench itself).
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sampleDigest, sampleLetter, sampleLinks } from '../test/support/sample-digest.ts';
import { loadMjml, mjmlOptions } from '../src/render/compile-mjml.ts';
import { renderIssue } from '../src/render/render-issue.ts';

const warmRounds = 60;
const coldRounds = 9;

export interface RenderBench {
  readonly warm: { readonly fullMs: number; readonly mjmlMs: number; readonly ratio: number };
  readonly cold: { readonly fullMs: number; readonly mjmlMs: number; readonly ratio: number };
  readonly bytes: number;
}

/** Medians in milliseconds and their ratios: `full` is Collate's whole rendering (both parts), `mjml` the compiler alone. */
export async function benchRender(): Promise<RenderBench> {
  const { mjml, bytes } = await renderIssue(sampleDigest, sampleLetter, { links: sampleLinks });
  const compile = loadMjml();
  const full: number[] = [];
  const alone: number[] = [];
  for (let round = 0; round < warmRounds; round += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, interleaved, so that slow phases hit both
    full.push(await time(() => renderIssue(sampleDigest, sampleLetter, { links: sampleLinks })));
    // oxlint-disable-next-line no-await-in-loop
    alone.push(await time(() => compile(mjml, mjmlOptions)));
  }
  return { warm: compare(full.slice(10), alone.slice(10)), cold: benchCold(mjml), bytes };
}

function benchCold(mjml: string): RenderBench['cold'] {
  const folder = mkdtempSync(join(tmpdir(), 'collate-bench-'));
  try {
    const file = join(folder, 'issue.mjml');
    writeFileSync(file, mjml);
    const full: number[] = [];
    const alone: number[] = [];
    for (let round = 0; round < coldRounds; round += 1) {
      full.push(timeProcess([fileURLToPath(import.meta.url), '--cold']));
      alone.push(timeProcess(['--input-type=commonjs', '-e', bareProcess(file)]));
    }
    return compare(full, alone);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What a bare program would do: import the compiler, compile the file. */
function bareProcess(file: string): string {
  return `require(${JSON.stringify(fileURLToPath(import.meta.resolve('mjml')))})(require('node:fs').readFileSync(${JSON.stringify(file)}, 'utf8'), ${JSON.stringify(mjmlOptions)})`;
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

function compare(full: readonly number[], alone: readonly number[]): RenderBench['warm'] {
  const [fullMs, mjmlMs] = [median(full), median(alone)];
  return { fullMs, mjmlMs, ratio: fullMs / mjmlMs };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes('--cold')) await renderIssue(sampleDigest, sampleLetter, { links: sampleLinks });
  else {
    const { warm, cold, bytes } = await benchRender();
    const row = (name: string, { fullMs, mjmlMs, ratio }: RenderBench['warm']): string =>
      `${name}  ${fullMs.toFixed(1)} ms  ${mjmlMs.toFixed(1)} ms  ${ratio.toFixed(2)}`;
    console.log(
      `sample issue, ${bytes} bytes of HTML\n      render      mjml alone  ratio\n${row('warm', warm)}\n${row('cold', cold)}`,
    );
  }
}
