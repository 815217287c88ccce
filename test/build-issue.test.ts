import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test, vi } from 'vitest';
import { buildIssue, type BuildOptions, type BuiltIssue } from '../src/build-issue.ts';
import { loadConfig, type ConfigOverrides } from '../src/config.ts';
import type { Digest } from '../src/model.ts';

vi.setConfig({ testTimeout: 120_000 });

const home = mkdtempSync(join(tmpdir(), 'collate-issue-'));
afterAll(() => rmSync(home, { recursive: true }));

const body: Readonly<Record<string, string>> = {
  'courier.md':
    'Dock workers at Saltmere port walked out on Monday over pay. The union asks for 8 percent more pay for dock workers. Forty ships wait outside Saltmere port.',
  'sluice.md':
    'On Monday the dock workers of Saltmere port walked out. Their union demands 9 percent more pay for the dock workers. Some forty ships are waiting outside the port of Saltmere.',
  'wire.md':
    'Saltmere port stood still on Monday as dock workers walked out over pay. The union wants 8 percent more pay. Talks resume on Thursday.',
};

/** A folder of articles on one port strike; returns it with the folder for its issues. */
function makeWeek(name: string, files: Readonly<Record<string, string>> = body): { articles: string; out: string } {
  const articles = relative('.', join(home, name, 'articles'));
  mkdirSync(articles, { recursive: true });
  for (const [file, text] of Object.entries(files)) {
    const source = file.replace(/\..*$/, '');
    writeFileSync(
      join(articles, file),
      `---\ntitle: Dock workers walk out at Saltmere port\nsource: ${source}\nurl: https://${source}.example/strike\ndate: 2026-11-18\n---\n\n${text}\n`,
    );
  }
  return { articles, out: relative('.', join(home, name, 'out')) };
}

async function build(overrides: ConfigOverrides, options: BuildOptions = {}): Promise<BuiltIssue> {
  return buildIssue(await loadConfig({ folder: home, overrides, env: {} }), options);
}

const read = (week: { out: string }, file: string, issue = '2026-W47'): string =>
  readFileSync(join(week.out, issue, file), 'utf8');
const codesOf = (built: BuiltIssue): readonly string[] => built.notices.map((notice) => notice.code);

test('writes the six files of an issue', async () => {
  const week = makeWeek('six');
  const built = await build(week);
  expect(built).toMatchObject({ outcome: 'written', id: '2026-W47', fileCount: 3 });
  expect(built.files).toEqual(['digest.json', 'digest.md', 'index.html', 'index.txt', 'message.eml', 'quality.json']);
  expect(readdirSync(join(week.out, '2026-W47')).toSorted()).toEqual(built.files);
  expect(readdirSync(week.out)).toEqual(['2026-W47']);
  const digest = JSON.parse(read(week, 'digest.json')) as Digest;
  expect(digest).toMatchObject({ version: 1, issue: { id: '2026-W47', date: '2026-11-18' } });
  expect(read(week, 'message.eml')).toContain('MIME-Version: 1.0');
});

test('stages are written when they are asked for', async () => {
  const built = await build(makeWeek('stages'), { keepStages: true });
  expect(built.files.filter((file) => file.startsWith('stages/'))).toEqual(
    ['01-articles', '02-stories', '03-themes', '04-claims', '05-points', '06-digest'].map(
      (name) => `stages/${name}.json`,
    ),
  );
});

test('the same articles give the same bytes, whatever the order, time zone, locale or folder', async () => {
  const week = makeWeek('same');
  await build(week);
  const other = makeWeek('same-reversed', Object.fromEntries(Object.entries(body).toReversed()));
  const bin = fileURLToPath(new URL('../src/bin.ts', import.meta.url));
  execFileSync(process.execPath, [bin, 'build', 'articles', '--quiet'], {
    cwd: join(home, 'same-reversed'),
    env: { ...process.env, TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8' },
  });
  for (const file of readdirSync(join(week.out, '2026-W47'))) expect(read(other, file)).toBe(read(week, file));
});

test('an unedited digest.md is refreshed', async () => {
  const week = makeWeek('refresh');
  await build(week);
  const before = read(week, 'digest.md');
  writeFileSync(
    join(week.articles, 'fourth.md'),
    '---\ntitle: Bread prices\nsource: Baker\ndate: 2026-11-19\n---\n\nBread costs more in Saltmere this week.\n',
  );
  expect(await build(week)).toMatchObject({ outcome: 'written' });
  expect(read(week, 'digest.md')).not.toBe(before);
});

test('an edited digest.md is what is rendered, and is left as it is', async () => {
  const week = makeWeek('edited');
  await build(week);
  const edited = read(week, 'digest.md')
    .replace(/^---\nsubject: .*/, '---\nsubject: Words of the editor')
    .replace('\n## ', '\nA note of the editor.\n\n## ');
  writeFileSync(join(week.out, '2026-W47', 'digest.md'), edited);
  const built = await build(week);
  expect(built.outcome).toBe('written');
  expect(codesOf(built)).toContain('digest-file-kept');
  expect(read(week, 'digest.md')).toBe(edited);
  expect(read(week, 'index.html')).toContain('A note of the editor.');
  expect(read(week, 'message.eml')).toContain('Subject: Words of the editor');
  // And again: an edit is not an edit once only.
  expect(codesOf(await build(week))).toContain('digest-file-kept');
});

test('words saved into digest.md while its issue is built are not written over', async () => {
  const week = makeWeek('meanwhile');
  await build(week);
  writeFileSync(join(week.articles, 'wire.md'), body['wire.md']?.replace('Talks resume', 'Talks begin anew') ?? '');
  const file = join(week.out, '2026-W47', 'digest.md');
  let renderings = 0;
  const onStep = (step: string): void => {
    if (step === 'render' && (renderings += 1) === 1)
      writeFileSync(file, readFileSync(file, 'utf8').replace(/^subject: .*$/m, 'subject: "Saved meanwhile"'));
  };
  const built = await build(week, { onStep });
  expect([renderings, built.digest?.issue.subject]).toEqual([2, 'Saved meanwhile']);
  expect(readFileSync(file, 'utf8')).toContain('Saved meanwhile');
});

test('an edited digest.md over changed articles is merged, and --fresh keeps it beside the new one', async () => {
  const week = makeWeek('merged');
  await build(week);
  const edited = read(week, 'digest.md')
    .replace(/^---\nsubject: .*/, '---\nsubject: Words of the editor')
    .replace('\n## ', '\nA note of the editor.\n\n## ');
  writeFileSync(join(week.out, '2026-W47', 'digest.md'), edited);
  rmSync(join(week.articles, 'wire.md'));
  const built = await build(week);
  expect(built).toMatchObject({ outcome: 'written', conflicts: [] });
  expect(codesOf(built)).toContain('digest-file-merged');
  const merged = read(week, 'digest.md');
  expect(merged).toContain('Words of the editor');
  expect(merged).toContain('A note of the editor.');
  expect(merged).not.toContain('wire.md');
  // Nothing changed since: the merged file is the editor's, and stays.
  expect(codesOf(await build(week))).toContain('digest-file-kept');
  expect(read(week, 'digest.md')).toBe(merged);
  expect(await build(week, { fresh: true })).toMatchObject({ outcome: 'written' });
  expect(read(week, 'digest.md.1')).toBe(merged);
  expect(read(week, 'digest.md')).not.toContain('Words of the editor');
});

test('what is left to decide or mend stands in digest.json, for send, until it is', async () => {
  const week = makeWeek('open');
  await build(week);
  const written = read(week, 'digest.md');
  const open = (): unknown =>
    (JSON.parse(read(week, 'digest.json')) as { written: { open?: readonly string[] } }).written.open;
  expect(open()).toBeUndefined();
  writeFileSync(join(week.out, '2026-W47', 'digest.md'), written.replace('\n## ', '\n- Bread is dear.[^zz-1]\n\n## '));
  const built = await build(week);
  const refused = built.notices.filter(({ severity }) => severity === 'refused');
  expect(refused.length).toBeGreaterThan(0);
  expect(open()).toEqual(refused.map(({ line, message }) => `digest.md:${line}: ${message}`));
  writeFileSync(join(week.out, '2026-W47', 'digest.md'), written);
  await build(week);
  expect(open()).toBeUndefined();
});

test('a digest.md of unknown origin counts as edited', async () => {
  const week = makeWeek('foreign');
  mkdirSync(join(week.out, '2026-W47'), { recursive: true });
  writeFileSync(join(week.out, '2026-W47', 'digest.md'), 'My notes\n');
  expect(await build(week)).toMatchObject({ outcome: 'stopped' });
  expect(read(week, 'digest.md')).toBe('My notes\n');
});

test('what is hidden in digest.md is in digest.json, and in nothing that is printed', async () => {
  const week = makeWeek('hidden');
  await build(week);
  const line =
    read(week, 'digest.md')
      .split('\n')
      .find((each) => each.startsWith('- ') && each.includes('[^')) ?? '';
  const words = line
    .slice(2)
    .replace(/\[\^.*$/, '')
    .replaceAll(/\\(.)/g, '$1')
    .replace(/^\*.*?\* /, '');
  expect(words.length).toBeGreaterThan(10);
  writeFileSync(join(week.out, '2026-W47', 'digest.md'), read(week, 'digest.md').replaceAll(`${line}\n`, ''));
  await build(week);
  expect(read(week, 'digest.json')).toContain('"hidden": true');
  expect(read(week, 'index.txt').replaceAll(/\s+/g, ' ')).not.toContain(words);
});

test('no articles cannot run; articles that cannot be used give no issue', async () => {
  const empty = makeWeek('empty', {});
  await expect(build(empty)).rejects.toMatchObject({ code: 'articles-missing' });
  writeFileSync(join(empty.articles, 'zero.md'), '');
  const built = await build(empty);
  expect(built).toMatchObject({ outcome: 'empty', digest: null });
  expect(existsSync(empty.out)).toBe(false);
});

test('one article is an honest short issue', async () => {
  const week = makeWeek('one', { 'courier.md': body['courier.md'] ?? '' });
  const built = await build(week);
  expect(built.outcome).toBe('written');
  expect(built.digest?.stories).toEqual([]);
  expect(built.digest?.alsoRead).toHaveLength(1);
});

test('issues below the folder of the articles are not read as articles', async () => {
  const week = makeWeek('within');
  const out = join(week.articles, 'out');
  await build({ articles: week.articles, out });
  const again = await build({ articles: week.articles, out });
  expect(again.articles.map((article) => article.id)).toEqual(['courier.md', 'sluice.md', 'wire.md']);
  expect(again.outcome).toBe('written');
});

test.each([
  ['the root', '/'],
  ['a folder around this one', '..'],
])('%s is no place for issues', async (_name, out) => {
  await expect(build({ ...makeWeek('protected'), out })).rejects.toMatchObject({ code: 'out-protected' });
});

test('the folder of the articles, or a link to it, is no place for issues', async () => {
  const week = makeWeek('same-folder');
  await expect(build({ articles: week.articles, out: week.articles })).rejects.toMatchObject({ code: 'out-protected' });
  symlinkSync(join(home, 'same-folder', 'articles'), join(home, 'same-folder', 'link'));
  await expect(build({ articles: week.articles, out: join(home, 'same-folder', 'link') })).rejects.toMatchObject({
    code: 'out-protected',
  });
});

test('a folder that cannot be written is told, and nothing is lost', async () => {
  const week = makeWeek('file-in-the-way');
  writeFileSync(join(home, 'file-in-the-way', 'out'), 'a file');
  await expect(build(week)).rejects.toMatchObject({ code: 'write-failed' });
});

test('a second build of the same issue is told to wait', async () => {
  const week = makeWeek('locked');
  await build(week);
  writeFileSync(
    join(week.out, '2026-W47.lock'),
    JSON.stringify({ id: process.ppid, host: (await import('node:os')).hostname() }),
  );
  await expect(build(week)).rejects.toMatchObject({ code: 'issue-locked' });
});

test('the sample week builds with the first command of README', () => {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const out = join(home, 'sample');
  const run = spawnSync(process.execPath, [join(root, 'src/bin.ts'), 'build', 'articles', '--out', out, '--json'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(run.stderr).toBe('');
  expect(run.status).toBe(0);
  const result = JSON.parse(run.stdout) as { outcome: string; counts: Record<string, number> };
  expect(result.outcome).toBe('written');
  expect(result.counts['stories']).toBeGreaterThanOrEqual(3);
  expect(result.counts['agreements']).toBeGreaterThan(0);
  expect(result.counts['differences']).toBeGreaterThan(0);
  // Gmail shows no more than 102,400; less than half of it for a week leaves room for a long one.
  expect(statSync(join(out, '2026-W15', 'index.html')).size).toBeLessThanOrEqual(51_200);
});
