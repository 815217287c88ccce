/** What the page knows, in one hook: the server's state, what is selected, and how to change things. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { readWords } from '../edit-base.ts';
import type { BuildRun, PreviewState, Problem } from '../protocol.ts';
import type { Edit } from '../edit-digest.ts';
import { followServer, pageStamp, readState, sendChange, type Change } from './server.ts';

/** What became of an edit. `words` is what stands there now; `current` what somebody else wrote there first. */
export type Saved =
  | { readonly kind: 'saved'; readonly words: string }
  | { readonly kind: 'stale'; readonly current: string }
  | { readonly kind: 'refused' };

export interface Store {
  readonly state: PreviewState | null;
  readonly run: BuildRun | null;
  /** Newest version that was heard of; the state of it may still be on its way. */
  readonly version: number;
  /** The server cannot be reached. */
  readonly isLost: boolean;
  /** Why the last change was refused, or the page could not be loaded. */
  readonly refusal: Problem | null;
  readonly selected: string | null;
  readonly select: (point: string | null) => void;
  readonly change: (change: Change) => Promise<boolean>;
  readonly edit: (edit: Edit) => Promise<Saved>;
  readonly dismiss: () => void;
}

/** What is clicked in the mail. */
export type Pick = { readonly point: string } | { readonly article: string };

export function useStore(onPick: (pick: Pick) => void): Store {
  const [state, setState] = useState<PreviewState | null>(null);
  const [run, setRun] = useState<BuildRun | null>(null);
  const [isLost, setLost] = useState(false);
  const [refusal, setRefusal] = useState<Problem | null>(null);
  const [selected, select] = useState<string | null>(null);
  const [version, setVersion] = useState(-1);
  const newest = useRef(-1);
  const pick = useRef(onPick);
  pick.current = onPick;

  const accept = useCallback((next: PreviewState) => {
    // Answers may overtake each other; an older one is no news.
    if (next.version < newest.current) return;
    newest.current = next.version;
    setState(next);
    setVersion(next.version);
    setRun(next.run);
  }, []);
  const load = useCallback(() => {
    readState().then(accept, (error: unknown) => setRefusal(problemOf(error)));
  }, [accept]);

  useEffect(
    () =>
      followServer((event) => {
        if (event.kind === 'state') {
          // The page's own code has changed. Nothing typed is lost by this: drafts outlive the page.
          if (event.page !== pageStamp) return location.reload();
          if (event.version < newest.current) newest.current = -1;
          setVersion(event.version);
          load();
        } else if (event.kind === 'run') setRun(event.run);
        else if (event.kind === 'pick-article') pick.current({ article: event.article });
        else {
          select(event.point);
          pick.current({ point: event.point });
        }
      }, setLost),
    [load],
  );

  /** The state after it; null where it was refused, with `current` where somebody else was there first. */
  const send = useCallback(
    async (next: Change): Promise<PreviewState | { readonly current: string | null }> => {
      try {
        const answer = await sendChange(next);
        if ('version' in answer) {
          setRefusal(null);
          accept(answer);
          return answer;
        }
        // The field shows it beside the words.
        const isShown = answer.current !== null && next.path === '/api/edit' && 'text' in next.body;
        setRefusal(isShown ? null : answer.problem);
        return { current: answer.current };
      } catch (error) {
        setRefusal(problemOf(error));
        return { current: null };
      }
    },
    [accept],
  );
  const change = useCallback(async (next: Change) => 'version' in (await send(next)), [send]);
  const edit = useCallback(
    async (body: Edit): Promise<Saved> => {
      const answer = await send({ path: '/api/edit', body });
      if ('version' in answer) return { kind: 'saved', words: wordsAfter(answer, body) };
      return answer.current === null ? { kind: 'refused' } : { kind: 'stale', current: answer.current };
    },
    [send],
  );
  return { state, run, version, isLost, refusal, selected, select, change, edit, dismiss: () => setRefusal(null) };
}

function wordsAfter({ digest }: PreviewState, edit: Edit): string {
  if (digest === null || !('text' in edit) || edit.kind === 'merge') return '';
  const words = readWords(digest, edit);
  return words.find((each) => each === edit.text) ?? words[0] ?? edit.text;
}

function problemOf(error: unknown): Problem {
  const message = error instanceof Error ? error.message : String(error);
  return { code: 'page', message, remedy: 'What you typed is kept and tried again.', file: null, line: null };
}
