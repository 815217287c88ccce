/**
 * DKIM signatures (RFC 6376, relaxed/relaxed; Ed25519 by RFC 8463) over messages whose bytes are known piece by piece.
 * A key is read, checked and turned into a KeyObject once: parsing the PEM for each message would cost three times the signing.
 */
import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, subtle } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { dkimKeyUnusable, dkimKindWrong, dkimNameRefused } from './errors.ts';

/** Gmail, Yahoo and RFC 8301 take nothing under 1024 bits; 2048 is what they recommend, and a key over 4096 does not fit most resolvers. */
const MIN_RSA_BITS = 2048;
const MAX_RSA_BITS = 4096;

/** Base64 characters of a signature on one folded line. */
const SIGNATURE_LINE = 72;

/** A key that can sign for one domain. */
export interface DkimSigner {
  readonly domain: string;
  readonly selector: string;
  readonly algorithm: 'rsa-sha256' | 'ed25519-sha256';
  /** The private key, parsed. */
  readonly key: KeyObject;
}

/** Reads and checks a key; raises `dkim-key-unusable` or `dkim-name-refused`, so that nothing ever goes out unsigned by accident. */
export function loadDkimSigner(settings: {
  readonly domain: string;
  readonly selector: string;
  readonly keyFile: string;
}): DkimSigner {
  const { domain, selector, keyFile } = settings;
  if (!isDnsName(domain) || !domain.includes('.')) throw dkimNameRefused('domain', domain);
  if (!isDnsName(selector)) throw dkimNameRefused('selector', selector);
  const key = readPrivateKey(keyFile);
  return { domain: domain.toLowerCase(), selector, key, algorithm: chooseAlgorithm(key, keyFile) };
}

/** The letter's keys, as the configuration has them. */
export interface DkimKeys {
  readonly domain: string;
  readonly selector: string;
  readonly keyFile: string;
  /** A second signature (RFC 8463), under a selector of its own. */
  readonly ed25519?: { readonly selector: string; readonly keyFile: string } | null | undefined;
}

/** Loads what a letter signs with: RSA, which everybody verifies, then Ed25519 where there is one. Raises `dkim-*` errors. */
export function loadDkimSigners(keys: DkimKeys | null): readonly DkimSigner[] {
  if (keys === null) return [];
  const rsa = loadDkimSigner(keys);
  if (rsa.algorithm !== 'rsa-sha256') throw dkimKindWrong(keys.keyFile, 'an RSA key for the first signature');
  if (!keys.ed25519) return [rsa];
  const second = loadDkimSigner({ ...keys.ed25519, domain: keys.domain });
  if (second.algorithm !== 'ed25519-sha256')
    throw dkimKindWrong(keys.ed25519.keyFile, 'an Ed25519 key for the second signature');
  return [rsa, second];
}

function isDnsName(name: string): boolean {
  return (
    name.length <= 253 && name.split('.').every((label) => /^[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9])?$/i.test(label))
  );
}

function readPrivateKey(file: string): KeyObject {
  try {
    const mode = statSync(file).mode;
    // Windows has no such bits: everything there looks open.
    if (process.platform !== 'win32' && (mode & 0o077) !== 0)
      throw dkimKeyUnusable(file, 'a file that others can read (chmod 600 mends that)');
    return createPrivateKey(readFileSync(file));
  } catch (cause) {
    if (cause instanceof Error && cause.name === 'CollateError') throw cause;
    throw dkimKeyUnusable(file, cause instanceof Error ? cause.message : String(cause), cause);
  }
}

function chooseAlgorithm(key: KeyObject, file: string): DkimSigner['algorithm'] {
  if (key.asymmetricKeyType === 'ed25519') return 'ed25519-sha256';
  if (key.asymmetricKeyType !== 'rsa') throw dkimKeyUnusable(file, `a key of type ${String(key.asymmetricKeyType)}`);
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
  if (bits < MIN_RSA_BITS || bits > MAX_RSA_BITS) throw dkimKeyUnusable(file, `an RSA key of ${bits} bits`);
  return 'rsa-sha256';
}

/** Relaxed canonical form of one header field as it stands in the message (RFC 6376, 3.4.2), with its CRLF. */
export function canonicalHeader(field: string): string {
  const colon = field.indexOf(':');
  const value = field
    .slice(colon + 1)
    .replace(/\r\n/g, '')
    .replace(/[ \t]+/g, ' ')
    .trim();
  return `${field.slice(0, colon).trimEnd().toLowerCase()}:${value}\r\n`;
}

/** Relaxed canonical form of whole lines of a body (RFC 6376, 3.4.4); the empty lines at the very end are the caller's to leave out. */
export function canonicalBody(lines: string): string {
  return lines.replace(/[ \t]+/g, ' ').replace(/ (?=\r\n)/g, '');
}

/** What one signature signs: `names` is the list for `h=`, oversigned names twice; `signed` the canonical fields in that order, absent ones left out. */
export interface ToSign {
  readonly names: string;
  readonly signed: string;
  readonly bodyHash: string;
}

/** The `DKIM-Signature` field for these headers and this body hash. */
export function signHeaders(signer: DkimSigner, given: ToSign): string {
  const { field, input, digest } = prepareField(signer, given);
  return completeField(field, sign(digest, input, signer.key));
}

/** `signHeaders` on another thread. */
export type SignAside = (given: ToSign) => Promise<string>;

const webAlgorithms = {
  'rsa-sha256': { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
  'ed25519-sha256': { name: 'Ed25519' },
} as const;

/**
 * Makes the signing on other threads: an RSA signature costs more than all else of a message, and meanwhile connections can be served. By
 * Web Crypto: what `sign` with a callback was given stays in memory until the next full collection of garbage (Node 24), 4 KB a message.
 */
export function createSignAside(signer: DkimSigner): SignAside {
  const algorithm = webAlgorithms[signer.algorithm];
  const key = signer.key.toCryptoKey(algorithm, false, ['sign']);
  return async (given) => {
    const { field, input } = prepareField(signer, given);
    return completeField(field, Buffer.from(await subtle.sign(algorithm, key, input)));
  };
}

interface PreparedField {
  readonly field: string;
  readonly input: Buffer;
  /** What `sign` hashes by; Ed25519 signs the hash itself (RFC 8463, 3). */
  readonly digest: 'sha256' | null;
}

function prepareField({ algorithm, domain, selector }: DkimSigner, { names, signed, bodyHash }: ToSign): PreparedField {
  const field =
    `DKIM-Signature: v=1; a=${algorithm}; c=relaxed/relaxed; d=${domain};\r\n` +
    ` s=${selector};\r\n h=${names};\r\n bh=${bodyHash};\r\n b=`;
  // The signature's own field goes in last, its b= empty, without a line end (RFC 6376, 3.7).
  const input = Buffer.from(signed + canonicalHeader(field).slice(0, -2), 'latin1');
  return algorithm === 'rsa-sha256' ? { field, input, digest: 'sha256' } : { field, input: hash(input), digest: null };
}

function completeField(field: string, signature: Buffer): string {
  return `${field}${foldSignature(signature.toString('base64'))}\r\n`;
}

function foldSignature(base64: string): string {
  return (base64.match(new RegExp(`.{1,${SIGNATURE_LINE}}`, 'g')) ?? []).join('\r\n ');
}

function hash(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}

/** What is to be published for a key, and where. */
export interface DkimRecord {
  /** `mail2026._domainkey.example.org` */
  readonly name: string;
  /** The TXT record's text, in one piece. */
  readonly expected: string;
  readonly state: 'not-looked-up' | 'published' | 'missing' | 'different' | 'unreachable';
  /** What the resolver found, or why it found nothing. */
  readonly found: string | null;
}

/** `node:dns/promises` resolveTxt, or one of a test's own. */
export type ResolveTxt = (name: string) => Promise<readonly (readonly string[])[]>;

/** Says what has to be published for a key, and, given a resolver, whether it is. Raises as `loadDkimSigner` does. */
export async function checkDkimRecord(
  keyFile: string,
  domain: string,
  selector: string,
  resolveTxt?: ResolveTxt,
): Promise<DkimRecord> {
  const signer = loadDkimSigner({ keyFile, domain, selector });
  const name = `${selector}._domainkey.${signer.domain}`;
  const key = publicKey(signer);
  const expected = `v=DKIM1; k=${signer.algorithm === 'rsa-sha256' ? 'rsa' : 'ed25519'}; p=${key}`;
  if (!resolveTxt) return { name, expected, state: 'not-looked-up', found: null };
  try {
    const records = (await resolveTxt(name)).map((chunks) => chunks.join(''));
    const found = records.find((record) => /(?:^|;)\s*p=/.test(record)) ?? null;
    if (found === null) return { name, expected, state: 'missing', found: records[0] ?? null };
    return { name, expected, state: readTag(found, 'p') === key ? 'published' : 'different', found };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    const isMissing = code === 'ENOTFOUND' || code === 'ENODATA';
    return { name, expected, state: isMissing ? 'missing' : 'unreachable', found: isMissing ? null : code };
  }
}

/** RSA keys are published whole (SubjectPublicKeyInfo), Ed25519 keys as their 32 bytes (RFC 8463, 4.2). */
function publicKey({ key, algorithm }: DkimSigner): string {
  const spki = createPublicKey(key).export({ type: 'spki', format: 'der' });
  return (algorithm === 'rsa-sha256' ? spki : spki.subarray(-32)).toString('base64');
}

function readTag(record: string, tag: string): string | null {
  for (const part of record.split(';')) {
    const [name, ...value] = part.split('=');
    if (name?.trim() === tag) return value.join('=').replace(/\s+/g, '');
  }
  return null;
}
