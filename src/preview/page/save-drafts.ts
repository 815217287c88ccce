/** Words that wait to be saved while their field is not on the page (another panel, a reload): they are saved as soon as they can be. */
import { useEffect } from 'preact/hooks';
import { normalizeText, readWords, type TextEdit } from '../edit-base.ts';
import { draftKey, dropDraft, isHeld, listDrafts } from './drafts.ts';
import type { Store } from './store.ts';

const underWay = new Set<string>();

export function useSavedDrafts({ state, isLost, edit }: Store): void {
  useEffect(() => {
    const digest = state?.digest ?? null;
    if (state === null || digest === null || isLost) return;
    for (const { target, text, base } of listDrafts(state.issue)) {
      const key = draftKey(state.issue, target);
      const stands = readWords(digest, target).some(
        (words) => normalizeText(target, words) === normalizeText(target, base),
      );
      // Where others stand there by now, the field asks.
      if (isHeld(key) || underWay.has(key) || !stands) continue;
      underWay.add(key);
      void edit({ ...target, text, base } as TextEdit).then((saved) => {
        underWay.delete(key);
        if (saved.kind === 'saved') dropDraft(key);
      });
    }
  }, [state?.version, isLost]);
}
