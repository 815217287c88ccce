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
