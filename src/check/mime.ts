/**
 * A message as bytes → its header fields and its tree of parts (RFC 5322, RFC 2045/2046), with the line each starts on. It reads what is
 * there, however wrong: what a strict reader would refuse is for the rules to say. Work and depth are bounded for hostile input.
 */
import { decodeTransfer, decodeWords, type Decoded } from './decode.ts';

/** A header field; `line` is 1-based in the file. */
export interface HeaderField {
  /** As written. */
  readonly name: string;
  /** Unfolded, encoded words decoded. */
  readonly value: string;
  /** Unfolded, as written. */
  readonly raw: string;
  readonly line: number;
}

/** A part: its own fields, and its body as a half-open range of the raw message. */
export interface MimePart {
  readonly fields: readonly HeaderField[];
  /** Lower case, such as `text/html`. */
  readonly type: string;
  readonly parameters: Readonly<Record<string, string>>;
  /** Lower case; `7bit` where none is stated. */
  readonly encoding: string;
  readonly isAttachment: boolean;
  readonly start: number;
  readonly end: number;
  /** Line of the first line of the body. */
  readonly line: number;
  readonly children: readonly MimePart[];
}

export interface Mail {
  /** The bytes, one character each. */
  readonly raw: string;
  readonly fields: readonly HeaderField[];
  readonly root: MimePart;
  /** What could not be read as a message should be. */
  readonly defects: readonly { readonly line: number; readonly message: string }[];
}

// Newsletters have two to ten parts, two or three deep. Beyond these somebody is playing.
const maxDepth = 8;
const maxParts = 200;
const maxFields = 1000;
// RFC 5322 sets no limit; servers take 8 to 64 KB of header altogether.
const maxFieldLength = 20_000;

interface Reading {
  readonly raw: string;
  readonly defects: { line: number; message: string }[];
  parts: number;
}

/** Parses a message; never throws. */
export function parseMail(bytes: Uint8Array): Mail {
  const raw = Buffer.from(bytes).toString('latin1');
  const reading: Reading = { raw, defects: [], parts: 0 };
  const root = readPart(reading, 0, raw.length, 1, 0);
  return { raw, fields: root.fields, root, defects: reading.defects };
}

/** All parts without children, in order. */
export function listLeaves(part: MimePart): readonly MimePart[] {
  return part.children.length === 0 ? [part] : part.children.flatMap(listLeaves);
}

/** The decoded body of a part. */
export function decodePart(mail: Mail, part: MimePart): Decoded {
  return decodeTransfer(mail.raw.slice(part.start, part.end), part.encoding, part.parameters['charset'] ?? 'utf-8');
}

/** The field of that name, or null; the first where there are several. */
export function fieldOf(fields: readonly HeaderField[], name: string): HeaderField | null {
  return fields.find((field) => field.name.toLowerCase() === name) ?? null;
}

/** Fields, all of that name. */
export function fieldsOf(fields: readonly HeaderField[], name: string): readonly HeaderField[] {
  return fields.filter((field) => field.name.toLowerCase() === name);
}

function readPart(reading: Reading, start: number, end: number, line: number, depth: number): MimePart {
  reading.parts += 1;
  const header = readFields(reading, start, end, line);
  const content = parseParameters(fieldOf(header.fields, 'content-type')?.raw ?? 'text/plain');
  const disposition = fieldOf(header.fields, 'content-disposition')?.raw ?? '';
  const part = {
    fields: header.fields,
    type: content.value,
    parameters: content.parameters,
    encoding: (fieldOf(header.fields, 'content-transfer-encoding')?.raw ?? '7bit').trim().toLowerCase(),
    isAttachment: /^\s*attachment\b/i.test(disposition),
    start: header.end,
    end,
    line: header.endLine,
  };
  return { ...part, children: readChildren(reading, part, depth) };
}

interface Header {
  readonly fields: readonly HeaderField[];
  readonly end: number;
  readonly endLine: number;
}

function readFields(reading: Reading, start: number, end: number, firstLine: number): Header {
  const { raw, defects } = reading;
  const fields: HeaderField[] = [];
  let open: { name: string; lines: string[]; line: number } | null = null;
  const close = (): void => {
    if (open !== null && fields.length < maxFields) {
      const whole = open.lines.join('').trim();
      if (whole.length > maxFieldLength)
        defects.push({
          line: open.line,
          message: `expected ${open.name} of at most ${maxFieldLength} characters, found ${whole.length}`,
        });
      const value = whole.slice(0, maxFieldLength);
      fields.push({ name: open.name, value: decodeWords(value), raw: value, line: open.line });
    }
    open = null;
  };
  let at = start;
  let line = firstLine;
  while (at < end) {
    const next = raw.indexOf('\n', at);
    const stop = next === -1 || next >= end ? end : next;
    const text = raw.slice(at, stop).replace(/\r$/, '');
    at = Math.min(stop + 1, end);
    line += 1;
    if (text === '') break;
    const colon = text.indexOf(':');
    if (/^[ \t]/.test(text) && open !== null) (open as { lines: string[] }).lines.push(text);
    else {
      close();
      if (colon > 0 && /^[!-9;-~]+[ \t]*$/.test(text.slice(0, colon)))
        open = { name: text.slice(0, colon).trim(), lines: [text.slice(colon + 1)], line: line - 1 };
      else defects.push({ line: line - 1, message: `expected a header field, found ${quote(text)}` });
    }
  }
  close();
  return { fields, end: at, endLine: line };
}

function readChildren(reading: Reading, part: Omit<MimePart, 'children'>, depth: number): readonly MimePart[] {
  if (!part.type.startsWith('multipart/')) return [];
  const { raw, defects } = reading;
  const boundary = part.parameters['boundary'];
  if (boundary === undefined || boundary === '') {
    defects.push({ line: part.line, message: `expected a boundary for ${part.type}, found none` });
    return [];
  }
  if (depth >= maxDepth) {
    defects.push({ line: part.line, message: `expected at most ${maxDepth} levels of parts, found more` });
    return [];
  }
  const { pieces, isClosed } = splitAt(raw, part.start, part.end, `--${boundary}`);
  if (!isClosed)
    defects.push({ line: part.line, message: `expected the closing line --${shorten(boundary)}--, found none` });
  const children: MimePart[] = [];
  let line = part.line;
  let counted = part.start;
  for (const piece of pieces) {
    if (reading.parts >= maxParts) {
      defects.push({ line, message: `expected at most ${maxParts} parts, found more` });
      break;
    }
    line += countLines(raw, counted, piece.start);
    counted = piece.start;
    children.push(readPart(reading, piece.start, piece.end, line, depth + 1));
  }
  return children;
}

function splitAt(
  raw: string,
  start: number,
  end: number,
  delimiter: string,
): {
  readonly pieces: readonly { readonly start: number; readonly end: number }[];
  readonly isClosed: boolean;
} {
  const pieces: { start: number; end: number }[] = [];
  let open: number | null = null;
  let at = raw.indexOf(delimiter, start);
  while (at !== -1 && at < end) {
    const after = at + delimiter.length;
    const isAlone = after >= end || /[\s-]/.test(raw[after] ?? '');
    if (isAlone && (at === start || raw[at - 1] === '\n')) {
      // The line break before the delimiter belongs to it (RFC 2046, 5.1.1).
      const bodyEnd = raw[at - 2] === '\r' ? at - 2 : at - 1;
      if (open !== null) pieces.push({ start: open, end: Math.max(open, bodyEnd) });
      if (raw.startsWith('--', after)) return { pieces, isClosed: true };
      const lineEnd = raw.indexOf('\n', after);
      open = lineEnd === -1 ? end : Math.min(lineEnd + 1, end);
    }
    at = raw.indexOf(delimiter, after);
  }
  if (open !== null) pieces.push({ start: open, end });
  return { pieces, isClosed: false };
}

/** `text/html; charset="utf-8"` → value and parameters, both keys and the value in lower case. */
export function parseParameters(text: string): {
  readonly value: string;
  readonly parameters: Readonly<Record<string, string>>;
} {
  const parameters: Record<string, string> = {};
  const head = /^[^;]*/.exec(text)?.[0] ?? '';
  for (const [, name = '', quoted, plain] of text
    .slice(head.length)
    .matchAll(/;\s*([^\s=;"]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;"]*))/g))
    parameters[name.toLowerCase()] ??= quoted === undefined ? (plain ?? '') : quoted.replace(/\\(.)/g, '$1');
  return { value: head.trim().toLowerCase(), parameters };
}

/** Line breaks of a range. */
export function countLines(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', start); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function quote(text: string): string {
  return JSON.stringify(shorten(text));
}
