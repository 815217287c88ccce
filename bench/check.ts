/**
 * `collate check` of the sample issue against the rendering of the same issue, interleaved in one run, warm and cold: compare the ratios,
 * not the times. `node bench/check.ts` prints the table; `--cold render|check <folder>` is one cold process of either kind.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defaultConfig, type Config } from '../src/config.ts';
import { sampleDigest, sampleLetter } from '../test/support/sample-digest.ts';

const warmRounds = 40;
const dropped = 10;
const coldRounds = 7;

const config: Config = {
  ...defaultConfig,
  ...sampleLetter,
  from: { name: 'The Week, Compared', address: 'letter@letter.example' },
  unsubscribe: { url: 'https://letter.example/u/{token}', mailto: null },
};

export interface CheckBench {
  readonly renderMs: number;
  readonly checkMs: number;
}

async function render(): Promise<{ readonly html: string; readonly text: string; readonly message: Buffer }> {
  const { renderEdition } = await import('../src/build/render-edition.ts');
  return renderEdition(sampleDigest, config);
}

async function check(folder: string): Promise<number> {
  const { checkIssue } = await import('../src/check/check-issue.ts');
  const [report] = await checkIssue(folder, config, { spam: false });
  return report?.findings.length ?? -1;
}

async function writeSample(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'collate-bench-'));
  const { html, text, message } = await render();
  writeFileSync(join(folder, 'index.html'), html);
  writeFileSync(join(folder, 'index.txt'), text);
  writeFileSync(join(folder, 'message.eml'), message);
  writeFileSync(join(folder, 'digest.json'), JSON.stringify(sampleDigest));
  return folder;
}

/** Medians in milliseconds, warm. */
async function benchWarm(folder: string): Promise<CheckBench> {
  const renders: number[] = [];
  const checks: number[] = [];
  for (let round = 0; round < warmRounds; round += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, interleaved, so that slow phases hit both
    renders.push(await time(render));
    // oxlint-disable-next-line no-await-in-loop -- one at a time is what is measured
    checks.push(await time(() => check(folder)));
  }
  return { renderMs: median(renders.slice(dropped)), checkMs: median(checks.slice(dropped)) };
}

/** Medians of whole processes. */
function benchCold(folder: string): CheckBench {
  const renders: number[] = [];
  const checks: number[] = [];
  for (let round = 0; round < coldRounds; round += 1) {
    renders.push(timeProcess('render', folder));
    checks.push(timeProcess('check', folder));
  }
  return { renderMs: median(renders), checkMs: median(checks) };
}

function timeProcess(kind: string, folder: string): number {
  const start = performance.now();
  execFileSync(process.execPath, [fileURLToPath(import.meta.url), '--cold', kind, folder], { stdio: 'pipe' });
  return performance.now() - start;
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , flag, kind, given = ''] = process.argv;
  if (flag === '--cold') await (kind === 'check' ? check(given) : render());
  else {
    const folder = await writeSample();
    const found = await check(folder);
    const row = (name: string, { renderMs, checkMs }: CheckBench): string =>
      `${name}  ${renderMs.toFixed(1).padStart(7)} ms  ${checkMs.toFixed(1).padStart(7)} ms  ${(checkMs / renderMs).toFixed(2)}`;
    console.log(`sample issue, ${found} findings\n         render       check  check/render (limit 2)`);
    console.log(row('warm', await benchWarm(folder)));
    console.log(row('cold', benchCold(folder)));
    rmSync(folder, { recursive: true });
  }
}
