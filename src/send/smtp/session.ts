/**
 * One connection's transactions: MAIL, RCPT and DATA in one write where the server takes that (RFC 2920), the message up to its last
 * byte, a pause for the caller, the final dot. nodemailer connected, secured and logged in; what leaves and comes is `reply-stream.ts`’s.
 */
import { setImmediate } from 'node:timers/promises';
import type { Outcome, Parcel, Stage } from '../courier.ts';
import { classifyReply, type Reply } from '../reply.ts';
import type { Capabilities, Connected } from './connect.ts';
import { ConnectionLost, ReplyStream } from './reply-stream.ts';
import type { SmtpTimeouts } from './smtp-settings.ts';
import { checkEnvelopeAddress, needsUtf8, toWirePieces } from './wire.ts';

const FINAL_DOT = '.\r\n';

export class SmtpSession {
  readonly #stream: ReplyStream;
  readonly #capabilities: Capabilities;
  readonly #timeouts: SmtpTimeouts;
  #needsReset = false;
  #accepted = 0;

  constructor({ socket, capabilities }: Connected, timeouts: SmtpTimeouts) {
    this.#stream = new ReplyStream(socket);
    this.#capabilities = capabilities;
    this.#timeouts = timeouts;
  }

  /** Whether another transaction may be begun. */
  get isUsable(): boolean {
    return this.#stream.lost === null;
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
    this.#stream.isBusy = true;
    try {
      return (await this.#openEnvelope(commands)) ?? (await this.#transfer(wire, beforeFinalDot));
    } finally {
      this.#stream.isBusy = false;
    }
  }

  /** Says goodbye and closes; does not wait for the answer. */
  close(): void {
    this.#stream.close();
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
    if (pipelining) this.#stream.write([...reset, ...commands].join(''));
    let refused: Outcome | null = null;
    for (const [index, stage] of stages.entries()) {
      if (!pipelining) this.#stream.write([...reset, ...commands][index] ?? '');
      let reply: Reply;
      try {
        reply = await this.#stream.nextReply(this.#timeouts.commandMs);
      } catch (error) {
        return refused ?? this.#lostBeforeDot(error, stage);
      }
      const isGood = stage === 'data' ? reply.code >= 300 && reply.code < 400 : reply.code < 300;
      if (isGood && stage === 'data' && refused !== null) {
        // It takes DATA though it refused the recipient: ending an empty message could deliver one. Leave.
        this.#stream.abandon('the server took DATA after a refusal');
        return refused;
      }
      if (isGood) continue;
      refused ??= classifyReply(reply, stage);
      if (reply.code === 421 || reply.code < 400) this.#stream.abandon(reply.text);
      this.#needsReset = true;
      if (!pipelining || !this.isUsable) return refused;
    }
    return refused;
  }

  async #transfer(wire: readonly Buffer[], beforeFinalDot: () => Promise<void>): Promise<Outcome> {
    this.#stream.writeAll(wire);
    try {
      await beforeFinalDot();
    } catch (error) {
      // Without its final dot the server must drop the message; the connection cannot be used for anything else now.
      this.#stream.abandon('hand-over not written down');
      throw error;
    }
    try {
      await this.#stream.drained(this.#timeouts.commandMs);
      // One look at the socket before the point of no return: a server that has dropped us meanwhile leaves no doubt then.
      await setImmediate();
      if (this.#stream.lost !== null) throw this.#stream.lost;
    } catch (error) {
      return this.#lostBeforeDot(error, 'data');
    }
    const early = this.#stream.takeEarly();
    if (early !== undefined) return this.#answeredEarly(early);
    this.#stream.write(FINAL_DOT);
    try {
      const reply = await this.#stream.nextReply(this.#timeouts.finalDotMs);
      return this.#concluded(reply);
    } catch (error) {
      return lostAfterDot(error);
    }
  }

  #concluded(reply: Reply): Outcome {
    if (reply.code === 421) this.#stream.abandon(reply.text);
    if (reply.code < 300) this.#accepted += 1;
    if (reply.code >= 300 && reply.code < 400) {
      this.#stream.abandon(reply.text);
      return { ...classifyReply(reply, 'dot'), kind: 'unknown' };
    }
    return classifyReply(reply, 'dot');
  }

  /** The server spoke before we had finished: a refusal counts, anything else says nothing about what it has done. */
  #answeredEarly(reply: Reply): Outcome {
    this.#stream.abandon(reply.text);
    const outcome = classifyReply(reply, 'data');
    // No dot was sent, so that even a server that talks nonsense cannot have the whole message.
    return reply.code >= 400 ? outcome : { ...outcome, kind: 'transient', class: 'protocol' };
  }

  #lostBeforeDot(error: unknown, stage: Stage): Outcome {
    if (!(error instanceof ConnectionLost)) throw error;
    // A refusal that came before the connection went is the better answer.
    const last = this.#stream.waiting.find((reply) => reply.code >= 400);
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
