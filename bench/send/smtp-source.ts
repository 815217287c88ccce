/** Postfix's smtp-source as a sender of the bench: one ready message again and again, the most this machine can hand over. */
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { composeMessage } from '../../src/message/compose-message.ts';
import { issue, letter, makeRecipient } from './fixture.ts';
import type { Measure, Task } from './measure.ts';

/** A tool of Postfix's, which installs them outside the PATH of ordinary users; null where it is not installed. */
export function findTool(name: 'smtp-source' | 'smtp-sink'): string | null {
  return [`/usr/sbin/${name}`, `/usr/local/sbin/${name}`].find((path) => existsSync(path)) ?? null;
}

/** Sends the messages of the task. */
export async function runSmtpSource(tool: string, { port, connections, messages }: Task): Promise<Measure> {
  const folder = mkdtempSync(join(tmpdir(), 'collate-bench-'));
  const file = join(folder, 'message.eml');
  const message = composeMessage(issue, letter, { date: new Date() }).forRecipient(makeRecipient(0));
  writeFileSync(file, message.toString('latin1').replaceAll('\r\n', '\n'));
  const flags = `-d -s ${connections} -m ${messages} -f letter@example.org -t reader@example.com -F ${file}`.split(' ');
  const startedAt = performance.now();
  await promisify(execFile)(tool, [...flags, `127.0.0.1:${port}`]);
  const seconds = (performance.now() - startedAt) / 1000;
  rmSync(folder, { recursive: true });
  return { perSecond: messages / seconds, cpuMsPerMessage: null };
}
