/**
 * Which header fields a DKIM signature covers, and signing them with as many keys as the letter has.
 */
import { canonicalHeader, createSignAside, type DkimSigner, signHeaders, type ToSign } from './dkim.ts';
import type { Field } from './fields.ts';

/** Relays and mailing software replace this one, and nobody decides anything by it. */
const UNSIGNED: ReadonlySet<string> = new Set(['Precedence']);

/**
 * Fields that nobody may add, or add a second one of (RFC 6376, 5.4.2: listed once more than they occur). Not Feedback-ID,
 * List-Id and Message-ID, of which relays add their own.
 */
const OVERSIGNED: readonly string[] = [
  'From',
  'To',
  'Cc',
  'Reply-To',
  'Subject',
  'Date',
  'MIME-Version',
  'Content-Type',
  'List-Unsubscribe',
  'List-Unsubscribe-Post',
];

/** Characters of `h=` on one folded line. */
const NAMES_LINE = 70;

/** Makes the signature fields for a message's header lines (in the order of `fields`) and its body hash: here, or on other threads. */
export interface SignMessage {
  readonly now: (lines: readonly string[], bodyHash: string) => string;
  readonly aside: (lines: readonly string[], bodyHash: string) => Promise<string>;
}

/** Prepares signing for these fields: names are joined and shared fields made canonical once. */
export function createSignMessage(fields: readonly Field[], signers: readonly DkimSigner[]): SignMessage {
  const isSigned = fields.map(({ name }) => !UNSIGNED.has(name));
  const names = foldNames([...fields.filter((_, index) => isSigned[index]).map(({ name }) => name), ...OVERSIGNED]);
  const shared = fields.map(({ line }) => (typeof line === 'string' ? canonicalHeader(line) : null));
  const asides = signers.map(createSignAside);
  const collect = (lines: readonly string[], bodyHash: string): ToSign => {
    let signed = '';
    lines.forEach((line, index) => {
      if (isSigned[index]) signed += shared[index] ?? canonicalHeader(line);
    });
    return { names, signed, bodyHash };
  };
  return {
    now: (lines, bodyHash) => signers.map((signer) => signHeaders(signer, collect(lines, bodyHash))).join(''),
    async aside(lines, bodyHash) {
      const given = collect(lines, bodyHash);
      return (await Promise.all(asides.map((signAside) => signAside(given)))).join('');
    },
  };
}

function foldNames(names: readonly string[]): string {
  const lines = [''];
  for (const name of names) {
    const last = lines.length - 1;
    const line = lines[last] ?? '';
    if (line.length + name.length >= NAMES_LINE) lines.push(`${name.toLowerCase()}:`);
    else lines[last] = `${line}${name.toLowerCase()}:`;
  }
  return lines.join('\r\n ').slice(0, -1);
}
