/**
 * Quoted-printable (RFC 2045, 6.7) that can be cut: a text is encoded in pieces, each of which starts and ends at the beginning
 * of an encoded line, so that any other piece fits between two of them and no line grows past 76 characters.
 * No encoded line starts with a dot or with "From ": dot-stuffing and mbox files leave the bytes (and their signature) alone.
 */

const MAX_LINE = 76;

const encoder = new TextEncoder();

/** `=XX` for each byte of the character, or the character itself where it may stand as it is. */
function encodeCharacter(character: string): string {
  const code = character.charCodeAt(0);
  return character.length === 1 && code >= 0x20 && code <= 0x7e && code !== 0x3d ? character : spellOut(character);
}

/** A language has some hundred characters that need spelling out; whoever writes them all fills a few megabytes. */
const spelled = new Map<string, string>();

/** `=XX` for each byte of the character in UTF-8. */
export function spellOut(character: string): string {
  const known = spelled.get(character);
  if (known !== undefined) return known;
  let encoded = '';
  for (const byte of encoder.encode(character)) encoded += `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  spelled.set(character, encoded);
  return encoded;
}

/** The first character of an encoded line is spelt out where a bare one would mean something to a mail program. */
function atLineStart(character: string, rest: string): string {
  if (character === '.') return '=2E';
  if (character === 'F' && rest.startsWith('rom ')) return '=46';
  return encodeCharacter(character);
}

/** Lines of nothing that needs spelling out, whole or in full slices: most of a page and all links; null for any other. */
function encodePlainLine(line: string): string | null {
  if (!/^[ -<>-~]*$/.test(line) || line.endsWith(' ')) return null;
  let encoded = '';
  for (let at = 0; at < line.length || at === 0; at += MAX_LINE - 1) {
    const slice = line.slice(at, at + MAX_LINE - 1);
    if (/^\.|^From /.test(slice)) return null;
    encoded += at === 0 ? slice : `=\r\n${slice}`;
  }
  return encoded;
}

/** One line of text without its line end, in encoded lines; trailing blanks spelt out, since they are lost on the way. */
function encodeLine(line: string): string {
  const plain = encodePlainLine(line);
  if (plain !== null) return plain;
  let encoded = '';
  let column = 0;
  let offset = 0;
  for (const character of line) {
    offset += character.length;
    const isLostBlank = offset === line.length && (character === ' ' || character === '\t');
    let unit = isLostBlank ? spellOut(character) : encodeCharacter(character);
    if (column + unit.length > MAX_LINE - 1) {
      encoded += '=\r\n';
      column = 0;
    }
    if (column === 0 && !isLostBlank) unit = atLineStart(character, line.slice(offset, offset + 4));
    encoded += unit;
    column += unit.length;
  }
  return encoded;
}

/** Encodes a text with any line ends; every line end becomes CRLF. A piece that does not end its line is closed by a soft break. */
export function encodeQuotedPrintable(text: string): string {
  const lines = text.split(/\r\n|\r|\n/);
  const last = lines.pop() ?? '';
  let encoded = '';
  for (const line of lines) encoded += `${encodeLine(line)}\r\n`;
  return last === '' ? encoded : `${encoded}${encodeLine(last)}=\r\n`;
}
