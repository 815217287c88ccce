/**
 * Header fields as RFC 5322, 2047 and 2919 want them: ASCII, folded, one recipient, nothing that can start a field of its own.
 * Values arrive decoded and are encoded here, after every substitution, because encoded words do not nest.
 */
import { parseAddress } from './address.ts';
import { headerRefused } from './errors.ts';
import { spellOut } from './quoted-printable.ts';

/** RFC 5322, 2.1.1 asks for 78 characters at most, RFC 2047, 2 for 76 where there are encoded words. */
const MAX_LINE = 76;

/** RFC 2047, 2 allows 75 and lines of 76: shorter words leave room for any of our field names on the first line. */
const MAX_ENCODED_WORD = 64;

/** Longest word that is left as it is: a longer one could not be folded and might pass the limit of 998. */
const MAX_PLAIN_WORD = 70;

/** What atoms consist of (RFC 5322, 3.2.3), blanks between them: a name of these needs no quotes. */
const ATOMS = /^[A-Za-z0-9!#$%&'*+\-/=?^_`{|}~]+(?: [A-Za-z0-9!#$%&'*+\-/=?^_`{|}~]+)*$/;

const PRINTABLE = /^[\x20-\x7e]*$/;

/** A line of text from anywhere as one line of printable characters: controls and runs of blanks become one blank. */
export function foldBlanks(text: string): string {
  // Lone surrogates cannot be encoded; bidirectional overrides would let a name pass for something else.
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .trim();
}

/** `Name: value\r\n`, folded at blanks. Raises `message-header-refused` for anything but printable ASCII. */
export function formatHeader(name: string, value: string): string {
  if (!PRINTABLE.test(value)) throw headerRefused(name, value);
  const words = value.split(' ');
  let line = `${name}:`;
  let folded = '';
  for (const word of words) {
    if (line.length + 1 + word.length > MAX_LINE && line.trim() !== '' && !line.endsWith(':')) {
      folded += `${line}\r\n`;
      line = '';
    }
    line += ` ${word}`;
  }
  return `${folded}${line}\r\n`;
}

/** Free text (a subject) as header value: as it is when it is plain ASCII, else in encoded words. */
export function formatUnstructured(text: string): string {
  const line = foldBlanks(text);
  const isPlain =
    PRINTABLE.test(line) && !line.includes('=?') && line.split(' ').every((word) => word.length <= MAX_PLAIN_WORD);
  return isPlain ? line : encodeWords(line);
}

/** A name as RFC 5322 `phrase`: atoms, a quoted string, or encoded words. */
export function formatPhrase(text: string): string {
  const line = foldBlanks(text);
  if (!PRINTABLE.test(line) || line.includes('=?') || line.length > MAX_PLAIN_WORD) return encodeWords(line);
  return ATOMS.test(line) ? line : `"${line.replace(/["\\]/g, '\\$&')}"`;
}

/** `Name <address>`; the address is taken as checked. */
export function formatMailbox(name: string | null, address: string): string {
  const shown = name === null ? '' : foldBlanks(name);
  return shown === '' ? address : `${formatPhrase(shown)} <${address}>`;
}

/** The address with its domain as A-label; raises `message-header-refused` when it is outside the grammar. */
export function formatAddress(header: string, address: string): string {
  const parsed = parseAddress(address);
  if ('problem' in parsed) throw headerRefused(header, address);
  return parsed.address;
}

let segmenter: Intl.Segmenter | undefined;

/** Encoded words of at most 64 characters, each of whole characters, in the shorter of both encodings. */
function encodeWords(text: string): string {
  const whole = encodeQ(text);
  const isQuotedShorter = whole.length <= Math.ceil(Buffer.byteLength(text) / 3) * 4;
  // Most names fit into one word: no need to know where their characters end.
  if (isQuotedShorter && whole.length <= QUOTED_ROOM) return `=?UTF-8?Q?${whole}?=`;
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  const pieces = Array.from(segmenter.segment(text), (each) => each.segment);
  return isQuotedShorter ? packQuoted(pieces.map(encodeQ)) : packBase64(pieces);
}

const QUOTED_ROOM = MAX_ENCODED_WORD - '=?UTF-8?Q??='.length;

/** Bytes that fit when each three become four characters. */
const BASE64_ROOM = Math.floor((MAX_ENCODED_WORD - '=?UTF-8?B??='.length) / 4) * 3;

/** RFC 2047, 5 (3): in a phrase only these may stand as they are; the rule is used everywhere. */
function encodeQ(text: string): string {
  return text.replace(/[^A-Za-z0-9!*+\-/]/gu, (character) => {
    return character === ' ' ? '_' : spellOut(character);
  });
}

function packQuoted(pieces: readonly string[]): string {
  const units = pieces.flatMap((piece) => (piece.length > QUOTED_ROOM ? splitQuoted(piece) : [piece]));
  return pack(units, (unit) => unit.length, QUOTED_ROOM)
    .map((word) => `=?UTF-8?Q?${word}?=`)
    .join(' ');
}

/** A cluster too long for one word (an emoji of many parts) is cut between its code points: at bytes that start a character. */
function splitQuoted(piece: string): readonly string[] {
  return piece.match(/=[0-7][0-9A-F]|=[C-F][0-9A-F](?:=[89AB][0-9A-F])*|[^=]/g) ?? [piece];
}

function packBase64(pieces: readonly string[]): string {
  const size = (piece: string): number => Buffer.byteLength(piece);
  const units = pieces.flatMap((piece) => (size(piece) > BASE64_ROOM ? Array.from(piece) : [piece]));
  return pack(units, size, BASE64_ROOM)
    .map((word) => `=?UTF-8?B?${Buffer.from(word, 'utf8').toString('base64')}?=`)
    .join(' ');
}

function pack(units: readonly string[], size: (unit: string) => number, room: number): readonly string[] {
  const words: string[] = [];
  let word = '';
  let used = 0;
  for (const unit of units) {
    const unitSize = size(unit);
    if (used + unitSize > room && word !== '') {
      words.push(word);
      word = '';
      used = 0;
    }
    word += unit;
    used += unitSize;
  }
  return [...words, word];
}
