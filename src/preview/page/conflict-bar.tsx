/** An open conflict with both versions, side by side, until somebody decides. */
import type { OpenConflict } from '../protocol.ts';
import type { Store } from './store.ts';

const names: Readonly<Record<OpenConflict['about'], string>> = {
  point: 'a point',
  subject: 'the subject',
  preheader: 'the preheader',
  story: 'a headline',
  theme: 'the heading of a theme',
  entry: 'a sentence of “Also read”',
  highlight: 'the highlight of the week',
};

export function ConflictBar({ conflict, store }: { readonly conflict: OpenConflict; readonly store: Store }) {
  const { id, yours, now, before } = conflict;
  const decide = (decision: 'yours' | 'new'): void =>
    void store.change({ path: '/api/decide', body: { id, yours, now, decision } });
  if (conflict.kind === 'passages')
    return (
      <div class="bar is-conflict" role="alert">
        <p>
          The passages behind a point of yours are gone from the articles. It was taken out; your file is kept beside.
          Yours: “{yours}”
        </p>
        <div class="choice">
          <button type="button" onClick={() => decide('yours')}>
            Keep it in my note
          </button>
          <span>as your own words, without a source</span>
          <button type="button" onClick={() => decide('new')}>
            Let it go
          </button>
          <span />
        </div>
      </div>
    );
  return (
    <div class="bar is-conflict" role="alert">
      <p>
        Both you and the articles changed {names[conflict.about]}. Before: “{before}”
      </p>
      <div class="choice">
        <button type="button" onClick={() => decide('yours')}>
          Keep mine
        </button>
        <span>“{yours}”</span>
        <button type="button" onClick={() => decide('new')}>
          Take the new
        </button>
        <span>“{now}”</span>
      </div>
    </div>
  );
}
