/** Failures in words for the page: paths as the user would type them, no stack. */
import { CollateError } from '../errors.ts';
import type { Notice } from '../model.ts';
import type { Problem } from './protocol.ts';

export function toProblem(error: unknown): Problem {
  if (error instanceof CollateError) {
    const { code, message, remedy, file, line } = error;
    return { code, message, remedy, file: file ?? null, line: line ?? null };
  }
  const message = error instanceof Error ? error.message : String(error);
  const remedy = 'The last good rendering stays. Run it with --debug to see more.';
  return { code: 'unforeseen', message, remedy, file: null, line: null };
}

/** Why a build came to nothing, from its notices. */
export function noticeProblem(notices: readonly Notice[]): Problem {
  const notice = notices.find(({ severity }) => severity === 'refused') ?? notices[0];
  if (notice === undefined)
    return { code: 'issue-empty', message: 'no article could be used', remedy: '', file: null, line: null };
  const { code, message, remedy, file, line } = notice;
  return { code, message, remedy, file, line };
}
