/**
 * One connection's transactions: MAIL, RCPT and DATA in one write where the server takes that (RFC 2920), the message up to its last
 * byte, a pause for the caller, the final dot. nodemailer connected, secured and logged in; from there on this file alone reads and writes.
 */
import type { Socket } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import type { Outcome, Parcel, Stage } from '../courier.ts';
import { classifyReply, type Reply } from '../reply.ts';
import type { Capabilities, Connected } from './connect.ts';
import { ReplyReader } from './reply-reader.ts';
import type { SmtpTimeouts } from './smtp-settings.ts';
import { checkEnvelopeAddress, needsUtf8, toWirePieces } from './wire.ts';

/** The connection is gone: closed, broken, timed out, or talking nonsense. */
class ConnectionLost extends Error {}

const FINAL_DOT = '.\r\n';

/** How long a closed connection may take to be gone. */
const CLOSE_MS = 2000;

export class SmtpSession {
  readonly #socket: Socket;
  readonly #capabilities: Capabilities;
  readonly #timeouts: SmtpTimeouts;
  readonly #reader = new ReplyReader();
  readonly #replies: Reply[] = [];
  #waiter: { resolve(reply: Reply): void; reject(error: ConnectionLost): void } | null = null;
  #lost: ConnectionLost | null = null;
  #needsReset = false;
  #busy = false;
  #accepted = 0;

  constructor({ socket, capabilities }: Connected, timeouts: SmtpTimeouts) {
    this.#socket = socket;
    this.#capabilities = capabilities;
    this.#timeouts = timeouts;
    socket.setNoDelay(true);
    socket.on('data', (chunk: Buffer) => this.#onData(chunk));
    socket.on('error', (error) => this.#lose(error.message));
    socket.on('end', () => this.#lose('the server closed the connection'));
    socket.on('close', () => this.#lose('the connection closed'));
    socket.resume();
  }

  /** Whether another transaction may be begun. */
  get isUsable(): boolean {
    return this.#lost === null;
  }

  /** Messages accepted over this connection. */
  get accepted(): number {
    return this.#accepted;
  }

  /** Runs one transaction; rejects only with what `beforeFinalDot` or the checks of the parcel raise. */
  async transact(parcel: Parcel, beforeFinalDot: () => Promise<void>): Promise<Outcome> {
    const wire = toWirePieces(parcel.message);
    const bytes = wire.reduce((sum, piece) => sum + piece.length, 0);
    const commands = this.#commands(parcel, bytes);
    if (!Array.isArray(commands)) return commands;
    this.#busy = true;
    try {
      return (await this.#openEnvelope(commands)) ?? (await this.#transfer(wire, beforeFinalDot));
    } finally {
      this.#busy = false;
    }
  }

  /** Says goodbye and closes; does not wait for the answer. */
  close(): void {
    if (this.#lost === null) this.#socket.write('QUIT\r\n');
    this.#lose('closed by us');
  }

  /** MAIL, RCPT, DATA; or the refusal that needs no server: what it cannot take is known from its EHLO. */
  #commands({ sender, recipient }: Parcel, bytes: number): string[] | Outcome {
    const { size, maxBytes, smtpUtf8, eightBitMime } = this.#capabilities;
    checkEnvelopeAddress(sender);
    checkEnvelopeAddress(recipient);
    const utf8 = needsUtf8(sender) || needsUtf8(recipient);
    if (utf8 && !smtpUtf8) {
      return ownRefusal(
        'protocol',
        'rcpt',
        'not handed over: the server does not offer SMTPUTF8, which this address needs',
      );
    }
    if (size && maxBytes > 0 && bytes > maxBytes) {
      return ownRefusal('content', 'mail', `not handed over: ${bytes} bytes, the server takes ${maxBytes}`);
    }
    const options = `${size ? ` SIZE=${bytes}` : ''}${eightBitMime ? ' BODY=8BITMIME' : ''}${utf8 ? ' SMTPUTF8' : ''}`;
    return [`MAIL FROM:<${sender}>${options}\r\n`, `RCPT TO:<${recipient}>\r\n`, 'DATA\r\n'];
  }

  async #openEnvelope(commands: string[]): Promise<Outcome | null> {
    const reset = this.#needsReset ? ['RSET\r\n'] : [];
    this.#needsReset = false;
    const { pipelining } = this.#capabilities;
    // A refused RSET is as bad as a refused MAIL: it is what goes first.
    const stages: readonly Stage[] = [...reset.map(() => 'mail' as const), 'mail', 'rcpt', 'data'];
    if (pipelining) this.#write([...reset, ...commands].join(''));
    let refused: Outcome | null = null;
    for (const [index, stage] of stages.entries()) {
      if (!pipelining) this.#write([...reset, ...commands][index] ?? '');
      let reply: Reply;
      try {
        reply = await this.#nextReply(this.#timeouts.commandMs);
      } catch (error) {
        return refused ?? this.#lostBeforeDot(error, stage);
      }
      const isGood = stage === 'data' ? reply.code >= 300 && reply.code < 400 : reply.code < 300;
      if (isGood && stage === 'data' && refused !== null) {
        // It takes DATA though it refused the recipient: ending an empty message could deliver one. Leave.
        this.#abandon('the server took DATA after a refusal');
        return refused;
      }
      if (isGood) continue;
      refused ??= classifyReply(reply, stage);
      if (reply.code === 421 || reply.code < 400) this.#abandon(reply.text);
      this.#needsReset = true;
      if (!pipelining || !this.isUsable) return refused;
    }
    return refused;
  }

  async #transfer(wire: readonly Buffer[], beforeFinalDot: () => Promise<void>): Promise<Outcome> {
    // Corked: one system call takes all pieces.
    this.#socket.cork();
    for (const piece of wire) this.#socket.write(piece);
    this.#socket.uncork();
    try {
      await beforeFinalDot();
    } catch (error) {
      // Without its final dot the server must drop the message; the connection cannot be used for anything else now.
      this.#abandon('hand-over not written down');
      throw error;
    }
    try {
      await this.#drained();
      // One look at the socket before the point of no return: a server that has dropped us meanwhile leaves no doubt then.
      await setImmediate();
      if (this.#lost !== null) throw this.#lost;
    } catch (error) {
      return this.#lostBeforeDot(error, 'data');
    }
    const early = this.#replies.shift();
    if (early !== undefined) return this.#answeredEarly(early);
    this.#socket.write(FINAL_DOT);
    try {
      const reply = await this.#nextReply(this.#timeouts.finalDotMs);
      return this.#concluded(reply);
    } catch (error) {
      return lostAfterDot(error);
    }
  }

  #concluded(reply: Reply): Outcome {
    if (reply.code === 421) this.#abandon(reply.text);
    if (reply.code < 300) this.#accepted += 1;
    if (reply.code >= 300 && reply.code < 400) {
      this.#abandon(reply.text);
      return { ...classifyReply(reply, 'dot'), kind: 'unknown' };
    }
    return classifyReply(reply, 'dot');
  }

  /** The server spoke before we had finished: a refusal counts, anything else says nothing about what it has done. */
  #answeredEarly(reply: Reply): Outcome {
    this.#abandon(reply.text);
    const outcome = classifyReply(reply, 'data');
    // No dot was sent, so that even a server that talks nonsense cannot have the whole message.
    return reply.code >= 400 ? outcome : { ...outcome, kind: 'transient', class: 'protocol' };
  }

  /** Waits until the message has left our own buffers, so that a server that stopped reading is found out before the dot. */
  async #drained(): Promise<void> {
    if (this.#lost !== null) throw this.#lost;
    if (!this.#socket.writableNeedDrain) return;
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(
        () => settle(() => reject(this.#abandon('the server stopped taking the message'))),
        this.#timeouts.commandMs,
      );
      const settle = (end: () => void): void => {
        clearTimeout(timer);
        this.#socket.off('drain', onDrain).off('close', onClose);
        end();
      };
      const onDrain = (): void => settle(resolve);
      const onClose = (): void => settle(() => reject(this.#lost ?? new ConnectionLost('closed')));
      this.#socket.once('drain', onDrain).once('close', onClose);
    });
  }

  #write(text: string): void {
    // UTF-8 addresses only ever get here when the server offered SMTPUTF8.
    if (this.#lost === null) this.#socket.write(text, 'utf8');
  }

  #nextReply(timeoutMs: number): Promise<Reply> {
    const ready = this.#replies.shift();
    if (ready !== undefined) return Promise.resolve(ready);
    if (this.#lost !== null) return Promise.reject(this.#lost);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.#abandon(`no reply within ${Math.round(timeoutMs / 1000)} s`), timeoutMs);
      this.#waiter = {
        resolve: (reply) => {
          clearTimeout(timer);
          resolve(reply);
        },
        reject: (error) => {
          clearTimeout(timer);
          reject(error);
        },
      };
    });
  }

  #onData(chunk: Buffer): void {
    if (this.#lost !== null) return;
    try {
      for (const reply of this.#reader.push(chunk)) this.#onReply(reply);
    } catch (error) {
      this.#abandon(error instanceof Error ? error.message : String(error));
    }
  }

  #onReply(reply: Reply): void {
    const waiter = this.#waiter;
    this.#waiter = null;
    if (waiter !== null) waiter.resolve(reply);
    // Nobody asked: 421 before an idle connection is closed, or nonsense. Either way it is over.
    else if (!this.#busy) this.#abandon(reply.text);
    else this.#replies.push(reply);
  }

  #lostBeforeDot(error: unknown, stage: Stage): Outcome {
    if (!(error instanceof ConnectionLost)) throw error;
    // A refusal that came before the connection went is the better answer.
    const last = this.#replies.find((reply) => reply.code >= 400);
    if (last !== undefined) return classifyReply(last, stage);
    return {
      kind: 'transient',
      class: 'connection',
      stage,
      code: null,
      enhanced: null,
      reply: `${error.message}, before the final dot`,
    };
  }

  /** Ends the connection at once, without QUIT: nothing half done may be completed by politeness. */
  #abandon(reason: string): ConnectionLost {
    this.#lose(reason);
    this.#socket.destroy();
    return this.#lost ?? new ConnectionLost(reason);
  }

  #lose(reason: string): void {
    if (this.#lost !== null) return;
    this.#lost = new ConnectionLost(reason);
    const waiter = this.#waiter;
    this.#waiter = null;
    waiter?.reject(this.#lost);
    if (this.#socket.destroyed) return;
    this.#socket.end();
    // A server that never closes its side must not keep the socket, nor the process.
    this.#socket.setTimeout(CLOSE_MS, () => this.#socket.destroy());
    this.#socket.unref();
  }
}

function lostAfterDot(error: unknown): Outcome {
  if (!(error instanceof ConnectionLost)) throw error;
  return {
    kind: 'unknown',
    class: 'unknown',
    stage: 'dot',
    code: null,
    enhanced: null,
    reply: `no reply to the final dot: ${error.message}`,
  };
}

function ownRefusal(replyClass: Outcome['class'], stage: Stage, reply: string): Outcome {
  return { kind: 'permanent', class: replyClass, stage, code: null, enhanced: null, reply };
}
