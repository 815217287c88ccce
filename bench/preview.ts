/**
 * How fast the preview follows: a warm rebuild after an edit of an article, a template, digest.md, against a cold build in a process of
 * its own. Ratios are what counts; run it on an idle machine: node bench/preview.ts
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createBuildMemory } from '../src/build/build-memory.ts';
import { buildIssue } from '../src/build-issue.ts';
import { loadConfig } from '../src/config.ts';
import { ownFolder } from '../src/render/templates.ts';

const rounds = 7;
const most = { article: 0.35, template: 0.25 } as const;
const folder = mkdtempSync(join(tmpdir(), 'collate-bench-preview-'));

try {
  cpSync('articles', join(folder, 'articles'), { recursive: true });
  cpSync(join(ownFolder, 'default'), join(folder, 'mine'), { recursive: true });
  writeFileSync(join(folder, 'collate.config.yaml'), 'template: ./mine/\n');
  const config = await loadConfig({ folder });
  const cold = median(await repeat(3, () => Promise.resolve(time(buildCold))));
  const memory = createBuildMemory();
  const build = async (): Promise<number> => {
    const startMs = performance.now();
    await buildIssue(config, { memory, stopsOnMistakes: true });
    return performance.now() - startMs;
  };
  await build();
  await build();
  const first = (await buildIssue(config, { memory })).articles[0]?.id ?? '';
  const article = await repeat(rounds, (round) =>
    edit(join(config.articles, first), `\n\nA sentence of round ${round} is added here.\n`, build),
  );
  const template = await repeat(rounds, (round) =>
    edit(join(folder, 'mine/issue.mjml.hbs'), `\n{{!-- ${round} --}}`, build),
  );
  const nothing = await repeat(rounds, build);
  console.log(`cold build, a process of its own   ${cold.toFixed(0)} ms`);
  print('after an edit of an article', median(article), cold, most.article);
  print('after an edit of a template', median(template), cold, most.template);
  print('after nothing', median(nothing), cold, 1);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function buildCold(): void {
  const flags = [
    'build',
    join(folder, 'articles'),
    '--out',
    join(folder, 'cold'),
    '--config',
    join(folder, 'collate.config.yaml'),
    '--quiet',
  ];
  execFileSync(process.execPath, [resolve('src/bin.ts'), ...flags], { stdio: 'ignore' });
}

function time(work: () => void): number {
  const startMs = performance.now();
  work();
  return performance.now() - startMs;
}

async function edit(file: string, more: string, build: () => Promise<number>): Promise<number> {
  writeFileSync(file, readFileSync(file, 'utf8') + more);
  return build();
}

async function repeat(times: number, work: (round: number) => Promise<number>): Promise<readonly number[]> {
  const results: number[] = [];
  // oxlint-disable-next-line no-await-in-loop -- one at a time is what is measured
  for (let round = 0; round < times; round += 1) results.push(await work(round));
  return results;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function print(what: string, ms: number, cold: number, bound: number): void {
  console.log(`${what.padEnd(34)} ${ms.toFixed(0)} ms  ${(ms / cold).toFixed(2)} of cold (at most ${bound})`);
}
