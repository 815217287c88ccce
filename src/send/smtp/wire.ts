/**
 * PURE. What goes on the wire: the message dot-stuffed (RFC 5321 section 4.5.2), checked for the bare line ends that SMTP smuggling lives on;
 * and the commands, from addresses that cannot hold another command.
 */
import { addressNotSafe, messageNotWireSafe } from '../errors.ts';

const [CR, LF, DOT] = [13, 10, 46];
const stuffed = Buffer.from('\r\n..');

/**
 * The message as DATA carries it, without the final dot, ending in CRLF. Raises `message-line-ends` for a bare CR or LF.
 * Returns the same buffer when no line starts with a dot, which is nearly always.
 */
export function toWire(message: Buffer): Buffer {
  checkLineEnds(message);
  const needsStart = message[0] === DOT;
  if (!needsStart && message.indexOf('\r\n.') < 0) return message;
  const parts: Buffer[] = needsStart ? [Buffer.of(DOT)] : [];
  let from = 0;
  for (let at = message.indexOf('\r\n.'); at >= 0; at = message.indexOf('\r\n.', from)) {
    parts.push(message.subarray(from, at), stuffed);
    from = at + 3;
  }
  parts.push(message.subarray(from));
  return Buffer.concat(parts);
}

/** Shorter pieces are checked sooner than remembered; they are mostly one reader's own and would only fill the memory. */
const REMEMBERED_BYTES = 4096;

const checked = new WeakMap<Buffer, Buffer>();

/** A message in pieces of whole lines, each as `toWire` makes it. What all readers share is looked through once, not once a reader. */
export function toWirePieces(message: Buffer | readonly Buffer[]): readonly Buffer[] {
  if (Buffer.isBuffer(message)) return [toWire(message)];
  return message.map((piece) => {
    if (piece.length < REMEMBERED_BYTES) return toWire(piece);
    const known = checked.get(piece);
    if (known !== undefined) return known;
    const wire = toWire(piece);
    checked.set(piece, wire);
    return wire;
  });
}

/** Jumps from line end to line end: `indexOf` is native, so 80 KB cost some 30 µs where a loop over bytes costs three times that. */
function checkLineEnds(message: Buffer): void {
  let lines = 0;
  for (let at = message.indexOf(LF); at >= 0; at = message.indexOf(LF, at + 1)) {
    if (message[at - 1] !== CR) throw messageNotWireSafe(`a bare LF at byte ${at}`);
    lines += 1;
  }
  let returns = 0;
  for (let at = message.indexOf(CR); at >= 0; at = message.indexOf(CR, at + 1)) returns += 1;
  if (returns !== lines) throw messageNotWireSafe('a bare CR');
  if (message.at(-1) !== LF) throw messageNotWireSafe('a last line without one');
}

// What may not stand between < and >: controls, space, angle brackets, and anything that could end the command.
const unsafe = /[\p{Cc}\p{Z}<>\\"(),;:[\]]/u;

/** An address that is safe inside `<>`: raises `address-unsafe` otherwise. The list's own grammar is stricter; this is the last gate. */
export function checkEnvelopeAddress(address: string): string {
  const at = address.lastIndexOf('@');
  if (at < 1 || at === address.length - 1 || unsafe.test(address) || Buffer.byteLength(address) > 254) {
    throw addressNotSafe(address);
  }
  return address;
}

/** Whether the address needs SMTPUTF8 (RFC 6531). */
export function needsUtf8(address: string): boolean {
  // oxlint-disable-next-line no-control-regex -- the whole of ASCII is what is meant
  return /[^\x00-\x7f]/.test(address);
}
