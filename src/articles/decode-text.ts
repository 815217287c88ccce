/** Bytes → text: byte-order marks, UTF-8, UTF-16, Windows-1252 and the charset an HTML page declares. Line ends are kept. */

/** The decoded file, without byte-order mark. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: string;
}

/** How far into a page browsers look for its charset (HTML standard, "prescan a byte stream"). */
const PRESCAN_BYTES = 1024;
/** Share of zero bytes in one of the two byte positions from which text without a mark is taken for UTF-16. */
const UTF16_ZERO_SHARE = 0.4;
/** Share of control characters from which a file is not text. Real text has none but tabs and line ends; some leeway for form feeds. */
const BINARY_SHARE = 0.01;
const SAMPLE_BYTES = 65_536;

/** Decodes a file; null when it is not text. */
export function decodeText(bytes: Uint8Array, isHtml: boolean): DecodedText | null {
  const encoding = markedEncoding(bytes) ?? unmarkedUtf16(bytes);
  const decoded = encoding === null ? decodeUnmarked(bytes, isHtml) : decodeAs(bytes, encoding);
  return isBinary(decoded.text) ? null : decoded;
}

function markedEncoding(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return null;
}

function unmarkedUtf16(bytes: Uint8Array): string | null {
  const length = Math.min(bytes.length, SAMPLE_BYTES) & ~1;
  if (length < 4) return null;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even++;
    if (bytes[at + 1] === 0) odd++;
  }
  const pairs = length / 2;
  if (odd / pairs > UTF16_ZERO_SHARE && even === 0) return 'utf-16le';
  return even / pairs > UTF16_ZERO_SHARE && odd === 0 ? 'utf-16be' : null;
}

function decodeAs(bytes: Uint8Array, encoding: string): DecodedText {
  // TextDecoder drops the byte-order mark of its own encoding.
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

function decodeUnmarked(bytes: Uint8Array, isHtml: boolean): DecodedText {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return decodeAs(bytes, (isHtml ? declaredCharset(bytes) : null) ?? 'windows-1252');
  }
}

/** The charset of a `meta` element; a page that is valid UTF-8 never gets here, whatever it declares. */
function declaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, PRESCAN_BYTES));
  const label = /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{2,30})/i.exec(head)?.[1];
  if (label === undefined || /^utf-?16/i.test(label)) return null;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

function isBinary(text: string): boolean {
  const sample = text.slice(0, SAMPLE_BYTES);
  // oxlint-disable-next-line no-control-regex -- control characters tell binary from text
  const controls = sample.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/g)?.length ?? 0;
  return sample.includes('\u0000') || controls > sample.length * BINARY_SHARE;
}
