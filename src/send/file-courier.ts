/**
 * The file courier (`file:///folder`, and `--dry-run`): one `.eml` a recipient, complete or not there at all. What a letter looks like
 * before anything is sent, and a courier for those whose mail system takes a folder.
 */
import { createHash } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Courier, Outcome } from './courier.ts';

/** Writes into `folder`, which is made when it is missing. */
export function createFileCourier(folder: string): Courier {
  return {
    description: `the folder ${folder}`,
    remedy: null,
    async deliver({ recipient, message }, beforeFinalDot) {
      const file = join(folder, emlName(recipient));
      const draft = `${file}.part`;
      try {
        await mkdir(folder, { recursive: true });
        await writeFile(draft, message, { mode: 0o600 });
      } catch (error) {
        return unwritten(error);
      }
      try {
        await beforeFinalDot();
      } catch (error) {
        await rm(draft, { force: true });
        throw error;
      }
      try {
        await rename(draft, file);
      } catch (error) {
        return unwritten(error);
      }
      return { kind: 'sent', class: 'accepted', stage: 'dot', code: null, enhanced: null, reply: `written to ${file}` };
    },
    close: async () => {},
  };
}

/** The address where a file system can take it, else with what it cannot take replaced and a hash that keeps two such apart. */
export function emlName(address: string): string {
  const plain = address.replace(/[^A-Za-z0-9@._+-]/g, '_').replace(/^\.+/, '_');
  // Case-insensitive file systems would write A@x over a@x.
  if (plain !== '' && plain === address && plain === plain.toLowerCase() && plain.length <= 150) return `${plain}.eml`;
  const hash = createHash('sha256').update(address).digest('hex').slice(0, 8);
  return `${plain.slice(0, 150)}-${hash}.eml`;
}

function unwritten(error: unknown): Outcome {
  const reply = error instanceof Error ? error.message : String(error);
  return { kind: 'transient', class: 'server', stage: 'mail', code: null, enhanced: null, reply };
}
