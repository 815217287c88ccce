/**
 * How Collate says that something is wrong. Misuse and broken set-up throw a `CollateError`; problems in content are
 * collected as `Notice`s and never thrown. Every folder keeps its own messages as functions in `<folder>/errors.ts`
 * (this file holds the form they share), so that wording, code and remedy stand next to what can fail.
 */
import type { Notice } from './model.ts';

export interface ErrorPlace {
  readonly file?: string | undefined;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
}

export interface ErrorOptions extends ErrorPlace {
  /** Stable, kebab-case: part of the interface for scripts. */
  readonly code: string;
  /** "expected a date such as 2026-09-14, found "tomorrow"" */
  readonly message: string;
  /** What to do, as one sentence. */
  readonly remedy?: string;
  readonly cause?: unknown;
}

/** A failure a user can do something about; `cli.ts` prints it without a stack and exits 2. */
export class CollateError extends Error {
  readonly code: string;
  readonly file: string | undefined;
  readonly line: number | undefined;
  readonly column: number | undefined;
  readonly remedy: string;

  constructor(options: ErrorOptions) {
    super(options.message, options.cause === undefined ? {} : { cause: options.cause });
    this.name = 'CollateError';
    this.code = options.code;
    this.file = options.file;
    this.line = options.line;
    this.column = options.column;
    this.remedy = options.remedy ?? '';
  }
}

/** `articles/04.md:3:7: expected …, found …` and, on its own line, what to do. */
export function formatProblem(problem: CollateError | Notice): string {
  const place = [problem.file, problem.line, problem.column].filter((part) => part !== null && part !== undefined);
  const head = place.length > 0 ? `${place.join(':')}: ${problem.message}` : problem.message;
  return problem.remedy === '' ? head : `${head}\n  ${problem.remedy}`;
}
