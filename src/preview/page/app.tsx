/** The page: issues on the left, the e-mail in the middle, panels on the right, the state of the build on top. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Jump } from '../protocol.ts';
import { IssueList } from './issue-list.tsx';
import { useKept } from './kept.ts';
import { isLook, MailPane, type Look, type MailPlace, nextWidth, startLook } from './mail-pane.tsx';
import { isPanel, panels, type PanelName, PanelPane } from './panel-pane.tsx';
import { useSavedDrafts } from './save-drafts.ts';
import { Shortcuts } from './shortcuts.tsx';
import { useStore } from './store.ts';
import { Strip } from './strip.tsx';

export function App() {
  const [panel, setPanel] = useKept<PanelName>('panel', 'edit', isPanel);
  const [look, setLook] = useKept<Look>('look', startLook, isLook);
  const [hasHelp, setHelp] = useState(false);
  const [isWide, setWide] = useKept('wide', false, (value) => typeof value === 'boolean');
  const [place, setPlace] = useState<MailPlace>({ id: '', jumps: 0 });
  const [header, setHeader] = useState('');
  const [article, setArticle] = useState<string | null>(null);
  const panelRef = useRef<HTMLElement>(null);
  const store = useStore((pick) => {
    setArticle('article' in pick ? pick.article : null);
    setPanel('sources');
  });
  const { state } = store;
  useSavedDrafts(store);
  const showPlace = (id: string, isAgain = true): void => {
    setLook((now) => ({ ...now, view: 'mail' }));
    setPlace((now) => ({ id, jumps: isAgain && now.id === id ? now.jumps + 1 : now.jumps }));
  };
  const openPoint = (point: string, isAgain = false): void => {
    store.select(point);
    setArticle(null);
    showPlace(`point-${point}`, isAgain);
  };
  const openSources = (point: string, isAgain = false): void => {
    openPoint(point, isAgain);
    setPanel('sources');
  };
  const jump = (to: Jump): void => {
    if (to.to === 'point') openSources(to.point, true);
    else if (to.to === 'section') showPlace(`section-${to.section}`);
    else if (to.to === 'header') {
      setHeader(to.header);
      setPanel('headers');
    } else {
      const file = to.to === 'template' ? to.file : null;
      setLook((now) => ({ ...now, view: to.to, line: to.line, file, jumps: now.jumps + 1 }));
    }
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
      else if (event.key === 't')
        setLook((now) => ({ ...now, view: now.view === 'text' ? 'mail' : 'text', line: null, file: null }));
      else if (event.key === 'x') setWide((now) => !now);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [store.change]);

  return (
    <div class={isWide ? 'app is-wide' : 'app'}>
      <Strip store={store} onHelp={() => setHelp(true)} />
      <IssueList state={state} onShow={(issue) => void store.change({ path: '/api/show', body: { issue } })} />
      <MailPane state={state} version={store.version} look={look} onLook={setLook} place={place} />
      <PanelPane
        innerRef={panelRef}
        store={store}
        panel={panel}
        onPanel={(next) => {
          setHeader('');
          setPanel(next);
        }}
        isWide={isWide}
        onWide={() => setWide((now) => !now)}
        onPoint={openPoint}
        onSources={openSources}
        onPlace={showPlace}
        onJump={jump}
        header={header}
        article={article}
        onArticle={setArticle}
      />
      {hasHelp && <Shortcuts onClose={() => setHelp(false)} />}
    </div>
  );
}
