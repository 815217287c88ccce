/** `Name <address>` or a bare address, as a letter's configuration states its sender. */
import type { Mailbox } from '../config.ts';

// Deliberately narrower than RFC 5321: no quoted local parts, no comments, no line breaks, one @.
const addressForm = /^[^\s@<>()[\],;:"\\\p{Cc}]{1,64}@[^\s@<>()[\],;:"\\\p{Cc}]{1,253}$/u;

/** The mailbox, or null where the text is none. */
export function parseMailbox(text: string): Mailbox | null {
  if (/\p{Cc}/u.test(text)) return null;
  const named = /^(.*?)<([^<>]*)>$/.exec(text.trim());
  const address = (named?.[2] ?? text).trim();
  if (!addressForm.test(address)) return null;
  const name = (named?.[1] ?? '')
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .trim();
  return { name: name === '' ? null : name, address };
}
