/** The sending commands as a script meets them: the real program, a real ledger file, a server on a socket; exit codes and output. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHash, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { renderEdition } from '../../src/build/render-edition.ts';
import { loadConfig } from '../../src/config.ts';
import { formatDigestFile } from '../../src/digest/digest-file.ts';
import { sampleDigest } from '../support/sample-digest.ts';
import { dkimVerify } from 'mailauth/lib/dkim/verify.js';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { run } from '../../src/cli.ts';
import { ownFolder } from '../../src/render/templates.ts';
import { openSubscribers } from '../../src/subscribers/database.ts';
import { addSubscriber } from '../../src/subscribers/subscriber-list.ts';
import { type Sink, type SinkScript, startSink } from '../send/smtp-sink.ts';

/** A busy machine compiles an issue in seconds, and most of these tests compile several. */
const PATIENCE_MS = 240_000;

const bin = join(import.meta.dirname, '../../src/bin.ts');
const issue = '2026-W47';

const config = `name: The Week
from: The Week <letter@example.org>
postalAddress: 1 Harbour Street, Porto
template: ./templates/default
unsubscribe:
  url: https://letters.example.org/u/{token}
`;

interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

let built: string;
let folder: string;
const sinks: Sink[] = [];

/** Runs a command in this process: loading the compiler for each would take longer than all else. */
async function collate(args: readonly string[], env: Record<string, string> = {}): Promise<Ran> {
  const texts = { stdout: '', stderr: '' };
  const before = { ...process.env };
  Object.assign(process.env, env);
  const spies = (['stdout', 'stderr'] as const).map((name) =>
    vi.spyOn(process[name], 'write').mockImplementation((text) => {
      texts[name] += String(text);
      return true;
    }),
  );
  try {
    const code = await run(['node', 'collate', ...args, '--config', join(folder, 'collate.config.yaml')]);
    return { code, ...texts };
  } finally {
    for (const spy of spies) spy.mockRestore();
    for (const name of Object.keys(env)) {
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
    }
    process.exitCode = undefined;
  }
}

/** The program as a process of its own: to be interrupted, or to run out of disk. */
function start(command: readonly string[], env: Record<string, string>): { child: ChildProcess; done: Promise<Ran> } {
  const [program = '', ...args] = command;
  const child = spawn(program, args, {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const texts = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => (texts.stdout += String(chunk)));
  child.stderr.on('data', (chunk) => (texts.stderr += String(chunk)));
  const done = once(child, 'close').then(([code]) => ({ code: typeof code === 'number' ? code : null, ...texts }));
  return { child, done };
}

async function open(script: SinkScript = {}): Promise<{ sink: Sink; env: Record<string, string> }> {
  const sink = await startSink(script);
  sinks.push(sink);
  return { sink, env: { COLLATE_SMTP_URL: sink.url } };
}

const send = (env: Record<string, string>, ...more: readonly string[]): Promise<Ran> =>
  collate(['send', issue, '--yes', '--retry', '0s', '--wait', '0s', ...more], env);

async function addReaders(count: number): Promise<void> {
  const list = openSubscribers(join(folder, 'letters.db'));
  for (let index = 0; index < count; index += 1) {
    await addSubscriber(
      list,
      { address: `reader-${index}@example.com`, name: 'Zoë', language: null, attributes: {} },
      1000,
    );
  }
  await list.close();
}

/** What a build leaves, of the sample digest and the configuration as it is now. */
async function writeIssue(open?: readonly string[]): Promise<void> {
  const settings = await loadConfig({ configPath: join(folder, 'collate.config.yaml') });
  const { html, text, message } = await renderEdition(sampleDigest, settings);
  const digestFile = formatDigestFile(sampleDigest);
  const hash = `sha256-${createHash('sha256').update(digestFile).digest('hex')}`;
  const written = { 'digest.md': hash, ...(open === undefined ? {} : { open }) };
  const files = {
    'index.html': html,
    'index.txt': text,
    'message.eml': message,
    'digest.md': digestFile,
    'digest.json': JSON.stringify({ ...sampleDigest, written }),
  };
  mkdirSync(join(folder, 'out', issue), { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, 'out', issue, name), content);
}

beforeAll(async () => {
  built = mkdtempSync(join(tmpdir(), 'collate-send-command-'));
  folder = built;
  writeFileSync(join(built, 'collate.config.yaml'), config);
  // Templates of its own: whoever edits ours while this runs would make every issue stale.
  cpSync(ownFolder, join(built, 'templates'), { recursive: true });
  await writeIssue();
}, PATIENCE_MS);
afterAll(() => rmSync(built, { recursive: true }));
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'collate-send-command-'));
  cpSync(built, folder, { recursive: true });
});
afterEach(async () => {
  for (const sink of sinks.splice(0)) await sink.close();
  rmSync(folder, { recursive: true });
});

describe('collate send', { timeout: PATIENCE_MS }, () => {
  it('sends, says who has it, and sends nothing the second time', async () => {
    await addReaders(12);
    const { sink, env } = await open();
    const first = await send(env);
    expect([first.code, sink.accepted.length]).toEqual([0, 12]);
    expect(first.stdout).toContain('12 recipients');
    expect(first.stdout).toContain('12 sent');
    expect((await send(env)).code).toBe(0);
    expect(sink.accepted).toHaveLength(12);
    const status = await collate(['status', issue, '--json']);
    const lists = JSON.parse(status.stdout) as Record<
      string,
      { address: string; code: number; reply: string; at: string }[]
    >;
    expect(Object.keys(lists)).toEqual(['planned', 'claimed', 'handing', 'sent', 'deferred', 'rejected', 'inDoubt']);
    expect(lists['sent']).toHaveLength(12);
    expect(lists['sent']?.[0]).toEqual({
      address: 'reader-0@example.com',
      code: 250,
      reply: '250 2.0.0 Ok: queued',
      at: expect.stringMatching(/^\d{4}-.*Z$/),
    });
  });

  it('ends with 3 while some are deferred, 1 while some are in doubt, 0 when all is decided', async () => {
    await addReaders(6);
    let isFull = true;
    const { sink, env } = await open({
      rcpt: ({ recipient }) =>
        recipient.startsWith('reader-1@')
          ? '550 5.1.1 No such user'
          : recipient.startsWith('reader-2@') && isFull
            ? '452 4.2.2 Mailbox full'
            : '250 Ok',
      message: ({ recipient }) => (recipient.startsWith('reader-3@') ? 'accept-then-drop' : '250 2.0.0 Ok'),
    });
    const first = await send(env);
    expect([first.code, first.stdout]).toEqual([
      3,
      expect.stringContaining('3 sent, 1 rejected, 1 deferred, 1 in doubt'),
    ]);
    isFull = false;
    expect((await collate(['retry', issue])).stdout).toContain('1 due now');
    expect((await send(env)).code).toBe(1);
    const status = await collate(['status']);
    expect(status.stdout).toContain('reader-3@example.com: no reply to the final dot');
    expect(status.stdout).toContain('reader-1@example.com: 550 5.1.1 No such user');
    expect((await collate(['resolve', issue, 'reader-0@example.com', '--sent'])).code).toBe(1);
    // In whatever case a person types it: the list and the ledger compare addresses alike.
    expect((await collate(['resolve', issue, 'Reader-3@EXAMPLE.com', '--sent'])).code).toBe(0);
    expect((await send(env)).code).toBe(0);
    expect(Math.max(...sink.counts().values())).toBe(1);
  });

  it('stops cleanly on Ctrl-C and goes on when it is run again', async () => {
    await addReaders(40);
    let interrupt = (): void => {};
    const { sink, env } = await open({
      data: () => {
        interrupt();
        return '354 Go ahead';
      },
    });
    const { child, done } = start([process.execPath, bin, 'send', issue, '--yes', '--rate', '1/s'], env);
    interrupt = () => {
      interrupt = () => {};
      child.kill('SIGINT');
    };
    const stopped = await done;
    expect(stopped.code).toBe(3);
    expect(stopped.stdout).toContain('nothing is half done');
    expect(sink.accepted.length).toBeLessThan(40);
    expect((await send(env)).code).toBe(0);
    expect([sink.accepted.length, Math.max(...sink.counts().values())]).toEqual([40, 1]);
  });

  it('never shows or stores user and password', async () => {
    await addReaders(2);
    const { sink } = await open({ ehlo: ['PIPELINING', 'AUTH PLAIN'] });
    const url = `smtp://ana:s3cret-word@127.0.0.1:${sink.port}`;
    const seen: string[] = [];
    for (const args of [
      ['send', issue, '--yes', '--json'],
      ['send', issue, '--yes', '--debug'],
      ['doctor', '--offline'],
      ['send', '--test', 'me@example.org'],
      ['status'],
    ]) {
      const { code, stdout, stderr } = await collate(args, { COLLATE_SMTP_URL: url });
      seen.push(stdout, stderr);
      // The sink knows no AUTH: the login fails, which is where a password would slip out.
      if (args[0] === 'send') expect(code).toBe(2);
    }
    for (const file of readdirSync(folder).filter((name) => name.startsWith('letters')))
      seen.push(readFileSync(join(folder, file), 'latin1'));
    for (const text of seen) {
      expect(text).not.toContain('s3cret-word');
      expect(text).not.toContain(Buffer.from('\0ana\0s3cret-word').toString('base64'));
    }
  });

  it('writes a message a recipient with --dry-run, and sends nothing', async () => {
    await addReaders(3);
    const { sink, env } = await open();
    const { code, stdout } = await collate(['send', issue, '--dry-run'], env);
    expect([code, sink.connections]).toEqual([0, 0]);
    expect(stdout).toContain('3 messages written');
    const files = readdirSync(join(folder, 'out', issue, 'dry-run'));
    expect(files.sort()).toEqual(['reader-0@example.com.eml', 'reader-1@example.com.eml', 'reader-2@example.com.eml']);
    expect(readFileSync(join(folder, 'out', issue, 'dry-run', 'reader-1@example.com.eml'), 'latin1')).toMatch(
      /^To: .*<?reader-1@example\.com>?\r$/m,
    );
  });

  it('sends a test without recording it', async () => {
    await addReaders(3);
    const { sink, env } = await open();
    const { code, stdout } = await collate(['send', '--test', 'me@example.org'], env);
    expect([code, stdout]).toEqual([0, 'me@example.org: accepted (250 2.0.0 Ok: queued)\n']);
    expect(sink.accepted.map((each) => each.recipient)).toEqual(['me@example.org']);
    expect((await collate(['status', issue])).code).toBe(2);
  });

  it('says that nothing is built yet, where no issue is named and there is none', async () => {
    rmSync(join(folder, 'out'), { recursive: true });
    const { code, stderr } = await collate(['send', '--test', 'me@example.org']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/expected an issue in \S*out\/, found none\n\s+Build it first: collate build\./);
  });

  it('refuses, with the reason, what should not go out', async () => {
    await addReaders(1);
    const { sink, env } = await open();
    const refused = async (args: readonly string[], reason: RegExp): Promise<void> => {
      const ran = await collate(args, env);
      expect([ran.code, ran.stderr]).toEqual([2, expect.stringMatching(reason)]);
    };
    await refused(['send', '--yes'], /expected the name of the issue together with --yes/);
    await refused(['send', '2026-W46', '--yes'], /expected an issue named "2026-W46"/);
    await refused(['send', '../out', '--yes'], /expected an issue named/);
    await refused(['send', issue], /expected a yes before sending/);
    await refused(['send', issue, '--yes', '--rate', 'fast'], /Expected a rate/);
    await refused(['send', issue, '--yes', '--at', '2020-01-01T10:00'], /Expected a time to come/);
    await refused(['send', '--test', 'nobody'], /--test: expected an address/);
    const edited = join(folder, 'out', issue, 'digest.md');
    const text = readFileSync(edited, 'utf8');
    writeFileSync(edited, `${text}\nAn afterthought.\n`);
    await refused(['send', issue, '--yes'], /edited since[^]*collate build/);
    writeFileSync(edited, text);
    writeFileSync(join(folder, 'collate.config.yaml'), config.replace('The Week\n', 'Another Week\n'));
    await refused(['send', issue, '--yes'], /what is sent is what was looked at/);
    writeFileSync(join(folder, 'collate.config.yaml'), config.replace(/^from.*\n/m, ''));
    await refused(['send', issue, '--yes'], /expected the sender/);
    expect(sink.connections).toBe(0);
  });

  it('refuses an issue in which collate check finds errors, unless it is told why', async () => {
    await addReaders(4);
    const { sink, env } = await open();
    writeFileSync(join(folder, 'collate.config.yaml'), config.replace(/^unsubscribe:\n.*\n/m, ''));
    await writeIssue();
    const { code, stderr } = await send(env);
    expect([code, stderr]).toEqual([2, expect.stringContaining('unsubscribe-header: expected a List-Unsubscribe')]);
    expect(stderr).toMatch(/collate check 2026-W47[^]*--despite/);
    expect((await send(env, '--despite', 'x')).code).toBe(2);
    expect(sink.connections).toBe(0);
    const test = await collate(['send', '--test', 'me@example.org'], env);
    expect([test.code, test.stderr]).toEqual([0, expect.stringContaining('collate check: unsubscribe-header')]);
    const told = await send(env, '--limit', '2', '--despite', 'readers leave by answering this letter');
    expect([told.code, told.stdout]).toEqual([3, expect.stringContaining('readers leave by answering')]);
    // What was begun goes on: a timer that runs it again knows nothing of reasons.
    expect((await send(env)).code).toBe(0);
    expect(sink.accepted).toHaveLength(5);
    const status = await collate(['status', issue]);
    expect(status.stdout).toContain('Sent despite errors of collate check: readers leave by answering this letter');
  });

  it('keeps no reason where there was nothing to send in spite of', async () => {
    await addReaders(1);
    const { env } = await open();
    expect((await send(env, '--despite', 'for all I know')).stdout).not.toContain('for all I know');
    expect((await collate(['status', issue])).stdout).not.toContain('despite');
  });

  it('refuses an issue in which something is left to decide, and says what', async () => {
    await addReaders(2);
    const { sink, env } = await open();
    await writeIssue(['digest.md:7: both you and the articles changed this point. Yours: "a" · now: "b"']);
    const { code, stderr } = await send(env, '--despite', 'it will do as it is');
    expect([code, stderr]).toEqual([
      2,
      expect.stringMatching(/everything is decided[^]*digest\.md:7: both you[^]*preview/),
    ]);
    expect(sink.connections).toBe(0);
    const test = await collate(['send', '--test', 'me@example.org'], env);
    expect([test.code, test.stderr]).toEqual([0, expect.stringContaining('To be decided: digest.md:7')]);
  });

  it('asks nobody to confirm a sending to nobody', async () => {
    await addReaders(1);
    const { sink, env } = await open();
    expect((await collate(['subscribers', 'suppress', 'reader-0@example.com'])).code).toBe(0);
    for (const args of [
      ['send', issue],
      ['send', issue, '--yes'],
      ['send', issue, '--dry-run'],
    ]) {
      const { code, stderr } = await collate(args, env);
      expect([code, stderr]).toEqual([2, expect.stringContaining('expected at least one recipient')]);
    }
    expect(sink.connections).toBe(0);
  });

  it('signs twice when the configuration names an Ed25519 key too', async () => {
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const ed25519 = generateKeyPairSync('ed25519');
    for (const [name, { privateKey }] of Object.entries({ rsa, ed25519 }))
      writeFileSync(join(folder, `${name}.pem`), privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
    const keys = `dkim:
  domain: example.org
  selector: one
  keyFile: rsa.pem
  ed25519:
    selector: two
    keyFile: ed25519.pem
`;
    writeFileSync(join(folder, 'collate.config.yaml'), config + keys);
    await addReaders(2);
    const { sink, env } = await open();
    expect((await send(env)).code).toBe(0);
    const der = (key: KeyObject): Buffer => key.export({ type: 'spki', format: 'der' });
    const records: Readonly<Record<string, string>> = {
      'one._domainkey.example.org': `v=DKIM1; k=rsa; p=${der(rsa.publicKey).toString('base64')}`,
      'two._domainkey.example.org': `v=DKIM1; k=ed25519; p=${der(ed25519.publicKey).subarray(-32).toString('base64')}`,
    };
    for (const { message } of sink.accepted) {
      const { results } = await dkimVerify(Buffer.from(message, 'latin1'), {
        resolver: async (name) => [[records[name] ?? '']],
      });
      expect(results.map(({ algo, status }) => [algo, status.result])).toEqual([
        ['rsa-sha256', 'pass'],
        ['ed25519-sha256', 'pass'],
      ]);
    }
  });

  it('refuses to start with a key that cannot be used', async () => {
    await addReaders(1);
    const { sink, env } = await open();
    writeFileSync(join(folder, 'broken.pem'), 'no key', { mode: 0o600 });
    const keys = 'dkim: {domain: example.org, selector: one, keyFile: broken.pem}\n';
    writeFileSync(join(folder, 'collate.config.yaml'), config + keys);
    const { code, stderr } = await send(env);
    expect([code, stderr]).toEqual([2, expect.stringContaining('broken.pem')]);
    expect(sink.connections).toBe(0);
  });

  it('refuses an issue that changed after its sending began', async () => {
    await addReaders(4);
    const { sink, env } = await open();
    expect((await send(env, '--limit', '2')).code).toBe(3);
    writeFileSync(join(folder, 'collate.config.yaml'), config.replace('The Week\n', 'Another Week\n'));
    await writeIssue();
    const { code, stderr } = await send(env);
    expect([code, stderr]).toEqual([2, expect.stringContaining('its content has changed since')]);
    expect(sink.accepted).toHaveLength(2);
  });

  it('says what to do where no server is named, and where none answers', async () => {
    await addReaders(1);
    const none = await collate(['send', issue, '--yes'], { COLLATE_SMTP_URL: '' });
    expect([none.code, none.stderr]).toEqual([2, expect.stringContaining('COLLATE_SMTP_URL')]);
    const { sink, env } = await open();
    await sink.close();
    sinks.pop();
    const away = await send(env);
    expect([away.code, away.stderr]).toEqual([2, expect.stringContaining('nothing listens there')]);
  });

  it('takes in what was mended after a try that reached no server', async () => {
    await addReaders(1);
    expect((await send({ COLLATE_SMTP_URL: 'smtp://127.0.0.1:1' })).code).toBe(2);
    writeFileSync(join(folder, 'collate.config.yaml'), config.replace('The Week\n', 'Another Week\n'));
    await writeIssue();
    await addReaders(3);
    const { sink, env } = await open();
    expect((await send(env)).code).toBe(0);
    expect(sink.accepted).toHaveLength(3);
  });

  it('delivers into a folder', async () => {
    await addReaders(2);
    const drop = join(folder, 'drop');
    expect((await send({ COLLATE_SMTP_URL: `file://${drop}` })).code).toBe(0);
    expect(readdirSync(drop)).toHaveLength(2);
  });

  it.skipIf(process.platform === 'win32' || !existsSync('/bin/sh'))(
    'stops before the hand-over when the disk is full',
    async () => {
      await addReaders(400);
      const { sink, env } = await open();
      // A limit on the size of files is what a test can have of a full disk: the ledger's log meets it while sending.
      const script = `ulimit -f 900; exec "$0" "$@"`;
      const { done } = start(['/bin/sh', '-c', script, process.execPath, bin, 'send', issue, '--yes'], env);
      const { code, stderr } = await done;
      expect([code, stderr]).toEqual([
        2,
        expect.stringContaining('expected to write down a hand-over before making it'),
      ]);
      const before = sink.accepted.length;
      expect(before).toBeLessThan(400);
      const again = await send(env);
      // Accepted before the ledger could say so: at most one a connection, in doubt and not sent again.
      expect([0, 1]).toContain(again.code);
      const { stdout } = await collate(['status', issue, '--json']);
      const lists = JSON.parse(stdout) as Record<string, unknown[]>;
      expect(lists['inDoubt']?.length).toBeLessThanOrEqual(5);
      expect((lists['sent']?.length ?? 0) + (lists['inDoubt']?.length ?? 0)).toBe(400);
      expect(Math.max(...sink.counts().values())).toBe(1);
    },
  );
});

describe('commands that look', { timeout: PATIENCE_MS }, () => {
  it.each([
    [['send', issue, '--yes'], 2],
    [['send', issue, '--dry-run'], 2],
    [['status'], 2],
    [['retry'], 2],
    [['resolve', issue, '--all', '--sent'], 2],
    [['subscribers', 'list'], 2],
    [['subscribers', 'remove', 'ana@example.org'], 2],
    [['unsubscribe', 'ana@example.org'], 2],
    [['doctor', '--offline'], 1],
  ] as const)('%j makes no database where there is none', async (args, exitCode) => {
    const before = readdirSync(folder).sort();
    const { code, stdout, stderr } = await collate(args);
    expect([code, stdout + stderr]).toEqual([exitCode, expect.stringMatching(/found no file|is not there yet/)]);
    expect(readdirSync(folder).sort()).toEqual(before);
  });
});

describe('collate resolve', { timeout: PATIENCE_MS }, () => {
  it.each([
    [['resolve', issue, '--sent', '--again', '--all']],
    [['resolve', issue, '--sent']],
    [['resolve', issue, 'a@example.org']],
    [['resolve', issue, 'a@example.org', '--all', '--sent']],
  ])('refuses %j: guessing could double', async (args) => {
    const { code, stderr } = await collate(args);
    expect([code, stderr]).toEqual([2, expect.stringContaining('expected either')]);
  });
});
