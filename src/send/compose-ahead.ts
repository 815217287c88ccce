/**
 * Messages made before their turn: a signature takes longer than all else of a message, and a connection that waits for one is idle. A
 * message is the same whenever it is made; whether it goes out is still decided at its turn.
 */
import type { MessageTemplate, Recipient } from './recipient.ts';

export interface ComposeAhead {
  /** Gives what was begun, and makes what was not. */
  readonly template: MessageTemplate;
  /** Begins a message that will be wanted soon; what is wrong with it is raised when it is asked for. */
  readonly begin: (recipient: Recipient) => void;
}

/** The template with messages begun ahead; one that makes them at once is left as it is. */
export function composeAhead(template: MessageTemplate): ComposeAhead {
  if (template.piecesFor === undefined) return { template, begin: () => {} };
  const make = async (recipient: Recipient): Promise<readonly Buffer[]> =>
    (await template.piecesFor?.(recipient)) ?? [template.forRecipient(recipient)];
  // Weak: who is suppressed at the last moment never asks for theirs.
  const begun = new WeakMap<Recipient, Promise<readonly Buffer[]>>();
  return {
    template: {
      forRecipient: (recipient) => template.forRecipient(recipient),
      piecesFor: (recipient) => {
        const known = begun.get(recipient);
        begun.delete(recipient);
        return known ?? make(recipient);
      },
    },
    begin: (recipient) => {
      if (begun.has(recipient)) return;
      const message = make(recipient);
      message.catch(() => {});
      begun.set(recipient, message);
    },
  };
}
