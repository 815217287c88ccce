/** The strip on top: what is being built and how long it took, undo and redo, and what is wrong, in words. */
import type { PreviewState, Problem } from '../protocol.ts';
import { ConflictBar } from './conflict-bar.tsx';
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
        <p class={isLost ? 'run is-lost' : step === null ? 'run' : 'run is-busy'} role="status">
          {isLost
            ? 'Waiting for the server … What you type is kept.'
            : step !== null
              ? `${steps[step] ?? step} …`
              : problem !== null
                ? 'Not built'
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
      <div class="bars">
        {problem !== null && state?.digest !== null && (
          <ProblemBar problem={problem} lead="Shown is the last good rendering. " />
        )}
        {refusal !== null && <ProblemBar problem={refusal} lead="Not done: " onClose={store.dismiss} />}
        {state !== null && state.digest !== null && !state.isLive && <EarlierBar state={state} store={store} />}
        {(state?.conflicts ?? []).map((conflict) => (
          <ConflictBar key={conflict.id} conflict={conflict} store={store} />
        ))}
      </div>
    </header>
  );
}

/** Of an earlier week: where it comes from, what of its sources is still there, and the way back. */
function EarlierBar({ state, store }: { readonly state: PreviewState; readonly store: Store }) {
  const all = state.digest?.articles.length ?? 0;
  const here = state.present.length;
  const live = state.issues.find(({ isLive }) => isLive);
  return (
    <div class="bar is-earlier">
      <p>
        Not the issue of the articles: shown from its own digest.md; what you change is saved and rendered.{' '}
        {describePresent(here, all)}
      </p>
      {live !== undefined && (
        <button type="button" onClick={() => void store.change({ path: '/api/show', body: { issue: live.id } })}>
          Back to {live.id}
        </button>
      )}
    </div>
  );
}

function describePresent(here: number, all: number): string {
  if (here === all) return 'All its articles are in the folder.';
  const left = here === 0 ? `None of its ${all} articles is` : `${here} of its ${all} articles are`;
  return `${left} in the folder; of the others the passages are those that its build kept.`;
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
