/** The row an inbox shows: sender, subject, preview, and where each client cuts them off. */
import type { CheckedMessage } from './checked-message.ts';
import { fieldOf } from './mime.ts';
import { foldBlanks, isText, parentOf, type Element } from './page.ts';

export interface InboxClient {
  readonly name: string;
  /** Characters of the subject that show. */
  readonly subject: number;
  /** Characters of the preview that show; where `shared`, of subject and preview together. */
  readonly preview: number;
  readonly shared: boolean;
}

// Rounded widths for usual window sizes, from general knowledge; letters differ in width, so each is good to about a tenth.
export const inboxClients: readonly InboxClient[] = [
  { name: 'Gmail, browser', subject: 70, preview: 119, shared: true },
  { name: 'Gmail, phone', subject: 38, preview: 45, shared: false },
  { name: 'Outlook, Windows', subject: 55, preview: 55, shared: false },
  { name: 'Outlook, phone', subject: 42, preview: 70, shared: false },
  { name: 'Apple Mail, iPhone', subject: 41, preview: 90, shared: false },
  { name: 'Apple Mail, Mac', subject: 60, preview: 140, shared: false },
];

export interface InboxRow {
  readonly client: string;
  readonly subject: string;
  readonly preview: string;
}

/** What each client shows of subject and preview; cut-off text ends in "…". */
export function listInboxRows(message: CheckedMessage): readonly InboxRow[] {
  const field = message.mail === null ? null : fieldOf(message.mail.fields, 'subject');
  const subject = foldBlanks(field?.value ?? message.digest?.issue.subject ?? '');
  const preview = previewText(message).text;
  return inboxClients.map((client) => {
    const shown = cut(subject, client.subject);
    const room = client.shared ? Math.max(0, client.preview - Array.from(shown).length - 3) : client.preview;
    return { client: client.name, subject: shown, preview: cut(preview, room) };
  });
}

function cut(text: string, length: number): string {
  const characters = Array.from(text);
  return characters.length <= length
    ? text
    : `${characters
        .slice(0, Math.max(0, length - 1))
        .join('')
        .trimEnd()}…`;
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
