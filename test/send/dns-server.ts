/** A name server on 127.0.0.1 that knows the TXT records it is given and nothing else (RFC 1035). */
import { createSocket } from 'node:dgram';
import { once } from 'node:events';

export interface DnsServer {
  /** `127.0.0.1:5353` */
  readonly address: string;
  /** Names that were asked for, in their order. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

const HEADER = 12;
const NXDOMAIN = 3;

export async function startDnsServer(records: Readonly<Record<string, string>>): Promise<DnsServer> {
  const socket = createSocket('udp4');
  const asked: string[] = [];
  socket.on('message', (query, { port, address }) => {
    const { name, end } = readQuestion(query);
    asked.push(name);
    socket.send(answer(query, end, records[name.toLowerCase()]), port, address);
  });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  return {
    address: `127.0.0.1:${socket.address().port}`,
    asked,
    close: () => new Promise((resolve) => socket.close(() => resolve())),
  };
}

/** The name of the one question, and where it ends. */
function readQuestion(query: Buffer): { readonly name: string; readonly end: number } {
  const labels: string[] = [];
  let at = HEADER;
  for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
    labels.push(query.toString('latin1', at + 1, at + 1 + length));
    at += 1 + length;
  }
  // The empty label, type and class.
  return { name: labels.join('.'), end: at + 5 };
}

function answer(query: Buffer, end: number, text: string | undefined): Buffer {
  const header = Buffer.alloc(HEADER);
  query.copy(header, 0, 0, 2);
  header.writeUInt16BE(0x8180 | (text === undefined ? NXDOMAIN : 0), 2);
  header.writeUInt16BE(1, 4);
  header.writeUInt16BE(text === undefined ? 0 : 1, 6);
  const question = query.subarray(HEADER, end);
  if (text === undefined) return Buffer.concat([header, question]);
  // A TXT record is a run of strings of at most 255 bytes.
  const strings = (text.match(/.{1,255}/g) ?? []).flatMap((part) => [Buffer.of(part.length), Buffer.from(part)]);
  const data = Buffer.concat(strings);
  const record = Buffer.alloc(HEADER);
  // The name of the question, by its place; TXT, IN, 60 s.
  record.writeUInt16BE(0xc000 | HEADER, 0);
  record.writeUInt16BE(16, 2);
  record.writeUInt16BE(1, 4);
  record.writeUInt32BE(60, 6);
  record.writeUInt16BE(data.length, 10);
  return Buffer.concat([header, question, record, data]);
}
