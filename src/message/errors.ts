/** What can be wrong with a message before it is one. */
import { CollateError } from '../errors.ts';

/** Quotes a hostile value so that it stays on one line of a terminal. */
function quote(text: string): string {
  return JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text);
}

export function headerRefused(header: string, value: string): CollateError {
  return new CollateError({
    code: 'message-header-refused',
    message: `${header}: expected printable characters that a mail header can hold, found ${quote(value)}`,
    remedy: 'Correct the value where it comes from: the configuration, or the subscriber list.',
  });
}

export function mergeFieldPlace(field: string, found: string): CollateError {
  return new CollateError({
    code: 'merge-field-place',
    message: `expected the merge field "${field}" in text, in a link or in a quoted attribute, found it in ${found}`,
    remedy: 'Move it in the template: a reader could otherwise put markup of their own into the message.',
  });
}

export function mergeFieldBroken(field: string): CollateError {
  return new CollateError({
    code: 'merge-field-broken',
    message: `expected the merge field "${field}" as it was printed, found it changed`,
    remedy: 'Print it plainly in the template: no other helper may be put around it.',
  });
}

export function dkimKindWrong(file: string, expected: string): CollateError {
  return new CollateError({
    code: 'dkim-key-kind',
    file,
    message: `expected ${expected}, found a key of the other kind`,
    remedy:
      'Gmail and others verify RSA only (RFC 8463 is a second signature beside it): `keyFile` is RSA, `ed25519.keyFile` Ed25519.',
  });
}

export function linkTemplateRefused(template: string): CollateError {
  return new CollateError({
    code: 'link-template-refused',
    message: `expected an https address with {token} in it, found ${quote(template)}`,
    remedy: 'Correct `unsubscribe.url` in the configuration: one-click unsubscription (RFC 8058) takes https only.',
  });
}

export function dkimKeyUnusable(file: string, found: string, cause?: unknown): CollateError {
  return new CollateError({
    code: 'dkim-key-unusable',
    file,
    message: `expected a private DKIM key (PEM, RSA of 2048 to 4096 bits, or Ed25519) that only its owner can read, found ${found}`,
    remedy: 'Nothing was sent. Make a key with: openssl genrsa -out dkim.pem 2048 && chmod 600 dkim.pem',
    cause,
  });
}

export function dkimNameRefused(what: string, value: string): CollateError {
  return new CollateError({
    code: 'dkim-name-refused',
    message: `expected a DKIM ${what} of letters, digits, hyphens and dots, found ${quote(value)}`,
    remedy: `Correct \`dkim.${what}\` in the configuration.`,
  });
}
