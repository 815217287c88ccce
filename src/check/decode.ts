/** Transfer encodings (RFC 2045), charsets and encoded words (RFC 2047) → text. Lenient, linear, never throws. */

export interface Decoded {
  readonly text: string;
  /** Bytes after decoding. */
  readonly bytes: number;
  /** Bytes as they travel. */
  readonly encodedBytes: number;
  /** For each line of the encoded body, the decoded byte it starts at: how an offset finds its line again. */
  readonly lineStarts: readonly number[];
  /** What stands in the way of decoding, or null. */
  readonly defect: string | null;
}

/** Decodes a body. An unknown encoding or charset is read as it is, and named in `defect`. */
export function decodeTransfer(body: string, encoding: string, charset: string): Decoded {
  const lines = body.split('\n');
  const { bytes, lineStarts, defect } = decodeLines(lines, encoding);
  const read = decodeCharset(bytes, charset);
  return {
    text: read.text,
    bytes: bytes.length,
    encodedBytes: body.length,
    lineStarts,
    defect: defect ?? read.defect,
  };
}

interface DecodedBytes {
  readonly bytes: Buffer;
  readonly lineStarts: readonly number[];
  readonly defect: string | null;
}

function decodeLines(lines: readonly string[], encoding: string): DecodedBytes {
  switch (encoding) {
    case 'quoted-printable':
      return decodeQuotedPrintable(lines);
    case 'base64':
      return decodeBase64(lines);
    case '7bit':
    case '8bit':
    case 'binary':
      return decodePlain(lines, null);
    default:
      return decodePlain(
        lines,
        `expected a transfer encoding such as quoted-printable, found "${encoding.slice(0, 40)}"`,
      );
  }
}

function decodePlain(lines: readonly string[], defect: string | null): DecodedBytes {
  const lineStarts: number[] = [];
  let length = 0;
  for (const line of lines) {
    lineStarts.push(length);
    length += line.endsWith('\r') ? line.length : line.length + 1;
  }
  const text = lines.map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line)).join('\n');
  return { bytes: Buffer.from(text, 'latin1'), lineStarts, defect };
}

function decodeQuotedPrintable(lines: readonly string[]): DecodedBytes {
  const lineStarts: number[] = [];
  // Decoding only shortens.
  const bytes = Buffer.alloc(lines.reduce((sum, line) => sum + line.length + 1, 0));
  let defect: string | null = null;
  let length = 0;
  lines.forEach((line, index) => {
    lineStarts.push(length);
    let end = line.length;
    // Blanks at the end of a line were added on the way (RFC 2045, 6.7 rule 3).
    while (end > 0 && isBlank(line.charCodeAt(end - 1))) end -= 1;
    const isSoft = end > 0 && line.charCodeAt(end - 1) === equalsSign;
    if (isSoft) end -= 1;
    for (let at = 0; at < end; at += 1) {
      const code = line.charCodeAt(at);
      const byte = code === equalsSign && at + 2 < end ? hexValue(line, at + 1) * 16 + hexValue(line, at + 2) : -1;
      if (byte >= 0) at += 2;
      else if (code === equalsSign)
        defect ??= `expected "=" and two hexadecimal digits, found ${JSON.stringify(line.slice(0, Math.min(end, 60)))}`;
      bytes[length] = byte >= 0 ? byte : code;
      length += 1;
    }
    if (isSoft || index === lines.length - 1) return;
    bytes[length] = lineFeed;
    length += 1;
  });
  return { bytes: bytes.subarray(0, length), lineStarts, defect };
}

const equalsSign = 0x3d;
const lineFeed = 0x0a;

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0d;
}

/** The digit's value; so far below zero where it is none that no other digit makes up for it. */
function hexValue(line: string, at: number): number {
  const code = line.charCodeAt(at);
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const letter = code | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1000;
}

function decodeBase64(lines: readonly string[]): DecodedBytes {
  const lineStarts: number[] = [];
  let characters = 0;
  for (const line of lines) {
    lineStarts.push(Math.floor((characters * 3) / 4));
    characters += line.trimEnd().length;
  }
  const text = lines.join('');
  const defect = /[^A-Za-z0-9+/=\s]/.test(text) ? 'expected base64, found other characters' : null;
  return { bytes: Buffer.from(text, 'base64'), lineStarts, defect };
}

function decodeCharset(bytes: Buffer, charset: string): { readonly text: string; readonly defect: string | null } {
  try {
    return { text: new TextDecoder(charset, { fatal: true }).decode(bytes), defect: null };
  } catch (error) {
    const isUnknown = error instanceof RangeError;
    return {
      text: new TextDecoder(isUnknown ? 'utf-8' : charset).decode(bytes),
      defect: isUnknown
        ? `expected a charset such as utf-8, found "${charset.slice(0, 40)}"`
        : `expected text in ${charset.slice(0, 40)}, found bytes that are none`,
    };
  }
}

const encodedWord = /=\?([^?\s]{1,40})\?([bq])\?([^?]*)\?=/gi;

/** A header value with its encoded words decoded. */
export function decodeWords(value: string): string {
  if (!value.includes('=?')) return decodeUtf8(value);
  // White space between two encoded words is no part of the text (RFC 2047, 6.2).
  const joined = value.replace(/\?=[ \t\r\n]+(?==\?)/g, '?=');
  const runs: { charset: string; bytes: Buffer }[] = [];
  let text = '';
  let at = 0;
  const flush = (): void => {
    if (runs.length === 0) return;
    // Words of one charset are joined before decoding: senders cut characters in two.
    text += decodeCharset(Buffer.concat(runs.map((run) => run.bytes)), runs[0]?.charset ?? 'utf-8').text;
    runs.length = 0;
  };
  for (const match of joined.matchAll(encodedWord)) {
    const [all, charset = '', kind = '', content = ''] = match;
    if (match.index > at) {
      flush();
      text += decodeUtf8(joined.slice(at, match.index));
    }
    if (runs[0] !== undefined && runs[0].charset.toLowerCase() !== charset.toLowerCase()) flush();
    runs.push({ charset, bytes: decodeWord(content, kind) });
    at = match.index + all.length;
  }
  flush();
  return text + decodeUtf8(joined.slice(at));
}

function decodeWord(content: string, kind: string): Buffer {
  if (kind.toLowerCase() === 'b') return Buffer.from(content, 'base64');
  const text = content
    .replaceAll('_', ' ')
    .replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(text, 'latin1');
}

/** Raw 8-bit in a header is UTF-8 where it is valid (RFC 6532), else shown byte by byte. */
function decodeUtf8(value: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  if (/^[\x00-\x7f]*$/.test(value)) return value;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(value, 'latin1'));
  } catch {
    return value;
  }
}
