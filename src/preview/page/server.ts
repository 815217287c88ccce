/** Talks to the preview's server: state, events, changes. The only file of the page that knows addresses. */
import type {
  ArticlePage,
  CheckReport,
  OpenConflict,
  PreviewState,
  Refusal,
  SendResult,
  ServerEvent,
} from '../protocol.ts';
import type { Edit } from '../edit-digest.ts';

const readMeta = (name: string): string =>
  document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? '';
const token = readMeta('collate-token');

/** Stands for the code of this page; the server names it with every state. */
export const pageStamp: string = readMeta('collate-page');

export async function readState(): Promise<PreviewState> {
  return readJson<PreviewState>('/api/state');
}

export async function readChecks(): Promise<CheckReport> {
  return readJson<CheckReport>('/api/checks');
}

export async function readArticle(id: string): Promise<ArticlePage | null> {
  const response = await fetch(`/api/article?id=${encodeURIComponent(id)}`);
  return response.ok ? ((await response.json()) as ArticlePage) : null;
}

/** The mail in one look, as `query` says. */
export async function readMail(query: string): Promise<string> {
  const response = await fetch(`/mail?${query}`);
  if (!response.ok) throw new Error(await response.text());
  return response.text();
}

/** A text behind the mail by its name; of a template also its file. */
export async function readSource(name: string, file?: string): Promise<string> {
  const response = await fetch(`/source/${name}${file === undefined ? '' : `?file=${encodeURIComponent(file)}`}`);
  if (!response.ok) throw new Error(await response.text());
  return response.text();
}

async function readJson<T>(path: string): Promise<T> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as T;
}

export type Change =
  | { readonly path: '/api/edit'; readonly body: Edit }
  | { readonly path: '/api/undo' | '/api/redo'; readonly body: Record<string, never> }
  | { readonly path: '/api/show'; readonly body: { readonly issue: string } }
  | {
      readonly path: '/api/decide';
      readonly body: Pick<OpenConflict, 'id' | 'yours' | 'now'> & { readonly decision: 'yours' | 'new' };
    };

/** The state after the change, or why it was refused. */
export async function sendChange({ path, body }: Change): Promise<PreviewState | Refusal> {
  return post(path, body);
}

export async function sendTest(address: string): Promise<SendResult> {
  return post('/api/test', { address });
}

async function post<T>(path: string, body: object): Promise<T> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Collate-Token': token },
    body: JSON.stringify(body),
  });
  if (response.ok || response.status === 409) return (await response.json()) as T;
  throw new Error(await response.text());
}

/** Follows the server; `onLost` while it cannot be reached. Comes back by itself. */
export function followServer(onEvent: (event: ServerEvent) => void, onLost: (isLost: boolean) => void): () => void {
  const source = new EventSource('/api/events');
  source.addEventListener('open', () => onLost(false));
  source.addEventListener('error', () => onLost(true));
  source.addEventListener('message', ({ data }) => onEvent(JSON.parse(String(data)) as ServerEvent));
  return () => source.close();
}
