/**
 * The body of a message, `multipart/alternative` with the text first (RFC 2046, 5.1.4), encoded once and cut at the marks:
 * bytes that all readers share, with slots between them.
 */
import { createHash, type Hash } from 'node:crypto';
import { canonicalBody } from './dkim.ts';
import { findHtmlPlaces, type HtmlPlace } from './html-places.ts';
import { type MergeMark, splitAtMarks } from './merge-fields.ts';
import { encodeQuotedPrintable } from './quoted-printable.ts';
import { fillPlace, type ValueOf } from './reader-values.ts';

/** Bytes that all readers share; `canonical` is what DKIM hashes of them. */
export interface Piece {
  readonly wire: Buffer;
  readonly canonical: Buffer;
}

/** Where a reader's value goes in. */
export interface Slot {
  readonly mark: MergeMark;
  readonly place: HtmlPlace | 'text';
}

export interface Body {
  readonly boundary: string;
  /** One more than there are slots. */
  readonly pieces: readonly Piece[];
  readonly slots: readonly Slot[];
  /** The values as encoded lines, slot by slot. Their blanks are single ones, so that wire and canonical form are the same. */
  readonly encodeSlots: (valueOf: ValueOf) => readonly string[];
  /** DKIM's body hash, base64, of the body with these slots. */
  readonly hash: (slots: readonly string[]) => string;
}

interface Parts {
  readonly text: string;
  readonly html: string;
  readonly marks: readonly MergeMark[];
}

/** Encodes both parts. Raises `merge-field-place` for a mark where no value could be put safely. */
export function composeBody(parts: Parts): Body {
  const { marks } = parts;
  const [text, html] = [parts.text.trimEnd(), parts.html.trimEnd()];
  // `=_` cannot occur in quoted-printable (RFC 2045, 6.7): no part can contain the boundary.
  const boundary = `=_collate_${createHash('sha256').update(text).update('\0').update(html).digest('hex').slice(0, 24)}`;
  const places = findHtmlPlaces(html, marks).values();
  const plain = encodePart(stuffMarks(text, marks), marks, () => 'text');
  const rich = encodePart(html, marks, () => places.next().value ?? 'html');
  const encoded = joinEncoded([
    [openPart(boundary, 'text/plain; charset=utf-8; format=flowed')],
    plain.encoded,
    [openPart(boundary, 'text/html; charset=utf-8')],
    rich.encoded,
    [`--${boundary}--\r\n`],
  ]);
  const pieces = encoded.map((wire) => ({
    wire: Buffer.from(wire, 'latin1'),
    canonical: Buffer.from(canonicalBody(wire), 'latin1'),
  }));
  const slots = [...plain.slots, ...rich.slots];
  return { boundary, pieces, slots, encodeSlots: createSlotEncoder(slots), hash: createBodyHash(pieces) };
}

function openPart(boundary: string, type: string): string {
  return `--${boundary}\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n`;
}

/**
 * Rendering has laid the text out as `format=flowed` (RFC 3676); what it could not know is what a reader's value starts with. A line that
 * starts with a mark gets the blank that receivers take off again, so that a name such as ">x" quotes nothing.
 */
function stuffMarks(text: string, marks: readonly MergeMark[]): string {
  return marks.length === 0
    ? text
    : text.replace(new RegExp(`^(?=${marks.map(({ mark }) => mark).join('|')})`, 'gm'), ' ');
}

interface EncodedPart {
  readonly encoded: readonly string[];
  readonly slots: readonly Slot[];
}

function encodePart(content: string, marks: readonly MergeMark[], choosePlace: () => Slot['place']): EncodedPart {
  const encoded: string[] = [];
  const slots: Slot[] = [];
  for (const part of splitAtMarks(`${content}\n`, marks)) {
    if (typeof part === 'string') encoded.push(encodeQuotedPrintable(part));
    else slots.push({ mark: part, place: choosePlace() });
  }
  return { encoded, slots };
}

/** Joins runs of strings so that the last of one and the first of the next become one piece. */
function joinEncoded(runs: readonly (readonly string[])[]): readonly string[] {
  const joined = [''];
  for (const [first = '', ...rest] of runs) {
    joined[joined.length - 1] += first;
    joined.push(...rest);
  }
  return joined;
}

/** Links and names stand in several slots: each value is encoded once for each place. */
function createSlotEncoder(slots: readonly Slot[]): Body['encodeSlots'] {
  const keys = slots.map((slot) => `${slot.place} ${slot.mark.mark}`);
  const firsts = keys.map((key) => keys.indexOf(key));
  return (valueOf) => {
    const encoded: string[] = [];
    slots.forEach(({ mark, place }, index) => {
      const first = firsts[index] ?? index;
      const known = first < index ? encoded[first] : undefined;
      encoded.push(known ?? encodeQuotedPrintable(fillPlace(place, mark, valueOf)));
    });
    return encoded;
  };
}

/** What comes before the first slot is hashed once and copied. */
function createBodyHash(pieces: readonly Piece[]): Body['hash'] {
  const [first, ...rest] = pieces;
  const start: Hash = createHash('sha256').update(first?.canonical ?? '');
  return (slots) => {
    const hash = start.copy();
    rest.forEach((piece, index) => hash.update(slots[index] ?? '', 'latin1').update(piece.canonical));
    return hash.digest('base64');
  };
}
