/** The words of the list: who is on it, and who must not be mailed. */

/** A person on the list. `address` as it is mailed; null and missing mean unknown. */
export interface Subscriber {
  readonly address: string;
  readonly name: string | null;
  /** BCP 47. */
  readonly language: string | null;
  /** Anything else that is known, by field name; available to templates as merge fields. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** A subscriber as stored. Times are milliseconds since 1970. */
export interface StoredSubscriber extends Subscriber {
  readonly addedAt: number;
  readonly suppression: Suppression | null;
}

/** `bounced`: a server refused the recipient for good. `complained`: reported as spam. */
export type SuppressionReason = 'unsubscribed' | 'bounced' | 'complained' | 'manual';

/** In the order they are shown in. */
export const suppressionReasons: readonly SuppressionReason[] = ['unsubscribed', 'bounced', 'complained', 'manual'];

/** An address that is never mailed again, and why. */
export interface Suppression {
  readonly address: string;
  readonly reason: SuppressionReason;
  /** The server's words, or a person's; may be empty. */
  readonly detail: string;
  readonly at: number;
}
