/** Who may ask the preview what, what it answers with, and that it follows the files. */
import { request as httpRequest } from 'node:http';
import { createConnection } from 'node:net';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildPage } from '../../scripts/build-page.ts';
import { createBed, type Bed } from './preview-bed.ts';

let bed: Bed;
beforeAll(async () => {
  await buildPage();
  bed = await createBed();
});
afterAll(() => bed.close());

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

interface Ask {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

function ask(path: string, { method = 'GET', headers = {}, body }: Ask = {}): Promise<Answer> {
  const { port } = bed.preview.server;
  return new Promise((resolve, reject) => {
    const asked = httpRequest(
      { host: '127.0.0.1', port, path, method, headers: { host: `127.0.0.1:${port}`, ...headers } },
      (response) => {
        let text = '';
        response.on('data', (chunk) => (text += String(chunk)));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
      },
    );
    asked.on('error', reject);
    asked.end(body);
  });
}

const token = (): string => new URL(bed.preview.server.url).searchParams.get('token') ?? '';
const cookie = (): string => `collate-${bed.preview.server.port}=${token()}`;
const own = (): Record<string, string> => ({ cookie: cookie() });
const subjectNow = (): string => JSON.parse(/^subject: (.*)$/m.exec(bed.markdown())?.[1] ?? '""') as string;
const edit = (base = subjectNow()): string =>
  JSON.stringify({ kind: 'field', field: 'subject', text: 'From a test', base });

const refusals: readonly (readonly [string, string, () => Ask, number])[] = [
  [
    'a name that was bound to this address (DNS rebinding)',
    '/api/state',
    () => ({ headers: { ...own(), host: 'evil.example:80' } }),
    421,
  ],
  ['another port of this machine', '/api/state', () => ({ headers: { ...own(), host: '127.0.0.1:1' } }), 421],
  ['no cookie', '/api/state', () => ({}), 401],
  ['a wrong cookie', '/api/state', () => ({ headers: { cookie: cookie().replace(/.$/, 'x') } }), 401],
  ['the page without its key', '/', () => ({}), 401],
  ['the mail without a cookie', '/mail', () => ({}), 401],
  ['another origin', '/api/state', () => ({ headers: { ...own(), origin: 'https://evil.example' } }), 403],
  [
    'a page elsewhere that embeds the mail',
    '/mail',
    () => ({ headers: { ...own(), 'sec-fetch-site': 'cross-site' } }),
    403,
  ],
  ['a change without the token', '/api/edit', () => ({ method: 'POST', headers: own(), body: edit() }), 403],
  [
    'a change from no origin',
    '/api/edit',
    () => ({ method: 'POST', headers: { ...own(), origin: 'null', 'x-collate-token': token() }, body: edit() }),
    403,
  ],
  ['a path that leads out', '/page/../../package.json', () => ({ headers: own() }), 404],
  ['an encoded path that leads out', '/page/%2e%2e%2fpackage.json', () => ({ headers: own() }), 404],
  ['an article by a path', '/api/article?id=../../etc/passwd', () => ({ headers: own() }), 404],
  ['a click with a wrong secret', '/pick/0000/abcd', () => ({}), 404],
];
test.each(refusals)('refuses %s', async (_, path, how, status) => {
  expect((await ask(path, how())).status).toBe(status);
});

test('is bound to this machine only', async () => {
  const { port } = bed.preview.server;
  const isOpen = await new Promise<boolean>((resolve) => {
    // Another address of the loopback network: a server bound to all addresses would answer.
    const socket = createConnection({ host: '127.0.0.2', port }, () => resolve(true)).on('error', () => resolve(false));
    socket.unref();
  });
  expect(isOpen).toBe(false);
});

test('serves the mail without scripts, origin or anything from elsewhere', async () => {
  const { headers, status } = await ask('/mail', { headers: own() });
  expect(status).toBe(200);
  const policy = String(headers['content-security-policy']);
  expect(policy.split('; ')).toEqual(
    expect.arrayContaining(['sandbox', "default-src 'none'", 'img-src data:', "style-src 'unsafe-inline'"]),
  );
  expect(headers['x-content-type-options']).toBe('nosniff');
  // The frame that the page writes it into is the page's, and as bare of rights.
  const frame = String((await ask('/frame', { headers: own() })).headers['content-security-policy']);
  expect(frame).toBe(policy.replace('sandbox', 'sandbox allow-same-origin'));
  const page = await ask(`/?token=${token()}`);
  expect(String(page.headers['content-security-policy'])).toContain("script-src 'self'");
  expect(String(page.headers['set-cookie'])).toMatch(/HttpOnly; SameSite=Strict/);
});

const clients = [
  '',
  'gmail-web',
  'gmail-app-no-styles',
  'gmail-app-dark',
  'outlook-classic',
  'outlook-com',
  'apple-mail',
  'apple-mail-dark',
];
test.each(clients)('shows the mail as client "%s"', async (client) => {
  const { body } = await ask(`/mail?client=${client}`, { headers: own() });
  expect(body).toContain('collate-pick');
  expect(body).not.toMatch(/display: ?none[^>]*>[^<]*<span[^>]*><a class="collate-pick"/);
  expect(body).toContain('Saltmere');
});

test('styles off and dark change what is served', async () => {
  const dark = await ask('/mail?scheme=dark', { headers: own() });
  const light = await ask('/mail?scheme=light', { headers: own() });
  expect(dark.body).not.toBe(light.body);
  expect((await ask('/mail?styles=off', { headers: own() })).body).not.toContain('<style');
});

test.each(['html', 'text', 'mjml', 'mime', 'markdown', 'reading'])('shows the source %s as text', async (name) => {
  const { status, headers, body } = await ask(`/source/${name}`, { headers: own() });
  expect(status).toBe(200);
  expect(String(headers['content-type'])).toMatch(/text\/plain|application\/json/);
  expect(body.length).toBeGreaterThan(100);
});

test.each([
  ['eml', /MIME-Version: 1\.0/],
  ['html', /^<!doctype html>/i],
  ['text', /Saltmere/],
  ['markdown', /^---\nsubject:/],
])('exports %s as a file', async (name, form) => {
  const { headers, body } = await ask(`/export/${name}`, { headers: own() });
  expect(String(headers['content-disposition'])).toMatch(/^attachment; filename="2026-W47\.\w+"$/);
  expect(body).toMatch(form);
});

test('an edit is in digest.md when the answer comes, and undo takes it back', async () => {
  const before = bed.markdown();
  const post = (path: string, body: string): Promise<Answer> =>
    ask(path, { method: 'POST', headers: { ...own(), 'x-collate-token': token() }, body });
  expect((await post('/api/edit', edit())).status).toBe(200);
  expect(bed.markdown()).toContain('subject: "From a test"');
  expect(JSON.parse((await post('/api/undo', '{}')).body)).toMatchObject({ canUndo: false, canRedo: true });
  expect(bed.markdown()).toBe(before);
  expect((await post('/api/edit', '{"kind":"nonsense"}')).status).toBe(409);
  expect((await post('/api/edit', '{"kind":"words","point":"nope","side":null,"text":"x","base":"y"}')).status).toBe(
    409,
  );
});

test('words made from others than those that stand there are refused with both, and nothing is written', async () => {
  const before = bed.markdown();
  const headers = { ...own(), 'x-collate-token': token() };
  const { status, body } = await ask('/api/edit', { method: 'POST', headers, body: edit('What stood there once') });
  expect([status, JSON.parse(body)]).toMatchObject([409, { problem: { code: 'edit-stale' }, current: subjectNow() }]);
  const bare = JSON.stringify({ kind: 'field', field: 'subject', text: 'x' });
  expect((await ask('/api/edit', { method: 'POST', headers, body: bare })).body).toContain('request-refused');
  expect(bed.markdown()).toBe(before);
});

test('follows articles that are added, changed and taken away, a thousand at once, and a folder that goes and comes back', async () => {
  const { session } = bed.preview;
  const ids = (): readonly string[] => session.snapshot()?.digest.articles.map(({ id }) => id) ?? [];
  bed.writeArticle(
    'later.md',
    'Dock workers at Saltmere port went back to work on Friday after the union won 8 percent more pay.',
  );
  await bed.until(() => ids().includes('later.md'));
  rmSync(join(bed.articles, 'later.md'));
  await bed.until(() => !ids().includes('later.md'));
  let builds = 0;
  const stop = session.subscribe((event) => {
    if (event === 'run' && session.run().step === 'read') builds += 1;
  });
  for (let index = 0; index < 1000; index += 1) writeFileSync(join(bed.articles, `picture-${index}.svg`), 'x');
  for (let index = 0; index < 1000; index += 1) rmSync(join(bed.articles, `picture-${index}.svg`));
  bed.writeArticle('last.md', 'Dock workers at Saltmere port sing while they wait for talks to resume on Thursday.');
  await bed.until(() => ids().includes('last.md'));
  stop();
  // Bursts, not files: two thousand changes are a few builds.
  expect(builds).toBeLessThan(100);
  rmSync(join(bed.articles, 'last.md'));
  await bed.until(() => !ids().includes('last.md'));
  renameSync(bed.articles, `${bed.articles}-away`);
  await bed.until(() => session.problem() !== null);
  // The last good rendering stays.
  expect((await ask('/mail', { headers: own() })).body).toContain('Saltmere');
  renameSync(`${bed.articles}-away`, bed.articles);
  await bed.until(() => session.problem() === null);
  expect(ids()).toHaveLength(3);
});

test('a mistake in digest.md is told with its line, the last good rendering stays, and nothing can be lost', async () => {
  const { session } = bed.preview;
  const file = join(bed.out, '2026-W47/digest.md');
  const good = bed.markdown();
  writeFileSync(file, good.replace(/\[\^[^\]]+\](?!:)/, '[^zzzz-9]'));
  await bed.until(() => session.problem()?.code === 'digest-footnote-unknown');
  expect(session.problem()).toMatchObject({
    line: expect.any(Number) as number,
    remedy: expect.stringContaining('Footnotes') as string,
  });
  expect((await ask('/mail', { headers: own() })).body).toContain('Saltmere');
  const answer = await ask('/api/edit', {
    method: 'POST',
    headers: { ...own(), 'x-collate-token': token() },
    body: edit(),
  });
  expect([answer.status, answer.body]).toEqual([409, expect.stringContaining('digest-file-mistaken')]);
  writeFileSync(file, good);
  await bed.until(() => session.problem() === null);
});

test('a broken template is told with file and line, and words are saved all the same', async () => {
  const templates = join(bed.folder, 'mine');
  mkdirSync(templates);
  const main = readFileSync(new URL('../../templates/default/issue.mjml.hbs', import.meta.url), 'utf8');
  writeFileSync(join(templates, 'issue.mjml.hbs'), main);
  writeFileSync(join(bed.folder, 'collate.config.yaml'), 'template: ./mine/\n');
  const { session } = bed.preview;
  await bed.until(() => session.config()?.template !== null && session.run().step === null);
  writeFileSync(join(templates, 'issue.mjml.hbs'), `${main}\n{{nonsense}}`);
  await bed.until(() => session.problem() !== null);
  expect(session.problem()).toMatchObject({ code: 'template-variable-unknown', line: expect.any(Number) as number });
  expect((await ask('/mail', { headers: own() })).body).toContain('Saltmere');
  await ask('/api/edit', { method: 'POST', headers: { ...own(), 'x-collate-token': token() }, body: edit() });
  expect(bed.markdown()).toContain('subject: "From a test"');
  writeFileSync(join(templates, 'issue.mjml.hbs'), main);
  await bed.until(() => session.problem() === null);
  expect(session.snapshot()?.digest.issue.subject).toBe('From a test');
});

test('closes and frees its port, and a restart keeps the key', async () => {
  const { url, port } = bed.preview.server;
  await bed.preview.close();
  await bed.start({ port });
  expect(bed.preview.server.url).toBe(url);
});
