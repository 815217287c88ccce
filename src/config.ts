/**
 * `collate.config.yaml`, the environment and the flags become one frozen `Config`, passed down and never global.
 * Every key has a default: with no file everything works. The YAML parser and the validator are loaded only when there is a
 * file to read, because start-up is most of what a build of one week costs.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { configFileMissing, configFileUnreadable } from './config/errors.ts';
import { readSecret } from './config/read-secret.ts';

/** A theme the user declares: its label as printed and the terms that fill it. */
export interface DeclaredTheme {
  readonly label: string;
  readonly terms: readonly string[];
}

/** A name (or null) and an address, checked: no line breaks, one `@`. */
export interface Mailbox {
  readonly name: string | null;
  readonly address: string;
}

export interface UnsubscribeConfig {
  /** URL template with `{token}`; https. */
  readonly url: string | null;
  /** Address that takes unsubscribe requests by mail. */
  readonly mailto: string | null;
}

export interface SmtpConfig {
  /** May carry a password when it came from the environment: never print it. */
  readonly url: string | null;
  readonly connections: number;
  /** Messages a second over all connections, or null for as fast as the server takes them. */
  readonly ratePerSecond: number | null;
}

export interface DkimConfig {
  readonly domain: string;
  readonly selector: string;
  /** Path of the private key (PEM). */
  readonly keyFile: string;
  /** A second signature under a selector of its own (RFC 8463), beside the RSA one that everybody verifies. */
  readonly ed25519?: { readonly selector: string; readonly keyFile: string } | undefined;
}

/** A rule of `collate check` that a letter switches off, and why. */
export interface RuleOff {
  readonly rule: string;
  readonly reason: string;
}

/** Everything a letter can set, every default filled in. Paths are as seen from the working folder. */
export interface Config {
  /** The configuration file, or null where there is none. */
  readonly file: string | null;
  /** Name of the letter. */
  readonly name: string;
  readonly from: Mailbox | null;
  readonly replyTo: Mailbox | null;
  readonly postalAddress: string | null;
  /** Home page of the letter; with `{issue}` in it, where each issue can be read. */
  readonly url: string | null;
  /** BCP 47. */
  readonly language: string;
  /** `#rrggbb`. */
  readonly accent: string;
  /** Name of a template in `templates/`, or a folder of one's own; null for the standard one. */
  readonly template: string | null;
  readonly articles: string;
  readonly out: string;
  /** Only articles of the last so many days before the date, or null for all. */
  readonly windowDays: number | null;
  /** Words the printed issue aims at. */
  readonly length: number;
  /** Mail clients the compatibility check is about (caniemail families). */
  readonly clients: readonly string[];
  /** What `collate check` leaves out. */
  readonly check: { readonly off: readonly RuleOff[] };
  readonly themes: readonly DeclaredTheme[];
  readonly unsubscribe: UnsubscribeConfig;
  readonly smtp: SmtpConfig;
  readonly dkim: DkimConfig | null;
  /** Waits before the second, third, … attempt. */
  readonly retryDelaysMs: readonly number[];
  /** `sqlite:<path>`; from `COLLATE_DATABASE`, else `letters.db` beside the configuration. */
  readonly database: string;
}

/** What a command line can override; undefined leaves the file's value. */
export interface ConfigOverrides {
  readonly articles?: string | undefined;
  readonly out?: string | undefined;
  readonly windowDays?: number | undefined;
}

export interface LoadOptions {
  /** Where `collate.config.yaml` is looked for; the working folder by default. */
  readonly folder?: string | undefined;
  /** A configuration file named by the user: it must exist. */
  readonly configPath?: string | undefined;
  readonly overrides?: ConfigOverrides | undefined;
  readonly env?: Readonly<Record<string, string | undefined>> | undefined;
}

export const configFileName = 'collate.config.yaml';

/** What a letter is when its configuration says nothing. */
export const defaultConfig: Config = deepFreeze({
  file: null,
  name: 'Weekly digest',
  from: null,
  replyTo: null,
  postalAddress: null,
  url: null,
  language: 'en',
  // Contrast 8.6:1 on white: links stay readable (WCAG AAA for text).
  accent: '#1f4e79',
  template: null,
  articles: 'articles',
  out: 'out',
  windowDays: null,
  // About five minutes' reading. Much more and Gmail clips the mail of a three-story week (102,400 bytes).
  length: 1200,
  clients: ['apple-mail', 'gmail', 'outlook', 'samsung-email', 'thunderbird', 'yahoo'],
  check: { off: [] },
  themes: [],
  unsubscribe: { url: null, mailto: null },
  // Five connections: what common providers allow one customer without asking.
  smtp: { url: null, connections: 5, ratePerSecond: null },
  dkim: null,
  // Greylisting lifts within minutes; a full mailbox or a throttle within hours.
  retryDelaysMs: [300_000, 1_800_000, 7_200_000],
  database: 'sqlite:letters.db',
});

/**
 * Reads the configuration (if any), the environment and the overrides into one frozen value.
 * Raises `config-*` errors with file, line and column; secrets come from the environment or a private file only.
 */
export async function loadConfig(options: LoadOptions = {}): Promise<Config> {
  const env = options.env ?? process.env;
  const folder = options.folder ?? '.';
  const file = findConfigFile(folder, options.configPath);
  const base = file === null ? folder : dirname(file);
  const fromFile = file === null ? {} : await readConfigFile(file);
  const settings: Config = { ...defaultConfig, ...fromFile, file };
  const smtpUrl = readSecret('COLLATE_SMTP_URL', env);
  const overrides = options.overrides ?? {};
  return deepFreeze({
    ...settings,
    template: settings.template === null ? null : seenTemplate(base, settings.template),
    articles: overrides.articles ?? seen(base, settings.articles),
    out: overrides.out ?? seen(base, settings.out),
    windowDays: overrides.windowDays ?? settings.windowDays,
    smtp: smtpUrl === null ? settings.smtp : { ...settings.smtp, url: smtpUrl },
    dkim: settings.dkim === null ? null : seenKeys(base, settings.dkim),
    database: env['COLLATE_DATABASE'] || `sqlite:${seen(base, 'letters.db')}`,
  });
}

function findConfigFile(folder: string, configPath: string | undefined): string | null {
  if (configPath !== undefined) {
    if (!existsSync(configPath)) throw configFileMissing(configPath);
    return configPath;
  }
  const file = join(folder, configFileName);
  return existsSync(file) ? file : null;
}

async function readConfigFile(file: string): Promise<Partial<Config>> {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    throw configFileUnreadable(file, cause);
  }
  const { parseConfig } = await import('./config/parse-config.ts');
  return parseConfig(text, file, defaultConfig);
}

function seenKeys(base: string, { ed25519, ...dkim }: DkimConfig): DkimConfig {
  const keys = { ...dkim, keyFile: seen(base, dkim.keyFile) };
  return ed25519 === undefined ? keys : { ...keys, ed25519: { ...ed25519, keyFile: seen(base, ed25519.keyFile) } };
}

/** A path written in the configuration, as one would type it from the working folder. */
function seen(base: string, path: string): string {
  return relative('.', resolve(base, path)) || '.';
}

/** A name stays a name; a folder keeps a slash, by which it is told from one. */
function seenTemplate(base: string, template: string): string {
  if (!template.includes('/')) return template;
  const path = seen(base, template);
  return path.includes('/') ? path : `./${path}`;
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(deepFreeze);
    Object.freeze(value);
  }
  return value;
}
