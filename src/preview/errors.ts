/** Messages of the preview. */
import { CollateError } from '../errors.ts';

export function portTaken(port: number): CollateError {
  return new CollateError({
    code: 'port-taken',
    message: `expected port ${port} to be free, found another program on it`,
    remedy: 'Name another with --port, or leave it out: a free one is chosen.',
  });
}

export function editUnknown(what: string, id: string): CollateError {
  return new CollateError({
    code: 'edit-unknown',
    message: `expected ${what} of this issue, found "${id}"`,
    remedy: 'The issue has changed meanwhile: look at it again.',
  });
}

/** Somebody else was there first: `current` is what stands there now. Nothing is written. */
export class EditStale extends CollateError {
  readonly current: string;

  constructor(current: string) {
    super({
      code: 'edit-stale',
      message: `these words were changed elsewhere meanwhile; there stands now: “${current}”`,
      remedy: 'Nothing was overwritten. Choose which words you want.',
    });
    this.current = current;
  }
}

export function editStale(current: string): EditStale {
  return new EditStale(current);
}

export function undoRefused(way: 'undo' | 'redo', cause: CollateError): CollateError {
  const what = way === 'undo' ? 'taken back' : 'done again';
  return new CollateError({
    code: 'undo-refused',
    message: `the last step cannot be ${what}: ${cause.message}`,
    remedy: 'Nothing was changed. The step before it can still be taken.',
    cause,
  });
}

export function mergeRefused(why: string): CollateError {
  return new CollateError({
    code: 'merge-refused',
    message: why,
    remedy: 'Merge statements with statements and differences with differences.',
  });
}

export function pageMissing(folder: string): CollateError {
  return new CollateError({
    code: 'preview-page-missing',
    file: folder,
    message: 'expected the built page of the preview, found none',
    remedy: 'Run npm run build once (the published package brings it).',
  });
}

export function requestRefused(why: string): CollateError {
  return new CollateError({ code: 'request-refused', message: why });
}
