/** `collate preview` as a process: it says where it is, and Ctrl-C ends it and frees the port, open pages or not. */
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { buildPage } from '../../scripts/build-page.ts';

async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

test('Ctrl-C ends it with 0 and frees its port, though a page listens to its events', async () => {
  await buildPage();
  const folder = mkdtempSync(join(tmpdir(), 'collate-preview-command-'));
  cpSync('test/cases/01-agreement-of-three/articles', join(folder, 'articles'), { recursive: true });
  const port = await findFreePort();
  const child = spawn(process.execPath, [resolve('src/bin.ts'), 'preview', '--port', String(port)], { cwd: folder });
  try {
    const url = await new Promise<string>((done, fail) => {
      let said = '';
      child.stdout.on('data', (chunk) => {
        said += String(chunk);
        const found = /http:\S+/.exec(said)?.[0];
        if (found !== undefined) done(found);
      });
      child.once('exit', () => fail(new Error(said)));
    });
    const page = await fetch(url);
    expect(page.status).toBe(200);
    const cookie = page.headers.get('set-cookie')?.split(';')[0] ?? '';
    const events = await fetch(new URL('/api/events', url), { headers: { cookie } });
    expect(events.headers.get('content-type')).toBe('text/event-stream');
    const ended = new Promise<number | null>((done) => child.once('exit', done));
    child.kill('SIGINT');
    expect(await ended).toBe(0);
    await events.body?.cancel().catch(() => undefined);
    const isOpen = await new Promise<boolean>((done) => {
      const socket = connect(port, '127.0.0.1', () => done(true)).on('error', () => done(false));
      socket.unref();
    });
    expect(isOpen).toBe(false);
  } finally {
    child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }
});
