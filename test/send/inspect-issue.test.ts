import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildIssue } from '../../src/build-issue.ts';
import { type Config, loadConfig } from '../../src/config.ts';
import { inspectIssue } from '../../src/send/inspect-issue.ts';

const FEW = 3;
/** Enough for a process. */
const MANY = 100_000;

let home: string;
let config: Config;

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'inspect-'));
  const week = join(home, 'week');
  mkdirSync(week);
  for (const [name, words] of [
    ['courier', 'Dock workers at Saltmere port walked out on Monday. The union asks for 8 percent more pay.'],
    ['sluice', 'On Monday the dock workers of Saltmere port walked out. Their union wants 9 percent more pay.'],
  ])
    writeFileSync(
      join(week, `${name}.md`),
      `---\ntitle: Port strike\nsource: ${name}\ndate: 2026-11-18\n---\n\n${words}\n`,
    );
  config = { ...(await loadConfig()), articles: week, out: join(home, 'out') };
  await buildIssue(config);
});

afterAll(() => rmSync(home, { recursive: true }));

test('a process of its own finds what this one finds', async () => {
  const here = await inspectIssue(config, '2026-W47', false, FEW);
  expect(here.faults).not.toEqual([]);
  expect(await inspectIssue(config, '2026-W47', false, MANY)).toEqual(here);
});

test('an issue that was checked is not checked again', async () => {
  expect((await inspectIssue(config, '2026-W47', true, FEW)).faults).toEqual([]);
});

test.each([FEW, MANY])('a refusal reaches the caller whole, for %d readers', async (readers) => {
  await expect(inspectIssue(config, '2026-W01', false, readers)).rejects.toMatchObject({
    code: 'issue-missing',
    message: expect.stringContaining('2026-W01') as string,
    remedy: expect.stringMatching(/\S/) as string,
  });
});

test('a process that dies without an answer is an error, not a wait', async () => {
  const notAConfig = { ...config, out: null } as unknown as Config;
  await expect(inspectIssue(notAConfig, '2026-W47', false, MANY)).rejects.toThrow('ended with 1');
});
