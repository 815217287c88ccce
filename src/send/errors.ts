/** What can stop a sending, each with what to do about it. None of these messages ever holds a credential. */
import { CollateError } from '../errors.ts';

/** `COLLATE_SMTP_URL` cannot be read; its text is not repeated because it may hold a password. */
export function smtpUrlUnusable(expected: string): CollateError {
  return new CollateError({
    code: 'smtp-url',
    message: `expected in COLLATE_SMTP_URL ${expected}, found something else`,
    remedy:
      'Write it as smtp://user:password@host:587, with special characters percent-encoded. It is not shown here, as it may hold a password.',
  });
}

/** Nowhere to send. */
export function smtpUrlMissing(): CollateError {
  return new CollateError({
    code: 'smtp-url-missing',
    message: 'expected a mail server in COLLATE_SMTP_URL, found none',
    remedy:
      'Set it in the environment (smtp://user:password@host:587), or name a file only you can read in COLLATE_SMTP_URL_FILE, or try --dry-run.',
  });
}

/** A message that must not go out as it is: a bare CR or LF would let its text end the message early (SMTP smuggling). */
export function messageNotWireSafe(found: string): CollateError {
  return new CollateError({
    code: 'message-line-ends',
    message: `expected every line of the message to end in CR LF, found ${found}`,
    remedy: 'Nothing was handed over. This is a fault of Collate: report it.',
  });
}

/** An envelope address that could carry a command of its own. */
export function addressNotSafe(shown: string): CollateError {
  return new CollateError({
    code: 'address-unsafe',
    message: `expected one plain address, found ${JSON.stringify(shown.slice(0, 80))}`,
    remedy: 'Mend it in the list (collate subscribers show) or in the configuration (from).',
  });
}

/** nodemailer no longer keeps its socket where it did. */
export function socketMissing(): CollateError {
  return new CollateError({
    code: 'smtp-socket',
    message: 'expected the connected socket of nodemailer 10.6, found none',
    remedy: 'Install the version of nodemailer that package.json names.',
  });
}

/** The server could not be used at all, and waiting would not help. */
export function serverUnusable(server: string, reason: string, remedy: string): CollateError {
  return new CollateError({
    code: 'server-unusable',
    message: `expected to deliver through ${server}, found: ${reason}`,
    remedy,
  });
}
