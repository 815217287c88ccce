/** The row an inbox shows, cut as clients cut it, while subject and preheader are typed. */
import { useState } from 'preact/hooks';
import type { Digest } from '../../model.ts';
import type { PreviewState } from '../protocol.ts';
import { DraftField } from './draft-field.tsx';
import type { Store } from './store.ts';

interface Props {
  readonly state: PreviewState;
  readonly digest: Digest;
  readonly store: Store;
}

export function InboxPanel({ state, digest, store }: Props) {
  const [drafts, setDrafts] = useState<{ readonly subject?: string; readonly preheader?: string }>({});
  const subject = drafts.subject ?? digest.issue.subject;
  const preheader = drafts.preheader ?? digest.issue.preheader;
  const from = state.from ?? '';
  return (
    <div class="inbox">
      <h2>Subject</h2>
      <DraftField
        label="Subject"
        value={digest.issue.subject}
        rows={2}
        onDraft={(text) => setDrafts((now) => ({ ...now, subject: text }))}
        onSave={(text) => store.edit({ kind: 'field', field: 'subject', text })}
      />
      <h2>Preheader</h2>
      <DraftField
        label="Preheader"
        value={digest.issue.preheader}
        rows={2}
        onDraft={(text) => setDrafts((now) => ({ ...now, preheader: text }))}
        onSave={(text) => store.edit({ kind: 'field', field: 'preheader', text })}
      />
      <p class="quiet">
        {lengthOf(subject)} and {lengthOf(preheader)} characters. Widths of letters differ: each cut is good to about a
        tenth.
      </p>
      <ul class="inbox-rows">
        {state.inboxClients.map((client) => {
          const shown = cut(subject, client.subject);
          const room = client.shared ? Math.max(0, client.preview - lengthOf(shown) - 3) : client.preview;
          return (
            <li key={client.name}>
              <span class="client">{client.name}</span>
              <div class="inbox-row">
                <span class="avatar" aria-hidden="true">
                  {from.slice(0, 1).toUpperCase()}
                </span>
                <div>
                  <strong class="sender">{from}</strong>
                  <span class="row-subject">{shown}</span>
                  <span class="row-preview">{cut(preheader, room)}</span>
                </div>
              </div>
            </li>
          );
        })}
      </ul>
    </div>
  );
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

function lengthOf(text: string): number {
  return Array.from(text).length;
}
