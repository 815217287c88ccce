/** What the preview's server answers: a table from method and path to a reply. Nothing here reads a path that a request names. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTemplateTexts } from '../check/read-template-texts.ts';
import { CollateError } from '../errors.ts';
import { createState } from './create-state.ts';
import { describeArticle } from './describe-article.ts';
import { EditStale } from './errors.ts';
import { listPreviewIssues } from './list-issues.ts';
import { isClient, viewMail } from './mail-view.ts';
import { parseDecision, parseEdit } from './parse-edit.ts';
import { toProblem } from './problem.ts';
import type { CheckReport, PreviewState, Refusal, ServerEvent } from './protocol.ts';
import { readingOrder } from './reading-order.ts';
import { readSent } from './read-sent.ts';
import { download, framePolicy, html, json, mailPolicy, plain, printPolicy, type Reply } from './reply.ts';
import { runChecks } from './run-checks.ts';
import { sendTestMessage } from './send-test.ts';
import type { Session } from './session.ts';
import type { Snapshot } from './snapshot.ts';

export interface RouteContext {
  readonly session: Session;
  /** Secret part of the addresses behind the links of the mail. */
  readonly pickKey: string;
  /** Tells the page what was clicked. */
  readonly tell: (event: ServerEvent) => void;
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
  if (asked.path === '/api/state') return json(await readState(context.session));
  if (asked.path === '/frame') return html(emptyMail, framePolicy);
  if (asked.path.startsWith('/pick/')) return answerPick(asked.path, context);
  const snapshot = context.session.snapshot();
  if (snapshot === null) return asked.path === '/mail' ? html(emptyMail, mailPolicy) : null;
  return answerIssue(asked, context, snapshot);
}

const emptyMail = '<!doctype html><meta charset="utf-8"><title>No e-mail yet</title>';

async function readState(session: Session): Promise<PreviewState> {
  const config = session.config();
  const issues =
    config === null ? [] : listPreviewIssues(config.out, session.liveIssue(), await readSent(config.database));
  return createState(session, issues);
}

/** A click in the mail: on a sentence, on a source by its number, or on a link that leads nowhere here. */
function answerPick(path: string, { pickKey, session, tell }: RouteContext): Reply | null {
  const [, , key, kind, name = ''] = path.split('/');
  if (key !== pickKey || !/^[0-9a-z-]{1,40}$/i.test(name)) return null;
  if (kind === 'point') tell({ kind: 'pick', point: name });
  const article = kind === 'article' ? session.snapshot()?.digest.articles[Number(name)] : undefined;
  if (article !== undefined) tell({ kind: 'pick-article', article: article.id });
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
    case '/source/template': {
      // Of what the templates are, not of what the request names.
      const template = readTemplateTexts(context.session.config()?.template ?? null).find(
        ({ file }) => file === query.get('file'),
      );
      return template === undefined ? null : plain(template.text);
    }
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
  const pick = (kind: string, name: string): string => `/pick/${context.pickKey}/${kind}/${name}`;
  return viewMail(snapshot.edition.html, snapshot.edition.rendered.view, snapshot.digest.articles, look, {
    point: (point) => pick('point', point),
    article: (index) => pick('article', String(index)),
    nowhere: pick('link', 'elsewhere'),
  });
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
      case '/api/decide':
        await session.decide(parseDecision(value));
        break;
      case '/api/test':
        return await answerTest(session, typeof value['address'] === 'string' ? value['address'] : '');
      default:
        return null;
    }
    return json(await readState(session));
  } catch (error) {
    if (!(error instanceof CollateError)) throw error;
    const refusal: Refusal = { problem: toProblem(error), current: error instanceof EditStale ? error.current : null };
    return json(refusal, 409);
  }
}

async function answerTest(session: Session, address: string): Promise<Reply> {
  const [config, snapshot] = [session.config(), session.snapshot()];
  if (config === null || snapshot === null) return json({ ok: false, message: 'There is no issue to send yet.' });
  return json(await sendTestMessage(config, snapshot.issue, address));
}
