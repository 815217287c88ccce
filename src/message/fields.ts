/**
 * The header of a message, field by field: what all readers share is written once, the rest for each.
 */
import { createHash } from 'node:crypto';
import type { Recipient } from '../send/recipient.ts';
import { formatAddress, formatHeader, formatMailbox, formatPhrase, formatUnstructured } from './headers.ts';
import { formatListId, formatSenderId, type Letter, letterDomain } from './letter.ts';
import { type MergeMark, splitAtMarks } from './merge-fields.ts';
import { fillMark, type Links, type ValueOf } from './reader-values.ts';

/** A header field; `line` is all of it with its CRLF, or makes it for one reader. */
export interface Field {
  readonly name: string;
  readonly line: string | ((recipient: Recipient, valueOf: ValueOf) => string);
}

interface Parts {
  readonly issue: { readonly id: string; readonly subject: string; readonly marks: readonly MergeMark[] };
  readonly letter: Letter;
  readonly links: Links;
  readonly boundary: string;
  readonly date: Date;
}

/** The fields in their order. Raises `message-header-refused` for what cannot stand in a header. */
export function composeFields({ issue, letter, links, boundary, date }: Parts): readonly Field[] {
  const from = formatAddress('From', letter.from.address);
  const listId = formatListId(letter.from);
  const { replyTo } = letter;
  return [
    fixed('From', formatMailbox(letter.from.name ?? letter.name, from)),
    own('To', ({ name, address }) => formatMailbox(name, formatAddress('To', address))),
    ...(replyTo === null
      ? []
      : [fixed('Reply-To', formatMailbox(replyTo.name, formatAddress('Reply-To', replyTo.address)))]),
    composeSubject(issue.subject, issue.marks),
    fixed('Date', date.toUTCString().replace('GMT', '+0000')),
    own('Message-ID', createMessageIds(issue.id, letter)),
    fixed('MIME-Version', '1.0'),
    fixed('Content-Language', letter.language),
    fixed('List-Id', `${formatPhrase(letter.name)} <${listId}>`),
    ...composeUnsubscribe(links),
    fixed('Feedback-ID', `${slug(issue.id)}:${slug(listId)}:collate:${formatSenderId(listId)}`),
    // Keeps holiday notices from answering. Not Auto-Submitted: RFC 3834 means replies and reports; a letter has an editor.
    fixed('Precedence', 'bulk'),
    fixed('Content-Type', `multipart/alternative; boundary="${boundary}"`),
  ];
}

function fixed(name: string, value: string): Field {
  return { name, line: formatHeader(name, value) };
}

function own(name: string, value: (recipient: Recipient, valueOf: ValueOf) => string): Field {
  return { name, line: (recipient, valueOf) => formatHeader(name, value(recipient, valueOf)) };
}

/** Encoded after the values are in: encoded words do not nest. */
function composeSubject(subject: string, marks: readonly MergeMark[]): Field {
  const parts = splitAtMarks(subject, marks);
  if (parts.length === 1) return fixed('Subject', formatUnstructured(subject));
  return own('Subject', (_recipient, valueOf) =>
    formatUnstructured(parts.map((part) => (typeof part === 'string' ? part : fillMark(part, valueOf))).join('')),
  );
}

/** RFC 2369 and, for an https link alone, RFC 8058: one click, which DKIM then has to cover. */
function composeUnsubscribe({ unsubscribe, mailto }: Links): readonly Field[] {
  const links = [unsubscribe, mailto].filter((link) => link !== null);
  if (links.length === 0) return [];
  const list = own('List-Unsubscribe', ({ token }) => links.map((link) => `<${link(token)}>`).join(', '));
  return unsubscribe === null ? [list] : [list, fixed('List-Unsubscribe-Post', 'List-Unsubscribe=One-Click')];
}

/** Message-IDs of an issue: stable for a reader; the token cannot be guessed, so neither can an id be traced back to an address. */
export function createMessageIds(issueId: string, letter: Letter): (recipient: Recipient) => string {
  const listId = formatListId(letter.from);
  const domain = letterDomain(letter.from);
  return ({ token, address }) => {
    const seed = [listId, issueId, token, address].join('\n');
    return `<${createHash('sha256').update(seed).digest('hex').slice(0, 32)}@${domain}>`;
  };
}

function slug(text: string): string {
  return text.replace(/[^A-Za-z0-9.-]+/g, '-').slice(0, 40) || 'issue';
}
