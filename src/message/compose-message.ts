/**
 * An issue becomes a message for each reader: composed once, encoded once, cut at the marks; a reader's own values are encoded for
 * their place (HTML, link, text, header) and go in between. No message has more than one recipient.
 *
 * Every message: CRLF only, lines of at most 76 characters in the body and never over 998 in the header, ASCII only, no line that
 * starts with a dot (so that the dot-stuffing of SMTP changes nothing), CRLF at the end.
 */
import { createHash } from 'node:crypto';
import type { MessageTemplate, Recipient } from '../send/recipient.ts';
import { type Body, composeBody } from './body.ts';
import type { DkimSigner } from './dkim.ts';
import { composeFields, createMessageIds, type Field } from './fields.ts';
import { formatAddress } from './headers.ts';
import type { Letter } from './letter.ts';
import type { MergeMark } from './merge-fields.ts';
import { collectValues, parseLinks } from './reader-values.ts';
import { createSignMessage } from './sign-message.ts';

/** What rendering made of an issue (`RenderedIssue` with its marks); `html`, `text` and `subject` may hold them. */
export interface IssueContent {
  /** The issue's name, `2026-W47`. */
  readonly id: string;
  readonly subject: string;
  readonly html: string;
  /** Laid out as `format=flowed` (RFC 3676, DelSp=no). */
  readonly text: string;
  readonly marks: readonly MergeMark[];
}

export interface ComposeOptions {
  /** When the issue was frozen: the same for every recipient and every retry. */
  readonly date: Date;
  /** One signature each; none leaves the message unsigned. */
  readonly signers?: readonly DkimSigner[];
}

/** A composed issue. `forRecipient` raises `message-header-refused` for an address outside the grammar, and nothing else. */
export interface ComposedMessage extends MessageTemplate {
  /** The sender's address for the envelope, its domain as A-label. */
  readonly sender: string;
  /** Stands for everything that readers share, the date apart: another hash means another issue. */
  readonly contentHash: string;
  /** The Message-ID with its angle brackets: the same whenever it is asked for. */
  readonly messageIdFor: (recipient: Recipient) => string;
}

/** Composes the message of an issue. Raises what would be wrong for everybody: a header, a link template, the place of a merge field. */
export function composeMessage(issue: IssueContent, letter: Letter, options: ComposeOptions): ComposedMessage {
  const links = parseLinks(issue.id, letter);
  const body = composeBody(issue);
  const fields = composeFields({ issue, letter, links, boundary: body.boundary, date: options.date });
  const signers = options.signers ?? [];
  const signMessage = signers.length === 0 ? null : createSignMessage(fields, signers);
  const prepare = (recipient: Recipient): Prepared => {
    const valueOf = collectValues(recipient, links);
    const slots = body.encodeSlots(valueOf);
    return { slots, lines: fields.map(({ line }) => (typeof line === 'string' ? line : line(recipient, valueOf))) };
  };
  return {
    sender: formatAddress('From', letter.from.address),
    contentHash: hashContent(issue, fields, body),
    messageIdFor: createMessageIds(issue.id, letter),
    forRecipient: (recipient) => {
      const { lines, slots } = prepare(recipient);
      return Buffer.concat(layOut(signMessage?.now(lines, body.hash(slots)) ?? '', lines, body, slots));
    },
    piecesFor: async (recipient) => {
      const { lines, slots } = prepare(recipient);
      return layOut((await signMessage?.aside(lines, body.hash(slots))) ?? '', lines, body, slots);
    },
  };
}

/** A reader's header lines, and their values for the body, encoded. */
interface Prepared {
  readonly lines: readonly string[];
  readonly slots: readonly string[];
}

/** The message in the order of its bytes: head, then what all share and what is this reader's by turns. */
function layOut(
  signatures: string,
  lines: readonly string[],
  { pieces }: Body,
  slots: readonly string[],
): readonly Buffer[] {
  const laid: Buffer[] = [Buffer.from(`${signatures}${lines.join('')}\r\n`, 'latin1')];
  pieces.forEach(({ wire }, index) => {
    const slot = slots[index] ?? '';
    if (wire.length > 0) laid.push(wire);
    if (slot !== '') laid.push(Buffer.from(slot, 'latin1'));
  });
  return laid;
}

function hashContent(issue: IssueContent, fields: readonly Field[], body: Body): string {
  const hash = createHash('sha256').update(JSON.stringify([issue.id, issue.subject, body.slots]));
  for (const { name, line } of fields) if (typeof line === 'string' && name !== 'Date') hash.update(line);
  for (const { wire } of body.pieces) hash.update('\0').update(wire);
  return hash.digest('hex');
}
