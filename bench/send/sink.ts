/**
 * Servers for the send bench, each in a process of its own so that its work is not counted as the sender's: Postfix's smtp-sink, or a small
 * one of ours that can wait before it answers (`node bench/send/sink.ts <port> <delayMs>`).
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { connect, createServer } from 'node:net';
import { findTool } from './smtp-source.ts';

export interface Sink {
  readonly port: number;
  readonly stop: () => void;
}

/** Starts one that waits `delayMs` before every batch of replies; Postfix's where it is installed and nothing is to be waited. */
export async function startSink(delayMs: number): Promise<Sink> {
  const port = await findFreePort();
  const tool = delayMs === 0 ? findTool('smtp-sink') : null;
  const child = tool === null ? spawnOurs(port, delayMs) : spawnPostfix(tool, port);
  for (let isUp = false; !isUp;) isUp = await canConnect(port);
  return { port, stop: () => child.kill('SIGKILL') };
}

function spawnOurs(port: number, delayMs: number): ChildProcess {
  return spawn(process.execPath, [import.meta.filename, String(port), String(delayMs)], { stdio: 'inherit' });
}

function spawnPostfix(tool: string, port: number): ChildProcess {
  // Postfix's tools refuse to run as root unless told whom to become.
  const user = process.getuid?.() === 0 ? ['-u', 'nobody'] : [];
  return spawn(tool, [...user, `127.0.0.1:${port}`, '1000'], { stdio: 'inherit' });
}

function canConnect(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => setTimeout(() => resolve(false), 20));
  });
}

function findFreePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

const DOT = '\r\n.\r\n';

/** Accepts everything; answers each batch of commands after `delayMs`, as a server that far away would. */
function serve(port: number, delayMs: number): void {
  createServer((socket) => {
    let inData = false;
    let tail = '';
    const reply = (text: string): void => {
      if (delayMs === 0) socket.write(text);
      else setTimeout(() => socket.write(text), delayMs);
    };
    socket.on('error', () => {});
    socket.on('data', (chunk) => {
      if (inData) {
        tail = (tail + chunk.toString('latin1', Math.max(0, chunk.length - DOT.length))).slice(-DOT.length);
        if (tail !== DOT) return;
        inData = false;
        reply('250 2.0.0 Ok\r\n');
        return;
      }
      const verbs = chunk
        .toString('latin1')
        .split('\r\n')
        .map((line) => line.slice(0, 4).toUpperCase());
      inData = verbs.includes('DATA');
      tail = '';
      reply(verbs.map(answer).join(''));
    });
    reply('220 sink\r\n');
  }).listen(port, '127.0.0.1');
}

function answer(verb: string): string {
  if (verb === '') return '';
  if (verb === 'EHLO') return '250-sink\r\n250-PIPELINING\r\n250 8BITMIME\r\n';
  return verb === 'DATA' ? '354 Go ahead\r\n' : '250 2.0.0 Ok\r\n';
}

if (import.meta.main) serve(Number(process.argv[2]), Number(process.argv[3]));
