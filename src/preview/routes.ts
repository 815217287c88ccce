/** What the preview's server answers: a table from method and path to a reply. Nothing here reads a path that a request names. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Decision } from '../digest/merge-digest.ts';
import { CollateError } from '../errors.ts';
import { createState } from './create-state.ts';
import { describeArticle } from './describe-article.ts';
import { listPreviewIssues } from './list-issues.ts';
import { isClient, viewMail } from './mail-view.ts';
import { parseEdit } from './parse-edit.ts';
import type { CheckReport } from './protocol.ts';
import { readingOrder } from './reading-order.ts';
import { download, html, json, mailPolicy, plain, printPolicy, type Reply } from './reply.ts';
import { runChecks } from './run-checks.ts';
import { sendTestMessage } from './send-test.ts';
import { toProblem, type Session } from './session.ts';
import type { Snapshot } from './snapshot.ts';

export interface RouteContext {
  readonly session: Session;
  /** Address behind the sentences of the mail. */
  readonly pickAddress: (point: string) => string;
  /** Tells the page what was clicked. */
  readonly pick: (point: string) => void;
  /** Secret part of `pickAddress`. */
  readonly pickKey: string;
}

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  /** Parsed JSON of a POST. */
  readonly body: unknown;
}

/** The reply, or null for an address that does not exist. */
export async function answer(asked: Asked, context: RouteContext): Promise<Reply | null> {
  if (asked.method === 'POST') return answerPost(asked, context);
  if (asked.path === '/api/state') return json(readState(context.session));
  if (asked.path.startsWith('/pick/')) return answerPick(asked.path, context);
  const snapshot = context.session.snapshot();
  if (snapshot === null) return asked.path === '/mail' ? html(emptyMail, mailPolicy) : null;
  return answerIssue(asked, context, snapshot);
}

const emptyMail = '<!doctype html><meta charset="utf-8"><title>No e-mail yet</title>';

export function readState(session: Session): ReturnType<typeof createState> {
  const config = session.config();
  return createState(session, config === null ? [] : listPreviewIssues(config.out, session.liveIssue()));
}

function answerPick(path: string, context: RouteContext): Reply | null {
  const [, , key, point] = path.split('/');
  if (key !== context.pickKey || point === undefined || !/^[0-9a-z-]{1,40}$/i.test(point)) return null;
  context.pick(point);
  return { status: 204 };
}

async function answerIssue({ path, query }: Asked, context: RouteContext, snapshot: Snapshot): Promise<Reply | null> {
  const { edition } = snapshot;
  const name = snapshot.issue;
  switch (path) {
    case '/mail':
      return html(showMail(query, context, snapshot), mailPolicy);
    case '/print':
      return html(edition.html.replace('</head>', `${printStyle}</head>`), printPolicy);
    case '/api/checks':
      return json(await checkSnapshot(context.session, snapshot));
    case '/api/article': {
      const article = snapshot.articles.find(({ id }) => id === query.get('id'));
      return article === undefined ? null : json(describeArticle(article));
    }
    case '/source/html':
      return plain(edition.html);
    case '/source/text':
      return plain(edition.text);
    case '/source/mjml':
      return plain(edition.rendered.mjml);
    case '/source/mime':
      return plain(edition.message.toString('utf8'));
    case '/source/markdown':
      return plain(readFileSync(join(snapshot.folder, 'digest.md'), 'utf8'));
    case '/source/reading':
      return json(readingOrder(edition.html));
    case '/source/rich':
      return plain(edition.html);
    case '/export/eml':
      return download(edition.message, 'message/rfc822', `${name}.eml`);
    case '/export/html':
      return download(edition.html, 'text/html; charset=utf-8', `${name}.html`);
    case '/export/text':
      return download(edition.text, 'text/plain; charset=utf-8', `${name}.txt`);
    case '/export/markdown':
      return download(readFileSync(join(snapshot.folder, 'digest.md')), 'text/markdown; charset=utf-8', `${name}.md`);
    default:
      return null;
  }
}

// Paper is white and has no window: links print their address, sections stay together.
const printStyle =
  '<style>@page{margin:16mm}@media print{body{background:#fff!important}a[href^="http"]{color:inherit!important}h2,h3{break-after:avoid}tr,li{break-inside:avoid}}</style>';

function showMail(query: URLSearchParams, context: RouteContext, snapshot: Snapshot): string {
  const client = query.get('client') ?? '';
  const look = {
    scheme: query.get('scheme') === 'dark' ? ('dark' as const) : ('light' as const),
    client: isClient(client) ? client : null,
    hasStyles: query.get('styles') !== 'off',
    hasPictures: query.get('pictures') !== 'off',
  };
  return viewMail(snapshot.edition.html, snapshot.edition.rendered.view, look, context.pickAddress);
}

async function checkSnapshot(session: Session, snapshot: Snapshot): Promise<CheckReport> {
  const config = session.config();
  return config === null ? { version: snapshot.version, findings: [], skipped: [] } : runChecks(config, snapshot);
}

async function answerPost({ path, body }: Asked, { session }: RouteContext): Promise<Reply | null> {
  const value = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  try {
    switch (path) {
      case '/api/edit':
        await session.edit(parseEdit(value));
        break;
      case '/api/undo':
        await session.undo();
        break;
      case '/api/redo':
        await session.redo();
        break;
      case '/api/show':
        await session.show(String(value['issue']));
        break;
      case '/api/decide': {
        const decision: Decision = value['decision'] === 'new' ? 'new' : 'yours';
        await session.rebuild('a decision', new Map([[String(value['point']), decision]]));
        break;
      }
      case '/api/test':
        return await answerTest(session, typeof value['address'] === 'string' ? value['address'] : '');
      default:
        return null;
    }
    return json(readState(session));
  } catch (error) {
    if (error instanceof CollateError) return json({ problem: toProblem(error) }, 409);
    throw error;
  }
}

async function answerTest(session: Session, address: string): Promise<Reply> {
  const [config, snapshot] = [session.config(), session.snapshot()];
  if (config === null || snapshot === null) return json({ ok: false, message: 'There is no issue to send yet.' });
  return json(await sendTestMessage(config, snapshot.issue, address));
}
