/** The row an inbox shows, cut as clients cut it, while subject and preheader are typed. */
import { useState } from 'preact/hooks';
import { cutInboxRow, inboxClients } from '../../check/inbox-row.ts';
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
  const [subjectDraft, setSubject] = useState<string | null>(null);
  const [preheaderDraft, setPreheader] = useState<string | null>(null);
  const subject = subjectDraft ?? digest.issue.subject;
  const preheader = preheaderDraft ?? digest.issue.preheader;
  const from = state.from ?? '';
  return (
    <div class="inbox">
      <h2>Subject</h2>
      <DraftField
        store={store}
        target={{ kind: 'field', field: 'subject' }}
        label="Subject"
        value={digest.issue.subject}
        rows={2}
        onDraft={setSubject}
      />
      <h2>Preheader</h2>
      <DraftField
        store={store}
        target={{ kind: 'field', field: 'preheader' }}
        label="Preheader"
        value={digest.issue.preheader}
        rows={2}
        onDraft={setPreheader}
      />
      <p class="quiet">
        {lengthOf(subject)} and {lengthOf(preheader)} characters. Widths of letters differ: each cut is good to about a
        tenth.
      </p>
      <ul class="inbox-rows">
        {inboxClients.map((client) => {
          const row = cutInboxRow(client, subject, preheader);
          return (
            <li key={client.name}>
              <span class="client">{client.name}</span>
              <div class="inbox-row">
                <span class="avatar" aria-hidden="true">
                  {from.slice(0, 1).toUpperCase()}
                </span>
                <div>
                  <strong class="sender">{from}</strong>
                  <span class="row-subject">{row.subject}</span>
                  <span class="row-preview">{row.preview}</span>
                </div>
              </div>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function lengthOf(text: string): number {
  return Array.from(text).length;
}
