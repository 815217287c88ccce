import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

// Each test starts programs from source, several of them whole builds.
vi.setConfig({ testTimeout: 180_000 });

const bin = fileURLToPath(new URL('../src/bin.ts', import.meta.url));
const home = mkdtempSync(join(tmpdir(), 'collate-cli-'));
afterAll(() => rmSync(home, { recursive: true }));

beforeAll(() => {
  mkdirSync(join(home, 'articles'));
  const write = (name: string, words: string): void =>
    writeFileSync(
      join(home, 'articles', `${name}.md`),
      `---\ntitle: Saltmere port strike\nsource: ${name}\ndate: 2026-11-18\n---\n\n${words}\n`,
    );
  write('courier', 'Dock workers at Saltmere port walked out on Monday over pay. The union asks for 8 percent.');
  write('sluice', 'On Monday the dock workers of Saltmere port walked out over pay. Their union wants 8 percent.');
});

function run(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [bin, ...args], { cwd: home, encoding: 'utf8' });
}

test('a build says in a few lines what it did', () => {
  const { status, stdout, stderr } = run('build');
  expect(stderr).toBe('');
  expect(status).toBe(0);
  const lines = stdout.trimEnd().split('\n');
  expect(lines[0]).toBe('Read 2 articles from articles.');
  expect(lines.at(-2)).toMatch(
    /^Found 1 story, \d+ themes?, \d+ agreements?, \d+ differences?, \d+ from a single source\.$/,
  );
  expect(lines.at(-1)).toMatch(/^Wrote out\/2026-W47\/ \(digest\.json, .*\) in \d+\.\d s\.$/);
});

test('quiet prints nothing, json the result', () => {
  expect(run('build', '--quiet')).toEqual(expect.objectContaining({ status: 0, stdout: '', stderr: '' }));
  const result = JSON.parse(run('build', '--json').stdout) as object;
  expect(result).toMatchObject({
    outcome: 'written',
    issue: '2026-W47',
    folder: 'out/2026-W47',
    counts: { articles: 2, stories: 1 },
    notices: [],
  });
});

test('an article that is refused is told, and the exit code is 1', () => {
  writeFileSync(join(home, 'articles', 'empty.md'), '');
  const { status, stdout } = run('build', '--out', 'refused');
  expect(status).toBe(1);
  expect(stdout).toContain('Refused: articles/empty.md');
  const quiet = run('build', '--out', 'refused', '--quiet');
  expect(quiet).toMatchObject({ status: 1, stdout: '' });
  expect(quiet.stderr).toContain('articles/empty.md');
  rmSync(join(home, 'articles', 'empty.md'));
});

test('a digest.md of unknown origin stops the build with exit code 1 and offers --fresh', () => {
  mkdirSync(join(home, 'foreign/2026-W47'), { recursive: true });
  writeFileSync(join(home, 'foreign/2026-W47/digest.md'), '---\nsubject: Mine\n---\n');
  const { status, stdout } = run('build', '--out', 'foreign');
  expect(status).toBe(1);
  expect(stdout).toContain('foreign/2026-W47/digest.md: expected the file as it was written, found it edited');
  expect(stdout).toContain('--fresh');
  expect(readdirSync(join(home, 'foreign/2026-W47'))).toEqual(['digest.md']);
  expect(run('build', '--out', 'foreign', '--fresh').status).toBe(0);
  expect(readdirSync(join(home, 'foreign/2026-W47'))).toContain('digest.md.1');
});

test('--explain says why, by id or by words', () => {
  const { status, stdout } = run('build', '--quiet', '--explain', 'walked out');
  expect(status).toBe(0);
  expect(stdout).toContain('Joined because they share:');
  expect(stdout).toContain('courier.md (its own voice)');
  const unknown = run('build', '--quiet', '--explain', 'zebra');
  expect(unknown.status).toBe(2);
  expect(unknown.stderr).toContain('expected a story, theme or point of this issue, found "zebra"');
});

const mistakes: readonly (readonly [name: string, args: readonly string[], said: string])[] = [
  ['an unknown command', ['bulid'], 'Did you mean build?'],
  ['an unknown option', ['build', '--isue', 'x'], 'Did you mean --issue?'],
  ['a date that is none', ['build', '--date', '2026-02-30'], 'Expected a date such as 2026-11-20.'],
  ['a window without a unit', ['build', '--window', '7'], 'Expected days such as 7d.'],
  ['too many folders', ['build', 'a', 'b'], 'too many arguments'],
  ['a folder that is not there', ['build', 'nowhere'], 'nowhere'],
  [
    'a configuration that is not there',
    ['build', '--config', 'none.yaml'],
    'none.yaml: expected a configuration file here, found none',
  ],
  ['a name that would leave the folder', ['build', '--issue', '../x'], 'expected the name of an issue'],
  ['a folder around this one for issues', ['build', '--out', '..'], 'expected a folder of its own for the issues'],
];

test.each(mistakes)('%s cannot run: exit code 2, one clear message, no stack', (_name, args, said) => {
  const { status, stderr, stdout } = run(...args);
  expect(status).toBe(2);
  expect(stderr).toContain(said);
  expect(stdout).toBe('');
  expect(stderr).not.toMatch(/\n {4}at /);
});

test('--debug shows the stack', () => {
  expect(run('build', 'nowhere', '--debug').stderr).toMatch(/\n {4}at /);
});

test('without a command it prints its help and exits 2', () => {
  const { status, stderr } = run();
  expect(status).toBe(2);
  expect(stderr).toContain('Usage: collate');
});

test('help of a command is the same either way', () => {
  expect(run('help', 'build').stdout).toBe(run('build', '--help').stdout);
});

test('a reader that has seen enough is no failure', async () => {
  const child = spawn(process.execPath, [bin, 'build', '--json'], { cwd: home });
  child.stdout.destroy();
  let stderr = '';
  child.stderr.on('data', (part: Buffer) => (stderr += part.toString()));
  const [status] = (await once(child, 'exit')) as [number];
  expect(stderr).toBe('');
  expect(status).toBe(0);
});

test('nothing that a command does not use is loaded', () => {
  const script = `import { registerHooks } from 'node:module';
    const loaded = [];
    registerHooks({ load: (url, context, next) => (loaded.push(url), next(url, context)) });
    process.on('exit', () => console.error(loaded.filter((url) => /node_modules/.test(url) && !/node_modules\\/commander\\//.test(url)).join('\\n')));`;
  writeFileSync(join(home, 'loaded.mjs'), script);
  const { stderr } = spawnSync(process.execPath, ['--import', './loaded.mjs', bin, 'build', '--help'], {
    cwd: home,
    encoding: 'utf8',
  });
  expect(stderr.trim()).toBe('');
  const built = spawnSync(process.execPath, ['--import', './loaded.mjs', bin, 'build', '--quiet'], {
    cwd: home,
    encoding: 'utf8',
  });
  expect(built.status).toBe(0);
  expect(built.stderr).not.toMatch(/node_modules\/(yaml|zod|nodemailer|kysely|jsdom|linkedom)\//);
});
