/** The strip on top: what is being built and how long it took, undo and redo, and what is wrong, in words. */
import type { Problem } from '../protocol.ts';
import type { Store } from './store.ts';

const steps: Readonly<Record<string, string>> = {
  read: 'Reading articles',
  compare: 'Comparing',
  render: 'Rendering',
  write: 'Writing',
};

export function Strip({ store, onHelp }: { readonly store: Store; readonly onHelp: () => void }) {
  const { state, run, isLost, refusal } = store;
  const step = run?.step ?? null;
  const problem = state?.problem ?? null;
  return (
    <header class="strip">
      <div class="strip-row">
        <h1>
          Collate <span>{state?.issue ?? ''}</span>
        </h1>
        <p class={step === null ? 'run' : 'run is-busy'} role="status">
          {isLost
            ? 'Waiting for the server …'
            : step !== null
              ? `${steps[step] ?? step} …`
              : describeRun(state?.run.tookMs ?? null, run?.changed ?? '')}
        </p>
        <div class="strip-actions">
          <button
            type="button"
            disabled={state?.canUndo !== true}
            onClick={() => void store.change({ path: '/api/undo', body: {} })}
          >
            Undo
          </button>
          <button
            type="button"
            disabled={state?.canRedo !== true}
            onClick={() => void store.change({ path: '/api/redo', body: {} })}
          >
            Redo
          </button>
          <button type="button" aria-label="Keyboard shortcuts" onClick={onHelp}>
            ?
          </button>
        </div>
      </div>
      {problem !== null && (
        <ProblemBar problem={problem} lead={state?.digest === null ? '' : 'Shown is the last good rendering. '} />
      )}
      {refusal !== null && <ProblemBar problem={refusal} lead="Not saved. " onClose={store.dismiss} />}
      {(state?.conflicts ?? []).map((conflict) => (
        <div class="bar is-conflict" role="alert" key={conflict.point}>
          {conflict.kind === 'passages' ? (
            <p>
              The passages behind your point “{conflict.yours}” are gone from the articles; it was taken out, and your
              file kept beside.
            </p>
          ) : (
            <>
              <p>Both you and the articles changed a point. Before: “{conflict.before}”</p>
              <div class="choice">
                <button
                  type="button"
                  onClick={() =>
                    void store.change({ path: '/api/decide', body: { point: conflict.point, decision: 'yours' } })
                  }
                >
                  Keep mine
                </button>
                <span>“{conflict.yours}”</span>
                <button
                  type="button"
                  onClick={() =>
                    void store.change({ path: '/api/decide', body: { point: conflict.point, decision: 'new' } })
                  }
                >
                  Take the new
                </button>
                <span>“{conflict.now}”</span>
              </div>
            </>
          )}
        </div>
      ))}
    </header>
  );
}

function describeRun(tookMs: number | null, changed: string): string {
  if (tookMs === null) return 'Starting …';
  const took = tookMs < 1000 ? `${Math.round(tookMs)} ms` : `${(tookMs / 1000).toFixed(1)} s`;
  return changed === '' || changed === 'start' ? `Built in ${took}` : `${changed}: built in ${took}`;
}

function ProblemBar({
  problem,
  lead,
  onClose,
}: {
  readonly problem: Problem;
  readonly lead: string;
  readonly onClose?: () => void;
}) {
  const place = problem.file === null ? '' : `${problem.file}${problem.line === null ? '' : `:${problem.line}`}`;
  return (
    <div class="bar is-problem" role="alert">
      <p>
        {lead}
        {place !== '' && <code>{place}</code>} {problem.message}
      </p>
      {problem.remedy !== '' && <p class="remedy">{problem.remedy}</p>}
      {onClose !== undefined && (
        <button type="button" onClick={onClose}>
          Dismiss
        </button>
      )}
    </div>
  );
}
