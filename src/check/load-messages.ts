/**
 * A name or path → what is checked: an issue's folder (message, digest, the HTML as a file), one message, or a folder of messages.
 * The only place of `check` that reads the user's files.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config.ts';
import type { Digest } from '../model.ts';
import { createFilePart, readParts, type LetterFacts, type MessageSource } from './checked-message.ts';
import { checkFileUnreadable, checkTargetMissing } from './errors.ts';
import { parseMail } from './mime.ts';
import { listStatements } from './printed-points.ts';

// What common servers accept as one message.
const largestBytes = 25_000_000;
const mostMessages = 1000;

/** Finds and reads what `target` names; the newest issue where it is undefined. Raises `check-target-missing`, `check-file-unreadable`. */
export function loadMessages(target: string | undefined, config: Config): readonly MessageSource[] {
  const issue = target === undefined ? listIssues(config.out)[0] : target;
  const path = issue === undefined ? null : findPath(issue, config.out);
  if (path === null) throw checkTargetMissing(target, config.out, listIssues(config.out));
  if (!statSync(path).isDirectory()) return [loadFile(path, config)];
  if (isIssue(path)) return [loadIssueFolder(path, config)];
  const files = readdirSync(path)
    .filter((name) => /\.eml$/i.test(name))
    .sort()
    .slice(0, mostMessages);
  if (files.length === 0) throw checkTargetMissing(target, config.out, listIssues(config.out));
  return files.map((name) => loadFile(join(path, name), config));
}

/** An issue by its name goes before a path: a name holds no slash. */
function findPath(target: string, out: string): string | null {
  const named = join(out, target);
  if (!/[\\/]/.test(target) && isIssue(named)) return named;
  return existsSync(target) ? target : null;
}

function isIssue(folder: string): boolean {
  return existsSync(join(folder, 'message.eml')) || existsSync(join(folder, 'index.html'));
}

/** Names of the issues under `out`, the newest first. */
function listIssues(out: string): readonly string[] {
  if (!existsSync(out)) return [];
  return readdirSync(out, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && isIssue(join(out, entry.name)))
    .map(({ name }) => ({ name, date: dateOf(join(out, name, 'digest.json')) }))
    .sort((a, b) => compare(b.date, a.date) || compare(b.name, a.name))
    .map(({ name }) => name);
}

/** The issue's date, which stands near the start of the file; empty where it has none. */
function dateOf(file: string): string {
  if (!existsSync(file)) return '';
  return /"issue":\s*\{[^{}]*?"date":\s*"([0-9-]{10})"/.exec(readFileSync(file, 'utf8').slice(0, 20_000))?.[1] ?? '';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function loadFile(file: string, config: Config): MessageSource {
  const bytes = readBytes(file);
  const letter = factsOf(config, config.file !== null);
  if (/\.html?$/i.test(file)) {
    const html = createFilePart(bytes.toString('utf8'), file);
    return { file, mail: null, html, text: null, digest: null, digestFile: null, letter };
  }
  const mail = parseMail(bytes);
  if (mail.fields.length === 0) throw checkFileUnreadable(file, 'no header field of a message');
  return { file, mail, ...readParts(mail, file), digest: null, digestFile: null, letter };
}

function loadIssueFolder(folder: string, config: Config): MessageSource {
  const file = join(folder, 'message.eml');
  const page = join(folder, 'index.html');
  const plain = join(folder, 'index.txt');
  const digestFile = join(folder, 'digest.json');
  const digest = existsSync(digestFile) ? readDigest(digestFile) : null;
  const mail = existsSync(file) ? parseMail(readBytes(file)) : null;
  const parts = mail === null ? { html: null, text: null } : readParts(mail, file);
  const html = existsSync(page) ? readBytes(page).toString('utf8') : null;
  const text = existsSync(plain) ? readBytes(plain).toString('utf8') : null;
  return {
    file: mail === null ? folder : file,
    mail,
    // Lines of index.html mean more to a person than lines of quoted-printable, where both are the same.
    html:
      parts.html === null || html?.trimEnd() === parts.html.content.trimEnd()
        ? pointTo(parts.html, html, page)
        : parts.html,
    text:
      parts.text === null || text?.trimEnd() === parts.text.content.trimEnd()
        ? pointTo(parts.text, text, plain)
        : parts.text,
    digest,
    digestFile: digest === null ? null : digestFile,
    letter: factsOf(config, true),
  };
}

/** The part with its place in the file that has the same content. */
function pointTo(part: MessageSource['html'], content: string | null, file: string): MessageSource['html'] {
  if (content === null) return part;
  const own = createFilePart(content, file);
  return part === null ? own : { ...part, file, lineStarts: [], firstLine: 1 };
}

function factsOf({ postalAddress, clients }: Config, isKnown: boolean): LetterFacts {
  return { postalAddress, clients, isKnown };
}

function readBytes(file: string): Buffer {
  try {
    const { size } = statSync(file);
    if (size > largestBytes) throw checkFileUnreadable(file, `${size} bytes (at most ${largestBytes})`);
    return readFileSync(file);
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && typeof cause.code === 'string' && /^E[A-Z]+$/.test(cause.code))
      throw checkFileUnreadable(file, cause.code, cause);
    throw cause;
  }
}

function readDigest(file: string): Digest {
  let value: unknown;
  try {
    value = JSON.parse(readBytes(file).toString('utf8'));
  } catch (cause) {
    if (cause instanceof SyntaxError) throw checkFileUnreadable(file, 'no JSON', cause);
    throw cause;
  }
  if (!isDigest(value)) throw checkFileUnreadable(file, 'no digest of version 1');
  return value;
}

/** Walks what the rules will walk, so that a file of another form is refused here, in words. */
function isDigest(value: unknown): value is Digest {
  try {
    const digest = value as Digest;
    const cited = listStatements(digest).flatMap(({ text, citations }) => [
      text,
      ...citations.flatMap(({ article, quote }) => [article, quote]),
    ]);
    const figures = digest.stories.flatMap((story) =>
      story.figures.flatMap((row) => row.values.map(({ text }) => text)),
    );
    const own = [digest.issue.subject, ...digest.articles.map(({ id }) => id), ...figures];
    return digest.version === 1 && [...cited, ...own].every((each) => typeof each === 'string');
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}
