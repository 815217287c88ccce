/**
 * `--online`: fetches every link once, a few at a time, and says which are dead. The only part of a check that leaves the machine, and
 * only when asked. Links with a reader's own token are left alone: fetching one could unsubscribe somebody.
 */
import type { CheckedMessage } from './checked-message.ts';
import type { Draft } from './finding.ts';
import { listHtmlLinks, listTextLinks, pageAddress } from './links.ts';
import { fieldOf } from './mime.ts';
import { offsetOf } from './page.ts';

export interface OnlineOptions {
  readonly patienceMs: number;
  readonly atOnce: number;
  /** Most links that are fetched. */
  readonly most: number;
}

// A page that needs longer than ten seconds is dead to a reader too; four at a time bothers no server.
export const onlineDefaults: OnlineOptions = { patienceMs: 10_000, atOnce: 4, most: 300 };

export const onlineRule = {
  id: 'link-online',
  summary: 'With `--online`: every link answers.',
  why: 'A source that cannot be opened cannot be checked by the reader.',
  remedy: 'Correct the address in the article’s front matter, or leave the source without one.',
} as const;

/** Fetches the links; drafts for those that do not answer, in the order of the mail. */
export async function fetchLinks(
  message: CheckedMessage,
  options: OnlineOptions = onlineDefaults,
): Promise<readonly Draft[]> {
  const links = collectLinks(message);
  const queue = links.slice(0, options.most);
  const problems = new Map<string, Pick<Draft, 'severity' | 'message'>>();
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      // oxlint-disable-next-line no-await-in-loop -- each worker fetches one after the other
      const problem = await fetchOne(next.address, options.patienceMs);
      if (problem !== null) problems.set(next.address, problem);
    }
  };
  await Promise.all(Array.from({ length: options.atOnce }, work));
  const drafts = links.flatMap(({ address, draft }) => {
    const problem = problems.get(address);
    return problem === undefined ? [] : [{ ...draft, ...problem }];
  });
  if (links.length > options.most)
    drafts.push({
      severity: 'notice',
      part: 'html',
      message: `expected at most ${options.most} links to fetch, found ${links.length}: the rest was not fetched`,
    });
  return drafts;
}

interface Fetched {
  readonly address: string;
  readonly draft: Omit<Draft, 'severity' | 'message'>;
}

function collectLinks(message: CheckedMessage): readonly Fetched[] {
  const unsubscribe = message.mail === null ? '' : (fieldOf(message.mail.fields, 'list-unsubscribe')?.raw ?? '');
  const found = new Map<string, Fetched>();
  const add = (href: string, draft: Fetched['draft']): void => {
    const address = pageAddress(message, href);
    if (address === null || found.has(address) || unsubscribe.includes(href) || /unsubscri|opt-?out/i.test(href))
      return;
    found.set(address, { address, draft });
  };
  for (const { href, element, text } of listHtmlLinks(message))
    if (!/unsubscri|abmelden|désabonner/i.test(text)) add(href, { part: 'html', offset: offsetOf(element) });
  if (message.html === null) for (const { href, offset } of listTextLinks(message)) add(href, { part: 'text', offset });
  return [...found.values()];
}

async function fetchOne(address: string, patienceMs: number): Promise<Pick<Draft, 'severity' | 'message'> | null> {
  const shown = address.slice(0, 120);
  try {
    const head = await ask(address, 'HEAD', patienceMs);
    // Some servers refuse HEAD; what counts is what a browser would get.
    const status = head < 400 ? head : await ask(address, 'GET', patienceMs);
    if (status < 400) return null;
    if (status === 404 || status === 410)
      return { severity: 'error', message: `expected a page, found ${status} at ${shown}` };
    // 401, 403 and 429 are what a program gets where a reader may get the page.
    return { severity: 'warning', message: `expected a page, found the answer ${status} at ${shown}` };
  } catch (error) {
    return { severity: 'error', message: `expected an answer, found ${reasonOf(error)} at ${shown}` };
  }
}

async function ask(address: string, method: 'HEAD' | 'GET', patienceMs: number): Promise<number> {
  const response = await fetch(address, {
    method,
    redirect: 'follow',
    signal: AbortSignal.timeout(patienceMs),
    headers: { 'user-agent': 'collate-check (link check by the editor)', accept: 'text/html,*/*' },
  });
  await response.body?.cancel();
  return response.status;
}

function reasonOf(error: unknown): string {
  if (error instanceof Error && error.name === 'TimeoutError') return 'none in time';
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && 'code' in cause ? String(cause.code) : 'no server';
}
