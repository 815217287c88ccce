/** Who must not be mailed, as sending sees it: asked again at every hand-over, told of every address a server refuses for good. */

export interface Suppressions {
  /** Why `address` must not be mailed (`unsubscribed`, `bounced`, …), or null. Reads what is stored now, not what was. */
  reasonFor(address: string): string | null;
  /** Adds an address that the server refused as a recipient, with its words. */
  suppress(address: string, reply: string): void | Promise<void>;
}

/** Nobody is suppressed: for test messages and dry runs of a list that was filtered already. */
export const noSuppressions: Suppressions = { reasonFor: () => null, suppress: () => {} };
