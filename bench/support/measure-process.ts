/**
 * One run of a Node process of its own: wall clock, processor time and peak memory. Processor time (user and system, all threads) is what
 * ratios are made of: on a machine that others use the wall clock measures them too.
 */
import { spawnSync } from 'node:child_process';

export interface ProcessRun {
  readonly wallMs: number;
  /** User and system time of all its threads. */
  readonly cpuMs: number;
  readonly peakMb: number;
  readonly stdout: string;
}

/** The process says on a fourth channel what it used, as it ends. Its threads load this too, and keep quiet. */
const reportAtExit = `data:text/javascript,${encodeURIComponent(`
import { writeSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
if (isMainThread) process.on('exit', () => writeSync(3, JSON.stringify(process.resourceUsage())));`)}`;

/** Runs `node …args` to its end. Throws where it fails. */
export function measureProcess(args: readonly string[], cwd: string = process.cwd()): ProcessRun {
  const startMs = performance.now();
  const { status, output } = spawnSync(process.execPath, ['--import', reportAtExit, ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const wallMs = performance.now() - startMs;
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${(output[2] ?? '').slice(0, 500)}`);
  const used = JSON.parse(output[3] ?? '') as NodeJS.ResourceUsage;
  return {
    wallMs,
    cpuMs: (used.userCPUTime + used.systemCPUTime) / 1000,
    peakMb: used.maxRSS / 1024,
    stdout: output[1] ?? '',
  };
}

/** The middle of the values: one run that was disturbed changes nothing. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
