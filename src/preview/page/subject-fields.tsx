/** Subject and preheader: two fields, how long each is, and the rows that inboxes make of them while they are typed. */
import { useState } from 'preact/hooks';
import { cutInboxRow, type InboxClient } from '../../check/inbox-row.ts';
import type { PreviewState } from '../protocol.ts';
import { DraftField } from './draft-field.tsx';
import { draftKey, readDraft } from './drafts.ts';
import type { Store } from './store.ts';

interface Props {
  readonly state: PreviewState;
  readonly store: Store;
  /** Whose rows are shown. */
  readonly clients: readonly InboxClient[];
}

const fields = [
  { field: 'subject', label: 'Subject' },
  { field: 'preheader', label: 'Preheader' },
] as const;

type Field = (typeof fields)[number]['field'];

export function SubjectFields({ state, store, clients }: Props) {
  // What is being typed, also where it was begun in another panel.
  const typed = (field: Field): string | null =>
    readDraft(draftKey(state.issue, { kind: 'field', field }))?.text ?? null;
  const [drafts, setDrafts] = useState(() => ({ subject: typed('subject'), preheader: typed('preheader') }));
  const saved = { subject: state.digest?.issue.subject ?? '', preheader: state.digest?.issue.preheader ?? '' };
  const words = { subject: drafts.subject ?? saved.subject, preheader: drafts.preheader ?? saved.preheader };
  const from = state.from ?? '';
  return (
    <>
      {fields.map(({ field, label }) => (
        <div key={field}>
          <div class="label-row">
            <h2>{label}</h2>
            <span class="quiet">{countCharacters(words[field])}</span>
          </div>
          <DraftField
            store={store}
            target={{ kind: 'field', field }}
            label={label}
            value={saved[field]}
            rows={2}
            onDraft={(text) => setDrafts((now) => ({ ...now, [field]: text }))}
          />
        </div>
      ))}
      <ul class="inbox-rows" aria-label="In the inbox">
        {clients.map((client) => {
          const row = cutInboxRow(client, words.subject, words.preheader);
          return (
            <li key={client.name}>
              <span class="client">{client.name}</span>
              <div class={client.shared ? 'inbox-row is-shared' : 'inbox-row'}>
                <span class="avatar" aria-hidden="true">
                  {from.slice(0, 1).toUpperCase()}
                </span>
                <div>
                  <strong class="sender">{from}</strong>
                  <p>
                    <span class="row-subject">{row.subject}</span> <span class="row-preview">{row.preview}</span>
                  </p>
                </div>
              </div>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function countCharacters(text: string): string {
  const count = Array.from(text).length;
  return count === 1 ? '1 character' : `${count} characters`;
}
