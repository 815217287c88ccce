/** `collate check` as a user runs it: what it prints, and with which code it ends. */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { makeMessage } from '../check/make-message.ts';

const folder = mkdtempSync(join(tmpdir(), 'collate-check-'));
afterAll(() => rmSync(folder, { recursive: true }));
const bin = fileURLToPath(new URL('../../src/bin.ts', import.meta.url));

interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function collate(...args: readonly string[]): Promise<Run> {
  return new Promise((resolve) => {
    execFile(process.execPath, [bin, 'check', '--no-spam', ...args], { cwd: folder }, (error, out, err) =>
      resolve({ code: error === null ? 0 : Number(error.code), out, err }),
    );
  });
}

function write(name: string, change: Parameters<typeof makeMessage>[0]): void {
  writeFileSync(join(folder, name), makeMessage(change).mail?.raw ?? '', 'latin1');
}

test('a good message ends in 0 and one line', async () => {
  write('good.eml', {});
  const { code, out } = await collate('good.eml');
  expect(out).toMatch(
    /^Checked good\.eml: HTML [\d,]+ B \([\d,]+ B encoded, 1 % of what Gmail shows\), text [\d,]+ B\.\n/,
  );
  expect(out).toMatch(/Nothing found\.\n$/);
  expect(code).toBe(0);
});

test('an error ends in 1, with place, reason and remedy', async () => {
  write('bad.eml', { body: '<p><a href="#">x</a></p>' });
  const { code, out } = await collate('bad.eml');
  expect(code).toBe(1);
  expect(out).toMatch(
    /Links\n {2}✗ error link-address at bad\.eml:\d+\n {6}expected an address, found a bare "#"\n {6}Why: .+\n {6}→ .+\n/,
  );
  expect(out).toMatch(/1 error\.\n$/);
});

test('a warning ends in 0, with --strict in 1', async () => {
  write('warned.eml', { body: '<h3>x</h3>', more: 'x' });
  expect((await collate('warned.eml')).code).toBe(0);
  expect((await collate('warned.eml', '--strict')).code).toBe(1);
});

test('--json holds everything as data', async () => {
  const { code, out } = await collate('bad.eml', '--json');
  const report = JSON.parse(out) as {
    ok: boolean;
    messages: { file: string; counts: object; findings: object[]; inbox: object[] }[];
  };
  expect(code).toBe(1);
  expect(report).toMatchObject({
    version: 1,
    ok: false,
    messages: [{ file: 'bad.eml', counts: { error: 1, warning: 0, notice: 0 } }],
  });
  expect(report.messages[0]?.findings[0]).toMatchObject({
    rule: 'link-address',
    severity: 'error',
    place: { part: 'html', file: 'bad.eml', line: expect.any(Number) },
    why: expect.any(String),
    remedy: expect.any(String),
  });
  expect(report.messages[0]?.findings[0]).not.toHaveProperty('needle');
  expect(report.messages[0]?.inbox).toHaveLength(6);
});

test('--inbox and --sizes show rows and bytes', async () => {
  write('parts.eml', { body: '<div class="part-story-1">x</div><div class="part-footer">y</div>' });
  const { out } = await collate('parts.eml', '--inbox', '--sizes');
  expect(out).toMatch(/What inboxes show:\n {2}Gmail, browser +The port stays shut — Dockers and operator meet/);
  expect(out).toMatch(/ {2}story-1 +\d+ B +\d+ %\n/);
  expect(out).toMatch(/ {2}total +[\d,]+ B +\(Gmail clips at 102,400 B\)/);
});

test('--rules lists every rule', async () => {
  const { out } = await collate('--rules');
  for (const id of ['gmail-clip', 'spamassassin', 'link-online', 'citation-evidence'])
    expect(out).toContain(`  ${id} `);
});

test('the configuration switches rules off, and a wrong name is refused with the right one', async () => {
  const config = (rule: string): void =>
    writeFileSync(join(folder, 'collate.config.yaml'), `check: {off: [{rule: ${rule}, reason: a test}]}\n`);
  config('link-address');
  const off = await collate('bad.eml');
  expect(off.out).toContain('Switched off: link-address, a test (1 finding).');
  expect(off.out).not.toContain('✗ error link-address');
  config('link-adress');
  const wrong = await collate('bad.eml');
  expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('Did you mean `link-address`?')]);
  rmSync(join(folder, 'collate.config.yaml'));
});

test.each([
  ['nothing of that name', ['no-such.eml'], 'found nothing called "no-such.eml"'],
  ['no issue yet', [], 'expected an issue in out, found none'],
  ['no message', ['empty.eml'], 'found no header field of a message'],
  ['an empty folder', ['empty'], 'found nothing called "empty"'],
])('%s ends in 2', async (_name, args, found) => {
  writeFileSync(join(folder, 'empty.eml'), '');
  mkdirSync(join(folder, 'empty'), { recursive: true });
  const { code, err } = await collate(...args);
  expect([code, err]).toEqual([2, expect.stringContaining(found)]);
});
