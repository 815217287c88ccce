/**
 * One connection as commands out and replies in: who waits for a reply gets it or hears that the connection is lost. What the replies mean
 * is `session.ts`'s.
 */
import type { Socket } from 'node:net';
import type { Reply } from '../reply.ts';
import { ReplyReader } from './reply-reader.ts';

/** The connection is gone: closed, broken, timed out, or talking nonsense. */
export class ConnectionLost extends Error {}

/** How long a closed connection may take to be gone. */
const CLOSE_MS = 2000;

/** Owns a socket that nobody else reads or writes from now on. */
export class ReplyStream {
  readonly #socket: Socket;
  readonly #reader = new ReplyReader();
  readonly #replies: Reply[] = [];
  #waiter: { resolve(reply: Reply): void; reject(error: ConnectionLost): void } | null = null;
  #lost: ConnectionLost | null = null;
  /** While a transaction is under way a reply that nobody waits for yet is kept. */
  isBusy = false;

  constructor(socket: Socket) {
    this.#socket = socket;
    socket.setNoDelay(true);
    socket.on('data', (chunk: Buffer) => this.#onData(chunk));
    socket.on('error', (error) => this.#lose(error.message));
    socket.on('end', () => this.#lose('the server closed the connection'));
    socket.on('close', () => this.#lose('the connection closed'));
    socket.resume();
  }

  /** Why it is gone, or null while it is there. */
  get lost(): ConnectionLost | null {
    return this.#lost;
  }

  /** Replies that have come and that nobody has taken, the oldest first. */
  get waiting(): readonly Reply[] {
    return this.#replies;
  }

  write(text: string): void {
    // UTF-8 addresses only ever get here when the server offered SMTPUTF8.
    if (this.#lost === null) this.#socket.write(text, 'utf8');
  }

  /** Corked: one system call takes all pieces. */
  writeAll(pieces: readonly Buffer[]): void {
    this.#socket.cork();
    for (const piece of pieces) this.#socket.write(piece);
    this.#socket.uncork();
  }

  /** Says goodbye and closes; does not wait for the answer. */
  close(): void {
    this.write('QUIT\r\n');
    this.#lose('closed by us');
  }

  /** Waits until the message has left our own buffers, so that a server that stopped reading is found out before the dot. */
  async drained(timeoutMs: number): Promise<void> {
    if (this.#lost !== null) throw this.#lost;
    if (!this.#socket.writableNeedDrain) return;
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(
        () => settle(() => reject(this.abandon('the server stopped taking the message'))),
        timeoutMs,
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

  /** A reply that came before anybody asked for it. */
  takeEarly(): Reply | undefined {
    return this.#replies.shift();
  }

  /** The next reply; rejects with `ConnectionLost`. */
  nextReply(timeoutMs: number): Promise<Reply> {
    const ready = this.#replies.shift();
    if (ready !== undefined) return Promise.resolve(ready);
    if (this.#lost !== null) return Promise.reject(this.#lost);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.abandon(`no reply within ${Math.round(timeoutMs / 1000)} s`), timeoutMs);
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
      this.abandon(error instanceof Error ? error.message : String(error));
    }
  }

  #onReply(reply: Reply): void {
    const waiter = this.#waiter;
    this.#waiter = null;
    if (waiter !== null) waiter.resolve(reply);
    // Nobody asked: 421 before an idle connection is closed, or nonsense. Either way it is over.
    else if (!this.isBusy) this.abandon(reply.text);
    else this.#replies.push(reply);
  }

  /** Ends the connection at once, without QUIT: nothing half done may be completed by politeness. */
  abandon(reason: string): ConnectionLost {
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
