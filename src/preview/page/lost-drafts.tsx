/** Words typed for what the issue no longer holds: kept until somebody takes them along or lets them go. */
import { useEffect, useReducer } from 'preact/hooks';
import type { Digest } from '../../model.ts';
import { readWords } from '../edit-base.ts';
import { draftKey, dropDraft, followDrafts, listDrafts } from './drafts.ts';

export function LostDrafts({ issue, digest }: { readonly issue: string; readonly digest: Digest }) {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  useEffect(() => followDrafts(() => redraw(0)), []);
  const lost = listDrafts(issue).filter(({ target }) => readWords(digest, target).length === 0);
  return (
    <>
      {lost.map(({ target, text }) => {
        const key = draftKey(issue, target);
        return (
          <div class="news" role="alert" key={key}>
            <p>You were typing this, and what it belongs to is gone from the issue:</p>
            <blockquote>{text}</blockquote>
            <button type="button" onClick={() => void navigator.clipboard.writeText(text)}>
              Copy
            </button>
            <button type="button" onClick={() => dropDraft(key)}>
              Let it go
            </button>
          </div>
        );
      })}
    </>
  );
}
