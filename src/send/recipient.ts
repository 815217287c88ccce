/**
 * What sending needs to know of one person and of the message made for them: the narrow seam between the list
 * (subscribers), the composer (message bytes) and the loop that delivers.
 */

/** One person as frozen for an issue. `address` is checked: a strict addr-spec, IDN domain as A-label. */
export interface Recipient {
  readonly address: string;
  readonly name: string | null;
  /** Merge fields; what is missing takes the template's default. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Opaque unsubscribe token, one per subscriber and letter. */
  readonly token: string;
}

/** A composed issue: everything but the recipient's own values is encoded once. */
export interface MessageTemplate {
  /** The whole RFC 5322 message, CRLF line ends, signed, not dot-stuffed, ending in CRLF. */
  forRecipient(recipient: Recipient): Buffer;
  /** The same bytes in pieces of whole lines; those that all readers share are the same buffers each time, never copied. May sign on other threads. */
  readonly piecesFor?: (recipient: Recipient) => Promise<readonly Buffer[]>;
}
