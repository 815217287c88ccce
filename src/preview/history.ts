/**
 * What can be undone and done again, by issue. A step is the change that takes an edit back, never a copy of the issue: so it stays good when
 * the articles change, and takes back nothing that somebody else did since.
 */
import type { Change } from './edit-digest.ts';
import { EditStale, undoRefused } from './errors.ts';
import { CollateError } from '../errors.ts';

export interface History {
  readonly has: (issue: string) => { readonly undo: boolean; readonly redo: boolean };
  /** A step back was made possible: nothing can be done again after it. Null for an edit that changed nothing. */
  readonly record: (issue: string, inverse: Change | null) => void;
  /**
   * Takes the last step; `apply` does it and returns its inverse. Raises what `apply` raises; a step that can never be taken any more is
   * dropped, and told as `undo-refused`.
   */
  readonly step: (issue: string, way: 'undo' | 'redo', apply: (change: Change) => Change | null) => boolean;
}

// Nobody undoes further.
const mostSteps = 200;

interface Steps {
  readonly undo: Change[];
  readonly redo: Change[];
}

export function createHistory(): History {
  const known = new Map<string, Steps>();
  const stepsOf = (issue: string): Steps => {
    const steps = known.get(issue) ?? { undo: [], redo: [] };
    known.set(issue, steps);
    return steps;
  };
  return {
    has: (issue) => {
      const { undo, redo } = stepsOf(issue);
      return { undo: undo.length > 0, redo: redo.length > 0 };
    },
    record: (issue, inverse) => {
      if (inverse === null) return;
      const { undo, redo } = stepsOf(issue);
      undo.push(inverse);
      undo.splice(0, undo.length - mostSteps);
      redo.length = 0;
    },
    step: (issue, way, apply) => {
      const steps = stepsOf(issue);
      const change = steps[way].at(-1);
      if (change === undefined) return false;
      try {
        const inverse = apply(change);
        if (inverse !== null) steps[way === 'undo' ? 'redo' : 'undo'].push(inverse);
      } catch (error) {
        if (isPast(error)) {
          steps[way].pop();
          throw undoRefused(way, error);
        }
        throw error;
      }
      steps[way].pop();
      return true;
    },
  };
}

function isPast(error: unknown): error is CollateError {
  return error instanceof EditStale || (error instanceof CollateError && error.code === 'edit-unknown');
}
