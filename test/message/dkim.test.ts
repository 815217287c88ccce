import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  canonicalBody,
  canonicalHeader,
  checkDkimRecord,
  type DkimKeys,
  loadDkimSigner,
  loadDkimSigners,
} from '../../src/message/dkim.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'collate-dkim-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function writeKey(content: string, mode = 0o600): string {
  const file = join(folder, 'dkim.pem');
  writeFileSync(file, content);
  chmodSync(file, mode);
  return file;
}

function toPem(key: KeyObject): string {
  return key.export({ type: 'pkcs8', format: 'pem' }).toString();
}

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const ed25519 = generateKeyPairSync('ed25519');

describe('a DKIM key', () => {
  test.each([
    ['RSA, PKCS #8', () => toPem(rsa.privateKey), 'rsa-sha256'],
    ['RSA, PKCS #1', () => rsa.privateKey.export({ type: 'pkcs1', format: 'pem' }).toString(), 'rsa-sha256'],
    ['Ed25519', () => toPem(ed25519.privateKey), 'ed25519-sha256'],
  ])('%s is loaded once', (_what, pem, algorithm) => {
    const signer = loadDkimSigner({ domain: 'Example.org', selector: 'mail2026', keyFile: writeKey(pem()) });
    expect(signer).toMatchObject({ domain: 'example.org', selector: 'mail2026', algorithm });
  });

  const refused: readonly (readonly [why: string, content: () => string, mode: number, found: RegExp])[] = [
    ['others can read', () => toPem(rsa.privateKey), 0o644, /others can read/],
    ['the group can read', () => toPem(rsa.privateKey), 0o640, /others can read/],
    [
      'is too short',
      () => toPem(generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey),
      0o600,
      /RSA key of 1024 bits/,
    ],
    [
      'is of another kind',
      () => toPem(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey),
      0o600,
      /type ec/,
    ],
    ['is the public one', () => rsa.publicKey.export({ type: 'spki', format: 'pem' }).toString(), 0o600, /found/],
    ['is no key', () => 'not a key', 0o600, /found/],
    ['is empty', () => '', 0o600, /found/],
    [
      'needs a password',
      () => rsa.privateKey.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'x' }).toString(),
      0o600,
      /found/,
    ],
  ];
  test.each(refused)('that %s is refused', (_why, content, mode, found) => {
    const keyFile = writeKey(content(), mode);
    const load = (): unknown => loadDkimSigner({ domain: 'example.org', selector: 'mail', keyFile });
    expect(load).toThrow(expect.objectContaining({ code: 'dkim-key-unusable', file: keyFile }));
    expect(load).toThrow(found);
  });

  test('that is not there is refused', () => {
    const keyFile = join(folder, 'none.pem');
    expect(() => loadDkimSigner({ domain: 'example.org', selector: 'mail', keyFile })).toThrow(/ENOENT/);
  });

  test.each([
    ['example.org; x=y', 'mail'],
    ['example.org\r\nX: y', 'mail'],
    ['localhost', 'mail'],
    ['example.org', 'mail '],
    ['example.org', ''],
    ['-x.org', 'mail'],
  ])('of domain %j and selector %j is refused', (domain, selector) => {
    const keyFile = writeKey(toPem(rsa.privateKey));
    expect(() => loadDkimSigner({ domain, selector, keyFile })).toThrow(
      expect.objectContaining({ code: 'dkim-name-refused' }),
    );
  });
});

describe('the keys of a letter', () => {
  const write = (name: string, key: KeyObject): string => {
    const file = join(folder, name);
    writeFileSync(file, toPem(key), { mode: 0o600 });
    return file;
  };
  const keys = (first: KeyObject, second: KeyObject | null): DkimKeys => ({
    domain: 'example.org',
    selector: 'one',
    keyFile: write('one.pem', first),
    ed25519: second === null ? null : { selector: 'two', keyFile: write('two.pem', second) },
  });

  test('are none, RSA, or RSA and Ed25519, in that order', () => {
    expect(loadDkimSigners(null)).toEqual([]);
    expect(loadDkimSigners(keys(rsa.privateKey, null)).map(({ selector }) => selector)).toEqual(['one']);
    const both = loadDkimSigners(keys(rsa.privateKey, ed25519.privateKey));
    expect(both.map(({ selector, algorithm }) => [selector, algorithm])).toEqual([
      ['one', 'rsa-sha256'],
      ['two', 'ed25519-sha256'],
    ]);
  });

  test.each([
    ['Ed25519 alone', ed25519.privateKey, null],
    ['RSA twice', rsa.privateKey, rsa.privateKey],
    ['the other way round', ed25519.privateKey, rsa.privateKey],
  ])('are not %s', (_what, first, second) => {
    const settings = keys(first, second);
    expect(() => loadDkimSigners(settings)).toThrow(expect.objectContaining({ code: 'dkim-key-kind' }));
  });
});

describe('what is published', () => {
  const check = (found: string[][] | Error): ReturnType<typeof checkDkimRecord> =>
    checkDkimRecord(writeKey(toPem(rsa.privateKey)), 'example.org', 'mail', async () => {
      if (found instanceof Error) throw found;
      return found;
    });
  const key = rsa.publicKey.export({ type: 'spki', format: 'der' }).toString('base64');

  test('is said without looking', async () => {
    expect(await checkDkimRecord(writeKey(toPem(rsa.privateKey)), 'example.org', 'mail')).toEqual({
      name: 'mail._domainkey.example.org',
      expected: `v=DKIM1; k=rsa; p=${key}`,
      state: 'not-looked-up',
      found: null,
    });
  });

  test('is the raw key for Ed25519', async () => {
    const record = await checkDkimRecord(writeKey(toPem(ed25519.privateKey)), 'example.org', 'mail');
    expect(record.expected).toMatch(/^v=DKIM1; k=ed25519; p=[A-Za-z0-9+/]{43}=$/);
  });

  test.each([
    [
      'published',
      'in pieces and with blanks',
      [['v=DKIM1; k=rsa; ', `p=${key.slice(0, 200)}`, ` ${key.slice(200)}; t=s`]],
    ],
    ['published', 'among others', [['v=spf1 -all'], [`p=${key}`]]],
    ['different', 'another key', [['v=DKIM1; p=AAAA']]],
    ['different', 'a key that was withdrawn', [['v=DKIM1; p=']]],
    ['missing', 'another record', [['v=spf1 -all']]],
  ])('is %s: %s', async (state, _why, found) => {
    expect((await check(found)).state).toBe(state);
  });

  test.each([
    ['missing', 'ENOTFOUND'],
    ['missing', 'ENODATA'],
    ['unreachable', 'ETIMEOUT'],
  ])('is %s when the resolver says %s', async (state, code) => {
    expect((await check(Object.assign(new Error(code), { code }))).state).toBe(state);
  });
});

describe('canonical forms (RFC 6376, 3.4.5)', () => {
  test.each([
    ['A: X\r\n', 'a:X\r\n'],
    ['B : Y\t\r\n\tZ  \r\n', 'b:Y Z\r\n'],
    ['Subject:\r\n folded\r\n', 'subject:folded\r\n'],
  ])('of the field %j', (field, canonical) => {
    expect(canonicalHeader(field)).toBe(canonical);
  });

  test('of a body', () => {
    expect(canonicalBody(' C \r\nD \t E\r\n')).toBe(' C\r\nD E\r\n');
  });
});
