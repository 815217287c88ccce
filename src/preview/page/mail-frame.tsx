/**
 * The frame with the mail. It runs no script, whatever the mail says; the page changes the mail in place, so that a change of an article
 * neither flashes nor takes the reader from where they are.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PreviewState } from '../protocol.ts';
import type { Look, MailPlace } from './mail-pane.tsx';
import { readMail } from './server.ts';

interface Props {
  readonly state: PreviewState;
  readonly version: number;
  readonly look: Look;
  readonly place: MailPlace;
}

export function MailFrame({ state, version, look, place }: Props) {
  const frame = useRef<HTMLIFrameElement>(null);
  const asked = useRef('');
  const [isReady, setReady] = useState(false);
  const [html, setHtml] = useState<string | null>(null);
  const query = new URLSearchParams({
    v: String(version),
    scheme: look.scheme,
    client: look.client,
    styles: look.hasStyles ? 'on' : 'off',
    pictures: look.hasPictures ? 'on' : 'off',
  }).toString();

  useEffect(() => {
    if (asked.current === query) return;
    asked.current = query;
    readMail(query).then(
      (read) => asked.current === query && setHtml(read),
      // The mail before stays; the next word from the server asks again.
      () => asked.current === query && (asked.current = ''),
    );
  }, [query, state]);
  useEffect(() => {
    const page = isReady ? frame.current?.contentDocument : null;
    if (page === null || page === undefined || html === null) return;
    showMail(page, html);
    markPlace(page, place.id);
  }, [isReady, html]);
  useEffect(() => {
    const page = frame.current?.contentDocument;
    const shown = page === null || page === undefined || html === null ? null : markPlace(page, place.id);
    if (shown !== null) centre(shown);
  }, [place.id, place.jumps, isReady && html !== null]);

  const client = state.clients.find(({ id }) => id === look.client);
  const isDark = client === undefined ? look.scheme === 'dark' : look.client.endsWith('-dark');
  return (
    <div class={isDark ? 'stage is-dark' : 'stage'} aria-busy={html === null}>
      <iframe
        ref={frame}
        title={`The e-mail: ${state.digest?.issue.subject ?? ''}`}
        // No scripts, forms, windows or ways out; of the page's origin, so that the page may write into it.
        sandbox="allow-same-origin"
        src="/frame"
        onLoad={({ currentTarget }) => {
          // Whoever has clicked into the mail has the page's keys all the same.
          currentTarget.contentDocument?.addEventListener('keydown', passKey);
          setReady(true);
        }}
        style={{ width: look.width === null ? '100%' : `${look.width}px` }}
      />
    </div>
  );
}

function passKey({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): void {
  dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey, metaKey, altKey, shiftKey }));
}

/** Puts the mail where another was: the same part of it stays at the same height of the window, and the keyboard where it was. */
function showMail(page: Document, html: string): void {
  const anchor = findAnchor(page);
  const focused = page.activeElement?.getAttribute('href') ?? null;
  const { documentElement: root } = page;
  // The opening tag alone: the rest is parsed where the frame's policy holds, not the page's.
  const opening = /<html\b[^>]*>/i.exec(html)?.[0] ?? '<html>';
  const { documentElement: parsed } = new DOMParser().parseFromString(opening, 'text/html');
  for (const name of root.getAttributeNames()) root.removeAttribute(name);
  for (const name of parsed.getAttributeNames()) root.setAttribute(name, parsed.getAttribute(name) ?? '');
  root.innerHTML = html;
  if (anchor !== null) {
    const top = page.getElementById(anchor.id)?.getBoundingClientRect().top;
    const { defaultView: view } = page;
    view?.scrollTo(0, top === undefined ? anchor.scrollY : view.scrollY + top - anchor.top);
  }
  if (focused !== null) {
    page.querySelector<HTMLElement>(`a[href="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
  }
}

interface Anchor {
  readonly id: string;
  /** In the window. */
  readonly top: number;
  readonly scrollY: number;
}

/** The first part that begins in sight; null at the very top, which is where a reader stays who has not moved. */
function findAnchor(page: Document): Anchor | null {
  const scrollY = page.defaultView?.scrollY ?? 0;
  if (scrollY === 0) return null;
  const parts = [...page.querySelectorAll('[id^="point-"], [id^="section-"]')];
  for (const part of parts) {
    const { top } = part.getBoundingClientRect();
    if (top >= 0) return { id: part.id, top, scrollY };
  }
  return { id: '', top: 0, scrollY };
}

/** Within the frame: `scrollIntoView` would move the page around it as well. */
function centre(place: Element): void {
  const { top, height } = place.getBoundingClientRect();
  const view = place.ownerDocument.defaultView;
  if (view !== null) view.scrollTo(0, view.scrollY + top - Math.max(0, (view.innerHeight - height) / 2));
}

function markPlace(page: Document, id: string): Element | null {
  for (const marked of page.querySelectorAll('.collate-here')) marked.classList.remove('collate-here');
  const place = id === '' ? null : page.getElementById(id);
  place?.classList.add('collate-here');
  return place;
}
