/**
 * Rendering of the sample issue (both parts, tidied) and its check against MJML alone on the same MJML, interleaved in one run, in
 * processor time: `node bench/render.ts` prints the table. Every warm round renders an issue with another word in it. `again` has the
 * frame of the round before (an editor at work, the next issue of a letter); `new frame` has a title never seen, so that MJML runs each
 * time. An edition is what a build renders: both parts with the marks of each reader, and the message, which is what a check reads.
 * MJML alone stands twice: as it is, and with its own minifier, whose output is about as small as ours.
 * `--cold render|edition|check <folder>` is one cold process of either kind (used by the bench itself).
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defaultConfig, type Config } from '../src/config.ts';
import type { Digest } from '../src/model.ts';
import { mjmlOptions } from '../src/render/compile-mjml.ts';
import { sampleDigest, sampleLetter, sampleLinks } from '../test/support/sample-digest.ts';
import { measureProcess, median } from './support/measure-process.ts';

const warmRounds = 80;
const dropped = 20;
const coldRounds = 7;

const minifyingOptions = { ...mjmlOptions, minify: true, minifyOptions: { minifyCss: false } };

const config: Config = {
  ...defaultConfig,
  ...sampleLetter,
  from: { name: 'The Week, Compared', address: 'letter@letter.example' },
  unsubscribe: { url: 'https://letter.example/u/{token}', mailto: null },
};

type Kind = 'again' | 'new frame' | 'mjml' | 'mjml, minifying' | 'edition' | 'check';
type ColdKind = Exclude<Kind, 'new frame'>;

/** The sample issue with one point reworded, as an editor at work makes it. */
function edited(round: number): Digest {
  const summary = sampleDigest.summary.map((point, index) =>
    index > 0 ? point : { ...point, text: `Round ${round}: ${point.text}` },
  );
  return { ...sampleDigest, summary };
}

async function render(digest: Digest, name: string = sampleLetter.name): Promise<{ mjml: string; bytes: number }> {
  const { renderIssue } = await import('../src/render/render-issue.ts');
  return renderIssue(digest, { ...sampleLetter, name }, { links: sampleLinks });
}

async function check(folder: string): Promise<number> {
  const { checkIssue } = await import('../src/check/check-issue.ts');
  const [report] = await checkIssue(folder, config, { spam: false });
  return report?.findings.length ?? -1;
}

async function renderWhole(digest: Digest): Promise<{ html: string; text: string; message: Buffer }> {
  const { renderEdition } = await import('../src/build/render-edition.ts');
  return renderEdition(digest, config);
}

async function writeSample(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'collate-bench-'));
  const { html, text, message } = await renderWhole(sampleDigest);
  writeFileSync(join(folder, 'index.html'), html);
  writeFileSync(join(folder, 'index.txt'), text);
  writeFileSync(join(folder, 'message.eml'), message);
  writeFileSync(join(folder, 'digest.json'), JSON.stringify(sampleDigest));
  return folder;
}

/** Medians of processor time in milliseconds. */
async function benchWarm(folder: string): Promise<Readonly<Record<Kind, number>>> {
  const { loadMjml } = await import('../src/render/load-mjml.ts');
  const compile = loadMjml();
  const { mjml } = await render(sampleDigest);
  const works: Readonly<Record<Kind, (round: number) => Promise<unknown>>> = {
    again: (round) => render(edited(round)),
    'new frame': (round) => render(edited(round), `${sampleLetter.name} ${round}`),
    mjml: () => compile(mjml, mjmlOptions),
    'mjml, minifying': () => compile(mjml, minifyingOptions),
    edition: (round) => renderWhole(edited(round)),
    check: () => check(folder),
  };
  const times = new Map<string, number[]>(Object.keys(works).map((kind) => [kind, []]));
  for (let round = 0; round < warmRounds; round += 1) {
    for (const [kind, work] of Object.entries(works)) {
      const before = process.cpuUsage();
      // oxlint-disable-next-line no-await-in-loop -- one after the other, interleaved, so that slow phases hit all
      await work(round);
      const { user, system } = process.cpuUsage(before);
      times.get(kind)?.push((user + system) / 1000);
    }
  }
  return Object.fromEntries([...times].map(([kind, values]) => [kind, median(values.slice(dropped))])) as Readonly<
    Record<Kind, number>
  >;
}

/** What a bare program would do: import the compiler, compile the file. */
function bareProcess(file: string, options: object): readonly string[] {
  const mjml = JSON.stringify(fileURLToPath(import.meta.resolve('mjml')));
  return [
    '--input-type=commonjs',
    '-e',
    `require(${mjml})(require('node:fs').readFileSync(${JSON.stringify(file)}, 'utf8'), ${JSON.stringify(options)})`,
  ];
}

/** Medians of whole processes. */
async function benchCold(folder: string): Promise<Readonly<Record<ColdKind, number>>> {
  const file = join(folder, 'issue.mjml');
  writeFileSync(file, (await render(sampleDigest)).mjml);
  const own = fileURLToPath(import.meta.url);
  const processes: Readonly<Record<ColdKind, readonly string[]>> = {
    again: [own, '--cold', 'render', folder],
    mjml: bareProcess(file, mjmlOptions),
    'mjml, minifying': bareProcess(file, minifyingOptions),
    edition: [own, '--cold', 'edition', folder],
    check: [own, '--cold', 'check', folder],
  };
  const times = new Map<string, number[]>(Object.keys(processes).map((kind) => [kind, []]));
  for (let round = 0; round < coldRounds; round += 1)
    for (const [kind, args] of Object.entries(processes)) times.get(kind)?.push(measureProcess(args).cpuMs);
  return Object.fromEntries([...times].map(([kind, values]) => [kind, median(values)])) as Readonly<
    Record<ColdKind, number>
  >;
}

function printRow(name: string, ms: number, mjmlMs: number, target: string): void {
  console.log(`${name.padEnd(34)}${ms.toFixed(1).padStart(8)} ms  ${(ms / mjmlMs).toFixed(2).padStart(5)}  ${target}`);
}

if (import.meta.main) {
  const [, , flag, kind, given = ''] = process.argv;
  if (flag === '--cold')
    await (kind === 'check' ? check(given) : kind === 'edition' ? renderWhole(sampleDigest) : render(sampleDigest));
  else {
    const folder = await writeSample();
    try {
      const { bytes } = await render(sampleDigest);
      console.log(`sample issue, ${bytes} bytes of HTML, ${await check(folder)} findings; ratios to MJML alone`);
      const warm = await benchWarm(folder);
      printRow('warm: MJML alone', warm.mjml, warm.mjml, '');
      printRow('warm: render', warm.again, warm.mjml, '≤ 1.15');
      printRow('warm: render, frame never seen', warm['new frame'], warm.mjml, '');
      printRow('warm: MJML alone, minifying', warm['mjml, minifying'], warm.mjml, '');
      printRow('warm: edition', warm.edition, warm.mjml, '');
      printRow('warm: check', warm.check, warm.mjml, `${(warm.check / warm.edition).toFixed(2)} × edition (≤ 2)`);
      const cold = await benchCold(folder);
      printRow('cold: MJML alone', cold.mjml, cold.mjml, '');
      printRow('cold: render', cold.again, cold.mjml, '');
      printRow('cold: MJML alone, minifying', cold['mjml, minifying'], cold.mjml, '');
      printRow('cold: edition', cold.edition, cold.mjml, '');
      printRow('cold: check', cold.check, cold.mjml, `${(cold.check / cold.edition).toFixed(2)} × edition (≤ 2)`);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
}
