/** The process of `inspect-issue.ts`: loads an issue, checks it, answers, ends. */
import { fileURLToPath } from 'node:url';
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

if (process.connected && process.argv[1] === fileURLToPath(import.meta.url)) {
  // Ctrl-C reaches both: the one who asked decides, and when that one is gone nobody wants the answer.
  process.on('SIGINT', () => {});
  process.on('disconnect', () => process.exit());
  process.once('message', (task: InspectTask) => {
    // Not handled on purpose: what is no refusal ends the process with its stack.
    void answerTo(task).then((answer) => process.send?.(answer, () => process.disconnect()));
  });
}
