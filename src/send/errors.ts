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

/** `--test` names no address. */
export function testAddressWrong(found: string, problem: string): CollateError {
  return new CollateError({
    code: 'test-address',
    message: `--test: expected an address such as me@example.org, found ${problem} in ${JSON.stringify(found.slice(0, 80))}`,
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

/** `doctor --dns` names no server. */
export function nameServerWrong(found: string, cause: unknown): CollateError {
  return new CollateError({
    code: 'name-server',
    message: `--dns: expected the IP address of a name server, found ${JSON.stringify(found.slice(0, 80))}`,
    remedy: 'For example: --dns 192.0.2.53, or with a port: --dns 127.0.0.1:5353.',
    cause,
  });
}

/** No such issue under the output folder; where none was named, no issue at all. */
export function issueMissing(name: string | null, out: string, found: readonly string[]): CollateError {
  const known = found.length === 0 ? 'none' : found.slice(0, 10).join(', ');
  const wanted = name === null ? 'an issue' : `an issue named ${JSON.stringify(name)}`;
  return new CollateError({
    code: 'issue-missing',
    message: `expected ${wanted} in ${out}/, found ${known}`,
    remedy: 'Build it first: collate build.',
  });
}

/** An editor changed digest.md after the last build. */
export function issueEdited(file: string): CollateError {
  return new CollateError({
    code: 'issue-edited',
    file,
    message: 'expected the digest as the last build left it, found that it was edited since',
    remedy: 'Run collate build to take the edits in, look at it again, then send.',
  });
}

/** The rendered files are not what rendering gives now. */
export function issueStale(file: string): CollateError {
  return new CollateError({
    code: 'issue-stale',
    file,
    message: 'expected the file that this digest, template and configuration give, found another',
    remedy: 'Run collate build, look at it again, then send: what is sent is what was looked at.',
  });
}

/** digest.json is not one. */
export function issueUnreadable(file: string, cause: unknown): CollateError {
  return new CollateError({
    code: 'issue-unreadable',
    file,
    message: `expected a digest.json of version 1, found ${cause instanceof Error ? cause.message : 'something else'}`,
    remedy: 'Build the issue again: collate build.',
    ...(cause === null ? {} : { cause }),
  });
}

/** The build found words that both the editor and the articles changed, or lines of digest.md that cannot be printed. */
export function issueUndecided(issue: string, open: readonly string[]): CollateError {
  return new CollateError({
    code: 'issue-undecided',
    message: `expected an issue in which everything is decided, found ${open.length} open in ${issue}:${listFirst(open)}`,
    remedy: 'Decide them in collate preview, or write in digest.md what is to stand and run collate build.',
  });
}

/** How many faults an error lists; all of them are for collate check. */
const SHOWN_FAULTS = 5;

/** `collate check` finds errors: the issue is not finished. */
export function issueFaulty(issue: string, faults: readonly string[]): CollateError {
  return new CollateError({
    code: 'issue-faulty',
    message: `expected an issue in which collate check finds no errors, found ${faults.length} in ${issue}:${listFirst(faults)}`,
    remedy: `Mend them (collate check ${issue} says how) and build again. A rule that is wrong for this letter is switched off with its reason (check: off in the configuration); to send this issue all the same, say why: --despite "the chart is meant to be remote".`,
  });
}

function listFirst(faults: readonly string[]): string {
  const more = faults.length > SHOWN_FAULTS ? `\n  … and ${faults.length - SHOWN_FAULTS} more` : '';
  const shown = faults.slice(0, SHOWN_FAULTS).map((fault) => `\n  ${fault}`);
  return `${shown.join('')}${more}`;
}

/** With --yes nobody looks at the plan, so the issue must be named. */
export function issueUnnamed(found: readonly string[]): CollateError {
  return new CollateError({
    code: 'issue-unnamed',
    message: 'expected the name of the issue together with --yes, found none',
    remedy: found.length === 0 ? 'Build one first: collate build.' : `Name it: collate send ${found[0]} --yes`,
  });
}

/** A letter that is sent needs a sender. */
export function senderMissing(): CollateError {
  return new CollateError({
    code: 'sender-missing',
    message: 'expected the sender of the letter in the configuration, found none',
    remedy: 'Add a line such as: from: The Week <letter@example.org>',
  });
}

/** Nobody is there to say yes. */
export function notConfirmed(): CollateError {
  return new CollateError({
    code: 'send-not-confirmed',
    message: 'expected a yes before sending, found no terminal to ask',
    remedy: 'Add --yes where a script sends.',
  });
}
