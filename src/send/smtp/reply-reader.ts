/**
 * PURE. Bytes off the socket → whole SMTP replies, however they are cut into packets. The server is not trusted: a reply that
 * does not end, or is none, is a protocol error.
 */
import { parseReply, type Reply } from '../reply.ts';

/** RFC 5321 allows 512 octets a line and some servers exceed that; nobody needs this much. */
const MAX_REPLY_BYTES = 64 * 1024;

export class ReplyReader {
  #rest = '';
  #lines: string[] = [];
  #bytes = 0;

  /** Adds bytes and returns the replies they complete. Throws an Error for what is no SMTP. */
  push(chunk: Buffer): readonly Reply[] {
    this.#bytes += chunk.length;
    const text = this.#rest + chunk.toString('latin1');
    const lines = text.split('\n');
    this.#rest = lines.pop() ?? '';
    const replies: Reply[] = [];
    for (const line of lines) this.#addLine(line.endsWith('\r') ? line.slice(0, -1) : line, replies);
    if (this.#bytes > MAX_REPLY_BYTES) throw new Error('the server sends a reply without end');
    return replies;
  }

  /** Whether part of a reply has come and the rest has not. */
  get isPartial(): boolean {
    return this.#rest !== '' || this.#lines.length > 0;
  }

  #addLine(line: string, replies: Reply[]): void {
    // Some servers put an empty line between replies; it answers nothing.
    if (line.trim() === '' && this.#lines.length === 0) return;
    if (!/^[2-5]\d\d([ -]|$)/.test(line)) throw new Error(`the server sent a line that is no reply: ${shown(line)}`);
    this.#lines.push(line);
    if (line[3] === '-') return;
    // Bytes were kept as latin1 so that a cut through a character does no harm; the text is UTF-8 (RFC 6531) or close to it.
    replies.push(parseReply(this.#lines.map((each) => Buffer.from(each, 'latin1').toString('utf8'))));
    this.#lines = [];
    this.#bytes = this.#rest.length;
  }
}

function shown(line: string): string {
  return JSON.stringify(line.slice(0, 80).replace(/\p{Cc}/gu, ' '));
}
