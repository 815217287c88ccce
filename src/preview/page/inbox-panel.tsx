/** The rows that inboxes show, cut as clients cut them, while subject and preheader are typed. */
import { inboxClients } from '../../check/inbox-row.ts';
import type { PreviewState } from '../protocol.ts';
import type { Store } from './store.ts';
import { SubjectFields } from './subject-fields.tsx';

export function InboxPanel({ state, store }: { readonly state: PreviewState; readonly store: Store }) {
  return (
    <div class="inbox">
      <SubjectFields state={state} store={store} clients={inboxClients} />
      <p class="quiet">Letters differ in width: each cut is good to about a tenth.</p>
    </div>
  );
}
