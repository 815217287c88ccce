/** The `preview` command's work: session, server and watcher together, until somebody stops it. */
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { configFileName, type Config, type ConfigOverrides, loadConfig } from '../config.ts';
import { ownFolder } from '../render/templates.ts';
import { createBuildMemory } from '../build/build-memory.ts';
import type { Recalls } from '../build/recalls.ts';
import { openListener, type Listener } from './listener.ts';
import { findPage } from './page-files.ts';
import { startServer, type PreviewServer } from './server.ts';
import { createSession, type Session, type SessionOptions } from './session.ts';
import { watchPaths, type Watcher, type Watched } from './watch.ts';

export interface PreviewOptions {
  readonly issue?: string | undefined;
  readonly port?: number | undefined;
  readonly configPath?: string | undefined;
  readonly folder?: string | undefined;
  readonly env?: Readonly<Record<string, string | undefined>> | undefined;
  readonly overrides?: ConfigOverrides | undefined;
  readonly build?: SessionOptions['build'] | undefined;
  /** Folder of the built page, watched: for work on the page itself. By default where a build puts it. */
  readonly pageFolder?: string | undefined;
  /** For other code in the place of a running preview's, which goes on until this one has something to show. */
  readonly follows?: Followed | undefined;
  /** What builds of this process left behind; one that follows another goes on with the same. */
  readonly recalls?: Recalls | undefined;
}

export interface Followed {
  readonly preview: Preview;
  /** What it is followed for, in words. */
  readonly cause: string;
}

export interface Preview {
  readonly server: PreviewServer;
  readonly session: Session;
  readonly listener: Listener;
  /** Follows nothing and tells nothing any more; the port stays open for another. */
  readonly leave: () => void;
  readonly close: () => Promise<void>;
}

/**
 * Starts it: the page can be opened at once, the first build goes on meanwhile. One that follows another builds first. Raises what
 * `loadConfig` raises, `port-taken` and `preview-page-missing`.
 */
export async function startPreview(options: PreviewOptions = {}): Promise<Preview> {
  const load = (): Promise<Config> => loadConfig(options);
  // What is wrong with the configuration from the start is for the terminal; later mistakes are for the page.
  const config = await load();
  const { follows } = options;
  const session = createSession({
    loadConfig: load,
    issue: follows === undefined ? (options.issue ?? null) : shownIn(follows.preview, options),
    build: options.build ?? {},
    memory: createBuildMemory(options.recalls),
  });
  if (follows !== undefined) {
    await session.rebuild(follows.cause);
    const problem = session.problem();
    if (problem !== null && session.snapshot() === null && follows.preview.session.snapshot() !== null) {
      throw new Error(problem.message);
    }
    follows.preview.leave();
  }
  const pageFolder = options.pageFolder ?? findPage();
  const listener = follows?.preview.listener ?? (await openListener(options.port ?? null));
  const server = startServer({ session, listener, token: readToken(config.out), pageFolder });
  const pageWatcher = isSource || options.pageFolder !== undefined ? watchPage(pageFolder, server) : null;
  let watcher = watchAll(config, session, options);
  let watched = watchedKey(config, session);
  const stopFollowing = session.subscribe((event) => {
    const now = session.config();
    if (event !== 'state' || now === null || watchedKey(now, session) === watched) return;
    watched = watchedKey(now, session);
    watcher.close();
    watcher = watchAll(now, session, options);
  });
  if (follows === undefined) void session.rebuild('start');
  const leave = (): void => {
    stopFollowing();
    watcher.close();
    pageWatcher?.close();
    server.leave();
  };
  return {
    server,
    session,
    listener,
    leave,
    close: async () => {
      leave();
      await listener.close();
    },
  };
}

/** What a person chose to see since it started. */
function shownIn({ session }: Preview, { issue }: PreviewOptions): string | null {
  return session.isShownLive() ? (issue ?? null) : (session.snapshot()?.issue ?? issue ?? null);
}

// Run from its source, the page is somebody's work and changes; the package's does not.
const isSource = new URL(import.meta.url).pathname.endsWith('.ts');

function watchPage(folder: string, server: PreviewServer): Watcher {
  return watchPaths([{ path: folder }], () => {
    try {
      server.reloadPage();
    } catch {
      // Half of it is there: the rest comes with another event.
    }
  });
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder + sep);
}

function watchedKey(config: Config, session: Session): string {
  return JSON.stringify([config.articles, config.out, config.template, session.snapshot()?.folder]);
}

function watchAll(config: Config, session: Session, options: PreviewOptions): Watcher {
  const out = resolve(config.out);
  const articles = resolve(config.articles);
  const folder = options.folder ?? '.';
  const targets: Watched[] = [
    { path: config.articles, ignores: (path) => isWithin(path, out) || /(?:^|[/\\])\./.test(relative(articles, path)) },
    { path: ownFolder },
    { path: options.configPath ?? join(folder, configFileName) },
    // Of what a build writes, digest.md alone is also written by people.
    { path: join(session.snapshot()?.folder ?? config.out, 'digest.md') },
    ...(config.template?.includes('/') === true ? [{ path: config.template }] : []),
  ];
  return watchPaths(targets, (paths) => {
    // A build writes digest.md as well: only other words than those it left are news.
    const news = paths.filter((path) => !path.endsWith(`${sep}digest.md`) || session.isNews(path));
    if (news.length > 0) void session.rebuild(describeChange(news));
  });
}

function describeChange(paths: readonly string[]): string {
  const name = paths[0]?.split(sep).at(-1) ?? '';
  return paths.length === 1 ? name : `${paths.length} files`;
}

/** Kept beside the issues, for its owner only: a page that is open survives a restart. */
function readToken(out: string): string {
  const file = join(out, '.collate-preview');
  try {
    const known = readFileSync(file, 'utf8').trim();
    if (/^[0-9a-f]{48}$/.test(known)) return known;
  } catch {
    // None yet.
  }
  const token = randomBytes(24).toString('hex');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${token}\n`, { mode: 0o600 });
  return token;
}
