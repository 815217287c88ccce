/**
 * How fast the preview follows. First a warm rebuild after an edit of an article or a template against a cold build in a process of its own
 * (ratios are what counts), then how long it takes from a file being saved to its words being in the page of a real browser (wall clock:
 * only an idle machine tells the truth): node bench/preview.ts
 */
/// <reference lib="dom" />
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { createBuildMemory } from '../src/build/build-memory.ts';
import { buildIssue } from '../src/build-issue.ts';
import { loadConfig } from '../src/config.ts';
import { launchBrowser } from '../test/support/launch-browser.ts';

const rounds = 7;
const most = { article: 0.35, template: 0.25 } as const;
const folder = mkdtempSync(join(tmpdir(), 'collate-bench-preview-'));

try {
  // A checkout of its own: what is edited here is nobody's.
  for (const name of ['src', 'scripts', 'templates', 'articles']) cpSync(name, join(folder, name), { recursive: true });
  for (const name of ['package.json', 'tsconfig.json']) cpSync(name, join(folder, name));
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  cpSync(join(folder, 'templates/default'), join(folder, 'mine'), { recursive: true });
  writeFileSync(join(folder, 'collate.config.yaml'), 'template: ./mine/\n');
  await compareWithCold();
  await watchBrowser();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function compareWithCold(): Promise<void> {
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
  const article = await repeat(rounds, (round) => {
    append(join(config.articles, first), `\n\nA sentence of round ${round} is added here.\n`);
    return build();
  });
  const template = await repeat(rounds, (round) => {
    append(join(folder, 'mine/issue.mjml.hbs'), `\n{{!-- ${round} --}}`);
    return build();
  });
  const nothing = await repeat(rounds, build);
  console.log(`cold build, a process of its own   ${cold.toFixed(0)} ms`);
  print('after an edit of an article', median(article), cold, most.article);
  print('after an edit of a template', median(template), cold, most.template);
  print('after nothing', median(nothing), cold, 1);
}

/** What is saved, and what of it the page shows then; each round other words. */
interface Change {
  readonly name: string;
  readonly save: (mark: string) => void;
  readonly shows: (page: Page, mark: string) => Promise<unknown>;
}

function listChanges(article: string): readonly Change[] {
  const inMail: Change['shows'] = (page, mark) =>
    page.waitForFunction((words) => {
      const mail = document.querySelector('iframe')?.contentDocument;
      return mail?.documentElement.textContent.includes(words);
    }, mark);
  const edit = (file: string, pattern: RegExp, words: (mark: string) => string): Change['save'] => {
    return (mark) => {
      const path = join(folder, file);
      const text = readFileSync(path, 'utf8');
      if (!pattern.test(text)) throw new Error(`${file} has no ${String(pattern)}`);
      writeFileSync(path, text.replace(pattern, words(mark)));
    };
  };
  // The preheader begins with it, and stands in the mail.
  const editStage = edit('src/digest/headline.ts', /const parts: string\[\] = \[.*\];/, (mark) => {
    return `const parts: string[] = ['${mark}'];`;
  });
  return [
    {
      name: 'an article',
      save: edit(`articles/${article}`, /^title:.*$/m, (mark) => `title: "${mark}"`),
      shows: inMail,
    },
    {
      name: 'a template',
      save: edit('mine/issue.mjml.hbs', /(?:<mj-raw><p>\w+<\/p><\/mj-raw>)?<\/mj-body>/, (mark) => {
        return `<mj-raw><p>${mark}</p></mj-raw></mj-body>`;
      }),
      shows: inMail,
    },
    {
      name: 'the configuration',
      save: (mark) => writeFileSync(join(folder, 'collate.config.yaml'), `name: ${mark}\ntemplate: ./mine/\n`),
      shows: inMail,
    },
    {
      name: 'digest.md',
      save: edit('out/2026-W15/digest.md', /^---\n\n(?:note\w+\n\n)?/m, (mark) => `---\n\nnote${mark}\n\n`),
      shows: inMail,
    },
    {
      name: 'code of the page',
      save: edit('src/preview/page/strip.tsx', /Coll\w+ <span>/, (mark) => `Coll${mark} <span>`),
      shows: (page, mark) => page.getByRole('heading', { name: new RegExp(`^Coll${mark}`) }).waitFor(),
    },
    {
      name: 'code of the server',
      save: edit(
        'src/preview/create-state.ts',
        /config\.name(?: \+ '\w+')?(?= : \(config)/,
        (mark) => `config.name + '${mark}'`,
      ),
      shows: (page, mark) => page.locator('.sender', { hasText: mark }).first().waitFor(),
    },
    {
      name: 'code of rendering',
      save: edit('src/render/words/en.ts', /method: '.*'/, (mark) => `method: '${mark}'`),
      shows: inMail,
    },
    { name: 'code of a stage', save: editStage, shows: inMail },
    {
      name: 'code of all stages',
      // Half of Collate imports it.
      save: (mark) => {
        append(join(folder, 'src/text/terms.ts'), `\nexport const ${mark}: string = '${mark}';\n`);
        editStage(mark);
      },
      shows: inMail,
    },
  ];
}

async function watchBrowser(): Promise<void> {
  const config = await loadConfig({ folder });
  const { articles } = await buildIssue(config, { memory: createBuildMemory() });
  // One with a front matter of its own, and cited.
  const article = articles.find(({ format, url }) => format === 'markdown' && url !== null)?.id ?? '';
  // Not the usual port: somebody may be at work.
  const dev = spawn(process.execPath, ['scripts/dev.ts', '--port', '47471'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const server = await launchBrowser();
  const browser = await chromium.connect(server.wsEndpoint());
  try {
    const url = await new Promise<string>((done) => {
      dev.stdout.on('data', (chunk) => {
        const found = /http:\S+/.exec(String(chunk))?.[0];
        if (found !== undefined) done(found);
      });
    });
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    await page.goto(url);
    await page.frameLocator('iframe').locator('a.collate-pick').first().waitFor();
    // What the server says of the sender is shown here.
    await page.getByRole('tab', { name: 'Inbox' }).click();
    for (const change of listChanges(article)) {
      // oxlint-disable-next-line no-await-in-loop -- one change at a time is what is measured
      const took = await repeat(rounds, async (round) => {
        const mark = `x${Math.random().toString(36).slice(2, 8)}${round}`;
        const startMs = performance.now();
        change.save(mark);
        await change.shows(page, mark);
        return performance.now() - startMs;
      });
      const sorted = took.toSorted((a, b) => a - b);
      const [least, most] = [sorted[0] ?? 0, sorted.at(-1) ?? 0].map((ms) => ms.toFixed(0));
      console.log(
        `${change.name.padEnd(22)} saved → shown: median ${median(took).toFixed(0)} ms, ${least} to ${most} ms`,
      );
    }
  } finally {
    await browser.close();
    await server.close();
    const ended = new Promise((done) => dev.once('exit', done));
    dev.kill('SIGTERM');
    await ended;
  }
}

function buildCold(): void {
  mkdirSync(join(folder, 'cold'), { recursive: true });
  const flags = ['build', join(folder, 'articles'), '--out', join(folder, 'cold'), '--config'];
  execFileSync(
    process.execPath,
    [join(folder, 'src/bin.ts'), ...flags, join(folder, 'collate.config.yaml'), '--quiet'],
    {
      stdio: 'ignore',
    },
  );
}

function time(work: () => void): number {
  const startMs = performance.now();
  work();
  return performance.now() - startMs;
}

function append(file: string, more: string): void {
  writeFileSync(file, readFileSync(file, 'utf8') + more);
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
