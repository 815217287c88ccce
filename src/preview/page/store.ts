/** What the page knows, in one hook: the server's state, what is selected, and how to change things. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { BuildRun, PreviewState, Problem } from '../protocol.ts';
import type { Edit } from '../edit-digest.ts';
import { followServer, readState, sendChange, type Change } from './server.ts';

export interface Store {
  readonly state: PreviewState | null;
  readonly run: BuildRun | null;
  /** The server cannot be reached. */
  readonly isLost: boolean;
  /** Why the last change was refused, or the page could not be loaded. */
  readonly refusal: Problem | null;
  readonly selected: string | null;
  readonly select: (point: string | null) => void;
  readonly change: (change: Change) => Promise<boolean>;
  readonly edit: (edit: Edit) => Promise<boolean>;
  readonly dismiss: () => void;
}

export function useStore(onPick: (point: string) => void): Store {
  const [state, setState] = useState<PreviewState | null>(null);
  const [run, setRun] = useState<BuildRun | null>(null);
  const [isLost, setLost] = useState(false);
  const [refusal, setRefusal] = useState<Problem | null>(null);
  const [selected, select] = useState<string | null>(null);
  const newest = useRef(-1);
  const pick = useRef(onPick);
  pick.current = onPick;

  const accept = useCallback((next: PreviewState) => {
    // Answers may overtake each other; an older one is no news. A restarted server counts from the beginning.
    if (next.version < newest.current && newest.current - next.version < 1000) return;
    newest.current = next.version;
    setState(next);
    setRun(next.run);
  }, []);
  const load = useCallback(() => {
    readState().then(accept, (error: unknown) => setRefusal(problemOf(error)));
  }, [accept]);

  useEffect(
    () =>
      followServer((event) => {
        if (event.kind === 'state') {
          if (event.version < newest.current) newest.current = -1;
          load();
        } else if (event.kind === 'run') setRun(event.run);
        else {
          select(event.point);
          pick.current(event.point);
        }
      }, setLost),
    [load],
  );

  const change = useCallback(
    async (next: Change): Promise<boolean> => {
      try {
        const answer = await sendChange(next);
        if (!('version' in answer)) {
          setRefusal(answer.problem);
          return false;
        }
        setRefusal(null);
        accept(answer);
        return true;
      } catch (error) {
        setRefusal(problemOf(error));
        return false;
      }
    },
    [accept],
  );
  const edit = useCallback((body: Edit) => change({ path: '/api/edit', body }), [change]);
  return { state, run, isLost, refusal, selected, select, change, edit, dismiss: () => setRefusal(null) };
}

function problemOf(error: unknown): Problem {
  const message = error instanceof Error ? error.message : String(error);
  return { code: 'page', message, remedy: '', file: null, line: null };
}
