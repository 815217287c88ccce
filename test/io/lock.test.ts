import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { acquireLock } from '../../src/io/lock.ts';

const home = mkdtempSync(join(tmpdir(), 'collate-lock-'));
afterAll(() => rmSync(home, { recursive: true }));

test('a second taker is told who holds it, and takes it after the release', () => {
  const file = join(home, 'a', 'issue.lock');
  const lock = acquireLock(file);
  expect(acquireLock(file)).toEqual({ holder: process.pid });
  if ('release' in lock) lock.release();
  const again = acquireLock(file);
  expect(again).toHaveProperty('release');
  if ('release' in again) again.release();
  expect(readdirSync(join(home, 'a'))).toEqual([]);
});

test('the lock of a killed process is taken over', async () => {
  const file = join(home, 'killed.lock');
  const url = JSON.stringify(new URL('../../src/io/lock.ts', import.meta.url).href);
  const script = `import { acquireLock } from ${url}; acquireLock(${JSON.stringify(file)}); console.log('held'); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script]);
  await once(child.stdout, 'data');
  expect(acquireLock(file)).toEqual({ holder: child.pid });
  child.kill('SIGKILL');
  await once(child, 'exit');
  const lock = acquireLock(file);
  expect(lock).toHaveProperty('release');
  if ('release' in lock) lock.release();
});

test('a lock of another machine stands, a file that is no lock does not', () => {
  const file = join(home, 'other.lock');
  writeFileSync(file, JSON.stringify({ id: 999_999, host: `not-${hostname()}` }));
  expect(acquireLock(file)).toEqual({ holder: 999_999 });
  writeFileSync(file, '');
  expect(acquireLock(file)).toHaveProperty('release');
});
