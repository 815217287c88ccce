import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { startSink } from './smtp-sink.ts';

/** Many times what is under way at once, and too few for a collection of all garbage to come by itself. */
const [FROM, TO] = [200, 1000];

/** Claims that wait their turn, and the 256 bytes of a signature, are half of it; what is made for one message is three times as much. */
const LIMIT_BYTES = 1500;

test('what a message took is free again after it, without a collection of all garbage', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'collate-memory-'));
  const sink = await startSink();
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--expose-gc',
    // Room for some hundred messages, so that many small collections fall into the test.
    '--max-semi-space-size=4',
    join(import.meta.dirname, 'memory-child.ts'),
    join(folder, 'letters.db'),
    sink.url,
    String(FROM),
    String(TO),
  ]);
  await sink.close();
  expect(sink.accepted).toHaveLength(TO + 1);
  expect(Number(stdout)).toBeLessThan(LIMIT_BYTES);
  rmSync(folder, { recursive: true });
});
