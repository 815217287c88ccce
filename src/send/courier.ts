/**
 * The courier: hands one message to a mail system and says what came of it. A refusal is an outcome, never an exception;
 * what a courier throws is the failure of the callback it was given, or misuse.
 */
import type { ReplyClass } from './reply.ts';

/**
 * One message for one recipient, whole or in pieces of whole lines (what all readers share is not copied for each). It has CRLF line
 * ends, ends in CRLF and is not dot-stuffed.
 */
export interface Parcel {
  /** Envelope sender. */
  readonly sender: string;
  readonly recipient: string;
  readonly message: Buffer | readonly Buffer[];
}

/** Where in the conversation the outcome was decided. After `dot` only a reply can tell. */
export type Stage = 'connect' | 'mail' | 'rcpt' | 'data' | 'dot';

/**
 * `sent`: accepted. `transient`: not accepted, may be later. `permanent`: refused. `unknown`: handed over and no reply came,
 * so that trying again could double it.
 */
export interface Outcome {
  readonly kind: 'sent' | 'transient' | 'permanent' | 'unknown';
  readonly class: ReplyClass;
  readonly stage: Stage;
  readonly code: number | null;
  readonly enhanced: string | null;
  /** The server's words, cleaned of control characters and shortened; or ours, where there was no server. */
  readonly reply: string;
}

export interface Courier {
  /** Where it delivers to, without credentials: `mail.example.org:587 (STARTTLS)`. */
  readonly description: string;
  /** What a person can do about its last failure to connect; null where there was none. */
  readonly remedy: string | null;
  /**
   * Delivers one message. `beforeFinalDot` is called once, when everything but the last byte is under way, and awaited; if it
   * fails, the message is not completed and `deliver` rejects with that failure.
   */
  deliver(parcel: Parcel, beforeFinalDot: () => Promise<void>): Promise<Outcome>;
  /** Lets go of connections; deliveries under way finish first. */
  close(): Promise<void>;
}
