/** The middle: the e-mail in a frame without script or origin, or one of its sources. */
import { useEffect, useState } from 'preact/hooks';
import type { PreviewState } from '../protocol.ts';
import { readSource } from './server.ts';

export type ViewName = 'mail' | 'text' | 'html' | 'mjml' | 'mime' | 'markdown' | 'reading';

export interface Look {
  readonly view: ViewName;
  /** Null for as wide as there is room. */
  readonly width: number | null;
  readonly scheme: 'light' | 'dark';
  readonly client: string;
  readonly hasStyles: boolean;
  readonly hasPictures: boolean;
}

export const startLook: Look = {
  view: 'mail',
  width: 600,
  scheme: 'light',
  client: '',
  hasStyles: true,
  hasPictures: true,
};

const views: readonly (readonly [ViewName, string])[] = [
  ['mail', 'E-mail'],
  ['text', 'Text'],
  ['reading', 'Reading order'],
  ['html', 'HTML'],
  ['mjml', 'MJML'],
  ['mime', 'MIME'],
  ['markdown', 'Markdown'],
];
const widths: readonly (number | null)[] = [375, 600, 700, null];

export function nextWidth(width: number | null): number | null {
  return widths[(widths.indexOf(width) + 1) % widths.length] ?? null;
}

interface Props {
  readonly state: PreviewState | null;
  readonly look: Look;
  readonly onLook: (look: Look) => void;
  /** Id in the mail to show: `point-3f2a`, `section-story-1`. */
  readonly goto: string;
}

export function MailPane({ state, look, onLook, goto }: Props) {
  const set = (change: Partial<Look>): void => onLook({ ...look, ...change });
  return (
    <main class="mail">
      <div class="toolbar" role="toolbar" aria-label="View">
        <label>
          <span class="name">Show</span>
          <select
            aria-label="Show"
            value={look.view}
            onChange={(event) => set({ view: event.currentTarget.value as ViewName })}
          >
            {views.map(([name, label]) => (
              <option key={name} value={name}>
                {label}
              </option>
            ))}
          </select>
        </label>
        {look.view === 'mail' && <MailTools state={state} look={look} set={set} />}
      </div>
      {state?.digest === null && <Empty state={state} />}
      {state === null && <p class="empty">Loading …</p>}
      {state !== null &&
        state.digest !== null &&
        (look.view === 'mail' ? (
          <Frame state={state} look={look} goto={goto} />
        ) : (
          <SourceView state={state} view={look.view} />
        ))}
    </main>
  );
}

function MailTools({
  state,
  look,
  set,
}: {
  readonly state: PreviewState | null;
  readonly look: Look;
  readonly set: (change: Partial<Look>) => void;
}) {
  const client = state?.clients.find(({ id }) => id === look.client);
  return (
    <>
      <div role="group" aria-label="Width" class="group">
        {widths.map((width) => (
          <button key={String(width)} type="button" aria-pressed={look.width === width} onClick={() => set({ width })}>
            {width ?? 'Free'}
          </button>
        ))}
      </div>
      <button
        type="button"
        aria-pressed={look.scheme === 'dark'}
        disabled={look.client !== ''}
        onClick={() => set({ scheme: look.scheme === 'dark' ? 'light' : 'dark' })}
      >
        Dark
      </button>
      <button type="button" aria-pressed={!look.hasStyles} onClick={() => set({ hasStyles: !look.hasStyles })}>
        Styles off
      </button>
      <button type="button" aria-pressed={!look.hasPictures} onClick={() => set({ hasPictures: !look.hasPictures })}>
        Images off
      </button>
      <select
        aria-label="Mail client"
        value={look.client}
        onChange={(event) => set({ client: event.currentTarget.value })}
      >
        <option value="">As it is</option>
        {(state?.clients ?? []).map(({ id, label, fidelity }) => (
          <option key={id} value={id}>
            {label} ({fidelity})
          </option>
        ))}
      </select>
      {client !== undefined && (
        <p class="fidelity">
          <strong>{client.fidelity === 'exact' ? 'Exact' : 'Approximate'}</strong>, but for:{' '}
          {client.cannotShow.join('; ')}.
        </p>
      )}
    </>
  );
}

function Frame({ state, look, goto }: { readonly state: PreviewState; readonly look: Look; readonly goto: string }) {
  const query = new URLSearchParams({
    v: String(state.version),
    scheme: look.scheme,
    client: look.client,
    styles: look.hasStyles ? 'on' : 'off',
    pictures: look.hasPictures ? 'on' : 'off',
  });
  const client = state.clients.find(({ id }) => id === look.client);
  const isDark = client === undefined ? look.scheme === 'dark' : look.client.endsWith('-dark');
  return (
    <div class={isDark ? 'stage is-dark' : 'stage'}>
      <iframe
        title={`The e-mail: ${state.digest?.issue.subject ?? ''}`}
        sandbox=""
        src={`/mail?${query.toString()}${goto === '' ? '' : `#${goto}`}`}
        style={{ width: look.width === null ? '100%' : `${look.width}px` }}
      />
    </div>
  );
}

function SourceView({ state, view }: { readonly state: PreviewState; readonly view: ViewName }) {
  const [text, setText] = useState<string | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void readSource(view).then((read) => isCurrent && setText(read));
    return () => {
      isCurrent = false;
    };
  }, [view, state.version]);
  if (text === null) return <p class="empty">Loading …</p>;
  if (view === 'reading') return <ReadingOrder text={text} />;
  return (
    <pre
      class={view === 'text' ? 'source is-text' : 'source'}
      tabIndex={0}
      aria-label={views.find(([name]) => name === view)?.[1] ?? view}
    >
      {text}
    </pre>
  );
}

function ReadingOrder({ text }: { readonly text: string }) {
  let spoken: readonly { readonly role: string; readonly text: string }[] = [];
  try {
    spoken = JSON.parse(text) as typeof spoken;
  } catch {
    // The text of the view before; the right one is on its way.
  }
  return (
    <ol class="source reading" tabIndex={0} aria-label="Reading order">
      {spoken.map((each, index) => (
        <li key={index}>
          <span class="role">{each.role}</span> {each.text}
        </li>
      ))}
    </ol>
  );
}

function Empty({ state }: { readonly state: PreviewState }) {
  const isStarting = state.run.tookMs === null;
  return (
    <div class="empty">
      <h2>{isStarting ? 'Building the issue …' : 'No issue yet'}</h2>
      {!isStarting && (
        <p>{state.problem?.message ?? 'Put articles into the folder; the e-mail appears here by itself.'}</p>
      )}
      {!isStarting && state.problem !== null && <p class="quiet">{state.problem.remedy}</p>}
    </div>
  );
}
