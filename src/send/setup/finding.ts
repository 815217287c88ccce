/** What the doctor says of one thing, and how. */
import { CollateError } from '../../errors.ts';

/** `good`; `advice`: it will send, but not as well as it could; `missing`: it will not, or must not. */
export interface Finding {
  readonly subject: string;
  readonly state: 'good' | 'advice' | 'missing';
  readonly found: string;
  readonly remedy: string | null;
}

/** The findings for a terminal. */
export function formatFindings(findings: readonly Finding[]): string {
  const marks = { good: 'ok     ', advice: 'advice ', missing: 'MISSING' };
  return findings
    .map(
      ({ subject, state, found, remedy }) =>
        `${marks[state]}  ${subject}: ${found}${remedy === null ? '' : `\n           ${remedy}`}`,
    )
    .join('\n');
}

/** All is well. */
export function good(subject: string, found: string): Finding {
  return { subject, state: 'good', found, remedy: null };
}

/** Something is not as it could or must be, with what to do about it. */
export function lacking(state: 'advice' | 'missing', subject: string, found: string, remedy: string): Finding {
  return { subject, state, found, remedy };
}

/** An error of ours as a finding; any other is thrown on. */
export function fromError(subject: string, error: unknown): Finding {
  if (!(error instanceof CollateError)) throw error;
  return lacking('missing', subject, error.message, error.remedy);
}
