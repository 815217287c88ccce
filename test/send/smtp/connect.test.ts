/** Connecting, TLS and login against a real server (smtp-server), and what is said when they fail. */
import { once } from 'node:events';
import { createServer } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, describe, expect, it } from 'vitest';
import { type Connected, type ConnectFailure, openConnection } from '../../../src/send/smtp/connect.ts';
import { parseSmtpUrl, type SmtpSettings } from '../../../src/send/smtp/smtp-settings.ts';
import { testTimeouts } from '../send-bed.ts';
import { startSink } from '../smtp-sink.ts';
import { testCertificate, testKey } from '../test-certificate.ts';

const password = 's3cret-word';
const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  // The last first: a server waits half a minute for connections that are still open.
  for (const close of closers.splice(0).reverse()) await close();
});

/** A real server that knows one user. */
async function startServer(options: SMTPServerOptions = {}): Promise<number> {
  const server = new SMTPServer({
    key: testKey,
    cert: testCertificate,
    authMethods: ['PLAIN', 'LOGIN'],
    // A name for the client's address is a look-up in the DNS, which tests make none of.
    disableReverseLookup: true,
    closeTimeout: 1000,
    onAuth: ({ username, password: given }, _session, done) => {
      if (username === 'busy')
        return done(Object.assign(new Error('Temporary authentication failure'), { responseCode: 454 }));
      if (given === password) return done(null, { user: username });
      done(Object.assign(new Error('Invalid username or password'), { responseCode: 535 }));
    },
    ...options,
  });
  server.on('error', () => {});
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  closers.push(() => new Promise((resolve) => server.close(() => resolve())));
  const address = server.server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function open(url: string, changes: Partial<SmtpSettings> = {}): Promise<Connected | ConnectFailure> {
  const connected = await openConnection({ ...parseSmtpUrl(url), timeouts: testTimeouts, ...changes });
  if ('socket' in connected) {
    connected.socket.on('error', () => {});
    closers.push(async () => void connected.socket.destroy());
  }
  return connected;
}

function failure(result: Connected | ConnectFailure): ConnectFailure {
  if ('socket' in result) throw new Error('expected a failure, found a connection');
  expect(JSON.stringify(result)).not.toContain(password);
  return result;
}

describe('openConnection', () => {
  it('secures with STARTTLS, checks the certificate and logs in', async () => {
    const port = await startServer();
    const connected = await open(`smtp://ana:${password}@127.0.0.1:${port}?requireTLS=true`, { ca: testCertificate });
    expect(connected).toMatchObject({
      tlsProtocol: 'TLSv1.3',
      authenticated: true,
      capabilities: { pipelining: true, eightBitMime: true },
    });
  });

  it('secures from the first byte with smtps', async () => {
    const port = await startServer({ secure: true });
    expect(await open(`smtps://ana:${password}@127.0.0.1:${port}`, { ca: testCertificate })).toMatchObject({
      tlsProtocol: 'TLSv1.3',
      authenticated: true,
    });
  });

  it('hands over a socket that nodemailer no longer listens to', async () => {
    const port = await startServer({ authOptional: true });
    const connected = await open(`smtp://127.0.0.1:${port}?ignoreTLS=true`);
    if (!('socket' in connected)) throw new Error(connected.reason);
    expect(['data', 'close', 'timeout'].map((event) => connected.socket.listenerCount(event))).toEqual([0, 0, 0]);
    connected.socket.write('NOOP\r\n');
    const [reply] = await once(connected.socket, 'data');
    expect(String(reply)).toMatch(/^250/);
  });

  it('refuses a self-signed certificate and says so', async () => {
    const port = await startServer();
    const found = failure(await open(`smtp://ana:${password}@127.0.0.1:${port}`));
    expect(found).toMatchObject({ transient: false });
    expect(found.reason).toContain('certificate is self-signed');
    expect(found.remedy).toContain('tls.rejectUnauthorized=false');
  });

  it('takes a self-signed certificate when the URL says so', async () => {
    const port = await startServer();
    expect(await open(`smtp://ana:${password}@127.0.0.1:${port}?tls.rejectUnauthorized=false`)).toMatchObject({
      authenticated: true,
    });
  });

  it('refuses a certificate for another name and says so', async () => {
    const port = await startServer();
    const found = failure(
      await open(`smtp://127.0.0.1:${port}?tls.servername=mail.example.org`, { ca: testCertificate }),
    );
    expect(found.reason).toContain('for another name');
  });

  it('sends no password when STARTTLS is required and not offered', async () => {
    const seen: string[] = [];
    const port = await startServer({
      disabledCommands: ['STARTTLS'],
      allowInsecureAuth: true,
      onAuth: ({ username }, _session, done) => done(null, { user: seen.push(username ?? '') }),
    });
    const found = failure(await open(`smtp://ana:${password}@127.0.0.1:${port}?requireTLS=true`));
    expect(found).toMatchObject({ transient: false });
    expect(found.reason).toContain('no encryption');
    expect(found.remedy).toContain('requireTLS=false');
    expect(seen).toEqual([]);
  });

  it('says that the password is wrong', async () => {
    const port = await startServer();
    const found = failure(await open(`smtp://ana:wrong@127.0.0.1:${port}`, { ca: testCertificate }));
    expect(found).toMatchObject({ transient: false, class: 'auth' });
    expect(found.reason).toContain('Invalid username or password');
  });

  it('takes a temporary failure of the login for what it is', async () => {
    const port = await startServer();
    expect(failure(await open(`smtp://busy:${password}@127.0.0.1:${port}`, { ca: testCertificate }))).toMatchObject({
      transient: true,
      class: 'auth',
    });
  });

  it('logs in on loopback without TLS where none is offered', async () => {
    const port = await startServer({ disabledCommands: ['STARTTLS'], allowInsecureAuth: true });
    expect(await open(`smtp://ana:${password}@127.0.0.1:${port}`)).toMatchObject({
      tlsProtocol: null,
      authenticated: true,
    });
  });

  it.each([
    ['421 too many connections', true],
    ['454 not now', true],
    ['554 blocked', false],
  ])('greeted with %s: worth trying again: %s', async (greeting, transient) => {
    const sink = await startSink({ greeting: () => greeting as `${number}` });
    closers.push(() => sink.close());
    const found = failure(await open(sink.url));
    expect(found).toMatchObject({ transient });
    expect(found.reason).toContain(greeting);
  });

  it('says that nothing listens', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    server.close();
    await once(server, 'close');
    expect(failure(await open(`smtp://127.0.0.1:${port}`))).toMatchObject({
      transient: true,
      reason: 'nothing listens there',
    });
  });

  it('gives up on a server that never greets', async () => {
    const sink = await startSink({ greeting: () => 'silence' });
    closers.push(() => sink.close());
    expect(failure(await open(sink.url, { timeouts: { ...testTimeouts, greetingMs: 50 } }))).toMatchObject({
      transient: true,
    });
  });
});
