/** The middle: the e-mail in a frame without script or origin, or one of its sources. */
import type { PreviewState } from '../protocol.ts';
import { MailFrame } from './mail-frame.tsx';
import { SourceView } from './source-view.tsx';

export type ViewName = 'mail' | 'text' | 'html' | 'mjml' | 'mime' | 'markdown' | 'reading' | 'template';

export interface Look {
  readonly view: ViewName;
  /** Null for as wide as there is room. */
  readonly width: number | null;
  readonly scheme: 'light' | 'dark';
  readonly client: string;
  readonly hasStyles: boolean;
  readonly hasPictures: boolean;
  /** The line of a source to show, and of the template its file. Counts up, so that the same place can be shown again. */
  readonly line: number | null;
  readonly file: string | null;
  readonly jumps: number;
}

/** A part of the mail to show, by its id (`point-3f2a`, `section-story-1`); counts up as well. */
export interface MailPlace {
  readonly id: string;
  readonly jumps: number;
}

export const startLook: Look = {
  view: 'mail',
  width: 600,
  scheme: 'light',
  client: '',
  hasStyles: true,
  hasPictures: true,
  line: null,
  file: null,
  jumps: 0,
};

/** Kept by another version of the page, it may lack something. */
export function isLook(value: unknown): value is Look {
  return typeof value === 'object' && value !== null && Object.keys(startLook).every((key) => key in value);
}

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
  /** Newest that was heard of: the mail need not wait for the rest of the state. */
  readonly version: number;
  readonly look: Look;
  readonly onLook: (look: Look) => void;
  readonly place: MailPlace;
}

export function MailPane({ state, version, look, onLook, place }: Props) {
  const set = (change: Partial<Look>): void => onLook({ ...look, ...change });
  return (
    <main class="mail">
      <div class="toolbar" role="group" aria-label="View">
        <label>
          <span class="name">Show</span>
          <select
            aria-label="Show"
            value={look.view}
            onChange={(event) => set({ view: event.currentTarget.value as ViewName, line: null, file: null })}
          >
            {views.map(([name, label]) => (
              <option key={name} value={name}>
                {label}
              </option>
            ))}
            {look.view === 'template' && <option value="template">Template {look.file?.split('/').at(-1)}</option>}
          </select>
        </label>
        {look.view === 'mail' && <MailTools state={state} look={look} set={set} />}
      </div>
      {state?.digest === null && <Empty state={state} />}
      {state === null && <p class="empty">Loading …</p>}
      {state !== null &&
        state.digest !== null &&
        (look.view === 'mail' ? (
          <MailFrame state={state} version={version} look={look} place={place} />
        ) : (
          <SourceView state={state} look={look} label={views.find(([name]) => name === look.view)?.[1] ?? 'Template'} />
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
      <div role="group" aria-labelledby="name-width">
        <span class="name" id="name-width">
          Width
        </span>
        <div class="group">
          {widths.map((width) => (
            <button
              key={String(width)}
              type="button"
              aria-pressed={look.width === width}
              onClick={() => set({ width })}
            >
              {width ?? 'Free'}
            </button>
          ))}
        </div>
      </div>
      <div role="group" aria-labelledby="name-look">
        <span class="name" id="name-look">
          Look
        </span>
        <div class="group">
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
          <button
            type="button"
            aria-pressed={!look.hasPictures}
            onClick={() => set({ hasPictures: !look.hasPictures })}
          >
            Images off
          </button>
        </div>
      </div>
      <label class="client">
        <span class="name">Mail client</span>
        <select value={look.client} onChange={(event) => set({ client: event.currentTarget.value })}>
          <option value="">As written</option>
          {(state?.clients ?? []).map(({ id, label, fidelity }) => (
            <option key={id} value={id}>
              {label} ({fidelity})
            </option>
          ))}
        </select>
      </label>
      {client !== undefined && (
        <p class="fidelity">
          <strong>{client.fidelity === 'exact' ? 'Exact' : 'Approximate'}</strong>. Not shown:{' '}
          {client.cannotShow.join('; ')}.
        </p>
      )}
    </>
  );
}

function Empty({ state }: { readonly state: PreviewState }) {
  const isStarting = state.run.tookMs === null;
  return (
    <div class="empty">
      <h2>{isStarting ? 'Building the issue …' : 'No issue yet'}</h2>
      {!isStarting && state.problem === null && <p>Put articles into the folder; the e-mail appears here by itself.</p>}
      {!isStarting && state.problem !== null && (
        <>
          {state.problem.file !== null && <code>{state.problem.file}</code>}
          <p>{state.problem.message}</p>
          <p class="quiet">{state.problem.remedy}</p>
        </>
      )}
    </div>
  );
}
