/** The page: issues on the left, the e-mail in the middle, panels on the right, the state of the build on top. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { IssueList } from './issue-list.tsx';
import { MailPane, type Look, nextWidth, startLook } from './mail-pane.tsx';
import { panels, type PanelName, PanelPane } from './panel-pane.tsx';
import { Shortcuts } from './shortcuts.tsx';
import { useStore } from './store.ts';
import { Strip } from './strip.tsx';

export function App() {
  const [panel, setPanel] = useState<PanelName>('edit');
  const [look, setLook] = useState<Look>(startLook);
  const [hasHelp, setHelp] = useState(false);
  const [isWide, setWide] = useState(false);
  const [goto, setGoto] = useState('');
  const panelRef = useRef<HTMLElement>(null);
  const store = useStore(
    useCallback(() => {
      setPanel((now) => (now === 'edit' ? now : 'sources'));
    }, []),
  );
  const { state } = store;
  const openPoint = (point: string): void => {
    store.select(point);
    setGoto(`point-${point}`);
  };

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const typing = event.target instanceof HTMLElement && event.target.matches('input, textarea, select');
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z' && !typing) {
        event.preventDefault();
        void store.change({ path: event.shiftKey ? '/api/redo' : '/api/undo', body: {} });
      }
      if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
      const number = Number(event.key);
      const chosen = panels[number - 1];
      if (chosen !== undefined) {
        setPanel(chosen.name);
        panelRef.current?.querySelector<HTMLElement>('[role=tab][aria-selected=true]')?.focus();
      } else if (event.key === '?') setHelp((now) => !now);
      else if (event.key === 'd') setLook((now) => ({ ...now, scheme: now.scheme === 'dark' ? 'light' : 'dark' }));
      else if (event.key === 'w') setLook((now) => ({ ...now, width: nextWidth(now.width) }));
      else if (event.key === 't') setLook((now) => ({ ...now, view: now.view === 'text' ? 'mail' : 'text' }));
      else if (event.key === 'x') setWide((now) => !now);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [store.change]);

  return (
    <div class={isWide ? 'app is-wide' : 'app'}>
      <Strip store={store} onHelp={() => setHelp(true)} />
      <IssueList state={state} onShow={(issue) => void store.change({ path: '/api/show', body: { issue } })} />
      <MailPane state={state} look={look} onLook={setLook} goto={goto} />
      <PanelPane
        innerRef={panelRef}
        store={store}
        panel={panel}
        onPanel={setPanel}
        isWide={isWide}
        onWide={() => setWide((now) => !now)}
        onPoint={openPoint}
        onSources={(point) => {
          openPoint(point);
          setPanel('sources');
        }}
        onPlace={setGoto}
      />
      {hasHelp && <Shortcuts onClose={() => setHelp(false)} />}
    </div>
  );
}
