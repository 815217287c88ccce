import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { keepBeside, recoverIssueFolder, writeIssueFolder } from '../../src/io/write-issue-folder.ts';

const home = mkdtempSync(join(tmpdir(), 'collate-write-'));
afterAll(() => rmSync(home, { recursive: true }));

const names = ['index.html', 'digest.json', 'stages/01-articles.json'];
const filesOf = (version: string): { path: string; content: string }[] =>
  names.map((path) => ({ path, content: `${version} ${path}` }));

/** Which version lies in the folder: one for all files, or a mixture. */
function readVersion(folder: string): string {
  const versions = new Set(names.map((name) => readFileSync(join(folder, name), 'utf8').split(' ')[0]));
  return [...versions].join(' and ');
}

test('replaces its files and touches nothing else', () => {
  const folder = join(home, 'replace');
  mkdirSync(folder);
  writeFileSync(join(folder, 'notes.txt'), 'mine');
  writeIssueFolder(folder, filesOf('old'));
  writeIssueFolder(folder, filesOf('new'));
  expect(readVersion(folder)).toBe('new');
  expect(readFileSync(join(folder, 'notes.txt'), 'utf8')).toBe('mine');
  expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
});

test('a build killed at any step leaves the earlier issue whole or the new one complete', { timeout: 180_000 }, () => {
  const script = `import { writeIssueFolder } from ${JSON.stringify(new URL('../../src/io/write-issue-folder.ts', import.meta.url).href)};
    writeIssueFolder(process.env.FOLDER, JSON.parse(process.env.FILES));`;
  const preload = fileURLToPath(new URL('crash-preload.mjs', import.meta.url));
  const runWith = (folder: string, crashAt: number): ReturnType<typeof spawnSync> =>
    spawnSync(process.execPath, ['--import', preload, '--input-type=module', '--eval', script], {
      env: { ...process.env, FOLDER: folder, FILES: JSON.stringify(filesOf('new')), CRASH_AT: String(crashAt) },
      encoding: 'utf8',
    });
  const outcomes: string[] = [];
  for (let crashAt = 1; ; crashAt += 1) {
    const folder = join(home, `crash-${crashAt}`);
    writeIssueFolder(folder, filesOf('old'));
    const result = runWith(folder, crashAt);
    recoverIssueFolder(folder);
    outcomes.push(readVersion(folder));
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
    if (result.signal === null) {
      expect(result.status).toBe(0);
      break;
    }
  }
  expect(new Set(outcomes)).toEqual(new Set(['old', 'new']));
  expect(outcomes).toEqual(outcomes.toSorted().toReversed());
  expect(outcomes.length).toBeGreaterThan(20);
});

test('an old file is kept under the first free number', () => {
  const file = join(home, 'digest.md');
  writeFileSync(file, 'edited');
  writeFileSync(`${file}.1`, 'earlier');
  expect(keepBeside(file)).toBe(`${file}.2`);
  expect(readFileSync(`${file}.2`, 'utf8')).toBe('edited');
  expect(readFileSync(`${file}.1`, 'utf8')).toBe('earlier');
});
