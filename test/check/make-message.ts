/** A message that no rule objects to, and the same with one thing changed: what the tables of bad and good snippets are written in. */
import { createCheckedMessage, readParts, type CheckedMessage } from '../../src/check/checked-message.ts';
import { checkMessage } from '../../src/check/check-message.ts';
import type { Finding } from '../../src/check/finding.ts';
import { parseMail } from '../../src/check/mime.ts';
import { rules } from '../../src/check/rules.ts';
import type { Digest } from '../../src/model.ts';

/** What a row changes. `body` and `more` are added to the good parts; the others replace. */
export interface Change {
  readonly body?: string;
  readonly head?: string;
  /** The whole HTML part. */
  readonly html?: string;
  /** Added to the text part. */
  readonly more?: string;
  /** The whole text part; null leaves it out. */
  readonly text?: string | null;
  /** Header fields by name: replaced, added, or with null left out. */
  readonly fields?: Readonly<Record<string, string | null>>;
  /** The raw message, changed at last. */
  readonly raw?: (raw: string) => string;
  readonly digest?: Digest;
  readonly clients?: readonly string[];
  readonly postalAddress?: string | null;
  readonly isKnown?: boolean;
}

const address = 'Example Letters, 1 Quay Street, Lindhaven';

const goodFields: Readonly<Record<string, string>> = {
  From: 'The Week <letter@letters.example>',
  To: 'Ana Reader <ana@example.org>',
  Subject: 'The port stays shut',
  Date: 'Fri, 20 Nov 2026 12:00:00 +0000',
  'Message-ID': '<1@letters.example>',
  'MIME-Version': '1.0',
  'Content-Language': 'en',
  'List-Id': 'The Week <letter.letters.example>',
  'List-Unsubscribe': '<https://letters.example/u/abc>, <mailto:leave@letters.example>',
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  Precedence: 'bulk',
};

const preheader = 'Dockers and operator meet on Monday; forty ships have gone elsewhere';

export function goodHtml({ body = '', head = '' }: Pick<Change, 'body' | 'head'> = {}): string {
  return (
    `<!doctype html>\n<html lang="en" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">\n<head><title>The Week</title>\n${head}\n</head>\n<body style="background-color:#ffffff;color:#1b1b1b">\n<div lang="en">` +
    `<div style="display:none;max-height:0;overflow:hidden;mso-hide:all">${preheader}</div>\n<h1>The Week</h1>\n${body}\n` +
    `<p>${address} <a href="https://letters.example/u/abc">Unsubscribe</a></p></div>\n</body>\n</html>`
  );
}

function goodText(more = ''): string {
  return `THE WEEK\n\n${more}\n${address}\nUnsubscribe: https://letters.example/u/abc\n`;
}

function composeRaw(change: Change): string {
  const fields = { ...goodFields, ...change.fields };
  const type = fields['Content-Type'] ?? 'multipart/alternative; boundary="b0"';
  const header = Object.entries({ ...fields, 'Content-Type': type }).flatMap(([name, value]) =>
    value === null ? [] : [`${name}: ${value}`],
  );
  const part = (kind: string, content: string): string =>
    `--b0\nContent-Type: text/${kind}; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n${content}`;
  const text = change.text === undefined ? goodText(change.more) : change.text;
  const parts = [...(text === null ? [] : [part('plain', text)]), part('html', change.html ?? goodHtml(change))];
  return `${header.join('\n')}\n\n${parts.join('\n')}\n--b0--\n`.replaceAll('\n', '\r\n');
}

/** The good message with one change. */
export function makeMessage(change: Change = {}): CheckedMessage {
  const raw = change.raw === undefined ? composeRaw(change) : change.raw(composeRaw(change));
  return readMessage(Buffer.from(raw, 'utf8'), change);
}

/** Any bytes as a message to check. */
export function readMessage(bytes: Uint8Array, change: Change = {}): CheckedMessage {
  const mail = parseMail(bytes);
  return createCheckedMessage({
    file: 'letter.eml',
    mail,
    ...readParts(mail, 'letter.eml'),
    digest: change.digest ?? null,
    digestFile: change.digest === undefined ? null : 'digest.json',
    letter: {
      postalAddress: change.postalAddress === undefined ? address : change.postalAddress,
      clients: change.clients ?? ['apple-mail', 'gmail', 'outlook', 'yahoo'],
      isKnown: change.isKnown ?? true,
    },
  });
}

/** What rule `id` says of a message; every finding where no id is given. */
export function findingsOf(message: CheckedMessage, id?: string): readonly Finding[] {
  if (id !== undefined && !rules.some((rule) => rule.id === id)) throw new Error(`no rule ${id}`);
  return checkMessage(message).findings.filter(({ rule }) => id === undefined || rule === id);
}
