import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { defaultConfig, loadConfig } from '../src/config.ts';
import { CollateError, formatProblem } from '../src/errors.ts';

const folder = mkdtempSync(join(tmpdir(), 'collate-config-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function load(text: string, env: Record<string, string> = {}): ReturnType<typeof loadConfig> {
  const configPath = join(folder, 'collate.config.yaml');
  writeFileSync(configPath, text);
  return loadConfig({ configPath, env });
}

async function fail(text: string): Promise<string> {
  const error: unknown = await load(text).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof CollateError)) throw new Error(`expected a CollateError, found ${String(error)}`);
  return formatProblem(error).replaceAll(`${folder}/`, '');
}

test('without a file every key has a default', async () => {
  const config = await loadConfig({ folder: join(folder, 'nowhere'), env: {} });
  expect(config).toMatchObject({
    name: defaultConfig.name,
    file: null,
    windowDays: null,
    retryDelaysMs: [300_000, 1_800_000, 7_200_000],
  });
});

test('every key of a full file arrives', async () => {
  const config = await load(`
name: The Week
from: The Editor <editor@example.org>
replyTo: desk@example.org
postalAddress: |
  1 Quay Street
  Saltmere
url: https://letters.example.org
language: en-GB
accent: "#aa3300"
template: ./mine
articles: week
out: issues
window: 1w
length: 900
clients: [gmail]
check: { off: [{ rule: text-size, reason: a printed edition }] }
themes:
  - label: AI capex
    terms: [capex, capital expenditure]
unsubscribe: { url: "https://letters.example.org/u/{token}", mailto: leave@example.org }
smtp: { url: "smtp://mail.example.org:587", connections: 3, rate: 600/m }
dkim: { domain: example.org, selector: mail, keyFile: dkim.pem }
retry: [0s, 90m]
`);
  const path = (name: string): string => relative('.', join(folder, name));
  expect(config).toEqual({
    file: join(folder, 'collate.config.yaml'),
    name: 'The Week',
    from: { name: 'The Editor', address: 'editor@example.org' },
    replyTo: { name: null, address: 'desk@example.org' },
    postalAddress: '1 Quay Street\nSaltmere\n',
    url: 'https://letters.example.org',
    language: 'en-GB',
    accent: '#aa3300',
    template: path('mine'),
    articles: path('week'),
    out: path('issues'),
    windowDays: 7,
    length: 900,
    clients: ['gmail'],
    check: { off: [{ rule: 'text-size', reason: 'a printed edition' }] },
    themes: [{ label: 'AI capex', terms: ['capex', 'capital expenditure'] }],
    unsubscribe: { url: 'https://letters.example.org/u/{token}', mailto: 'leave@example.org' },
    smtp: { url: 'smtp://mail.example.org:587', connections: 3, ratePerSecond: 10 },
    dkim: { domain: 'example.org', selector: 'mail', keyFile: path('dkim.pem') },
    retryDelaysMs: [0, 5_400_000],
    database: `sqlite:${path('letters.db')}`,
  });
});

test('the configuration is frozen to its leaves', async () => {
  const config = await load('themes: [{ label: a, terms: [b] }]');
  expect(() => Object.assign(config, { name: 'x' })).toThrow(TypeError);
  expect(() => Object.assign(config.themes[0] ?? {}, { label: 'x' })).toThrow(TypeError);
});

test('what a command line says wins over the file, the environment names the server', async () => {
  const configPath = join(folder, 'collate.config.yaml');
  writeFileSync(configPath, 'out: issues\nwindow: 7d\n');
  const env = { COLLATE_SMTP_URL: 'smtp://u:p@mail.example.org', COLLATE_DATABASE: 'sqlite:x.db' };
  const config = await loadConfig({ configPath, overrides: { out: 'mail', windowDays: 14 }, env });
  expect(config).toMatchObject({
    out: 'mail',
    windowDays: 14,
    smtp: { url: env.COLLATE_SMTP_URL },
    database: 'sqlite:x.db',
  });
});

const mistakes: readonly (readonly [name: string, text: string, place: string, message: string])[] = [
  ['a key with a slip', 'nmae: X', ':1:1:', 'expected `name`, found the key `nmae`'],
  [
    'swapped letters in a nested key',
    'smtp:\n  conections: 4',
    ':2:3:',
    'expected `connections`, found the key `smtp.conections`',
  ],
  ['a key of a theme', 'themes:\n  - label: a\n    terms: [b]\n    therms: [c]', ':4:5:', 'expected `terms`'],
  ['a key that resembles none', 'zebra: 1', ':1:1:', 'expected one of name, from,'],
  [
    'a colour by name',
    'name: X\naccent: red',
    ':2:9:',
    'accent: expected a colour such as "#1f4e79" (in quotes), found "red"',
  ],
  ['a colour that YAML takes for a comment', 'accent: #1f4e79', ':1:9:', 'accent: expected a colour'],
  ['a number for a list', 'themes: 4', ':1:9:', 'themes: expected a list of themes, found "4"'],
  [
    'a theme without terms',
    'themes:\n  - label: a',
    ':2:5:',
    'themes[1].terms: expected a list of words and phrases, found nothing',
  ],
  [
    'a length out of range',
    'length: 5',
    ':1:9:',
    'length: expected a whole number of words from 100 to 20000, found "5"',
  ],
  ['a window without a unit', 'window: 7', ':1:9:', 'window: expected a number of days such as 7d, found "7"'],
  ['a sender without an address', 'from: The Editor', ':1:7:', 'from: expected an address such as'],
  ['a line break in a sender', 'from: "a\\nBcc: b@x.org <c@x.org>"', ':1:7:', 'from: expected an address'],
  [
    'an unsubscribe link without a token',
    'unsubscribe:\n  url: https://x.org/u',
    ':2:8:',
    'unsubscribe.url: expected an https address with {token} in it',
  ],
  ['text that is no YAML', 'name: [a', ':1:9:', 'expected YAML, found a mistake'],
  ['a key twice', 'name: a\nname: b', ':2:1:', 'expected YAML, found a mistake'],
  ['a list for the file', '- a', ':1:1:', 'the file: expected keys and values'],
  ['a prototype', '__proto__: { name: x }', ':1:1:', 'found the key `__proto__`'],
];

test.each(mistakes)('%s is reported with its place and what was expected', async (_name, text, place, message) => {
  const said = await fail(text);
  expect(said).toContain(`collate.config.yaml${place}`);
  expect(said).toContain(message);
});

test('several mistakes are told at once, in the order of the file', async () => {
  const said = await fail('lenght: 900\naccent: red\n');
  expect(said.indexOf('`lenght`')).toBeLessThan(said.indexOf('accent: expected'));
  expect(said).toContain('collate.config.yaml:2:9');
});

const secrets: readonly (readonly [name: string, text: string])[] = [
  ['a password key', 'smtp:\n  password: hunter2-secret'],
  ['a password in an address', 'smtp:\n  url: smtp://user:hunter2-secret@mail.example.org'],
  [
    'a key in place of its file',
    'dkim:\n  domain: x.org\n  selector: a\n  keyFile: "-----BEGIN PRIVATE KEY----- hunter2-secret"',
  ],
  ['a secret beside another mistake', 'nmae: x\napiKey: hunter2-secret'],
];

test.each(secrets)('%s is refused and not repeated', async (_name, text) => {
  const said = await fail(text);
  expect(said).toContain('expected no secret in this file');
  expect(said).toContain('COLLATE_SMTP_URL');
  expect(said).not.toContain('hunter2');
});

test('an alias bomb is bounded', async () => {
  const levels = Array.from({ length: 9 }, (_, level) => `a${level + 1}: &a${level + 1} [${`*a${level},`.repeat(9)}]`);
  expect(await fail(['a0: &a0 [x]', ...levels].join('\n'))).toContain('expected YAML, found a mistake');
});

test('a configuration that was named must exist', async () => {
  await expect(loadConfig({ configPath: join(folder, 'none.yaml') })).rejects.toMatchObject({
    code: 'config-file-missing',
  });
});

test('a secret may come from a file that only its owner can read', async () => {
  const file = join(folder, 'smtp');
  writeFileSync(file, 'smtp://u:p@mail.example.org\n', { mode: 0o600 });
  expect((await load('', { COLLATE_SMTP_URL_FILE: file })).smtp.url).toBe('smtp://u:p@mail.example.org');
  chmodSync(file, 0o644);
  await expect(load('', { COLLATE_SMTP_URL_FILE: file })).rejects.toMatchObject({ code: 'secret-file-open' });
});
