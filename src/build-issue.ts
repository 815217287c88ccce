/**
 * The whole job with its reads and writes: articles → pipeline → digest.md → rendering → `<out>/<issue>/`. The command, the
 * preview and the library call this one. Same articles, configuration and options: the same bytes.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { readArticles } from './articles/read-articles.ts';
import { checkOut, createIsOwnOutput } from './build/check-out.ts';
import { chooseArticles, type ChosenArticles } from './build/choose-articles.ts';
import { articlesMissing, issueLocked, partDropped, writeFailed } from './build/errors.ts';
import type { BuildMemory } from './build/build-memory.ts';
import { createLocate } from './build/locate-passage.ts';
import { readWritten } from './build/read-written.ts';
import type { Edition } from './build/render-edition.ts';
import { settleDigestFile, type EarlierIssue, type Settled } from './build/settle-digest-file.ts';
import type { Config } from './config.ts';
import type { Decision, MergeConflict } from './digest/merge-digest.ts';
import { CollateError } from './errors.ts';
import { acquireLock } from './io/lock.ts';
import { keepBeside, recoverIssueFolder, writeIssueFolder, type IssueFile } from './io/write-issue-folder.ts';
import type { Article, Digest, Notice } from './model.ts';
import type { BuiltDigest, DigestOptions } from './pipeline.ts';

export interface BuildOptions {
  /** Name of the issue; by default the ISO week of its date. */
  readonly issue?: string | undefined;
  /** ISO 8601 calendar dates. */
  readonly date?: string | undefined;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  /** Write what each stage made as numbered JSON files. */
  readonly keepStages?: boolean | undefined;
  /** Start digest.md over; an edited one is kept beside it. */
  readonly fresh?: boolean | undefined;
  /** Called as each step begins, with the number of articles known by then. */
  readonly onStep?: ((step: BuildStep, articles: number) => void) | undefined;
  /** What an earlier build of this process keeps warm; the preview builds on every change. */
  readonly memory?: BuildMemory | undefined;
  /** Stop where a line of digest.md is not understood, instead of leaving it out: somebody is at work on it. */
  readonly stopsOnMistakes?: boolean | undefined;
  /** How open conflicts between the editor and the articles were decided, by their id. */
  readonly decisions?: ReadonlyMap<string, Decision> | undefined;
}

export type BuildStep = 'read' | 'compare' | 'render' | 'write';

export interface BuiltIssue {
  /** `written`; `stopped` where digest.md needs a person; `empty` where no article could be used. Only the first wrote anything. */
  readonly outcome: 'written' | 'stopped' | 'empty';
  readonly id: string;
  /** The folder the articles came from. */
  readonly source: string;
  /** `<out>/<issue>` as a user would type it. */
  readonly folder: string;
  /** Paths in the folder, sorted. */
  readonly files: readonly string[];
  readonly articles: readonly Article[];
  /** Article files that were tried. */
  readonly fileCount: number;
  readonly notices: readonly Notice[];
  /** What was rendered; null where nothing was. */
  readonly digest: Digest | null;
  /** What the pipeline made, before any editing, with what explains it; null for `empty`. */
  readonly built: BuiltDigest | null;
  /** What was rendered; null where nothing was. */
  readonly edition: Edition | null;
  /** What both the editor and the articles changed: the editor's words are printed, the notices say both. */
  readonly conflicts: readonly MergeConflict[];
}

/** Builds an issue. Raises `CollateError`s for what cannot run at all; what is wrong with single articles is among the notices. */
export async function buildIssue(config: Config, options: BuildOptions = {}): Promise<BuiltIssue> {
  for (let attempt = 1; attempt < mostAttempts; attempt += 1) {
    // oxlint-disable-next-line no-await-in-loop -- the next one only where this one came to nothing
    const built = await buildOnce(config, options, true);
    if (built !== null) return built;
  }
  return (await buildOnce(config, options, false)) as BuiltIssue;
}

// Somebody may save digest.md while its issue is built; a program that saves it all the time does not keep a build from its end.
const mostAttempts = 4;

/** Null where digest.md, about to be written, was saved by somebody since it was read: their words come first. */
async function buildOnce(config: Config, options: BuildOptions, isCareful: boolean): Promise<BuiltIssue | null> {
  checkOut(config.out, config.articles);
  options.onStep?.('read', 0);
  const read = await (options.memory?.readArticles ?? readArticles)(config.articles);
  const isOwn = createIsOwnOutput(config.out, config.articles);
  const articles = read.articles.filter((article) => !isOwn(article.id));
  const fromArticles = read.notices.filter(({ file }) => file === null || !isOwn(idOf(file, config.articles)));
  if (read.files === 0) throw articlesMissing(config.articles);
  const chosen = chooseArticles(articles, { ...options, windowDays: config.windowDays });
  const folder = join(config.out, chosen.id);
  const job = {
    id: chosen.id,
    source: config.articles,
    folder,
    articles: chosen.articles,
    fileCount: read.files - (read.articles.length - articles.length),
  };
  const notices = [...fromArticles, ...chosen.notices];
  if (chosen.articles.length === 0)
    return { ...job, outcome: 'empty', files: [], notices, digest: null, built: null, edition: null, conflicts: [] };
  options.onStep?.('compare', chosen.articles.length);
  const buildDigest = options.memory?.buildDigest ?? (await import('./pipeline.ts')).buildDigest;
  const built = buildDigest(chosen.articles, toDigestOptions(chosen, config));
  const release = lock(folder);
  try {
    recoverIssueFolder(folder);
    const found = readText(join(folder, 'digest.md'));
    const settled = settle(built.digest, folder, chosen.articles, options);
    const told = [...notices, ...settled.notices];
    const isMistaken = options.stopsOnMistakes === true && settled.mistakes > 0;
    if (settled.digest === null || isMistaken) {
      return {
        ...job,
        outcome: 'stopped',
        files: [],
        notices: told,
        digest: null,
        built,
        edition: null,
        conflicts: [],
      };
    }
    options.onStep?.('render', chosen.articles.length);
    const edition = await render(settled.digest, config);
    const files = listFiles(edition, settled, settled.digest, built);
    const stages = options.keepStages === true ? stageFiles(chosen, built) : [];
    if (isCareful && settled.text !== null && readText(join(folder, 'digest.md')) !== found) return null;
    options.onStep?.('write', chosen.articles.length);
    write(folder, [...files, ...stages], settled);
    const names = [...new Set([...files, ...stages].map((file) => file.path).concat('digest.md'))].toSorted();
    const dropped = edition.rendered.dropped.map((what) => partDropped(what));
    const { digest, conflicts } = settled;
    const shown = { notices: [...told, ...dropped], digest, built, edition, conflicts };
    return { ...job, outcome: 'written', files: names, ...shown };
  } finally {
    release();
  }
}

function toDigestOptions(chosen: ChosenArticles, config: Config): DigestOptions {
  return { issue: chosen.id, date: chosen.date, themes: config.themes, length: config.length };
}

/** What each stage made, numbered in their order, so that one can see where something went wrong. */
function stageFiles(chosen: ChosenArticles, built: BuiltDigest): readonly IssueFile[] {
  // The whole text of each file would bury what the stage found in it.
  const articles = chosen.articles.map((article) => ({ ...article, text: undefined }));
  const themes = built.stages.inputs.map(({ story, themes: drafts }) => ({ articles: story.articles, themes: drafts }));
  const claims = built.stages.inputs.map(({ story, claims: found }) => ({ articles: story.articles, ...found }));
  return [
    ['01-articles', articles] as const,
    ['02-stories', built.stages.stories] as const,
    ['03-themes', themes] as const,
    ['04-claims', claims] as const,
    ['05-points', built.composed] as const,
    ['06-digest', built.digest] as const,
  ].map(([name, value]) => ({ path: `stages/${name}.json`, content: formatJson(value) }));
}

function idOf(file: string, articles: string): string {
  return relative(articles, file).split(sep).join('/');
}

function lock(folder: string): () => void {
  const file = `${folder}.lock`;
  const lockOrHolder = tryWriting(folder, () => acquireLock(file));
  if ('holder' in lockOrHolder) throw issueLocked(file, lockOrHolder.holder);
  return lockOrHolder.release;
}

function settle(generated: Digest, folder: string, articles: readonly Article[], options: BuildOptions): Settled {
  const earlier: EarlierIssue = {
    text: readText(join(folder, 'digest.md')),
    ...readWritten(readText(join(folder, 'digest.json'))),
  };
  return settleDigestFile(generated, earlier, {
    fresh: options.fresh === true,
    shownPath: join(folder, 'digest.md'),
    hash: hashText,
    locate: createLocate(articles),
    ...(options.decisions === undefined ? {} : { decisions: options.decisions }),
  });
}

async function render(digest: Digest, config: Config): Promise<Edition> {
  const { renderEdition } = await import('./build/render-edition.ts');
  return renderEdition(digest, config);
}

function listFiles(edition: Edition, settled: Settled, digest: Digest, built: BuiltDigest): readonly IssueFile[] {
  const written = {
    'digest.md': settled.writtenHash,
    generated: settled.generatedHash,
    ...(settled.base === null ? {} : { base: settled.base }),
    ...listOpen(settled),
  };
  return [
    { path: 'index.html', content: edition.html },
    { path: 'index.txt', content: edition.text },
    { path: 'message.eml', content: edition.message },
    ...(settled.text === null ? [] : [{ path: 'digest.md', content: settled.text }]),
    { path: 'digest.json', content: formatJson({ ...digest, written }) },
    { path: 'quality.json', content: formatJson(built.quality) },
  ];
}

/** What is left for the editor to decide or mend, for `send`: it would go out unseen. */
function listOpen({ notices }: Settled): { readonly open?: readonly string[] } {
  const open = notices.filter(({ severity }) => severity === 'refused').map(formatPlace);
  return open.length === 0 ? {} : { open };
}

function formatPlace({ line, message }: Notice): string {
  return `digest.md${line === null ? '' : `:${line}`}: ${message}`;
}

function write(folder: string, files: readonly IssueFile[], settled: Settled): void {
  tryWriting(folder, () => {
    if (settled.keepsOld) keepBeside(join(folder, 'digest.md'));
    writeIssueFolder(folder, files);
  });
}

function tryWriting<T>(folder: string, action: () => T): T {
  try {
    return action();
  } catch (cause) {
    throw cause instanceof CollateError ? cause : writeFailed(folder, cause);
  }
}

function formatJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function readText(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw writeFailed(file, error);
  }
}

/** Line ends are folded: a checkout that changes them has edited nothing. */
function hashText(text: string): string {
  return `sha256-${createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex')}`;
}
