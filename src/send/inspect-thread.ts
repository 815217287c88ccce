/** The thread of `inspect-issue.ts`: loads an issue, checks it, answers, ends. */
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { CollateError } from '../errors.ts';
import type { InspectAnswer, InspectedIssue, InspectTask } from './inspect-issue.ts';

/** Does what the task says. */
export async function inspect({ config, name, isChecked }: InspectTask): Promise<InspectedIssue> {
  const { loadIssue } = await import('./load-issue.ts');
  const issue = await loadIssue(config, name);
  if (isChecked) return { issue, faults: [] };
  const { findFaults } = await import('./find-faults.ts');
  return { issue, faults: await findFaults(name, config) };
}

async function answerTo(task: InspectTask): Promise<InspectAnswer> {
  try {
    return await inspect(task);
  } catch (error) {
    if (!(error instanceof CollateError)) throw error;
    const { code, message, file, line, column, remedy } = error;
    return { refused: { code, message, file, line, column, remedy } };
  }
}

const given = workerData as { readonly inspectIssue?: InspectTask } | null;
if (!isMainThread && given?.inspectIssue !== undefined) parentPort?.postMessage(await answerTo(given.inspectIssue));
