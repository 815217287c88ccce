/** The right: one panel at a time, chosen by tabs. */
import type { RefObject } from 'preact';
import { ChecksPanel } from './checks-panel.tsx';
import { EditPanel } from './edit-panel.tsx';
import { HeadersPanel } from './headers-panel.tsx';
import type { Jump } from '../protocol.ts';
import { InboxPanel } from './inbox-panel.tsx';
import { MatrixPanel } from './matrix-panel.tsx';
import { SendPanel } from './send-panel.tsx';
import { SizePanel } from './size-panel.tsx';
import { SourcesPanel } from './sources-panel.tsx';
import type { Store } from './store.ts';

export const panels = [
  { name: 'edit', label: 'Edit' },
  { name: 'sources', label: 'Sources' },
  { name: 'matrix', label: 'Matrix' },
  { name: 'checks', label: 'Checks' },
  { name: 'inbox', label: 'Inbox' },
  { name: 'size', label: 'Size' },
  { name: 'headers', label: 'Headers' },
  { name: 'send', label: 'Send' },
] as const;

export type PanelName = (typeof panels)[number]['name'];

export function isPanel(value: unknown): value is PanelName {
  return panels.some(({ name }) => name === value);
}

interface Props {
  readonly innerRef: RefObject<HTMLElement | null>;
  readonly store: Store;
  readonly panel: PanelName;
  readonly onPanel: (panel: PanelName) => void;
  readonly isWide: boolean;
  readonly onWide: () => void;
  readonly onPoint: (point: string) => void;
  readonly onSources: (point: string) => void;
  readonly onPlace: (id: string) => void;
  readonly onJump: (jump: Jump) => void;
  /** Header field that a check is about. */
  readonly header: string;
  /** Article to show in Sources; null for the selected point, or the list. */
  readonly article: string | null;
  readonly onArticle: (id: string | null) => void;
}

export function PanelPane(props: Props) {
  const { panel, onPanel, innerRef, isWide, onWide, store, article } = props;
  // Another panel, another point: begun at its top.
  const place = panel === 'sources' ? `${panel} ${article ?? store.selected ?? ''}` : panel;
  const step = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by === 0) return;
    const at = panels.findIndex(({ name }) => name === panel);
    const next = panels[(at + by + panels.length) % panels.length];
    if (next === undefined) return;
    onPanel(next.name);
    requestAnimationFrame(() => innerRef.current?.querySelector<HTMLElement>('[aria-selected=true]')?.focus());
  };
  return (
    <aside class="panels" ref={innerRef} aria-label="Panels">
      <div class="tabs">
        <div role="tablist" aria-label="Panels" onKeyDown={step}>
          {panels.map(({ name, label }, index) => (
            <button
              key={name}
              type="button"
              role="tab"
              id={`tab-${name}`}
              aria-selected={panel === name}
              aria-controls="panel"
              tabIndex={panel === name ? 0 : -1}
              title={`${label} (${index + 1})`}
              onClick={() => onPanel(name)}
            >
              {label}
            </button>
          ))}
        </div>
        <button
          type="button"
          class="widen"
          aria-pressed={isWide}
          aria-label="Wide panel"
          title={isWide ? 'Narrow (x)' : 'Wide (x)'}
          onClick={onWide}
        >
          {isWide ? '⇥' : '⇤'}
        </button>
      </div>
      <div class="panel" key={place} role="tabpanel" id="panel" aria-labelledby={`tab-${panel}`} tabIndex={0}>
        <Panel {...props} />
      </div>
    </aside>
  );
}

function Panel({ store, panel, onPoint, onSources, onPlace, onJump, header, article, onArticle, onPanel }: Props) {
  const { state } = store;
  if (state === null) return <p class="empty">{store.isLost ? 'Waiting for the server …' : 'Loading …'}</p>;
  if (state.digest === null) return <p class="empty">Nothing to show until there is an issue.</p>;
  const own = { state, digest: state.digest };
  switch (panel) {
    case 'edit':
      return <EditPanel {...own} store={store} onPoint={onPoint} onSources={onSources} />;
    case 'sources':
      return (
        <SourcesPanel
          {...own}
          selected={store.selected}
          article={article}
          onArticle={onArticle}
          onPoint={onPoint}
          onEdit={() => onPanel('edit')}
          onClear={() => store.select(null)}
        />
      );
    case 'matrix':
      return <MatrixPanel {...own} selected={store.selected} onPoint={onSources} />;
    case 'checks':
      return <ChecksPanel {...own} onJump={onJump} />;
    case 'inbox':
      return <InboxPanel state={state} store={store} />;
    case 'size':
      return <SizePanel {...own} onPlace={onPlace} />;
    case 'headers':
      return <HeadersPanel {...own} header={header} />;
    case 'send':
      return <SendPanel {...own} />;
  }
}
