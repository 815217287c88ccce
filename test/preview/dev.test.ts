/** `npm run dev` as a process: other code is shown without a restart, broken code is told, and nothing that was shown is lost by it. */
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { eventually } from './preview-bed.ts';

test('new code is shown by the process that runs, code that does not load is told, and pages stay connected', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'collate-dev-'));
  for (const name of ['src', 'scripts', 'templates', 'tsconfig.json', 'package.json'])
    cpSync(name, join(folder, name), { recursive: true });
  cpSync('test/cases/01-agreement-of-three/articles', join(folder, 'articles'), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  const dev = spawn(process.execPath, ['scripts/dev.ts'], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<number | null>((done) => dev.once('exit', done));
  onTestFinished(async () => {
    dev.kill('SIGKILL');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  });
  let said = '';
  for (const stream of [dev.stdout, dev.stderr]) stream.on('data', (chunk) => (said += String(chunk)));
  await eventually(() => said).toMatch(/http:\S+token=\w+/);
  const url = new URL(/http:\S+/.exec(said)?.[0] ?? '');
  const cookie = (await fetch(url)).headers.get('set-cookie')?.split(';')[0] ?? '';
  const read = async (path: string): Promise<string> =>
    (await fetch(new URL(path, url), { headers: { cookie } })).text();
  const readMail = (): Promise<string> => read('/mail');
  const events = await fetch(new URL('/api/events', url), { headers: { cookie } });
  await eventually(readMail).toContain('How this was made');

  const words = join(folder, 'src/render/words/en.ts');
  const code = readFileSync(words, 'utf8');
  expect(code).toContain("'How this was made'");
  writeFileSync(words, code.replace("'How this was made'", "'How this came about'"));
  await eventually(readMail).toContain('How this came about');

  writeFileSync(words, `${code.replace("'How this was made'", "'How it was made'")}\nconst = ;`);
  await eventually(() => read('/api/state')).toContain('code-broken');
  expect(await readMail()).toContain('How this came about');

  // A stage of the pipeline, and mended at the same time.
  const stage = join(folder, 'src/digest/headline.ts');
  writeFileSync(stage, `${readFileSync(stage, 'utf8')}\nprocess.stdout.write('loaded the stage');\n`);
  writeFileSync(words, code.replace("'How this was made'", "'How it was made'"));
  await eventually(readMail).toContain('How it was made');
  expect(said).toContain('loaded the stage');
  expect(await read('/api/state')).not.toContain('code-broken');

  // What all stages use: the running process shows what a fresh one makes, though most of it was never loaded again.
  const readDigest = (out: string): string => {
    const [issue = ''] = globSync('*/digest.json', { cwd: join(folder, out) });
    return readFileSync(join(folder, out, issue), 'utf8');
  };
  const earlier = readDigest('out');
  const terms = join(folder, 'src/text/terms.ts');
  const stemmed = 'language.stem(language.variants.get(word) ?? word)';
  const before = readFileSync(terms, 'utf8');
  expect(before).toContain(stemmed);
  writeFileSync(terms, before.replace(stemmed, 'word.slice(0, 3)'));
  await eventually(() => said).toContain('text/terms.ts: shown after');
  execFileSync(process.execPath, ['src/bin.ts', 'build', 'articles', '--out', 'fresh', '--quiet'], { cwd: folder });
  expect(readDigest('out')).toBe(readDigest('fresh'));
  expect(readDigest('out')).not.toBe(earlier);

  // One connection all the while, and it was told.
  const reader = events.body?.getReader();
  const first = await reader?.read();
  expect(new TextDecoder().decode(first?.value)).toContain('"kind":"state"');
  await reader?.cancel();
  dev.kill('SIGINT');
  expect(await ended).toBe(0);
});
