/**
 * A raw-socket SMTP server for tests: every reply can be replaced, split or withheld, and the connection dropped at any point.
 * It counts what it really accepted, which is what every promise of sending is measured against.
 */
import { createServer, type Server, type Socket } from 'node:net';
import { once } from 'node:events';

/** A reply, its lines joined by CRLF, or what to do instead of replying. */
export type Answer = `${number}${string}` | 'drop' | 'accept-then-drop' | 'silence';

export interface SinkSession {
  readonly id: number;
  /** Messages accepted over this connection. */
  accepted: number;
  sender: string;
  recipient: string;
}

export interface SinkScript {
  readonly greeting?: (connection: number) => Answer;
  readonly ehlo?: readonly string[];
  readonly mail?: (session: SinkSession) => Answer;
  readonly rcpt?: (session: SinkSession) => Answer;
  readonly data?: (session: SinkSession) => Answer;
  /** Called when `bytes` of a message have come and its end has not: `drop` cuts it there, a reply is sent early. */
  readonly midData?: (session: SinkSession, bytes: number) => Answer | null;
  readonly message?: (session: SinkSession, text: string) => Answer;
  /** Wraps every write of a reply: to split it or to delay it. */
  readonly write?: (socket: Socket, reply: string) => void;
}

export interface Accepted {
  readonly sender: string;
  readonly recipient: string;
  /** As it came over the wire, dots unstuffed, without the final dot. */
  readonly message: string;
  readonly connection: number;
}

export interface Sink {
  readonly port: number;
  readonly url: string;
  readonly accepted: readonly Accepted[];
  readonly connections: number;
  /** Every command line received, in order. */
  readonly commands: readonly string[];
  /** How often each recipient was accepted. */
  counts(): Map<string, number>;
  close(): Promise<void>;
}

/** Starts a sink on a free port of 127.0.0.1. */
export async function startSink(script: SinkScript = {}): Promise<Sink> {
  const accepted: Accepted[] = [];
  const commands: string[] = [];
  const sockets = new Set<Socket>();
  let connections = 0;
  const server: Server = createServer((socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => {});
    serve(socket, connections, script, accepted, commands);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    port,
    url: `smtp://127.0.0.1:${port}`,
    accepted,
    commands,
    get connections() {
      return connections;
    },
    counts() {
      const counts = new Map<string, number>();
      for (const { recipient } of accepted) counts.set(recipient, (counts.get(recipient) ?? 0) + 1);
      return counts;
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

function serve(socket: Socket, id: number, script: SinkScript, accepted: Accepted[], commands: string[]): void {
  const session: SinkSession = { id, accepted: 0, sender: '', recipient: '' };
  const write = script.write ?? ((to: Socket, reply: string) => void to.write(reply));
  let buffer = '';
  let inData = false;
  let isOver = false;
  const answer = (given: Answer): boolean => {
    if (given === 'silence') return false;
    if (given === 'drop' || given === 'accept-then-drop') {
      isOver = true;
      socket.destroy();
      return false;
    }
    write(socket, `${given}\r\n`);
    if (given.startsWith('421')) {
      isOver = true;
      socket.end();
    }
    return /^[23]/.test(given);
  };
  const accept = (text: string): void => {
    session.accepted += 1;
    accepted.push({ sender: session.sender, recipient: session.recipient, message: text, connection: id });
  };
  const command = (line: string): void => {
    commands.push(line);
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === 'EHLO') {
      const lines = ['sink', ...(script.ehlo ?? ['PIPELINING', '8BITMIME', 'SIZE 10000000', 'SMTPUTF8'])];
      const last = lines.pop() ?? '';
      write(socket, `${lines.map((each) => `250-${each}\r\n`).join('')}250 ${last}\r\n`);
    } else if (verb === 'MAIL') {
      session.sender = /<(.*?)>/.exec(line)?.[1] ?? '';
      session.recipient = '';
      if (!answer(script.mail?.(session) ?? '250 2.1.0 Ok')) session.sender = '';
    } else if (verb === 'RCPT') {
      if (session.sender === '') return void answer('503 5.5.1 Error: need MAIL command');
      session.recipient = /<(.*?)>/.exec(line)?.[1] ?? '';
      if (!answer(script.rcpt?.(session) ?? '250 2.1.5 Ok')) session.recipient = '';
    } else if (verb === 'DATA') {
      if (session.recipient === '') return void answer('554 5.5.1 Error: no valid recipients');
      inData = answer(script.data?.(session) ?? '354 End data with <CR><LF>.<CR><LF>');
    } else if (verb === 'RSET') {
      session.sender = '';
      session.recipient = '';
      answer('250 2.0.0 Ok');
    } else if (verb === 'QUIT') {
      answer('221 2.0.0 Bye');
      isOver = true;
      socket.end();
    } else answer('502 5.5.2 Error: command not recognized');
  };
  const message = (): boolean => {
    const end = buffer.startsWith('.\r\n') ? 0 : buffer.indexOf('\r\n.\r\n');
    if (end < 0) {
      const early = script.midData?.(session, buffer.length) ?? null;
      if (early !== null) answer(early);
      return false;
    }
    const text = buffer.slice(0, end === 0 ? 0 : end + 2).replace(/(^|\r\n)\.\./g, '$1.');
    buffer = buffer.slice(end === 0 ? 3 : end + 5);
    inData = false;
    const given = script.message?.(session, text) ?? '250 2.0.0 Ok: queued';
    if (given === 'accept-then-drop' || given.startsWith('2')) accept(text);
    answer(given);
    session.sender = '';
    session.recipient = '';
    return true;
  };
  socket.on('data', (chunk) => {
    buffer += chunk.toString('latin1');
    while (!isOver) {
      if (inData) {
        if (!message()) return;
        continue;
      }
      const end = buffer.indexOf('\r\n');
      if (end < 0) return;
      const line = buffer.slice(0, end);
      buffer = buffer.slice(end + 2);
      command(line);
    }
  });
  answer(script.greeting?.(id) ?? '220 sink ESMTP');
}
