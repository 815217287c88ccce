/** What an inbox shows of a message: its subject, and the first words of its body. */
import type { CheckedMessage } from './checked-message.ts';
import { cutInboxRow, inboxClients, type InboxRow } from './inbox-row.ts';
import { fieldOf } from './mime.ts';
import { foldBlanks, isText, parentOf, type Element } from './page.ts';

/** What each client shows of subject and preview; cut-off text ends in "…". */
export function listInboxRows(message: CheckedMessage): readonly InboxRow[] {
  const field = message.mail === null ? null : fieldOf(message.mail.fields, 'subject');
  const subject = foldBlanks(field?.value ?? message.digest?.issue.subject ?? '');
  const preview = previewText(message).text;
  return inboxClients.map((client) => cutInboxRow(client, subject, preview));
}

export interface Preview {
  readonly text: string;
  /** The hidden element it is in; null where inboxes show the mail's visible beginning. */
  readonly element: Element | null;
  /** Invisible characters meant to push the rest out of the row. */
  readonly padding: number;
}

// Longer than any inbox shows.
const longest = 300;
const invisible = /\u034f|[\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u2060-\u2064\ufeff]/gu;

/** The first words of the body: a hidden preheader, or else what the mail begins with. */
export function previewText(message: CheckedMessage): Preview {
  const { page, light } = message;
  const parts: string[] = [];
  let length = 0;
  let holder: Element | null = null;
  for (const element of page.elements) {
    if (length > longest || (holder !== null && !isInside(element, holder))) break;
    if (parentOf(element) === null || isInHead(element)) continue;
    const text = element.childNodes.map((child) => (isText(child) ? child.value : '')).join(' ');
    if (text.trim() === '') continue;
    if (parts.length === 0 && light.get(element)?.isHidden === true) holder = element;
    parts.push(text);
    length += text.length;
  }
  const text = parts.join(' ');
  return {
    text: foldBlanks(text.replace(invisible, '')).slice(0, longest),
    element: holder,
    padding: (text.match(invisible) ?? []).length,
  };
}

function isInside(element: Element, outer: Element): boolean {
  for (let each: Element | null = element; each !== null; each = parentOf(each)) if (each === outer) return true;
  return false;
}

function isInHead(element: Element): boolean {
  for (let each: Element | null = element; each !== null; each = parentOf(each))
    if (each.tagName === 'head') return true;
  return false;
}
