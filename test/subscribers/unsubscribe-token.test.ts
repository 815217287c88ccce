import { chmodSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadUnsubscribeTokens } from '../../src/subscribers/load-tokens.ts';
import { createUnsubscribeTokens, readToken } from '../../src/subscribers/unsubscribe-token.ts';
import { createListBed, type ListBed } from './list-bed.ts';

const tokens = createUnsubscribeTokens('a secret of some length', 'letter.example.org');

describe('a token', () => {
  test('gives back its address, is the same each time, and shows nothing of it', () => {
    const token = tokens.create('ana@example.org');
    expect(token).toMatch(/^[A-Za-z0-9_-]{42}$/);
    expect(tokens.create('ana@example.org')).toBe(token);
    expect(tokens.read(token)).toBe('ana@example.org');
    expect(Buffer.from(token, 'base64url').toString('latin1')).not.toMatch(/ana|example/);
  });

  test('is one per subscriber, letter and secret', () => {
    const token = tokens.create('ana@example.org');
    expect(tokens.create('Ana@example.org')).not.toBe(token);
    expect(createUnsubscribeTokens('a secret of some length', 'other.example.org').read(token)).toBeNull();
    expect(createUnsubscribeTokens('another secret of length', 'letter.example.org').read(token)).toBeNull();
  });

  test('with any bit changed is none', () => {
    const bytes = Buffer.from(tokens.create('ana@example.org'), 'base64url');
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(7), (at, bit) => {
        const changed = Buffer.from(bytes);
        changed[at] = (changed[at] ?? 0) ^ (1 << bit);
        expect(tokens.read(changed.toString('base64url'))).toBeNull();
      }),
    );
  });

  test('no other text is one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => {
        expect(tokens.read(text)).toBeNull();
      }),
    );
    const token = tokens.create('ana@example.org');
    for (const other of [`${token}=`, ` ${token}`, `${token}\n`, token.slice(1), `${token}${token}`, ''])
      expect(tokens.read(other)).toBeNull();
  });

  test.each([
    ['the link', 'https://letters.example.org/u/TOKEN?x=1'],
    ['the subject of a mail', 'unsubscribe TOKEN'],
    ['itself', 'TOKEN\n'],
  ])('is found in %s', (_what, given) => {
    const text = given.replace('TOKEN', tokens.create('ana@example.org'));
    expect(readToken(text, tokens, 'https://letters.example.org/u/{token}?x=1')).toBe('ana@example.org');
    expect(readToken(text.replace('letters', 'evil'), tokens, 'https://letters.example.org/u/{token}?x=1')).toBe(
      given.includes('://') ? null : 'ana@example.org',
    );
  });
});

describe('the letter’s secret', () => {
  let bed: ListBed;
  let file: string;
  beforeEach(() => {
    bed = createListBed();
    file = join(bed.folder, 'letters.secret');
  });
  afterEach(() => bed.remove());
  const load = (
    env: Record<string, string> = {},
    change: Partial<Parameters<typeof loadUnsubscribeTokens>[0]> = {},
  ): ReturnType<typeof loadUnsubscribeTokens> =>
    loadUnsubscribeTokens({ database: bed.database, path: bed.path, config: { from: null }, env, ...change });

  test('is made once, for its owner only, and said so', () => {
    const first = load();
    expect(first.notices).toMatchObject([{ code: 'secret-made', file }]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const second = load();
    expect(second.notices).toEqual([]);
    expect(second.tokens.read(first.tokens.create('ana@example.org'))).toBe('ana@example.org');
  });

  test('comes from the environment and then makes no file', () => {
    const { tokens: own } = load({ COLLATE_SECRET: 'sixteen letters or more' });
    expect(own.read(load({ COLLATE_SECRET: 'sixteen letters or more' }).tokens.create('a@example.org'))).toBe(
      'a@example.org',
    );
    expect(existsSync(file)).toBe(false);
  });

  test('that is short is refused', () => {
    expect(() => load({ COLLATE_SECRET: 'short' })).toThrow(expect.objectContaining({ code: 'secret-weak' }));
  });

  test('that others can read, or that is empty, is refused', () => {
    load();
    chmodSync(file, 0o644);
    expect(() => load()).toThrow(expect.objectContaining({ code: 'secret-file', file }));
    chmodSync(file, 0o600);
    writeFileSync(file, '\n');
    expect(() => load()).toThrow(expect.objectContaining({ code: 'secret-file' }));
  });

  test('that was lost is noticed when another takes its place', () => {
    const { tokens: lost } = load();
    const kept = readFileSync(file);
    rmSync(file);
    expect(() => load({}, { mayMake: false })).toThrow(expect.objectContaining({ code: 'secret-file' }));
    const { tokens: other, notices } = load();
    expect(notices.map(({ code }) => code)).toEqual(['secret-made', 'secret-changed']);
    expect(other.read(lost.create('ana@example.org'))).toBeNull();
    writeFileSync(file, kept);
    expect(load().tokens.read(lost.create('ana@example.org'))).toBe('ana@example.org');
  });

  test('a new sender address does not break old links', () => {
    const from = (address: string): { from: { name: null; address: string } } => ({ from: { name: null, address } });
    const token = load({}, { config: from('letter@example.org') }).tokens.create('ana@example.org');
    expect(load({}, { config: from('news@example.com') }).tokens.read(token)).toBe('ana@example.org');
  });
});
