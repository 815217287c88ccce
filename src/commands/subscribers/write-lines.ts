/** Writes a long text piece by piece, no faster than the reader takes it. */
import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** Pieces are joined until they are worth a write. */
const CHUNK = 64 * 1024;

/** Writes all pieces; the stream stays open. */
export async function writeLines(stream: Writable, pieces: AsyncIterable<string>): Promise<void> {
  let chunk = '';
  for await (const piece of pieces) {
    chunk += piece;
    if (chunk.length < CHUNK) continue;
    if (!stream.write(chunk)) await once(stream, 'drain');
    chunk = '';
  }
  if (!stream.write(chunk)) await once(stream, 'drain');
}
