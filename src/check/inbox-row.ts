/** Where each client cuts subject and preview (pure, and of nothing else: the preview's page is bundled with it). */

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

/** What the client shows; cut-off text ends in "…". */
export function cutInboxRow(client: InboxClient, subject: string, preview: string): InboxRow {
  const shown = cut(subject, client.subject);
  const room = client.shared ? Math.max(0, client.preview - Array.from(shown).length - 3) : client.preview;
  return { client: client.name, subject: shown, preview: cut(preview, room) };
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
