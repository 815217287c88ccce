/** What a sender of the bench is asked and what it answers; each runs in a process of its own, so that nobody's memory or heat is another's. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

export interface Task {
  readonly port: number;
  readonly signed: boolean;
  readonly connections: number;
  /** Messages to send. */
  readonly messages: number;
  /** Recipients the issue is frozen for, read from a list in a database; left out, as many as messages, made on the way. */
  readonly listed?: number;
}

export interface Measure {
  readonly perSecond: number;
  /** User and system time of all threads, from the start of the sending to its end. Null where it cannot be asked. */
  readonly cpuMsPerMessage: number | null;
  /** From the start of the sending until the first message was accepted. */
  readonly firstSentMs?: number;
  /** Processor time until then: the wall clock measures the neighbours too. */
  readonly firstSentCpuMs?: number;
  /** The most the process ever held, its start included. */
  readonly peakMb?: number;
}

/** Runs `bench/send/<script>.ts` with the task and reads its answer. */
export async function runSender(script: string, task: Task): Promise<Measure> {
  const file = join(import.meta.dirname, `${script}.ts`);
  const { stdout } = await promisify(execFile)(process.execPath, [file, JSON.stringify(task)]);
  return JSON.parse(stdout) as Measure;
}

/** The task of this process. */
export function readTask(): Task {
  return JSON.parse(process.argv[2] ?? '') as Task;
}

/** Does `work` and says what it took. */
export async function measure(messages: number, work: () => Promise<void>): Promise<Measure> {
  const cpu = process.cpuUsage();
  const startedAt = performance.now();
  await work();
  const seconds = (performance.now() - startedAt) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  return {
    perSecond: messages / seconds,
    cpuMsPerMessage: (user + system) / 1000 / messages,
    peakMb: process.resourceUsage().maxRSS / 1024,
  };
}

/** The middle of the values: one run that was disturbed changes nothing. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
