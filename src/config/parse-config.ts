/**
 * The text of `collate.config.yaml` → settings. Pure. Every mistake is reported with file, line, column, what was expected,
 * what was found and, for a key, the nearest right one. Alias bombs are bounded; secrets are refused without being repeated.
 */
import { isMap, isNode, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import type { Config } from '../config.ts';
import type { CollateError, ErrorPlace } from '../errors.ts';
import { configKeyUnknown, configMistakes, configNotYaml, configSecret, configValueWrong } from './errors.ts';
import { nearest } from './nearest.ts';
import { configSchema, toSettings } from './schema.ts';

// A configuration has no use for aliases; a few are harmless, a bomb of them is not.
const maxAliases = 20;
const maxLength = 200_000;
const secretKey = /pass|secret|token|api-?key|private|credential/i;

interface Source {
  readonly file: string;
  readonly text: string;
  readonly document: Document;
  readonly lines: LineCounter;
}

/** The settings a configuration text holds. Raises `config-not-yaml`, `config-key-unknown`, `config-value-wrong` or `config-secret`. */
export function parseConfig(text: string, file: string, defaults: Config): Partial<Config> {
  const source = parseYaml(text, file);
  const value = toPlain(source);
  const secrets = findSecrets(source, value);
  if (secrets.length > 0) throw configMistakes(secrets);
  const result = configSchema.safeParse(value);
  if (!result.success) throw configMistakes(result.error.issues.flatMap((issue) => describe(source, issue)));
  return toSettings(result.data, defaults);
}

function parseYaml(text: string, file: string): Source {
  if (text.length > maxLength)
    throw configNotYaml({ file }, `a file of ${text.length} characters (at most ${maxLength})`);
  const lines = new LineCounter();
  const document = parseDocument(text.replace(/^\uFEFF/, ''), {
    lineCounter: lines,
    prettyErrors: false,
    merge: false,
    schema: 'core',
    stringKeys: true,
  });
  const [error] = [...document.errors, ...document.warnings];
  if (error !== undefined) throw configNotYaml(placeAt({ file, lines }, error.pos[0]), error.message);
  return { file, text, document, lines };
}

function toPlain(source: Source): unknown {
  try {
    return source.document.toJS({ maxAliasCount: maxAliases }) ?? {};
  } catch (cause) {
    throw configNotYaml({ file: source.file }, cause instanceof Error ? cause.message : String(cause));
  }
}

/** Secrets come first: no other message may repeat one. */
function findSecrets(source: Source, value: unknown, path: readonly PropertyKey[] = []): CollateError[] {
  if (typeof value === 'string') {
    const isSecret = /^[a-z]+:\/\/[^/\s@]*:[^/\s@]+@/i.test(value) || value.includes('-----BEGIN');
    return isSecret ? [configSecret(placeOf(source, path), formatPath(path))] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => {
    const at = [...path, key];
    const isSecret = !Array.isArray(value) && secretKey.test(key) && typeof child !== 'object';
    return isSecret ? [configSecret(keyPlace(source, path, key), formatPath(at))] : findSecrets(source, child, at);
  });
}

function describe(source: Source, issue: z.core.$ZodIssue): CollateError[] {
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(issue.path);
    return issue.keys.map((key) =>
      configKeyUnknown(keyPlace(source, issue.path, key), formatPath([...issue.path, key]), nearest(key, known), known),
    );
  }
  const key = issue.path.length === 0 ? 'the file' : formatPath(issue.path);
  return [configValueWrong(placeOf(source, issue.path), key, issue.message, found(source, issue.path))];
}

const keys: Readonly<Record<string, readonly string[]>> = {
  '': [
    'name',
    'from',
    'replyTo',
    'postalAddress',
    'url',
    'language',
    'accent',
    'template',
    'articles',
    'out',
    'window',
    'length',
    'clients',
    'check',
    'themes',
    'unsubscribe',
    'smtp',
    'dkim',
    'retry',
  ],
  check: ['off'],
  themes: ['label', 'terms'],
  unsubscribe: ['url', 'mailto'],
  smtp: ['url', 'connections', 'rate'],
  dkim: ['domain', 'selector', 'keyFile', 'ed25519'],
  'dkim.ed25519': ['selector', 'keyFile'],
};

function knownKeys(path: readonly PropertyKey[]): readonly string[] {
  return keys[path.join('.')] ?? keys[String(path[0] ?? '')] ?? [];
}

function formatPath(path: readonly PropertyKey[]): string {
  return path
    .map((part, index) =>
      /^\d+$/.test(String(part)) ? `[${Number(part) + 1}]` : `${index === 0 ? '' : '.'}${String(part)}`,
    )
    .join('');
}

function found(source: Source, path: readonly PropertyKey[]): string {
  const node = source.document.getIn(path, true);
  if (node === undefined) return 'nothing';
  if (!isNode(node) || !node.range) return JSON.stringify(node);
  if (isScalar(node) && node.value === null) return 'nothing';
  const text = source.text
    .replace(/^\uFEFF/, '')
    .slice(node.range[0], node.range[1])
    .trim();
  return `"${text.length > 60 ? `${text.slice(0, 59)}…` : text}"`.replaceAll(/\s+/g, ' ');
}

/** The place of a value; of the nearest thing around it where the value is missing. */
function placeOf(source: Source, path: readonly PropertyKey[]): ErrorPlace {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = length === 0 ? source.document.contents : source.document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return placeAt(source, node.range[0]);
  }
  return { file: source.file };
}

function keyPlace(source: Source, path: readonly PropertyKey[], key: string): ErrorPlace {
  const map = path.length === 0 ? source.document.contents : source.document.getIn(path, true);
  if (!isMap(map)) return placeOf(source, path);
  const pair = map.items.find((item) => isScalar(item.key) && String(item.key.value) === key);
  return pair !== undefined && isScalar(pair.key) && pair.key.range
    ? placeAt(source, pair.key.range[0])
    : placeOf(source, path);
}

function placeAt(source: Pick<Source, 'file' | 'lines'>, offset: number): ErrorPlace {
  const { line, col } = source.lines.linePos(offset);
  return { file: source.file, line, column: col };
}
